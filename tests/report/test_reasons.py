"""Reasons in words for an editor."""

from __future__ import annotations

import pytest

from checker.model import Cleared
from checker.report.reasons import PLAIN, plain_reason


def _cleared(reason: str, detail: str = "") -> Cleared:
    return Cleared("a-rule", "place", reason, detail, "", ())


@pytest.mark.parametrize(
    ("reason", "detail", "told"),
    [
        ("different event", "Aby against Lund", "The two passages tell of different events"),
        ("different scope", "so far", "One passage counts a part or another group: “so far”"),
        ("different scope", "a against b", "One passage counts a part or another group"),
        ("our style allows both", "", "our style allows both"),
    ],
)  # fmt: skip
def test_plain(reason: str, detail: str, told: str) -> None:
    assert plain_reason(_cleared(reason, detail)) == told


def test_nothing_of_a_text_moves_the_terminal() -> None:
    assert "\x1b" not in plain_reason(_cleared("house\x1b[2J", ""))


def test_sentences_have_no_full_stop() -> None:
    assert all(text[0].isupper() and text[-1] not in ".:" for text in PLAIN.values())
