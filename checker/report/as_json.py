"""The documented wire format, schema 1; `report.schema.json` beside this file describes it."""

from __future__ import annotations

import datetime as dt
import json
from importlib.resources import files
from typing import Any

from checker.annotation import Article
from checker.model import Agreement, Cleared, Evidence, Finding, Report
from checker.report.options import ReportOptions
from checker.report.tool import NAME, tool_version
from checker.text_position import inert_json

SCHEMA_VERSION = 1


def render(report: Report, options: ReportOptions) -> str:  # noqa: ARG001
    """The report as a JSON document: fixed key order, two spaces, one final line feed.

    Characters that are invisible, act on terminals or have no UTF-8 form (lone surrogates) come
    out as `\\u` escapes, so the data is the article's own and the document is harmless to print.
    """
    return dump(report_data(report))


def report_data(report: Report) -> dict[str, Any]:
    """The report as plain data, in the order of the schema."""
    return {
        "schema": SCHEMA_VERSION,
        "tool": {"name": NAME, "version": tool_version()},
        "articles": [_article(a) for a in report.articles],
        "findings": [_finding(f) for f in report.findings],
        "agreements": [_agreement(a) for a in report.agreements],
        "cleared": [_cleared(c) for c in report.cleared],
        "skips": [{"what": s.what, "reason": s.reason} for s in report.skips],
        "counts": dict(report.counts),
    }


def report_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the report."""
    schema: dict[str, Any] = json.loads(
        files("checker.report").joinpath("report.schema.json").read_text(encoding="utf-8")
    )
    return schema


def dump(data: object) -> str:
    """Data as a harmless, indented JSON document that encodes as UTF-8."""
    return inert_json(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def _article(article: Article) -> dict[str, Any]:
    published = article.published
    return {
        "id": article.id,
        "path": article.path or article.id,
        "source": article.source,
        "title": article.title,
        "published": published.isoformat() if isinstance(published, dt.date) else published,
    }


def _evidence(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [
        {
            "article": e.article,
            "start": e.start,
            "end": e.end,
            "line": e.line,
            "column": e.column,
            "text": e.text,
            "value": e.value,
        }
        for e in evidence
    ]


def _finding(finding: Finding) -> dict[str, Any]:
    fix = finding.suggestion
    return {
        "rule": finding.rule,
        "kind": str(finding.kind),
        "verdict": str(finding.verdict),
        "severity": str(finding.severity),
        "message": finding.message,
        "why": finding.why,
        "subject": finding.subject,
        "confidence": round(finding.confidence, 4),
        "fingerprint": finding.fingerprint,
        "evidence": _evidence(finding.evidence),
        "suggestion": fix
        and {
            "article": fix.article,
            "start": fix.start,
            "end": fix.end,
            "replacement": fix.replacement,
        },
    }


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "kind": str(agreement.kind),
        "subject": agreement.subject,
        "attribute": agreement.attribute,
        "value": agreement.value,
        "articles": list(agreement.articles),
        "origins": agreement.origins,
        "evidence": _evidence(agreement.evidence),
    }


def _cleared(cleared: Cleared) -> dict[str, Any]:
    return {
        "rule": cleared.rule,
        "kind": str(cleared.kind),
        "reason": cleared.reason,
        "detail": cleared.detail,
        "subject": cleared.subject,
        "evidence": _evidence(cleared.evidence),
    }
