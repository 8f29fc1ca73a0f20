"""Keys that tell cheaply which words are not akin, so that most pairs need not be compared."""

from __future__ import annotations

from functools import lru_cache

from checker.lexical.opposites import rewording_groups
from checker.lexical.relations import wider_synsets
from checker.lexical.senses import derived_as_any, synonyms, synsets_of
from checker.lexical.store import entailed, fold_word, similar


@lru_cache(maxsize=20_000)
def kinship_keys(word: str, letter: str, depth: int) -> frozenset[str | int]:
    """Keys of which two words of one letter share one wherever `are_synonyms` or `are_near` holds
    of them, or `is_hypernym` to `depth` either way; words of any letters, where `are_derived` does.

    `letter` is n, v or a. Synsets are keys by their numbers, words by themselves (folded), listed
    rewordings by group.
    """
    word = word.lower()
    out: set[str | int] = {fold_word(word)}
    numbers = synsets_of(word, letter)
    out.update(numbers, wider_synsets(numbers, depth))
    for number in numbers:
        out.update(similar(number), entailed(number))
    out.update(map(fold_word, synonyms(word, letter)))
    out.update(map(fold_word, derived_as_any(word)))
    out.update(f"group {n}" for n in rewording_groups(word, letter))
    return frozenset(out)
