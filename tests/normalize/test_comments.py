"""Comments are found, and blanked without moving anything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.normalize.comments import blank_comments, comments

TEXTS = st.lists(
    st.sampled_from(["<!--", "-->", "<!-- a -->", "word", " ", "\n", "\r\n", "é", "<!", "->"])
).map("".join)


def test_a_comment_turns_to_spaces_and_keeps_its_lines() -> None:
    assert blank_comments("One <!-- two\nthree --> four") == "One         \n          four"


def test_a_comment_left_open_is_text() -> None:
    text = "One <!-- two\n\nthree"
    assert blank_comments(text) == text
    assert comments(text) == []


def test_words_are_those_between_the_marks() -> None:
    [found] = comments("a <!-- b --> c")
    assert (found.start, found.end, found.words) == (2, 12, " b ")


@given(TEXTS)
def test_blanking_moves_nothing_and_is_done_once(text: str) -> None:
    blank = blank_comments(text)
    assert len(blank) == len(text)
    assert [c for c in blank if c in "\r\n"] == [c for c in text if c in "\r\n"]
    assert all(b in (t, " ") for b, t in zip(blank, text, strict=True))
    assert blank_comments(blank) == blank
    for found in comments(text):
        assert text[found.start : found.end] == f"<!--{found.words}-->"


def test_a_million_openings_take_no_time() -> None:
    text = "<!--" * 250_000
    assert blank_comments(text) == text
    assert blank_comments(text + "-->").strip() == ""
