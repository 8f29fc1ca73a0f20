"""Runs of capitalised words in a text: what a name may be, whatever the language model called it.

Comes in: an annotation. Goes out: `Run`s, each a stretch of capitalised words with the particles
between them; titles and office words may stand in it before the name ("Mayor Jane Roe").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Annotation
from checker.names.parts import ARTICLES, LINKS, PARTICLES

_JOIN = "|".join(sorted(LINKS | PARTICLES | (ARTICLES - {"an", "as", "at"}), key=len, reverse=True))
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚ]"
_FUSED = r"(?:(?:al|el|as|ash|az|ad|an|ar|at|d|O|l)[-’'])?"
_WORD = rf"{_FUSED}{_CAPITAL}\w*(?:[’'](?!s\b)\w+)?(?:-(?:[a-z]{{1,4}}-)?\w+)*\.?"
_RUN = re.compile(rf"{_WORD}(?:[ ](?:(?:{_JOIN})[ ])*{_WORD})*")
# A full stop ends a name unless it follows an initial or a shortened title.
_STOP = re.compile(r"(?<=[a-zß-ÿ]{3})\.(?=\s|$)|(?<=[A-Z]{2})\.(?=\s|$)")
# The suffix is kept apart: "Robert Mueller III".
_LAST = frozenset(("jr", "sr", "ii", "iii", "iv"))


class NameWord(NamedTuple):
    """One word of a run, a full stop or possessive ending not counted."""

    text: str
    start: int
    end: int

    @property
    def initial(self) -> bool:
        return len(self.text) == 1


class Run(NamedTuple):
    """Words of one run in text order; particles are left out. `opens`: it begins its sentence."""

    article: str
    words: tuple[NameWord, ...]
    sentence: int
    opens: bool
    headline: bool

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


_WORD_CHARACTER = re.compile(r"[^\W_]")
_PIECE = re.compile(r"[^ ]+")


def runs_of(annotation: Annotation) -> Iterator[Run]:
    """Every run, in text order."""
    text = annotation.article.text
    for sentence in annotation.sentences:
        begin = sentence.start
        first = _WORD_CHARACTER.search(text, begin, sentence.end)
        for match in _RUN.finditer(text, begin, sentence.end):
            words: list[NameWord] = []
            opens = first is None or match.start() <= first.start()
            for piece in _PIECE.finditer(match[0]):
                word = piece[0]
                at = match.start() + piece.start()
                ends = len(word) > 3 and bool(_STOP.search(word))
                word = word.rstrip(".")
                names = word[:1].isupper() or "-" in word or "'" in word or "\u2019" in word
                if names and word.lower() not in _LAST:
                    words.append(NameWord(word, at, at + len(word)))
                if ends and words:
                    yield Run(
                        annotation.article.id,
                        tuple(words),
                        sentence.number,
                        opens,
                        sentence.headline,
                    )
                    words, opens = [], True
            if words:
                yield Run(
                    annotation.article.id, tuple(words), sentence.number, opens, sentence.headline
                )
