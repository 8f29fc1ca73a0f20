"""The amounts of one article as `align.quantity_loose` sees them: what each counts or measures, and
which words stand beside it.

In: a story and an article's id. Out: `Side`, which says whether the article gives one value only
for a thing, and `Weights`, which says how much ties an amount of one article to one of another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.align.quantity_concepts import (
    GENERAL,
    THINGS,
    anchor_keys,
    counted_keys,
    told_concepts,
)
from checker.align.quantity_value import compare_values
from checker.lexical.senses import derived
from checker.lexical.store import file_of, is_lemma, senses
from checker.model import Claim, Kind, Level, Quantity
from checker.normalize.people import PRONOUNS
from checker.normalize.units import CURRENCY_SIGNS, CURRENCY_WORDS
from checker.story import Story

# Evidence needed: one for a thing each article counts once, one for every word that singles the
# amount out in both articles.
LEAST = 1.7
# Of the words beside a measure, so many may tell what it measures.
NEAREST = 5
# "A dozen" is as good as a number, "dozens" is none.
ROUGH = 1.5
YEAR = 300 * 86_400.0
# Units of which an article that gives one value only gives that of its story. Shares, lengths and
# counts are of too many things, and lives and careers everybody has another.
CURRENCIES = frozenset(CURRENCY_SIGNS.values()) | frozenset(CURRENCY_WORDS.values())
_ALONE = frozenset("s W kg l m2 m/s".split()) | CURRENCIES

# What befell people of which a story has one group, whatever an outlet calls them.
_ONE_CLASS = frozenset("trapped abducted rescued arrested evacuated freed charged expelled".split())
_LARGE = 1e5

# An amount so many times as large is of another thing: a crew of 20, 600 sailors in two decades.
SIZE = 8.0
_ONLY = "@only"


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim with what ties it: `kinds` of thing counted, `keys` of the words beside it, and
    `words` by key.
    """

    claim: Claim
    value: Quantity
    kinds: frozenset[str]
    general: bool
    keys: tuple[tuple[str, frozenset[str]], ...]
    words: dict[str, str]


def figures_of(story: Story, article: str) -> list[Figure]:
    """The article's amounts that may be compared: facts of the story's own event."""
    out = []
    for c in story.claims_of(article, Kind.QUANTITY):
        if (
            not isinstance(c.value, Quantity)
            or (
                c.hedge == "vague"
                and c.value.high > ROUGH * c.value.low
                and not (c.slot("way") and c.slot("matter"))  # "several miles from his home"
            )
            or not c.polarity
            or not (c.slot("near") or c.value.unit == "th")
            or c.slot("noun") in PRONOUNS
        ):
            continue
        noun, unit = c.slot("noun"), c.value.unit
        near = c.slot("near").split()
        anchors = frozenset(near)
        if unit == "th":
            kinds = frozenset((f"th@{noun}", *(f"th{k}" for k in told_concepts(noun))))
            if noun == "time" and not _TITLES.isdisjoint(near[:NEAREST]):
                kinds |= {"th@titles"}  # "champion for the fourth time"
            elif noun in _TITLES:
                kinds |= {"th@titles"}
            elif noun == "minute":  # a match has many, and something else in each
                matter = c.slot("matter")
                kinds = frozenset((f"th@minute:{matter}",) if matter else ())
        elif unit:
            kinds = frozenset(f"{unit}{k}" for k in _measured(c, near))
        else:
            nation = c.slot("nation") if c.slot("people") else ""
            kinds = counted_keys(noun) | ({f"~{nation}"} if nation else frozenset())
            if c.slot("class") in _ONE_CLASS and c.slot("people"):
                kinds |= {f"={c.slot('class')}"}
            if c.slot("matter"):
                kinds |= {f"={c.slot('matter')}"}
            kinds |= _done(c)
            anchors -= {noun}
        counts_people = c.slot("people") != "" or unit != "" or noun in THINGS
        keys = tuple((w, anchor_keys(w)) for w in sorted(anchors))
        words = {k: w for w, found in keys for k in found}
        out.append(Figure(c, c.value, kinds, noun in GENERAL and counts_people, keys, words))
    return _alone(out)


_TITLES = frozenset("title crown championship champion".split())
_DONE_TO = frozenset(("object", "passive"))
_NOUN_OF_DEED = "!"


