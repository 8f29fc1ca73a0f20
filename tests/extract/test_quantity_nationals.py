"""Counts by nationality."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.quantity import extract_quantities
from checker.extract.reading import Reading
from checker.model import Quantity

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


def nations(annotation: Annotation) -> list[tuple[str, float]]:
    return [
        (c.slot("nation"), c.value.low)
        for c in extract_quantities(Reading(annotation))
        if isinstance(c.value, Quantity) and c.slot("nation")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crew comprises 17 Germans and their captain.", [("german", 17)]),
        ("Nineteen German sailors are on their way home.", [("german", 19)]),
        ("Nineteen sailors are on their way home.", []),
    ],
)
def test_nations(annotate: Annotate, text: str, expected: list[tuple[str, float]]) -> None:
    assert nations(annotate(text)) == expected


def test_a_people_in_the_crew_was_aboard(annotate: Annotate) -> None:
    reading = Reading(annotate("None of the 17 Germans in the crew had a scratch."))
    assert [c.attribute for c in extract_quantities(reading)] == ["aboard"]
