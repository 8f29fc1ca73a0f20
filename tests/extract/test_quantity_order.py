"""Places in a row of like events."""

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
    ("text", "expected"),
    [
        ("It was the fourth such attempt by the opposition.", [("time", 4)]),
        ("For the third time the mayor survived a vote.", [("time", 3)]),
        ("It is the fourth fatal accident on the ridge in ten years.", [("accident", 4)]),
        ("The council adopted its 18th package of sanctions.", [("package", 18)]),
        ("For the first time the mayor survived a vote.", []),
        ("They live on Second Avenue, near the 67th Precinct.", []),
        ("On the sixth of May the third man left.", []),
    ],
)
def test_places(annotate: Annotate, text: str, expected: list[tuple[str, float]]) -> None:
    found = [
        (c.slot("noun"), c.value.low)
        for c in extract_quantities(Reading(annotate(text)))
        if isinstance(c.value, Quantity) and c.value.unit == "th"
    ]
    assert found == expected


def test_a_stretch_of_time_makes_a_row_of_anything(annotate: Callable[..., Annotation]) -> None:
    text = "It was the ninth ship taken this year. Profit in the third quarter rose this year."
    found = [
        c for c in extract_quantities(Reading(annotate(text))) if c.attribute.startswith("order:")
    ]
    assert [c.attribute for c in found] == ["order:ship"]
