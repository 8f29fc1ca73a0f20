"""Amounts in running text: numerals with hedge, range, currency and unit, as intervals.

In: any text. Out: `Amount`s with offsets into it, left to right, without overlaps. Dates, clock
times, telephone and road numbers and the like are passed over; what an amount counts is for the
extractor to say.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.annotation import lowered
from checker.model import Quantity
from checker.normalize.amount_pattern import (
    AMOUNT,
    AMOUNT_STARTS,
    HEDGE,
    HEDGE_ENDS,
    HEDGE_NAMES,
    HEDGES_BEHIND,
    IN_TEN,
    POUNDS,
)
from checker.normalize.identifiers import YEAR, is_identifier
from checker.normalize.numerals import Numeral, parse_numeral
from checker.normalize.units import CURRENCY_SIGNS, UNITS, Unit, to_base, unit_of


class Amount(NamedTuple):
    """One amount. start/end bound all of it, hedge and unit included; core_start/core_end the
    numeral (both numerals of a range). `points` are the numbers as written, in base units.

    `hedge` is "", "about", "nearly", "at-least", "over", "at-most", "under", "only", "range" or
    "vague"; `word` tells numerals in letters; `grain` is the step the number is rounded to;
    `join` is what stands between two numerals ("-", "to", "or", "and").
    """

    start: int
    end: int
    core_start: int
    core_end: int
    quantity: Quantity
    points: tuple[float, ...]
    dimension: str
    unit_text: str
    hedge: str
    grain: float
    word: bool
    join: str
    unit_end: int  # where the unit word ends; core_end where there is none


def scan_amounts(text: str) -> Iterator[Amount]:
    """Every amount of a text; "2 minutes and 40 seconds" is one."""
    before: Amount | None = None
    halves = list(_HALF.finditer(text)) if "half" in text else []
    amounts: Iterable[Amount] = _written(text)
    if halves:
        more = [_with_half(text, h) for h in halves]
        taken = [(a.start, a.end) for a in more]
        kept = (a for a in amounts if not any(s < a.end and a.start < e for s, e in taken))
        amounts = sorted((*kept, *more))
    for amount in amounts:
        if before is not None:
            whole = _together(text, before, amount)
            if whole is not None:
                before = whole
                continue
            yield before
        before = amount
    if before is not None:
        yield before


def amid_sentence(words: str) -> str:
    """Words that begin with an amount, as they read within a sentence: "Some 24", "some 24"."""
    first = next(scan_amounts(words), None)
    capital = first is not None and first.start == 0 and words[0] != words[0].lower()
    # "US$40": a sign of currency is no first word of a sentence
    return words[0].lower() + words[1:] if capital and not words[1:2].isupper() else words


# "A minute and a half", "an hour and a half".
_HALF = re.compile(
    r"\b(?P<one>an?|one)[ ](?P<unit>minute|hour|day|week|month|year|century|mile|kilomet(?:re|er))"
    r"(?P<half>[ ]and[ ]a[ ]half)\b",
    re.IGNORECASE,
)


def _with_half(text: str, found: re.Match[str]) -> Amount:
    unit = UNITS[found.group("unit").lower()]
    hedge, start = _hedge(text, found.start())
    low, high = _widened(1.5, 1.5, hedge, False, 0.5)
    return Amount(
        start=start, end=found.end(), core_start=found.start(), core_end=found.end(),
        quantity=Quantity(low * unit.factor, high * unit.factor, unit.base, not hedge),
        points=(1.5 * unit.factor,), dimension=unit.dimension,
        unit_text=found.group("unit").lower(), hedge=hedge, grain=0.5 * unit.factor, word=True,
        join="", unit_end=found.end(),
    )  # fmt: skip


_AND_SMALLER = re.compile(r"\s*,?\s*(?:and\s+)?", re.IGNORECASE)
_NEXT_SMALLER = {
    "year": ("month",), "day": ("hour",), "hour": ("minute",), "minute": ("second",),
    "hr": ("min",), "min": ("sec",),
}  # fmt: skip


def _together(text: str, large: Amount, small: Amount) -> Amount | None:
    """An amount of time in two units, None where the second amount is another."""
    if large.dimension != "duration" or small.dimension != "duration":
        return None
    words = [a.unit_text.removesuffix("s") for a in (large, small)]
    if words[1] not in _NEXT_SMALLER.get(words[0], ()) or small.hedge or small.join or large.join:
        return None
    if not _AND_SMALLER.fullmatch(text, large.end, small.start):
        return None
    a, b = large.quantity, small.quantity
    return large._replace(
        end=small.end, core_end=small.core_end, unit_end=small.unit_end, grain=small.grain,
        quantity=Quantity(a.low + b.low, a.high + b.high, a.unit, a.exact),
        points=(large.points[0] + small.points[0],), unit_text=small.unit_text,
    )  # fmt: skip


def _written(text: str) -> Iterator[Amount]:
    """Every amount with one unit or none."""
    lower = lowered(text)
    at = 0
    for start in AMOUNT_STARTS.of(lower):
        found = AMOUNT.match(lower, start) if start >= at else None
        if found is None:
            continue
        amount = _amount(text, found)
        if amount is not None:
            yield amount
            at = amount.end
        else:
            at = max(found.end("first"), found.start() + 1)


_SMALL_WORD = re.compile(r"^(?:an?|of)[\s-]")


def _written_as(text: str, found: re.Match[str], name: str) -> str:
    """A group of a match on the text in lower case as the text has it; "" where there is none."""
    start, end = found.span(name)
    return text[start:end] if start >= 0 else ""


def _amount(text: str, found: re.Match[str]) -> Amount | None:
    first = parse_numeral(found.group("first"))
    if first is None:
        return None
    second = parse_numeral(found.group("second")) if found.group("second") else None
    sign = _written_as(text, found, "sign").strip()
    suffix = "" if found.group("of") else _written_as(text, found, "suffix").strip(" -")
    suffix = _SMALL_WORD.sub("", suffix) if suffix else ""
    join = _written_as(text, found, "join").strip().strip("-–—") or ("-" if second else "")
    start, end = found.start(), found.start("of") if found.group("of") else found.end()
    core_end = found.end("second") if second else found.end("first")
    before = text[max(0, start - 40) : start]
    if second is not None and not _is_range(before, first, second, join, bool(sign or suffix)):
        second, join = None, ""
        core_end = end = found.end("first")
        suffix = ""
    if not sign and not suffix and is_identifier(text, before, found.group("first"), core_end):
        return None
    unit = _unit(sign, suffix)
    if (
        unit is None
        and 0 < first.value < 1
        and first.grain < 0.1
        and found.group("first")[-1].isalpha()
    ):
        # "Half of the homes": a share, said roughly.
        if not found.group("of"):
            return None
        first = Numeral(*(v * 100 for v in first))
        unit = Unit("%", "percent")
    if unit is None and second is None:
        tail = text[end : end + 24]
        if first.grain >= 1e5 and (pounds := POUNDS.match(tail)) is not None:
            unit = Unit("GBP", "money")  # nobody weighs in millions of pounds
            end += pounds.end()
        elif (share := IN_TEN.match(tail)) is not None:
            # "Eight in ten voters": a share, rounded to a tenth (a fifth, a hundredth).
            whole = parse_numeral(share.group("whole"))
            if whole is not None and first.value < whole.value:
                part = 100 / whole.value
                first = Numeral(*(v * part for v in first))
                unit = Unit("%", "percent")
                end += share.end()
    if unit is None and _short_million(found.group("first")):
        # "35m" without a currency is metres, "2k" nobody knows.
        if not found.group("first").endswith("m"):
            return None
        first = parse_numeral(found.group("first")[:-1])
        unit = UNITS["m"]
        suffix = "m"
        if first is None:
            return None
    return _build(
        text, found, _Parts(first, second, unit or Unit("", ""), suffix, join, core_end, end)
    )


class _Parts(NamedTuple):
    """What a match of `AMOUNT` came to; `end` is where the unit ends."""

    first: Numeral
    second: Numeral | None
    unit: Unit
    suffix: str
    join: str
    core_end: int
    end: int


def _build(text: str, found: re.Match[str], parts: _Parts) -> Amount:
    first, second, unit, suffix, join, core_end, end = parts
    hedge, start = _hedge(text, found.start())
    for pattern, name in HEDGES_BEHIND:
        after = pattern.match(text, end)
        if after:
            hedge, end = hedge or name, after.end()
            break
    if unit.base == "%" and first.grain < 10 and found.group("of"):
        hedge = hedge or "about"  # "half of the homes" is said roughly
    if unit.base == "%" and IN_TEN.match(text, core_end):
        hedge = hedge or "about"
    factor = -1.0 if found.group("minus") else 1.0
    if second is not None:
        # "2 to 3 million": the magnitude of the second serves both.
        if second.value >= 1000 > first.value and second.value % 1000 == 0 and first.value < 1000:
            scale = next(s for s in (1e12, 1e9, 1e6, 1e3) if second.value >= s)
            if second.value / scale > first.value:
                first = Numeral(first.value * scale, first.low * scale, first.high * scale, scale)
        values: tuple[float, ...] = (first.value * factor, second.value * factor)
        low, high = min(*values), max(*values)
        hedge = hedge if hedge in ("at-least", "at-most", "over", "under") else "range"
    else:
        values = (first.value * factor,)
        low, high = first.low * factor, first.high * factor
    vague = first.low != first.high
    if vague and not hedge:
        hedge = "vague"
    grain = first.grain if second is None else max(first.grain, second.grain)
    low, high = _widened(low, high, hedge, not unit.base, grain)
    bounds = sorted(v if math.isinf(v) else to_base(v, unit) for v in (low, high))
    return Amount(
        start=start,
        end=end,
        core_start=found.start("sign") if found.group("sign") else found.start("first"),
        core_end=core_end,
        quantity=Quantity(bounds[0], bounds[1], unit.base, not hedge or hedge == "only"),
        points=tuple(to_base(v, unit) for v in values),
        dimension=unit.dimension,
        unit_text=suffix.lower() or _written_as(text, found, "sign"),
        hedge=hedge,
        grain=grain * unit.factor,
        word=not any(c.isdigit() for c in text[found.start("first") : core_end]),
        join=join if second is not None else "",
        unit_end=max(core_end, parts.end) if unit.dimension else core_end,
    )


# "About 200" is said of anything within a tenth, "about 21,000", given more finely, of what rounds
# to it; "nearly 200" of the last seventh below.
ABOUT = 0.1
ABOUT_FINE = 0.04
NEARLY = 0.15


def _coarse(value: float, grain: float) -> float:
    """Room of a number with one digit that counts: "about 100" is vaguer than "about 900"."""
    return max(abs(value) * ABOUT, min(abs(value) * 2 * ABOUT, grain * 0.2))


def _widened(low: float, high: float, hedge: str, count: bool, grain: float) -> tuple[float, float]:
    """The interval that the hedge leaves, in the unit as written."""
    fine = grain <= abs(high) * ABOUT
    room = max(grain * 0.99, abs(high) * ABOUT_FINE) if fine else _coarse(high, grain)
    room = max(room, 1.0 if count and abs(high) >= 5 else 0.0)
    tiny = max(abs(high), 1.0) * 1e-6
    match hedge:
        case "about":
            return low - room, high + room
        case "nearly":
            return low - max(abs(low) * NEARLY, room), high
        case "at-least":
            return low, math.inf
        case "over":
            return low + tiny, math.inf
        case "at-most":
            return 0.0, high
        case "under":
            return 0.0, high - tiny
    return low, high


def _is_range(before: str, first: Numeral, second: Numeral, join: str, unit: bool) -> bool:
    """Whether two joined numerals are one amount ("30 to 40") and no score, list or year span."""
    if join == "and":
        return bool(re.search(r"\bbetween\s+(?:\w+\s+){0,2}$", before, re.IGNORECASE))
    if YEAR.match(f"{first.value:.0f}") and not unit and second.value < 2100:
        return False
    if join == "or":
        return first.value < second.value <= first.value * 3
    return first.value < second.value or second.value >= 1000


def _short_million(numeral: str) -> bool:
    return numeral[-1:] in "mkb" and bool(re.search(r"\d\s?[mkb]$", numeral))


def _unit(sign: str, suffix: str) -> Unit | None:
    if sign:
        key = next((s for s in CURRENCY_SIGNS if s.lower() == sign.lower()), sign)
        return Unit(CURRENCY_SIGNS.get(key, sign), "money")
    if not suffix:
        return None
    if suffix.startswith("°"):
        scale = suffix[1:].strip().lower()
        return UNITS.get(scale) if scale in ("c", "f") else UNITS["degree"]
    return unit_of(suffix)


def _hedge(text: str, start: int) -> tuple[str, int]:
    """Name and start of the hedge right before an amount; ("", start) where there is none."""
    base = max(0, start - 40)
    before = lowered(text[base:start])
    found = HEDGE.search(before) if before.replace("-", " ").rstrip().endswith(HEDGE_ENDS) else None
    if found is None or found.lastindex is None:
        return "", start
    at = base + found.start()
    if at > 0 and text[at - 1].isalpha():
        return "", start
    return HEDGE_NAMES[found.lastindex - 1], at
