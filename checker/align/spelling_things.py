"""Ships, companies and products whose names two sources give otherwise, and people named in part.

Comes in: the story's index. Goes out: faults of relation "disputed", as for people's full names.
Each article keeps to its form: one that writes both tells of two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from itertools import combinations

from checker.align.spelling_build import Fault, Spot, spot_of
from checker.align.spelling_context import one_word
from checker.align.spelling_disputes import Form, dispute
from checker.align.spelling_index import SpellingIndex
from checker.align.spelling_people import looks_like_person
from checker.names import compare_names
from checker.names.edits import edit_between
from checker.names.runs import Run
from checker.names.slips import inflected, inflected_name
from checker.normalize.first_letters import whole_words

_Words = tuple[str, ...]
_NAMING = (
    "named", "called", "dubbed", "christened", "identified as", "known as", "bearing the name",
    "by the name of",
)  # fmt: skip
_NAMED = re.compile(whole_words(_NAMING) + r"\s(?:the\s)?[`\u2018\u2019'\"\u201c]?([A-Z]\w{4,})")
_KIN = re.compile(
    r"\b(?:sister|brother|son|daughter|mother|father|wife|husband|widow|cousin|uncle|aunt|nephew|"
    r"niece|girlfriend|boyfriend|fianc[eé]e?|grand(?:mother|father|son|daughter)),?\s$"
)
_COMPANY = frozenset("ltd inc corp llc co plc limited incorporated corporation gmbh".split())
_AFTER_NAME = re.compile(r"\s([a-z]+)")
_BODIES = frozenset(
    "gang crew band club team party group movement church school hotel bar restaurant hospital "
    "brigade militia battalion cartel clan tribe festival".split()
)
# Letters by which the word that differs may differ.
_SLIPS = 2
# Letters that two names of one company begin a word with: "Distribution", "Distributors".
_STEM = 5
_LONG = 6  # letters of a given name of which one may be wrong


def disputed_things(index: SpellingIndex, settled: Collection[Spot]) -> Iterator[Fault]:
    """Every thing that two sources name otherwise; `settled` are places known to be misspelt."""
    wrong = {(s.article, s.start) for s in settled}
    for find in (_named_things, _companies, _turned_round, _bodies, _given_alone):
        for forms in find(index):
            if not any((p.article, p.start) in wrong for f in forms for p in f.places):
                yield from dispute(forms, "name" if find is _given_alone else "organisation")


# ---------------------------------------------------------------- things that are said to be named


def _named_things(index: SpellingIndex) -> Iterator[list[Form]]:
    """ "a dhow named Salamat", "the dhow, called the Salamet": long names nobody knows."""
    said: set[str] = set()
    for article in index.annotations:
        said |= {m[1].lower() for m in _NAMED.finditer(index.text(article))}
    said = {w for w in said if not index.knowledge.knows(w) and not index.lower_case[w]}
    for one, other in combinations(sorted(said), 2):
        if one[:3] != other[:3] or index.articles_with(one) & index.articles_with(other):
            continue
        edit = edit_between(one, other)
        if edit.count > max(1, len(one) // 4) or inflected_name(one, other):
            continue
        if compare_names(one, other, lexicon=index.lexicon).relation == "variant":
            continue
        yield [_form_of(index, w) for w in (one, other)]


def _form_of(index: SpellingIndex, lower: str) -> Form:
    places = [w for w in index.places[lower] if w.capital]
    return Form(places[0].text, tuple(spot_of(w) for w in places))


# ---------------------------------------------------------------- names of several words


def _companies(index: SpellingIndex) -> Iterator[list[Form]]:
    """ "Tarn Distribution Ltd" and "Tarn Distributors Ltd": one word of a firm's name differs."""

    def firm(words: _Words) -> bool:
        return len(words) > 2 and words[-1] in _COMPANY

    def like(one: _Words, other: _Words) -> bool:
        if len(one) != len(other) or one[0] != other[0]:
            return False
        differ = [(a, b) for a, b in zip(one[:-1], other[:-1], strict=True) if a != b]
        if len(differ) != 1:
            return False
        ((a, b),) = differ
        return a[:_STEM] == b[:_STEM] and not inflected(a, b) and not one_word(a, b)

    yield from _alike(index, firm, like)


