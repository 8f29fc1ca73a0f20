"""Two date claims: one event or two, one moment or two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.dates import compare_dates, relate_claims
from checker.model import Claim, ClaimPair, Kind, Level, Modality, Moment, SlotEvidence
from checker.story import Story

Build = Callable[..., Any]
TUESDAY, THURSDAY = Moment("day", weekday=1), Moment("day", weekday=3)


@pytest.fixture
def compared(claim: Build, article: Build, story: Build) -> Callable[..., ClaimPair]:
    def run(left: dict[str, Any], right: dict[str, Any]) -> ClaimPair:
        base = {"attribute": "kill", "subject": "Nora Lind", "extra": {"role": "patient"}}
        a = claim(Kind.DATE, **{"value": TUESDAY, "article": "a", **base, **left})
        b = claim(Kind.DATE, **{"value": THURSDAY, "article": "b", **base, **right})
        sure = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}
        told: Story = story([article(id="a"), article(id="b")], [a, b], events=sure)
        return compare_dates(a, b, told)

    return run


def test_one_death_on_two_days(compared: Callable[..., ClaimPair]) -> None:
    pair = compared({}, {})
    assert pair.aligned
    assert pair.level("value") is Level.APART


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"attribute": "arrest"}, "different event"),
        ({"subject": "Ole Brandt"}, "different subject"),
        ({"polarity": False}, "negated"),
        ({"modality": Modality.POSSIBLE}, "possible or denied"),
        ({"value": Moment("day")}, "unresolved date"),
        ({"extra": {"role": "patient", "phase": "end"}}, "beginning against end"),
        ({"attribute": "visit"}, "different event"),
    ],
)
def test_named_reasons(
    compared: Callable[..., ClaimPair], change: dict[str, Any], reason: str
) -> None:
    pair = compared({}, change)
    assert (pair.aligned, pair.apart) == (False, reason)


def test_a_verb_by_itself_is_no_event(compared: Callable[..., ClaimPair]) -> None:
    visit = {"attribute": "visit", "subject": "harbour"}
    assert compared(visit, visit).apart == "not surely one event"


def test_visits_years_apart_are_two(compared: Callable[..., ClaimPair]) -> None:
    slots = {"role": "patient", "agent": "minister"}
    one = {"attribute": "visit", "extra": slots, "value": Moment("year", year=1987)}
    pair = compared(one, {**one, "value": Moment("year", year=1991)})
    assert pair.apart == "different occasion"


def test_times_in_two_zones_are_brought_to_one(claim: Build) -> None:
    def at(minute: int, **extra: str) -> Claim:
        found: Claim = claim(Kind.DATE, value=Moment("minute", clock=(minute, minute)), extra=extra)
        return found

    greenwich = at(600, zone="gmt", utc="600 600")
    assert relate_claims(greenwich, at(720, zone="cest", utc="600 600")).level is Level.EXACT
    assert relate_claims(greenwich, at(720, zone="cest", utc="630 630")).level is Level.APART
    assert relate_claims(greenwich, at(720)).level is not Level.APART


def test_an_inferred_year_sets_nothing_apart(claim: Build) -> None:
    one = claim(
        Kind.DATE, value=Moment("day", month=5, day=4, year=2018), extra={"year": "inferred"}
    )
    other = claim(Kind.DATE, value=Moment("day", month=5, day=4, year=2019))
    assert relate_claims(one, other).level is Level.EXACT


def test_one_figure_in_two_zones(compared: Callable[..., ClaimPair]) -> None:
    clock = Moment("minute", clock=(374, 374))
    quake = {"attribute": "quake", "subject": None, "value": clock}
    greenwich = {**quake, "extra": {"main": "1", "zone": "gmt", "utc": "374 374"}}
    local = {**quake, "extra": {"main": "1", "zone": "local time"}}
    pair = compared(greenwich, local)
    assert pair.aligned
    assert pair.level("value") is Level.APART
    assert pair.score <= 0.7


def test_a_year_that_is_only_guessed_tells_nothing_apart(claim: Build) -> None:
    def guessed(year: int, month: int) -> Claim:
        value = Moment("month", month=month, year=year)
        return claim(Kind.DATE, value=value, extra={"year": "inferred"})  # type: ignore[no-any-return]

    assert relate_claims(guessed(2024, 9), guessed(2025, 9)).level is not Level.APART
    assert relate_claims(guessed(2024, 9), guessed(2025, 10)).unit == "month"
