"""Which right word an unknown word may be a slip of, and which two words were run together.

Comes in: lower-case words. The words that count as right are the caller's: a dictionary, the
words of a story, the names of a lexicon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from checker.names.edits import Edit, edit_between

# A word with more letters is none: the ways it may be misspelt grow with the cube of its length.
LONGEST = 45
_LETTERS = " ".join("abcdefghijklmnopqrstuvwxyz")
# Endings that make another form of the same word, and no slip of it.
_ENDINGS = tuple(
    (end, instead)
    for end, instead in (
        ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"), ("ing", ""),
        ("ing", "e"), ("r", ""), ("er", ""), ("rs", ""), ("ers", ""), ("ier", "y"), ("ly", ""),
        ("y", ""), ("n", ""), ("en", ""), ("ian", ""), ("ians", ""), ("an", "a"), ("ans", "a"),
        ("st", ""), ("est", ""), ("ment", ""), ("ion", "e"), ("ion", ""),
    )
)  # fmt: skip
# Small words that lose the blank before or after them when text is pasted or scanned.
FUNCTION_WORDS = frozenset(
    "the of and in to for on at by with from that was were is are has had have his her its their "
    "who which as but or an this will would not he she they it said after before when while".split()
)


def one_edit_away(word: str, words: frozenset[str]) -> list[str]:
    """Those of the words one omission, addition, swap or other letter away, in alphabetical order.

    The candidates, a few hundred, are written as lines of one text: cheaper than one by one.
    """
    if len(word) > LONGEST:
        return []
    lines: list[str] = []
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            rest = tail[1:]
            lines += (head + rest, head + _LETTERS.replace(" ", f"{rest}\n{head}") + rest)
        if len(tail) > 1:
            lines.append(head + tail[1] + tail[0] + tail[2:])
        lines.append(head + _LETTERS.replace(" ", f"{tail}\n{head}") + tail)
    return sorted(words.intersection("\n".join(lines).split("\n")) - {word})


# Spellings by ear: what is written, and what the dictionary may have in its place.
_BY_EAR = tuple(
    tuple(pair.split("/"))
    for pair in (
        "shi/ti shi/si shi/ci sh/ti ti/ci ci/ti si/ti f/ph ph/f k/c c/k k/ch s/c c/s y/i i/y "
        "ei/ie ie/ei ance/ence ence/ance ant/ent ent/ant able/ible ible/able er/or or/er er/ar "
        "a/e e/a i/e e/i o/u u/o z/s s/z gh/g wh/w w/wh"
    ).split()
)


def _habits(word: str) -> set[str]:
    """A word with one letter doubled or its double dropped, two swapped, or one sound respelt."""
    out = set()
    for i, letter in enumerate(word):
        if word[i + 1 : i + 2] == letter:
            out.add(word[:i] + word[i + 1 :])
        elif letter not in "aiuhjkqvwxy" and i:
            out.add(word[:i] + letter + word[i:])
        out.add(word[:i] + word[i + 1 : i + 2] + letter + word[i + 2 :])
    for wrong, right in _BY_EAR:
        at = word.find(wrong)
        while at >= 0:
            out.add(word[:at] + right + word[at + len(wrong) :])
            at = word.find(wrong, at + 1)
    return out - {word}


def two_habits_away(word: str, accept: Callable[[str], bool]) -> list[str]:
    """Accepted words that two common misspellings make of a word ("ocassion"), [] unless there is
    one alone: what two slips may lead to in several ways is not known."""
    if len(word) > LONGEST:
        return []
    once = _habits(word)
    found = {w for w in once if accept(w)} or {
        w for first in once for w in _habits(first) if w[0] == word[0] and accept(w)
    }
    found.discard(word)
    return sorted(found) if len(found) == 1 else []


def exchanged(word: str, words: frozenset[str]) -> list[str]:
    """The one of the words that two letters, one apart, make by changing places ("unaminous",
    "irrevelant"); [] where there is none or more than one."""
    found = {
        f"{word[:i]}{word[i + 2]}{word[i + 1]}{word[i]}{word[i + 3 :]}"
        for i in range(len(word) - 2)
    } - {word}
    near = sorted(found & words)
    return near if len(near) == 1 else []


@lru_cache(maxsize=16384)
def _bases(word: str) -> frozenset[str]:
    """What a word may be a form of: itself, and itself without each ending it has."""
    out = {word}
    for end, instead in _ENDINGS:
        if word.endswith(end) and len(word) - len(end) >= 3:
            base = word[: -len(end)] + instead
            out.add(base)
            if len(base) > 3 and base[-1] == base[-2] and end in ("ed", "ing", "er", "ers"):
                out.add(base[:-1])  # planner, stopped
    return frozenset(out)


def regular_bases(word: str) -> set[str]:
    """The words of which a word is the plural, past, participle or doer by rule alone."""
    out = set()
    for end in ("s", "es", "ed", "ing", "er", "ers"):
        if word.endswith(end):
            base = word[: -len(end)]
            if end == "s":
                out |= set() if base.endswith("s") else {base}
            elif end == "es":
                # "reportes": only after these does a plural take an e.
                out |= {base} if base.endswith(("s", "x", "z", "ch", "sh", "o", "i")) else set()
            else:
                out |= {base, base + "e"}
    return out - {word}


def inflected(left: str, right: str) -> bool:
    """Whether two words look like forms of one word ("report", "reported"; "city", "cities")."""
    return not _bases(left).isdisjoint(_bases(right))


_NAME_ENDINGS = ("", "s", "es", "an", "ans", "n", "ns", "ian", "ians", "ese", "i", "is", "ish")


def inflected_name(left: str, right: str) -> bool:
    """Whether one capitalised word is a plural or people's name made of the other."""
    shorter, longer = sorted((left, right), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _NAME_ENDINGS


# Endings that Czech, Slovak, Polish and South Slavic papers put on foreign names.
_CASE_ENDINGS = ("ova", "ovej", "ovou", "om", "ovi", "owi", "em")


def foreign_case(wrong: str, right: str) -> bool:
    """Whether a folded name is another with a Slavic case ending ("Macronom"), a slip let pass.

    Women's family names end so by right: whether the right one is somebody's is for the caller.
    """
    for ending in _CASE_ENDINGS:
        base = wrong[: -len(ending)]
        if wrong.endswith(ending) and len(base) >= 4:
            if base == right:
                return True
            if ending.startswith("ov") and len(base) > 4 and slip_of(base, right, name=True):
                return True
    return False


def slip_of(wrong: str, right: str, name: bool = False) -> Edit | None:
    """The slip that makes `wrong` of `right`, None when they are too far apart or inflected forms.

    One edit in words of four letters or more, two in words of eight; the first letter is seldom
    the one that slips, so two edits must leave it. `name`: only a name's endings make a form of it.
    """
    edit = edit_between(right, wrong)
    shorter = min(len(wrong), len(right))
    near = (edit.count == 1 and shorter >= 4) or (
        edit.count == 2 and shorter >= 8 and wrong[0] == right[0]
    )
    if not near or (inflected_name(wrong, right) if name else inflected(wrong, right)):
        return None
    return edit


def best_slip(wrong: str, rights: Iterable[str], name: bool = False) -> tuple[str, Edit] | None:
    """The right word nearest to a wrong one, and the slip; plain slips of the hand come first."""
    found = [(r, e) for r in rights if (e := slip_of(wrong, r, name)) is not None]
    return min(found, key=lambda p: (p[1].count, rank(p[1]), p[0]), default=None)


def rank(edit: Edit) -> int:
    """Order of kinds of slips by how often a hand makes them."""
    kinds = (
        "two letters swapped",
        "a letter doubled or its double dropped",
        "a letter left out",
        "a letter too many",
        "a letter that sounds alike",
        "a neighbouring key",
    )
    return kinds.index(edit.kind) if edit.kind in kinds else len(kinds)


def run_together(
    word: str, first_is: Callable[[str], bool], second_is: Callable[[str], bool]
) -> tuple[str, str] | None:
    """The two words a word is made of when its blank was lost; None when there is no such reading.

    When several readings are possible the one with the longest first word is taken.
    """
    for at in range(len(word) - 2, 1, -1):
        first, second = word[:at], word[at:]
        if first_is(first) and second_is(second):
            return first, second
    return None
