"""Looks for many texts in a sentence at once: the words of our tables, of which few stand in any.

All tables are looked through together, once for a sentence, and a run of letters and marks once in
a program's life: each of some twenty tables would else go through every sentence word by word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from functools import lru_cache
from typing import NamedTuple

from checker.memory import remember

# So many letters of a word that it begins with tell whether it may stand at a place.
_LETTERS = 3
# The sentences of an article, each of which a dozen extractors read in turn.
_SENTENCES = 2048
_NOTHING: frozenset[str] = frozenset()


class TextFinder:
    """Finds which of some texts a sentence holds. Made once, when its module is loaded.

    None of the texts may be blank; a small letter does not stand for its capital.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        for text in texts:
            word = max(text.split(), key=len)
            sought = _Sought(word, text, self)
            if len(word) < _LETTERS:
                _SHORT.append(sought)
            else:
                _BY_LETTERS[word[:_LETTERS]].append(sought)
        _INSIDE.clear()
        _held_in.cache_clear()

    def found_in(self, sentence: str) -> Set[str]:
        """The texts that a sentence holds."""
        return _held_in(sentence).get(self, _NOTHING)


class _Sought(NamedTuple):
    """A word, and the text that stands where it does: of several words the longest is sought."""

    word: str
    text: str
    finder: TextFinder


_SHORT: list[_Sought] = []
_BY_LETTERS: dict[str, list[_Sought]] = defaultdict(list)


# By run of letters and marks, what `_inside` found in it: every text repeats its words.
_INSIDE: dict[str, tuple[_Sought, ...]] = {}


def _inside(run: str) -> tuple[_Sought, ...]:
    """What has its word in a run of letters and marks."""
    found = [sought for sought in _SHORT if sought.word in run]
    for at in range(len(run) - _LETTERS + 1):
        for sought in _BY_LETTERS.get(run[at : at + _LETTERS], ()):
            if run.startswith(sought.word, at):
                found.append(sought)
    return tuple(found)


@lru_cache(maxsize=_SENTENCES)
def _held_in(sentence: str) -> dict[TextFinder, set[str]]:
    held: dict[TextFinder, set[str]] = {}
    for run in sentence.split():
        inside = _INSIDE.get(run)
        if inside is None:
            inside = remember(_INSIDE, run, _inside(run))
        for word, text, finder in inside:
            if text is word or text in sentence:
                held.setdefault(finder, set()).add(text)
    return held
