"""Alarms beside what they were raised for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.alarms import alarm_pairs
from checker.model import Claim, ClaimPair, Kind, Moment

Build = Callable[..., Any]
FIRE = {"topic": "v:start n:fire", "governor": "v:start", "occasion": "fire"}
SHOTS = {"topic": "v:fire-at n:shot", "governor": "v:fire-at", "occasion": "shots"}
ALARM = {"topic": "v:call-out n:police", "governor": "v:call-out", "occasion": "alarm"}


@pytest.fixture
def proposed(article: Build, story: Build) -> Callable[..., list[ClaimPair]]:
    def run(*claims: Claim) -> list[ClaimPair]:
        return alarm_pairs(story([article(id="a"), article(id="b")], claims))

    return run


@pytest.fixture
def timed(claim: Build) -> Callable[..., Claim]:
    def make(where: str, hour: int, extra: dict[str, str]) -> Claim:
        value = Moment("minute", clock=(hour * 60, hour * 60))
        base = {"attribute": "told", "subject": None, "keys": (), "article": where}
        return claim(Kind.DATE, value=value, extra=extra, **base)  # type: ignore[no-any-return]

    return make


@pytest.mark.parametrize(
    ("hours", "what", "found"),
    [
        ((9, 11), FIRE, 1),  # before it broke out
        ((23, 2), FIRE, 1),  # the evening before
        ((11, 9), FIRE, 0),  # it had smouldered
        ((18, 9), FIRE, 1),
        ((11, 9), SHOTS, 1),  # everybody heard them
        ((9, 9), SHOTS, 0),
    ],
)
def test_alarm_and_event(
    proposed: Build, timed: Build, hours: tuple[int, int], what: dict[str, str], found: int
) -> None:
    assert len(proposed(timed("a", hours[0], ALARM), timed("b", hours[1], what))) == found


def test_an_article_with_both_times(proposed: Build, timed: Build) -> None:
    own = timed("a", 9, ALARM), timed("a", 11, FIRE)
    assert proposed(*own, timed("b", 11, FIRE)) == []


def test_two_alarms(proposed: Build, timed: Build) -> None:
    assert proposed(timed("a", 9, ALARM), timed("a", 14, ALARM), timed("b", 11, FIRE)) == []
