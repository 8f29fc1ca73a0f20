"""Operators on places: two names that cannot be one spot."""

from __future__ import annotations

from checker.model import ClaimPair, Place
from checker.rulebook.operators.operator import Operator, Outcome, Params, values_of
from checker.story import Story


def places_apart(left: Place, right: Place) -> bool:
    """Whether neither is the other nor lies within it; unknown containment counts as not apart."""
    one, other = left.name.casefold(), right.name.casefold()
    if one == other:
        return False
    if not left.within or not right.within:
        return False
    around_left = {name.casefold() for name in left.within}
    around_right = {name.casefold() for name in right.within}
    return one not in around_right and other not in around_left


def _places_apart(pair: ClaimPair, _: str, __: Params, ___: Story) -> Outcome:
    values = values_of(pair, Place)
    if values is None:
        return Outcome(False, "not two places")
    left, right = values
    apart = places_apart(left, right)
    words = "neither lies within the other" if apart else "one may lie within the other"
    return Outcome(apart, f"{left.name} / {right.name}: {words}")


OPERATORS = (
    Operator(
        "places-apart",
        _places_apart,
        "Two known places, neither of which is the other or lies within it.",
        slot="value",
        values=(Place,),
    ),
)
