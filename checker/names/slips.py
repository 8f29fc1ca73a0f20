"""Which right word an unknown word may be a slip of, and which two words were run together.

Comes in: lower-case words. The words that count as right are the caller's: a dictionary, the
words of a story, the names of a lexicon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.names.edits import Edit, edit_between

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Endings that make another form of the same word, and no slip of it.
_ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "er",
    "r",
    "ers",
    "ing",
    "ly",
    "y",
    "ies",
    "n",
    "en",
    "ian",
    "ans",
)
# Small words that lose the blank before or after them when text is pasted or scanned.
FUNCTION_WORDS = frozenset(
    "the of and in to for on at by with from that was were is are has had have his her its their who "
    "which as but or an this will would not he she they it said after before when while".split()
)


def one_edit_away(word: str, accept: Callable[[str], bool]) -> list[str]:
    """Accepted words one omission, addition, swap or other letter away, in alphabetical order."""
    found = set()
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            found.add(head + tail[1:])
            found.update(head + c + tail[1:] for c in _LETTERS)
        if len(tail) > 1:
            found.add(head + tail[1] + tail[0] + tail[2:])
        found.update(head + c + tail for c in _LETTERS)
    found.discard(word)
    return sorted(w for w in found if accept(w))


def inflected(left: str, right: str) -> bool:
    """Whether two words look like forms of one word ("report", "reported"; "city", "cities")."""
    if left == right:
        return True
    shorter, longer = sorted((left, right), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS:
        return True
    if len(longer) > len(shorter) + 1 and longer.startswith(shorter + shorter[-1]):
        return longer[len(shorter) + 1 :] in _ENDINGS  # planner, stopped
    for end in _ENDINGS:
        for other in ("", *_ENDINGS):
            if left.endswith(end) and right.endswith(other) and len(end) < len(left) - 2:
                stem, stem_other = left[: -len(end)], right[: len(right) - len(other)]
                if stem == stem_other or stem.rstrip("ey") == stem_other.rstrip("ey"):
                    return True
    return False


def slip_of(wrong: str, right: str) -> Edit | None:
    """The slip that makes `wrong` of `right`, None when they are too far apart or inflected forms.

    One edit in words of four letters or more, two in words of eight; the first letter is seldom
    the one that slips, so two edits must leave it.
    """
    if inflected(wrong, right):
        return None
    edit = edit_between(right, wrong)
    shorter = min(len(wrong), len(right))
    if edit.count == 1 and shorter >= 4:
        return edit
    if edit.count == 2 and shorter >= 8 and wrong[0] == right[0]:
        return edit
    return None


def best_slip(wrong: str, rights: Iterable[str]) -> tuple[str, Edit] | None:
    """The right word nearest to a wrong one, and the slip; plain slips of the hand come first."""
    found = [(r, e) for r in rights if (e := slip_of(wrong, r)) is not None]
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
    for at in range(len(word) - 2, 2, -1):
        first, second = word[:at], word[at:]
        if first_is(first) and second_is(second):
            return first, second
    return None
