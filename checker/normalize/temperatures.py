"""Temperatures as headlines write them: "36C", "97F" in a sentence on heat or cold."""

from __future__ import annotations

import re

from checker.model import Quantity
from checker.normalize.quantities import Amount
from checker.normalize.units import UNITS, to_base

_SCALE = re.compile(r"([CF])\b(?![\d-])")
# Beside other words "36C" is a seat, a flat or a size.
_WEATHER = re.compile(
    r"\b(?:temperatures?|thermometers?|mercury|heat\w*|degrees|hot\w*|warm\w*|cold\w*|freezing|"
    r"weather|swelter\w*|record)\b",
    re.IGNORECASE,
)


def in_degrees(text: str, amount: Amount) -> Amount:
    """The amount in degrees Celsius where a scale's letter is tied to it, else as it is."""
    if amount.dimension or text[amount.core_end : amount.core_end + 1] not in ("C", "F"):
        return amount
    scale = _SCALE.match(text, amount.core_end)
    if scale is None or _WEATHER.search(text) is None:
        return amount
    unit = UNITS[scale.group(1).lower()]
    quantity = amount.quantity
    low, high = (to_base(v, unit) for v in (quantity.low, quantity.high))
    return amount._replace(
        quantity=Quantity(low, high, unit.base, quantity.exact),
        points=tuple(to_base(p, unit) for p in amount.points), dimension=unit.dimension,
        unit_text=scale.group(1).lower(), end=max(amount.end, scale.end()),
        unit_end=scale.end(), grain=amount.grain * unit.factor,
    )  # fmt: skip
