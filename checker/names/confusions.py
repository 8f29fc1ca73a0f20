"""Everyday words that stand for one another by a slip, told apart by the words beside them.

Comes in: a word between its neighbours, in lower case. Goes out: the commoner word that is meant,
and how much oftener English has that one there. `confusions.z`, made by `build_confusions.py`, has
the pairs of words, and what stands beside them in the Google Books n-grams.
"""

from __future__ import annotations

import math
import zlib
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

# In the table a count is a character: so many to the factor e above the floor.
STEPS, FIRST = 4, 33
# What the list of pairs does not have is rarer than its rarest pair; a third of it is assumed.
FLOOR = 6_400_000 / 3
# Words so rare in a million million ("wold", "juts") are slips more often than meant.
_RARE = math.log(8_000_000)


class Confusion(NamedTuple):
    """The word that is meant, how much better it fits (a logarithm), on how many sides it is known
    to stand so, and whether the written word is a rare one."""

    right: str
    gain: float
    sides: int
    rare: bool


class _Beside(NamedTuple):
    before: dict[str, float]
    after: dict[str, float]


class _Wrong(NamedTuple):
    frequency: float
    rights: tuple[str, ...]
    before: frozenset[str]
    after: frozenset[str]


@cache
def _lines() -> dict[str, str]:
    path = Path(__file__).parent / "confusions.z"
    lines = zlib.decompress(path.read_bytes()).decode("utf-8").split("\n")
    return {word: rest for word, _, rest in (line.partition(" ") for line in lines)}


@lru_cache(maxsize=1024)
def _right(word: str) -> tuple[float, _Beside]:
    count, before, after = _lines()[f"+{word}"].split("\t")
    sides = (
        {c[1:]: (ord(c[0]) - FIRST) / STEPS for c in side.split(" ") if c}
        for side in (before, after)
    )
    return math.log(float(count)), _Beside(*sides)


@lru_cache(maxsize=4096)
def _wrong(word: str) -> _Wrong | None:
    line = _lines().get(word)
    if line is None:
        return None
    head, before, after = line.split("\t")
    count, _, rights = head.partition(" ")
    sides = (frozenset(side.split(" ")) for side in (before, after))
    return _Wrong(math.log(float(count)), tuple(rights.split(",")), *sides)


@cache
def confusable() -> frozenset[str]:
    """The words that may stand for a commoner one by a slip."""
    return frozenset(word for word in _lines() if word[0] != "+")


def confused(before: str, word: str, after: str) -> Confusion | None:
    """What a word stands for between its neighbours ("" for none, a mark or a name); None where
    English has the word itself beside one of them, or nothing better."""
    wrong = _wrong(word)
    if wrong is None or before in wrong.before or after in wrong.after:
        return None
    best: Confusion | None = None
    for right in wrong.rights:
        count, beside = _right(right)
        gains = [
            side[other]
            for side, other in ((beside.before, before), (beside.after, after))
            if other in side
        ]
        if not gains:
            continue
        # The commoner of two words stands everywhere more often, once for every neighbour.
        known = bool(before) + bool(after)
        gain = sum(gains) - (count - wrong.frequency if known == 2 else 1.0)
        if best is None or gain > best.gain:
            best = Confusion(right, gain, len(gains), wrong.frequency < _RARE)
    return best
