"""Whether two words are opposites, by WordNet, the own list, prefixes, synonyms and derivation."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.lexical.entries import Entry, entry_of, listed_form
from checker.lexical.morphology import lemmas
from checker.lexical.opposites import listed_opposites, negated_prefix, opposites_listed
from checker.lexical.senses import derived_as_any, share_sense
from checker.lexical.store import (
    letter_of,
    opposed,
    opposite_words,
    rows_of,
    similar,
    words_of_synset,
)

# Verbs too general for a synonym's opposite to mean anything.
_LIGHT = frozenset("be have do make get go come take give put set bring keep let see".split())


def _direct_opposites(word: str, letter: str) -> list[str]:
    form = listed_form(word, letter)
    return opposite_words(form, letter) if form else []


# Senses of an adjective that its opposites are looked for in.
_SENSES = 4


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
    if not letter:
        return False
    left, right = _opposed(a, letter), _opposed(b, letter)
    by_prefix = negated_prefix(a, b)
    if not by_prefix and not _may_oppose(a, left, b, right, letter):
        return False
    if b in left.direct or a in right.direct:
        return True
    one, other = entry_of(a, letter), entry_of(b, letter)
    if by_prefix and all("-" in e.word or e.synsets for e in (one, other)):
        return True
    if share_sense(one, other):
        return False
    # By what they are derived from: acceptance/rejection by accept/reject.
    if left.roots and not left.roots.isdisjoint(_roots(b)):
        return True
    if letter != "a":
        return _by_synonym(a, left, b, letter) or _by_synonym(b, right, a, letter)
    return not (
        left.synsets.isdisjoint(other.synsets[:_SENSES])
        and right.synsets.isdisjoint(one.synsets[:_SENSES])
    )


class _Opposed(NamedTuple):
    """What may be opposed to a word on any way: its direct opposites, those of the words that share
    one of its first two senses (of an adjective none), those of its roots with their letters, and,
    of an adjective, synsets opposed to a sense, satellites through their heads."""

    direct: frozenset[str]
    words: frozenset[str]
    roots: frozenset[tuple[str, str]]
    synsets: frozenset[int]


@lru_cache(maxsize=20_000)
def _opposed(word: str, letter: str) -> _Opposed:
    direct = frozenset(_direct_opposites(word, letter))
    entry = entry_of(word, letter)
    if letter == "a":
        return _Opposed(direct, frozenset(), _opposites_of_roots(word), _opposed_synsets(entry))
    return _Opposed(direct, _opposites_of_synonyms(entry), _opposites_of_roots(word), frozenset())


def _opposed_synsets(adjective: Entry) -> frozenset[int]:
    out: set[int] = set()
    for number in adjective.synsets[:_SENSES]:
        out.update(opposed(number))
        for near in similar(number):
            out.update(opposed(near))
    return frozenset(out)


def _may_oppose(a: str, left: _Opposed, b: str, right: _Opposed, letter: str) -> bool:
    """False for most words, on one look at each: nothing opposed to either meets the other."""
    if b in left.direct or a in right.direct or b in left.words or a in right.words:
        return True
    if left.roots and not left.roots.isdisjoint(_roots(b)):
        return True
    return letter == "a" and not (
        left.synsets.isdisjoint(entry_of(b, letter).synsets[:_SENSES])
        and right.synsets.isdisjoint(entry_of(a, letter).synsets[:_SENSES])
    )


def _opposites_of_roots(word: str) -> frozenset[tuple[str, str]]:
    """Listed and direct opposites of a word's roots, with their letters."""
    out: set[tuple[str, str]] = set()
    for root, letter in _roots(word):
        for found in (opposites_listed(root, letter), opposite_words(root, letter)):
            for other in found:
                if other != root:
                    out.add((other, letter))
    return frozenset(out)


@lru_cache(maxsize=20_000)
def _roots(word: str) -> frozenset[tuple[str, str]]:
    """Verbs and adjectives that a word is derived from or an inflection of, with their letters."""
    verbs, adjectives = rows_of("v"), rows_of("a")
    out = {(w, "v") for w in lemmas(word, "v") if w not in _LIGHT}
    for other in derived_as_any(word):
        if other in _LIGHT:
            continue
        if other in verbs:
            out.add((other, "v"))
        if other in adjectives:
            out.add((other, "a"))
    return frozenset(out)


def _by_synonym(a: str, left: _Opposed, b: str, letter: str) -> bool:
    """Whether a word that shares one of the first two senses of `a` is a direct opposite of `b`."""
    if b not in left.words or a in _LIGHT or b in _LIGHT:
        return False
    return entry_of(a, letter).rewordings.isdisjoint(entry_of(b, letter).rewordings)


def _opposites_of_synonyms(entry: Entry) -> frozenset[str]:
    """Listed and direct opposites of the words that share one of the first two senses of a word."""
    out: set[str] = set()
    for number in entry.synsets[:2]:
        for word in words_of_synset(number):
            other = word.lower()
            if other != entry.word:
                out.update(opposites_listed(other, entry.letter))
                out.update(_direct_opposites(other, entry.letter))
    return frozenset(out)
