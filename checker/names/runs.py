"""Runs of capitalised words in a text: what a name may be, whatever the language model called it.

Comes in: an annotation. Goes out: `Run`s, each a stretch of capitalised words with the particles
between them; titles and office words may stand in it before the name ("Mayor Jane Roe").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checker.annotation import Annotation
from checker.memory import remember
from checker.names.parts import ARTICLES, LINKS, PARTICLES

# What may stand between two words of a run.
_JOINS = LINKS | PARTICLES | (ARTICLES - {"an", "as", "at"})
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚ]"
_FUSED = r"(?:(?:al|el|as|ash|az|ad|an|ar|at|d|O|l)[-’'])?"
_WORD = re.compile(rf"{_FUSED}{_CAPITAL}\w*(?:[’'](?!s\b)\w+)?(?:-(?:[a-z]{{1,4}}-)?\w+)*\.?")
# A full stop ends a name unless it follows an initial or a shortened title.
_STOP = re.compile(r"(?<=[a-zß-ÿ]{3})\.(?=\s|$)|(?<=[A-Z]{2})\.(?=\s|$)")
# The suffix is kept apart: "Robert Mueller III".
_LAST = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(slots=True, init=False, unsafe_hash=True)
class NameWord:
    """One word of a run, a full stop or possessive ending not counted. `initial`: one letter."""

    text: Final[str]
    start: Final[int]
    end: Final[int]
    initial: Final[bool]

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.initial = len(text) == 1


@dataclass(slots=True, init=False, unsafe_hash=True)
class Run:
    """Words of one run in text order; particles are left out. `opens`: it begins its sentence.

    `start` and `end` are those of its first and last word.
    """

    article: Final[str]
    words: Final[tuple[NameWord, ...]]
    sentence: Final[int]
    opens: Final[bool]
    headline: Final[bool]
    start: Final[int]
    end: Final[int]

    def __init__(
        self, article: str, words: tuple[NameWord, ...], sentence: int, opens: bool, headline: bool
    ) -> None:
        self.article = article
        self.words = words
        self.sentence = sentence
        self.opens = opens
        self.headline = headline
        self.start = words[0].start
        self.end = words[-1].end


_WORD_CHARACTER = re.compile(r"[^\W_]")


class _Capitalised:
    """A capitalised word as it stands in a piece of text between blanks.

    `text` is without its full stop, "" where it is no part of a name; `last`: the piece ends with
    it; `stopped`: a name ends with it.
    """

    __slots__ = ("last", "start", "stopped", "text")

    def __init__(self, start: int, text: str, last: bool, stopped: bool) -> None:
        self.start = start
        self.text = text
        self.last = last
        self.stopped = stopped


# Pieces of text between blanks, of which most stand in many sentences.
_KNOWN: dict[str, tuple[_Capitalised, ...]] = {}


def _capitalised(piece: str) -> tuple[_Capitalised, ...]:
    found = []
    for match in () if piece.isascii() and piece.islower() else _WORD.finditer(piece):
        whole = match[0]
        word = whole.rstrip(".")
        names = word[:1].isupper() or "-" in word or "'" in word or "\u2019" in word
        stopped = len(whole) > 3 and _STOP.search(whole) is not None
        text = word if names and word.lower() not in _LAST else ""
        found.append(_Capitalised(match.start(), text, match.end() == len(piece), stopped))
    return remember(_KNOWN, piece, tuple(found))


def runs_of(annotation: Annotation) -> Iterator[Run]:
    """Every run, in text order."""
    text, article = annotation.article.text, annotation.article.id
    for sentence in annotation.sentences:
        at = sentence.start
        words: list[NameWord] = []
        opens = first = True
        goes_on = False  # a run, with no more than blanks and joining words behind it
        for piece in text[at : sentence.end].split(" "):
            known = _KNOWN.get(piece)
            if known is None:
                known = _capitalised(piece)
            if not known and goes_on:
                goes_on = piece in _JOINS
            for word in known:
                start = at + word.start
                if not goes_on or word.start:
                    if words:
                        yield Run(article, tuple(words), sentence.number, opens, sentence.headline)
                        words = []
                    opens = first and not _WORD_CHARACTER.search(text, sentence.start, start)
                    first = False
                if word.text:
                    words.append(NameWord(word.text, start, start + len(word.text)))
                if word.stopped and words:
                    yield Run(article, tuple(words), sentence.number, opens, sentence.headline)
                    words, opens = [], True
                goes_on = word.last
            at += len(piece) + 1
        if words:
            yield Run(article, tuple(words), sentence.number, opens, sentence.headline)
