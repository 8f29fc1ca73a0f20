"""Findings on made-up drafts, without the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import pytest

from checker.annotation import Article, Skip
from checker.coded_rules import CODED_RULES
from checker.config import Config
from checker.gate.judge import DraftReport, GateResult, Policy, judge
from checker.model import Finding, Report, Suggestion
from checker.within.passages import Passages

TODAY = dt.date(2026, 3, 1)
RULES = ("quantity-apart", "quantity-scope", "attendance-present-absent", *CODED_RULES)


def make_finding(
    *places: tuple[Article, str],
    rule: str = "quantity-apart",
    severity: str = "error",
    kind: str = "quantity",
    subject: str = "ferry",
    fix: str | None = None,
) -> Finding:
    """A finding whose evidence are the words named, each in the paragraph it stands in."""
    evidence = []
    for article, words in places:
        start = article.text.index(words)
        first = article.text.rfind("\n\n", 0, start) + 2 if "\n\n" in article.text[:start] else 0
        last = article.text.find("\n\n", start)
        last = len(article.text) if last < 0 else last
        passage = (first, last, (start, start + len(words)))
        evidence.append(Passages([article]).evidence(article.id, *passage))
    suggestion = None
    if fix is not None:
        at = evidence[0]
        suggestion = Suggestion(at.article, at.focus_start, at.focus_end, fix)
    values = "|".join(sorted(e.value.lower() for e in evidence))
    return Finding(
        rule, kind, "conflict", severity, f"{subject}: {values}", "why", subject, 1.0,
        f"{rule}:{subject}:{values}", tuple(evidence), suggestion,
    )  # fmt: skip


def make_result(
    *drafts: tuple[Article, Sequence[Finding]],
    sources: Sequence[Article] = (),
    skips: Sequence[Skip] = (),
    config: Config | None = None,
    policy: Policy | None = None,
) -> GateResult:
    reports = [
        DraftReport(draft, Report((draft, *sources), tuple(findings))) for draft, findings in drafts
    ]
    return judge(reports, sources, skips, config or Config(), policy or Policy(TODAY, rules=RULES))


@pytest.fixture(scope="session")
def finding() -> Callable[..., Finding]:
    return make_finding


@pytest.fixture(scope="session")
def result() -> Callable[..., GateResult]:
    return make_result
