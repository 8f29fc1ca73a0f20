"""Hits told by bullets and wounds, bodies told by their strength."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Annotation
from checker.extract.quantity import extract_quantities
from checker.extract.reading import Reading
from checker.model import Claim, Quantity

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def facts(annotate: Annotate) -> Callable[..., set[tuple[str, float]]]:
    def run(text: str, **fields: Any) -> set[tuple[str, float]]:
        found: list[Claim] = list(extract_quantities(Reading(annotate(text, **fields))))
        return {(c.attribute, c.value.low) for c in found if isinstance(c.value, Quantity)}

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruda was struck by two bullets.", ("times:shot", 2)),
        ("Ida Senn had five gunshot wounds to the chest.", ("times:shot", 5)),
        ("Three shots hit Ruda in the leg.", ("times:shot", 3)),
        ("The man died of three stab wounds.", ("times:stab", 3)),
        ("The strike shut the 300-strong plant.", ("count:employee", 300)),
        ("A 35-strong crew was on board.", ("count:crewman", 35)),
        # Shots that were fired are things, and may miss.
        ("Officers fired 12 shots at the van.", ("count:shot", 12)),
    ],
)
def test_hits_and_strengths(
    facts: Callable[..., set[tuple[str, float]]], text: str, expected: tuple[str, float]
) -> None:
    assert expected in facts(text)


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("A 1998 earthquake killed about 120 people here.", ("killed", 1998)),
        ("Ruda had five previous arrests.", ("population", 5)),
        ("Officers fired 12 shots at the van.", ("shot", 12)),
    ],
)
def test_what_counts_nothing_of_the_sort(
    facts: Callable[..., set[tuple[str, float]]], text: str, unexpected: tuple[str, float]
) -> None:
    assert unexpected not in facts(text)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The company may sell the Velm works, with 230 staff.", "happened"),
        ("Its 400 employees would be moved to Tarnow.", "happened"),
        ("The company may hire 90 employees.", "possible"),
    ],
)
def test_counts_that_a_clause_takes_for_granted(
    annotate: Annotate, text: str, modality: str
) -> None:
    (found,) = (c for c in extract_quantities(Reading(annotate(text))) if c.slot("people"))
    assert found.modality.value == modality
