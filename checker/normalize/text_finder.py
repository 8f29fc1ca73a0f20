"""Looks for many texts in a sentence at once: the words of our tables, of which few stand in any.

A blank-free run of a text is looked into once in a program's life; what it holds is remembered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

# So many letters of a text that it begins with tell whether it may stand at a place.
_LETTERS = 3
# Words of a language that news uses, with their marks; what is beyond is forgotten.
_REMEMBERED = 65536


class TextFinder:
    """Finds which of some texts a sentence holds. None of them may be empty."""

    def __init__(self, texts: Iterable[str]) -> None:
        # A text of several words stands where its longest word does.
        wholes: dict[str, list[str]] = defaultdict(list)
        for text in texts:
            wholes[max(text.split(), key=len, default=text)].append(text)
        self._wholes = {word: tuple(found) for word, found in wholes.items()}
        self._short = tuple(word for word in wholes if len(word) < _LETTERS)
        by_letters: dict[str, list[str]] = defaultdict(list)
        for word in wholes:
            if len(word) >= _LETTERS:
                by_letters[word[:_LETTERS]].append(word)
        self._by_letters = {letters: tuple(found) for letters, found in by_letters.items()}
        self._inside = lru_cache(maxsize=_REMEMBERED)(self._look_inside)

    def found_in(self, sentence: str) -> set[str]:
        """The texts that a sentence holds, in any order."""
        found: set[str] = set()
        for texts in map(self._inside, sentence.split()):
            for text in texts:
                if text not in found and text in sentence:
                    found.add(text)
        return found

    def _look_inside(self, run: str) -> tuple[str, ...]:
        """The texts whose longest word stands in a run of letters and marks."""
        words = [word for word in self._short if word in run]
        for at in range(len(run) - _LETTERS + 1):
            for word in self._by_letters.get(run[at : at + _LETTERS], ()):
                if run.startswith(word, at):
                    words.append(word)
        return tuple(text for word in dict.fromkeys(words) for text in self._wholes[word])
