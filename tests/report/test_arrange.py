"""Reading order, names of articles and the closing line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Article
from checker.model import Agreement, Evidence, Finding, Report
from checker.report.arrange import (
    ArticleNames,
    by_subject,
    fact,
    facts,
    headline,
    problems,
    severity_counts,
    summary,
)

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
        "1 could not be checked; 2 facts told alike by several sources; "
        "1 looked alike and was cleared"
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
    assert (
        names.names(("a", "b", "c", "d", "unknown")) == "Wire (a), Wire (b), “A title”, d, unknown"
    )
    assert names.name("e") == "e"


def test_very_many_articles_are_counted(make_report: Callable[..., Report]) -> None:
    ids = tuple(f"a{n:02}" for n in range(100))
    names = ArticleNames(make_report(*(Article(i, "") for i in ids)))
    assert names.listed(ids).endswith("a10, a11 and 88 more")
    assert names.listed(ids[:13]) == names.names(ids[:13])


def test_a_headline_says_whom_it_is_about_once(make_finding: Callable[..., Finding]) -> None:
    age = make_finding(PIECE, subject="Ilse Brandt", message="Post gives the age as 29")
    assert headline(age) == "Ilse Brandt: Post gives the age as 29"
    crowd = make_finding(PIECE, subject="the crowd", message="The crowd differs")
    assert headline(crowd) == "The crowd differs"
    arrests = make_finding(PIECE, subject="the arrested", message="Arrested: Post has nine")
    assert headline(arrests) == "Arrested: Post has nine"


@pytest.mark.parametrize(
    ("kind", "subject", "attribute", "label"),
    [
        ("quantity", "the dead", "killed", "the dead"),
        ("quantity", "soldiers", "count:soldier", "soldiers"),
        ("quantity", "the quake", "length:depth", "the quake: depth"),
        ("quantity", "the damage", "money:damage", "the damage"),
        ("quantity", "Lars Holm", "age", "Lars Holm: age"),
        ("date", "the ferry", "go-down", "the ferry: date (go down)"),
        ("date", "when it happened", "told", "when it happened"),
        ("place", "quake", "quake", "quake: place"),
        ("attendance", "Nora Lind", "attendance", "Nora Lind: attendance"),
        ("polarity", "the bridge", "open", "the bridge"),
        ("polarity", "", "open", "open"),
    ],
)
def test_facts_are_named_for_readers(kind: str, subject: str, attribute: str, label: str) -> None:
    assert fact(Agreement(kind, subject, attribute, "x", ("a", "b"), 2, ())) == label


def test_facts_that_read_the_same_are_one(make_report: Callable[..., Report]) -> None:
    rows = [
        Agreement("role", "Nora Lind", attribute, value, ("a", "b"), 2, ())
        for attribute, value in [("office", "Minister"), ("post", "minister"), ("post", "aunt")]
    ]
    assert facts(make_report(agreements=tuple(rows))) == (rows[0], rows[2])


def test_place_is_clickable(make_report: Callable[..., Report]) -> None:
    names = ArticleNames(make_report(Article("a", "x", path="dir/a.txt")))
    assert names.where(PIECE) == "dir/a.txt:1:1"
