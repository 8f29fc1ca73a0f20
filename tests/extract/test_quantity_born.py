"""Ages and lifetimes told by a year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.entities import find_mentions
from checker.extract.quantity import extract_quantities
from checker.extract.reading import Reading
from checker.model import Quantity

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]

DAY = "2024-03-02"


def ages(annotation: Annotation) -> list[tuple[str, float, float]]:
    return [
        (c.slot("name") or c.slot("sort"), c.value.low, c.value.high)
        for c in extract_quantities(Reading(annotation, *find_mentions(annotation)))
        if isinstance(c.value, Quantity) and c.slot("born")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Marta Quill, who was born in Tarnow in 1981, rows.",
        "Marta Quill, born in 1981 and the quickest of them all, rows.",
        "The mayor is Marta Quill. Born in 1981, mother of two, chair of the club.",
    ],
)
def test_a_year_of_birth_is_an_age_on_the_day(annotate: Annotate, text: str) -> None:
    assert [(low, high) for _, low, high in ages(annotate(text, published=DAY))] == [(42, 43)]


def test_without_a_day_the_age_is_open(annotate: Annotate) -> None:
    ((name, low, high),) = ages(annotate("Marta Quill was born in 1981."))
    assert (name, low) == ("Marta Quill", 0)
    assert high > 100


def test_a_year_of_foundation_is_a_stretch_of_time(annotate: Annotate) -> None:
    annotation = annotate("The mill was founded in 1948 by a baker.", published=DAY)
    (claim,) = extract_quantities(Reading(annotation))
    assert isinstance(claim.value, Quantity)
    year = 365.25 * 86_400
    assert (claim.value.low / year, claim.value.high / year) == (75, 76)
    assert "found" in claim.slot("near").split() or "mill" in claim.slot("near").split()
