"""Whether a text holds one of some words: a look to take before a pattern goes through it.

All lists of words are looked for together, once for a text, and a run of letters and marks between
blanks once in a program's life.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.memory import remember

# The sentences of a story, each of which a dozen extractors read in turn.
_TEXTS = 2048
_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
# Each list has a bit of its own, and digits have the first.
_AS_WRITTEN: dict[str, int] = {}
_LOWER: dict[str, int] = {}
_OF_RUN: dict[str, int] = {}
_OF_TEXT: dict[str, int] = {}
_LISTS: list[WordHints] = []


class WordHints:
    """A list of words, made once when its module is loaded.

    A word is a row of letters and digits with neither before or behind it. Words `as_written`
    tell capitals from small letters.
    """

    def __init__(self, words: Iterable[str], as_written: bool = False) -> None:
        self._bit = 2 << len(_LISTS)
        _LISTS.append(self)
        known = _AS_WRITTEN if as_written else _LOWER
        for word in words:
            known[word] = known.get(word, 0) | self._bit
        _OF_RUN.clear()
        _OF_TEXT.clear()

    def stand_in(self, text: str) -> bool:
        """Whether a text holds one of the words."""
        held = _OF_TEXT.get(text)
        if held is None:
            held = _held(text)
        return held & self._bit != 0


def holds_digit(text: str) -> bool:
    """Whether a text holds a digit."""
    held = _OF_TEXT.get(text)
    if held is None:
        held = _held(text)
    return held & 1 != 0


def _held(text: str) -> int:
    held = 0
    for run in text.split():
        of_run = _OF_RUN.get(run)
        if of_run is None:
            of_run = _held_in_run(run)
        held |= of_run
    return remember(_OF_TEXT, text, held, _TEXTS)


def _held_in_run(run: str) -> int:
    held = 1 if _DIGIT.search(run) is not None else 0
    for word in _WORD.findall(run):
        held |= _AS_WRITTEN.get(word, 0) | _LOWER.get(word.lower(), 0)
    return remember(_OF_RUN, run, held)
