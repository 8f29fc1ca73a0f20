"""Nouns for who did something, where no name is given: which of them may be one person.

Own list. "Her son" and "a relative" may be one, "a neighbour" and "a cleaner" hardly.
"""

from __future__ import annotations

from checker.normalize.people import OFFICIALS, PRIVATE

_KIN = (
    "son daughter mother father brother sister wife husband grandson grandmother boyfriend "
    "girlfriend"
)
_STAFF = (
    "cleaner maid janitor caretaker custodian nurse guard manager attendant clerk receptionist "
    "housekeeper gardener teacher principal shopkeeper bartender waiter watchman cook"
)
_OUTDOORS = (
    "hiker jogger walker cyclist climber camper tourist hunter fisherman motorist driver angler "
    "rambler"
)
# A wide word and what it may stand for.
_WIDE: dict[str, str] = {
    "relative": _KIN,
    "friend": "neighbour colleague companion roommate boyfriend girlfriend",
    "employee": _STAFF, "worker": _STAFF + " fisherman driver farmer gardener",
    "colleague": _STAFF + " employee worker friend",
    "resident": "neighbour tenant landlord owner pupil student roommate",
    "passerby": _OUTDOORS + " neighbour resident",
    "companion": _KIN + " friend " + _OUTDOORS,
    "guest": "tourist passenger customer",
    "tenant": "roommate", "owner": "landlord proprietor farmer shopkeeper manager",
    "landlord": "owner proprietor", "proprietor": "owner landlord manager shopkeeper",
    "agent": "realtor", "captain": "skipper", "student": "pupil", "cleaner": "maid housekeeper",
    "janitor": "custodian caretaker cleaner", "custodian": "caretaker",
    "guard": "watchman", "motorist": "driver cyclist", "hiker": "walker climber camper",
    "walker": "jogger", "wife": "mother", "husband": "father", 
    "principal": "teacher",
}  # fmt: skip
_TOGETHER = frozenset(
    frozenset((wide, word)) for wide, words in _WIDE.items() for word in words.split()
)
_ONE = {
    "neighbor": "neighbour", "passer-by": "passerby", "passers-by": "passerby", "mum": "mother",
    "dad": "father", "watchman": "guard", "fiance": "boyfriend", "fiancee": "girlfriend",
}  # fmt: skip
WALKS = PRIVATE | OFFICIALS | frozenset(_ONE) | frozenset("passenger flatmate".split())


def walk_of(lemma: str) -> str:
    """One word for a walk of life; "official" for all who are called out; "" for no walk."""
    if lemma in OFFICIALS:
        return "official"
    return _ONE.get(lemma, lemma) if lemma in WALKS else ""


def may_be_one(a: str, b: str) -> bool:
    """Whether two nouns may tell of one person."""
    one, other = walk_of(a) or a, walk_of(b) or b
    return one == other or frozenset((one, other)) in _TOGETHER
