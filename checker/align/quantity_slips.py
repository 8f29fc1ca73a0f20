"""Two numbers of the same digits: a slip of the pen in one of them ("3,214", "3,124")."""

from __future__ import annotations

from checker.align.quantity_value import amounts_of
from checker.model import Claim, Quantity
from checker.normalize.figure_occasions import OCCASIONS
from checker.normalize.units import unit_of

# Three digits and more in another order are rarely chance.
LONG_SLIP = 3


def may_be_one(x: Claim, y: Claim) -> bool:
    """Whether nothing speaks against two numbers of the same digits being one."""
    if x.event.year and y.event.year and x.event.year != y.event.year:
        return False
    if (x.scope ^ y.scope) & OCCASIONS:
        return False  # this season's and the last one's
    classes = [c.slot("class") for c in (x, y)]
    if all(classes) and classes[0] != classes[1]:
        return False  # the trapped, the missing
    names = [c.slot("name").lower().split() for c in (x, y)]
    return not (all(names) and names[0][-1] != names[1][-1])


def _zero_more(x: str, y: str) -> bool:
    """Whether one number is the other with a nought more: "3,400" and "34,000"."""
    short, long = sorted((x, y), key=len)
    return f"{short}0" == long and len(short.rstrip("0")) > 1 and len(short) > LONG_SLIP


def _written(claim: Claim, value: Quantity) -> str:
    """The number in the unit of the text: "301 pence", not 3.01 pounds, "3 hours", not seconds."""
    points = claim.slot("points") or f"{value.low:g}"
    unit = unit_of(claim.slot("unit-text")) if value.unit else None
    if unit is None or " " in points or unit.factor == 1.0 or unit.shift:
        return points
    return f"{float(points) / unit.factor:.9g}"


def digits_moved(a: Claim, b: Claim) -> int:
    """How many digits two numbers share in another order (3,214 and 3,124: 4), else 0."""
    p, q = amounts_of(a, b)
    x, y = (_written(c, v).replace(".", "") for c, v in ((a, p), (b, q)))
    if _zero_more(x, y):
        return len(min(x, y).rstrip("0"))
    while x and y and x[-1] == y[-1] == "0":
        x, y = x[:-1], y[:-1]
    while x and y and x[0] == y[0] == "0":
        x, y = x[1:], y[1:]
    if " " in x + y or len(x) != len(y) or x == y or len(x) < 2 or sorted(x) != sorted(y):
        return 0
    return len(x) if max(p.low, q.low) < 10 * max(1e-9, min(p.low, q.low)) else 0
