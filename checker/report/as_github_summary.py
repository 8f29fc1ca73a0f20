"""The Markdown of a GitHub job summary, which lists what the annotations have no room for."""

from __future__ import annotations

from dataclasses import replace

from checker.model import Report
from checker.report import as_markdown
from checker.report.options import ReportOptions

LIMIT = 250_000  # characters; a step's summary may hold 1 MiB, a character at most four bytes


def render(report: Report, options: ReportOptions) -> str:
    """The report as Markdown, notices in full."""
    limit = options.limit or LIMIT
    return as_markdown.render(report, replace(options, limit=limit, verbose=True))
