"""Operators on moments: stretches of time that cannot be one."""

from __future__ import annotations

from typing import cast

from checker.model import Claim, ClaimPair, Level, Moment
from checker.normalize.moment_relation import relate_moments
from checker.rulebook.operators.operator import Operator, Outcome, Params, values_of
from checker.rulebook.params import Param, ParamType
from checker.story import Story

_MEET = (Level.EXACT, Level.NEAR)
# What the comparator found to differ, coarse to fine; the evidence slot "unit" holds one of these.
UNITS = ("year", "month", "week", "day", "weekday", "part", "clock", "told", "single")


def moments_apart(pair: ClaimPair) -> tuple[str, str]:
    """The unit in which two moments differ and why; ("", reason) where they can be one.

    The comparator's evidence, which knows time zones, outranks the bare values.
    """
    values = values_of(pair, Moment)
    if values is None:
        return "", "not two moments"
    told = next((e for e in pair.evidence if e.slot == "value"), None)
    unit = next((e.detail for e in pair.evidence if e.slot == "unit"), "")
    if told is not None:
        return (unit or "day", told.detail) if told.level is Level.APART else ("", told.detail)
    relation = relate_moments(*values)
    return (relation.unit if relation.level is Level.APART else ""), relation.detail


def _moments_apart(pair: ClaimPair, _: str, params: Params, __: Story) -> Outcome:
    unit, detail = moments_apart(pair)
    return Outcome(bool(unit) and unit in cast(tuple[str, ...], params["units"]), detail)


def _classes(claim: Claim) -> frozenset[str]:
    return frozenset((claim.attribute, *claim.slot("also").split()))


def _given_by_both(pair: ClaimPair, _: str, __: Params, story: Story) -> Outcome:
    on_clock = moments_apart(pair)[0] in ("part", "clock")
    for own, other in ((pair.left, pair.right), (pair.right, pair.left)):
        for claim in story.claims_of(own.article, own.kind):
            if claim.id in (own.id, other.id) or not _classes(claim) & _classes(other):
                continue
            if not isinstance(claim.value, Moment) or not isinstance(other.value, Moment):
                continue
            if _same_time(claim.value, other.value, on_clock):
                return Outcome(True, f"{claim.article} gives both times")
    return Outcome(False, "neither article gives both times")


def _same_time(a: Moment, b: Moment, on_clock: bool) -> bool:
    """One day, or one clock time where the clock is disputed; a month around a day is neither."""
    level = relate_moments(a, b).level
    if on_clock:
        return level in _MEET and a.grain == b.grain and bool(a.clock and b.clock)
    days = (a.weekday, b.weekday) if a.weekday is not None else (a.day, b.day)
    same_day = days[0] is not None and days[0] == days[1]
    return level is Level.EXACT or (level is Level.NEAR and same_day)


OPERATORS = (
    Operator(
        "moments-apart",
        _moments_apart,
        "The stretches of time do not touch; what either leaves open fits anything.",
        (
            Param(
                "units",
                ParamType.WORDS,
                f"what differs: any of {', '.join(UNITS)}",
                default=UNITS,
                choices=UNITS,
            ),
        ),
        slot="value",
        values=(Moment,),
    ),
    Operator(
        "both-times-in-one",
        _given_by_both,
        "An article of the pair also gives the other's time for the same sort of event.",
        values=(Moment,),
    ),
)
