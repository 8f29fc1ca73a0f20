"""Particulars of one person: what crime they were sentenced for or are charged with, which part of
the body is hurt, and whether they are male or female.

Claims as in `particulars.py`. A person is told by surname, by age and part in the event, or as the
one the story is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Annotation, Token
from checker.extract.happening import arguments
from checker.extract.happening_slots import age_of
from checker.extract.particulars import (
    WHOEVER,
    Particular,
    after,
    joined,
    particular_claims,
    person_meant,
)
from checker.extract.reading import Reading
from checker.lexical.fillers import CRIMES, SEX_OF
from checker.model import Claim
from checker.normalize.body_parts import PARTS

CRIME, CHARGE, HURT, SEX = "crime sentenced for", "charge brought", "injured part", "sex"
_SENTENCED = frozenset("convict jail imprison sentence incarcerate".split())
_SERVES = frozenset("serve do".split())
_TERMS = frozenset("year month sentence term life time decade".split())
_CHARGED = frozenset("charge accuse indict suspect".split())
_DENIES = frozenset("deny admit".split())
_HARMS = frozenset("break fracture injure hurt sprain dislocate twist tear bruise strain".split())
_HARMED = frozenset("broken fractured injured dislocated torn bruised sprained".split())
_HARM_NOUNS = frozenset("injury fracture wound sprain".split())
_VERBS = _SENTENCED | _SERVES | _CHARGED | _DENIES | _HARMS | {"face", "plead", "find", "operate"}
_NOUNS = _HARM_NOUNS | {"prison", "jail", "conviction", "suspicion", "charge"}
# The part somebody has in an event, by the verb that is done to them.
_PARTS = {
    verb: part
    for part, verbs in {
        "harmed": "kill stab shoot injure hurt wound die attack beat strangle rob hit strike rape "
        "drown murder hospitalise hospitalize slay assault",
        "accused": "arrest charge detain accuse suspect convict jail sentence apprehend arraign",
        "lost": "disappear vanish miss",
        "saved": "rescue save",
    }.items()
    for verb in verbs.split()
}
_HURT_WORDS = frozenset("injured wounded hurt dead murdered slain".split())
_PART_NOUNS = {
    "victim": "harmed",
    "suspect": "accused",
    "shooter": "accused",
    "gunman": "accused",
    "attacker": "accused",
    "survivor": "saved",
}


def extract_people(reading: Reading) -> Iterator[Claim]:
    """One claim per particular of a person."""
    a = reading.annotation
    for token in a.tokens:
        lemma = token.lemma
        if token.pos == "VERB" and lemma in _VERBS:
            yield from particular_claims(reading, token, _of_verb(reading, token))
        elif token.pos == "NOUN" and lemma in _NOUNS:
            yield from particular_claims(reading, token, _of_noun(reading, token))
        elif token.pos in ("NOUN", "PROPN") and token.lower in PARTS:
            yield from particular_claims(reading, token, _harmed(reading, token))
        if token.tag in ("NN", "NNP") and token.lower in SEX_OF:
            yield from particular_claims(reading, token, _sexes(reading, token))


# ---------------------------------------------------------------- crimes


def _of_verb(reading: Reading, verb: Token) -> Iterator[Particular]:
    a = reading.annotation
    lemma = verb.lemma
    subject, obj, passive = arguments(reading, verb)
    done = subject if passive else obj
    if lemma in _SENTENCED:
        yield from _crimes(reading, CRIME, done, after(a, verb, ("of", "for")))
        term = a.child(verb.i, "prep")
        term_noun = a.child(term.i, "pobj") if term is not None else None
        if term_noun is not None and term_noun.lemma in _TERMS:
            yield from _crimes(reading, CRIME, done, after(a, term_noun, ("for",)))
    elif lemma in _SERVES and not passive and obj >= 0 and a.tokens[obj].lemma in _TERMS:
        for above in (verb, a.tokens[obj]):
            yield from _crimes(reading, CRIME, subject, after(a, above, ("for",)))
    elif lemma == "find":
        guilty = next((k for k in a.children(verb.i) if k.lower == "guilty"), None)
        if guilty is not None:
            yield from _crimes(reading, CRIME, done, after(a, guilty, ("of",)))
    elif lemma in _CHARGED:
        yield from _crimes(reading, CHARGE, done, after(a, verb, ("with", "of", "for")))
    elif lemma in _DENIES and not passive:
        yield from _crimes(reading, CHARGE, subject, obj)
    elif lemma == "face" and obj >= 0 and a.tokens[obj].lower == "charge":
        yield from _crimes(reading, CHARGE, subject, after(a, a.tokens[obj], ("of",)))
    elif lemma == "plead":
        guilty = next((k for k in a.children(verb.i) if k.lower == "guilty"), None)
        for word in (verb, guilty):
            if word is not None:
                yield from _crimes(reading, CHARGE, subject, after(a, word, ("to",)))


def _of_noun(reading: Reading, noun: Token) -> Iterator[Particular]:
    a = reading.annotation
    lemma = noun.lemma
    if lemma in ("prison", "jail") and a.head(noun.i).lower == "in":
        above = a.head(a.head(noun.i).i)
        who = reading.clause(above.i).subject
        for at in (noun, above):
            yield from _crimes(reading, CRIME, who, after(a, at, ("for",)))
    elif lemma == "conviction":
        owner = a.child(noun.i, "poss")
        if owner is not None:
            yield from _crimes(reading, CRIME, owner.i, after(a, noun, ("for",)))
    elif lemma == "suspicion":
        above = a.head(a.head(noun.i).i)
        if above.pos == "VERB":
            subject, obj, passive = arguments(reading, above)
            done = subject if passive else obj
            yield from _crimes(reading, CHARGE, done, after(a, noun, ("of",)))
    elif lemma == "charge" and noun.tag == "NN":
        be = a.head(noun.i)
        what = a.child(be.i, "attr") if be.lemma == "be" and noun.dep == "nsubj" else None
        if what is not None:
            yield from _crimes(reading, CHARGE, WHOEVER, what.i)
    elif lemma in _HARM_NOUNS:
        part = next(
            (k for k in a.children(noun.i) if k.dep in ("compound", "amod") and k.lower in PARTS),
            None,
        )
        if part is not None:
            yield from _hurt(reading, _sufferer(reading, noun), part)


def _crimes(reading: Reading, name: str, who: int, i: int) -> Iterator[Particular]:
    if i < 0:
        return
    thing = person_meant(reading, who)
    if thing is None:
        return
    for token in joined(reading.annotation, i):
        if token.lemma.lower() in CRIMES:
            yield Particular(name, "crime", token, thing)


# ---------------------------------------------------------------- injuries


def _harmed(reading: Reading, part: Token) -> Iterator[Particular]:
    """ "Broke his leg", "a broken leg", "his leg is broken", "surgery on his leg"."""
    a = reading.annotation
    above = a.head(part.i)
    told = any(k.lower in _HARMED for k in a.children(part.i))
    if part.dep in ("dobj", "nsubjpass") and above.lemma in _HARMS:
        told = True
    elif part.dep == "nsubj" and above.lemma == "be":
        told = any(k.lower in _HARMED for k in a.children(above.i))
    elif part.dep == "pobj" and a.head(above.i).lemma in ("operate", "surgery"):
        told = True
    if not told:
        return
    owner = a.child(part.i, "poss")
    yield from _hurt(reading, owner.i if owner is not None else _sufferer(reading, part), part)


def _sufferer(reading: Reading, noun: Token) -> int:
    """Whoever "has" or "suffered" it; the one the story is about where no clause says."""
    a = reading.annotation
    owner = a.child(noun.i, "poss")
    if owner is not None:
        return owner.i
    above = a.head(noun.i)
    if noun.dep == "dobj" and above.lemma in ("have", "suffer", "sustain", "receive", "get"):
        return reading.clause(above.i).subject
    if noun.dep == "pobj" and a.head(above.i).pos == "VERB":
        return reading.clause(above.i).subject
    return after(a, noun, ("to",))


def _hurt(reading: Reading, who: int, part: Token) -> Iterator[Particular]:
    thing = person_meant(reading, who)
    if thing:  # somebody known: of nameless people a story may have many
        yield Particular(HURT, "body", part, thing)


# ---------------------------------------------------------------- sex


_NEW = re.compile(
    r"\b(?:bab(?:y|ies)|infant|newborn|toddler|months?[- ]old|months)\b", re.IGNORECASE
)


def _sexes(reading: Reading, noun: Token) -> Iterator[Particular]:
    """A man or woman told by age and part in the event; a baby boy or girl."""
    a = reading.annotation
    thing = _baby(a, noun)
    if not thing:
        age = age_of(reading, noun.i)
        part = _part(reading, noun)
        thing = f"{part} at {age}" if part and age else part if part == "accused" else ""
    if thing:
        yield Particular(SEX, "sex", noun, thing)


def _baby(a: Annotation, noun: Token) -> str:
    if noun.lower not in ("boy", "girl", "son", "daughter"):
        return ""
    near = a.text(
        a.tokens[max(0, noun.i - 5)].start, a.tokens[min(noun.i + 5, len(a.tokens) - 1)].end
    )
    return "baby" if _NEW.search(near) else ""


def _part(reading: Reading, noun: Token) -> str:
    """Harmed, accused, lost or saved, by the clause or by what the noun stands beside."""
    a = reading.annotation
    above = a.head(noun.i)
    if noun.dep in ("attr", "appos"):
        other = above if noun.dep == "appos" else a.child(above.i, "nsubj")
        if other is not None and other.lemma in _PART_NOUNS:
            return _PART_NOUNS[other.lemma]
    if any(k.lower in _HURT_WORDS for k in a.children(noun.i) if k.i < noun.i):
        return "harmed"
    for clause in (above, *(k for k in a.children(noun.i) if k.dep in ("relcl", "acl"))):
        part = _PARTS.get(clause.lemma)
        if part is None or clause.pos != "VERB":
            continue
        subject, obj, passive = arguments(reading, clause)
        if noun.i in ((subject,) if passive or clause.lemma in ("die", "drown") else (obj,)):
            return part
        if part == "lost" and noun.i == subject:
            return part
    return ""
