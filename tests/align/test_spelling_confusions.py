"""Everyday words in the place of commoner ones, and the same words where they are meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.align.spelling import spelling_pairs
from checker.extract.claims import extract_article
from checker.model import Annotation
from checker.names.confusions import confused
from checker.story import Story


def test_the_neighbours_tell_what_is_meant() -> None:
    found = confused("has", "bean", "completely")
    assert found is not None
    assert (found.right, found.sides) == ("been", 2)
    assert confused("coffee", "bean", "in") is None or confused("a", "bean", "soup") is None
    assert confused("xyzzy", "bean", "xyzzy") is None


def _typos(annotate: Callable[..., Annotation], text: str) -> list[tuple[str, str]]:
    story = Story((extract_article(annotate(text)),))
    return [
        (text[p.left.focus_start : p.left.focus_end], p.left.slot("replacement"))
        for p in spelling_pairs(story)
        if p.left.slot("relation") == "typo"
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The bridge has bean completely rebuilt since May.", "bean", "been"),
        ("The bakers lost there lives in the flood.", "there", "their"),
        ("The mill has ben one of the largest in the land.", "ben", "been"),
    ],
)
def test_slips(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _typos(annotate, text) == [(wrong, right)]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The boat sank off the coast, and the crew cut off the engine.",
        "There lives in the old mill a baker who grows beans and a bee in there.",
        "She too relates to it, and then a van came to the town.",
    ],
)
def test_words_that_are_meant(annotate: Callable[..., Annotation], text: str) -> None:
    assert _typos(annotate, text) == []
