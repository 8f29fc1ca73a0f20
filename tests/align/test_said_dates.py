"""One remark that two articles give on two days."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.said_dates import said_dates
from checker.model import Claim, ClaimPair, Kind, Modality, Moment

Build = Callable[..., Any]
FRIDAY, SATURDAY = Moment("day", weekday=4), Moment("day", weekday=5)
GIFT = "e:norway v:lend e:3 n:ship n:crew"


@pytest.fixture
def proposed(article: Build, story: Build) -> Callable[..., list[ClaimPair]]:
    def run(*claims: Claim) -> list[ClaimPair]:
        both = {("a", "x"): "moe", ("b", "y"): "moe", ("b", "z"): "lie"}
        return said_dates(story([article(id="a"), article(id="b")], claims, canonical=both))

    return run


@pytest.fixture
def heard(claim: Build) -> Callable[..., Claim]:
    def make(where: str, teller: str, value: Moment, said: str, **slots: Any) -> Claim:
        base = {"attribute": "told", "subject": None, "keys": (), "article": where}
        extra = {"teller": teller, "said": said}
        return claim(Kind.DATE, value=value, extra=extra, **{**base, **slots})  # type: ignore[no-any-return]

    return make


def test_one_remark_on_two_days(proposed: Build, heard: Build) -> None:
    theirs = heard("b", "y", SATURDAY, "v:offer e:norway e:3 n:ship")
    (pair,) = proposed(heard("a", "x", FRIDAY, GIFT), theirs)
    assert pair.aligned
    assert pair.score < 0.8


@pytest.mark.parametrize(
    ("teller", "value", "said"),
    [
        ("z", SATURDAY, GIFT),  # another speaker
        ("y", FRIDAY, GIFT),  # the same day
        ("y", SATURDAY, "v:close n:border n:river n:bridge n:road"),  # another remark
    ],
)
def test_what_is_no_such_pair(
    proposed: Build, heard: Build, teller: str, value: Moment, said: str
) -> None:
    assert proposed(heard("a", "x", FRIDAY, GIFT), heard("b", teller, value, said)) == []


def test_a_speaker_heard_on_both_days(proposed: Build, heard: Build) -> None:
    theirs = heard("b", "y", SATURDAY, GIFT), heard("b", "y", FRIDAY, "v:thank n:crew")
    assert proposed(heard("a", "x", FRIDAY, GIFT), *theirs) == []


def test_a_remark_to_come(proposed: Build, heard: Build) -> None:
    theirs = heard("b", "y", SATURDAY, GIFT, modality=Modality.SCHEDULED)
    assert proposed(heard("a", "x", FRIDAY, GIFT), theirs) == []
