"""Marks, context and groups of evidence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotation import Article
from checker.model import Evidence, Report
from checker.report.passage import focus, group_by_value, mark, plain, prose_of, show, texts_of
from checker.text_position import inert


@pytest.mark.parametrize(
    ("text", "value", "marked"),
    [
        ("At least 12 died, not 120.", "12", "At least «12» died, not 120."),
        ("Twelve died.", "12", "«Twelve» died."),
        ("Some thirty-four died.", "34", "Some «thirty-four» died."),
        ("He was not\n there.", "was not there", "He «was not there»."),
        ("It cost $2.3bn in all.", "$2.3bn", "It cost «$2.3bn» in all."),
        ("The Mayor spoke.", "mayor", "The «Mayor» spoke."),
        ("Rain fell on the town.", "fell rain", "«Rain» «fell» on the town."),
        ("She was in the room.", "present", "She was in the room."),
        ("She was in the room.", "", "She was in the room."),
        ("(a+b)* again", "(a+b)*", "«(a+b)*» again"),
    ],
)
def test_mark(text: str, value: str, marked: str) -> None:
    evidence = Evidence("a", 0, len(text), 1, 1, text, value)
    assert plain(show(evidence, {})) == marked


@given(st.text(st.characters(exclude_categories=())), st.text(max_size=5))
def test_marks_lose_no_text(text: str, value: str) -> None:
    evidence = Evidence("a", 0, len(text), 1, 1, text, value)
    pieces = "".join(piece.text for piece in mark(evidence))
    assert "".join(pieces.split()) == "".join(inert(text).split())


def test_the_words_in_focus_are_marked_and_no_others() -> None:
    text = "Twelve came and twelve left."
    evidence = Evidence("a", 100, 100 + len(text), 1, 1, text, "twelve", 116, 122)
    assert plain(show(evidence, {})) == "Twelve came and «twelve» left."


@given(st.text(), st.text(max_size=5))
def test_focus_lies_in_the_passage(text: str, value: str) -> None:
    evidence = Evidence("a", 10, 10 + len(text), 1, 1, text, value)
    start, end = focus(evidence)
    assert 10 <= start <= end <= 10 + len(text)


def test_context_is_the_sentence_on_either_side(
    make_evidence: Callable[[Article, str, str], Evidence],
) -> None:
    article = Article(
        "a", "Headline\n\nFirst one. Second one. The point is here. Third one. Fourth.\n\nNext."
    )
    passage = show(make_evidence(article, "The point is here.", "point"), {"a": article.text})
    assert (passage.before, passage.after) == ("Second one. ", " Third one.")
    opening = show(make_evidence(article, "First one.", "First"), {"a": article.text})
    assert (opening.before, opening.after) == ("", " Second one.")
    closing = show(make_evidence(article, "Fourth.", "Fourth"), {"a": article.text})
    assert (closing.before, closing.after) == ("Third one. ", "")


def test_long_context_is_cut_at_a_word(
    make_evidence: Callable[[Article, str, str], Evidence],
) -> None:
    article = Article("a", f"{'word ' * 100}the point {'word ' * 100}")
    passage = show(make_evidence(article, "the point", "point"), {"a": article.text})
    assert passage.before.startswith("… word")
    assert passage.after.endswith("word …")


def test_no_context_from_a_text_that_does_not_hold_the_passage() -> None:
    passage = show(Evidence("a", 0, 3, 1, 1, "abc", "abc"), {"a": "something else"})
    assert (passage.before, passage.after) == ("", "")


def test_evidence_with_one_value_stands_together(ferry: Report) -> None:
    groups = group_by_value(ferry.findings[0].evidence, texts_of(ferry))
    assert [(g.value, g.articles) for g in groups] == [
        ("12", ("north", "port", "blog")),
        ("Twenty-one", ("south",)),
    ]


def test_front_matter_is_no_context(make_report: Callable[..., Report]) -> None:
    head, said = "---\nsource: Echo\n---\n", "Twelve died. Rain fell."
    report = make_report(Article("a", head + said, body=len(head)))
    evidence = Evidence("a", len(head), len(head) + 12, 4, 1, said[:12], "Twelve")
    assert show(evidence, texts_of(report)).before
    shown = show(evidence, prose_of(report))
    assert (shown.before, shown.after) == ("", " Rain fell.")
