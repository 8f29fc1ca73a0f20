"""Folding keeps every offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate import fold_text


@given(st.text())
def test_length_never_changes(text: str) -> None:
    assert len(fold_text(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(st.text(alphabet=st.characters(max_codepoint=126, exclude_characters="`\t\r")))
def test_plain_text_stays(text: str) -> None:
    assert fold_text(text) == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“Nora’s”", '"Nora\'s"'),
        ("12–15 people", "12-15 people"),
        ("rain – and wind — came", "rain - and wind - came"),
        ("1\u00a0200\u202fm", "1 200 m"),
        ("\ufeffText\r\n", " Text \n"),
        ("wait…", "wait."),
    ],
)
def test_typographic_marks(text: str, folded: str) -> None:
    assert fold_text(text) == folded
