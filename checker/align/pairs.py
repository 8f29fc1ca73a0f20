"""A story in, every compared pair out: blocking, then the comparator of the kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from checker.align.alarms import alarm_pairs
from checker.align.attendance import compare_attendance
from checker.align.block import candidate_pairs
from checker.align.dates import compare_dates
from checker.align.epicentres import epicentre_pairs
from checker.align.numbered import compare_numbered
from checker.align.personas import without_doubles
from checker.align.places import compare_places
from checker.align.quantity import compare_quantities
from checker.align.quantity_ages import age_pairs
from checker.align.quantity_loose import loose_pairs
from checker.align.quotes import compare_quotes
from checker.align.roles import compare_roles
from checker.align.said_dates import said_dates
from checker.align.statements import compare_agents, compare_polarity
from checker.align.street_types import street_type_pairs
from checker.align.substitution import substitution_pairs
from checker.align.told import told_dates
from checker.align.told_places import told_places
from checker.align.told_single import single_dates
from checker.align.told_single_places import single_places
from checker.align.venues import venue_pairs
from checker.align.where import where_pairs
from checker.gazetteer import Gazetteer
from checker.model import Claim, ClaimPair, Kind, Level
from checker.story import Story

Comparator = Callable[[Claim, Claim, Story], ClaimPair]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, opened when the first two places are compared."""
    return Gazetteer()


def _compare_places(left: Claim, right: Claim, story: Story) -> ClaimPair:
    numbered = [c.attribute.startswith("numbered ") for c in (left, right)]
    if all(numbered):
        return compare_numbered(left, right, story)
    return compare_places(left, right, story, gazetteer())


COMPARATORS: dict[Kind, Comparator] = {
    Kind.ATTENDANCE: compare_attendance,
    Kind.QUANTITY: compare_quantities,
    Kind.DATE: compare_dates,
    Kind.PLACE: _compare_places,
    Kind.ROLE: compare_roles,
    Kind.AGENT: compare_agents,
    Kind.POLARITY: compare_polarity,
    Kind.QUOTE: compare_quotes,
}


# With more articles than a desk reads on one event, claims meet within their event only: what two
# events have in common is many words and no fact, and grows with the square of the articles.
MANY_ARTICLES = 16


def _within_events(
    candidates: Sequence[tuple[Claim, Claim]], story: Story
) -> Iterable[tuple[Claim, Claim]]:
    if len(story.extractions) <= MANY_ARTICLES:
        return candidates
    return (
        (left, right)
        for left, right in candidates
        if left.article == right.article
        or story.same_event(left.article, right.article).level is not Level.APART
    )


def align_story(story: Story) -> list[ClaimPair]:
    """Claim pairs of every kind, in claim order; unaligned ones say what keeps them apart."""
    compared = [
        COMPARATORS[left.kind](left, right, story)
        for left, right in _within_events(candidate_pairs(story.claims), story)
        if left.kind in COMPARATORS
    ]
    compared = without_doubles(compared)
    told = told_dates(story) + single_dates(story) + said_dates(story) + alarm_pairs(story)
    told += told_places(story, gazetteer()) + single_places(story, gazetteer())
    told += where_pairs(story, gazetteer()) + venue_pairs(story, gazetteer())
    told += epicentre_pairs(story, gazetteer()) + street_type_pairs(story)
    loose = loose_pairs(story, compared) + age_pairs(story)
    return compared + loose + told + substitution_pairs(story)
