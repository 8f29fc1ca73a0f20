"""Operators on words: names and quotations that are not the same once folded."""

from __future__ import annotations

from checker.model import ClaimPair, Name, Words
from checker.rulebook.operators.general import same_value
from checker.rulebook.operators.operator import Operator, Outcome, Params
from checker.story import Story


def _words_differ(pair: ClaimPair, _: str, __: Params, ___: Story) -> Outcome:
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Name | Words) or not isinstance(right, Name | Words):
        return Outcome(False, "not two names or wordings")
    return Outcome(not same_value(left, right), f"{left.text} / {right.text}")


OPERATORS = (
    Operator(
        "words-differ",
        _words_differ,
        "The names or words differ in more than case, accents and punctuation.",
        slot="value",
        values=(Name, Words),
    ),
)
