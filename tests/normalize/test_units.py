"""Units of measure: names, plurals, conversion."""

from __future__ import annotations

import pytest

from checker.normalize.units import to_base, unit_of


@pytest.mark.parametrize(
    ("words", "base", "dimension"),
    [
        ("km", "m", "length"),
        ("kilometres", "m", "length"),
        ("feet", "m", "length"),
        ("square miles", "m2", "area"),
        ("degrees Fahrenheit", "C", "temperature"),
        ("dollars", "USD", "money"),
        ("percentage points", "pp", "points"),
        ("per cent", "%", "percent"),
    ],
)
def test_names(words: str, base: str, dimension: str) -> None:
    unit = unit_of(words)
    assert unit is not None
    assert (unit.base, unit.dimension) == (base, dimension)


def test_what_is_no_unit() -> None:
    assert unit_of("people") is None


@pytest.mark.parametrize(
    ("value", "words", "base"),
    [(230, "miles", 370_149.12), (32, "fahrenheit", 0.0), (-40, "fahrenheit", -40.0)],
)
def test_conversion(value: float, words: str, base: float) -> None:
    unit = unit_of(words)
    assert unit is not None
    assert to_base(value, unit) == pytest.approx(base, abs=1e-6)
