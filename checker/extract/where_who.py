"""Of whom a place phrase tells: a patient in hospital, a body, somebody who leaves the spot.

In: a `Reading` and tokens. Out: whether the clause is of that sort; `where.py` gives its phrase an
occasion by it, or takes one away.
"""

from __future__ import annotations

from functools import lru_cache

from checker.annotation import Token
from checker.extract.reading import Reading
from checker.lexical import is_hypernym
from checker.model import EntityType
from checker.normalize.people import PERSON_NOUNS

# Of these, where somebody is says nothing of a patient.
_AT_WORK = frozenset(
    "work say tell speak bear train study teach visit open announce warn add explain meet gather "
    "protest report serve volunteer retire arrive wait occur happen".split()
)


def is_patient(reading: Reading, prep: Token) -> bool:
    """Whether the clause has a person in or brought to a hospital: "is fighting for life at"."""
    a = reading.annotation
    verb = a.head(prep.i)
    if prep.lower not in _HOSPITAL or verb.pos not in ("VERB", "AUX") or verb.lemma in _AT_WORK:
        return False
    clause = reading.clause(verb.i)
    who = a.child(verb.i, "dobj") if verb.lemma in _BRING and clause.subject >= 0 else None
    i = who.i if who is not None else clause.subject
    if i < 0 or clause.negated:
        return False
    token, entity = a.tokens[i], reading.entity(i)
    if entity is not None and entity.type is not EntityType.PERSON and token.pos == "PROPN":
        return False
    if token.lower in ("who", "that") and a.head(verb.i).pos in ("NOUN", "PROPN"):
        token = a.head(verb.i)
    return token.pos in ("PROPN", "PRON") or _is_somebody(token.lemma.lower())


_HOSPITAL = frozenset("in at to into".split())
_BRING = frozenset("take fly rush transport airlift bring drive carry admit transfer move".split())


@lru_cache(maxsize=2_000)
def _is_somebody(noun: str) -> bool:
    return noun in PERSON_NOUNS or noun == "couple" or is_hypernym("person", noun, "n", 8)


def is_body(reading: Reading, prep: Token) -> bool:
    """ "There were bodies on the porch", "her body lay in the yard"."""
    above = reading.annotation.head(prep.i)
    if above.lemma in ("be", "lie"):
        subject = reading.clause(above.i).subject
        above = reading.annotation.tokens[subject] if subject >= 0 else above
    return above.lemma.lower() in ("body", "corpse")


def leaves(reading: Reading, subject: int, governors: tuple[str, ...]) -> bool:
    """ "The mother leapt from a first-floor window": where somebody was, not where it burned."""
    if subject < 0 or any(word.startswith("n:") for word in governors):
        return False
    token = reading.annotation.tokens[subject]
    return token.pos in ("PRON", "PROPN") or _is_somebody(token.lemma.lower())
