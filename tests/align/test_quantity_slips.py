"""Numbers that are one another's slips."""

from __future__ import annotations

import pytest

from checker.align.quantity_slips import _zero_more, digits_moved
from checker.model import Claim, Kind, Quantity


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("3400", "34000", True),
        ("34000", "3400", True),
        ("340", "3400", False),  # small numbers are many
        ("3000", "30000", False),  # round ones too
        ("3400", "340000", False),
    ],
)
def test_a_nought_more(left: str, right: str, expected: bool) -> None:
    assert _zero_more(left, right) is expected


@pytest.mark.parametrize(("left", "right", "moved"), [(3, 5, 0), (36, 63, 2)])
def test_digits_are_those_of_the_text_not_of_seconds(left: int, right: int, moved: int) -> None:
    assert digits_moved(_hours(left), _hours(right)) == moved


def _hours(number: int) -> Claim:
    seconds = number * 3600.0
    return Claim(
        id=str(number), article="a", kind=Kind.QUANTITY, start=0, end=1, focus_start=0,
        focus_end=1, subject=None, attribute="duration:last", value=Quantity(seconds, seconds, "s"),
        keys=(), extra=(("points", f"{seconds:g}"), ("unit-text", "hours")),
    )  # fmt: skip
