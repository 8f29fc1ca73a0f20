"""Offsets into a text to positions as editors count them, and back.

An editor counts lines and columns from 0, columns in the units agreed on: UTF-16 unless the
editor asks for another. CR LF, LF and CR end a line, as the protocol says.
"""

from __future__ import annotations

from checker.text_position import LineIndex


class Positions:
    """Line and column of the offsets of one text. `encoding` is "utf-8", "utf-16" or "utf-32"."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self._text = text
        self._lines = LineIndex(text)
        self._encoding = encoding

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 0."""
        place = self._lines.position(offset)
        start = self._lines.offset(place.line, 1)
        return place.line - 1, self._units(self._text[start : start + place.column - 1])

    def offset(self, line: int, column: int) -> int:
        """The offset of a position; a column past the line's end means its end."""
        start = self._lines.offset(line + 1, 1)
        end = self._lines.offset(line + 2, 1)
        at = start
        left = column
        while at < end and self._text[at] not in "\r\n" and left > 0:
            left -= self._units(self._text[at])
            at += 1
        return at

    def _units(self, text: str) -> int:
        if self._encoding == "utf-32":
            return len(text)
        if self._encoding == "utf-8":
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(ord(c) > 0xFFFF for c in text)
