"""Where a finding points: the one place that line-based formats show, and the others beside it."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from checker.model import Evidence, Finding
from checker.report.passage import focus
from checker.text_position import LineIndex


class Region(NamedTuple):
    """A stretch of an article: character offsets, lines and columns from 1, end exclusive.

    Column 0 is that of a whole line: all that can be told of a place in a file of JSON lines.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


def primary(finding: Finding, drafts: frozenset[str] = frozenset()) -> Evidence:
    """The passage to act on: a draft's if any is, else the one to mend, else the first."""
    fix = finding.suggestion

    def preference(evidence: Evidence) -> tuple[bool, bool]:
        fixed = fix is not None and fix.article == evidence.article
        inside = fix is not None and fixed and evidence.start <= fix.start <= evidence.end
        return (evidence.article in drafts, inside or fixed)

    return max(finding.evidence, key=preference)


def related(finding: Finding, main: Evidence) -> tuple[Evidence, ...]:
    """The other passages, in report order."""
    return tuple(e for e in finding.evidence if e is not main)


def disputed_region(evidence: Evidence, finding: Finding | None = None) -> Region:
    """The words in dispute: what the suggestion replaces, else the value, else the passage."""
    fix = finding.suggestion if finding else None
    if fix and fix.article == evidence.article and evidence.start <= fix.start <= evidence.end:
        return region(evidence, fix.start, fix.end)
    start, end = focus(evidence)
    return region(evidence, start, end)


def region(evidence: Evidence, start: int, end: int) -> Region:
    """The region between two article offsets that lie in a passage."""
    lines = LineIndex(evidence.text)
    line, column = _shift(evidence, lines, start)
    end_line, end_column = _shift(evidence, lines, end)
    return Region(start, end, line, column, end_line, end_column)


def in_file(words: Region, record: int) -> Region:
    """A region of an article as one of its file: of a record in JSON lines, the line it is on."""
    return Region(0, 0, record, 0, record, 0) if record else words


def _shift(evidence: Evidence, lines: LineIndex, offset: int) -> tuple[int, int]:
    """Line and column of an offset, counted from the words whose position the evidence gives."""
    anchor = evidence.focus_start if evidence.focus_end else evidence.start
    at, known = lines.position(offset - evidence.start), lines.position(anchor - evidence.start)
    line = evidence.line + at.line - known.line
    if at.line == known.line:
        return line, evidence.column + offset - anchor
    # Another line of the passage begins where the article's line does, save the first.
    return line, at.column


def uri_reference(path: str) -> str:
    """A path as a URI reference: `/` between parts, all else percent-encoded, absolute as file:."""
    parts = path.replace("\\", "/")
    try:
        raw = parts.encode("utf-8", "surrogateescape")  # file names that are not UTF-8
    except UnicodeEncodeError:
        raw = parts.encode("utf-8", "surrogatepass")
    drive = len(parts) > 2 and parts[1:3] == ":/" and parts[0].isascii() and parts[0].isalpha()
    if drive:
        return f"file:///{parts[0]}:{quote(raw[2:], safe='/')}"
    if parts.startswith("/"):
        return f"file:///{quote(raw.lstrip(b'/'), safe='/')}"
    return quote(raw, safe="/")
