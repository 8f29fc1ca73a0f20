"""One record per word and part of speech: what the pairwise questions ask of a word, found once.

Words are lemmas in lower case; letters are those of the store, "" for any other part of speech.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.lexical.morphology import lemmas
from checker.lexical.opposites import contrast_groups, rewording_groups
from checker.lexical.store import (
    LETTERS,
    common_senses,
    derived_words,
    entailed,
    file_of,
    fold_word,
    hypernyms,
    rows_of,
    similar,
    words_of_synset,
)
from checker.memory import remember

# Records of so many words of a part of speech are kept: those of some hundred stories.
_KEPT = 20_000
# The file that "similar" pointers lead into: of adjectives and, for verbs, of groups.
_WITH_SIMILAR = "av"
# Senses and steps within which two words of one sort meet.
_SENSES_OF_SORT = 3
_STEPS_OF_SORT = 2


class Entry:
    """`synsets` are the common senses of a word or of what it is a form of, commonest first, and
    `numbers` the same as a set; `contrasts` and `rewordings` the groups of the own lists.
    """

    def __init__(self, word: str, letter: str) -> None:
        self.word = word.lower()
        self.letter = letter
        self.folded = fold_word(word)
        self.form = listed_form(word, letter)
        form = self.form or next(iter(lemmas(word, letter)), "")
        self.synsets = common_senses(form, letter) if form else ()
        self.numbers = frozenset(self.synsets)
        self.contrasts = contrast_groups(self.word, letter)
        self.rewordings = rewording_groups(self.word, letter)
        self._wider: dict[int, frozenset[int]] = {}
        self._similar: frozenset[int] | None = None
        self._entailed: frozenset[int] | None = None
        self._synonyms: frozenset[str] | None = None
        self._derived: frozenset[str] | None = None
        self._fields: frozenset[str] | None = None
        self._sorts: dict[int, int] | None = None

    def wider(self, depth: int) -> frozenset[int]:
        """Hypernyms at most `depth` steps above a sense."""
        found = self._wider.get(depth)
        if found is None:
            found = self._wider[depth] = wider_synsets(self.synsets, depth)
        return found

    def similar(self) -> frozenset[int]:
        """Synsets that the senses are similar to."""
        if self._similar is None:
            numbers = self.synsets if self.letter in ("a", "v") else ()
            self._similar = frozenset([s for n in numbers for s in similar(n)])
        return self._similar

    def entailed(self) -> frozenset[int]:
        """What the senses of a verb entail or cause."""
        if self._entailed is None:
            self._entailed = frozenset([s for n in self.synsets for s in entailed(n)])
        return self._entailed

    def synonyms(self) -> frozenset[str]:
        """Words that share a sense, this one left out; blanks, not underscores."""
        if self._synonyms is None:
            out = set()
            for number in self.synsets:
                for word in words_of_synset(number):
                    out.add(word.lower().replace("_", " "))
            out.discard(self.word)
            self._synonyms = frozenset(out)
        return self._synonyms

    def derived(self) -> frozenset[str]:
        """Lemmas of any part of speech derived from or to the word in a common sense."""
        if self._derived is None:
            self._derived = frozenset(derived_words(self.form, self.letter) if self.form else ())
        return self._derived

    def fields(self) -> frozenset[str]:
        """Lexicographer files of the first senses."""
        if self._fields is None:
            self._fields = frozenset([file_of(n) for n in self.synsets[:_SENSES_OF_SORT]])
        return self._fields

    def sorts(self) -> dict[int, int]:
        """Steps to the near hypernyms of the first senses."""
        if self._sorts is None:
            self._sorts = _steps_to(self.synsets[:_SENSES_OF_SORT], _STEPS_OF_SORT)
        return self._sorts


# The records asked for before, by letter and word: a plain look-up for what is asked in every loop.
_ENTRIES: dict[str, dict[str, Entry]] = {letter: {} for letter in ("", *LETTERS)}


def entry_of(word: str, letter: str) -> Entry:
    known = _ENTRIES[letter]
    entry = known.get(word)
    if entry is None:
        entry = remember(known, word, Entry(word, letter), _KEPT)
    return entry


def listed_form(word: str, letter: str) -> str:
    """The word as the index has it, "" where it has none of its own."""
    if not letter:
        return ""
    rows = rows_of(letter)
    written = word.lower().replace(" ", "_")
    if written in rows:
        return written
    if "-" in written:
        written = written.replace("-", "_")
        if written in rows:
            return written
    return ""


def _steps_to(numbers: Iterable[int], depth: int) -> dict[int, int]:
    """Fewest steps to each hypernym of some synsets at most `depth` steps above one of them."""
    out: dict[int, int] = {}
    level = list(numbers)
    for step in range(1, depth + 1):
        above = []
        for number in level:
            for hypernym in hypernyms(number):
                if hypernym not in out:
                    out[hypernym] = step
                    above.append(hypernym)
        if not above:
            break
        level = above
    return out


def wider_synsets(numbers: Iterable[int], depth: int) -> frozenset[int]:
    """Hypernyms of the given synsets at most `depth` steps above them."""
    return frozenset(_steps_to(numbers, depth))
