"""Adds to a report what its articles show one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.coded_rules import HOUSE_STYLE, severity_of, split_changes
from checker.config import Config
from checker.model import Extraction, Finding, Report, Severity
from checker.within.house_style import house_spellings, house_style_findings, is_settled
from checker.within.self_contradiction import self_contradictions


def with_article_findings(report: Report, articles: Sequence[Extraction], config: Config) -> Report:
    """The report with these findings of every article; worst first, in the order of articles.

    House style is looked at where the settings name one; a notice that two spellings are both
    accepted gives way where it has decided on one.
    """
    _, changes = split_changes(config.rules)
    findings = list(report.findings)
    style = severity_of(HOUSE_STYLE, config.names.house_style_severity, changes)
    spellings = house_spellings(config.names) if style != "off" else {}
    for article in articles:
        styled = house_style_findings(article.article, spellings, style, findings)
        findings = [f for f in findings if not is_settled(f, article.article.id, styled)]
        findings += styled
        findings += self_contradictions(article, changes, findings=findings)
    order = {x.article.id: n for n, x in enumerate(articles)}

    def place(finding: Finding) -> tuple[object, ...]:
        passages = [(order[e.article], e.start, e.value) for e in finding.evidence]
        return (-Severity(finding.severity).rank, passages, finding.rule, finding.fingerprint)

    counts = dict(report.counts) | {
        "findings": len(findings),
        **{s.value: sum(f.severity == s.value for f in findings) for s in Severity},
    }
    return replace(
        report, findings=tuple(sorted(findings, key=place)), counts=tuple(counts.items())
    )
