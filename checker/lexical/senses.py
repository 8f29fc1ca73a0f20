"""What a word means: its common senses, the words that share one, the words derived from it.

Words are lemmas in lower case; parts of speech are Universal tags or WordNet letters. Unknown
words give False and empty answers.
"""

from __future__ import annotations

from functools import lru_cache

from checker.lexical.morphology import lemmas
from checker.lexical.store import (
    LETTERS,
    common_senses,
    derived_words,
    fold_word,
    is_lemma,
    letter_of,
    similar,
    words_of_synset,
)


def listed_form(word: str, letter: str) -> str:
    """The word as the index has it, "" where it has none of its own."""
    if not letter:
        return ""
    written = word.lower().replace(" ", "_")
    for form in (written, written.replace("-", "_")) if "-" in written else (written,):
        if is_lemma(form, letter):
            return form
    return ""


@lru_cache(maxsize=20_000)
def synsets_of(word: str, letter: str, depth: int = 6) -> tuple[int, ...]:
    """Common senses of a word or of what it is a form of, commonest first; () if unknown."""
    form = listed_form(word, letter)
    if not form and letter:
        form = next(iter(lemmas(word, letter)), "")
    return common_senses(form, letter, depth) if form else ()


def is_known(word: str, pos: str) -> bool:
    """Whether WordNet holds the word as that part of speech."""
    return bool(synsets_of(word, letter_of(pos), 1))


@lru_cache(maxsize=20_000)
def synonyms(word: str, pos: str) -> frozenset[str]:
    """Words that share a common sense with this one, itself left out; blanks, not underscores."""
    out: set[str] = set()
    for number in synsets_of(word, letter_of(pos)):
        out.update(w.lower().replace("_", " ") for w in words_of_synset(number))
    return frozenset(out - {word.lower()})


@lru_cache(maxsize=20_000)
def derived(word: str, pos: str) -> frozenset[str]:
    """Lemmas of any part of speech derived from or to the word in a common sense."""
    letter = letter_of(pos)
    form = listed_form(word, letter)
    return frozenset(derived_words(form, letter)) if form else frozenset()


def are_derived(a: str, b: str) -> bool:
    """Whether two words of any parts of speech are linked by derivation: decide/decision."""
    a, b = a.lower(), b.lower()
    return b in derived_as_any(a) or a in derived_as_any(b)


@lru_cache(maxsize=20_000)
def derived_as_any(word: str) -> frozenset[str]:
    """What a word is derived from or to, whichever part of speech it is."""
    return frozenset(w for letter in LETTERS for w in derived(word, letter))


@lru_cache(maxsize=20_000)
def are_synonyms(a: str, b: str, pos: str) -> bool:
    """Whether two words share a common sense; adjectives also through a similar-to pointer."""
    if fold_word(a) == fold_word(b):
        return True
    left, right = synsets_of(a, letter_of(pos)), synsets_of(b, letter_of(pos))
    if not set(left).isdisjoint(right):
        return True
    return not (_similar(left).isdisjoint(right) and _similar(right).isdisjoint(left))


@lru_cache(maxsize=20_000)
def _similar(numbers: tuple[int, ...]) -> frozenset[int]:
    """Synsets that adjectives of the given ones are similar to."""
    return frozenset(s for n in numbers for s in similar(n))
