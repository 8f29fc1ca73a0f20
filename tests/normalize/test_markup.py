"""Marks of Markdown within a line: what is read stays where it was, what only sets it goes."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.normalize.markup import blank_markup, markup_spans


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('The [Orla Bay](https://a.example/b(c) "a ship"), sank.', "The Orla Bay, sank."),
        ("**37** people, __nine__ of them *badly*.", "37 people, nine of them badly."),
        ("***Nobody*** said so.[^2]", "Nobody said so."),
        ("![A ship](ship.jpg)It sank.", "It sank."),
    ],
)
def test_words_stay_and_marks_go(text: str, read: str) -> None:
    hidden = {at for start, end in markup_spans(text) for at in range(start, end)}
    assert "".join(c for at, c in enumerate(text) if at not in hidden) == read
    spaced = "".join(" " if at in hidden else c for at, c in enumerate(text))
    assert blank_markup(text) == spaced


@pytest.mark.parametrize(
    "text",
    ["A 5* hotel and a 4* hotel", "f*** off", "2*3*4", "snake_case_name", "* one\n* two",
     "[sic] (see there)", "[he said](and left)", "Rated R*, see below*"],
)  # fmt: skip
def test_what_only_looks_like_a_mark_stays(text: str) -> None:
    assert blank_markup(text) == text


@given(st.text(alphabet="ab *_[]()!^\n\\", max_size=60))
def test_marks_lie_apart_and_lines_stay(text: str) -> None:
    spans = markup_spans(text)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert blank_markup(text).count("\n") == text.count("\n")
