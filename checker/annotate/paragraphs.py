"""Cuts an article into paragraphs and tells headlines from running text."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLANK = re.compile(r"\n[ \t\r]*\n")
_LINE = re.compile(r"[^\n]+")
_CLOSED = re.compile(r"[.!?:;,\"')\]…”’]\s*$")

# Mail and wire copy is wrapped at 60 to 80 columns; anything longer is one paragraph a line.
_WRAP_WIDTH = 90
_HEADLINE_WORDS = 25


class Paragraph(NamedTuple):
    """Offsets into the article text; `headline` where the line is a title or subheading."""

    start: int
    end: int
    headline: bool


def split_paragraphs(text: str, body: int = 0) -> list[Paragraph]:
    """Paragraphs of text[body:], without surrounding white space."""
    out: list[tuple[int, int]] = []
    at = body
    for end, following in [
        *((m.start(), m.end()) for m in _BLANK.finditer(text, body)),
        (len(text),) * 2,
    ]:
        out.extend(_lines(text, at, end) if not _wrapped(text[at:end]) else [(at, end)])
        at = following
    trimmed = [_trim(text, s, e) for s, e in out]
    kept = [(s, e) for s, e in trimmed if s < e]
    return [Paragraph(s, e, _is_headline(text[s:e], n, len(kept))) for n, (s, e) in enumerate(kept)]


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in _LINE.finditer(text, start, end)]


def _wrapped(block: str) -> bool:
    """Whether single newlines in the block are mere line wraps: lines end in mid-sentence."""
    lines = [line.strip() for line in block.strip().split("\n")]
    if len(lines) < 2 or max(map(len, lines)) > _WRAP_WIDTH:
        return False
    open_ends = sum(not _CLOSED.search(line) for line in lines[:-1])
    longish = sum(len(line) > 45 for line in lines[:-1])
    lower_starts = sum(line[:1].islower() for line in lines[1:])
    return open_ends * 2 >= len(lines) - 1 and longish * 2 > len(lines) - 1 and lower_starts > 0


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\r\n\ufeff\u00a0":
        start += 1
    while end > start and text[end - 1] in " \t\r\n\u00a0":
        end -= 1
    return start, end


def _is_headline(line: str, position: int, count: int) -> bool:
    """A short line without a full stop that is not the whole article."""
    if count == 1 or len(line.split()) > _HEADLINE_WORDS:
        return False
    return line.startswith("#") or (not _CLOSED.search(line) and position < count - 1)
