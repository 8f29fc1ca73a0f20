"""Figures of which a report gives one: told by the indicator's word that stands nearest."""

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
        ("Inflation stood at 3.1 per cent in May.", {("inflation", 3.1)}),
        ("Consumer prices rose 3.1 per cent.", {("inflation", 3.1)}),
        ("Food prices rose 5 per cent.", set()),
        ("Unemployment rose by 2 per cent.", set()),
        ("The bank raised interest rates from 4 per cent to 4.5 per cent.", {("policy rate", 4.5)}),
        ("In all 61 per cent of the voters went to the polls.", {("turnout", 61)}),
        ("In all 61 per cent of the voters voted for the plan.", set()),
        ("Larch made a profit of $40m on sales of $90m.", {("profit", 4e7), ("sales", 9e7)}),
        ("Larch posted a Sfr40m loss.", {("loss", 4e7)}),
    ],
)
def test_indicators(annotate: Annotate, text: str, expected: set[tuple[str, float]]) -> None:
    found = {
        (c.slot("indicator"), c.value.low)
        for c in extract_quantities(Reading(annotate(text)))
        if isinstance(c.value, Quantity) and c.slot("indicator")
    }
    assert found == expected
