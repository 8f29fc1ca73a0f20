"""How two words of one part of speech stand to each other, by WordNet and the own lists.

Words are lemmas in lower case; parts of speech are Universal tags or WordNet letters. Unknown
words give False and empty answers, `relation` says "unknown". Nothing here raises.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.lexical.morphology import lemmas
from checker.lexical.opposites import (
    listed_contrast,
    listed_opposites,
    listed_rewordings,
    negated_prefix,
    opposites_listed,
)
from checker.lexical.store import (
    LETTERS,
    common_senses,
    derived_words,
    entailed,
    file_of,
    fold_word,
    hypernyms,
    is_lemma,
    letter_of,
    opposed,
    opposite_words,
    similar,
    wholes,
    words_of_synset,
)

# Ancestors nearer the root than this have hyponyms of every sort ("entity", "whole", "act").
_TOP = 5
# Lexicographer files of concrete nouns: body of animals 05, artifacts 06, body parts 08, foods 13,
# plants 20, substances 27. Co-hyponyms there are different things; elsewhere (acts, states,
# persons) both may hold of one thing.
_CONCRETE = frozenset(("n05", "n06", "n08", "n13", "n20", "n27"))


# Verbs too general for a synonym's opposite to mean anything.
_LIGHT = frozenset("be have do make get go come take give put set bring keep let see".split())


class Relation(NamedTuple):
    """`name`: identical, synonym, near, hypernym (a is wider), hyponym, antonym, sibling
    (different things of one sort), akin (alike, yet both may hold), derived, unrelated or
    unknown; `detail` is for readers.
    """

    name: str
    detail: str = ""


def _listed_form(word: str, letter: str) -> str:
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
    form = _listed_form(word, letter)
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
def derived(word: str, pos: str) -> frozenset[str]:
    """Lemmas of any part of speech derived from or to the word in a common sense."""
    letter = letter_of(pos)
    form = _listed_form(word, letter)
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


@lru_cache(maxsize=20_000)
def _direct_antonyms(word: str, letter: str) -> frozenset[str]:
    form = _listed_form(word, letter)
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
