"""Paragraphs and headlines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate.paragraphs import split_paragraphs

STORY = "Bridge opens in Tolby\n\nNora Lind opened the bridge.\n\nIt is long.\n"


def pieces(text: str, body: int = 0) -> list[str]:
    return [text[p.start : p.end] for p in split_paragraphs(text, body)]


def test_blank_lines_part_paragraphs() -> None:
    assert pieces(STORY) == [
        "Bridge opens in Tolby",
        "Nora Lind opened the bridge.",
        "It is long.",
    ]
    assert [p.headline for p in split_paragraphs(STORY)] == [True, False, False]


def test_every_line_is_a_paragraph_where_lines_are_whole() -> None:
    assert pieces("Nora Lind opened the bridge.\nIt is long.") == [
        "Nora Lind opened the bridge.",
        "It is long.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Nora Lind opened the new bridge over the river on Monday,\n"
        "and a crowd of several hundred people from both banks then\n"
        "walked across it in the rain, led by the town's brass band.\n"
    )
    assert pieces(text) == [text.strip()]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_do_not_matter(end: str) -> None:
    text = STORY.replace("\n", end)
    assert [p.strip() for p in pieces(text)] == pieces(STORY)


def test_front_matter_is_left_out() -> None:
    text = "---\nsource: x\n---\nIt is long.\n"
    assert pieces(text, text.index("It")) == ["It is long."]


def test_one_line_is_no_headline() -> None:
    assert [p.headline for p in split_paragraphs("Bridge opens in Tolby")] == [False]


@given(st.text(alphabet="ab. \n\r\t,A", max_size=200), st.integers(0, 50))
def test_paragraphs_are_in_order_trimmed_and_hold_all_words(text: str, body: int) -> None:
    found = split_paragraphs(text, min(body, len(text)))
    ends = [min(body, len(text))]
    for p in found:
        assert ends[-1] <= p.start < p.end
        assert text[p.start : p.end].strip(" \t\r\n") == text[p.start : p.end]
        ends.append(p.end)
    kept = "".join(text[p.start : p.end] for p in found)
    assert "".join(kept.split()) == "".join(text[min(body, len(text)) :].split())
