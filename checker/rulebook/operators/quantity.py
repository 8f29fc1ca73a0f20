"""Operators on quantities: intervals of amounts in one unit."""

from __future__ import annotations

import datetime as dt
import math
from typing import cast

from checker.model import ClaimPair, Quantity
from checker.rulebook.operators.events import describe_gap, publication_gap
from checker.rulebook.operators.operator import Operator, Outcome, Params, values_of
from checker.rulebook.params import Param, ParamType
from checker.story import Story


def gap_ratio(left: Quantity, right: Quantity) -> float:
    """How far two intervals lie apart, as a share of the larger nearest end; 0 when they overlap.

    12 against 15 is 0.2; 40 against 400 is 0.9; amounts on both sides of zero are 1 and more.
    """
    low, high = sorted((left, right), key=lambda q: (q.low, q.high))
    gap = high.low - low.high
    if gap <= 0:
        return 0.0
    scale = max(abs(high.low), abs(low.high))
    return gap / scale if math.isfinite(scale) and scale else math.inf


def _ranges_apart(pair: ClaimPair, _: str, params: Params, __: Story) -> Outcome:
    values = values_of(pair, Quantity)
    if values is None:
        return Outcome(False, "not two quantities")
    left, right = values
    if left.unit != right.unit:
        return Outcome(False, f"units differ: {left.unit or 'count'} / {right.unit or 'count'}")
    ratio = gap_ratio(left, right)
    return Outcome(ratio > cast(float, params["by-more-than"]), f"{ratio:.1%} apart")


def _ranges_overlap(pair: ClaimPair, _: str, __: Params, ___: Story) -> Outcome:
    values = values_of(pair, Quantity)
    if values is None:
        return Outcome(False, "not two quantities")
    left, right = values
    overlap = left.unit == right.unit and gap_ratio(left, right) == 0
    return Outcome(overlap, "the ranges overlap" if overlap else "the ranges are apart")


def _count_grew(pair: ClaimPair, _: str, params: Params, story: Story) -> Outcome:
    values = values_of(pair, Quantity)
    gap = publication_gap(pair, story)
    if values is None or gap is None:
        return Outcome(False, "a publication date is unknown")
    if abs(gap) < cast(dt.timedelta, params["by-more-than"]):
        return Outcome(False, f"published {describe_gap(gap)} apart")
    if values[0].unit or (pair.left.event.past and pair.right.event.past):
        return Outcome(False, "no count of a running event")
    earlier, later = values if gap >= dt.timedelta(0) else values[::-1]
    if earlier.high == 0:
        return Outcome(False, "the earlier article says that there were none")
    grew = later.high >= earlier.high
    word = "larger" if grew else "smaller"
    return Outcome(grew, f"the {word} count was published {describe_gap(gap)} later")


OPERATORS = (
    Operator(
        "count-grew",
        _count_grew,
        "The article published later gives the larger amount; a count that fell does not hold, nor "
        "a measure, a count of a past event, or one that was firmly none.",
        (
            Param(
                "by-more-than",
                ParamType.DURATION,
                "ISO 8601, such as PT6H",
                default=dt.timedelta(0),
            ),
        ),
        slot="value",
        values=(Quantity,),
    ),
    Operator(
        "ranges-apart",
        _ranges_apart,
        "The amounts have one unit and their ranges lie apart by more than this share.",
        (
            Param(
                "by-more-than",
                ParamType.NUMBER,
                "share of the larger amount; 0.1 lets 10 % pass",
                default=0.0,
                low=0,
            ),
        ),
        slot="value",
        values=(Quantity,),
    ),
    Operator(
        "ranges-overlap",
        _ranges_overlap,
        "The amounts have one unit and a number that fits both.",
        slot="value",
        values=(Quantity,),
    ),
)
