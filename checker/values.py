"""What a claim holds a thing to be: an amount, a time, a place, a name, a state, words.

Immutable, as all that passes between stages (`checker.model`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final


@dataclass(slots=True, init=False, unsafe_hash=True)
class Quantity:
    """An interval of amounts, both ends included, in `unit` ("" for a plain count).

    `exact` is False when the words leave room ("about", "nearly", "dozens"); `low`/`high` then
    already hold the room they leave. Open ends are ±inf ("at least 40" is 40..inf).
    """

    low: Final[float]
    high: Final[float]
    unit: Final[str]
    exact: Final[bool]

    def __init__(
        self,
        low: float,
        high: float,
        unit: str = "",
        exact: bool = True,
    ) -> None:
        self.low = low
        self.high = high
        self.unit = unit
        self.exact = exact


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of time, `start` included, `end` excluded; naive local time of the place told of.

    `grain` is the finest unit the words give: year, month, week, day, part, hour, minute.
    `weekday` 0–6 (Monday 0) and `clock` (minutes from midnight, low and high) stand alone where
    no dateline resolves them to a date; then start and end are None.
    """

    grain: str
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    weekday: int | None = None
    clock: tuple[int, int] | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place by name, with what the gazetteer says contains it, nearest first.

    `distance_km` and `bearing` (degrees, 0 north) when given relative to `name`.
    """

    name: str
    within: tuple[str, ...] = ()
    category: str = ""
    distance_km: Quantity | None = None
    bearing: float | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, with its comparison key."""

    text: str
    key: str = ""


@dataclass(slots=True, init=False, unsafe_hash=True)
class Status:
    """One of a closed set of states: "present", "absent", "represented", "affirmed", "denied" …"""

    name: Final[str]

    def __init__(
        self,
        name: str,
    ) -> None:
        self.name = name


@dataclass(frozen=True, slots=True)
class Words:
    """Quoted or free words, folded for comparison in `key`."""

    text: str
    key: str = ""


Value = Quantity | Moment | Place | Name | Status | Words
