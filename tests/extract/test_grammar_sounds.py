"""Small words that sound alike: to and too, than and then, where and were."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.reading import Reading
from checker.extract.spelling_grammar import find_grammar

pytestmark = pytest.mark.model


def _slips(annotate: Callable[..., Annotation], text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.replacement) for s in find_grammar(Reading(annotate(text)))]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The coach was dismissed, to.", "to", "too"),
        ("The ceiling was to low.", "to low", "too low"),
        ("She wanted too go home.", "too go", "to go"),
        ("More then 30 goats were lost.", "then 30", "than 30"),
        ("The guests where to be flown home.", "where to", "were to"),
        ("They where told to wait.", "where told", "were told"),
        ("The men where carrying spades.", "where carrying", "were carrying"),
        ("The new spire is taller then the old tower.", "then the", "than the"),
        ("He left the house were he lived.", "were he", "where he"),
        ("The guard should of called for help.", "of called", "have called"),
        ("Nobody knows weather he survived.", "weather he", "whether he"),
        ("She lives in a quite street.", "quite street", "quiet street"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _slips(annotate, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "The prize went to the tall boy, and he too went to school.",
        "It was better then, and the other then left the room.",
        "The village where they were held, and where needed, was shut.",
        "He asked where to be seen, and were he free he would go.",
        "The storm will weather the rock whether or not it rains.",
        "She could of course leave; it was quite late and quite a walk.",
    ],
)
def test_leaves_alone(annotate: Callable[..., Annotation], text: str) -> None:
    assert _slips(annotate, text) == []
