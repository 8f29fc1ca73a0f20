"""Reads `wordnet.z`: senses of a lemma, synsets and their pointers. Loaded on first use, once.

The file is one zlib stream (made by `build.py`) of sections parted by form feeds, each of lines:
synsets, then the index of nouns, verbs, adjectives, adverbs (sorted by lemma), then the irregular
forms of the four. A synset line holds, parted by tabs: its words, its letter and lexicographer
file, hypernyms, similar synsets, entailed synsets, wholes, antonyms, derivations. Lexical pointers
are `own word . synset . its word`, words counted from 1, 0 for the whole synset.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

LETTERS = "nvar"
# Universal parts of speech, and WordNet's own letters, to the letter of the index.
LETTER_OF = {
    "NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r",
    "n": "n", "v": "v", "a": "a", "s": "a", "r": "r",
}  # fmt: skip


class Sense(NamedTuple):
    """One sense of a lemma: its synset and how often it is tagged in WordNet's own corpus."""

    synset: int
    tags: int


class Link(NamedTuple):
    """A pointer from word `source` of a synset to word `word` of `synset`; 0 means every word."""

    source: int
    synset: int
    word: int


class Synset(NamedTuple):
    """A set of words with one meaning. `file` is the lexicographer file ("n04", "v38")."""

    words: tuple[str, ...]
    file: str
    hypernyms: tuple[int, ...]
    similar: tuple[int, ...]
    entailed: tuple[int, ...]
    wholes: tuple[int, ...]


def letter_of(pos: str) -> str:
    """WordNet letter of a part of speech, "" for one that WordNet does not hold."""
    return LETTER_OF.get(pos, "")


@lru_cache(maxsize=1)
def _sections() -> list[list[str]]:
    packed = (files("checker.lexical") / "wordnet.z").read_bytes()
    return [s.split("\n") for s in zlib.decompress(packed).decode("ascii").split("\f")]


def _line(section: int, key: str) -> str:
    """What follows `key` and a tab in a sorted section, "" where it is not there."""
    lines = _sections()[section]
    wanted = key + "\t"
    at = bisect_left(lines, wanted)
    return lines[at][len(wanted) :] if at < len(lines) and lines[at].startswith(wanted) else ""


@lru_cache(maxsize=20_000)
def senses(lemma: str, letter: str) -> tuple[Sense, ...]:
    """Senses of a lower-case lemma (underscores for blanks), commonest first; () if unknown."""
    out = []
    for entry in _line(1 + LETTERS.index(letter), lemma).split():
        synset, _, count = entry.partition(":")
        out.append(Sense(int(synset), int(count or 0)))
    return tuple(out)


def irregular(form: str, letter: str) -> tuple[str, ...]:
    """Lemmas of an irregular form: ("mouse",) for "mice"."""
    return tuple(_line(1 + len(LETTERS) + LETTERS.index(letter), form).split())


@lru_cache(maxsize=20_000)
def synset(number: int) -> Synset:
    """Row `number` of the synset section."""
    columns = _columns(number)
    return Synset(tuple(columns[0].split()), columns[1], *map(_numbers, columns[2:6]))


def antonyms(number: int) -> tuple[Link, ...]:
    """Pointers from words of a synset to their opposites."""
    return _links(number, 6)


def derivations(number: int) -> tuple[Link, ...]:
    """Pointers from words of a synset to words derived from or to them."""
    return _links(number, 7)


def _columns(number: int) -> list[str]:
    return (_sections()[0][number] + "\t" * 7).split("\t")


def _numbers(column: str) -> tuple[int, ...]:
    return tuple(map(int, column.split())) if column else ()


# Apart from the synset: most are asked for their words or hypernyms only.
@lru_cache(maxsize=20_000)
def _links(number: int, column: int) -> tuple[Link, ...]:
    entries = _columns(number)[column].split()
    return tuple(Link(*map(int, entry.split("."))) for entry in entries)


@lru_cache(maxsize=20_000)
def common_senses(lemma: str, letter: str, depth: int = 6) -> tuple[Sense, ...]:
    """Senses worth reckoning with: at most `depth`, and none tagged under a fiftieth as often as
    the commonest one, so that a rare sense does not make everything a synonym.
    """
    every = senses(lemma, letter)
    if not every:
        return ()
    floor = max(s.tags for s in every) / 50
    kept = tuple(s for n, s in enumerate(every) if s.tags >= floor or n < 2)
    return kept[:depth]
