"""Slips that are words themselves: another source has the same phrase with the right word.

Comes in: the story's index. Goes out: faults. Two places agree in three words around one word;
that word differs by one slip of the hand, and the story knows one of the two better.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.align.spelling_build import Fault, spot_of
from checker.align.spelling_index import SpellingIndex
from checker.model import Token
from checker.names.edits import edit_between
from checker.names.parts import TITLES
from checker.names.slips import inflected, rank
from checker.names.written import Word

_OPEN_CLASSES = frozenset(("NOUN", "VERB", "ADJ", "ADV"))
# Words of number and direction differ by a letter and are both meant.
_BOTH_MEANT = frozenset(
    "five nine four eight seven eleven first third fourth fifth sixth north south east west least "
    "last past post fast hundred thousand million billion trillion monday sunday friday".split()
)


def context_faults(index: SpellingIndex) -> Iterator[Fault]:
    """Words that differ by one slip inside a phrase that two places share."""
    settings: dict[tuple[str, ...], dict[str, Word]] = defaultdict(dict)
    for line in _lines(index):
        for k, word in enumerate(line):
            for key in _keys(line, k):
                settings[key].setdefault(word.lower, word)
    done: set[tuple[str, str]] = set()
    for key, found in settings.items():
        if len(found) < 2:
            continue
        for a, b in combinations(sorted(found), 2):
            if (a, b) not in done:
                done.add((a, b))
                yield from _judge(index, found[a], found[b], named=key[0] == "name")


def _lines(index: SpellingIndex) -> Iterator[list[Word]]:
    """The words of each sentence, headlines left out."""
    line: list[Word] = []
    for word in index.words:
        if line and (word.article, word.sentence) != (line[0].article, line[0].sentence):
            yield line
            line = []
        if not word.headline:
            line.append(word)
    if line:
        yield line


def _keys(line: list[Word], k: int) -> Iterator[tuple[str, ...]]:
    def at(n: int) -> str:
        return line[n].lower if 0 <= n < len(line) else ""

    if at(k - 2) and at(k + 1):
        yield "around", at(k - 2), at(k - 1), "", at(k + 1)
    if at(k - 1) and at(k + 2):
        yield "around", at(k - 1), "", at(k + 1), at(k + 2)
    if at(k + 2) and line[k].capital and line[k + 1].capital and line[k + 2].capital:
        yield "name", at(k + 1), at(k + 2)


def _judge(index: SpellingIndex, one: Word, other: Word, named: bool) -> Iterator[Fault]:
    wrong, right = sorted((one, other), key=lambda w: (index.count[w.lower], w.lower))
    edit = edit_between(right.lower, wrong.lower)
    if edit.count != 1 or rank(edit) > 5 or min(len(wrong.lower), len(right.lower)) < 4:
        return
    if {wrong.lower, right.lower} & _BOTH_MEANT:
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
_HABITS = (("our", "or"), ("is", "iz"), ("ys", "yz"), ("ll", "l"), ("ae", "e"), ("oe", "e"))
_HABITS += (
    ("ce", "se"),
    ("ogue", "og"),
    ("mme", "m"),
    ("que", "ck"),
    ("grey", "gray"),
    ("ey", "y"),
)


def _one_word(left: str, right: str) -> bool:
    """Whether two words are the British and the American spelling of one."""
    for a, b in _HABITS:
        left, right = left.replace(a, b), right.replace(a, b)
    ends = {left[-2:], right[-2:]} | {left[-3:-1], right[-3:-1]}
    return left == right or (ends >= {"re", "er"} and sorted(left) == sorted(right))


def _content(index: SpellingIndex, wrong: Word, right: Word) -> bool:
    """Two lower-case words of open classes that are no forms of one word."""
    if wrong.capital or right.capital or inflected(wrong.lower, right.lower):
        return False
    if _one_word(wrong.lower, right.lower):
        return False
    a, b = _token(index, wrong), _token(index, right)
    return a.pos in _OPEN_CLASSES and b.pos in _OPEN_CLASSES and a.lemma.lower() != b.lemma.lower()


def _token(index: SpellingIndex, word: Word) -> Token:
    return index.annotations[word.article].tokens[word.i]
