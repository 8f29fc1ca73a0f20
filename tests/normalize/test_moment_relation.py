"""When two moments can be one, and when not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Level, Moment
from checker.normalize.moment_relation import relate_moments
from checker.normalize.moments import resolve
from checker.normalize.time_words import find_times

PUBLISHED = dt.date(2019, 5, 15)


def moment(text: str, published: dt.date | None = None) -> Moment:
    return resolve(find_times(text)[0], published, False)


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [
        ("on Tuesday", "on Thursday", "weekday"),
        ("early Saturday", "9:40 p.m. Friday", "weekday"),
        ("at 11:20 a.m.", "at 11:50 a.m.", "clock"),
        ("Sunday afternoon", "Sunday evening", "part"),
        ("Sunday morning", "Sunday evening", "part"),
        ("early December", "in November-end", "month"),
        ("in 1987", "in 1988", "year"),
        ("on 4 May", "on 5 May", "day"),
    ],
)
def test_apart(one: str, other: str, unit: str) -> None:
    relation = relate_moments(moment(one), moment(other))
    assert (relation.level, relation.unit) == (Level.APART, unit)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("on Tuesday", "Tuesday night"),
        ("Tuesday night", "Wednesday at 3:10 a.m."),
        ("Friday night", "early Saturday"),
        ("at 11:20 a.m.", "about 11:30 a.m."),
        ("early Sunday", "3:30 a.m. Sunday"),
        ("Sunday evening", "Sunday night"),
        ("at dawn", "at 5:30 a.m."),
        ("on 4 May 1987", "in May 1987"),
        ("at 3 p.m.", "at 3:08 p.m."),
    ],
)
def test_compatible(one: str, other: str) -> None:
    assert relate_moments(moment(one), moment(other)).level in (Level.NEAR, Level.EXACT)


@pytest.mark.parametrize(("day", "level"), [("on 24 April", Level.NEAR), ("on 3 May", Level.APART)])
def test_a_day_of_no_year_in_a_stretch(day: str, level: Level) -> None:
    stretch = moment("three weeks ago", PUBLISHED)
    assert relate_moments(moment(day), stretch).level is level
    assert relate_moments(stretch, moment(day)).level is level


def test_nothing_in_common_is_missing() -> None:
    assert relate_moments(moment("on Tuesday"), moment("in 1987")).level is Level.MISSING
    assert relate_moments(moment("yesterday"), moment("today")).level is Level.MISSING


def test_resolved_days_decide_before_weekdays() -> None:
    friday = moment("on Friday", PUBLISHED)
    assert relate_moments(friday, moment("yesterday", PUBLISHED)).level is Level.APART
    assert relate_moments(friday, moment("on 10 May 2019")).level is Level.EXACT


_TEXTS = st.sampled_from(
    "early Saturday|9:40 p.m. Friday|on Tuesday|in 1987|on 4 May 1987|last night|at noon|"
    "in April|late 2008|two years ago|Sunday evening|around 3:00 p.m.|yesterday".split("|")
)


@given(_TEXTS, _TEXTS, st.sampled_from([None, PUBLISHED]))
def test_relating_is_symmetric(one: str, other: str, published: dt.date | None) -> None:
    a, b = moment(one, published), moment(other, published)
    forth, back = relate_moments(a, b), relate_moments(b, a)
    assert (forth.level, forth.unit) == (back.level, back.unit)


@given(_TEXTS)
def test_a_moment_is_never_apart_from_itself(text: str) -> None:
    assert relate_moments(moment(text), moment(text)).level is not Level.APART


def test_two_ends_of_one_named_day() -> None:
    night, early = (1080, 1800), (0, 390)
    thursday = [Moment("part", weekday=3, clock=clock) for clock in (night, early)]
    assert relate_moments(*thursday).level is Level.APART
    unnamed = [Moment("part", clock=clock) for clock in (night, early)]
    assert relate_moments(*unnamed).level is not Level.APART
