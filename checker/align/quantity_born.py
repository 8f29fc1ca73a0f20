"""Ages told by a year of birth, where only another article of the story has a date."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from checker.model import Claim, Quantity
from checker.normalize.moments import published_day
from checker.story import Story


def with_age(claim: Claim, story: Story) -> Claim:
    """The claim with the age that its year of birth comes to on the story's day; any other claim,
    or one of a story without a date, as it is.
    """
    born = claim.slot("born")
    value = claim.value
    if not born or not isinstance(value, Quantity) or value.low > 0:
        return claim
    day = _day(story)
    if day is None:
        return claim
    years = float(day.year - int(born))
    return replace(claim, value=Quantity(years - 1, years, value.unit, False))


def _day(story: Story) -> dt.date | None:
    """The latest day that an article of the story is dated."""
    if __name__ not in story.memo:
        days = [d for x in story.extractions if (d := published_day(x.article.published))]
        story.memo[__name__] = max(days, default=None)
    day: dt.date | None = story.memo[__name__]
    return day
