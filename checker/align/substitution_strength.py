"""How much two lines share, and how nearly they are one sentence.

In: two `Line`s and their `Diff`. Out: the overlap and, for a judged slot, a strength.
"""

from __future__ import annotations

from checker.align.diff import Diff, Line, Slot
from checker.align.substitution_slots import LONGEST_SLOT, Judgement

# Sentences with fewer content words than this are told apart by nothing ("He was 36.").
FEWEST_WORDS = 4
# "edited": the sentences match this far and differ in at most two slots.
EDITED = 0.8
# "close": this overlap and frame are enough where the slot itself stands between equal words.
CLOSE = 0.7
CLOSE_WORDS = 6
# Below this overlap two sentences are worded too differently for a slot to mean anything.
ALIGNED = 0.6
# How sure a pair of each strength is; rules weigh pairs below 0.8 as thin.
SCORES = {"verbatim": 0.95, "edited": 0.9, "close": 0.75, "summary": 0.7, "loose": 0.4}


def overlap_of(left: Line, right: Line, diff: Diff) -> tuple[float, list[str]]:
    """Share of the shorter line's content that stands matched, and the matched content words."""
    frame = [left.items[i].key for i in diff.matched if left.items[i].sort != "function"]
    sizes = [sum(i.sort != "function" for i in line.items) for line in (left, right)]
    return len(frame) / max(1, min(sizes)), frame


# Relations of words, which say little where the lines share nothing but whom they are about.
_OF_WORDS = frozenset("antonym negation quantifier sibling akin unrelated".split())


def _two_statements(left: Line, diff: Diff, slot: Slot) -> bool:
    """Whether all that the lines share is their subject, and more than a word differs: "Nora Lind
    came to the talks" and "Nora Lind did not speak".
    """
    if max(slot.j - slot.i, slot.l - slot.k) <= 1:
        return False
    verb = next((n for n, i in enumerate(left.items) if i.token.pos in ("VERB", "AUX")), 0)
    return all(n < verb or left.items[n].sort == "function" for n in diff.matched)


def strength_of(  # noqa: PLR0917 - one judgement and the lines it is of
    left: Line, diff: Diff, one: Judgement, overlap: float, words: int, found: int
) -> str:
    """How nearly two lines are one sentence, for a judgement: verbatim, edited, close or loose."""
    strength = _strength(diff, one.slot, overlap, words, found)
    if strength == "close" and not one.alone:
        return "loose"
    if one.relation in _OF_WORDS and _two_statements(left, diff, one.slot):
        return "loose"
    return strength


def _strength(diff: Diff, slot: Slot, overlap: float, words: int, found: int) -> str:
    """How nearly two lines are one sentence: verbatim, edited, close or loose.

    "verbatim": nothing else differs; "edited": at most two facts of one sentence differ; "close":
    the words on both sides of the slot are the same, whatever the rest of the sentences says.
    """
    size = max(slot.j - slot.i, slot.l - slot.k)
    beside, around = min(slot.before, slot.after), slot.before + slot.after
    if size > LONGEST_SLOT or words < FEWEST_WORDS:
        return "loose"
    if len(diff.slots) == 1 and overlap >= ALIGNED:
        return "verbatim"
    if overlap >= EDITED and words >= CLOSE_WORDS and found <= 2 and around >= 3:
        return "edited"
    near = overlap >= CLOSE and words >= CLOSE_WORDS and beside >= 1 and around >= 5
    return "close" if near else "loose"
