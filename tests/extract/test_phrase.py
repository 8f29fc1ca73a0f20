"""Noun phrases as participants."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.phrase import participant, phrase_span
from checker.model import Mention

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


def index(annotation: Annotation, word: str) -> int:
    return next(t.i for t in annotation.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "phrase", "head", "modifiers"),
    [
        ("Three angry dock workers left.", "workers", "Three angry dock workers", "worker",
         {"angry", "dock"}),
        ("The owner of the bridge left.", "owner", "The owner", "owner", {"bridge"}),
        ("Several other people left.", "people", "Several other people", "people", set()),
        ("The mayor who opened it left.", "mayor", "The mayor", "mayor", set()),
        ("They left.", "They", "They", "they", set()),
    ],
)  # fmt: skip
def test_head_and_what_narrows_it(  # noqa: PLR0917
    annotate: Annotate, text: str, word: str, phrase: str, head: str, modifiers: set[str]
) -> None:
    annotation = annotate(text)
    found = participant(annotation, index(annotation, word))
    assert (found.text, found.head, set(found.modifiers)) == (phrase, head, modifiers)
    assert text[found.start : found.end] == phrase
    assert (found.start, found.end) == phrase_span(annotation, index(annotation, word))
    assert found.entity == ""


def test_a_mention_lends_its_entity_and_reach(annotate: Annotate) -> None:
    text = "Nora van der Lind left."
    annotation = annotate(text)
    i = index(annotation, "Lind")
    mention = Mention("e0", "name", text[:17], 0, 17, 0, i + 1)
    found = participant(annotation, i, {i: mention})
    assert (found.text, found.entity) == ("Nora van der Lind", "e0")
