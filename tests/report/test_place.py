"""The place a finding points at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotation import Article
from checker.model import Evidence, Finding, Report
from checker.report.place import disputed_region, primary, region, related, uri_reference
from checker.text_position import line_and_column


def test_a_draft_comes_first(ferry: Report) -> None:
    finding = ferry.findings[0]
    assert primary(finding).article == "north"
    assert primary(finding, frozenset({"south"})).article == "south"
    assert [e.article for e in related(finding, primary(finding))] == ["south", "port", "blog"]


def test_a_suggestion_points_at_what_it_replaces(ferry: Report) -> None:
    finding = ferry.findings[2]
    main = primary(finding, frozenset({"blog"}))
    words = disputed_region(main, finding)
    text = dict(ferry.texts)[main.article]
    assert text[words.start : words.end] == "Falkenburg"
    assert (words.line, words.column) == line_and_column(text, words.start)


@given(st.text(st.sampled_from("ab \r\n"), min_size=1), st.data())
def test_regions_count_as_the_article_does(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if text[start - 1 : start + 1] == "\r\n":  # a passage never begins inside a line end
        return
    line, column = line_and_column(text, start)
    evidence = Evidence("a", start, end, line, column, text[start:end], "")
    at = data.draw(st.integers(start, end))
    if text[at - 1 : at + 1] == "\r\n":
        return
    found = region(evidence, at, end)
    assert (found.line, found.column) == line_and_column(text, at)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a b.md", "drafts/a%20b.md"),
        ("a:b#c?.md", "a%3Ab%23c%3F.md"),
        ("C:\\news\\a.md", "file:///C:/news/a.md"),
        ("/srv/a%20.md", "file:///srv/a%2520.md"),
        ("caf\udce9.md", "caf%E9.md"),
        ("é.md", "%C3%A9.md"),
        ("x\ud800", "x%ED%A0%80"),
    ],
)
def test_uri_reference(path: str, uri: str) -> None:
    assert uri_reference(path) == uri


def test_evidence_without_its_value_is_shown_whole(
    make_finding: Callable[..., Finding], make_evidence: Callable[..., Evidence]
) -> None:
    piece = make_evidence(
        Article("a", "One.\nShe was in the room."), "She was in the room.", "here"
    )
    words = disputed_region(piece, make_finding(piece))
    assert (words.line, words.column, words.end_line, words.end_column) == (2, 1, 2, 21)
