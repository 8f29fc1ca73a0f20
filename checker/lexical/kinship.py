"""Keys that tell cheaply which words are not akin, so that most pairs need not be compared."""

from __future__ import annotations

from functools import lru_cache

from checker.lexical.entries import entry_of
from checker.lexical.senses import derived_as_any
from checker.lexical.store import fold_word, words_of_synset


@lru_cache(maxsize=20_000)
def kinship_keys(word: str, letter: str, depth: int) -> frozenset[str | int]:
    """Keys of which two words of one letter share one wherever `are_synonyms` or `are_near` holds
    of them, or `is_hypernym` to `depth` either way; words of any letters, where `are_derived` does.

    `letter` is n, v or a. Synsets are keys by their numbers, words by themselves (folded), listed
    rewordings by group.
    """
    entry = entry_of(word.lower(), letter)
    out: set[str | int] = {entry.folded}
    out.update(entry.synsets, entry.wider(depth), entry.similar(), entry.entailed())
    for number in entry.synsets:
        for other in words_of_synset(number):
            out.add(fold_word(other))
    for other in derived_as_any(entry.word):
        out.add(other.replace("-", "_"))
    for group in entry.rewordings:
        out.add(f"group {group}")
    return frozenset(out)
