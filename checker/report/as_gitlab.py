"""GitLab code quality: a JSON list that merge requests show beside the changed lines."""

from __future__ import annotations

import hashlib
import posixpath
from collections import Counter
from typing import Any

from checker.model import Report
from checker.report.arrange import ArticleNames, headline, worst_first
from checker.report.as_json import dump
from checker.report.options import ReportOptions
from checker.report.place import disputed_region, primary
from checker.text_position import inert

_SEVERITIES = {"error": "critical", "warning": "major", "notice": "info"}


def render(report: Report, options: ReportOptions) -> str:
    """One entry for each finding and each skip; no two share a fingerprint, or GitLab drops one."""
    names = ArticleNames(report)
    seen: Counter[str] = Counter()
    entries = [
        {
            "description": f"Not checked: {inert(skip.reason)}",
            "check_name": "not-checked",
            "fingerprint": _unique(_digest(f"skip {skip.what} {skip.reason}"), seen),
            "severity": "blocker",
            "location": _location(skip.what, 1),
        }
        for skip in report.skips
    ]
    for finding in worst_first(report.findings):
        main = primary(finding, options.drafts)
        line = names.record(main.article) or disputed_region(main, finding).line
        told = [text for text in (headline(finding), inert(finding.why)) if text]
        entries.append(
            {
                "description": " – ".join(told),
                "check_name": inert(finding.rule),
                "fingerprint": _unique(finding.fingerprint, seen),
                "severity": _SEVERITIES[finding.severity],
                "location": _location(names.path(main.article), line),
            }
        )
    return dump(entries)


def _location(path: str, line: int) -> dict[str, Any]:
    """Relative to the project, without a leading `./`, or GitLab finds no file."""
    return {
        "path": posixpath.normpath(inert(path).replace("\\", "/")) if path else "-",
        "lines": {"begin": line},
    }


def _unique(fingerprint: str, seen: Counter[str]) -> str:
    seen[fingerprint] += 1
    again = seen[fingerprint]
    return fingerprint if again == 1 else _digest(f"{fingerprint} {again}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
