"""Degrees tied to their scale's letter."""

from __future__ import annotations

import pytest

from checker.normalize.quantities import scan_amounts
from checker.normalize.temperatures import in_degrees


@pytest.mark.parametrize(
    ("text", "celsius"),
    [
        ("Temperatures rose to 41C.", 41.0),
        ("The mercury hit 104F on Monday.", 40.0),
        ("He sat in seat 41C.", None),
        ("Temperatures rose to 41 degrees Celsius.", 41.0),
    ],
)
def test_a_letter_tells_the_scale(text: str, celsius: float | None) -> None:
    (amount,) = (in_degrees(text, a) for a in scan_amounts(text))
    assert amount.dimension == ("temperature" if celsius is not None else "")
    if celsius is not None:
        assert amount.quantity.low == pytest.approx(celsius)
