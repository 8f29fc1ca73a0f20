"""Operators on any slot of any kind: equality, membership, presence, speech and certainty."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import cast

from checker.model import Claim, ClaimPair, Level, Modality, Name, Quantity, Value, Words
from checker.rulebook.operators.operator import EITHER, SIDE, Operator, Outcome, Params, on_sides
from checker.rulebook.params import Param, ParamType, Pattern
from checker.rulebook.slots import slot_text
from checker.story import Story


def same_value(left: Value, right: Value) -> bool:
    """Whether two values are one, as far as their types can say: keys for names and words."""
    if isinstance(left, Name | Words) and isinstance(right, Name | Words):
        return (left.key or left.text.casefold()) == (right.key or right.text.casefold())
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return (left.low, left.high, left.unit) == (right.low, right.high, right.unit)
    return left == right


def same_slot(pair: ClaimPair, slot: str, story: Story) -> bool:
    """Whether both claims hold one thing in a slot: values by type, subjects by entity."""
    if slot == "value":
        return same_value(pair.left.value, pair.right.value)
    if slot == "subject" and pair.left.subject and pair.right.subject:
        keys = [story.entity_of(c, c.subject) for c in (pair.left, pair.right)]
        if all(keys):
            return keys[0] == keys[1]
    return _folded(pair.left, slot, story) == _folded(pair.right, slot, story)


def _folded(claim: Claim, slot: str, story: Story) -> str:
    return slot_text(claim, slot, story).casefold()


@lru_cache(maxsize=4096)
def _folded_words(words: object) -> frozenset[str]:
    """Words of a rule as they are compared with slots."""
    return frozenset(w.casefold() for w in cast(tuple[str, ...], words))


def _words_of(params: Params, name: str) -> frozenset[str]:
    return _folded_words(params[name])


def _shown(pair: ClaimPair, slot: str, story: Story) -> Callable[[], str]:
    def shown() -> str:
        left, right = (slot_text(c, slot, story) or "nothing" for c in (pair.left, pair.right))
        return f"{slot}: {left} / {right}"

    return shown


def _equals(pair: ClaimPair, slot: str, _: Params, story: Story) -> Outcome:
    return Outcome(same_slot(pair, slot, story), _shown(pair, slot, story))


def _differs(pair: ClaimPair, slot: str, _: Params, story: Story) -> Outcome:
    given = all(slot_text(c, slot, story) for c in (pair.left, pair.right))
    return Outcome(given and not same_slot(pair, slot, story), _shown(pair, slot, story))


def _is_in(pair: ClaimPair, slot: str, params: Params, story: Story) -> bool:
    words = _folded_words(params["words"])
    left = slot_text(pair.left, slot, story).casefold() in words
    side = params["side"]
    if side == "both" and not left:  # asked of nearly every pair, and mostly in vain
        return False
    right = slot_text(pair.right, slot, story).casefold() in words
    return right if side == "both" else left or right if side == "either" else left != right


def _in(pair: ClaimPair, slot: str, params: Params, story: Story) -> Outcome:
    return Outcome(_is_in(pair, slot, params, story), _shown(pair, slot, story))


def _split(pair: ClaimPair, slot: str, params: Params, story: Story) -> Outcome:
    one, other = _words_of(params, "one"), _words_of(params, "other")
    left, right = (_folded(c, slot, story) for c in (pair.left, pair.right))
    holds = (left in one and right in other) or (left in other and right in one)
    return Outcome(holds, _shown(pair, slot, story))


def _missing(pair: ClaimPair, slot: str, params: Params, story: Story) -> Outcome:
    holds = on_sides(pair, params["side"], lambda c: not slot_text(c, slot, story))
    return Outcome(holds, _shown(pair, slot, story))


def _is_present(pair: ClaimPair, slot: str, params: Params, story: Story) -> bool:
    return on_sides(pair, params["side"], lambda c: bool(slot_text(c, slot, story)))


def _present(pair: ClaimPair, slot: str, params: Params, story: Story) -> Outcome:
    return Outcome(_is_present(pair, slot, params, story), _shown(pair, slot, story))


def _matches(pair: ClaimPair, slot: str, params: Params, story: Story) -> Outcome:
    pattern = cast(Pattern, params["pattern"])
    holds = on_sides(
        pair, params["side"], lambda c: bool(pattern.search(slot_text(c, slot, story)))
    )
    return Outcome(holds, _shown(pair, slot, story))


def _speakers(pair: ClaimPair, story: Story) -> tuple[str, str]:
    """Who speaks each claim, comparable between articles; "" is the outlet's own voice."""
    left, right = (
        story.canonical.get((c.article, c.speaker), c.speaker.casefold())
        for c in (pair.left, pair.right)
    )
    return left, right


