"""Words written twice: "the the", "of the of the", "scheduled for scheduled for".

Comes in: the words of an article. Goes out: whether a word, or a pair of words, stands twice by a
slip. What English says twice ("years and years", "had had") and what a speaker stammers is let be.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.reading import Reading
from checker.names.slips import FUNCTION_WORDS
from checker.names.written import Word

# Words that English says twice: "the one that that firm built", "had had", "very very cold".
_SAID_TWICE = frozenset(
    "that had is very so long many more far really no yes now never well again who on in out up "
    "down over there here bye ha tut knock chop win boom no-one what why how too old big".split()
)
# Said twice within quotation marks a word may be a speaker's stutter, but for these.
_NEVER_TWICE = frozenset(
    "the a an of to and for was were are be been at by with from as his her its their he she "
    "they it this has have will would not but or which into after before than".split()
)


def stands_twice(reading: Reading, first: Word, second: Word) -> bool:
    return (
        first.lower == second.lower
        and first.sentence == second.sentence
        and second.i == first.i + 1
        and reading.annotation.plain[first.end : second.start].isspace()
        and second.text.islower()
        and (first.text.islower() or first.opens)
        and not _said_of_itself(reading, first)
        and (
            first.lower in _NEVER_TWICE
            or (first.lower not in _SAID_TWICE and len(first.lower) > 2 and not second.quoted)
        )
    )


def _said_of_itself(reading: Reading, first: Word) -> bool:
    """ "whatever happens happens", "looking back on it it seems": a clause ends between the two."""
    tokens = reading.annotation.tokens
    asked = first.lower not in FUNCTION_WORDS and any(
        t.lower in ("what", "whatever", "whoever") for t in tokens[max(0, first.i - 3) : first.i]
    )
    after = tokens[first.i + 2 : first.i + 3]
    clause = first.lower == "it" and first.i > 0 and tokens[first.i - 1].tag in ("IN", "VB", "VBG")
    return asked or (clause and bool(after) and after[0].tag in ("MD", "VBZ", "VBD"))


# Small words that begin a pair which is written twice by mistake only: "around the around the".
PAIR_BEGINS = frozenset(
    "of in at on to for from with by around about into over under after before through against "
    "is was are were be been has have had will would can could the a an his her their its".split()
)


# What joins a word with itself: "day by day by", "door to door to", "more and more and".
_JOINS_TWICE = frozenset("and or by after for to upon in on of at the a against".split())


def pair_stands_twice(words: Sequence[Word]) -> bool:
    """Four words that are two, twice ("years and years and" is English)."""
    a, b, c, d = words
    if b.lower != d.lower or a.lower != c.lower or a.lower == b.lower:
        return False
    if d.i != a.i + 3 or a.sentence != d.sentence or a.headline:
        return False
    if not c.text.islower() or not (d.text.islower() or d.text == b.text):
        return False
    if b.lower in ("and", "or", "by", "after", "for") and a.lower not in _DEEDS_FOR:
        return False
    return a.lower not in ("a", "an") and (a.lower in PAIR_BEGINS or _twice_by_slip(a, b))


_DEEDS_FOR = frozenset("scheduled called asked waiting looking wanted held used made taken".split())


# Letters of two words that a speaker may well say twice: "no way no way".
_LEAST_PAIR = 6


def _twice_by_slip(a: Word, b: Word) -> bool:
    joined = a.lower in _JOINS_TWICE or b.lower in _JOINS_TWICE
    return not joined and a.text.islower() and len(a.text) + len(b.text) > _LEAST_PAIR
