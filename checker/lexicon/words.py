"""Which words are known: English words by commonness, proper names, given names, family names.

The data is `words.z`, derived by `build_words.py`; its sources and licences are in
`WORDS-LICENSE.txt`. All lookups take lower-case words as written, marks kept.
"""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path

from checker.lexicon.fold import fold


class WordList:
    """`common` words stand in any dictionary, `known` ones in a large one, and `frequent` are the
    commonest; `proper` are names of places, peoples, people and brands, `usual_given` the commonest
    given names of the English-speaking. All are lower-case."""

    __slots__ = (
        "_given", "_unmarked", "common", "family", "frequent", "known", "proper", "usual_given",
    )  # fmt: skip

    def __init__(self, sections: dict[str, frozenset[str]]) -> None:
        self.common = sections["common"]
        self.frequent = sections.get("frequent", frozenset())
        self.known = sections["known"]
        self.usual_given = sections.get("given-usual", frozenset())
        self.proper = sections["proper"]
        self.family = sections["family"]
        self._given = {g: sections[f"given-{g}"] for g in "mfu"}
        # "cafe" and "melee" stand in the list with their marks; papers print them without.
        self._unmarked = frozenset(
            fold(w) for part in (self.common, self.known) for w in part if not w.isascii()
        )

    def is_word(self, word: str) -> bool:
        """Whether the word stands in a large dictionary, as a word or as a proper name."""
        return (
            word in self.common
            or word in self.known
            or word in self.proper
            or word in self._unmarked
            or (word.endswith("s") and word[:-1] in self._unmarked)
        )

    def only_unmarked(self, word: str) -> bool:
        """Whether a word is known by a marked one alone: "departement", of "département"."""
        sets = (self.common, self.known, self.proper)
        return word in self._unmarked and not any(word in s for s in sets)

    def is_name(self, word: str) -> bool:
        """Whether the word is somewhere a usual given or family name."""
        return word in self.family or bool(self.gender_of(word))

    def gender_of(self, word: str) -> str:
        """ "m", "f", "u" (borne by both) or "" for words that are no usual given name."""
        for gender, names in self._given.items():
            if word in names:
                return gender
        return ""


@cache
def word_list() -> WordList:
    """The word list, read once (about a tenth of a second)."""
    text = zlib.decompress((Path(__file__).parent / "words.z").read_bytes()).decode("utf-8")
    sections: dict[str, frozenset[str]] = {}
    for block in text[2:].split("\n# "):
        name, _, words = block.partition("\n")
        sections[name] = frozenset(words.lower().split("\n")) - {""}
    return WordList(sections)
