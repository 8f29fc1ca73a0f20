"""What slip of the hand turns one word into another: omitted, doubled, swapped, neighbouring key …

Comes in: two folded words. Goes out: an `Edit` with its kind and its number of single edits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _neighbours() -> frozenset[frozenset[str]]:
    out = set()
    for r, row in enumerate(_ROWS):
        for c, letter in enumerate(row):
            for rr, cc in ((r, c + 1), (r + 1, c - 1), (r + 1, c)):
                if rr < len(_ROWS) and 0 <= cc < len(_ROWS[rr]):
                    out.add(frozenset((letter, _ROWS[rr][cc])))
    return frozenset(out)


NEIGHBOURS = _neighbours()
# Letters that stand for one sound in English, so that a writer by ear confuses them.
_SOUND_ALIKE = frozenset(
    frozenset(p) for p in "ck cs kq sz fv gj iy ie ea ao ou dt bp mn eo".split()
)


# The kind of an edit that the ear does not notice.
SOUNDS_ALIKE = "a letter that sounds alike"


@dataclass(slots=True, init=False, unsafe_hash=True)
class Edit:
    """`count` single edits (a swap of neighbours is one); `kind` names the first, for readers."""

    count: Final[int]
    kind: Final[str]
    longest: Final[int]

    def __init__(self, count: int, kind: str, longest: int) -> None:
        self.count = count
        self.kind = kind
        self.longest = longest

    @property
    def share(self) -> float:
        """Edits per letter of the longer word."""
        return self.count / max(1, self.longest)


@lru_cache(maxsize=65536)
def edit_between(left: str, right: str) -> Edit:
    """How the right word comes out of the left one; kind "" when they are equal."""
    count = OSA.distance(left, right)
    longest = max(len(left), len(right))
    if count == 0:
        return Edit(0, "", longest)
    if count > 1:
        kind = "letters in another order" if sorted(left) == sorted(right) else "several letters"
        return Edit(count, kind, longest)
    if len(left) == len(right):
        if sorted(left) == sorted(right):
            return Edit(1, "two letters swapped", longest)
        at = next(i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b)
        pair = frozenset((left[at], right[at]))
        if pair in _SOUND_ALIKE:
            return Edit(1, SOUNDS_ALIKE, longest)
        if pair in NEIGHBOURS:
            return Edit(1, "a neighbouring key", longest)
        return Edit(1, "one other letter", longest)
    op = next(o for o in Levenshtein.editops(left, right))
    longer = max(left, right, key=len)
    at = op.dest_pos if len(right) > len(left) else op.src_pos
    letter = longer[at]
    doubled = (at > 0 and longer[at - 1] == letter) or (
        at + 1 < len(longer) and longer[at + 1] == letter
    )
    if doubled:
        return Edit(1, "a letter doubled or its double dropped", longest)
    return Edit(1, "a letter left out" if len(right) < len(left) else "a letter too many", longest)


def one_edit_from(word: str, others: Sequence[str]) -> list[str]:
    """Those of the other words that one edit parts from a word, in their order."""
    found = process.extract(word, others, scorer=OSA.distance, score_cutoff=1, limit=None)
    return [others[at] for at in sorted(at for _, count, at in found if count == 1)]


class WordsByLength:
    """Words among which slips are looked for: an edit adds or takes away one letter at most."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._place: dict[str, int] = {}
        for place, word in enumerate(dict.fromkeys(words)):
            self._by_length[len(word)].append(word)
            self._place[word] = place

    def one_edit_from(self, word: str) -> list[str]:
        """Those of the words that one edit parts from a word, in their order."""
        size = len(word)
        found: list[str] = []
        for others in map(self._by_length.get, (size - 1, size, size + 1)):
            if others is not None:
                found += one_edit_from(word, others)
        found.sort(key=self._place.__getitem__)
        return found


class WordsByEnds:
    """Words among which slips are looked for often: an edit leaves the first letter or the last in
    its place, and adds or takes away one letter at most.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._begun: dict[tuple[int, str], list[str]] = defaultdict(list)
        self._ended: dict[tuple[int, str], list[str]] = defaultdict(list)
        self._place: dict[str, int] = {}
        for place, word in enumerate(dict.fromkeys(words)):
            self._begun[len(word), word[:1]].append(word)
            self._ended[len(word), word[-1:]].append(word)
            self._place[word] = place

    def one_edit_from(self, word: str) -> list[str]:
        """Those of the words that one edit parts from a word of three letters or more, in their
        order.
        """
        size, first, last = len(word), word[:1], word[-1:]
        near: list[str] = []
        for length in (size - 1, size, size + 1):
            near += self._begun.get((length, first), ())
            near += self._ended.get((length, last), ())
        if not near:
            return []
        return sorted(set(one_edit_from(word, near)), key=self._place.__getitem__)
