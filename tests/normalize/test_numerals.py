"""Numbers as written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.normalize.numerals import (
    FRACTIONS,
    NUMERAL,
    NUMERAL_LEADS,
    SMALL,
    TENS,
    VAGUE,
    parse_numeral,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("17", 17),
        ("180 000", 180_000),
        ("1 250 000", 1_250_000),
        ("1,250", 1250),
        ("2.3 million", 2.3e6),
        ("twenty-three", 23),
        ("two hundred and six", 206),
        ("two hundred and fifty thousand", 250_000),
        ("half a million", 500_000),
        ("2 1/2", 2.5),
        ("two and a half", 2.5),
        ("seven lakh", 700_000),
        ("131 millions", 131e6),
        ("2.3bn", 2.3e9),
        ("a hundred", 100),
        ("a dozen", 12),
        ("two-thirds", 2 / 3),
    ],
)
def test_value(text: str, value: float) -> None:
    assert re.fullmatch(NUMERAL, text) or text == "two-thirds"
    found = parse_numeral(text)
    assert found is not None
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 99),
        ("a couple", 2, 3),
        ("several hundred", 300, 1000),
        ("two dozen", 22, 26),
        ("hundreds of thousands", 200_000, 999_999),
    ],
)
def test_vague_words_leave_room(text: str, low: float, high: float) -> None:
    found = parse_numeral(text)
    assert found is not None
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(("text", "grain"), [("1,500", 100), ("17", 1), ("6.1", 0.1), ("$", None)])
def test_grain(text: str, grain: float | None) -> None:
    found = parse_numeral(text)
    assert (found.grain if found else None) == grain


@given(st.integers(0, 10**12))
def test_digits_round_trip(number: int) -> None:
    for text in (str(number), f"{number:,}"):
        found = parse_numeral(text)
        assert found is not None
        assert found.value == number


@given(st.sampled_from(sorted(TENS)), st.sampled_from(sorted(SMALL)[1:]))
def test_tens_and_ones(tens: str, ones: str) -> None:
    if 0 < SMALL[ones] < 10:
        found = parse_numeral(f"{tens}-{ones}")
        assert found is not None
        assert found.value == TENS[tens] + SMALL[ones]


_PIECES = [
    *SMALL,
    *TENS,
    *VAGUE,
    *FRACTIONS,
    *"hundred thousand dozen a an and of half 7 4.5 ½ /".split(),
]


@given(st.lists(st.sampled_from(_PIECES), max_size=5).map(" ".join))
def test_every_numeral_begins_as_numerals_do(text: str) -> None:
    if re.match(NUMERAL, text, re.IGNORECASE):
        assert re.match(NUMERAL_LEADS, text, re.IGNORECASE)
