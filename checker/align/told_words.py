"""How far the words of two clauses tell of one matter, outlets' own wording allowed for.

In: the `topic` slots that `extract/topic.py` gives. Out: a score, roughly the number of telling
words in common. Likeness of words comes from WordNet and the table of event classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from checker.lexical import are_derived, are_near, are_synonyms, derived, is_hypernym
from checker.lexical.kinship import kinship_keys
from checker.lexical.store import common_senses, hypernyms
from checker.normalize.event_classes import is_class, noun_class, verb_class
from checker.normalize.matters import matters
from checker.normalize.people import PERSON_NOUNS, PRONOUNS

_SENSES = 3
# How far one noun may lie above another that is of its kind: "ship" above "trawler".
_STEPS = 2
# Nouns that half of all news clauses hold.
_VAGUE = PERSON_NOUNS | frozenset(
    "thing incident event case official police officer authority company group member number part "
    "place area report statement spokesman spokeswoman source year time day way work first last "
    "city town country state government life end side people reporter journalist".split()
)
_SLIGHT = _VAGUE | PRONOUNS
_LETTERS = {"v": "v", "n": "n", "a": "a"}


class Likeness(NamedTuple):
    """`score` counts words in common by weight; `words` are shown to readers; `core` tells whether
    a verb or event noun is among them, not only people and things."""

    score: float
    words: tuple[str, ...]
    core: bool


@lru_cache(maxsize=20_000)
def index_keys(word: str) -> frozenset[str | int]:
    """Keys under which words that may be alike meet: words, classes, matters and synsets."""
    kind, _, lemma = word.partition(":")
    if kind == "e":
        return frozenset((lemma,))
    out: set[str | int] = {lemma}
    for matter in matters(lemma):
        out.add(f"m:{matter}")
    name = verb_class(lemma) if kind == "v" else noun_class(lemma)
    if name:
        out.add(f"c:{name}")
    letter = _LETTERS[kind]
    out.update(derived(lemma, letter))
    for sense in common_senses(lemma.replace("-", "_"), letter, _SENSES):
        out.add(sense)
        if kind == "n":
            out.update(hypernyms(sense))
    return frozenset(out)


@lru_cache(maxsize=20_000)
def _likeness_keys(word: str) -> frozenset[str | int]:
    """Keys of which two words share one wherever `alike` gives them more than 0."""
    kind, _, lemma = word.partition(":")
    if kind == "e":
        return frozenset((f"l:{lemma}",))
    name = verb_class(lemma) if kind == "v" else noun_class(lemma)
    out = {f"l:{lemma}", *(f"m:{n}" for n in matters(lemma))}
    if name:
        out.add(f"c:{name}")
    return kinship_keys(lemma.replace("-", "_"), _LETTERS[kind], _STEPS) | out


def alike(a: str, b: str) -> float:
    """0 for two matters, 1 for one word, between for words that may stand for each other."""
    if a == b:
        return 1.0
    # Nearly all pairs of words have nothing in common, and to ask each relation costs far more.
    if _likeness_keys(a).isdisjoint(_likeness_keys(b)):
        return 0.0
    return _weighed(a, b)


@lru_cache(maxsize=20_000)
def _weighed(a: str, b: str) -> float:
    """`alike` of two words that share a key."""
    (ka, _, la), (kb, _, lb) = a.partition(":"), b.partition(":")
    if la == lb:
        return 1.0
    if "e" in (ka, kb):
        return 0.0
    if not matters(la).isdisjoint(matters(lb)):
        return 0.8
    classes = [verb_class(x) if k == "v" else noun_class(x) for k, x in ((ka, la), (kb, lb))]
    if classes[0] != classes[1] and is_class(classes[0]) and is_class(classes[1]):
        return 0.0  # "convicted" and "sentenced" are two steps
    la, lb = la.replace("-", "_"), lb.replace("-", "_")
    if ka == kb:
        letter = _LETTERS[ka]
        if are_synonyms(la, lb, letter):
            return 0.9
        if ka == "n" and (is_hypernym(la, lb, "n", _STEPS) or is_hypernym(lb, la, "n", _STEPS)):
            return 0.6
        if ka == "v" and are_near(la, lb, "v"):
            return 0.5
    if classes[0] and classes[0] == classes[1]:
        return 0.9
    return 0.9 if are_derived(la, lb) else 0.0


@lru_cache(maxsize=4096)
def _keyed(
    topic: tuple[str, ...],
) -> tuple[list[tuple[str, frozenset[str | int]]], frozenset[str | int]]:
    """The words of a topic, each with the keys of what it may be like, and all of these."""
    words = [(word, _likeness_keys(word)) for word in topic]
    return words, frozenset[str | int]().union(*[keys for _, keys in words])


def likeness(
    left: tuple[str, ...], right: tuple[str, ...], frequency: Mapping[str, float]
) -> Likeness:
    """Words of two topics put together one to one, best first.

    `frequency` says how many claims of an article hold a word on average; words that many of them
    hold (the firm's name, the town) count for less.
    """
    ours, our_keys = _keyed(left)
    theirs, their_keys = _keyed(right)
    found = []
    # Most words of either have nothing in common with any of the other.
    theirs = [(y, others) for y, others in theirs if not others.isdisjoint(our_keys)]
    for x, keys in ours if theirs else ():
        if keys.isdisjoint(their_keys):
            continue
        for y, others in theirs:
            if not keys.isdisjoint(others):
                weight = 1.0 if x == y else _weighed(x, y)
                if weight > 0:
                    found.append((weight, x, y))
    found.sort(reverse=True)
    used: set[str] = set()
    score, words, core = 0.0, [], False
    for weight, x, y in found:
        if f"<{x}" in used or f">{y}" in used:
            continue
        used |= {f"<{x}", f">{y}"}
        often = max(frequency.get(x, 1.0), frequency.get(y, 1.0))
        plain = x.partition(":")[2]
        small = 0.25 if plain in _SLIGHT else 1.0
        part = weight * small * min(1.0, 2.0 / often)
        score += part
        words.append(plain if x == y else f"{plain}/{y.partition(':')[2]}")
        event = x[0] == "v" or y[0] == "v" or bool(noun_class(plain) or matters(plain))
        core = core or (event and part >= 0.5)
    return Likeness(score, tuple(words), core)
