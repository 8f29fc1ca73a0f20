"""Reads `wordnet.z`: senses of a lemma, synsets and their pointers. Loaded on first use, once.

The file is one zlib stream (made by `build.py`) of sections parted by form feeds, each a column of
lines. First the synsets', which are known by their row: words, lexicographer file, hypernyms,
similar synsets, entailed synsets, wholes, opposed synsets. Then, for nouns, verbs, adjectives and
adverbs, those of the index: lemma, senses, common senses, derived words, opposites. Last, for the
same four, irregular forms and their lemmas.
"""

from __future__ import annotations

import zlib
from importlib.resources import files

LETTERS = "nvar"
# Universal parts of speech, and WordNet's own letters, to the letter of the index.
LETTER_OF = {
    "NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r",
    "n": "n", "v": "v", "a": "a", "s": "a", "r": "r",
}  # fmt: skip
_INDEX_COLUMNS = 5


class _Index:
    """Lemmas of one part of speech: the row of each, and the columns."""

    def __init__(self, lemmas: list[str], columns: list[list[str]]) -> None:
        self.row = dict(zip(lemmas, range(len(lemmas)), strict=True))
        self.senses, self.common, self.derived, self.opposites = columns


class _Store:
    """The whole file. Columns of synsets, the index by letter, irregular forms by letter."""

    def __init__(self, sections: list[list[str]]) -> None:
        words, file, up, similar, entailed, wholes, opposed, *rest = sections
        self.words, self.file, self.hypernyms, self.similar = words, file, up, similar
        self.entailed, self.wholes, self.opposed = entailed, wholes, opposed
        self.lemmas: dict[str, _Index] = {}
        self.forms: dict[str, dict[str, str]] = {}
        for letter in LETTERS:
            self.lemmas[letter] = _Index(rest[0], rest[1:_INDEX_COLUMNS])
            del rest[:_INDEX_COLUMNS]
        for letter in LETTERS:
            self.forms[letter] = dict(zip(rest.pop(0), rest.pop(0), strict=True))


def letter_of(pos: str) -> str:
    """WordNet letter of a part of speech, "" for one that WordNet does not hold."""
    return LETTER_OF.get(pos, "")


def fold_word(word: str) -> str:
    """A word in lower case, its blanks and hyphens alike."""
    return word.lower().replace(" ", "_").replace("-", "_")


# The one store, once it is read: asked for so often that even a cached function would tell.
_READ: list[_Store] = []


def _store() -> _Store:
    if not _READ:
        packed = (files("checker.lexical") / "wordnet.z").read_bytes()
        text = zlib.decompress(packed).decode("ascii")
        _READ.append(_Store([section.split("\n") for section in text.split("\f")]))
    return _READ[0]


def is_lemma(lemma: str, letter: str) -> bool:
    """Whether WordNet has a lower-case lemma (underscores for blanks) as that part of speech."""
    return lemma in _store().lemmas[letter].row


def rows_of(letter: str) -> dict[str, int]:
    """All lemmas of a part of speech with their rows, for whoever asks for several."""
    return _store().lemmas[letter].row


def senses(lemma: str, letter: str) -> tuple[int, ...]:
    """Synsets of a lower-case lemma (underscores for blanks), commonest first; () if unknown."""
    index = _store().lemmas[letter]
    row = index.row.get(lemma)
    return () if row is None else tuple(map(int, index.senses[row].split()))


def common_senses(lemma: str, letter: str, depth: int = 6) -> tuple[int, ...]:
    """The senses worth reckoning with, at most `depth` (six at most): see `build.py`."""
    index = _store().lemmas[letter]
    row = index.row.get(lemma)
    return () if row is None else tuple(map(int, index.common[row].split()[:depth]))


def derived_words(lemma: str, letter: str) -> list[str]:
    """Lemmas of any part of speech derived from or to a lemma in a common sense."""
    index = _store().lemmas[letter]
    row = index.row.get(lemma)
    return [] if row is None else index.derived[row].split()


def opposite_words(lemma: str, letter: str) -> list[str]:
    """Direct opposites of a lemma in a common sense."""
    index = _store().lemmas[letter]
    row = index.row.get(lemma)
    return [] if row is None else index.opposites[row].split()


def irregular(form: str, letter: str) -> tuple[str, ...]:
    """Lemmas of an irregular form: ("mouse",) for "mice"."""
    return tuple(_store().forms[letter].get(form, "").split())


def words_of_synset(number: int) -> list[str]:
    """The words of a synset, its chief one first, underscores for blanks."""
    return _store().words[number].split()


def file_of(number: int) -> str:
    """The lexicographer file of a synset: "n04", "v38"."""
    return _store().file[number]


def hypernyms(number: int) -> tuple[int, ...]:
    found = _HYPERNYMS.get(number)
    if found is None:
        found = _HYPERNYMS[number] = tuple(map(int, _store().hypernyms[number].split()))
    return found


# Those asked for before: chains of different words join on their way up.
_HYPERNYMS: dict[int, tuple[int, ...]] = {}


def similar(number: int) -> tuple[int, ...]:
    """Adjectives near in meaning: the head of a satellite, the satellites of a head."""
    return tuple(map(int, _store().similar[number].split()))


def entailed(number: int) -> tuple[int, ...]:
    """What a verb entails or causes."""
    return tuple(map(int, _store().entailed[number].split()))


def wholes(number: int) -> tuple[int, ...]:
    """What a noun is a part or member of."""
    return tuple(map(int, _store().wholes[number].split()))


def opposed(number: int) -> tuple[int, ...]:
    """Synsets with a word that is the opposite of one of this synset's."""
    return tuple(map(int, _store().opposed[number].split()))
