"""Report in, text or bytes out: one renderer for each format, imported when first used."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from checker.errors import InputError
from checker.model import Report
from checker.report.options import ReportOptions, RuleText

__all__ = ["RENDERERS", "Renderer", "ReportOptions", "RuleText", "render"]


@dataclass(frozen=True, slots=True)
class Renderer:
    """A format: the module that writes it, the usual file suffix, whether it is bytes."""

    module: str
    suffix: str
    binary: bool = False

    def __call__(self, report: Report, options: ReportOptions | None = None) -> str | bytes:
        """The report in this format. Same report, same options: same bytes."""
        module = import_module(f"checker.report.{self.module}")
        rendered: str | bytes = module.render(report, options or ReportOptions())
        return rendered


RENDERERS: dict[str, Renderer] = {
    "terminal": Renderer("as_terminal", ".txt"),
    "json": Renderer("as_json", ".json"),
    "html": Renderer("as_html", ".html"),
    "markdown": Renderer("as_markdown", ".md"),
    "csv": Renderer("as_csv", ".csv"),
    "xlsx": Renderer("as_xlsx", ".xlsx", binary=True),
    "sarif": Renderer("as_sarif", ".sarif"),
    "github": Renderer("as_github", ".txt"),
    "github-summary": Renderer("as_github_summary", ".md"),
    "gitlab": Renderer("as_gitlab", ".json"),
    "junit": Renderer("as_junit", ".xml"),
    "rdjson": Renderer("as_rdjson", ".json"),
}


def render(report: Report, format: str, **options: Any) -> str | bytes:  # noqa: A002
    """The report in one of the formats of `RENDERERS`; options are the fields of `ReportOptions`.

    Text formats end with a line feed and encode as UTF-8; xlsx is bytes. Raises InputError for an
    unknown format.
    """
    try:
        renderer = RENDERERS[format]
    except KeyError:
        known = ", ".join(RENDERERS)
        raise InputError(f"unknown format {format!r}: expected one of {known}") from None
    return renderer(report, ReportOptions(**options))