def _same_speaker(pair: ClaimPair, _: str, __: Params, story: Story) -> Outcome:
    left, right = _speakers(pair, story)
    return Outcome(bool(left) and left == right, _shown(pair, "speaker", story))


def _different_speaker(pair: ClaimPair, _: str, __: Params, story: Story) -> Outcome:
    left, right = _speakers(pair, story)
    return Outcome(bool(left and right) and left != right, _shown(pair, "speaker", story))


def _reported(pair: ClaimPair, _: str, params: Params, story: Story) -> Outcome:
    holds = on_sides(pair, params["side"], lambda c: bool(c.speaker))
    return Outcome(holds, _shown(pair, "speaker", story))


def _modality_in(pair: ClaimPair, _: str, params: Params, story: Story) -> Outcome:
    words = cast(tuple[str, ...], params["words"])
    holds = on_sides(pair, params["side"], lambda c: c.modality.value in words)
    return Outcome(holds, _shown(pair, "modality", story))


def _hedged(pair: ClaimPair, _: str, params: Params, story: Story) -> Outcome:
    holds = on_sides(pair, params["side"], lambda c: bool(c.hedge))
    return Outcome(holds, _shown(pair, "hedge", story))


def _has_level(pair: ClaimPair, slot: str, params: Params, _: Story) -> bool:
    levels = params["level"]
    return isinstance(levels, tuple) and pair.level(slot) in levels


def _level_is(pair: ClaimPair, slot: str, params: Params, story: Story) -> Outcome:
    level = pair.level(slot)
    holds = _has_level(pair, slot, params, story)

    def seen() -> str:
        detail = next((e.detail for e in pair.evidence if e.slot == slot), "")
        return f"{slot} is {level}" + (f": {detail}" if detail else "")

    return Outcome(holds, seen)


def _aligned(pair: ClaimPair, _: str, params: Params, __: Story) -> Outcome:
    score = cast(float, params["score"])
    detail = f"aligned at {pair.score:.2f}" if pair.aligned else f"not aligned: {pair.apart}"
    return Outcome(pair.aligned and pair.score >= score, detail)


def _words(name: str, doc: str, choices: tuple[str, ...] = ()) -> Param:
    return Param(name, ParamType.WORDS, doc, choices=choices)


OPERATORS = (
    Operator(
        "equals",
        _equals,
        "Both claims hold the same in the slot; also when it is empty in both.",
        slot="value",
        takes_slot=True,
    ),
    Operator(
        "differs",
        _differs,
        "Both claims fill the slot, and differently.",
        slot="value",
        takes_slot=True,
    ),
    Operator(
        "in",
        _in,
        "The slot holds one of the words; case does not count.",
        (_words("words", "the words"), SIDE),
        slot="value",
        takes_slot=True,
        holds=_is_in,
    ),
    Operator(
        "split",
        _split,
        "One claim's slot is among one list, the other claim's among the other, either way round.",
        (_words("one", "words of the one claim"), _words("other", "words of the other claim")),
        slot="value",
        takes_slot=True,
    ),
    Operator("missing", _missing, "The slot is empty.", (EITHER,), slot="value", takes_slot=True),
    Operator(
        "present",
        _present,
        "The slot is filled.",
        (SIDE,),
        slot="value",
        takes_slot=True,
        holds=_is_present,
    ),
    Operator(
        "matches",
        _matches,
        "The slot's text holds a match of the RE2 expression; (?i) ignores case.",
        (Param("pattern", ParamType.REGEX, "the expression"), SIDE),
        slot="value",
        takes_slot=True,
    ),
    Operator("same-speaker", _same_speaker, "Both claims are reported speech of one speaker."),
    Operator(
        "different-speaker",
        _different_speaker,
        "Both claims are reported speech, of two speakers.",
    ),
    Operator(
        "reported",
        _reported,
        "The claim is somebody's reported speech, not the outlet's own voice.",
        (EITHER,),
    ),
    Operator(
        "modality-in",
        _modality_in,
        "The claim is held out in one of these ways.",
        (_words("words", "modalities", tuple(m.value for m in Modality)), EITHER),
    ),
    Operator("hedged", _hedged, 'The claim is hedged ("about", "reportedly").', (EITHER,)),
    Operator(
        "level-is",
        _level_is,
        "Comparing the slot of the two claims gave one of these levels.",
        (_words("level", "levels", tuple(level.value for level in Level)),),
        slot="value",
        takes_slot=True,
        holds=_has_level,
    ),
    Operator(
        "aligned",
        _aligned,
        "The claims are about one thing, with at least this score.",
        (Param("score", ParamType.NUMBER, "least score, 0 to 1", default=0.0, low=0, high=1),),
    ),
)
