"""Where a draft quotes somebody: the stretches no machine may change unasked."""

from __future__ import annotations

import re

from checker.annotate.fold import fold_text
from checker.annotate.paragraphs import split_paragraphs

# Typographic single marks; a plain ' is an apostrophe as often as not, and is left alone.
_SINGLE = re.compile(r"‘[^‘’\n]{2,400}?’(?!\w)")
_BLOCK = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)
# Addresses, link targets and code: what stands there is not written to be read.
_ADDRESS = re.compile(
    r"\]\([^)\n]*\)|<[^>\s]+>|\b(?:https?://|www\.)\S+|`[^`\n]+`|[\w.+-]+@[\w.-]+"
)


def quotations(text: str, body: int = 0) -> list[tuple[int, int]]:
    """Offsets of quoted words with their marks, in order.

    A mark left open quotes to the end of its paragraph; a Markdown block quote is a quotation.
    """
    folded = fold_text(text)
    out = [m.span() for m in _BLOCK.finditer(text, body)]
    out += [m.span() for m in _SINGLE.finditer(text, body)]
    for paragraph in split_paragraphs(folded, body):
        opened = -1
        for at in range(paragraph.start, paragraph.end):
            if folded[at] != '"':
                continue
            if opened < 0:
                opened = at
            elif not _opens(text, at):
                out.append((opened, at + 1))
                opened = -1
        if opened >= 0:
            out.append((opened, paragraph.end))
    return sorted(out)


def addresses(text: str) -> list[tuple[int, int]]:
    """Offsets of web addresses, link targets, code and mail addresses, in order."""
    return [m.span() for m in _ADDRESS.finditer(text)]


def overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(s < end and start < e for s, e in spans)


def _opens(text: str, at: int) -> bool:
    """Whether a mark is an opening one: a paragraph that goes on quoting opens its marks anew."""
    return text[at] in "“„"
