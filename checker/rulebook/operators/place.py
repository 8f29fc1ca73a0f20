"""Operators on places: two spots that cannot be one."""

from __future__ import annotations

from typing import cast

from checker.model import Claim, ClaimPair, Level, Place
from checker.rulebook.operators.operator import Operator, Outcome, Params, values_of
from checker.rulebook.params import Param, ParamType
from checker.story import Story

# What the comparator found to differ; the evidence slot "unit" holds one of these.
SORTS = ("named", "street", "bearing", "body", "side", "part", "told", "single", "where")


def places_apart(left: Place, right: Place) -> bool:
    """Whether neither is the other nor lies within it; unknown containment counts as not apart."""
    one, other = left.name.casefold(), right.name.casefold()
    if one == other or not left.within or not right.within:
        return False
    around_left = {name.casefold() for name in left.within}
    around_right = {name.casefold() for name in right.within}
    return one not in around_right and other not in around_left


def _places_apart(pair: ClaimPair, _: str, params: Params, __: Story) -> Outcome:
    values = values_of(pair, Place)
    if values is None:
        return Outcome(False, "not two places")
    told = next((e for e in pair.evidence if e.slot == "value"), None)
    if told is None:
        apart = places_apart(*values)
        words = "neither lies within the other" if apart else "one may lie within the other"
        return Outcome(apart, f"{values[0].name} / {values[1].name}: {words}")
    sort = next((e.detail for e in pair.evidence if e.slot == "unit"), "")
    holds = told.level is Level.APART and sort in cast(tuple[str, ...], params["sorts"])
    return Outcome(holds, told.detail)


def _given_by_both(pair: ClaimPair, _: str, __: Params, story: Story) -> Outcome:
    for own, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if own.article == other.article:
            continue
        for claim in story.claims_of(own.article, own.kind):
            if (
                claim.id != own.id
                and claim.attribute == other.attribute
                and _one_spot(claim, other)
            ):
                return Outcome(True, f"{claim.article} gives both places")
    return Outcome(False, "neither article gives both places")


def _one_spot(left: Claim, right: Claim) -> bool:
    a, b = left.value, right.value
    if not isinstance(a, Place) or not isinstance(b, Place):
        return False
    same = a.category == b.category and a.name == b.name and a.bearing == b.bearing
    return same and left.slot("number") == right.slot("number")


OPERATORS = (
    Operator(
        "places-apart",
        _places_apart,
        "Two known places, neither of which is the other or lies within it.",
        (
            Param(
                "sorts",
                ParamType.WORDS,
                f"which sorts of place: any of {', '.join(SORTS)}",
                default=SORTS,
                choices=SORTS,
            ),
        ),
        slot="value",
        values=(Place,),
    ),
    Operator(
        "both-places-in-one",
        _given_by_both,
        "An article of the pair also gives the other's place for the same sort of event.",
        values=(Place,),
    ),
)
