"""How two words of one part of speech stand to each other, by WordNet and the own lists.

Words are lemmas in lower case; parts of speech are Universal tags or WordNet letters. Unknown
words give False and empty answers, `relation` says "unknown". Nothing here raises.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.lexical.antonymy import are_antonyms
from checker.lexical.entries import Entry, entry_of
from checker.lexical.opposites import are_listed_as_one
from checker.lexical.senses import are_derived, are_synonyms, share_sense, synsets_of
from checker.lexical.store import file_of, hypernyms, letter_of, wholes, words_of_synset

# Ancestors nearer the root than this have hyponyms of every sort ("entity", "whole", "act").
_TOP = 5
# Steps within which one word is a kind of another.
_KIND = 4
# Lexicographer files of concrete nouns: body of animals 05, artifacts 06, body parts 08, foods 13,
# plants 20, substances 27. Co-hyponyms there are different things; elsewhere (acts, states,
# persons) both may hold of one thing.
_CONCRETE = frozenset(("n05", "n06", "n08", "n13", "n20", "n27"))


class Relation(NamedTuple):
    """`name`: identical, synonym, near, hypernym (a is wider), hyponym, antonym, sibling
    (different things of one sort), akin (alike, yet both may hold), derived, unrelated or
    unknown; `detail` is for readers.
    """

    name: str
    detail: str = ""


@lru_cache(maxsize=20_000)
def _height(number: int) -> int:
    """Steps to the root, on the shortest way to each hypernym: how special a synset is."""
    seen: set[int] = set()
    level = [number]
    height = -1
    while level:
        height += 1
        above = []
        for n in level:
            for hypernym in hypernyms(n):
                if hypernym not in seen:
                    seen.add(hypernym)
                    above.append(hypernym)
        level = above
    return height


def is_hypernym(general: str, specific: str, pos: str, depth: int = _KIND) -> bool:
    """Whether a common sense of `general` lies at most `depth` steps above one of `specific`."""
    letter = letter_of(pos)
    wider = entry_of(specific, letter).wider(depth)
    return bool(wider) and not wider.isdisjoint(entry_of(general, letter).numbers)


def is_of_kind(a: str, b: str, pos: str) -> bool:
    """Whether two words share a sense, or either names what the other is a kind of."""
    letter = letter_of(pos)
    left, right = entry_of(a, letter), entry_of(b, letter)
    if share_sense(left, right):
        return True
    above, below = left.wider(_KIND), right.wider(_KIND)
    return not (above.isdisjoint(right.numbers) and below.isdisjoint(left.numbers))


def is_of_sort(noun: str, sorts: tuple[str, ...], depth: int) -> bool:
    """Whether a noun lies at most `depth` steps below one of the sorts."""
    wider = entry_of(noun, "n").wider(depth)
    return bool(wider) and not wider.isdisjoint(_numbers_of(sorts))


@lru_cache(maxsize=64)
def _numbers_of(nouns: tuple[str, ...]) -> frozenset[int]:
    return frozenset(n for noun in nouns for n in synsets_of(noun, "n"))


@lru_cache(maxsize=20_000)
def is_part(part: str, whole: str) -> bool:
    """Whether one noun names a part or member of another in at most four steps: London/England."""
    wanted = set(synsets_of(whole, "n"))
    level, seen = set(synsets_of(part, "n")), set[int]()
    for _ in range(4):
        level = {w for n in level for w in wholes(n)} - seen
        if level & wanted:
            return True
        seen |= level
    return False


def common_hypernym(a: str, b: str, pos: str) -> str:
    """Word of the nearest hypernym that both words have within two steps, "" if none.

    Only the three commonest senses count, and hypernyms near the root never do.
    """
    letter = letter_of(pos)
    return _common_hypernym(entry_of(a, letter), entry_of(b, letter))


def _common_hypernym(left: Entry, right: Entry) -> str:
    best = (99, "")
    others = right.sorts()
    for number, steps in left.sorts().items():
        more = others.get(number)
        if more is not None and (left.letter != "n" or _height(number) >= _TOP):
            best = min(best, (steps + more, words_of_synset(number)[0]))
    return best[1]


def are_siblings(a: str, b: str, pos: str) -> bool:
    """Whether two words are co-hyponyms of a near hypernym or stand in one listed set of
    different things: salmon/cod, Monday/Tuesday.
    """
    if are_contrasted(a, b, pos):
        return True
    return bool(common_hypernym(a, b, pos)) and not are_synonyms(a, b, pos)


def are_contrasted(a: str, b: str, pos: str) -> bool:
    """Whether the own list has the words exclude each other: murder/robbery, Monday/Tuesday."""
    letter = letter_of(pos)
    return _contrasted(entry_of(a, letter), entry_of(b, letter))


def _contrasted(left: Entry, right: Entry) -> bool:
    return not left.contrasts.isdisjoint(right.contrasts) and not are_listed_as_one(
        left.word, right.word, left.letter
    )


def are_near(a: str, b: str, pos: str) -> bool:
    """Whether either word may stand for the other in a rewording, so that nothing follows
    from the difference: shared sense, listed rewording, verbs under one direct hypernym, one
    entailing the other, or one derived word or synonym in common.
    """
    letter = letter_of(pos)
    left, right = entry_of(a, letter), entry_of(b, letter)
    return share_sense(left, right) or _near(left, right)


def _near(left: Entry, right: Entry) -> bool:
    """`are_near` of two words without a sense in common."""
    if not left.rewordings.isdisjoint(right.rewordings):
        return True
    letter = left.letter
    if not letter:
        return False
    if letter == "v":
        if not left.wider(1).isdisjoint(right.wider(1)):
            return True
        if not (
            left.entailed().isdisjoint(right.numbers) and right.entailed().isdisjoint(left.numbers)
        ):
            return True
    if letter == "r" and any(
        are_synonyms(x, y, "a") for x in left.derived() for y in right.derived()
    ):
        return True
    return not (
        left.synonyms().isdisjoint(right.synonyms()) and left.derived().isdisjoint(right.derived())
    )


def _is_concrete(word: str) -> bool:
    return any(file_of(n) in _CONCRETE for n in synsets_of(word, "n", 2))


@lru_cache(maxsize=50_000)
def close_relation(a: str, b: str, pos: str) -> Relation | None:
    """Identity, opposition or a shared sense, in this order; None where `relation` says less."""
    a, b = a.lower(), b.lower()
    if a == b:
        return Relation("identical")
    if are_antonyms(a, b, pos):
        return Relation("antonym", f"{a} is the opposite of {b}")
    letter = letter_of(pos)
    left, right = entry_of(a, letter), entry_of(b, letter)
    if _contrasted(left, right):
        return Relation("sibling", f"{a} and {b} are different things of one sort")
    if share_sense(left, right):
        return Relation("synonym", f"{a} and {b} share a sense")
    return None


@lru_cache(maxsize=20_000)
def relation(a: str, b: str, pos: str) -> Relation:
    """The strongest relation of two words, opposition before likeness."""
    close = close_relation(a, b, pos)
    if close is not None:
        return close
    a, b = a.lower(), b.lower()
    letter = letter_of(pos)
    left, right = entry_of(a, letter), entry_of(b, letter)
    if not right.wider(_KIND).isdisjoint(left.numbers):
        return Relation("hypernym", f"{b} is a kind of {a}")
    if not left.wider(_KIND).isdisjoint(right.numbers):
        return Relation("hyponym", f"{a} is a kind of {b}")
    if _near(left, right):
        return Relation("near", f"{a} and {b} may stand for each other")
    if are_derived(a, b):
        return Relation("derived", f"{a} and {b} are derived from one another")
    shared = _common_hypernym(left, right)
    if shared:
        name = "sibling" if letter == "n" and _is_concrete(shared) else "akin"
        return Relation(name, f"{a} and {b} are kinds of {shared.replace('_', ' ')}")
    if not left.synsets or not right.synsets:
        return Relation("unknown")
    if letter == "v" and not left.fields().isdisjoint(right.fields()):
        return Relation("akin", f"{a} and {b} are verbs of one field")
    return Relation("unrelated")
