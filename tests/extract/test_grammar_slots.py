"""Nouns where a verb belongs, verbs where a noun belongs, and odd plurals."""

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
        ("The doctor will advice them to rest.", "advice", "advise"),
        ("He repeated his believe that she lied.", "believe", "belief"),
        ("The crew could not went ashore.", "went", "go"),
        ("One elderly gentlemen was hurt.", "gentlemen", "gentleman"),
        ("The two halfs of the bridge met.", "halfs", "halves"),
        ("Nine men lost their lifes.", "lifes", "lives"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _slips(annotate, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "They want to lift the ban on gentlemen and a few good men.",
        "The advice will be to extend the life of the pact.",
        "Three more men came, and a policeman told them to leave.",
    ],
)
def test_leaves_alone(annotate: Callable[..., Annotation], text: str) -> None:
    assert _slips(annotate, text) == []
