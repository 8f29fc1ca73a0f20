"""Names of one spelling that slip: "Carnegie Melon University", "the Arabian Sean", "Adis-Abeba".

Comes in: the story's index. Goes out: faults. The lexicon's bodies, places and fixed names say how
a name is written; all of it but one word must be as listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from checker.align.spelling_build import Fault, Spot, cased, spot_of
from checker.align.spelling_context import one_word
from checker.align.spelling_index import SpellingIndex
from checker.lexicon import Lexicon
from checker.lexicon.fold import fold
from checker.names.edits import WordsByEnds, edit_between
from checker.names.slips import FUNCTION_WORDS, inflected_name, rank
from checker.names.written import Word

_SHORTEST = 4  # letters of a word that may be a slip
# Words that a person's name is no likely neighbour of: "the Arabian Sean".
_WATERS = frozenset("sea ocean gulf river lake canal strait channel bay islands peninsula".split())
_BRAND = 6  # letters of a one-word name, for shorter ones have too many neighbours


@dataclass(frozen=True, slots=True)
class _Name:
    """A listed name: as listed, in lower-case words, and which of them is asked for."""

    text: str
    words: tuple[str, ...]
    at: int


@dataclass(frozen=True, slots=True)
class _Known:
    """Listed names, for every word of theirs found by its first letter and the word before (-1) or
    after (+1) it.
    """

    beside: dict[tuple[int, str, str], list[_Name]]
    whole: frozenset[tuple[str, ...]]
    places: dict[tuple[str, str], list[tuple[str, str, str]]]  # by initials: both words, name
    brands: dict[str, str]
    brand_keys: WordsByEnds


@lru_cache(maxsize=4)
def _known(lexicon: Lexicon) -> _Known:
    places = [
        form
        for c in lexicon.countries
        for form in (c.name, *c.aliases, c.capital, *c.capital_aliases)
    ] + [form for r in lexicon.regions for form in (r.name, *r.aliases)]
    bodies = [form for o in lexicon.organisations for form in (o.name, *o.aliases)]
    beside: dict[tuple[int, str, str], list[_Name]] = defaultdict(list)
    whole: set[tuple[str, ...]] = set()
    peoples = [d for c in lexicon.countries for d in c.demonyms]
    peoples += [d for r in lexicon.regions for d in r.demonyms]
    whole.update(tuple(d.lower().split()) for d in peoples)
    for name in dict.fromkeys((*lexicon.fixed_names, *bodies, *places)):
        words = tuple(name.lower().replace("-", " ").split())
        if len(words) < 2 or not name[:1].isupper():
            continue
        whole.add(words)
        for at, word in enumerate(words):
            long = len(word) >= _SHORTEST or word in _WATERS
            if long and word.isalpha() and word not in FUNCTION_WORDS:
                side, anchor = (-1, words[at - 1]) if at else (1, words[1])
                beside[side, anchor, word[0]].append(_Name(name, words, at))
    pairs: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for name in dict.fromkeys(places):
        parts = fold(name).replace("-", " ").split()
        if len(parts) == 2 and min(map(len, parts)) >= _SHORTEST:
            pairs[parts[0][0], parts[1][0]].append((parts[0], parts[1], name))
    brands = {n.lower(): n for n in lexicon.fixed_names if n.isalpha() and len(n) >= _BRAND}
    return _Known(dict(beside), frozenset(whole), dict(pairs), brands, WordsByEnds(brands))


def known_name_faults(index: SpellingIndex) -> Iterator[Fault]:
    """Names of several words with one of them misspelt, places and brands misspelt as a whole."""
    known = _known(index.lexicon)
    for line in index.lines:
        lowers = [w.lower for w in line]
        for k, word in enumerate(line):
            if word.capital and len(word.text) >= _SHORTEST:
                yield from _in_name(index, known, line, lowers, k)
                yield from _brand(index, known, word)
        for first, second in pairwise(line):
            if first.capital and second.capital:
                yield from _place(index, known, first, second)


def _in_name(
    index: SpellingIndex, known: _Known, line: list[Word], lowers: list[str], k: int
) -> Iterator[Fault]:
    word = line[k]
    for side in (-1, 1):
        if not 0 <= k + side < len(line):
            continue
        for name in known.beside.get((side, lowers[k + side], word.lower[0]), ()):
            right = name.words[name.at]
            if abs(len(right) - len(word.lower)) > 1:
                continue
            begin = k - name.at
            written = tuple(lowers[begin : begin + len(name.words)]) if begin >= 0 else ()
            meant = (*written[: name.at], right, *written[name.at + 1 :])
            if meant != name.words or written in known.whole:
                continue
            edit = edit_between(right, word.lower)
            if edit.count != 1 or _form_of(index, word.lower, right):
                continue
            certainty = _certainty(index, name, word)
            if certainty:
                mended = name.text.replace("-", " ").split()[name.at]
                reason = f"the list of known names has \u201c{name.text}\u201d: {edit.kind}"
                yield Fault(
                    spot_of(word), "typo", certainty, cased(word.text, mended), reason,
                    "organisation", _shown(index, name),
                )  # fmt: skip


def _form_of(index: SpellingIndex, word: str, right: str) -> bool:
    """Another form of the word ("Nation", "Gambian"), or its other spelling ("Defense")."""
    shorter, longer = sorted((word, right), key=len)
    form = longer.startswith(shorter) and longer[len(shorter) :] in ("s", "es", "d", "ed")
    # "Gambian" for "Gambia", "Iran" for "Iraq"
    peoples = fold(word) in index.place_forms or index.lexicon.country(word) is not None
    common = index.knowledge.words.common
    habit = word in common and right in common and one_word(word, right)
    return form or peoples or habit or fold(word) == fold(right)


def _certainty(index: SpellingIndex, name: _Name, word: Word) -> str:
    """How sure it is that the listed name is meant, "" where another may be.

    A word that means something else ("White Horse") needs the rest of the name to be telling, or
    the right form in the story.
    """
    if not index.knowledge.knows(word.lower):
        return "certain"
    rest = [w for n, w in enumerate(name.words) if n != name.at and w not in FUNCTION_WORDS]
    words = index.knowledge.words
    listed = index.lexicon.is_place_word(word.lower)
    if len(rest) > 1 and not listed:
        return "certain"
    telling = bool(rest) and rest[0] not in words.common and len(rest[0]) > 4
    named = listed or (words.is_name(word.lower) and word.lower not in words.common)
    if telling and (not named or name.words[name.at] in _WATERS):
        return "certain"
    return "likely" if _shown(index, name) is not None else ""


def _shown(index: SpellingIndex, name: _Name) -> Spot | None:
    """Where the story has the name as listed."""
    for there in index.places.get(name.words[name.at], ()):
        text = index.text(there.article)
        before = len(" ".join(name.words[: name.at])) + (name.at > 0)
        start = there.start - before
        if start >= 0 and text[start : start + len(name.text)].lower() == " ".join(name.words):
            return spot_of(there)
    return None


def _brand(index: SpellingIndex, known: _Known, word: Word) -> Iterator[Fault]:
    """A product or company nobody knows, one slip from a listed one."""
    if len(word.text) < _BRAND or word.lower in known.brands or index.knowledge.knows(word.lower):
        return
    for lower in known.brand_keys.one_edit_from(word.lower):
        right = known.brands[lower]
        edit = edit_between(lower, word.lower)
        camel = not right[1:].islower() and right[1:].upper() != right[1:]
        alike = camel and [c.isupper() for c in right[-3:]] == [c.isupper() for c in word.text[-3:]]
        if lower[0] != word.lower[0] or inflected_name(lower, word.lower):
            continue
        if rank(edit) <= 3 or alike:
            reason = f"the list of known names has \u201c{right}\u201d: {edit.kind}"
            yield Fault(spot_of(word), "typo", "likely", right, reason, "organisation")


def _place(index: SpellingIndex, known: _Known, first: Word, second: Word) -> Iterator[Fault]:
    """Two words with capitals, each at most one slip from one of a country's, capital's or region's
    name."""
    between = index.text(first.article)[first.end : second.start]
    if between not in (" ", "-"):
        return
    a, b = fold(first.text), fold(second.text)
    common = index.knowledge.words.common
    for one, two, name in known.places.get((a[:1], b[:1]), ()):
        if not (-1 <= len(one) - len(a) <= 1 and -1 <= len(two) - len(b) <= 1):
            continue
        left, right = edit_between(one, a), edit_between(two, b)
        wrong = [w for w, e in ((a, left), (b, right)) if e.count]
        if not wrong or max(left.count, right.count) > 1 or min(len(a), len(b)) < _SHORTEST:
            continue
        if {*wrong, one if left.count else a, two if right.count else b} & common:
            continue  # "Port Luis": half of it is a word like any other
        if (a, b) in known.whole or any(
            _form_of(index, w, r) for w, r in ((a, one), (b, two)) if w != r
        ):
            continue
        reason = f"the list of known names has \u201c{name}\u201d"
        yield Fault(
            Spot(first.article, first.start, second.end), "typo", "certain", name, reason, "place",
        )  # fmt: skip
