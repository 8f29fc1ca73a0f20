"""A workbook: a sheet to work through, then findings, evidence, agreements, cleared pairs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from io import BytesIO
from typing import Any

import xlsxwriter  # type: ignore[import-untyped, unused-ignore]

from checker.model import Report
from checker.report import rows
from checker.report.options import ReportOptions
from checker.report.rows import Row

LONGEST_CELL = 32_767  # characters Excel holds in a cell
_EPOCH = dt.datetime(1980, 1, 1)  # the same report must give the same bytes
_WIDE = {"message": 60, "why": 50, "text": 80, "subject": 30, "detail": 40, "reason": 40}
_WIDE |= {"path": 30, "articles": 50, "title": 50, "value": 24, "rule": 26, "what": 40}
_WIDE |= {"A says": 60, "B says": 60, "comment": 40}


def render(report: Report, options: ReportOptions) -> bytes:  # noqa: ARG001
    """The workbook as bytes. Texts are stored as texts, never as formulas, links or numbers."""
    out = BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"title": "Source comparison", "created": _EPOCH})
    styles = {
        "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
        "body": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    evidence = ((number, *row) for number, row in rows.evidence_rows(report))
    for name, columns, content in (
        ("Review", rows.REVIEW_COLUMNS, rows.review_rows(report)),
        ("Findings", rows.FINDING_COLUMNS, rows.finding_rows(report)),
        ("Evidence", ("finding", *rows.EVIDENCE_COLUMNS), evidence),
        ("Agreements", rows.AGREEMENT_COLUMNS, rows.agreement_rows(report)),
        ("Cleared", (*rows.CLEARED_COLUMNS, *rows.EVIDENCE_COLUMNS), rows.cleared_rows(report)),
        ("Skips", rows.SKIP_COLUMNS, rows.skip_rows(report)),
        ("Articles", rows.ARTICLE_COLUMNS, rows.article_rows(report)),
    ):
        _write(book.add_worksheet(name), columns, content, styles)
    book.close()
    return out.getvalue()


def _write(
    sheet: Any, columns: tuple[str, ...], content: Iterable[Row], styles: dict[str, Any]
) -> None:
    for n, column in enumerate(columns):
        sheet.write_string(0, n, column, styles["head"])
        sheet.set_column(n, n, _WIDE.get(column, 12))
    last = 0
    for last, row in enumerate(content, 1):
        for n, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(last, n, cell[:LONGEST_CELL], styles["body"])
            else:
                sheet.write_number(last, n, cell, styles["body"])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)
