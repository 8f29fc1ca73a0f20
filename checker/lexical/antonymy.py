"""Whether two words are opposites, by WordNet, the own list, prefixes, synonyms and derivation."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.lexical.morphology import lemmas
from checker.lexical.opposites import (
    listed_opposites,
    listed_rewordings,
    negated_prefix,
    opposites_listed,
)
from checker.lexical.senses import are_synonyms, derived_as_any, is_known, listed_form, synsets_of
from checker.lexical.store import (
    is_lemma,
    letter_of,
    opposed,
    opposite_words,
    similar,
    words_of_synset,
)

# Verbs too general for a synonym's opposite to mean anything.
_LIGHT = frozenset("be have do make get go come take give put set bring keep let see".split())


@lru_cache(maxsize=20_000)
def _direct_antonyms(word: str, letter: str) -> frozenset[str]:
    form = listed_form(word, letter)
    return frozenset(opposite_words(form, letter)) if form else frozenset()


@lru_cache(maxsize=20_000)
def _antonym_synsets(word: str, letter: str) -> frozenset[int]:
    """Synsets opposed to a common sense of the word; satellites through their heads."""
    out: set[int] = set()
    for number in synsets_of(word, letter, 4):
        near = (number, *similar(number)) if letter == "a" else (number,)
        out.update(o for n in near for o in opposed(n))
    return frozenset(out)


@lru_cache(maxsize=20_000)
def are_antonyms(a: str, b: str, pos: str) -> bool:
    """Whether two words are opposites: directly, by the own list, by prefix, or because one
    is the other's direct opposite by a near synonym (adjectives: by the similar-to heads).
    """
    letter = letter_of(pos)
    a, b = a.lower(), b.lower()
    if a == b:
        return False
    if listed_opposites(a, b, letter or "f"):
        return True
    if not letter or not _may_oppose(a, b, letter):
        return False
    if b in _direct_antonyms(a, letter) or a in _direct_antonyms(b, letter):
        return True
    if negated_prefix(a, b) and all("-" in w or is_known(w, pos) for w in (a, b)):
        return True
    if are_synonyms(a, b, pos):
        return False
    if _opposed_by_derivation(a, b):
        return True
    if letter != "a":
        return _opposed_by_synonym(a, b, letter) or _opposed_by_synonym(b, a, letter)
    left, right = set(synsets_of(a, letter, 4)), set(synsets_of(b, letter, 4))
    return bool(_antonym_synsets(a, letter) & right or _antonym_synsets(b, letter) & left)


class _Opposed(NamedTuple):
    """What may be opposed to a word on any way: words, roots of words with their letters, and, of
    an adjective, synsets."""

    words: frozenset[str]
    roots: frozenset[tuple[str, str]]
    synsets: frozenset[int]


@lru_cache(maxsize=20_000)
def _opposed(word: str, letter: str) -> _Opposed:
    words = _direct_antonyms(word, letter)
    synsets = frozenset[int]()
    if letter == "a":
        synsets = _antonym_synsets(word, letter)
    else:
        words |= _opposites_of_synonyms(word, letter)
    return _Opposed(words, _opposites_of_roots(word), synsets)


def _may_oppose(a: str, b: str, letter: str) -> bool:
    """False for most words, on one look at each: nothing opposed to either meets the other."""
    left, right = _opposed(a, letter), _opposed(b, letter)
    if b in left.words or a in right.words or negated_prefix(a, b):
        return True
    if left.roots and not left.roots.isdisjoint(_roots(b)):
        return True
    return letter == "a" and not (
        left.synsets.isdisjoint(synsets_of(b, letter, 4))
        and right.synsets.isdisjoint(synsets_of(a, letter, 4))
    )


def _opposed_by_derivation(a: str, b: str) -> bool:
    """Whether the words two words are derived from are listed or direct opposites:
    acceptance/rejection by accept/reject.
    """
    opposites = _opposites_of_roots(a)  # mostly none, and then the roots of `b` are no matter
    return bool(opposites) and not opposites.isdisjoint(_roots(b))


@lru_cache(maxsize=20_000)
def _opposites_of_roots(word: str) -> frozenset[tuple[str, str]]:
    """Listed and direct opposites of a word's roots, with their letters."""
    return frozenset(
        (opposed, letter)
        for root, letter in _roots(word)
        for opposed in opposites_listed(root, letter) | _direct_antonyms(root, letter)
        if opposed != root
    )


@lru_cache(maxsize=20_000)
def _roots(word: str) -> tuple[tuple[str, str], ...]:
    """Verbs and adjectives that a word is derived from or an inflection of, with their letters."""
    out = {(w, letter) for w in derived_as_any(word) for letter in "va" if is_lemma(w, letter)}
    out |= {(w, "v") for w in lemmas(word, "v")}
    return tuple(sorted(o for o in out if o[0] not in _LIGHT))


def _opposed_by_synonym(a: str, b: str, letter: str) -> bool:
    """Whether a word that shares one of the first two senses of `a` is a direct opposite of `b`."""
    if b not in _opposites_of_synonyms(a, letter):
        return False
    return not listed_rewordings(a, b, letter) and _LIGHT.isdisjoint((a, b))


@lru_cache(maxsize=20_000)
def _opposites_of_synonyms(word: str, letter: str) -> frozenset[str]:
    """Listed and direct opposites of the words that share one of the first two senses of `word`."""
    near = {w.lower() for number in synsets_of(word, letter, 2) for w in words_of_synset(number)}
    return frozenset(
        opposed
        for other in near - {word}
        for opposed in opposites_listed(other, letter) | _direct_antonyms(other, letter)
    )
