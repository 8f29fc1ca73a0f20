"""Offsets to lines and columns and back; what is shown of hidden characters."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text_position import (
    LineIndex,
    Position,
    guard_log_lines,
    inert,
    inert_json,
    line_and_column,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("one\ntwo", 4, (2, 1)),
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo\n", 8, (3, 1)),
        ("one\n\nthree", 4, (2, 1)),
        ("é👩x", 2, (1, 3)),
        ("short", 99, (1, 6)),
        ("short", -1, (1, 1)),
    ],
)
def test_line_and_column(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert line_and_column(text, offset) == Position(*expected)


@given(ANY_TEXT, st.integers(min_value=0, max_value=200))
def test_positions_lead_back_to_their_offset(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    lines = LineIndex(text)
    assert lines.offset(*lines.position(offset)) == offset


@given(st.text(st.sampled_from("ab\r\n"), max_size=30))
def test_lines_are_those_of_editors(text: str) -> None:
    split = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert line_and_column(text, len(text)).line == len(split)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\r\n c", "a b c"),
        ("\x1b[1m", r"\x1b[1m"),
        ("\u202egnp.exe", r"\u202egnp.exe"),
        ("\U000e0041", r"\U000e0041"),
        ("\ud83d", r"\ud83d"),
        ("x\x00y", r"x\x00y"),
        ("##[error]x", r"#\x23[error]x"),
        ("##vso[task.complete]", r"#\x23vso[task.complete]"),
        ("## heading", "## heading"),
        ("naïve – “quoted” 日本 👩‍👧", "naïve – “quoted” 日本 👩‍👧"),
    ],
)
def test_inert(text: str, shown: str) -> None:
    assert inert(text) == shown


@given(ANY_TEXT)
def test_inert_text_is_printable_and_stays_as_it_is(text: str) -> None:
    shown = inert(text)
    shown.encode("utf-8")
    assert inert(shown) == shown
    assert "\n" not in shown


@given(st.recursive(ANY_TEXT, lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner)))
def test_inert_json_is_the_same_data(data: object) -> None:
    document = inert_json(json.dumps(data, ensure_ascii=False, indent=2))
    document.encode("utf-8")
    # Escaped again, because JSON joins two escapes that make a surrogate pair.
    assert json.dumps(json.loads(document)) == json.dumps(data)


def test_lines_that_are_workflow_commands_are_broken() -> None:
    guarded = guard_log_lines("::error::x\n  ::warning::y\na ::b\n", "..")
    assert guarded == "..error::x\n  ..warning::y\na ::b\n"
