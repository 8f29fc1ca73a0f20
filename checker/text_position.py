"""Where an offset stands for a reader (line, column), and article text made harmless to show.

Imports nothing of ours. Offsets are half-open character offsets, lines and columns count from 1,
columns in characters (code points). CR LF, LF and CR each end one line, as editors count them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")

# What must not reach a screen as it is: C0 and C1 controls (terminal escapes), bidirectional marks,
# embeddings, overrides and isolates (Unicode UAX #9) with the deprecated format characters that
# follow them, line and paragraph separators, the byte-order mark, interlinear annotation marks, tag
# characters (invisible text), lone surrogates and noncharacters. Joiners and soft hyphens stay:
# ordinary text holds them and they change nothing but glyphs.
_HIDDEN = (
    "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufdd0-\ufdef\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
)
_HIDDEN_CHARACTER = re.compile(f"[{_HIDDEN}]")
# Build logs obey these wherever they stand in a line (GitHub's and Azure's old commands, TeamCity).
_LOG_COMMAND = re.compile(r"##(?=\[|vso\[|teamcity\[)")
_LOG_LINE = re.compile(r"^(\s*)::", re.MULTILINE)
_BLANKS = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")


class Position(NamedTuple):
    """Line and column, both from 1."""

    line: int
    column: int


class LineIndex:
    """Line starts of one text, for any number of look-ups. Offsets past the ends are clamped."""

    __slots__ = ("_length", "_starts")

    def __init__(self, text: str) -> None:
        self._starts = [0]
        if "\r" in text:
            self._starts += [m.end() for m in _LINE_END.finditer(text)]
        else:
            at = text.find("\n") + 1
            while at:
                self._starts.append(at)
                at = text.find("\n", at) + 1
        self._length = len(text)

    def position(self, offset: int) -> Position:
        """Line and column of a character offset; the offset after the last character is allowed."""
        offset = min(max(offset, 0), self._length)
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset of a position: undoes `position`; lines past the end mean the end."""
        if line > len(self._starts):
            return self._length
        return min(self._starts[max(line, 1) - 1] + max(column, 1) - 1, self._length)


def line_and_column(text: str, offset: int) -> Position:
    """Line and column of one offset; for several look-ups in one text keep a `LineIndex`."""
    return LineIndex(text).position(offset)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def inert(text: str) -> str:
    """The text on one line, safe to print: blanks folded, hidden characters as visible escapes.

    Every run of blanks becomes one space; a control, bidirectional or unpaired character is written
    as `\\x1b`, `\\u202e`, `\\U000e0041`; a build-log command (`##[`) loses its force. The result
    encodes as UTF-8 and is legal in XML and HTML.
    """
    shown = _HIDDEN_CHARACTER.sub(_escape, _BLANKS.sub(" ", text))
    return _LOG_COMMAND.sub(r"#\\x23", shown)


def guard_log_lines(text: str, colons: str) -> str:
    """A rendering in which no line can be taken for a GitHub workflow command (`::error ::…`).

    Colons that open a line are written as `colons`, which stands for two colons in the format.
    """
    return _LOG_LINE.sub(lambda m: m.group(1) + colons, text)


def _escape_json(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def inert_json(document: str) -> str:
    """A JSON document with the hidden characters of its strings as `\\u` escapes: same data.

    `document` is what `json.dumps(..., ensure_ascii=False)` gave; its own line ends are kept. Lone
    surrogates, which UTF-8 cannot hold, come out escaped too.
    """
    document = _LOG_COMMAND.sub(r"#\\u0023", document)
    return "\n".join(_HIDDEN_CHARACTER.sub(_escape_json, line) for line in document.split("\n"))
