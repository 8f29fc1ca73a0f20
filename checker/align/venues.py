"""One sort of building under two names: each article names one hospital, and not the other's.

In: a story with the claims of `extract/venues.py`. Out: aligned pairs, never errors: what both tell
of the place need not be alike, since an event rarely has two of the sort.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from rapidfuzz import fuzz

from checker.align.places import Relates
from checker.model import Claim, ClaimPair, Kind, Level, SlotEvidence
from checker.story import Story

VENUE = "venue"
_UNIT = "where"
_ALIKE = 75.0
_SCORE = 0.4


def venue_pairs(story: Story, gazetteer: Relates) -> list[ClaimPair]:
    """A pair for each two articles that name another building of the sort, and only that one."""
    held: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in story.claims:
        if claim.kind is Kind.PLACE and claim.attribute == VENUE:
            held[claim.slot("sort")][claim.article].append(claim)
    out = []
    for sort, articles in held.items():
        for one, other in combinations(articles, 2):
            event = story.same_event(one, other)
            ours, theirs = articles[one], articles[other]
            if event.level is not Level.EXACT or len(ours) > 1 or len(theirs) > 1:
                continue
            left, right = ours[0], theirs[0]
            if not _two(left, right, story, gazetteer):
                continue
            value = SlotEvidence("value", Level.APART, 0.0, f"two of the sort {sort}")
            unit = SlotEvidence("unit", Level.APART, 1.0, _UNIT)
            out.append(ClaimPair(left, right, (event, value, unit), True, _SCORE))
    return out


def _two(left: Claim, right: Claim, story: Story, gazetteer: Relates) -> bool:
    """Whether the names share no word, are none of towns, and stand in one article only."""
    one, other = (_words(c) for c in (left, right))
    if any(fuzz.ratio(x, y) >= _ALIKE or x in y or y in x for x in one for y in other):
        return False
    if any(all(gazetteer.lookup(w) for w in words) for words in (one, other)):
        return False  # "the Aby hospital": whatever it is called
    if any(len(w) < 6 and w.isalpha() and w == _initials(v) for w, v in _short(left, right)):
        return False
    return not any(
        w in story.article(article).text.lower()
        for words, article in ((one, right.article), (other, left.article))
        for w in words
        if len(w) > 3 and not gazetteer.lookup(w)
    )


def _words(claim: Claim) -> list[str]:
    value = getattr(claim.value, "name", "")
    return [w.removesuffix("'s").removesuffix("’s").strip(".") for w in value.split()]


def _short(left: Claim, right: Claim) -> list[tuple[str, list[str]]]:
    one, other = _words(left), _words(right)
    return [(w, other) for w in one] + [(w, one) for w in other]


def _initials(words: list[str]) -> str:
    return "".join(w[0] for w in words if w)