@lru_cache(maxsize=4_000)
def _deeds(noun: str) -> frozenset[str]:
    """Verbs of which a noun names the deed: "cancellation", cancel; "delay", delay."""
    found = senses(noun, "n")
    if not found or file_of(found[0]) not in _DEED_FILES:
        return frozenset()
    verbs = set(derived(noun, "n")) | ({noun} if is_lemma(noun, "v") else set())
    return frozenset(v for v in verbs if is_lemma(v, "v") and v[:4] == noun[:4])


# Lexicographer files of nouns: acts, events, times ("delay").
_DEED_FILES = frozenset(("n04", "n11", "n28"))


def _done(claim: Claim) -> frozenset[str]:
    """By which "2,600 flights were delayed" meets "2,600 delays": the deed, and that a noun tells
    it.
    """
    if claim.slot("people") or claim.slot("class"):
        return frozenset()
    if claim.slot("role") in _DONE_TO and len(claim.slot("verb")) > len("have"):
        verb = claim.slot("verb")
        if verb not in _LIGHT:
            return frozenset((f"!{verb}",))
    found = _deeds(claim.slot("noun"))
    return frozenset((_NOUN_OF_DEED, *(f"!{v}" for v in found))) if found else found


_LIGHT = frozenset(
    "take make give report announce confirm count suffer record expect cause".split()
)


# What only sums are of: pirates hold a ship for weeks, and ransom is paid once.
_SUMS = frozenset(("@ransom", "@fine", "@loot", "@aid", "@reward"))


def _measured(claim: Claim, near: Sequence[str]) -> set[str]:
    """What a measure is of, by the words nearest to it."""
    way, matter = claim.slot("way"), claim.slot("matter")
    if way == "away" and matter:
        return {"@away", f"@{matter}"}
    if way and (":" in matter or not matter):
        return {f"@{way}"}
    told = (*near[:NEAREST], claim.slot("noun"), claim.slot("verb"))
    money = isinstance(claim.value, Quantity) and claim.value.unit in CURRENCIES
    concepts = {k for w in told for k in told_concepts(w)} - (frozenset() if money else _SUMS)
    return _matters(matter) | concepts


def _matters(matter: str) -> set[str]:
    """Under which matters meet: the event's own noun, its concepts, its commonest sense."""
    sort, _, noun = matter.partition(":")
    if not sort:
        return set()
    if not noun:
        return {f"@{sort}"}
    keys = counted_keys(noun) | told_concepts(noun)
    found = {f"@{sort}:{k.removeprefix('@')}" for k in keys}
    return found | {"@served"} if sort == "served" else found  # of one who held one office


def _alone(figures: list[Figure]) -> list[Figure]:
    """Where an article gives one value in a unit, that is its stretch of time, or its sum."""
    values: dict[str, list[Figure]] = defaultdict(list)
    for f in figures:
        if (
            f.value.unit in _ALONE
            and not f.claim.slot("way")
            and (f.value.unit != "s" or f.value.low < YEAR)
        ):
            values[_sort(f)].append(f)
    alone = {u for u, mine in values.items() if alike(mine)}
    return [
        replace(f, kinds=f.kinds | {_sort(f) + _ONLY})
        if _sort(f) in alone and f in values[_sort(f)]
        else f
        for f in figures
    ]


def _sort(figure: Figure) -> str:
    """The unit; sums that firms and states deal in are told from prices of a share or a ticket."""
    unit = figure.value.unit
    return f"{unit}+" if unit in CURRENCIES and figure.value.low >= _LARGE else unit


