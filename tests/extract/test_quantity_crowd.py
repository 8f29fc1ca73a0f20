"""Sizes of crowds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.quantity import extract_quantities
from checker.extract.reading import Reading
from checker.model import Quantity

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Some 9,000 people were at the concert.", 8_100),
        ("It was a march of 9,000 people.", 9_000),
        ("A crowd estimated at 9,000 stood in the square.", 8_100),
        ("Velm beat Oldenby in front of 18,500 spectators.", 18_500),
        ("Police estimated the crowd at 700.", 700),
        ("The rally in Velm drew 4,000 people.", 4_000),
        ("Some 400 people set off from the square to march against the dam.", 360),
        ("About 900 protesters marched against the dam.", 810),
    ],
)
def test_crowds(annotate: Annotate, text: str, size: float) -> None:
    found = [c for c in extract_quantities(Reading(annotate(text))) if c.attribute == "crowd"]
    assert len(found) == 1
    assert isinstance(found[0].value, Quantity)
    assert found[0].value.low == pytest.approx(size, rel=0.01)


@pytest.mark.parametrize(
    "text",
    [
        "Three people set off from the square to march.",
        "The firm drew 4,000 people to its payroll.",
        "The court heard 120 cases before 300 pages were read.",
    ],
)
def test_other_numbers_are_no_crowds(annotate: Annotate, text: str) -> None:
    assert not [c for c in extract_quantities(Reading(annotate(text))) if c.attribute == "crowd"]
