"""Everyday words in the place of commoner ones, and the same words where they are meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.names.confusions import confused

Typos = Callable[[str], list[tuple[str, str]]]


def test_the_neighbours_tell_what_is_meant() -> None:
    found = confused("has", "bean", "completely")
    assert found is not None
    assert (found.right, found.sides) == ("been", 2)
    assert confused("coffee", "bean", "in") is None or confused("a", "bean", "soup") is None
    assert confused("xyzzy", "bean", "xyzzy") is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The bridge has bean completely rebuilt since May.", "bean", "been"),
        ("The bakers lost there lives in the flood.", "there", "their"),
        ("The mill has ben one of the largest in the land.", "ben", "been"),
    ],
)
def test_slips(typos: Typos, text: str, wrong: str, right: str) -> None:
    assert typos(text) == [(wrong, right)]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The boat sank off the coast, and the crew cut off the engine.",
        "There lives in the old mill a baker who grows beans and a bee in there.",
        "She too relates to it, and then a van came to the town.",
    ],
)
def test_words_that_are_meant(typos: Typos, text: str) -> None:
    assert typos(text) == []
