"""Who is to hold an office next: "named bishop", "will be the next mayor", "takes over as head".

In: a `Reading`. Out: the verb or noun that tells, the token of the name, and the office as a
patient of the deed: "office:finance minister|IS".
"""

from __future__ import annotations

from typing import NamedTuple

from checker.annotation import Token
from checker.entities.roles import is_role_noun, role_of
from checker.extract.equated import equated, person_at
from checker.extract.reading import Reading
from checker.normalize.people import PERSON_NOUNS, plain_title

# What the patient of such a deed begins with.
OFFICE = "office:"
_NEXT = frozenset("next new incoming".split())
_INSTALL = frozenset("name appoint elect choose pick install nominate hire".split())
_SHOWN = frozenset("present unveil introduce confirm".split())
# An office held by halves, or beside its holder.
_HALF = frozenset(
    "former acting interim deputy vice assistant honorary temporary caretaker".split()
)


class Taker(NamedTuple):
    """`told`: whether the clause of `at` says so, or only the phrase."""

    at: Token
    who: Token
    office: str
    told: bool


def office_taker(reading: Reading, noun: Token) -> Taker | None:
    """Whom a clause or phrase tells to take the office that a noun names."""
    if noun.tag[-1:] == "S" or not is_role_noun(noun) or noun.lemma.lower() in PERSON_NOUNS:
        return None
    words = {k.lower for k in reading.annotation.children(noun.i) if k.i < noun.i}
    if words & _HALF or "a" in words:
        return None
    found = _installed(reading, noun)
    if found is None and words & _NEXT:
        same = equated(reading, noun)
        if same is not None and person_at(reading, same.name):
            found = (noun, same.name, same.told)
    if found is None:
        return None
    at, who, told = found
    return Taker(at, who, _office(reading, noun, who), told)


def _office(reading: Reading, noun: Token, who: Token) -> str:
    title, _, of = role_of(reading.annotation, noun, reading.lexicon, who).partition("|")
    plain = plain_title(" ".join(w for w in title.split() if w not in _NEXT))
    return f"{OFFICE}{plain or noun.lemma.lower()}|{of}"


def _installed(reading: Reading, noun: Token) -> tuple[Token, Token, bool] | None:
    """The verb that gives the office, and to whom."""
    a = reading.annotation
    verb = a.head(noun.i)
    if noun.dep == "pobj" and verb.lower == "as":
        verb = a.head(verb.i)
        over = verb.lemma == "take" and any(k.lower == "over" for k in a.children(verb.i))
        who = a.child(verb.i, "nsubj") if over else a.child(verb.i, "dobj", "nsubjpass")
        if not over and verb.lemma not in _INSTALL | _SHOWN:
            return None
    elif verb.lemma == "become" and verb.tag in ("VBZ", "VB") and noun.dep == "attr":
        who = a.child(verb.i, "nsubj")
    elif verb.lemma in _INSTALL and noun.dep in ("oprd", "attr", "dobj", "ccomp", "xcomp"):
        others = [k for k in a.children(verb.i) if k.i != noun.i]
        # In a headline "X named bishop" the name is taken for the subject.
        who = next((k for k in others if k.dep in ("nsubjpass", "dobj")), None)
        if who is None:  # "appointed Ana Lind chief executive": one phrase to the parser
            inside = [k for k in a.children(noun.i) if k.i < noun.i and person_at(reading, k)]
            who = inside[-1] if inside else None
        if who is None and a.sentence(noun.i).headline:
            who = next((k for k in others if k.dep == "nsubj"), None)
    else:
        return None
    return (verb, who, True) if who is not None and person_at(reading, who) else None
