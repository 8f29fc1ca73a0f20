"""Phrases that say where by form alone: addresses, corners, distances with a direction, body parts.

In: a sentence's text. Out: `PlaceWords` with offsets into it. Names of towns and countries are not
found here but by the parse, since only a gazetteer can tell them from other names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.model import Quantity
from checker.normalize.body_parts import WITHIN
from checker.normalize.first_letters import whole_words
from checker.normalize.word_hints import WordHints

_DIRECTIONS = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135,
    "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}  # fmt: skip
_COMPASS = r"(?:north|south)[\s-]?(?:east|west)|north|south|east|west"
_UNITS = {
    "mile": 1.609, "nautical mile": 1.852, "kilometre": 1.0, "kilometer": 1.0, "km": 1.0,
    "metre": 0.001, "meter": 0.001, "m": 0.001, "block": 0.1, "yard": 0.000914, "feet": 0.0003048,
}  # fmt: skip
_COUNTS = {
    w: n for n, w in enumerate("zero one two three four five six seven eight nine ten".split())
}
_TYPES = {
    "st": "street", "ave": "avenue", "av": "avenue", "rd": "road", "blvd": "boulevard",
    "dr": "drive", "ln": "lane", "hwy": "highway", "pkwy": "parkway", "ct": "court", "pl": "place",
    "sq": "square",
}  # fmt: skip
_TYPE_WORDS = (
    "Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Parkway|Pkwy|"
    "Pike|Court|Place|Square|Terrace|Way|Row|Alley|Crescent|Turnpike"
)
_TYPE = rf"(?:{_TYPE_WORDS})\b\.?"
_SIDE = r"(?:(?:N|S|E|W|NE|NW|SE|SW)\.?|North|South|East|West)"
_NAME = r"(?:[A-Z][\w'’]+(?:\s[A-Z][\w'’]+){0,2}?|\d{1,3}(?:st|nd|rd|th))"
_STREET = rf"(?:{_SIDE}\s)?{_NAME}\s{_TYPE}"
_PLACE_NAME = r"[A-Z][\w'’-]+(?:\s(?:of\s|de\s|the\s)?[A-Z][\w'’-]+){0,2}"
# "Of the port of", "of the regional capital": what may stand before the name of a town.
_THE_TOWN = (
    r"(?:(?:the|its)\s)?(?:(?:[a-z]+\s)?(?:town|city|village|capital|port|island|district)"
    r"(?:\sof|\scity)?,?\s)?"
)
_BEFORE_BODY = "in|to|through|on|above|over|under|below|near|around"
_PARTS = (
    "head|face|eye|neck|throat|jaw|chest|heart|shoulders?|arms?|elbow|wrist|hands?|fingers?|back|"
    "spine|side|ribs|abdomen|stomach|torso|body|hips?|groin|buttocks?|pelvis|legs?|thighs?|knees?|"
    "calf|ankles?|foot|feet"
)
# What every phrase holds: a street's sort, a body part, a direction or a block and "of".
_NEEDED = re.compile(
    whole_words(
        (
            *(rf"{word}\b" for word in f"{_TYPE_WORDS}|{_PARTS}|block".split("|")),
            *(
                rf"{word}(?:[\s-]?(?:east|west))?\s+of\s"
                for word in "north south east west".split()
            ),
        )
    )
)
_NEEDED_WORDS = WordHints(
    (
        *_TYPE_WORDS.split("|"),
        *(
            w
            for part in _PARTS.split("|")
            for w in (part.removesuffix("s?"), part.replace("?", ""))
        ),
        "block",
        *"north south east west northeast northwest southeast southwest".split(),
    ),
    as_written=True,
)
# How a phrase begins: most words of a sentence begin none and are passed over at once.
_LEADS = (
    r"(?=[A-Z\d]|one|two|three|four|five|six|seven|eight|nine|ten|north|south|east|west|"
    + _BEFORE_BODY.replace("|", r"\s|")
    + r"\s)"
)
_TOKEN = re.compile(
    rf"\b{_LEADS}(?:"
    + "|".join(
        (
            rf"(?P<block>(?P<bn>\d{{1,5}})\s+block\s+of\s+(?P<bs>(?:{_STREET}|(?:{_SIDE}\s)?{_NAME}))"
            rf"(?:,?\s(?:and|at|near)\s(?P<bx>{_STREET}))?)",
            rf"(?P<corner>(?P<c1>(?:{_SIDE}\s)?{_NAME}(?:\s{_TYPE})?)\s?(?:and|&)\s(?P<c2>{_STREET}))",
            rf"(?P<address>(?P<an>\d{{1,5}})\s+(?P<as>{_STREET}))",
            rf"(?P<street>(?P<ss>{_STREET}))",
            r"(?P<relative>(?P<rn>\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)[\s-]?"
            r"(?P<ru>nautical\smiles?|miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?)\s?(?:\([^)]{1,20}\)\s?)?"
            rf"(?:to\sthe\s)?(?P<rd>{_COMPASS})(?:east|west)?\s+of\s+{_THE_TOWN}(?P<rp>{_PLACE_NAME}))",
            rf"(?P<toward>(?P<td>{_COMPASS})\s+of\s+{_THE_TOWN}(?P<tp>{_PLACE_NAME}))",
            rf"(?P<body>(?:{_BEFORE_BODY})\s(?:the|his|her|their|both)\s(?:(?P<pside>left|right|upper|lower)\s)?"
            rf"(?P<part>{_PARTS})\b"
            r"(?:\sand\s(?:the\s)?(?P<part2>head|face|neck|chest|shoulders?|arms?|hands?|back|abdomen|stomach|torso|legs?|foot|feet))?)",
        )
    )
    + ")"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """One place phrase. `category` is block, corner, address, street, bearing or body.

    `name` is the street, the reference place or the body part, normalised; `number` the house or
    block number; `around` what the body part lies within, nearest first, or the side of the town
    that a street's name gives ("s" of "South Hill Street"); `cross` the other street.
    """

    start: int
    end: int
    category: str
    name: str
    number: int | None = None
    cross: str = ""
    distance_km: Quantity | None = None
    bearing: float | None = None
    around: tuple[str, ...] = ()


def find_places(text: str) -> list[PlaceWords]:
    """Every place phrase of a known form, in text order."""
    if not _NEEDED_WORDS.stand_in(text) or _NEEDED.search(text) is None:
        return []
    found = (_words(m) for m in _TOKEN.finditer(text))
    return [w for w in found if w is not None]


def _words(m: re.Match[str]) -> PlaceWords | None:
    start, end = m.span()
    match m.lastgroup:
        case "block":
            return PlaceWords(
                start, end, "block", street_name(m["bs"]), int(m["bn"]), _cross(m["bx"]),
                around=street_side(m["bs"]),
            )  # fmt: skip
        case "corner":
            names = sorted((street_name(m["c1"]), street_name(m["c2"])))
            return PlaceWords(start, end, "corner", names[0], cross=names[1])
        case "address":
            return PlaceWords(
                start, end, "address", street_name(m["as"]), int(m["an"]),
                around=street_side(m["as"]),
            )  # fmt: skip
        case "street":
            name = street_name(m["ss"])
            return PlaceWords(start, end, "street", name, around=street_side(m["ss"]))
        case "relative":
            unit = re.sub(r"\s+", " ", m["ru"].lower())
            unit = unit if unit in _UNITS else unit.removesuffix("s")
            word = m["rn"].lower().replace(",", "").rstrip(".")
            try:
                count = float(_COUNTS.get(word, 0) or word)
            except ValueError:
                return None
            km = count * _UNITS[unit]
            # Distances in reports are rounded and measured from anywhere in a town.
            room = max(0.15 * km, 3.0)
            quantity = Quantity(max(0.0, km - room), km + room, "km", exact=False)
            return PlaceWords(
                start, end, "bearing", m["rp"].lower(),
                distance_km=quantity, bearing=bearing_of(m["rd"]),
            )  # fmt: skip
        case "toward":
            return PlaceWords(start, end, "bearing", m["tp"].lower(), bearing=bearing_of(m["td"]))
        case "body":
            part = _singular(m["part"].lower())
            second = _singular((m["part2"] or "").lower())
            side = (m["pside"] or "").lower()
            name = f"{side} {part}" if side in ("left", "right") else part
            around = [part] if name != part else []
            at = part
            while at in WITHIN:
                at = WITHIN[at]
                around.append(at)
            return PlaceWords(start, end, "body", name, cross=second, around=tuple(around))
    return None


def _cross(street: str | None) -> str:
    return street_name(street) if street else ""


def bearing_of(words: str) -> float | None:
    """Degrees of a compass word, however it is joined: "south-west", "south west"."""
    found = _DIRECTIONS.get(re.sub(r"[\s-]", "", words.lower()).removesuffix("ern"))
    return float(found) if found is not None else None


def _singular(word: str) -> str:
    irregular = {"feet": "foot", "knees": "knee"}
    return irregular.get(word, word[:-1] if word.endswith("s") and len(word) > 3 else word)


def street_name(text: str) -> str:
    """A street in one form: no compass side, the type written out, lower case."""
    words = [w.rstrip(".").lower() for w in text.replace("’", "'").split()]
    if len(words) > 1 and words[0] in (
        "n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west",
    ):  # fmt: skip
        words = words[1:]
    if len(words) > 1:
        words[-1] = _TYPES.get(words[-1], words[-1])
    return " ".join(words)


def street_side(text: str) -> tuple[str, ...]:
    """The compass letter before a street's name, () where it has none."""
    first, _, rest = text.partition(" ")
    side = first.rstrip(".").lower()
    short = {"north": "n", "south": "s", "east": "e", "west": "w"}.get(side, side)
    return (short,) if rest and short in ("n", "s", "e", "w") else ()
