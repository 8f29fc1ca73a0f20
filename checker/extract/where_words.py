"""What a phrase says of where, in layers: spot, building, land, town, side, road.

In: the words of a phrase. Out: layers by name, as `where.py` puts them into its claims: `spot`
("room kitchen"), `venue` ("hospital|mercy"), `area` ("province|kayseri"), `town` (names, parted by
bars), `side` ("floor 2", "row back"), `road` ("a12"), `street` ("mill lane").
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.extract.where_streets import streets_of, without_streets
from checker.lexical.store import is_lemma
from checker.normalize.spots import Spot, named_room, spot_of
from checker.normalize.word_hints import WordHints, holds_digit

NAME = r"[A-Z][\w’'-]*(?:\.(?=\s[A-Z]))?(?:\s(?:of\s(?:the\s)?|de\s|la\s|al-)?[A-Z][\w’'-]*){0,3}"
_KINDS = (
    "village|town|city|district|province|county|state|region|island|suburb|municipality|"
    "prefecture|oblast|governorate|neighbou?rhood|parish|township"
)
_KIND_WORDS = WordHints(_KINDS.replace("neighbou?rhood", "neighbourhood|neighborhood").split("|"))
_TOWNS = frozenset("village town city municipality".split())
_OF_KIND = re.compile(
    rf"\b(?P<k1>{_KINDS}) of (?P<n1>{NAME})|(?P<n2>{NAME}) (?P<k2>(?i:{_KINDS}))\b(?! of\b)"
)
_VENUES: dict[str, str] = {
    word: group
    for group, words in {
        "hospital": "Hospital Infirmary Clinic Medical",
        "airport": "Airport Airfield",
        "court": "Court Courthouse",
        "jail": "Jail Prison Penitentiary",
        "school": "School Elementary Academy High",
        "church": "Church Cathedral Basilica Chapel",
        "mosque": "Mosque",
        "stadium": "Stadium Arena",
        "park": "Park",
        "square": "Square Plaza",
        "hotel": "Hotel Motel Inn",
        "university": "University College",
        "bridge": "Bridge",
        "station": "Station",
        "mall": "Mall",
        "cemetery": "Cemetery",
        "lake": "Lake Reservoir",
        "river": "River Creek",
        "beach": "Beach",
        "mountain": "Mountain Peak Mount Mont Monte",
        "base": "Base Barracks",
        "theatre": "Theatre Theater",
        "hall": "Hall",
        "museum": "Museum",
        "palace": "Palace",
        "ministry": "Ministry",
        "monastery": "Monastery",
        "bar": "Pub Tavern Bar",
    }.items()
    for word in words.split()
}
_VENUE = re.compile(
    r"(?<![\w-])(?P<front>Lake|River|Mount|Mont|Monte|Hotel|University of|Church of|HMP)\s"
    r"(?P<behind>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)"
    rf"|\b(?P<name>[A-Z][\w’'-]*\.?\s(?:(?:[A-Z][\w’'-]*\.?|of|the|and|&)\s){{0,4}}?)(?P<what>{'|'.join(_VENUES)})\b"
)
_VENUE_WORDS = WordHints(
    (*_VENUES, *"Lake River Mount Mont Monte Hotel University Church HMP".split()), as_written=True
)
_BENCHES = frozenset(
    "crown county district high superior supreme magistrates magistrates' state federal circuit "
    "municipal regional city justice appeal appeals chancery criminal family sheriff juvenile "
    "provincial constitutional session sessions".split()
)
_FRONT = {"University of": "university", "Church of": "church", "HMP": "jail"}
_ORDINAL = {
    w: str(n + 1)
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth".split()
    )
}
_FLOOR = re.compile(
    rf"\b(?P<n>{'|'.join(_ORDINAL)}|\d{{1,2}}(?:st|nd|rd|th)|ground|top)[\s-](?P<of>floor|storey|story)\b"
)
_SIDE = re.compile(
    r"\b(?P<side>north(?:ern|[- ]?east(?:ern)?|[- ]?west(?:ern)?)?|"
    r"south(?:ern|[- ]?east(?:ern)?|[- ]?west(?:ern)?)?|"
    r"east(?:ern)?|west(?:ern)?|left|right|upper|lower|front|back|rear)[\s-]"
    r"(?:\w+ )?(?P<of>face|side|bank|shore|slope|flank|ridge|entrance|row|seat|coast|province|"
    r"region|town|city|village|part|suburb|outskirts|gate|wing|district|half|lane|carriageway|door|"
    r"porch|yard|garden|lawn|deck|wheel|tyre|tire|window|bumper|engine|pocket|cabin|carriage|room|"
    r"steps|stairs|lot|aisle|runway|tunnel|wall)\b"
)
# "The Greek side of the border", "the far side of the river".
_SIDE_OF = re.compile(
    r"\b(?P<side>[A-Za-z]+)\s(?:side|bank|shore|end) of (?:the |its )?(?:\w+ )?"
    r"(?P<of>border|river|street|road|bay|lake|strait|island|channel|mountain)\b"
)
_ROAD = re.compile(
    r"\b(?:(?:Interstate|Highway|Route|Hwy|State Road|US|U\.S\.)\s?(?P<n>\d{1,4})|I-(?P<i>\d{1,3})|"
    r"(?P<a>[AMNEB]-?\d{1,4}))\b"
)
_SIDES = "north south east west left right upper lower front back rear".split()
_TOWN = re.compile(NAME)
_NO_TOWNS = frozenset("The A An His Her Their Its Grade Year Level Section Chapter".split())


_WITHIN = re.compile(r"\b(?:of|in|near|for)\b|,")
_WRITTEN = re.compile(r"[A-Za-z'-]+")


def layers_of(text: str, named: bool) -> dict[str, str]:
    """What a phrase says of where, by layer; `named` tells whether its head is a name."""
    out: dict[str, str] = {}
    lower = text.lower()
    rest = text
    capitals = lower != text  # names, roads and venues have one: most phrases have none
    floor = "floor" in lower or "stor" in lower
    if floor and (m := _FLOOR.search(lower)) is not None:
        word = m["n"]
        out["side"] = f"floor {_ORDINAL.get(word, word.rstrip('stndrh'))}"
    elif any(side in lower for side in _SIDES) and (m := _SIDE.search(lower)) is not None:
        side = re.sub(r"[\s-]", "", m["side"]).removesuffix("ern")
        out["side"] = f"{m['of']} {side}"
    elif " of " in lower and (m := _SIDE_OF.search(text)) is not None:
        out["side"] = f"{m['of']} {m['side'].lower()}"
    if capitals and holds_digit(text) and (m := _ROAD.search(text)) is not None:
        out["road"] = (m["n"] or m["i"] or m["a"]).lower().replace("-", "")
    if capitals and _KIND_WORDS.stand_in(text) and (m := _OF_KIND.search(text)) is not None:
        kind, name = (m["k1"], m["n1"]) if m["k1"] else (m["k2"], m["n2"])
        kind = "town" if kind.lower() in _TOWNS else kind.lower()
        out["area"] = f"{kind}|{name.lower()}"
    if capitals and _VENUE_WORDS.stand_in(text) and (m := _VENUE.search(text)) is not None:
        name = m["name"] or m["behind"] or ""
        what = _VENUES.get(m["what"] or m["front"]) or _FRONT.get(m["front"] or "", "hotel")
        bare = re.sub(r"\b(?:the|of|and|&)\b", " ", name.lower())
        # "Marlow Court" is a block of flats.
        if bare.strip() and (m["what"] != "Court" or _BENCHES & set(bare.split())):
            out["venue"] = f"{what}|{' '.join(bare.split())}"
            rest = text[: m.start()] + ", " + text[m.end() :]
    if capitals and (street := streets_of(rest)):
        out["street"] = street
    names = _TOWN.findall(without_streets(rest) if "street" in out else rest) if capitals else []
    towns = [t.lower() for t in names if t not in _NO_TOWNS]
    if towns:
        out["town"] = "|".join(towns[:3])
    spot = _spot(text) or (spot_of(out["venue"].partition("|")[0]) if "venue" in out else None)
    if spot is not None:
        out["spot"] = f"{spot.rank} {spot.group}"
    if set(out) <= {"town"} and not named:
        out.pop("town", None) if not _WITHIN.search(lower) else None
    return out


def _spot(text: str) -> Spot | None:
    """The first spot that a phrase names: "a drawer in the kitchen" is a drawer."""
    written = _WRITTEN.findall(text.replace("’", "'"))
    words = [w.lower() for w in written]
    for n, word in enumerate(words):
        if written[n] != word and written[n] not in _VENUES:
            continue
        single = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
        after = words[n + 1] if n + 1 < len(words) else ""
        if after.isalpha() and after not in (
            "of",
            "in",
            "at",
            "on",
            "near",
            "where",
            "and",
            "with",
            "off",
            "next",
            "outside",
            "belonging",
            "by",
            "to",
            "beside",
            "behind",
            "from",
            "under",
            "inside",
            "for",
            "along",
        ):
            continue  # "school bus", "church hall": the spot is the last noun
        before = words[n - 1] if n else ""
        found = spot_of(word, before) or (spot_of(single, before) if single != word else None)
        if found is None and word == "room" and _is_use(before):
            found = named_room(before)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=1_000)
def _is_use(word: str) -> bool:
    """Whether a word before "room" says what it is for: "boiler", not "next" nor "hotel"."""
    return (
        word.isalpha() and word not in _ANY_ROOM and is_lemma(word, "n") and not is_lemma(word, "a")
    )


_ANY_ROOM = frozenset("hotel motel guest a the his her their hospital flat".split())
