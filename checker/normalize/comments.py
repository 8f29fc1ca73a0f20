"""Comments in an article's markup (`<!-- … -->`): words to the editor, not of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_OPEN, _CLOSE = "<!--", "-->"
_INK = re.compile(r"[^\r\n]")


class Comment(NamedTuple):
    """Offsets of a comment with its marks, and the words between the marks."""

    start: int
    end: int
    words: str


def comments(text: str) -> list[Comment]:
    """The comments of a text, in order. One left open is text: nothing says where it would end."""
    return [
        Comment(start, end, text[start + len(_OPEN) : end - len(_CLOSE)])
        for start, end in _spans(text)
    ]


def blank_comments(text: str) -> str:
    """The same text with every comment turned to spaces: same length, same lines.

    To be called on whatever is read as article text: before headlines, languages, sentences and
    words are looked for.
    """
    if _OPEN not in text:
        return text
    parts = []
    at = 0
    for start, end in _spans(text):
        parts += [text[at:start], blanked(text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def blanked(text: str) -> str:
    """A text turned to spaces, of the same length and the same lines."""
    return _INK.sub(" ", text)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = text.find(_OPEN)
    while at >= 0:
        close = text.find(_CLOSE, at + len(_OPEN))
        if close < 0:
            return
        yield at, close + len(_CLOSE)
        at = text.find(_OPEN, close + len(_CLOSE))
