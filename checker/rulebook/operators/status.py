"""Operators on statuses: which states exclude each other."""

from __future__ import annotations

from checker.model import ClaimPair, Status
from checker.rulebook.operators.operator import Operator, Outcome, Params, values_of
from checker.story import Story

# States of one subject that cannot hold together. Source: the status names that the extractors
# of attendance and polarity write; a kind that adds a status adds its opposites here.
OPPOSED: frozenset[frozenset[str]] = frozenset(
    frozenset(pair)
    for pair in (
        ("present", "absent"),
        ("present", "represented"),  # a stand-in is not the person
        ("present", "remote"),  # in the room, or on a screen in it
        ("affirmed", "denied"),
    )
)


def statuses_opposed(left: str, right: str) -> bool:
    return frozenset((left, right)) in OPPOSED


def _opposed(pair: ClaimPair, _: str, __: Params, ___: Story) -> Outcome:
    values = values_of(pair, Status)
    if values is None:
        return Outcome(False, "not two statuses")
    left, right = values
    words = " / ".join(
        ("" if claim.polarity else "not ") + value.name
        for claim, value in ((pair.left, left), (pair.right, right))
    )
    if pair.left.polarity and pair.right.polarity:
        return Outcome(statuses_opposed(left.name, right.name), words)
    one_denied = pair.left.polarity != pair.right.polarity
    return Outcome(one_denied and left.name == right.name, words)


OPERATORS = (
    Operator(
        "opposed",
        _opposed,
        "The statuses exclude each other (present, absent), or one claim denies what the other "
        "affirms.",
        slot="status",
        takes_slot=True,
        slots=("status", "value"),
        values=(Status,),
    ),
)
