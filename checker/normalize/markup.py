"""Markdown within a line: what of it is written to be read, and what only sets or links it.

In: an article's text. Out: the stretches that readers never see. Links keep their words, emphasis
its words; pictures and footnote marks go whole. Headings, lists and block quotes are left: they
begin a line and part nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.normalize.invisible import close_up

_TARGET = r"\([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
_PICTURE = re.compile(rf"!\[[^\]\n]*\]{_TARGET}|\[\^[\w-]{{1,40}}\]:?")
_LINK = re.compile(rf"(?P<open>(?<![!\]\\])\[)(?P<words>[^\[\]\n]+)(?P<close>\]{_TARGET})")
# Marks that hug what they set off. A lone star or underline within a word is none: "2*3", "a_b".
_EMPHASIS = re.compile(
    r"(?<![\w*\\])(?P<open>\*{1,3})(?=[^\s*])(?P<words>[^*\n]*[^\s*])(?P<close>(?P=open))(?![\w*])"
    r"|(?<![\w\\])(?P<open2>_{1,3})(?=[^\s_])(?P<words2>[^_\n]*[^\s_])(?P<close2>(?P=open2))(?!\w)"
)


def markup_spans(text: str) -> list[tuple[int, int]]:
    """Offsets of the marks, in order and apart from one another."""
    if not any(mark in text for mark in ("](", "[^", "*", "_")):
        return []
    found = sorted(_spans(text))
    return [span for n, span in enumerate(found) if not n or found[n - 1][1] <= span[0]]


def as_read(text: str) -> str:
    """The same text without what no reader sees: same length, same lines."""
    return blank_markup(close_up(text))


def blank_markup(text: str) -> str:
    """The same text with every mark turned to spaces: same length, same lines."""
    parts, at = [], 0
    for start, end in markup_spans(text):
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for found in _PICTURE.finditer(text):
        yield found.span()
    for found in _LINK.finditer(text):
        yield found.span("open")
        yield found.span("close")
    for found in _EMPHASIS.finditer(text):
        which = "" if found["open"] else "2"
        yield found.span(f"open{which}")
        yield found.span(f"close{which}")
