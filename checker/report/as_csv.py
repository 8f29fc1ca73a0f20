"""One row for each piece of evidence, for spreadsheets and scripts."""

from __future__ import annotations

import csv
from io import StringIO

from checker.model import Report
from checker.report.options import ReportOptions
from checker.report.rows import (
    EVIDENCE_COLUMNS,
    FINDING_COLUMNS,
    Cell,
    evidence_rows,
    finding_rows,
)

# Spreadsheets compute cells that begin so (OWASP, "CSV injection"); the wide forms count in some
# locales, and leading blanks are dropped by some programs before they look.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def render(report: Report, options: ReportOptions) -> str:  # noqa: ARG001
    """Findings joined with their evidence, worst first; lines end with LF.

    A text that a spreadsheet would compute gets an apostrophe in front; numbers are left alone.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*FINDING_COLUMNS, *EVIDENCE_COLUMNS))
    findings = {row[0]: row for row in finding_rows(report)}
    for number, row in evidence_rows(report):
        writer.writerow([neutral(cell) for cell in (*findings[number], *row)])
    return out.getvalue()


def neutral(cell: Cell) -> Cell:
    """The cell with an apostrophe before what would be a formula."""
    if isinstance(cell, str) and cell.lstrip(" \u00a0").startswith(_FORMULA):
        return f"'{cell}"
    return cell
