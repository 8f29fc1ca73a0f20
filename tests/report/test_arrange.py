"""Reading order, names of articles and the closing line."""

from __future__ import annotations

from collections.abc import Callable

from checker.model import Article, Evidence, Finding, Report
from checker.report.arrange import ArticleNames, by_subject, problems, severity_counts, summary

PIECE = Evidence("a", 0, 1, 1, 1, "x", "x")


def test_worst_subject_first_then_report_order(make_finding: Callable[..., Finding]) -> None:
    found = tuple(
        make_finding(PIECE, severity=severity, subject=subject)
        for severity, subject in [("warning", "b"), ("notice", "a"), ("error", "a"), ("error", "")]
    )
    groups = [(g.subject, [f.severity for f in g.findings]) for g in by_subject(found)]
    assert groups == [("a", ["error", "notice"]), ("Other", ["error"]), ("b", ["warning"])]


def test_counts_name_every_severity(ferry: Report, agreeing: Report) -> None:
    assert severity_counts(ferry) == {"error": 2, "warning": 2, "notice": 1}
    assert severity_counts(agreeing) == {"error": 0, "warning": 0, "notice": 0}
    assert len(problems(ferry)) == 4


def test_summary(ferry: Report, agreeing: Report) -> None:
    assert summary(ferry) == (
        "4 articles (2 origins), 12 claims compared, 2 errors, 2 warnings, 1 notice, "
        "1 could not be checked; 1 looked alike and was cleared"
    )
    assert summary(agreeing).endswith("0 errors, 0 warnings, 0 notices")


def test_articles_that_share_a_name_are_told_apart(make_report: Callable[..., Report]) -> None:
    names = ArticleNames(
        make_report(
            Article("a", "", source="Wire"),
            Article("b", "", source="Wire"),
            Article("c", "", title="A title"),
            Article("d", ""),
            Article("e", "", title="A very long title that goes on and on beyond all use"),
        )
    )
    assert names.names(("a", "b", "c", "d", "unknown")) == "Wire (a), Wire (b), A title, d, unknown"
    assert names.name("e").endswith("…")


def test_place_is_clickable(make_report: Callable[..., Report]) -> None:
    names = ArticleNames(make_report(Article("a", "x", path="dir/a.txt")))
    assert names.where(PIECE) == "dir/a.txt:1:1"
