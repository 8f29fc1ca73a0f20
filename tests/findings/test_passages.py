"""Claims as evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Article
from checker.findings.passages import Passages
from checker.story import Story

Make = Callable[..., Any]
TEXT = "Bridge opens\r\n\r\nAbout  seven\npeople came."


def test_position_is_that_of_the_disputed_words(claim: Make, story: Callable[..., Story]) -> None:
    start = TEXT.index("About")
    at = TEXT.index("seven")
    made = claim(article="a", start=start, end=len(TEXT), focus=(at, at + 12))
    passages = Passages(story([Article("a", TEXT, title="Bridge opens")], [made]))
    evidence = passages.evidence(made)
    assert (evidence.line, evidence.column) == (3, 8)
    assert evidence.text == TEXT[start:]
    assert evidence.value == "seven\npeople"
    assert (evidence.focus_start, evidence.focus_end) == (at, at + 12)
    assert passages.words(made) == "seven people"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"source": "Post", "title": "Bridge opens"}, "Post"),
        ({"title": "Bridge opens"}, "“Bridge opens”"),
        ({}, "a"),
    ],
)
def test_what_a_reader_calls_the_article(
    story: Callable[..., Story], fields: dict[str, Any], name: str
) -> None:
    assert Passages(story([Article("a", TEXT, **fields)])).source("a") == name


def test_subject_is_the_same_from_both_sides(
    claim: Make, pair: Make, story: Callable[..., Story]
) -> None:
    left, right = claim(article="a", subject="Nora Lind"), claim(article="b", subject="Lind")
    passages = Passages(story([Article("a", ""), Article("b", "")], [left, right]))
    assert passages.subject(pair(left, right)) == passages.subject(pair(right, left)) == "Nora Lind"
    nobody = claim(article="a", subject=None, attribute="deaths")
    assert passages.subject(pair(nobody, claim(article="b", subject=None))) == "deaths"
