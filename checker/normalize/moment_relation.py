"""How two moments relate: the same, one within the other, or apart. Symmetric; knows no claims."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from checker.model import Level, Moment

_WEEK = 7 * 1440
_GRAINS = ("year", "month", "week", "day", "part", "hour", "minute")
# Afternoon and evening share an hour in the words; a paper that says the one does not mean the
# other unless it happened in that hour.
_SHARED = 61
_EDGE = 30


class MomentRelation(NamedTuple):
    """`level` EXACT, NEAR (compatible), APART or MISSING (nothing in common to compare).

    `unit` names what differs: year, month, day, weekday, part, clock; "" where nothing does.
    `minutes` is the gap between the two stretches where both are clock times.
    """

    level: Level
    detail: str
    unit: str = ""
    minutes: int = 0


def relate_moments(a: Moment, b: Moment) -> MomentRelation:
    """Compares what both moments give: first dates, then parts of dates, then time of day."""
    if a == b and known(a):
        return MomentRelation(Level.EXACT, "same moment")
    apart = _dates_apart(a, b)
    if apart is not None:
        return apart
    shared = _shared_fields(a, b)
    on_clock = _clocks(a, b)
    if on_clock is not None and on_clock.level is Level.APART:
        return on_clock
    if not shared and on_clock is None and not (a.start and b.start):
        return MomentRelation(Level.MISSING, "nothing to compare")
    if on_clock is None and not shared and not _comparable_grain(a, b):
        return MomentRelation(Level.NEAR, "one is vaguer")
    same = a.grain == b.grain and _fields(a) == _fields(b)
    if same:
        return MomentRelation(Level.EXACT, "same moment")
    return MomentRelation(Level.NEAR, "compatible")


def known(moment: Moment) -> bool:
    """Whether anything about the moment is fixed ("today" with no date line is not)."""
    return any(
        x is not None
        for x in (moment.start, moment.weekday, moment.clock, moment.month, moment.year)
    )


def _fields(m: Moment) -> tuple[int | tuple[int, int] | None, ...]:
    return (m.year, m.month, m.day, m.weekday, m.clock)


def _shared_fields(a: Moment, b: Moment) -> bool:
    return any(
        x is not None and y is not None
        for x, y in ((a.year, b.year), (a.month, b.month), (a.weekday, b.weekday))
    )


def _comparable_grain(a: Moment, b: Moment) -> bool:
    return abs(_GRAINS.index(a.grain) - _GRAINS.index(b.grain)) <= 1


def _dates_apart(a: Moment, b: Moment) -> MomentRelation | None:
    """Years, months and days that cannot be one; weekdays where no clock time may bridge them."""
    if a.start and a.end and b.start and b.end:
        if a.end <= b.start or b.end <= a.start:
            unit = _unit(a, b)
            gap = max(a.start - b.end, b.start - a.end)
            minutes = int(gap.total_seconds() // 60)
            return MomentRelation(Level.APART, f"no common {unit}", unit, minutes)
        return None
    if a.year and b.year and a.year != b.year:
        return MomentRelation(Level.APART, f"{a.year} against {b.year}", "year")
    if _may_fall_in(a, b) or _may_fall_in(b, a):
        return None
    if a.month and b.month and a.month != b.month:
        return MomentRelation(Level.APART, "different months", "month")
    if a.month and b.month and a.day and b.day and a.day != b.day and not _bridged(a, b):
        return MomentRelation(Level.APART, "different days", "day")
    if a.weekday is not None and b.weekday is not None and a.weekday != b.weekday:
        if a.clock or b.clock:
            return _across_midnight(a, b)
        return MomentRelation(Level.APART, "different weekdays", "weekday")
    return None


def _may_fall_in(day: Moment, stretch: Moment) -> bool:
    """Whether a day or month of no year lies in a stretch of several days in one of its years:
    2 May in "three weeks ago", told on 23 May."""
    if day.start or day.year or not day.month or not (stretch.start and stretch.end):
        return False
    if stretch.end - stretch.start <= dt.timedelta(days=1):
        return False
    for year in {stretch.start.year, stretch.end.year}:
        last = day.day or calendar.monthrange(year, day.month)[1]
        try:
            first = stretch.start.replace(year=year, month=day.month, day=day.day or 1, hour=0)
            end = first.replace(day=last) + dt.timedelta(days=1)
        except ValueError:  # 29 February
            continue
        if first < stretch.end and stretch.start < end:
            return True
    return False


def _bridged(a: Moment, b: Moment) -> bool:
    """Whether two neighbouring days may be one night."""
    if a.day is None or b.day is None or abs(a.day - b.day) != 1:
        return False
    first = a if a.day < b.day else b
    return first.clock is not None and first.clock[1] > 1440


def _unit(a: Moment, b: Moment) -> str:
    if a.year and b.year and a.year != b.year:
        return "year"
    if a.month and b.month and a.month != b.month and "month" in (a.grain, b.grain):
        return "month"
    if a.start and b.start and a.start.date() == b.start.date() and a.clock and b.clock:
        return "part" if "part" in (a.grain, b.grain) else "clock"
    return "day"


def _across_midnight(a: Moment, b: Moment) -> MomentRelation | None:
    """Two weekdays with times: apart unless the night of one runs into the other."""
    low_a, high_a = _in_week(a)
    low_b, high_b = _in_week(b)
    # "Early Sunday" may be ten to twelve: the words for parts of the day have no sharp edge.
    room = _EDGE if "part" in (a.grain, b.grain) else 0
    for shift in (-_WEEK, 0, _WEEK):
        if low_a + shift <= high_b + room and low_b <= high_a + shift + room:
            return MomentRelation(Level.NEAR, "one night") if shift == 0 else None
    return MomentRelation(Level.APART, "different weekdays", "weekday")


def _in_week(m: Moment) -> tuple[int, int]:
    base = (m.weekday or 0) * 1440
    low, high = m.clock or (0, 1439)
    return base + low, base + high


def _clocks(a: Moment, b: Moment) -> MomentRelation | None:
    """Times of day where no date sets them apart; None where one gives none."""
    if a.clock is None or b.clock is None:
        return None
    (low_a, high_a), (low_b, high_b) = a.clock, b.clock
    # "Thursday night" and "early on Thursday" are two ends of one day; "at night" and "early" meet.
    one_day = a.weekday is not None and a.weekday == b.weekday
    overlap = max(
        min(high_a + shift, high_b) - max(low_a + shift, low_b)
        for shift in ((0,) if one_day else (-1440, 0, 1440))
    )
    unit = "part" if "part" in (a.grain, b.grain) else "clock"
    if overlap < 0:
        return MomentRelation(Level.APART, f"times of day {-overlap} minutes apart", unit, -overlap)
    both_parts = a.grain == b.grain == "part"
    narrow = min(high_a - low_a, high_b - low_b)
    if both_parts and overlap < _SHARED and narrow > 2 * _SHARED:
        return MomentRelation(Level.APART, "neighbouring parts of the day", "part", 0)
    return MomentRelation(Level.NEAR, "times of day meet")
