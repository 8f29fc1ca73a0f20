"""Units of measure: words in, base unit, dimension and factor out. Pure data and arithmetic.

Every length comes out in metres, every mass in kilograms and so on, so that "370 km" and "230
miles" compare. Currencies are units of their own and are never converted.
Factors: the international yard and pound agreement (1959), SI brochure for the rest.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Unit(NamedTuple):
    """`base` is the unit values are kept in; a value is multiplied by `factor`, then `shift`ed."""

    base: str
    dimension: str
    factor: float = 1.0
    shift: float = 0.0


_DAY = 86_400.0
# One line per unit: the words that name it, then base unit, dimension, factor, shift.
_ROWS: tuple[tuple[str, Unit], ...] = (
    ("mm millimetre millimeter", Unit("m", "length", 0.001)),
    ("cm centimetre centimeter", Unit("m", "length", 0.01)),
    ("metre meter m", Unit("m", "length")),
    ("km kilometre kilometer kilometr kms", Unit("m", "length", 1000.0)),
    ("inch inches in.", Unit("m", "length", 0.0254)),
    ("foot feet ft", Unit("m", "length", 0.3048)),
    ("yard yd", Unit("m", "length", 0.9144)),
    ("mile mi", Unit("m", "length", 1609.344)),
    ("nautical_mile", Unit("m", "length", 1852.0)),
    ("gram gramme", Unit("kg", "mass", 0.001)),
    ("kg kilo kilogram kilogramme kgs", Unit("kg", "mass")),
    ("lb lbs", Unit("kg", "mass", 0.45359237)),
    ("ounce oz", Unit("kg", "mass", 0.028349523)),
    ("tonne metric_ton", Unit("kg", "mass", 1000.0)),
    ("ton", Unit("kg", "mass", 1000.0)),
    ("hectare ha", Unit("m2", "area", 10_000.0)),
    ("acre", Unit("m2", "area", 4046.8564224)),
    ("square_kilometre square_kilometer sq_km", Unit("m2", "area", 1e6)),
    ("square_mile sq_mile", Unit("m2", "area", 2_589_988.11)),
    ("square_metre square_meter", Unit("m2", "area")),
    ("square_foot square_feet sq_ft", Unit("m2", "area", 0.09290304)),
    ("litre liter", Unit("l", "volume")),
    ("gallon", Unit("l", "volume", 3.785411784)),
    ("barrel", Unit("bbl", "volume")),
    ("mph miles_per_hour miles_an_hour", Unit("m/s", "speed", 0.44704)),
    ("kph kmh km/h kilometres_per_hour kilometers_per_hour kilometres_an_hour "
     "kilometers_an_hour", Unit("m/s", "speed", 1 / 3.6)),
    ("knot", Unit("m/s", "speed", 0.514444)),
    ("second sec secs", Unit("s", "duration")),
    ("minute min mins", Unit("s", "duration", 60.0)),
    ("hour hr hrs", Unit("s", "duration", 3600.0)),
    ("day night", Unit("s", "duration", _DAY)),
    ("week", Unit("s", "duration", 7 * _DAY)),
    ("fortnight", Unit("s", "duration", 14 * _DAY)),
    ("month", Unit("s", "duration", 365.25 * _DAY / 12)),
    ("year yr yrs", Unit("s", "duration", 365.25 * _DAY)),
    ("decade", Unit("s", "duration", 3652.5 * _DAY)),
    ("century centuries", Unit("s", "duration", 36525 * _DAY)),
    ("celsius degrees_celsius degree_celsius c degrees_c", Unit("C", "temperature")),
    ("fahrenheit degrees_fahrenheit degree_fahrenheit f degrees_f",
     Unit("C", "temperature", 5 / 9, -160 / 9)),
    ("degree", Unit("deg", "degree")),
    ("percent per_cent pct % percents", Unit("%", "percent")),
    ("percentage_point point_percent pp", Unit("pp", "points")),
    ("megawatt mw", Unit("W", "power", 1e6)),
    ("gigawatt gw", Unit("W", "power", 1e9)),
    ("megabyte mb", Unit("B", "data", 1e6)),
    ("gigabyte gb", Unit("B", "data", 1e9)),
    ("terabyte tb", Unit("B", "data", 1e12)),
)  # fmt: skip

UNITS: dict[str, Unit] = {
    form: unit
    for words, unit in _ROWS
    for word in words.split()
    for form in ({word} if word[-1] in "%s" or len(word) < 3 else {word, word + "s"})
}

# Currency words and signs; a bare dollar stays apart from nothing but other currencies.
CURRENCY_SIGNS = {
    "$": "USD", "US$": "USD", "$US": "USD", "USD": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "£": "GBP", "GBP": "GBP", "€": "EUR", "EUR": "EUR",
    "¥": "JPY", "JPY": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "CHF": "CHF", "₽": "RUB",
    "R$": "BRL", "Sfr": "CHF", "SFr": "CHF", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₴": "UAH",
}  # fmt: skip
CURRENCY_WORDS = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "rupee": "INR", "franc": "CHF",
    "ruble": "RUB", "rouble": "RUB", "yuan": "CNY", "peso": "peso", "rand": "ZAR", "real": "BRL",
    "won": "KRW", "shekel": "ILS", "lira": "TRY", "hryvnia": "UAH", "zloty": "PLN", "krona": "SEK",
    "krone": "krone", "naira": "NGN", "dinar": "dinar", "dirham": "AED", "riyal": "SAR",
    "cent": "cent", "forint": "HUF", "baht": "THB", "rupiah": "IDR", "shilling": "KES",
    "USD": "USD", "usd": "USD", "eur": "EUR", "gbp": "GBP",
}  # fmt: skip

# "Canadian dollars", "Norwegian kroner": whose money a shared word names.
_OF_LAND = {
    ("canadian", "dollar"): "CAD", ("australian", "dollar"): "AUD", ("hong_kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD", ("new_zealand", "dollar"): "NZD",
    ("norwegian", "kroner"): "NOK", ("danish", "kroner"): "DKK", ("norwegian", "krone"): "NOK",
    ("danish", "krone"): "DKK", ("swedish", "kronor"): "SEK", ("swedish", "krona"): "SEK",
    ("czech", "krone"): "CZK", ("czech", "koruna"): "CZK", ("japanese", "yen"): "JPY",
}  # fmt: skip
_SPACES = re.compile(r"[\s-]+")


def unit_of(words: str) -> Unit | None:
    """The unit that `words` name ("km", "square miles", "dollars"), None if they name none."""
    key = _SPACES.sub("_", words.strip()).lower()
    found = UNITS.get(key)
    if found is not None:
        return found
    if key == "pence":
        return Unit("GBP", "money", 0.01)
    singular = key.removesuffix("s") if len(key) > 3 else key
    land, _, word = singular.removeprefix("of_").rpartition("_")
    money = _OF_LAND.get((land, word)) or CURRENCY_WORDS.get(word if land else singular)
    return Unit(money, "money") if money else None


def to_base(value: float, unit: Unit) -> float:
    """`value` in `unit`, in the base unit of its dimension."""
    return value * unit.factor + unit.shift