class Side:
    """Which values an article gives for each kind of thing and beside each word."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = figures
        self._values: dict[str, list[Figure]] = defaultdict(list)
        self._words: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        self._all: dict[str, int] = defaultdict(int)
        # What was asked before: an article is held against several others.
        self._one_value: dict[tuple[str, str], bool] = {}
        self._weight: dict[tuple[str, str], float] = {}
        for f in figures:
            for kind in f.kinds or {f.value.unit}:
                self._values[kind].append(f)
            for key in f.words:
                self._words[f.value.unit or "count", key].append(f)
                self._all[key] += 1

    def one_value(self, kind: str, own: Figure) -> bool:
        """Whether all amounts of a kind may be one; counts, if they come near this one in size."""
        key = (kind, own.claim.id)
        if key not in self._one_value:
            values = self._values.get(kind, [])
            self._one_value[key] = alike(
                [f for f in values if _of_one_size(f, own) and not _set_apart(f, own)]
            )
        return self._one_value[key]

    def weight(self, unit: str, key: str) -> float:
        """1 for a word beside one amount of the unit only, less where it stands beside more."""
        weight = self._weight.get((unit, key))
        if weight is None:
            weight = self._weight[unit, key] = self._weigh(unit, key)
        return weight

    def _weigh(self, unit: str, key: str) -> float:
        beside = self._words.get((unit, key), [])
        if self._all[key] > 3 or len(beside) > 3:
            return 0.0
        return 1.0 if alike(beside) else 0.4


_PART = frozenset(("of the", "other", "more"))


def _set_apart(f: Figure, own: Figure) -> bool:
    """Whether an amount is told as a part of a group, or of another event, and this one is not."""
    a, b = f.claim, own.claim
    return (
        f is not own
        and not own.value.unit
        and bool(
            (a.scope & _PART) - b.scope or (a.event.past and not b.event.past) or a.event.other
        )
    )


def _of_one_size(a: Figure, b: Figure) -> bool:
    if a.value.unit:
        return True
    ends = (abs(f.value.low) or abs(f.value.high) for f in (a, b))
    low, high = sorted(ends)
    return high <= low * SIZE


def alike(figures: Sequence[Figure]) -> bool:
    first = figures[0] if figures else None
    return first is not None and all(
        f is first or compare_values(first.claim, f.claim).level in (Level.EXACT, Level.NEAR)
        for f in figures
    )


class Weights:
    """How much a shared word says: all where it singles the amount out, else little."""

    def __init__(self, left: Side, right: Side) -> None:
        self._sides = (left, right)

    def tie(self, a: Figure, b: Figure) -> tuple[float, list[str]] | None:
        """Score and shared words of two amounts; None where nothing ties them."""
        shared_kinds = _one_deed(a, b, a.kinds & b.kinds)
        if a.value.unit == "th" and not shared_kinds:
            return None
        if not shared_kinds and a.words.keys().isdisjoint(b.words):
            return None
        score = 0.0
        if not a.value.unit:
            if a.kinds and b.kinds and not shared_kinds and not group_of_people(a, b):
                return None
            if shared_kinds:
                score += 0.5 if a.general or b.general else 1.0
                noun = a.claim.slot("noun")
                own = {noun} if noun == b.claim.slot("noun") else shared_kinds
                if all(self._single(k, a, b) for k in own & shared_kinds or shared_kinds):
                    score += 1.0
        elif not _otherwise(a, b, shared_kinds) and any(
            self._single(k, a, b) for k in shared_kinds
        ):
            score += LEAST
        left, right = self._sides
        words = []
        unit = a.value.unit or "count"
        for word, keys in a.keys:
            if keys.isdisjoint(b.words):
                continue
            met = keys.intersection(b.words)
            weight = max(min(left.weight(unit, k), right.weight(unit, k)) for k in met)
            if weight > 0:
                score += weight
                other = b.words[min(met)]
                words.append(word if word == other else f"{word} / {other}")
        return (score, words) if words or shared_kinds else None

    def _single(self, kind: str, a: Figure, b: Figure) -> bool:
        left, right = self._sides
        return left.one_value(kind, a) and right.one_value(kind, b)


def _one_deed(a: Figure, b: Figure, shared: frozenset[str]) -> frozenset[str]:
    """The shared kinds, a deed only where one side tells it by a noun, the other by a verb."""
    if (_NOUN_OF_DEED in a.kinds) != (_NOUN_OF_DEED in b.kinds):
        return shared
    return frozenset(k for k in shared if not k.startswith(_NOUN_OF_DEED))


def _otherwise(a: Figure, b: Figure, shared: frozenset[str]) -> bool:
    """Whether two amounts that only share their unit are said of two things."""
    return all(k.endswith(_ONLY) for k in shared) and len(a.kinds) > 1 and len(b.kinds) > 1


def group_of_people(a: Figure, b: Figure) -> bool:
    """ "People" may be any group of them: "60 people", "140 residents"."""
    people = a.claim.slot("people") and b.claim.slot("people")
    return bool(people) and a.general != b.general
