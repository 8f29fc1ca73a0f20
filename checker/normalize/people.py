"""Nouns and pronouns that stand for a person without saying which one."""

from __future__ import annotations

# Nouns that stand for anybody: they agree with every other noun for people.
PERSON_NOUNS = frozenset(
    "person people man woman boy girl child kid teen teenager youth adult victim other individual "
    "somebody someone one suspect resident male female guy lady gentleman".split()
)
# Of these, the ones that cannot name one and the same person.
OPPOSED_PERSONS = (
    frozenset("man boy male guy gentleman".split()),
    frozenset("woman girl female lady".split()),
)
PRONOUNS = frozenset(
    "he she it they him her them his hers its their i we you me us who which that this these those "
    "himself herself itself themselves".split()
)