def _bodies(index: SpellingIndex) -> Iterator[list[Form]]:
    """ "the Old Crows gang" and "the Old Crown gang": one word before a noun for a body differs."""
    found: dict[_Words, list[Run]] = defaultdict(list)
    for run, words in zip(index.runs, index.folded, strict=True):
        if len(words) > 1 and not run.headline and not _all_capitals(run):
            after = _AFTER_NAME.match(index.text(run.article), run.end)
            if after and after[1] in _BODIES:
                found[words].append(run)
    for one, other in combinations(sorted(found), 2):
        differ = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
        if len(one) != len(other) or len(differ) != 1:
            continue
        ((a, b),) = differ
        bare = a.removesuffix("s"), b.removesuffix("s")
        near = a[0] == b[0] and 0 < edit_between(*bare).count <= _SLIPS and min(map(len, bare)) > 2
        apart = not {r.article for r in found[one]} & {r.article for r in found[other]}
        if near and apart and not inflected(a, b) and not inflected(b, a):
            yield [_whole(index, w, found[w]) for w in (one, other)]


def _turned_round(index: SpellingIndex) -> Iterator[list[Form]]:
    """ "Smart Static Cooling" and "Static Smart Cooling": the same words in another order."""

    def thing(words: _Words) -> bool:
        return len(words) == 3 and len(set(words)) == 3 and min(map(len, words)) > 2

    def like(one: _Words, other: _Words) -> bool:
        return sorted(one) == sorted(other) and one[-1] == other[-1]

    yield from _alike(index, thing, like)


def _alike(
    index: SpellingIndex, wanted: Callable[[_Words], bool], like: Callable[[_Words, _Words], bool]
) -> Iterator[list[Form]]:
    """Names that are like, of articles that each keep to one. A maker's name before is let go."""
    found: dict[_Words, list[Run]] = defaultdict(list)
    for run, words in zip(index.runs, index.folded, strict=True):
        if len(words) < 3 or run.headline or _all_capitals(run):
            continue
        for begin in range(len(words) - 2):
            if wanted(words[begin:]):
                found[words[begin:]].append(run)
    by_last: dict[str, list[_Words]] = defaultdict(list)
    for words in found:
        by_last[words[-1]].append(words)
    for group in by_last.values():
        for one, other in combinations(sorted(group), 2):
            if like(one, other):
                articles = [{r.article for r in found[w]} for w in (one, other)]
                if not articles[0] & articles[1]:
                    yield [_whole(index, w, found[w]) for w in (one, other)]


def _all_capitals(run: Run) -> bool:
    return all(w.text.isupper() for w in run.words)


def _whole(index: SpellingIndex, words: _Words, runs: list[Run]) -> Form:
    spots = [Spot(r.article, r.words[-len(words)].start, r.words[-1].end) for r in runs]
    return Form(index.text(spots[0].article)[spots[0].start : spots[0].end], tuple(spots))


# ---------------------------------------------------------------- a given name alone


def _given_alone(index: SpellingIndex) -> Iterator[list[Form]]:
    """ "Roe's sister Mahnefeh" beside "Mahnefah Roe": the family name in one sentence with it."""
    paired = {w for key in index.by_key for w in key}
    full = {
        key: [p for p in pairs if looks_like_person(index, p)]
        for key, pairs in index.by_key.items()
        if len(key[0]) >= _LONG and not index.knowledge.knows(key[0])
    }
    families: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, pairs in full.items():
        if pairs:
            families[key[1]].append(key)
    if not families:
        return
    for run, folded in zip(index.runs, index.folded, strict=True):
        lone, lower = run.words[0], folded[0]
        if len(folded) != 1 or run.headline or lower in paired or len(lower) < _LONG:
            continue
        if index.knowledge.knows(lower) or not _KIN.search(
            index.text(run.article)[max(0, run.start - 20) : run.start]
        ):
            continue
        sentence = index.annotations[run.article].sentences[run.sentence]
        said = index.text(run.article)[sentence.start : sentence.end].lower()
        beside = set(re.findall(r"\w+", said))
        for family in sorted(beside & families.keys()):
            for key in families[family]:
                near = edit_between(key[0], lower).count == 1 and key[0][0] == lower[0]
                if near and run.article not in {p.run.article for p in full[key]}:
                    known = Form(
                        full[key][0].first.text,
                        tuple(Spot(p.run.article, p.first.start, p.first.end) for p in full[key]),
                    )
                    yield [known, Form(lone.text, (Spot(run.article, lone.start, lone.end),))]
