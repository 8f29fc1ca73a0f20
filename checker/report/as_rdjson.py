"""Reviewdog's rdjson. Its columns count UTF-8 bytes from 1, unlike those of the other formats."""

from __future__ import annotations

from typing import Any

from checker.model import Evidence, Finding, Report
from checker.report.arrange import ArticleNames, headline, worst_first
from checker.report.as_json import dump
from checker.report.options import ReportOptions
from checker.report.passage import texts_of
from checker.report.place import Region, disputed_region, in_file, primary, region, related
from checker.report.tool import NAME
from checker.text_position import inert

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "notice": "INFO"}


def render(report: Report, options: ReportOptions) -> str:
    """One diagnostic for each finding; skips are diagnostics without a place in a file."""
    names = ArticleNames(report)
    texts = texts_of(report)
    diagnostics: list[dict[str, Any]] = [
        {
            "message": f"Not checked: {inert(skip.reason)}",
            "location": {"path": inert(skip.what)},
            "severity": "ERROR",
            "code": {"value": "not-checked"},
        }
        for skip in report.skips
    ]
    diagnostics += [
        _diagnostic(finding, names, texts, options) for finding in worst_first(report.findings)
    ]
    return dump({"source": {"name": NAME}, "diagnostics": diagnostics})


def _diagnostic(
    finding: Finding, names: ArticleNames, texts: dict[str, str], options: ReportOptions
) -> dict[str, Any]:
    main = primary(finding, options.drafts)
    diagnostic: dict[str, Any] = {
        "message": "\n".join(t for t in (headline(finding), inert(finding.why)) if t),
        "location": _location(main, disputed_region(main, finding), names, texts),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": inert(finding.rule)},
        "related_locations": [
            {
                "message": f"{names.name(other.article)}: {inert(other.text)}",
                "location": _location(other, disputed_region(other), names, texts),
            }
            for other in related(finding, main)
        ],
    }
    fix = finding.suggestion
    whole = not names.record(main.article)
    if (
        whole
        and fix
        and fix.article == main.article
        and main.start <= fix.start <= fix.end <= main.end
    ):
        words = region(main, fix.start, fix.end)
        diagnostic["suggestions"] = [
            {"range": _range(words, texts.get(main.article, "")), "text": fix.replacement}
        ]
    return diagnostic


def _location(
    evidence: Evidence, words: Region, names: ArticleNames, texts: dict[str, str]
) -> dict[str, Any]:
    return {
        "path": inert(names.path(evidence.article)),
        "range": _range(
            in_file(words, names.record(evidence.article)), texts.get(evidence.article, "")
        ),
    }


def _range(words: Region, text: str) -> dict[str, Any]:
    if not words.column:
        return {"start": {"line": words.line}}
    return {
        "start": {"line": words.line, "column": _bytes(text, words.start, words.column)},
        "end": {"line": words.end_line, "column": _bytes(text, words.end, words.end_column)},
    }


def _bytes(text: str, offset: int, column: int) -> int:
    """The column in UTF-8 bytes of a character offset; the character column without a text."""
    if offset > len(text):
        return column
    before = text[offset - column + 1 : offset]
    return len(before.encode("utf-8", "replace")) + 1
