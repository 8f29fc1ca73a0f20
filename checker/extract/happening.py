"""The event that a time or place phrase is attached to: its classes and who took part.

In: a `Reading` and the token of a phrase. Out: a `Happening`, or None where the phrase belongs to
nothing that can be held against another article.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.extract.happening_classes import (
    DYING,
    END,
    IDLE_VERBS,
    IMPACT,
    OCCUR,
    START,
    SUDDEN,
    SUFFERED,
    noun_class,
    verb_class,
)
from checker.extract.reading import Reading
from checker.model import Annotation, Token

_PASS_THROUGH = frozenset("ADP NUM ADV ADJ PUNCT SYM PART DET CCONJ SCONJ X INTJ".split())
_TIME_NOUNS = frozenset(
    "a.m a.m. p.m p.m. am pm m. m time morning afternoon evening night dawn day week month year "
    "weekend hour minute midnight noon today yesterday tomorrow tonight ago fortnight early late end "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december gmt et est edt utc pst local".split()
)
# How many sentences at the head of an article tell what it is about.
LEAD = 5
# "It happened": the event is named at most so many sentences before.
_BACK = 2


class Happening(NamedTuple):
    """An event as one clause tells it; participants are token indices, −1 where nobody is named.

    `classes` are event classes, the told one first; `phase` is "start" or "end" where the clause
    speaks of one end only; `where` are lower-case names of the place it gives.
    """

    at: int
    classes: tuple[str, ...]
    patient: int = -1
    agent: int = -1
    phase: str = ""
    where: frozenset[str] = frozenset()


def happening_at(reading: Reading, i: int) -> Happening | None:
    """The event that the phrase at token i belongs to: the nearest event noun or verb above it."""
    a = reading.annotation
    at = a.tokens[i]
    for _ in range(12):
        if at.pos in ("VERB", "AUX") and at.dep not in ("aux", "auxpass"):
            return of_verb(reading, at.i)
        if at.pos in ("NOUN", "PROPN") and at.lemma.lower() not in _TIME_NOUNS:
            found = of_noun(reading, at.i)
            if found is not None:
                return found
        if at.head == at.i:
            return None
        at = a.tokens[at.head]
    return None


def of_noun(reading: Reading, i: int) -> Happening | None:
    """An event noun with its "of", possessive and compound participants."""
    a = reading.annotation
    name = noun_class(a.tokens[i].lemma.lower())
    if not name:
        return None
    patient = -1
    for k in a.children(i):
        if k.dep == "poss" and k.lemma.lower() not in _TIME_NOUNS:
            patient = k.i
        elif k.dep == "prep" and k.lower == "of" and patient < 0:
            obj = a.child(k.i, "pobj")
            patient = obj.i if obj is not None else -1
        elif k.dep == "compound" and k.pos == "PROPN" and patient < 0:
            patient = k.i if k.lemma.lower() not in _TIME_NOUNS else patient
    return Happening(i, (name,), patient, -1, "", places_of(a, i))


def of_verb(reading: Reading, i: int) -> Happening | None:
    """A verb with subject and object; "happened" and "began" stand for the event they name."""
    a = reading.annotation
    verb = a.tokens[i]
    lemma = verb.lemma.lower()
    subject, obj, passive = _arguments(reading, verb)
    phase = ""
    if _occurs(a, verb, lemma):
        if lemma in START or lemma in END:
            phase = "end" if lemma in END else "start"
        elif a.child(i, "prt") is not None and lemma == "break":
            phase = "start"
        if lemma in START | END and obj >= 0 and not noun_class(_lemma(a, subject)):
            subject = obj
        found = _named_event(reading, i, subject)
        if found is not None:
            return found._replace(phase=phase, where=found.where | places_of(a, i))
        if lemma not in START | END:
            return None
    if lemma in IDLE_VERBS or lemma == "be":
        return None
    if subject < 0 and obj < 0:
        return None
    name = verb_class(_phrasal(a, verb, lemma))
    classes = [name]
    event = noun_class(_lemma(a, subject)) if subject >= 0 and not passive else ""
    if event and lemma in IMPACT and event in SUDDEN:
        classes = [event, name] if event != name else [event]
        return Happening(i, tuple(classes), obj, -1, "", places_of(a, i) | places_of(a, subject))
    if passive:
        agent = _by_agent(a, i)
        return Happening(i, tuple(classes), subject, agent, phase, places_of(a, i))
    if obj < 0 and (name in SUFFERED or lemma in DYING):
        return Happening(i, tuple(classes), subject, -1, phase, places_of(a, i))
    return Happening(i, tuple(classes), obj, subject, phase, places_of(a, i))


def _lemma(a: Annotation, i: int) -> str:
    return a.tokens[i].lemma.lower() if i >= 0 else ""


def _phrasal(a: Annotation, verb: Token, lemma: str) -> str:
    """The verb with the particle or object that makes it another one: open fire, gun down."""
    if lemma == "open" and any(k.lower == "fire" for k in a.children(verb.i)):
        return "open-fire"
    particle = a.child(verb.i, "prt")
    if particle is not None and lemma not in ("gun", "find"):
        joined = f"{lemma}-{particle.lower}"
        return {"step-down": "resign", "blow-up": "explode", "go-off": "explode"}.get(
            joined, joined
        )
    return lemma


def _occurs(a: Annotation, verb: Token, lemma: str) -> bool:
    if lemma in OCCUR or lemma in START or lemma in END:
        return True
    if lemma == "take":
        return any(k.dep == "dobj" and k.lower == "place" for k in a.children(verb.i))
    if lemma == "break":
        return any(k.dep == "prt" and k.lower == "out" for k in a.children(verb.i))
    return lemma == "be"


def _named_event(reading: Reading, verb: int, subject: int) -> Happening | None:
    """The event that the subject names; a pronoun stands for the last one told of."""
    a = reading.annotation
    if subject < 0:
        return None
    token = a.tokens[subject]
    if token.lower not in ("it", "this", "that", "incident", "which"):
        return of_noun(reading, subject)
    first = a.sentences[max(0, a.sentence(verb).number - _BACK)].first
    for j in range(subject - 1, first - 1, -1):
        if a.tokens[j].pos == "NOUN" and noun_class(a.tokens[j].lemma.lower()) in SUDDEN:
            return of_noun(reading, j)
    return None


def _arguments(reading: Reading, verb: Token) -> tuple[int, int, bool]:
    """Subject, object and whether the verb is passive."""
    a = reading.annotation
    subject = reading.clause(verb.i).subject if verb.pos in ("VERB", "AUX") else -1
    kids = a.children(verb.i)
    obj = next((k.i for k in kids if k.dep in ("dobj", "attr", "oprd")), -1)
    passive = any(k.dep in ("nsubjpass", "auxpass") for k in kids)
    if verb.dep == "acl" and verb.tag == "VBN":
        passive = True
        subject = verb.head
    elif verb.dep == "conj" and verb.tag == "VBN" and not passive and obj < 0:
        passive = any(k.dep == "auxpass" for k in a.children(verb.head))
    if obj >= 0 and a.tokens[obj].lower in _TIME_NOUNS:
        obj = -1
    return subject, obj, passive


def _by_agent(a: Annotation, verb: int) -> int:
    by = a.child(verb, "agent")
    who = a.child(by.i, "pobj") if by is not None else None
    return who.i if who is not None else -1


def places_of(a: Annotation, i: int) -> frozenset[str]:
    """Lower-case names after in, at, near, on and off that hang on token i."""
    out: set[str] = set()
    if i < 0:
        return frozenset()
    for prep in a.children(i):
        if prep.dep == "prep" and prep.lower in (
            "in",
            "at",
            "near",
            "on",
            "off",
            "outside",
            "inside",
        ):
            obj = a.child(prep.i, "pobj")
            if obj is not None and obj.pos == "PROPN" and obj.lemma.lower() not in _TIME_NOUNS:
                out.add(obj.lower)
                out |= {k.lower for k in a.children(obj.i) if k.dep == "compound"}
    return frozenset(out)


def lead_classes(reading: Reading) -> frozenset[str]:
    """Classes of the events told of in the first sentences: what the article is about."""
    a = reading.annotation
    out: set[str] = set()
    for s in a.sentences[:LEAD]:
        for t in a.words(s):
            if t.pos == "NOUN":
                out.add(noun_class(t.lemma.lower()))
            elif t.pos == "VERB":
                out.add(verb_class(t.lemma.lower()))
    return frozenset(out - {""}) & SUDDEN
