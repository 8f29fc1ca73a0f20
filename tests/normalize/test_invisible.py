"""What no reader sees parts nothing, and offsets hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.normalize.invisible import close_up, unseen_spans

JOINER = "\u2060"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("47,\u200b500 people", "47,500  people"),
        ("a pen\u00adalty, late", f"a penalty{JOINER}, late"),
        ("two\u200b three", "two  three"),
        ("\ufeffTwo", " Two"),
        ("(\u200e2024\u200e)", f"({JOINER}2024{JOINER})"),
        ("\u200b47\u200b,000", " 47,000 "),
    ],
)
def test_words_and_numbers_are_closed_up(text: str, read: str) -> None:
    assert close_up(text) == read


@given(st.text(st.sampled_from("a1., \n\u00ad\u200b\u2060")))
def test_offsets_hold(text: str) -> None:
    read = close_up(text)
    assert len(read) == len(text)
    assert read.count("\n") == text.count("\n")
    hidden = {at for start, end in unseen_spans(text) for at in range(start, end)}
    seen = "".join(c for at, c in enumerate(text) if at not in hidden)
    assert "".join(read.replace(JOINER, "").split()) == "".join(seen.split())
