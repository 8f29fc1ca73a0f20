"""CSV, workbook and Markdown beyond what the hostile texts show."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import BytesIO, StringIO

import openpyxl
import pytest

from checker.annotation import Article
from checker.model import Evidence, Finding, Report
from checker.report import render
from checker.report.as_csv import neutral
from checker.report.as_markdown import escape


def test_csv_has_one_row_for_each_piece_of_evidence(ferry: Report) -> None:
    rows = list(csv.DictReader(StringIO(str(render(ferry, "csv")))))
    assert len(rows) == sum(len(f.evidence) for f in ferry.findings)
    assert rows[0]["path"] == "stories/ferry/north.txt"
    assert [row["severity"] for row in rows[:4]] == ["error"] * 4


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        (" =x", "' =x"),
        ("＝x", "'＝x"),
        ("plain = text", "plain = text"),
        (-1, -1),
        (0.5, 0.5),
        ("", ""),
    ],
)
def test_formulas_are_neutral(cell: str | float, expected: str | float) -> None:
    assert neutral(cell) == expected


def test_workbook_has_its_sheets_and_numbers_stay_numbers(ferry: Report) -> None:
    output = render(ferry, "xlsx")
    assert isinstance(output, bytes)
    book = openpyxl.load_workbook(BytesIO(output))
    assert book.sheetnames == [
        "Review", "Findings", "Evidence", "Agreements", "Cleared", "Skips", "Articles",
    ]  # fmt: skip
    review = list(book["Review"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in review] == [1, 2, 3, 4, 5]
    assert all(row[2] and row[3] and not row[6] and not row[7] for row in review)
    assert [row[0].value for row in book["Findings"].iter_rows(min_row=2)] == [1, 2, 3, 4, 5]
    assert book["Evidence"]["E2"].value == 3
    assert book["Skips"]["A2"].value == "stories/ferry/scan.pdf"


def test_workbook_cuts_what_a_cell_cannot_hold(
    make_report: Callable[..., Report], make_finding: Callable[..., Finding]
) -> None:
    text = "x" * 40_000
    piece = Evidence("a", 0, len(text), 1, 1, text, "x")
    output = render(make_report(Article("a", text), findings=(make_finding(piece),)), "xlsx")
    assert isinstance(output, bytes)
    cell = openpyxl.load_workbook(BytesIO(output))["Evidence"]["J2"]
    assert len(cell.value) == 32_767


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call @desk about #12", "Call @&#8203;desk about #&#8203;12"),
        ("https://x.example", "https:&#8203;//x.example"),
        ("www.x.example", "www.&#8203;x.example"),
        ("- not a list", "&#8203;- not a list"),
        ("1. not a list", "1\\. not a list"),
        ("/close", "&#8203;/close"),
        ("# no heading", "&#8203;# no heading"),
        ("*a* _b_ `c` [d](e)", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("up 40% for $3", "up 40% for &#36;3"),
        (":smile: at 12:30:45", "&#8203;:&#8203;smile: at 12:30:45"),
    ],
)
def test_markdown_escapes(text: str, expected: str) -> None:
    assert escape(text) == expected


def test_markdown_keeps_within_its_limit(
    make_report: Callable[..., Report], make_finding: Callable[..., Finding]
) -> None:
    piece = Evidence("a", 0, 1, 1, 1, "x", "x")
    found = tuple(
        make_finding(piece, severity=severity, message=f"{severity} {n}")
        for severity in ("notice", "error")
        for n in range(300)
    )
    report = make_report(Article("a", "x"), findings=found)
    text = str(render(report, "markdown", limit=5_000))
    assert len(text) <= 5_000
    assert "error 0<" in text
    assert "notice 0" not in text
    assert "more items left out" in text
    assert "left out" not in str(render(report, "github-summary"))
