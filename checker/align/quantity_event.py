"""Whether two counts belong to one event: years, months, weekdays and places of their clauses.

A place or month that both articles open with is the story's own and narrows nothing; any other one
sets a claim apart from claims without it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.align.compare import compare_events
from checker.model import Claim, Level, SlotEvidence
from checker.story import Story

# What lasts: where and when it is told does not change it. Not events, so nothing to tie them to.
LASTING = frozenset(
    "population age distance money percent length children calibre votes score".split()
)
# How much of an article tells where and when its event is: headline, dateline and first lines.
_LEAD = 350
_STREETS = (" st", " st.", " ave", " ave.", " avenue", " street", " road", " rd.", " boulevard")
_MONTH_NAMES = (
    "",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)

# How surely two articles tell of one event, where they are all there is, and among several.
EVENT_SURE = 0.85
EVENT_LIKELY = 0.35


def least_event(story: Story) -> float:
    """How surely two articles must tell of one event for its measures, or its hour, to be compared.

    Two articles alone may be on two earthquakes; several that were put together tell of one, and
    what they say of others is dated.
    """
    return EVENT_SURE - 0.05 if len(story.extractions) < 3 else EVENT_LIKELY


def compare_anchors(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """Event evidence; slot "scope" with APART where only the place narrows."""
    event = compare_events(left, right, story)
    if event.level is Level.APART:
        return event
    if left.attribute.split(":")[0] in LASTING:
        return event
    months = [set(c.slot("months").split()) for c in (left, right)]
    if months[0] != months[1]:
        if months[0] and months[1] and not months[0] & months[1]:
            return SlotEvidence("event", Level.APART, 0.0, "different month")
        odd = (months[0] or months[1]) - (months[0] & months[1])
        if not (months[0] and months[1]) and not all(
            _own_month(m, left, right, story) for m in odd
        ):
            return SlotEvidence("event", Level.APART, 0.0, "one is dated")
    days = [set(c.slot("days").split()) for c in (left, right)]
    if days[0] and days[1] and not days[0] & days[1]:
        return SlotEvidence("event", Level.APART, 0.0, "different day")
    return _compare_places(left, right, story) or event


def _compare_places(left: Claim, right: Claim, story: Story) -> SlotEvidence | None:
    a, b = (_narrowing(c, left, right, story) for c in (left, right))
    if a == b or (a and b and any(_same(x, y) for x in a for y in b)):
        return None
    detail = ", ".join(sorted(a ^ b))
    if not (a and b) and not left.slot("class"):
        return SlotEvidence("event", Level.MISSING, 0.5, f"only one tells of {detail}")
    return SlotEvidence("scope", Level.APART, 0.0, detail)


def _narrowing(claim: Claim, left: Claim, right: Claim, story: Story) -> frozenset[str]:
    """Places of the claim that are not where the story plays."""
    places = [p for p in claim.slot("places").split("; ") if p]
    leads = [_lead(story.article(c.article).text).lower() for c in (left, right)]
    if claim.attribute == "crowd":  # a march goes through streets that one article names
        places = [p for p in places if not p.endswith(_STREETS)]
    return frozenset(p for p in places if not any(p in lead for lead in leads))


def _same(x: str, y: str) -> bool:
    return x == y or x in y or y in x


def _own_month(month: str, left: Claim, right: Claim, story: Story) -> bool:
    name = _MONTH_NAMES[int(month)]
    return any(
        re.search(rf"\b{name}\w*\.?\s+\d|\d\s+{name}", _lead(story.article(c.article).text))
        is not None
        for c in (left, right)
    )


def past_month(left: Claim, right: Claim, story: Story) -> bool:
    """Whether both counts are dated with one month that lay well behind the articles: at the end
    of last month something may still go on.
    """
    shared = set(left.slot("months").split()) & set(right.slot("months").split())
    dates = [str(story.article(c.article).published or "")[5:7] for c in (left, right)]
    if not all(d.isdigit() for d in dates):
        return False
    recent = {str(month) for d in map(int, dates) for month in (d, (d - 2) % 12 + 1)}
    return bool(shared - recent)


@lru_cache(maxsize=512)
def _lead(text: str) -> str:
    return text[:_LEAD]
