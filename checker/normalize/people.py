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

# Walks of life as reports of finds and alarms give them. Source: own list, common occupations and
# relations; nobody is two of the private ones at once in such a report.
OFFICIALS = frozenset(
    "police officer firefighter deputy paramedic trooper sheriff crew rescuer soldier detective "
    "official authority ranger coastguard policeman cop".split()
)
PRIVATE = frozenset(
    "son daughter mother father brother sister wife husband neighbor neighbour landlord tenant "
    "roommate friend relative cleaner maid janitor hiker jogger passerby fisherman farmer teacher "
    "pupil student realtor agent owner employee worker colleague caretaker custodian nurse driver "
    "passenger tourist hunter resident grandson grandmother boyfriend girlfriend guest clerk "
    "receptionist guard principal walker cyclist motorist postman gardener housekeeper companion "
    "proprietor attendant shopkeeper manager captain skipper lifeguard camper climber".split()
)
# The words for whoever leads a body are one post.
ONE_POST = {
    "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman",
    "spokeswoman": "spokesman", "spokesperson": "spokesman",
    "executive": "head", "ceo": "head", "chief": "head", "boss": "head", "director": "head",
}  # fmt: skip


def plain_title(title: str) -> str:
    """A title in lower case with one word for whoever leads: "chief executive" is "head"."""
    words = title.split()
    if words[-2:] == ["chief", "executive"]:
        del words[-2]
    return " ".join([*words[:-1], ONE_POST.get(words[-1], words[-1])]) if words else ""
