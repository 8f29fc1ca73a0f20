"""Date lines as papers print them; dates in sentences are none."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.date_lines import is_date_line, read_date_line

UTC = dt.UTC


def zone(hours: int) -> dt.timezone:
    return dt.timezone(dt.timedelta(hours=hours))


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("April 3, 2019", dt.date(2019, 4, 3)),
        ("Published: April 3,2019", dt.date(2019, 4, 3)),
        ("THURSDAY, APRIL 4, 2019, 9:36 AM", dt.datetime(2019, 4, 4, 9, 36)),
        ("Thu 4 Apr 2019 12:05 GMT", dt.datetime(2019, 4, 4, 12, 5, tzinfo=UTC)),
        ("4th April 2019", dt.date(2019, 4, 4)),
        ("4 April 2019 Last updated at 21:12 BST", dt.datetime(2019, 4, 4, 21, 12, tzinfo=zone(1))),
        ("2019-04-04T21:12:00Z", dt.datetime(2019, 4, 4, 21, 12, tzinfo=UTC)),
        ("Posted 04 / 25 / 2019 7:21 PM", dt.datetime(2019, 4, 25, 19, 21)),
        ("04/05/19 06:05 PM EDT", dt.datetime(2019, 4, 5, 18, 5, tzinfo=zone(-4))),
        ("25.04.2019", dt.date(2019, 4, 25)),
        ("25. 4. 2019, 20.11", dt.datetime(2019, 4, 25, 20, 11)),
        ("By Ann Reed, our Lisbon correspondent | Friday 5 April 2019", dt.date(2019, 4, 5)),
        ("THE QUAY TIMES, Cork, April 5, 2019 (page 3)", dt.date(2019, 4, 5)),
        ("Apr. 5, 2019 12:10 a.m.", dt.datetime(2019, 4, 5, 0, 10)),
        (
            "5 April 2019 - - Updated 0947 GMT (1747 HKT)",
            dt.datetime(2019, 4, 5, 9, 47, tzinfo=UTC),
        ),
    ],
)
def test_date_lines(line: str, moment: dt.date) -> None:
    assert read_date_line(line)[0].moment == moment


def test_publication_and_update_are_told_apart() -> None:
    first, second = read_date_line(
        "PUBLISHED: 02:31 GMT, 2 March 2019 | UPDATED: 22:19, 3 March 2019"
    )
    assert (first.updated, second.updated) == (False, True)
    assert second.moment == dt.datetime(2019, 3, 3, 22, 19)
    [only] = read_date_line("Last updated 15:48 15 / 09 / 2019")
    assert only.updated


@pytest.mark.parametrize(
    "line",
    [
        "The bridge fell on April 3, 2019, the day it was opened.",
        "April 3",
        "3/4/2019",  # March or April: nobody can tell
        "31/31/2019",
        "30 February 2019",
        "Man held over 12 October 2018 robbery",
        "Magnitude-6.1 quake",
        "In 2004",
        "Score: 3-2",
        "",
    ],
)
def test_other_lines_give_no_date(line: str) -> None:
    assert read_date_line(line) == []


def test_an_ambiguous_date_line_is_still_no_title() -> None:
    assert is_date_line("3/4/2019")
    assert not is_date_line("Two dead")


@given(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)))
def test_every_long_date_is_read(day: dt.date) -> None:
    assert read_date_line(f"{day:%A}, {day:%B} {day.day}, {day.year}")[0].moment == day
    assert read_date_line(f"{day.day} {day:%b} {day.year}")[0].moment == day
    assert read_date_line(day.isoformat())[0].moment == day


@given(st.text(max_size=140))
def test_any_line_is_answered(line: str) -> None:
    read_date_line(line)
    is_date_line(line)
