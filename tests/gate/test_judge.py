"""Thresholds, overrides by path, exit codes, notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Article, Skip
from checker.config import Config, GateConfig, PathOverride, ReportConfig
from checker.gate.changed import Changed
from checker.gate.judge import GateResult, Policy
from checker.gate.unified_diff import FileChange
from checker.model import Finding
from tests.gate.conftest import RULES, TODAY

Make = Callable[..., Finding]
Result = Callable[..., GateResult]
DRAFT = Article("d", "There were 12 dead.\n\nThere were 21 hurt.", path="drafts/d.md")


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 0 + 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("notice", "warning", 0),
        ("notice", "notice", 1),
        ("error", "never", 0),
    ],
)
def test_the_threshold(
    severity: str, fail_on: str, code: int, finding: Make, result: Result
) -> None:
    config = Config(gate=GateConfig(fail_on=fail_on))
    got = result((DRAFT, [finding((DRAFT, "12"), severity=severity)]), config=config)
    assert got.exit_code == code
    assert len(got.report.findings) == 1


def test_what_could_not_be_checked_outranks_findings(finding: Make, result: Result) -> None:
    got = result((DRAFT, [finding((DRAFT, "12"))]), skips=[Skip("a.pdf", "broken")])
    assert got.exit_code == 4


def test_overrides_hold_for_their_paths(finding: Make, result: Result) -> None:
    opinion = Article("o", DRAFT.text, path="drafts/opinion/o.md")
    overrides = (PathOverride(("drafts/opinion/**",), fail_on="never", min_severity="warning"),)
    config = Config(gate=GateConfig(overrides=overrides))
    found = [finding((opinion, "12")), finding((opinion, "21"), severity="notice")]
    got = result((opinion, found), config=config)
    assert (got.exit_code, got.report.findings) == (0, (found[0],))
    assert any("below --min-severity" in n for n in got.notes)
    got = result((DRAFT, [finding((DRAFT, "12"))]), (opinion, found), config=config)
    assert [f.evidence[0].article for f in got.failing] == ["d"]


def test_a_failing_finding_is_shown_whatever_min_severity_says(
    finding: Make, result: Result
) -> None:
    config = Config(gate=GateConfig(fail_on="notice"), report=ReportConfig(min_severity="error"))
    got = result((DRAFT, [finding((DRAFT, "12"), severity="notice")]), config=config)
    assert got.exit_code == 1
    assert len(got.report.findings) == 1


def test_only_findings_on_changed_lines(
    finding: Make, result: Result, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    import os

    change = FileChange(frozenset({3}))
    changed = Changed({os.path.realpath("drafts/d.md"): change}, ("a note",))
    found = [finding((DRAFT, "12")), finding((DRAFT, "21"))]
    got = result((DRAFT, found), policy=Policy(TODAY, rules=RULES, changed=changed))
    assert got.report.findings == (found[1],)
    assert got.notes[1:3] == ("a note", "1 finding on lines that did not change not shown")
    assert len(got.standing) == 2


def test_a_finding_of_two_drafts_is_told_once(finding: Make, result: Result) -> None:
    other = Article("e", "There were 33 dead.", path="drafts/e.md")
    both = finding((DRAFT, "12"), (other, "33"))
    swapped = finding((other, "33"), (DRAFT, "12"))
    got = result((DRAFT, [both]), (other, [swapped]))
    assert got.report.findings == (both,)


def test_counts_and_articles_of_the_report(finding: Make, result: Result) -> None:
    source = Article("s", "There were 21 dead.")
    got = result((DRAFT, [finding((DRAFT, "12"), (source, "21"))]), sources=[source])
    counts = dict(got.report.counts)
    assert (counts["drafts"], counts["sources"], counts["findings"], counts["failing"]) == (1,) * 4
    assert [a.id for a in got.report.articles] == ["d", "s"]
    assert got.drafts == {"d"}
    assert got.notes == ()


def test_without_sources_it_says_so(result: Result) -> None:
    assert "no sources" in result((DRAFT, [])).notes[0]


def test_an_unused_suppression_is_told_of_only_beside_sources(result: Result) -> None:
    text = "<!-- checker: ignore quantity-apart because x -->\nThere were 12."
    draft = Article("d", text, path="d.md")
    assert result((draft, [])).report.findings == ()
    source = Article("s", "There were 12.")
    [note] = result((draft, []), sources=[source]).report.findings
    assert note.rule == "suppression-unused"


def test_standard_input_counts_as_new(finding: Make, result: Result) -> None:
    draft = Article("stdin", "There were 12 dead.", path="-")
    policy = Policy(TODAY, rules=RULES, changed=Changed({}))
    assert len(result((draft, [finding((draft, "12"))]), policy=policy).failing) == 1


def test_suppressed_findings_are_counted_and_bad_comments_shown(
    finding: Make, result: Result
) -> None:
    draft = Article(
        "d",
        "<!-- checker: ignore quantity-apart because x -->\nThere were 12.\n\n"
        "<!-- checker: ignore quantity-apart -->\nThere were 21.",
        path="d.md",
    )
    got = result((draft, [finding((draft, "12")), finding((draft, "21"))]))
    assert [f.rule for f in got.report.findings] == ["quantity-apart", "suppression-malformed"]
    assert len(got.suppressed) == 1
    assert "1 finding suppressed" in got.notes
