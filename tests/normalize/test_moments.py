"""What stretch of time an expression names, with and without a publication day."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.model import Moment
from checker.normalize.moments import published_day, resolve
from checker.normalize.time_words import find_times

WEDNESDAY = dt.date(2019, 5, 15)


def moment(text: str, published: dt.date | None = WEDNESDAY, future: bool | None = False) -> Moment:
    return resolve(find_times(text)[0], published, future)


def days(m: Moment) -> tuple[dt.date, int] | None:
    return (m.start.date(), (m.end - m.start).days) if m.start and m.end else None


@pytest.mark.parametrize(
    ("text", "start", "length"),
    [
        ("on Monday", dt.date(2019, 5, 13), 1),
        ("on Wednesday", dt.date(2019, 5, 15), 1),
        ("on Friday", dt.date(2019, 5, 10), 1),
        ("yesterday", dt.date(2019, 5, 14), 1),
        ("in April", dt.date(2019, 4, 1), 30),
        ("on 20 December", dt.date(2018, 12, 20), 1),
        ("last month", dt.date(2019, 4, 1), 30),
        ("in June last year", dt.date(2018, 6, 1), 30),
        ("in 1987", dt.date(1987, 1, 1), 365),
    ],
)
def test_past_expressions_count_back_from_publication(
    text: str, start: dt.date, length: int
) -> None:
    assert days(moment(text)) == (start, length)


def test_tense_decides_which_weekday_is_meant() -> None:
    assert days(moment("on Friday", future=True)) == (dt.date(2019, 5, 17), 1)
    assert moment("on Friday", future=None).start is None
    assert moment("on Friday", future=None).weekday == 4


def test_without_a_publication_day_expressions_stay_partial() -> None:
    found = moment("on Friday at 9:30 p.m.", published=None)
    assert (found.start, found.weekday, found.clock) == (None, 4, (1290, 1290))
    assert moment("yesterday", published=None).start is None
    assert moment("on 20 December", published=None).day == 20


def test_midnight_of_a_weekday_may_be_either_end_of_it() -> None:
    assert moment("at midnight on Tuesday").start is None
    assert moment("at midnight on Tuesday").weekday is None


def test_loose_distances_leave_room() -> None:
    found = moment("six months ago")
    assert found.start
    assert found.end
    assert found.start.date() < dt.date(2018, 11, 14) < found.end.date()


def test_impossible_dates_stay_partial() -> None:
    assert moment("on February 30, 2019").start is None


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2019-05-15", WEDNESDAY),
        ("2019-05-15T10:00:00+02:00", WEDNESDAY),
        (dt.datetime(2019, 5, 15, 9), WEDNESDAY),
        (WEDNESDAY, WEDNESDAY),
        ("soon", None),
        (None, None),
    ],
)
def test_publication_days_are_read_from_any_form(
    given: dt.date | str | None, day: dt.date | None
) -> None:
    assert published_day(given) == day
