"""Occasions: what news dates and places, by the phrases that outlets use for it.

In: a sentence. Out: the occasions its phrases tell of, with offsets. Wider than the classes of
`event_classes.py`: a state may tell of its beginning ("in office since", "has been missing since"),
a noun of a verb ("kick-off is at eight"). It proposes what may be one matter and never proves it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from checker.normalize.first_letters import whole_words
from checker.normalize.needed_words import holds_parts, needed_parts
from checker.normalize.occasion_table import table_rows
from checker.normalize.text_finder import TextFinder

# Where something is or goes, and no time of it; and times that no place goes with.
_OF_PLACES = frozenset(
    "origin live seat produced held happened carry play study teach work speak sit located "
    "hide hospital jail".split()
) | {"grow up"}
_OF_TIMES = frozenset("effect deadline end office results verdict".split()) | {"best before"}


class Occasion(NamedTuple):
    """Offsets of a phrase into its sentence, and the occasion it tells of."""

    start: int
    end: int
    name: str


class _Row(NamedTuple):
    """The phrases of one occasion; `one`: a story has it once."""

    name: str
    one: bool
    pattern: re.Pattern[str]


_Parts = tuple[tuple[str, ...], ...]


def _read_table() -> tuple[tuple[_Row, ...], dict[str, tuple[tuple[int, _Parts], ...]]]:
    """Rows; and by each text that a phrase needs the number of its row, with what else it needs.

    Raises ValueError for a phrase that any sentence may hold.
    """
    rows = []
    needing: dict[str, dict[tuple[int, _Parts], None]] = defaultdict(dict)
    for number, (name, one, patterns) in enumerate(table_rows()):
        for pattern in patterns:
            parts = needed_parts(pattern)
            if not parts:
                raise ValueError(f"{name}: {pattern!r} holds no words that it needs")
            for needed in parts[0]:
                needing[needed][number, parts[1:]] = None
        joined = "|".join(f"(?:{p})" for p in patterns)
        rows.append(_Row(name, one, re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])")))
    return tuple(rows), {needed: tuple(found) for needed, found in needing.items()}


_ROWS, _NEEDING = _read_table()
_NEEDED = TextFinder(_NEEDING)
NAMES = frozenset(row.name for row in _ROWS)
ONE_OF_A_STORY = frozenset(row.name for row in _ROWS if row.one)


def find_occasions(text: str) -> tuple[Occasion, ...]:
    """Every phrase of the table in a text, in text order; a phrase may tell of several."""
    lower = text.lower()
    numbers = {
        number
        for needed in _NEEDED.found_in(lower)
        for number, rest in _NEEDING[needed]
        if holds_parts(lower, rest)
    }
    found = []
    for number in numbers:
        row = _ROWS[number]
        found += [Occasion(m.start(), m.end(), row.name) for m in row.pattern.finditer(lower)]
    return tuple(sorted(found))


# Where one clause ends and another begins, as far as words tell.
_BORDER = re.compile(
    r";|–|—|\"|“|”|:(?<! in:)(?<! at:)(?<! by:)(?<! on:)(?<! from:)|-(?<=\s-)(?<!\s-\s-)\s"
    r"|,\s(?:and|but|while|when|after|before|as|who|which|where|whose|having|with|then)\b|"
    + whole_words(
        (
            *(rf"{w}\b" for w in "when while but because although after where who which".split()),
            r"before\b(?! (?:\w+ ){0,3}(?:court|judge|magistrates?)\b)",
            r"and\s(?=(?:was|were|is|are|will|has|had|have|he|she|they|it|later|then|the|police|"
            r"\w+ed)\b)",
        )
    )
)
# Events that nouns tell of as well: such a noun dates nothing once another verb stands between.
_NOUNS = frozenset(
    "shoot shots attack crash hijack blast quake stolen kidnap stab collapse avalanche fire "
    "outage eruption escape rescue".split()
)
_OTHER_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|said|says|told)\b"
    r"(?! (?:reported|fired|heard|first|felt|set|centred|centered|carried|staged|the worst)\b)"
)
# The nearest phrase tells what a time or place is said of, with those that stand by it.
_BESIDE = 14
_FAR = 70
# After so many words a phrase is not set before its clause: what follows a comma is another's.
_FRONTED = 3


def occasions_of(text: str, start: int, end: int, place: bool = False) -> frozenset[str]:
    """What the phrase at start..end of a sentence is said of; empty where nothing tells."""
    found, borders = _read(text)
    aside = _OF_TIMES if place else _OF_PLACES
    found = tuple(o for o in found if o.name not in aside)
    if not found:
        return frozenset()
    lower = text.lower()
    low = max((e for s, e in borders if e <= start), default=0)
    high = min((s for s, e in borders if s >= end), default=len(text))
    near = [
        (max(start - o.end, o.start - end, 0), o)
        for o in found
        if low <= o.start and o.end <= high
        if o.end <= start or o.start >= end or (place and o.start < start)
        if o.name not in _NOUNS or not _OTHER_VERB.search(lower[o.end : start])
    ]
    before = [x for x in near if x[1].start < start]
    if len(lower[low:start].split()) > _FRONTED:
        near = [x for x in near if "," not in lower[end : x[1].start]]
    ranked = sorted(before or near)
    if not ranked or ranked[0][0] > _FAR:
        return frozenset()
    nearest = ranked[0][1]
    return frozenset(
        o.name
        for _, o in ranked
        if o.start <= nearest.end + _BESIDE and nearest.start <= o.end + _BESIDE
    )


@lru_cache(maxsize=500)
def _read(text: str) -> tuple[tuple[Occasion, ...], tuple[tuple[int, int], ...]]:
    found = find_occasions(text)
    return found, tuple(m.span() for m in _BORDER.finditer(text.lower())) if found else ()
