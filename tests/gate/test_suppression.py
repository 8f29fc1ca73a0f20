"""Suppressions in comments: where they hold, until when, and what is said of bad ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotation import Article
from checker.gate.suppression import apply_suppressions, read_suppressions
from checker.model import Finding

Make = Callable[..., Finding]
RULES = ("quantity-apart", "quantity-scope", "date-days-apart", "suppression-unused")
TODAY = dt.date(2026, 3, 1)


def draft(text: str, body: int = 0) -> Article:
    return Article("draft", text, path="draft.md", body=body)


def hidden(article: Article, *findings: Finding, today: dt.date = TODAY) -> list[bool]:
    """For each finding whether the draft's comments hide it."""
    found, faults = read_suppressions(article, RULES)
    assert not faults
    parted = apply_suppressions(findings, found, today)
    kept = {id(f) for f in parted.kept}
    return [id(f) not in kept for f in findings]


def test_ignore_covers_the_next_paragraph_only(finding: Make) -> None:
    a = draft(
        "There were 12 dead.\n\n"
        "<!-- checker: ignore quantity-apart because confirmed by phone -->\n"
        "There were 21 hurt.\n\nThere were 33 rescued.\n"
    )
    found = [finding((a, n)) for n in ("12", "21", "33")]
    assert hidden(a, *found) == [False, True, False]


def test_ignore_inside_a_paragraph_covers_that_paragraph(finding: Make) -> None:
    a = draft("There were 12 <!-- checker: ignore quantity-* because seen --> or 21.\n\nAnd 33.")
    assert hidden(a, *(finding((a, n)) for n in ("12", "21", "33"))) == [True, True, False]


def test_two_comments_in_a_row_cover_the_same_paragraph(finding: Make) -> None:
    a = draft(
        "<!-- checker: ignore quantity-apart because a -->\n"
        "<!-- checker: ignore date-days-apart because b -->\n\nIt sank on Monday with 12.\n"
    )
    both = finding((a, "12")), finding((a, "Monday"), rule="date-days-apart")
    assert hidden(a, *both) == [True, True]


def test_ignore_line_covers_its_own_line_or_the_next(finding: Make) -> None:
    a = draft(
        "First 12 came\nthen 21 left <!-- checker: ignore-line quantity-apart because x -->\n"
        "<!-- checker: ignore-line quantity-apart because y -->\nand 33 stayed\nor 44 slept\n"
    )
    assert hidden(a, *(finding((a, n)) for n in ("12", "21", "33", "44"))) == [
        False, True, True, False,
    ]  # fmt: skip


def test_ignore_file_covers_the_draft_and_no_other(finding: Make) -> None:
    a = draft("There were 12.\n\nOr 21.\n<!-- checker: ignore-file quantity-* because archive -->")
    other = Article("other", "There were 12.")
    assert hidden(a, finding((a, "12")), finding((a, "21")), finding((other, "12"))) == [
        True, True, False,
    ]  # fmt: skip


def test_only_the_rules_named_are_hidden(finding: Make) -> None:
    a = draft("<!-- checker: ignore quantity-scope, date-* because x -->\nThere were 12 on Monday.")
    scope = finding((a, "12"), rule="quantity-scope")
    day = finding((a, "Monday"), rule="date-days-apart")
    assert hidden(a, finding((a, "12")), scope, day) == [False, True, True]


def test_a_suppression_holds_through_its_day_and_is_told_of_after(finding: Make) -> None:
    a = draft("<!-- checker: ignore quantity-apart until 2026-03-01 because x -->\nThere were 12.")
    one = finding((a, "12"))
    assert hidden(a, one, today=dt.date(2026, 3, 1)) == [True]
    found, _ = read_suppressions(a, RULES)
    parted = apply_suppressions([one], found, dt.date(2026, 3, 2))
    assert parted.kept == (one,)
    [note] = parted.notes
    assert (note.rule, note.severity) == ("suppression-expired", "warning")
    assert "2026-03-01" in note.message
    assert note.evidence[0].line == 1


def test_one_that_hides_nothing_is_told_of(finding: Make) -> None:
    a = draft("<!-- checker: ignore quantity-apart because x -->\nAll well.\n\nThere were 12.")
    found, _ = read_suppressions(a, RULES)
    parted = apply_suppressions([finding((a, "12"))], found, TODAY)
    assert [f.rule for f in parted.notes] == ["suppression-unused"]
    assert len(parted.kept) == 1


def test_a_refused_rule_is_not_hidden_and_the_reason_is_given(finding: Make) -> None:
    a = draft("<!-- checker: ignore quantity-apart because x -->\nThere were 12.")
    found, _ = read_suppressions(a, RULES)
    parted = apply_suppressions([finding((a, "12"))], found, TODAY, refused=("quantity-*",))
    assert len(parted.kept) == 1
    assert "cannot be suppressed" in parted.notes[0].message


def test_findings_about_suppressions_cannot_be_suppressed(finding: Make) -> None:
    a = draft("<!-- checker: ignore-file * because quiet -->\nThere were 12.")
    one = finding((a, "12"), rule="suppression-unused", kind="suppression")
    assert hidden(a, one) == [False]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("checker: ignore quantity-apart", "no reason"),
        ("checker: ignore quantity-apart because", "no reason"),
        ("checker: ignore because I say so", "names no rule"),
        ("checker: ignore quantity-apart until tomorrow because x", "no date"),
        ("checker: ignore quantity-apart until 2026-02-30 because x", "no date"),
        ("checker: ignore quantity-appart because x", "did you mean 'quantity-apart'"),
        ("checker: ignore Quantity because x", "no rule id"),
        ("checker: silence quantity-apart because x", "expected ignore"),
        ("checker:", "expected ignore"),
        ("checker: ignore quantity-apart because " + "x" * 3000, "expected ignore"),
    ],
)
def test_what_cannot_be_read_is_a_finding(comment: str, said: str) -> None:
    found, [fault] = read_suppressions(draft(f"A word.\n<!-- {comment} -->\nThere were 12."), RULES)
    assert not found
    assert fault.rule == "suppression-malformed"
    assert said in fault.message
    assert fault.evidence[0].line == 2


def test_other_comments_and_front_matter_are_left_alone() -> None:
    text = (
        "---\ntitle: <!-- checker: nonsense -->\n---\n<!-- a note about the checker: fine -->\nA."
    )
    a = draft(text, body=text.index("<!-- a"))
    assert read_suppressions(a, RULES) == ([], [])


@given(st.text(alphabet="checkr: ignoultbas-*20\n<!>", max_size=80))
def test_any_comment_is_read_or_faulted(words: str) -> None:
    a = draft(f"<!-- checker: {words} -->\nThere were 12.")
    found, faults = read_suppressions(a, RULES)
    assert len(found) + len(faults) >= 1
    for one in found:
        assert 0 <= one.start <= one.end <= len(a.text)
