"""How two words of one part of speech stand to each other, by WordNet and the own lists.

Words are lemmas in lower case; parts of speech are Universal tags or WordNet letters. Unknown
words give False and empty answers, `relation` says "unknown". Nothing here raises.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.lexical.antonymy import are_antonyms
from checker.lexical.opposites import listed_contrast, listed_rewordings
from checker.lexical.senses import (
    are_derived,
    are_synonyms,
    derived,
    is_known,
    synonyms,
    synsets_of,
)
from checker.lexical.store import (
    entailed,
    file_of,
    hypernyms,
    letter_of,
    wholes,
    words_of_synset,
)

# Ancestors nearer the root than this have hyponyms of every sort ("entity", "whole", "act").
_TOP = 5
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
def ancestors(number: int) -> tuple[tuple[int, int], ...]:
    """(synset, steps) of every hypernym of a synset, nearest first."""
    out: dict[int, int] = {}
    level = [number]
    step = 0
    while level:
        step += 1
        level = [h for n in level for h in hypernyms(n) if h not in out]
        out.update((h, step) for h in level)
    return tuple(out.items())


@lru_cache(maxsize=20_000)
def _height(number: int) -> int:
    """Steps to the root: how special a synset is."""
    return max((steps for _, steps in ancestors(number)), default=0)


@lru_cache(maxsize=20_000)
def is_hypernym(general: str, specific: str, pos: str, depth: int = 4) -> bool:
    """Whether a common sense of `general` lies at most `depth` steps above one of `specific`."""
    letter = letter_of(pos)
    return not wider_synsets(synsets_of(specific, letter), depth).isdisjoint(
        synsets_of(general, letter)
    )


@lru_cache(maxsize=20_000)
def wider_synsets(numbers: tuple[int, ...], depth: int) -> frozenset[int]:
    """Hypernyms of the given synsets at most `depth` steps above them."""
    return frozenset(n for s in numbers for n, steps in ancestors(s) if steps <= depth)


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


@lru_cache(maxsize=20_000)
def common_hypernym(a: str, b: str, pos: str, depth: int = 2) -> str:
    """Word of the nearest hypernym that both words have within `depth` steps, "" if none.

    Only the two commonest senses count, and hypernyms near the root never do.
    """
    letter = letter_of(pos)
    best = (99, "")
    up_b: dict[int, int] = {}
    for s in synsets_of(b, letter, 3):
        for n, steps in ancestors(s):
            up_b[n] = min(steps, up_b.get(n, 99))
    for s in synsets_of(a, letter, 3):
        for n, steps in ancestors(s):
            if (
                steps <= depth
                and up_b.get(n, 99) <= depth
                and (letter != "n" or _height(n) >= _TOP)
            ):
                best = min(best, (steps + up_b[n], words_of_synset(n)[0]))
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
    return listed_contrast(a.lower(), b.lower(), letter_of(pos))


@lru_cache(maxsize=20_000)
def are_near(a: str, b: str, pos: str) -> bool:
    """Whether either word may stand for the other in a rewording, so that nothing follows
    from the difference: shared sense, listed rewording, verbs under one direct hypernym, one
    entailing the other, or one derived word or synonym in common.
    """
    letter = letter_of(pos)
    a, b = a.lower(), b.lower()
    if are_synonyms(a, b, pos) or listed_rewordings(a, b, letter):
        return True
    if not letter:
        return False
    if letter == "v":
        left, right = synsets_of(a, letter), synsets_of(b, letter)
        up = {h for s in left for h in hypernyms(s)}
        if up & {h for s in right for h in hypernyms(s)}:
            return True
        if any(set(entailed(s)) & set(right) for s in left) or any(
            set(entailed(s)) & set(left) for s in right
        ):
            return True
    if letter == "r" and any(
        are_synonyms(x, y, "a") for x in derived(a, "r") for y in derived(b, "r")
    ):
        return True
    return bool(synonyms(a, pos) & synonyms(b, pos)) or bool(derived(a, pos) & derived(b, pos))


def _share_field(a: str, b: str) -> bool:
    """Whether two verbs have a common sense in one lexicographer file (motion, change, speech)."""
    left, right = ({file_of(n) for n in synsets_of(w, "v", 3)} for w in (a, b))
    return not left.isdisjoint(right)


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
    if are_contrasted(a, b, pos):
        return Relation("sibling", f"{a} and {b} are different things of one sort")
    if are_synonyms(a, b, pos):
        return Relation("synonym", f"{a} and {b} share a sense")
    return None


@lru_cache(maxsize=20_000)
def relation(a: str, b: str, pos: str) -> Relation:
    """The strongest relation of two words, opposition before likeness."""
    close = close_relation(a, b, pos)
    if close is not None:
        return close
    a, b = a.lower(), b.lower()
    if is_hypernym(a, b, pos):
        return Relation("hypernym", f"{b} is a kind of {a}")
    if is_hypernym(b, a, pos):
        return Relation("hyponym", f"{a} is a kind of {b}")
    if are_near(a, b, pos):
        return Relation("near", f"{a} and {b} may stand for each other")
    if are_derived(a, b):
        return Relation("derived", f"{a} and {b} are derived from one another")
    shared = common_hypernym(a, b, pos)
    if shared:
        name = "sibling" if letter_of(pos) == "n" and _is_concrete(shared) else "akin"
        return Relation(name, f"{a} and {b} are kinds of {shared.replace('_', ' ')}")
    if not is_known(a, pos) or not is_known(b, pos):
        return Relation("unknown")
    if letter_of(pos) == "v" and _share_field(a, b):
        return Relation("akin", f"{a} and {b} are verbs of one field")
    return Relation("unrelated")
