"""From time words to the stretch of time they name.

In: `TimeWords`, the day the article was published where known, the tense. Out: a `Moment`.
"""

from __future__ import annotations

import datetime as dt

from checker.model import Moment
from checker.normalize.time_words import TimeWords


def resolve(words: TimeWords, published: dt.date | None, future: bool | None) -> Moment:
    """The moment that time words name.

    `published` anchors weekdays, "yesterday" and dates without a year; without it they stay
    partial. `future` is the tense of the clause, None where it has none: then a weekday is left
    open, since "Friday's match" may be the last or the next.
    """
    year, month, day = _year(words, published, future), words.month, words.day
    start, end, grain = None, None, "hour"
    weekday = words.weekday
    if month and day:
        grain = "day"
        if year:
            start, end = _days(year, month, day, 1)
    elif month:
        grain = "month"
        if year:
            start, end = _month_stretch(year, month, words.qualifier)
    elif year and words.weekday is None and not words.relative:
        grain = "year"
        start, end = _year_stretch(year, words.qualifier)
    elif words.relative:
        grain, start, end = _relative(words.relative, published)
    elif weekday is not None:
        grain = "day"
        if published is not None:
            start, end = _weekday_stretch(weekday, words.which, published, future)
    if start is not None and grain == "day":
        if weekday is not None and weekday != start.weekday() and words.relative:
            # "today, Saturday" under a later date line: the weekday is what was meant.
            start = end = None
        else:
            weekday, year, month, day = start.weekday(), start.year, start.month, start.day
    elif start is not None and end is not None and grain == "month" and month is None:
        year, month = (start.year, start.month) if (end - start).days <= 31 else (None, None)
    elif start is not None and grain == "year" and year is None and words.years is not None:
        year = start.year
    clock = words.clock
    if words.part == "midnight" and grain == "day":
        # "midnight Tuesday" may open or close the day: only the hour, month and year stand.
        return Moment("part", None, None, None, clock, month, None, year)
    if clock is not None:
        grain = "part" if words.part else "minute"
        if start is not None and end is not None and (end - start).days == 1:
            midnight = start
            start = midnight + dt.timedelta(minutes=clock[0])
            end = midnight + dt.timedelta(minutes=clock[1] + 1)
    return Moment(grain, start, end, weekday, clock, month, day, year)


def _year(words: TimeWords, published: dt.date | None, future: bool | None) -> int | None:
    if words.year is not None or published is None:
        return words.year
    if words.years is not None:
        return published.year + words.years
    if not words.month:
        return None
    # The nearest such month or day on the right side of the publication; a month's leeway, since
    # "in June" may be said in June itself.
    last_day = words.day or (1 if not future else 28)
    options = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            day = dt.date(year, words.month, min(last_day, 28) if not words.day else words.day)
        except ValueError:
            continue
        distance = (day - published).days
        if future is None or (distance >= -1 if future else distance <= 1):
            options.append((abs(distance), year))
    return min(options)[1] if options else None


def _days(year: int, month: int, day: int, n: int) -> tuple[dt.datetime | None, dt.datetime | None]:
    try:
        start = dt.datetime(year, month, day)
    except ValueError:
        return None, None
    return start, start + dt.timedelta(days=n)


def _month_stretch(year: int, month: int, qualifier: str) -> tuple[dt.datetime, dt.datetime]:
    start = dt.datetime(year, month, 1)
    after = dt.datetime(year + month // 12, month % 12 + 1, 1)
    day = dt.timedelta(days=1)
    match qualifier:
        case "early":
            return start, start + 12 * day
        case "mid":
            return start + 8 * day, start + 22 * day
        case "late":
            return start + 17 * day, after
        case "end":
            return start + 22 * day, after + 2 * day
    return start, after


def _year_stretch(year: int, qualifier: str) -> tuple[dt.datetime, dt.datetime]:
    first, last = {"early": (1, 5), "mid": (4, 9), "late": (8, 12), "end": (10, 12)}.get(
        qualifier, (1, 12)
    )
    return dt.datetime(year, first, 1), dt.datetime(year + last // 12, last % 12 + 1, 1)


def _relative(
    relative: tuple[str, float, float], published: dt.date | None
) -> tuple[str, dt.datetime | None, dt.datetime | None]:
    """Grain and stretch of "yesterday", "last month", "two years ago"."""
    unit, count, spread = relative
    grain = "week" if unit == "weekend" else unit
    grain = "hour" if unit == "minute" else grain
    if published is None or unit in ("hour", "minute", "decade"):
        return grain, None, None
    noon = dt.datetime(published.year, published.month, published.day)
    day = dt.timedelta(days=1)
    if unit == "day":
        start = noon + (count - spread) * day
        return "day" if not spread else "week", start, start + (1 + 2 * spread) * day
    if unit in ("week", "weekend") and not spread:
        monday = noon - noon.weekday() * day + 7 * count * day
        if unit == "weekend":
            # "the weekend" in a Monday paper is the one just over.
            back = 7 if count == 0 and published.weekday() < 4 else 0
            return "week", monday + (4 - back) * day, monday + (7 - back) * day
        return "week", monday - day, monday + 7 * day
    if unit == "month" and not spread:
        n = published.year * 12 + published.month - 1 + int(count)
        return "month", *_month_stretch(n // 12, n % 12 + 1, "")
    length = {"week": 7.0, "month": 30.4, "year": 365.25}[unit]
    middle = noon + count * length * day
    wide = max(spread * length, 2.0) * day
    return ("year" if unit == "year" else "month"), middle - wide, middle + wide + day


def _weekday_stretch(
    weekday: int, which: str, published: dt.date, future: bool | None
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """The day a weekday name means; None where it may be this week's or another's."""
    if which == "last":
        future = False
    elif which == "next":
        return None, None  # coming week or the one after: usage differs
    if future is None:
        return None, None
    ahead = (weekday - published.weekday()) % 7
    if ahead == 0 and (future or which == "last"):
        return None, None
    days = ahead if future or ahead == 0 else ahead - 7
    at = published + dt.timedelta(days=days)
    start = dt.datetime(at.year, at.month, at.day)
    return start, start + dt.timedelta(days=1)


def published_day(published: dt.date | dt.datetime | str | None) -> dt.date | None:
    """The publication day; None where it is not known or not a date."""
    if isinstance(published, str):
        try:
            published = dt.datetime.fromisoformat(published)
        except ValueError:
            return None
    return published.date() if isinstance(published, dt.datetime) else published
