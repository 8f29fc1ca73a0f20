"""Suppressions from a file: strict reading, paths and words, and findings that point into it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from checker.annotation import Article
from checker.errors import RuleError
from checker.gate.judge import GateResult, Policy
from checker.gate.suppression_file import read_suppression_file
from checker.model import Finding

Make = Callable[..., Finding]
Result = Callable[..., GateResult]
RULES = ("quantity-apart", "suppression-unused", "suppression-expired")
TODAY = dt.date(2026, 3, 1)
SOURCE = Article("source", "There were 12 dead.")
DRAFT = Article("memo", "There were 12 dead.\n\nThere were 21 hurt.", path="drafts/memo.docx")


def run(result: Result, found: list[Finding], text: str, draft: Article = DRAFT) -> GateResult:
    file = read_suppression_file(text, "known.yml", RULES)
    policy = Policy(TODAY, rules=RULES, suppressions=file)
    return result((draft, found), sources=[SOURCE], policy=policy)


def test_an_entry_hides_by_path_rule_and_words(finding: Make, result: Result) -> None:
    found = [finding((DRAFT, "12")), finding((DRAFT, "21"))]
    text = "- draft: drafts/*.docx\n  rules: quantity-apart\n  text: 12  DEAD\n  because: phone\n"
    got = run(result, found, text)
    assert got.suppressed == (found[0],)
    assert got.report.findings == (found[1],)


def test_an_entry_that_hides_nothing_points_into_the_file(result: Result) -> None:
    text = "# known\n- draft: drafts/**\n  rules: [quantity-apart]\n  because: phone\n"
    got = run(result, [], text)
    [note] = got.report.findings
    assert note.rule == "suppression-unused"
    assert (note.evidence[0].article, note.evidence[0].line) == ("known.yml", 2)
    assert "known.yml" in {a.id for a in got.report.articles}
    assert "known.yml" in got.drafts


def test_an_expired_entry_hides_nothing_and_is_told_of(finding: Make, result: Result) -> None:
    text = "- draft: drafts/memo.docx\n  rules: quantity-apart\n  until: 2026-02-28\n  because: x\n"
    got = run(result, [finding((DRAFT, "12"))], text)
    assert {f.rule for f in got.report.findings} == {"quantity-apart", "suppression-expired"}


def test_an_entry_for_a_draft_not_in_this_run_is_left_alone(result: Result) -> None:
    got = run(result, [], "- draft: other.docx\n  rules: quantity-apart\n  because: x\n")
    assert got.report.findings == ()


def test_every_fault_is_told_with_its_line() -> None:
    text = (
        "- draft: a.docx\n  rules: quantity-appart\n  because: x\n"
        "- rules: quantity-apart\n  because: x\n"
        "- {draft: b, rules: quantity-apart, becuase: x}\n"
        "- {draft: b, rules: quantity-apart, because: x, until: soon}\n"
    )
    with pytest.raises(RuleError) as raised:
        read_suppression_file(text, "known.yml", RULES)
    said = str(raised.value)
    for part in ("known.yml:2", "did you mean 'quantity-apart'", "missing key 'draft'",
                 "unknown key 'becuase'", "a date as 2026-12-01"):  # fmt: skip
        assert part in said
