"""Slips that are words themselves: another source has the same phrase with the right word.

Comes in: the story's index. Goes out: faults. Two places agree in three words around one word;
that word differs by one slip of the hand, and the story knows one of the two better.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.align.spelling_build import Fault, spot_of
from checker.align.spelling_index import SpellingIndex
from checker.annotation import Token
from checker.names.edits import edit_between
from checker.names.parts import TITLES
from checker.names.slips import inflected, rank
from checker.names.written import Word
from checker.normalize.ordinals import ORDINALS

_ROWS = frozenset(ORDINALS.values())
_OPEN_CLASSES = frozenset(("NOUN", "VERB", "ADJ", "ADV"))
# Words of number and direction differ by a letter and are both meant.
_BOTH_MEANT = frozenset(
    "five nine four eight seven eleven first third fourth fifth sixth north south east west least "
    "last past post fast hundred thousand million billion trillion monday sunday friday".split()
)

# Shorter words differ by a letter and are both meant more often than not.
_SHORTEST = 4
_Key = tuple[str, ...]


def context_faults(index: SpellingIndex) -> Iterator[Fault]:
    """Words that differ by one slip inside a phrase that two places share."""
    first: dict[_Key, Word] = {}
    rivals: dict[_Key, dict[str, Word]] = {}
    for line in _lines(index):
        for key, word in _settings(line):
            known = first.get(key)
            if known is None:
                first[key] = word
            elif known.lower != word.lower:
                found = rivals.setdefault(key, {known.lower: known})
                found.setdefault(word.lower, word)
    done: set[tuple[str, str]] = set()
    for key in first if rivals else ():
        if key not in rivals:
            continue
        found = rivals[key]
        for a, b in combinations(sorted(found), 2):
            if (a, b) not in done:
                done.add((a, b))
                yield from _judge(index, found[a], found[b], named=key[0] == "name")


def ordinal_faults(index: SpellingIndex) -> Iterator[Fault]:
    """ "her eight match point" beside "the eighth match point": a number for the last of a row."""
    in_row: dict[_Key, Word] = {}
    counted: list[tuple[_Key, Word, tuple[Word, Word]]] = []
    for line in _lines(index):
        for word, one, two in zip(line, line[1:], line[2:], strict=False):
            if word.lower in _ROWS:
                in_row.setdefault((word.lower, one.lower, two.lower), word)
            elif word.lower in ORDINALS:
                counted.append(((ORDINALS[word.lower], one.lower, two.lower), word, (one, two)))
    for key, word, beside in counted:
        there = in_row.get(key)
        nouns = there is not None and all(_token(index, w).tag == "NN" for w in beside)
        if there is not None and nouns and _token(index, word).tag == "CD":
            reason = f"“{there.text} {key[1]} {key[2]}” elsewhere: an ordinal is meant"
            yield Fault(
                spot_of(word), "typo", "likely", key[0], reason, "word", spot_of(there)
            )  # fmt: skip


def _lines(index: SpellingIndex) -> Iterator[list[Word]]:
    """The words of each sentence, headlines left out."""
    return (line for line in index.lines if not line[0].headline)


def _settings(line: list[Word]) -> list[tuple[_Key, Word]]:
    """Words that may be confused, each with the words around it: two before and one after, one
    before and two after, or two parts of a name after it."""
    out: list[tuple[_Key, Word]] = []
    lowers = ["", "", *[w.lower for w in line], "", ""]
    for k, word in enumerate(line):
        lower = word.lower
        if len(lower) < _SHORTEST or lower in _BOTH_MEANT:
            continue
        last, after, next_one = lowers[k + 1], lowers[k + 3], lowers[k + 4]
        if k > 1 and after:
            out.append((("around", lowers[k], last, "", after), word))
        if next_one:
            if last:
                out.append((("around", last, "", after, next_one), word))
            if word.capital and line[k + 1].capital and line[k + 2].capital:
                out.append((("name", after, next_one), word))
    return out


def _judge(index: SpellingIndex, one: Word, other: Word, named: bool) -> Iterator[Fault]:
    wrong, right = sorted((one, other), key=lambda w: (index.count[w.lower], w.lower))
    edit = edit_between(right.lower, wrong.lower)
    if edit.count != 1 or rank(edit) > 5:
        return
    if named:
        # "Office Jane Roe" beside "Officer Jane Roe": a title that lost its letter.
        if right.lower not in TITLES or wrong.lower in TITLES:
            return
    elif not _content(index, wrong, right):
        return
    if index.count[wrong.lower] > 1 and not named:
        return
    if index.count[right.lower] < 2 or index.count[right.lower] < 2 * index.count[wrong.lower]:
        return
    reason = f"the same phrase elsewhere has \u201c{right.text}\u201d: {edit.kind}"
    replacement = right.text if wrong.capital == right.capital else right.lower
    yield Fault(spot_of(wrong), "typo", "likely", replacement, reason, "word", spot_of(right))


# British and American ways of one word are no slip of one another.
_HABITS = tuple(
    habit.split("/")
    for habit in (
        "our/or is/iz ys/yz ll/l ae/e oe/e ce/se ogue/og mme/m que/ck grey/gray ey/y".split()
    )
)


def one_word(left: str, right: str) -> bool:
    """Whether two words are the British and the American spelling of one."""
    for a, b in _HABITS:
        left, right = left.replace(a, b), right.replace(a, b)
    ends = {left[-2:], right[-2:]} | {left[-3:-1], right[-3:-1]}
    return left == right or (ends >= {"re", "er"} and sorted(left) == sorted(right))


def _content(index: SpellingIndex, wrong: Word, right: Word) -> bool:
    """Two lower-case words of open classes that are no forms of one word."""
    if wrong.capital or right.capital or inflected(wrong.lower, right.lower):
        return False
    if one_word(wrong.lower, right.lower):
        return False
    a, b = _token(index, wrong), _token(index, right)
    return a.pos in _OPEN_CLASSES and b.pos in _OPEN_CLASSES and a.lemma.lower() != b.lemma.lower()


def _token(index: SpellingIndex, word: Word) -> Token:
    return index.annotations[word.article].tokens[word.i]
