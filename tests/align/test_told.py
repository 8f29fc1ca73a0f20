"""Times proposed for one matter told in other words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.told import TOLD, told_dates
from checker.model import Claim, ClaimPair, Kind, Level, Moment, SlotEvidence

Build = Callable[..., Any]
TUESDAY, THURSDAY = Moment("day", weekday=1), Moment("day", weekday=3)
TALKS = {"topic": "v:break-off n:talk n:side", "governor": "v:break-off"}
NEGOTIATIONS = {"topic": "v:interrupt n:negotiation n:employer", "governor": "v:interrupt"}


@pytest.fixture
def proposed(article: Build, story: Build) -> Callable[..., list[ClaimPair]]:
    def run(*claims: Claim) -> list[ClaimPair]:
        sure = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}
        return told_dates(story([article(id="a"), article(id="b")], claims, events=sure))

    return run


@pytest.fixture
def told(claim: Build) -> Callable[..., Claim]:
    def make(where: str, value: Moment, extra: dict[str, str], **slots: Any) -> Claim:
        base = {"attribute": TOLD, "subject": None, "keys": (), "article": where}
        return claim(Kind.DATE, value=value, extra=extra, **{**base, **slots})  # type: ignore[no-any-return]

    return make


def test_talks_that_end_on_two_days(proposed: Build, told: Build) -> None:
    (pair,) = proposed(told("a", TUESDAY, TALKS), told("b", THURSDAY, NEGOTIATIONS))
    assert pair.aligned
    assert pair.score < 0.8
    assert pair.level("value") is Level.APART


@pytest.mark.parametrize(
    "other",
    [
        {"topic": "v:arrest n:driver", "governor": "v:arrest"},
        {**NEGOTIATIONS, "limit": "end"},
        {"topic": "n:negotiation", "governor": "v:begin"},
    ],
)
def test_another_matter_or_another_sort_of_time(
    proposed: Build, told: Build, other: dict[str, str]
) -> None:
    assert proposed(told("a", TUESDAY, TALKS), told("b", THURSDAY, other)) == []


def test_one_time_is_no_proposal(proposed: Build, told: Build) -> None:
    assert proposed(told("a", TUESDAY, TALKS), told("b", TUESDAY, NEGOTIATIONS)) == []


def test_an_article_that_gives_both_times(proposed: Build, told: Build) -> None:
    again = told("a", THURSDAY, {"topic": "v:resume n:talk", "governor": "v:resume"})
    assert proposed(told("a", TUESDAY, TALKS), again, told("b", THURSDAY, NEGOTIATIONS)) == []


def test_two_deadlines(proposed: Build, told: Build) -> None:
    until = {"topic": "v:rebook n:traveller", "governor": "v:rebook", "limit": "end"}
    till = {"topic": "v:change n:ticket", "governor": "v:change", "limit": "end"}
    august, october = Moment("month", month=8), Moment("month", month=10)
    assert len(proposed(told("a", august, until), told("b", october, till))) == 1


def test_nothing_within_one_article(proposed: Build, told: Build) -> None:
    assert proposed(told("a", TUESDAY, TALKS), told("a", THURSDAY, NEGOTIATIONS)) == []
