"""Whether the count of a group is all that an article tells of those who suffered one thing.

"Nine miners were killed" in an article that counts no other dead is its toll, so that another's
"twelve people were killed" is at odds with it; beside another count it may be a part.
"""

from __future__ import annotations

import re

from checker.model import Claim, Kind, Quantity
from checker.story import Story

# What befalls all sorts of people at once; the expelled are told of group by group.
_TOLLS = frozenset(
    "killed injured missing rescued survived trapped arrested charged held infected".split()
)
# Suspects are men so often that an article says "men" of all of them.
_MOSTLY_MEN = frozenset(("arrested", "charged"))
_OTHERS_THAN_MEN = re.compile(r"\b(?:wom[ae]n|girls?|boys?|teenage\w*|juveniles?)\b")
# Nouns that set their bearers apart from the others who were there.
_SET_APART = frozenset(
    "child boy girl baby infant woman man teenager teen youth adult officer policeman soldier "
    "troop civilian foreigner national tourist firefighter fireman gunman attacker militant rebel "
    "terrorist fighter driver pilot crewman crew student teacher journalist member police deputy "
    "guard bystander pedestrian".split()
)
# How badly they are hurt, as `extract.quantity_degree` has it.
_DEGREES = frozenset("seriously critically slightly".split())
# Fewer than this are often those only of whom the article wants to tell.
_LEAST = 3


def told_alone(claim: Claim, story: Story, other: str) -> bool:
    """Whether a count of a group ("workers") is the article's only one of its class, unnarrowed.

    `other` is the article that counts people as such.
    """
    value = claim.value
    if claim.attribute not in _TOLLS or claim.scope - _DEGREES or claim.slot("within"):
        return False
    if not isinstance(value, Quantity) or value.low < _LEAST or claim.subject is None:
        return False
    if claim.subject.modifiers or (
        claim.subject.head in _SET_APART and not _all_men(claim, story, other)
    ):
        return False
    tolls = story.claims_told(claim.article, Kind.QUANTITY, claim.attribute)
    return all(c.value == value for c in tolls if c.scope & _DEGREES == claim.scope)


def _all_men(claim: Claim, story: Story, other: str) -> bool:
    """Whether "seven men were arrested" may be said of all where nobody else is told of."""
    if claim.attribute not in _MOSTLY_MEN or claim.subject is None or claim.subject.head != "man":
        return False
    texts = (story.article(a).text for a in (claim.article, other))
    return not any(_OTHERS_THAN_MEN.search(text) for text in texts)
