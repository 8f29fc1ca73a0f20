"""Operators on moments: stretches of time that cannot be one."""

from __future__ import annotations

from checker.model import ClaimPair, Moment
from checker.rulebook.operators.operator import Operator, Outcome, Params, values_of
from checker.story import Story


def moments_apart(left: Moment, right: Moment) -> str:
    """Why two moments cannot be one, "" where they can: what either leaves open fits anything."""
    if left.start and left.end and right.start and right.end:
        if left.end <= right.start or right.end <= left.start:
            return "the stretches do not touch"
        return ""
    for part in ("year", "month", "day", "weekday"):
        one, other = getattr(left, part), getattr(right, part)
        if one is not None and other is not None and one != other:
            return f"the {part} differs"
    if left.clock and right.clock:
        apart = left.clock[1] < right.clock[0] or right.clock[1] < left.clock[0]
        return "the time of day differs" if apart else ""
    return ""


def _moments_apart(pair: ClaimPair, _: str, __: Params, ___: Story) -> Outcome:
    values = values_of(pair, Moment)
    if values is None:
        return Outcome(False, "not two moments")
    apart = moments_apart(*values)
    return Outcome(bool(apart), apart or "both can be one moment")


OPERATORS = (
    Operator(
        "moments-apart",
        _moments_apart,
        "The stretches of time do not touch; what either leaves open fits anything.",
        slot="value",
        values=(Moment,),
    ),
)
