"""Everyday words that stand for one another by a slip, told apart by the words beside them.

Comes in: a word between its neighbours, in lower case. Goes out: the commoner word that is meant,
and how much oftener English has that one there. `confusions.z`, made by `build_confusions.py`, has
the pairs of words, and what stands beside them in the Google Books n-grams.
"""

from __future__ import annotations

import math
import zlib
from functools import cache
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


class _Right:
    """A commoner word: how often it is written, and how often with what beside it (logarithms)."""

    def __init__(self, line: str) -> None:
        count, before, after = line.split("\t")
        self.frequency = math.log(float(count))
        self.before = _counts(before)
        self.after = _counts(after)


def _counts(side: str) -> dict[str, float]:
    return {c[1:]: (ord(c[0]) - FIRST) / STEPS for c in side.split(" ") if c}


class _Wrong:
    """A word that may stand for commoner ones: how often it is meant, and what stands beside it."""

    def __init__(self, line: str) -> None:
        head, before, after = line.split("\t")
        count, _, rights = head.partition(" ")
        self.frequency = math.log(float(count))
        self.rights = rights.split(",")
        self.before = frozenset(before.split(" "))
        self.after = frozenset(after.split(" "))


@cache
def _lines() -> dict[str, str]:
    path = Path(__file__).parent / "confusions.z"
    lines = zlib.decompress(path.read_bytes()).decode("utf-8").split("\n")
    return {word: rest for word, _, rest in (line.partition(" ") for line in lines)}


# The words read so far; the list has a few thousand, and an article asks for each of them again.
_RIGHTS: dict[str, _Right] = {}
_WRONGS: dict[str, _Wrong] = {}


@cache
def confusable() -> frozenset[str]:
    """The words that may stand for a commoner one by a slip."""
    return frozenset(word for word in _lines() if word[0] != "+")


def confused(before: str, word: str, after: str) -> Confusion | None:
    """What a word stands for between its neighbours ("" for none, a mark or a name); None where
    English has the word itself beside one of them, or nothing better."""
    wrong = _WRONGS.get(word)
    if wrong is None:
        line = _lines().get(word)
        if line is None:
            return None
        wrong = _WRONGS[word] = _Wrong(line)
    if before in wrong.before or after in wrong.after:
        return None
    best: Confusion | None = None
    # The commoner of two words stands everywhere more often, once for every neighbour.
    known = bool(before) + bool(after)
    for name in wrong.rights:
        right = _RIGHTS.get(name)
        if right is None:
            right = _RIGHTS[name] = _Right(_lines()[f"+{name}"])
        sides, gains = 0, 0.0
        if before in right.before:
            gains += right.before[before]
            sides += 1
        if after in right.after:
            gains += right.after[after]
            sides += 1
        if not sides:
            continue
        gain = gains - (right.frequency - wrong.frequency if known == 2 else 1.0)
        if best is None or gain > best.gain:
            best = Confusion(name, gain, sides, wrong.frequency < _RARE)
    return best
