"""Amounts that only their surroundings explain, and the words kept beside every amount."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Claim, Kind

Annotate = Callable[..., Annotation]
pytestmark = pytest.mark.model


def quantities(annotation: Annotation) -> list[Claim]:
    return [c for c in extract_article(annotation).claims if c.kind is Kind.QUANTITY]


def test_the_nearest_words_come_first(annotate: Annotate) -> None:
    (claim,) = quantities(annotate("The climber fell 180 metres from the ridge."))
    near = claim.slot("near").split()
    assert near[0] == "fall"
    assert set(near) == {"fall", "climber", "ridge"}


def test_a_bracketed_height_is_a_figure_without_keys(annotate: Annotate) -> None:
    (claim,) = quantities(annotate("Mount Gornik (2,841 m) drew crowds."))
    assert claim.attribute == "figure:length"
    assert claim.keys == ()


def test_what_some_are_is_what_is_counted(annotate: Annotate) -> None:
    found = [c for c in quantities(annotate("Nine of the elected are women.")) if c.slot("noun")]
    assert [c.slot("noun") for c in found] == ["woman"]


def test_a_number_that_somebody_speaks_of_is_a_figure(annotate: Annotate) -> None:
    found = [c.attribute for c in quantities(annotate("Organisers spoke of 12,000."))]
    assert found == ["figure:"]


@pytest.mark.parametrize(
    "text",
    ["The alarm was raised after four o'clock.", "Outside it was minus 20 at night."],
)
def test_clock_times_and_frost_are_no_figures(annotate: Annotate, text: str) -> None:
    assert not [c for c in quantities(annotate(text)) if c.attribute.startswith("figure:")]
