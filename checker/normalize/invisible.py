"""Characters that no reader sees: zero-width spaces and joiners, soft hyphens, marks of direction.

In: an article's text. Out: where they stand, and the text as it is read. They part no word and no
number, so those are closed up; what is left over stands behind them, so that offsets hold.
"""

from __future__ import annotations

import re

_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_RUN = re.compile(f"[{_UNSEEN}]+")
# A word, or a number with its separators, and what is unseen at or in it.
_WORD = re.compile(rf"[\w.,%{_UNSEEN}]+")
_EDGE = f".,{_UNSEEN}"
# Parts nothing, and no pattern takes it for a blank before a full stop.
JOINER = "\u2060"


def unseen_spans(text: str) -> list[tuple[int, int]]:
    """Offsets of the unseen characters, in order."""
    if text.isascii():
        return []
    return [found.span() for found in _RUN.finditer(text)]


def close_up(text: str) -> str:
    """The same text as it is read, of the same length: words and numbers are whole, and behind
    them stand blanks where one follows anyway, else joiners."""
    if text.isascii() or _RUN.search(text) is None:
        return text
    text = _WORD.sub(_whole, text)
    return _RUN.sub(lambda run: _padding(run.string, run.start(), run.end()), text)


def _whole(found: re.Match[str]) -> str:
    word = found.group()
    if _RUN.search(word) is None:
        return word
    torn = word.strip(_EDGE)
    before, after = word.split(torn, 1) if torn else (word, "")
    kept = _RUN.sub("", torn)
    return f"{before}{kept}{JOINER * (len(torn) - len(kept))}{after}"


def _padding(text: str, start: int, end: int) -> str:
    apart = text[end : end + 1].isspace() or not start or text[start - 1].isspace()
    return (" " if apart or end == len(text) else JOINER) * (end - start)
