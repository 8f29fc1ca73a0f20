"""Slips that the grammar of a sentence gives away."""

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
        ("Officials has not said when the road will reopen.", "has", "have"),
        ("The victims was taken to a nearby hospital.", "was", "were"),
        ("The cause of the fires are under investigation.", "are", "is"),
        ("The names of the victims has not been given.", "has", "have"),
        ("The minister will meets his counterpart in Paris.", "meets", "meet"),
        ("It did not immediately responded to a request for comment.", "responded", "respond"),
        ("It was one of the worst accident in the county.", "accident", "accidents"),
        ("A judge ordered that two suspect be held.", "suspect", "suspects"),
        ("The ferry sank and two passenger were missing.", "passenger", "passengers"),
        ("The group carried out a attack on the base.", "a", "an"),
        ("It came in he form of a letter.", "he", "the"),
        ("The driver, who as killed in the crash, was 40.", "as", "was"),
        ("Several homes where destroyed by the fire.", "where destroyed", "were destroyed"),
        ("They fled from there homes on Sunday.", "there", "their"),
        ("The man was no charged with a crime.", "no", "not"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _slips(annotate, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Jeffs was held in Texas, and Forbes has the list.",
        "The number of victims has risen, and a number of them were hurt.",
        "Ten years is a long time, and three days was not enough.",
        "One of the worst hit was the school, and one of the best public schools closed.",
        "A four-by-four car hit a unanimous favourite in an hour.",
        "If the man were free he would be at home, officials said.",
        "The team were late and the police have said so.",
        "There was no related injury, and no police officer was charged.",
        "After he left the town, the places where killed men lay were found.",
    ],
)
def test_leaves_alone(annotate: Callable[..., Annotation], text: str) -> None:
    assert _slips(annotate, text) == []
