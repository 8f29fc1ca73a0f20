"""Amounts in running text."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.normalize.amount_pattern import AMOUNT, AMOUNT_STARTS, HEDGE, HEDGE_ENDS
from checker.normalize.quantities import Amount, amid_sentence, scan_amounts


def only(text: str) -> Amount:
    (amount,) = scan_amounts(text)
    return amount


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("at least 35 people", 35, math.inf, "at-least"),
        ("no fewer than 12", 12, math.inf, "at-least"),
        ("up to 40 boats", 0, 40, "at-most"),
        ("as many as 40 boats", 0, 40, "at-most"),
        ("nearly 200 guests", 170, 200, "nearly"),
        ("some 300 guests", 270, 330, "about"),
        ("about 21,000 people", 20_010, 21_990, "about"),
        ("between 60 and 100 marchers", 60, 100, "range"),
        ("40 or 50 of them", 40, 50, "range"),
        ("2 to 3 million voters", 2e6, 3e6, "range"),
        ("dozens of people", 24, 99, "vague"),
        ("only 12 seats", 12, 12, "only"),
        ("130-plus boats", 130, math.inf, "at-least"),
    ],
)
def test_hedges(text: str, low: float, high: float, hedge: str) -> None:
    amount = only(text)
    assert amount.hedge == hedge
    assert amount.quantity.low == pytest.approx(low)
    assert amount.quantity.high == pytest.approx(high)
    assert amount.quantity.exact == (hedge == "only")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a $2.3bn deal", 2.3e9, "USD"),
        ("2.3 million euros", 2.3e6, "EUR"),
        ("£1.2m worth", 1.2e6, "GBP"),
        ("US$334 million", 334e6, "USD"),
        ("50 million of Australian dollars", 50e6, "AUD"),
        ("3 million Canadian dollars", 3e6, "CAD"),
        ("20 US dollars", 20, "USD"),
        ("a third of the homes", 100 / 3, "%"),
        ("15 percentage points", 15, "pp"),
        ("minus 17 degrees", -17, "deg"),
        ("2 1/2 years", 2.5 * 365.25 * 86_400, "s"),
        ("about 60km away", 60_000, "m"),
        ("35m tall", 35, "m"),
        ("half an hour", 1800, "s"),
        ("an hour and a half", 5400, "s"),
        ("2 minutes and 40 seconds", 160, "s"),
        ("four years and six months", 4.5 * 365.25 * 86_400, "s"),
        ("a .38 revolver", 0.38, ""),
    ],
)
def test_units(text: str, value: float, unit: str) -> None:
    amount = only(text)
    assert list(amount.points) == pytest.approx([value])
    assert amount.quantity.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "in 2006",
        "on May 8",
        "8 May",
        "at 2:53 p.m.",
        "call 555-466-4805",
        "Route 9",
        "the 16th straight win",
        "the 5000 block of Main Street",
        "in the 1990s",
        "an AK-47",
        "a DC-3",
        "the first half",
        "No. 10",
    ],
)
def test_digits_that_count_nothing(text: str) -> None:
    assert list(scan_amounts(text)) == []


@given(st.text(max_size=120))
def test_spans_are_ordered_and_inside(text: str) -> None:
    last = 0
    for amount in scan_amounts(text):
        assert last <= amount.core_start < amount.core_end <= len(text)
        assert amount.start <= amount.core_start
        assert amount.core_end <= amount.end <= len(text)
        assert amount.quantity.low <= amount.quantity.high
        last = amount.core_end


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("eight in ten voters", 72.0, "%"),
        ("one out of every five homes", 16.0, "%"),
        ("412 pence a share", 4.12, "GBP"),
        ("3.4 billion pounds in debt", 3.4e9, "GBP"),
        ("3.9 milliards of euros", 3.9e9, "EUR"),
        ("a $4.2 bln takeover", 4.2e9, "USD"),
    ],
)
def test_shares_of_ten_and_sums_in_other_words(text: str, low: float, unit: str) -> None:
    (amount,) = scan_amounts(text)
    assert amount.quantity.unit == unit
    assert amount.quantity.low == pytest.approx(low)


def test_two_in_a_year_is_no_share() -> None:
    assert [a.quantity.unit for a in scan_amounts("two in 2019")] != ["%"]


@pytest.mark.parametrize(
    ("opening", "amid"),
    [
        ("Thirty-eight people", "thirty-eight people"),
        ("Some 24 buses", "some 24 buses"),
        ("A dozen sailors", "a dozen sailors"),
        ("24 buses", "24 buses"),
        ("US$40 million", "US$40 million"),
        ("Vasquez, 40", "Vasquez, 40"),
        ("", ""),
    ],
)
def test_an_amount_that_opened_a_sentence_reads_well_within_one(opening: str, amid: str) -> None:
    assert amid_sentence(opening) == amid


# Words that the patterns name, and what else an amount may be made of.
_PIECES = sorted({*re.findall(r"[a-z]{2,}", AMOUNT.pattern + HEDGE.pattern)}) + (
    "a 7 4.5 .5 1,250 ½ -3 °c $ $7 us$ (two rs.40 35m - – , 10:30".split()
)


@given(st.lists(st.sampled_from(_PIECES), max_size=7).map(" ".join))
def test_no_amount_begins_elsewhere(text: str) -> None:
    starts = AMOUNT_STARTS.of(text)
    assert all(m.start() in starts for m in AMOUNT.finditer(text))


@given(st.lists(st.sampled_from(_PIECES), max_size=5).map(" ".join))
def test_every_hedge_ends_as_hedges_do(text: str) -> None:
    if HEDGE.search(text):
        assert text.replace("-", " ").rstrip().endswith(HEDGE_ENDS)
