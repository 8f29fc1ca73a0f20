"""Votes cast for and against, needed, missing, and not cast at all."""

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
        ("Ninety-six lawmakers voted to remove the cabinet.", {("for", 96)}),
        ("In the committee 129 delegations had backed the text.", {("for", 129)}),
        ("Seven states abstained in the vote.", {("abstained", 7)}),
        ("Twelve members did not take part in the vote.", {("absent", 12)}),
        ("The opposition mustered 96 votes.", {("for", 96)}),
        (
            "It got 96 votes and needed 101 votes to win.",
            {("for", 96), ("needed", 101), ("short", 5)},
        ),
        ("The bill failed, five fewer than the 101 needed.", {("short", 5)}),
        ("Twelve members took part in the race.", set()),
    ],
)
def test_votes(annotate: Annotate, text: str, expected: set[tuple[str, float]]) -> None:
    found = {
        (c.attribute.removeprefix("votes:"), c.value.low)
        for c in extract_quantities(Reading(annotate(text)))
        if isinstance(c.value, Quantity) and c.attribute.startswith("votes:")
    }
    assert found == expected


def test_results_hold_both_sides_and_their_stage(annotate: Callable[..., Annotation]) -> None:
    text = (
        "Velm won 3-1 on Sunday. Velm's 3-2 victory was deserved. Velm led 1-0 at half-time. "
        "The motion was defeated 104-96."
    )
    found = [
        c for c in extract_quantities(Reading(annotate(text))) if c.attribute.startswith("score:")
    ]
    assert [c.attribute for c in found] == ["score:game", "score:game", "score:stage", "score:vote"]
    assert [c.slot("against") for c in found[:2]] == ["1", "2"]
