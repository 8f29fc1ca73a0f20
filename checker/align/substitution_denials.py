"""What a negation in one of two nearly equal lines denies of the other.

In: the lines, their `Diff` and the word that negates. Out: plain answers; "did not attend the
dinner" denies nothing of "attended the talks".
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from checker.align.diff import Diff, Item, Line
from checker.annotation import Annotation, Token

NEGATIONS = frozenset(
    "not no never none neither nor nobody nothing without hardly barely scarcely".split()
)
# What stands behind a negation that denies nothing: "not only", "no-fee".
_HARMLESS = frozenset(("only", "-", "just", "longer"))
_COMPLEMENTS = frozenset("dobj attr acomp oprd".split())


def denies_nothing(line: Line, item: Item) -> bool:
    tokens = line.annotation.tokens
    return item.token.i + 1 < len(tokens) and tokens[item.token.i + 1].lower in _HARMLESS


def partner(left: Line, right: Line, diff: Diff, line: Line, token: int) -> int | None:
    """The token of the other line that stands matched to one of `line`, one of the two."""
    for n, m in diff.matched.items():
        a, b = left.items[n].token.i, right.items[m].token.i
        if (a if line is left else b) == token:
            return b if line is left else a
    return None


def denies(pos: str, negation: str, *, reworded: bool) -> bool:
    """Whether a negation before a word that the other line has not may deny what that one says:
    before a verb only where the other has it in other words, before a noun only as "no".
    """
    return reworded if pos in ("VERB", "AUX") else pos != "NOUN" or negation == "no"


def of_one_thing(
    line: Line, negation: Token, other: Line, partner: int, taken: AbstractSet[int]
) -> bool:
    """Whether a denied verb and its partner are said of one thing as far as both name one.

    `taken` are the tokens of `line` that stand in other words in the other line.
    """
    ours = _said_of(line.annotation, negation.head)
    theirs = _said_of(other.annotation, partner)
    if not ours or not theirs or negation.i in ours or ours.keys() & taken:
        return True
    return not set(ours.values()).isdisjoint(theirs.values())


def _said_of(a: Annotation, verb: int) -> dict[int, str]:
    """Object or complement of a verb by token, as lemmas; what its prepositions govern if it has
    none.
    """
    kids = [k for k in a.children(verb) if k.i > verb]
    found = [k for k in kids if k.dep in _COMPLEMENTS]
    found = found or [o for k in kids if k.dep == "prep" for o in a.children(k.i)]
    return {k.i: k.lemma.lower() for k in found}
