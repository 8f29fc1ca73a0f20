"""What is read off an event once it is found: its places, the age of who suffers it, its slots.

In: a `Reading` and token indices. Out: the `extra` slots by which two claims on events are held
against each other (`align/happenings.py`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from checker.annotation import Token
from checker.extract.reading import Reading
from checker.model import EntityType, EventRef, Participant
from checker.normalize.event_classes import CARRIERS, SOLE, SUDDEN, noun_class, told_by, verb_class

TIME_NOUNS = frozenset(
    "a.m a.m. p.m p.m. am pm m. m time morning afternoon evening night dawn day week month year "
    "weekend hour minute midnight noon today yesterday tomorrow tonight ago fortnight early late "
    "end monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december gmt et est edt utc pst local jan feb mar "
    "apr jun jul aug sept sep oct nov dec".split()
)
# Events of which a story has one.
_ONCE_ONLY = SUDDEN | SOLE
# Before a noun these say that it is not the one told of so far.
_FURTHER = frozenset(
    "another other others more further second third fourth fifth sixth seventh eighth ninth tenth "
    "separate similar previous earlier later".split()
)
# How many sentences at the head of an article tell what it is about.
LEAD = 5


class Happening(NamedTuple):
    """An event as one clause tells it; participants are token indices, −1 where nobody is named.

    `classes` are event classes, the told one first; `phase` is "start" or "end" where the clause
    speaks of one end only; `where` are lower-case names of the place it gives. `verb` is the
    verb whose clause says whether it happened, −1 for an event noun that no verb asserts.
    """

    at: int
    classes: tuple[str, ...]
    patient: int = -1
    agent: int = -1
    phase: str = ""
    where: frozenset[str] = frozenset()
    verb: int = -1


def is_time_noun(token: Token) -> bool:
    """A weekday, a month, a part of the day: names of times that look like names of places."""
    return token.lemma.lower().rstrip(".") in TIME_NOUNS


def places_of(reading: Reading, i: int) -> frozenset[str]:
    """Lower-case names after in, at, near, on and off that hang on token i."""
    a = reading.annotation
    out: set[str] = set()
    if i < 0:
        return frozenset()
    for prep in a.children(i):
        if prep.dep == "prep" and prep.lower in (
            "of",
            "in",
            "at",
            "near",
            "on",
            "off",
            "outside",
            "inside",
        ):
            out |= names_under(reading, prep.i)
    return frozenset(out)


def names_under(reading: Reading, prep: int, *deps: str) -> set[str]:
    """Names in what a preposition governs: "in the town of Ober Lund in Jutland".

    With `deps`, only dependents of those kinds are followed from the first token.
    """
    a = reading.annotation
    out: set[str] = set()
    first = a.child(prep, "pobj")
    if first is not None and is_time_noun(first):
        return out  # "on Easter Sunday"
    todo = [k.i for k in a.children(prep) if k.dep in deps] if deps else [prep]
    out |= {a.tokens[j].lower for j in todo if a.tokens[j].pos == "PROPN" and deps}
    for _ in range(12):
        if not todo:
            break
        for k in a.children(todo.pop()):
            if k.pos == "PROPN" and not is_time_noun(k) and not is_person(reading, k.i):
                out.add(k.lower)
            if k.dep in ("pobj", "compound", "appos", "prep", "poss", "nmod") and k.lower != "on":
                todo.append(k.i)
    return out


def is_person(reading: Reading, i: int) -> bool:
    entity = reading.entity(i)
    return entity is not None and entity.type is EntityType.PERSON


def lead_classes(reading: Reading) -> frozenset[str]:
    """Classes of the events told of in the first sentences: what the article is about."""
    a = reading.annotation
    out: set[str] = set()
    for s in a.sentences[:LEAD]:
        for t in a.words(s):
            if t.lower == "fire" and a.head(t.i).lemma == "open":
                out.add("shoot")
            elif t.pos == "NOUN":
                out.add(noun_class(t.lemma.lower()))
            elif t.pos == "VERB":
                out.add(verb_class(t.lemma.lower()))
    return frozenset(out - {""}) & _ONCE_ONLY


_AGE = re.compile(r"\b(\d{1,3})[\s-]*years?[\s-]*old\b|,\s(\d{1,3})(?=,)|\baged?\s(\d{1,3})\b")


def age_of(reading: Reading, i: int) -> str:
    """The age written with a person's noun phrase, "" where there is none."""
    a = reading.annotation
    words = [t for t in a.subtree(i) if t.i < i + 8]
    text = a.text(words[0].start, words[-1].end + 1) if words else ""
    found = _AGE.search(text[:200])
    return next((g for g in found.groups() if g), "") if found else ""


def event_of(reading: Reading, happening: Happening) -> EventRef:
    """The clause's event, set apart where it or who suffers it is "another" or "a third" one."""
    a = reading.annotation
    clause = reading.clause(happening.verb if happening.verb >= 0 else happening.at)
    tokens = [i for i in (happening.at, happening.patient) if i >= 0]
    if any(k.lower in _FURTHER for i in tokens for k in a.children(i) if k.i < i):
        return replace(clause.event, other=True)
    return clause.event


def happening_slots(
    reading: Reading, happening: Happening, lead: frozenset[str]
) -> tuple[Participant | None, dict[str, str]]:
    """The subject of a claim about an event, and the slots of `extra` that tell events apart."""
    main = happening.patient if happening.patient >= 0 else happening.agent
    # "Attacks off the coast" are not the attack that the article is about.
    a = reading.annotation
    told = a.tokens[happening.at]
    plural = (
        told.tag == "NNS"
        and told.lemma not in CARRIERS
        and not any(k.dep in ("det", "nummod", "poss") for k in a.children(happening.at))
    )
    slots = {
        "also": " ".join(happening.classes[1:]),
        "phase": happening.phase,
        "where": " ".join(sorted(happening.where)),
        "main": "1" if happening.classes[0] in lead and not plural else "",
        "told": "1" if happening.classes[0] in told_by(lead) and not plural else "",
        "role": "patient" if happening.patient >= 0 else "agent",
        "age": age_of(reading, main) if main >= 0 else "",
    }
    if main >= 0:
        slots["count"] = next(
            (k.lower for k in a.children(main) if k.dep == "nummod" and k.pos == "NUM"), ""
        )
    if happening.patient >= 0 and happening.agent >= 0:
        who = reading.participant(happening.agent)
        slots |= {"agent": who.head, "agent-entity": who.entity}
    return (reading.participant(main) if main >= 0 else None), slots
