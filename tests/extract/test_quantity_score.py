"""Results of games as reports tell them, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.quantity import extract_quantities
from checker.extract.reading import Reading
from checker.model import Modality

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rovers ran out 3-1 winners in the league on Sunday.", ["3-1"]),
        ("Rovers went down 3-1 to City.", ["3-1"]),
        ("City won by three goals to one.", ["3-1"]),
        ("City came from behind to beat Rovers 3-1.", ["3-1"]),
        ("City led 2-1 at half-time.", []),
        ("The champion improved to 31-2 with his win.", []),
    ],
)
def test_results_of_games(annotate: Annotate, text: str, expected: list[str]) -> None:
    found = [
        f"{c.slot('points')}-{c.slot('against')}"
        for c in extract_quantities(Reading(annotate(text)))
        if c.attribute == "score:game" and c.modality is Modality.HAPPENED
    ]
    assert found == expected
