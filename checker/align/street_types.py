"""One street under two types or on two sides of the town: "Willow Avenue" against "Willow Drive".

In: a story's place claims that name a street. Out: aligned pairs where each article has one type
for the name, whatever it tells of there. Numbered streets are left out: "5th Street" and "5th
Avenue" may cross.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from checker.model import Claim, ClaimPair, Kind, Level, Place, SlotEvidence
from checker.story import Story

_CATEGORIES = frozenset("street address block".split())
# Sorts of streets of which a name has one in most towns. A highway may be called a road as well,
# and "Place" or "Court" may be a building.
_SORTS = frozenset("street avenue road boulevard drive lane crescent terrace".split())
_SCORE = 0.6


def street_type_pairs(story: Story) -> list[ClaimPair]:
    """A pair for each two articles that name the street in two ways."""
    named: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in story.claims:
        place = claim.value
        if claim.kind is not Kind.PLACE or not isinstance(place, Place):
            continue
        name, _, sort = place.name.rpartition(" ")
        if place.category in _CATEGORIES and name and sort in _SORTS and not _numbered(name):
            named[name][claim.article].append(claim)
    out = []
    for name, articles in named.items():
        for one, other in combinations(articles, 2):
            event = story.same_event(one, other)
            if event.level is not Level.EXACT:
                continue
            left, right = articles[one], articles[other]
            sorts = [{_sort(c) for c in claims} for claims in (left, right)]
            if sorts[0] & sorts[1] or _names(one, name, sorts[1], story):
                continue
            if _names(other, name, sorts[0], story):
                continue
            detail = f"{_sort(left[0])} against {_sort(right[0])}"
            value = SlotEvidence("value", Level.APART, 0.0, detail)
            unit = SlotEvidence("unit", Level.APART, 1.0, "street")
            out.append(ClaimPair(left[0], right[0], (event, value, unit), True, _SCORE))
    return out


def _numbered(name: str) -> bool:
    return any(c.isdigit() for c in name)


def _sort(claim: Claim) -> str:
    return claim.value.name.rpartition(" ")[2] if isinstance(claim.value, Place) else ""


def _names(article: str, name: str, sorts: set[str], story: Story) -> bool:
    """Whether an article's text has the name with one of the other's types."""
    text = story.article(article).text.lower()
    return any(f"{name} {sort}" in text for sort in sorts)
