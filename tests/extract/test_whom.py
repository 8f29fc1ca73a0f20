"""Whom a word of a clause means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.entities import find_mentions
from checker.extract.reading import Reading
from checker.extract.whom import meant_by

pytestmark = pytest.mark.model


@pytest.fixture
def meant(annotate: Callable[..., Annotation]) -> Callable[[str, str], str]:
    """The name of whom a word of a text means, else the words."""

    def run(text: str, word: str) -> str:
        a = annotate(text)
        reading = Reading(a, *find_mentions(a))
        token = [t for t in a.tokens if t.text == word][-1]
        found = meant_by(reading, token)
        return reading.entities[found.entity].name if found.entity else found.text

    return run


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The foreign minister, Nora Lind, stayed away.", "minister", "Nora Lind"),
        ("The head of the board, Nora Lind, stayed away.", "head", "Nora Lind"),
        ("Norway was content. It voted for the plan.", "It", "Norway"),
        ('"I was wrong from the first day," Nora Lind said.', "I", "Nora Lind"),
        ("The wife of Karl Weber stayed away.", "wife", "The wife"),
        ("Rocks hit Nora Lind, a guide. Later the guide went home.", "guide", "Nora Lind"),
        ("Nora Lind, seven, was found. Police said the girl was well.", "girl", "Nora Lind"),
        ("Nora Lind, seven, was found. The other girl was well.", "girl", "The other girl"),
    ],
)
def test_meant_by(meant: Callable[[str, str], str], text: str, word: str, expected: str) -> None:
    assert meant(text, word) == expected
