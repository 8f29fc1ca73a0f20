"""A report as flat rows for spreadsheets: texts are inert and on one line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from checker.model import Evidence, Report
from checker.report.arrange import ArticleNames, fact, facts, headline, worst_first
from checker.report.passage import ValueGroup, group_by_value, plain
from checker.report.reasons import plain_reason
from checker.text_position import inert

Cell = str | int | float
Row = tuple[Cell, ...]

FINDING_COLUMNS = (
    "finding", "severity", "verdict", "kind", "rule", "subject", "message", "why", "write",
    "confidence", "fingerprint",
)  # fmt: skip
EVIDENCE_COLUMNS = (
    "article", "source", "path", "line", "column", "start", "end", "value", "text",
)  # fmt: skip
# One row a finding, for an editor who works through them: the last two are left to fill in.
REVIEW_COLUMNS = (
    "finding", "severity", "message", "A says", "B says", "write", "status", "comment",
)  # fmt: skip
AGREEMENT_COLUMNS = ("kind", "fact", "value", "articles", "origins")
CLEARED_COLUMNS = ("cleared", "reason", "detail", "subject", "kind", "rule")
SKIP_COLUMNS = ("what", "reason")
ARTICLE_COLUMNS = ("id", "source", "title", "published", "path")


def finding_rows(report: Report) -> Iterator[Row]:
    """One row a finding, worst first, numbered from 1."""
    for number, finding in enumerate(worst_first(report.findings), 1):
        yield (
            number,
            inert(finding.severity),
            inert(finding.verdict),
            inert(finding.kind),
            inert(finding.rule),
            inert(finding.subject),
            inert(finding.message),
            inert(finding.why),
            inert(finding.suggestion.replacement) if finding.suggestion else "",
            round(finding.confidence, 4),
            inert(finding.fingerprint),
        )


def review_rows(report: Report) -> Iterator[Row]:
    """One row a finding, worst first: the message and the passages of the first and other sides."""
    names = ArticleNames(report)
    for number, finding in enumerate(worst_first(report.findings), 1):
        sides = ["\n".join(_said(group, names)) for group in group_by_value(finding.evidence)]
        first, *others = sides or [""]
        write = inert(finding.suggestion.replacement) if finding.suggestion else ""
        told = "\n".join(others)
        yield number, inert(finding.severity), headline(finding), first, told, write, "", ""


def _said(group: ValueGroup, names: ArticleNames) -> Iterator[str]:
    """ "46: Herald, Post", then each passage on a line of its own."""
    yield f"{group.value}: {names.names(group.articles)}"
    for passage in group.passages:
        yield f"{names.name(passage.evidence.article)}: {plain(passage)}"


def evidence_rows(report: Report) -> Iterator[tuple[int, Row]]:
    """(number of its finding, row) for each piece of evidence."""
    names = _Sources(report)
    for number, finding in enumerate(worst_first(report.findings), 1):
        for piece in finding.evidence:
            yield number, names.row(piece)


def agreement_rows(report: Report) -> Iterator[Row]:
    names = ArticleNames(report)
    for a in facts(report):
        said = names.names(a.articles)
        yield (
            inert(a.kind),
            fact(a),
            inert(a.value),
            said,
            a.origins,
        )


def cleared_rows(report: Report) -> Iterator[Row]:
    """One row a piece of evidence of each cleared pair, pairs numbered from 1."""
    names = _Sources(report)
    for number, c in enumerate(report.cleared, 1):
        told = (plain_reason(c), inert(c.detail), inert(c.subject), inert(c.kind), inert(c.rule))
        for piece in c.evidence:
            yield (number, *told, *names.row(piece))


def skip_rows(report: Report) -> Iterator[Row]:
    for skip in report.skips:
        yield inert(skip.what), inert(skip.reason)


def article_rows(report: Report) -> Iterator[Row]:
    for a in report.articles:
        published = a.published
        when = published.isoformat() if isinstance(published, dt.date) else inert(published or "")
        yield inert(a.id), inert(a.source or ""), inert(a.title or ""), when, inert(a.path or "")


class _Sources:
    def __init__(self, report: Report) -> None:
        self._names = ArticleNames(report)

    def row(self, piece: Evidence) -> Row:
        """The cells of `EVIDENCE_COLUMNS`."""
        return (
            inert(piece.article),
            self._names.name(piece.article),
            inert(self._names.record_path(piece.article)),
            piece.line,
            piece.column,
            piece.start,
            piece.end,
            inert(piece.value),
            inert(piece.text),
        )
