"""Two amounts against each other: equal, compatible, or unable to hold both.

The interval of an amount already has the room its hedge leaves; here rounding is added, and the
habit that "more than 26,000" is said of little more than 26,000.
"""

from __future__ import annotations

import math
from dataclasses import replace

from checker.model import Claim, Level, Quantity, SlotEvidence
from checker.normalize.units import unit_of

# Values converted between units ("40 miles", "64 kilometres") may differ by their rounding.
CONVERSION = 0.08
# "More than 1,000" and "1,000" touch: the first is loosely said of the second.
TOUCHING = 1e-5
# "More than 26,000" reaches as far as a writer would have named the next round number.
OVER_REACH = 0.18
# "More than half an hour" is said of three quarters of one, too.
OVER_TIME = 0.5
HOUR = 3600.0
# A round number stands for exact ones up to half its step where the step is this small beside it.
ROUND_SHARE = 0.1
# Where the step is large (600 for 612) the two may differ by this share at most.
ROUND_GAP = 0.03
# Hedged amounts must lie this far apart, beside the larger, before they conflict surely.
CLEAR_GAP = 0.25
# "Up to ten years", "up to 14": limits that differ by more than this are two.
LIMITS = 0.8


def without_rise(left: Claim, right: Claim) -> tuple[Claim, Claim]:
    """The claims; where the lower of two counts is the one that had risen ("the toll rose to 14"),
    the rise does not explain why another source has more.
    """
    a, b = amounts_of(left, right)
    if left.slot("trend") == "risen" and a.high < b.low and not right.slot("trend"):
        return _without_trend(left), right
    if right.slot("trend") == "risen" and b.high < a.low and not left.slot("trend"):
        return left, _without_trend(right)
    return left, right


def _without_trend(claim: Claim) -> Claim:
    return replace(claim, extra=tuple(x for x in claim.extra if x[0] != "trend"))


def amounts_of(left: Claim, right: Claim) -> tuple[Quantity, Quantity]:
    """The amounts of two quantity claims; TypeError for claims of another kind."""
    a, b = left.value, right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        raise TypeError("claims of kind quantity carry a Quantity")
    return a, b


def compare_values(left: Claim, right: Claim) -> SlotEvidence:
    """EXACT equal, NEAR compatible (overlap, rounding, bounds), APART unable to hold both.

    The score of an APART pair says how sure: 1.0 for exact amounts, less for hedged ones.
    """
    a, b = amounts_of(left, right)
    if a.unit != b.unit:
        return SlotEvidence("value", Level.MISSING, 0.0, "different unit")
    if a.exact and b.exact and a.low == b.low and a.high == b.high:
        return SlotEvidence("value", Level.EXACT, 1.0, "")
    if a.low <= b.high and b.low <= a.high:
        return _overlap(left, right, a, b)
    gap = _gap(a, b)
    if gap <= TOUCHING:
        return SlotEvidence("value", Level.NEAR, 0.9, "hedged")
    if _converted(left, right) and gap <= CONVERSION and a.unit not in ("", "year"):
        return SlotEvidence("value", Level.NEAR, 0.8, "converted")
    if _rounds(left, a, b) or _rounds(right, b, a):
        return SlotEvidence("value", Level.NEAR, 0.8, "rounded")
    if "vague" in (left.hedge, right.hedge):
        return SlotEvidence("value", Level.APART, 0.5, "one is vague")
    if a.exact and b.exact:
        return SlotEvidence("value", Level.APART, 1.0, "")
    # "At least 14 died", "12 died": the first leaves no room below.
    clear = gap >= CLEAR_GAP or (
        {left.hedge, right.hedge} <= {"at-least", ""} and _tolls(left, right)
    )
    return SlotEvidence("value", Level.APART, 0.9 if clear else 0.7, "hedged")


_TOLLS = frozenset("killed injured missing trapped arrested".split())


def _tolls(left: Claim, right: Claim) -> bool:
    return left.attribute == right.attribute and left.attribute in _TOLLS


def _converted(left: Claim, right: Claim) -> bool:
    """Whether the amounts were written in different units: "m" and "metres" are one."""
    a, b = left.slot("unit-text"), right.slot("unit-text")
    if a == b or left.attribute.startswith("money") or right.attribute.startswith("money"):
        return False
    return unit_of(a) != unit_of(b) or unit_of(a) is None


def _overlap(left: Claim, right: Claim, a: Quantity, b: Quantity) -> SlotEvidence:
    """Intervals that meet; two bounds far apart ("over 26,000", "over 31,000") hardly do."""
    if left.hedge == right.hedge == "range" and (a.low == b.low) != (a.high == b.high):
        return SlotEvidence("value", Level.APART, 0.8, "ranges that share one end")
    hedges = {left.hedge, right.hedge}
    if "over" in hedges and hedges <= {"over", "", "nearly", "about", "only"}:
        ra, rb = _reach(left, a), _reach(right, b)
        if ra.low > rb.high or rb.low > ra.high:
            return SlotEvidence("value", Level.APART, 0.6, "more than means little more")
    if (
        left.hedge == right.hedge == "at-most"
        and min(a.high, b.high) < max(a.high, b.high) * LIMITS
    ):
        return SlotEvidence("value", Level.APART, 0.6, "two limits of one thing")
    hedged = not (a.exact and b.exact)
    return SlotEvidence("value", Level.NEAR, 0.9, "hedged" if hedged else "")


def _reach(claim: Claim, q: Quantity) -> Quantity:
    if claim.hedge != "over" or not math.isinf(q.high):
        return q
    points = claim.slot("points")
    if points.isdigit() and q.low < float(points) * (1 - ROUND_GAP):
        # "More than a dozen" is said of fourteen and of eighteen, not of two dozen.
        return Quantity(q.low, float(points) * (1 + OVER_TIME), q.unit, q.exact)
    # "More than a thousand" may be anything up to two: a writer counts on by the step he names.
    step = float(claim.slot("grain") or 0)
    reach = OVER_TIME if q.unit == "s" and q.low < HOUR else OVER_REACH
    return Quantity(q.low, max(q.low * (1 + reach), q.low + step), q.unit, q.exact)


def _gap(a: Quantity, b: Quantity) -> float:
    """Distance between two disjoint intervals, as a share of the larger nearest end."""
    low, high = (a, b) if a.high < b.low else (b, a)
    scale = max(abs(high.low), abs(low.high))
    return (high.low - low.high) / scale if scale else 1.0


def _rounds(claim: Claim, q: Quantity, other: Quantity) -> bool:
    """Whether `q` may be `other` rounded: 1,500 for 1,468."""
    if q.low != q.high or other.low != other.high or q.unit == "year":
        return False
    grain = float(claim.slot("grain") or 1)
    if abs(q.low) < 100 and not q.unit:
        return False
    gap = abs(q.low - other.low)
    if grain < 1e-9 or abs(other.low / grain - round(other.low / grain)) < 1e-6:
        return False
    if grain >= 1e5 and gap < grain <= abs(q.low) * ROUND_SHARE:
        return True  # writers cut as well as round: "$13 billion" of 13.9
    if gap >= grain / 2:
        return False
    return grain <= abs(q.low) * ROUND_SHARE or gap <= abs(q.low) * ROUND_GAP
