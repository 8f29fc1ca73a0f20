"""The name that a text equates with a noun: "the winner was X", "named the gunman as X"."""

from __future__ import annotations

from typing import NamedTuple

from checker.annotation import Token
from checker.extract.apposition import name_beside
from checker.extract.reading import Reading
from checker.model import EntityType

_NAMING = frozenset("identify name know reveal confirm".split())


class Equated(NamedTuple):
    """`name`: the token of the name; `told`: whether the clause says so, or only the phrase."""

    name: Token
    told: bool


def equated(reading: Reading, noun: Token) -> Equated | None:
    """Whoever a noun stands for: beside it, or as the clause tells."""
    a = reading.annotation
    head = a.head(noun.i)
    if noun.dep == "appos" and person_at(reading, head):
        return Equated(head, told=False)
    beside = name_beside(reading, noun)
    if beside is not None:
        return Equated(beside, told=False)
    other = _other_side(reading, noun, head)
    named = reading.entity(other.i) if other is not None else None
    return Equated(other, told=True) if other is not None and named and named.name else None


def _other_side(reading: Reading, noun: Token, head: Token) -> Token | None:
    a = reading.annotation
    if noun.dep in ("nsubj", "nsubjpass"):
        if head.lemma == "be":
            return a.child(head.i, "attr")
        return _named_as(reading, head)
    if noun.dep == "attr" and head.lemma == "be":
        return a.child(head.i, "nsubj")
    if noun.dep == "dobj":
        return _named_as(reading, head)
    if noun.dep == "pobj" and head.lower == "as" and a.head(head.i).lemma in _NAMING:
        return a.child(head.head, "dobj", "nsubjpass")
    return None


def _named_as(reading: Reading, verb: Token) -> Token | None:
    """ "Was identified as X", "named the shooter as X"."""
    a = reading.annotation
    if verb.lemma not in _NAMING:
        return None
    preps = [k for k in a.children(verb.i) if k.dep == "prep" and k.lower == "as"]
    return next((t for p in preps if (t := a.child(p.i, "pobj")) is not None), None)


def person_at(reading: Reading, token: Token) -> bool:
    """Whether a token belongs to a named person; a full name without a lexicon entry will do."""
    entity = reading.entity(token.i)
    if entity is None or not entity.name:
        return False
    loose = entity.type is EntityType.ORGANISATION and len(entity.name.split()) == 2
    return entity.type is EntityType.PERSON or (loose and not entity.lexicon)
