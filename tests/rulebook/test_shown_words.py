"""Words in dispute as readers see them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Annotation
from checker.model import Extraction, Kind
from checker.rulebook.shown_words import shown_words
from checker.story import Story

Make = Callable[..., Any]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "focus", "shown"),
    [
        ("The envoy did not travel to Riga.", "travel to Riga", "did not travel to Riga"),
        ("The envoy visited the port.", "visited the", "visited"),
        ("The jury also convicted him.", "jury also convict", "jury also convicted"),
        ("The skipper pleaded not guilty.", "pleaded not", "pleaded not guilty"),
        ("The envoy has arrived in Riga.", "has arrived", "has arrived"),
    ],
)
def test_a_state_is_shown_in_whole_words_with_its_negation(
    claim: Make, annotate: Callable[..., Annotation], text: str, focus: str, shown: str
) -> None:
    annotation = annotate(text)
    at = text.index(focus)
    told = claim(
        Kind.POLARITY, "affirmed", article=annotation.article.id, end=len(text),
        focus=(at, at + len(focus)),
    )  # fmt: skip
    story = Story([Extraction(annotation, (), (), (told,))])
    assert shown_words(told, story) == shown
