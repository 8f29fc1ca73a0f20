"""Comments in an article's markup (`<!-- … -->`): words to the editor, not of the article."""

from __future__ import annotations

import re
from typing import NamedTuple

# A comment left open is text: nothing says where it would end.
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_INK = re.compile(r"[^\r\n]")


class Comment(NamedTuple):
    """Offsets of a comment with its marks, and the words between the marks."""

    start: int
    end: int
    words: str


def comments(text: str) -> list[Comment]:
    """The comments of a text, in order."""
    if "<!--" not in text:
        return []
    return [Comment(*m.span(), m.group(1)) for m in _COMMENT.finditer(text)]


def blank_comments(text: str) -> str:
    """The same text with every comment turned to spaces: same length, same lines.

    To be called on whatever is read as article text: before headlines, languages, sentences and
    words are looked for.
    """
    if "<!--" not in text:
        return text
    return _COMMENT.sub(lambda m: _INK.sub(" ", m.group()), text)
