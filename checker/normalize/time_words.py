"""Time expressions of a text.

In: a sentence's text. Out: `TimeWords` with offsets into that text, holding what the words give;
`moments.py` makes a stretch of time of them. Durations ("for two days") are not time words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())

# Minutes from midnight that a part of the day covers as papers use the words: "morning" takes in
# the small hours, "night" runs on into them, and evening and afternoon share an hour.
PARTS = {
    "dawn": (240, 480), "daybreak": (240, 480), "morning": (0, 720), "noon": (705, 735),
    "midday": (660, 840), "lunchtime": (660, 870), "afternoon": (720, 1080),
    "dusk": (960, 1290), "evening": (1020, 1439), "night": (1080, 1800), "midnight": (1410, 1470),
}  # fmt: skip
# The same with "early" or "late" before them; "early Saturday" begins at midnight.
_QUALIFIED = {
    ("early", ""): (0, 600), ("late", ""): (900, 1560),
    ("early", "morning"): (0, 570), ("late", "morning"): (540, 720), ("mid", "morning"): (480, 690),
    ("early", "afternoon"): (705, 930), ("late", "afternoon"): (870, 1110),
    ("mid", "afternoon"): (810, 990), ("early", "evening"): (990, 1230),
    ("late", "evening"): (1170, 1470), ("late", "night"): (1230, 1680),
    ("early", "night"): (1080, 1380),
}  # fmt: skip
# Minutes east of Greenwich. ET, CT, MT and PT, which stand for summer and winter time alike, are
# left out, and so is IST (India, Ireland, Israel): "local" keeps them from being compared.
ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "hkt": 480, "jst": 540, "aest": 600, "aedt": 660, "wib": 420, "sast": 120,
}  # fmt: skip
_OPEN_ZONES = "et ct mt pt ist".split()
_ZONE_WORDS = {"eastern": "et", "central": "ct", "mountain": "mt", "pacific": "pt"}

_NUMBERS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0,
    "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0,
    "a couple of": 2.0, "a few": 4.0, "several": 5.0,
}  # fmt: skip

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = rf"(?:{_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_YEAR = r"(?:1[6-9]|20)\d\d(?!\d)"
_TH = r"(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ZONE = (
    r"(?:local\s+time|(?:eastern|central|pacific|mountain)(?:\s+(?:standard|daylight))?\s+time|"
    + "|".join(sorted([*ZONES, *_OPEN_ZONES], key=len, reverse=True))
    + r")"
)
_HEDGE = (
    r"(?P<hedge>about|around|approximately|approx\.?|roughly|some\s+time\s+around|nearly|almost|"
    r"just\s+before|just\s+after|shortly\s+before|shortly\s+after|soon\s+after|minutes\s+after|"
    r"minutes\s+before|a\s+little\s+(?:after|before)|some\s+time\s+after|sometime\s+after)"
)
# No expression begins inside a word, save digits written onto one ("at10am").
_TOKEN = re.compile(
    r"(?:\b|(?=\d))(?:"
    + "|".join(
        (
            r"(?P<iso>\b(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)\b)",
            rf"(?P<mdy>\b(?P<m1>{_MONTH})\s*(?P<d1>\d\d?){_TH}(?![\d:.]\d|\d|\s*(?:[ap]\.?\s?m\b|percent|%))"
            rf"(?:\s?,?\s?(?P<y1>{_YEAR}))?)",
            rf"(?P<dmy>\b(?P<d2>\d\d?){_TH}\s+(?:of\s+)?(?P<m2>{_MONTH})(?:\s?,?\s?(?P<y2>{_YEAR}))?)",
            rf"(?P<my>\b(?:(?P<q3>(?i:early|mid|late|(?:the\s+)?(?:end|beginning|start|middle)\s+of))[\s-]+)?"
            rf"(?P<m3>{_FULL})\b(?P<e3>-end)?(?:\s?,?\s?(?:of\s+)?(?P<y3>{_YEAR}))?)",
            r"(?P<relyear>\b(?i:(?:of\s+)?(?P<ry>last|this|next)\s+year)\b)",
            rf"(?P<lastday>\b(?i:(?P<lw>last|this|this\s+past|next|the\s+following|the\s+previous)\s+"
            rf"(?P<lwd>{_WEEKDAY}))\b(?:['’]s)?)",
            rf"(?P<weekday>\b(?i:{_WEEKDAY})\b(?:['’]s)?)",
            r"(?P<thispart>\b(?i:(?P<tw>this|last|yesterday|tomorrow|today)\s+(?P<tp>morning|afternoon|evening|night))\b)",
            r"(?P<day>\b(?i:today|yesterday|tomorrow|tonight|overnight)\b(?:['’]s)?)",
            r"(?P<span>\b(?i:(?P<sw>earlier\s+this|later\s+this|last|this|next|over\s+the)\s+(?P<su>weekend|week|month))\b(?:['’]s)?)",
            r"(?P<ago>\b(?i:(?P<aq>less\s+than|more\s+than|over|nearly|almost|about|around|some|just|only)?\s*"
            r"\b(?P<an>\d+|a\s+couple\s+of|a\s+few|several|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
            r"(?P<ah>\s+and\s+a\s+half)?\s+(?P<au>minute|hour|day|week|fortnight|month|year|decade)s?\s+ago)\b)",
            r"(?P<between>\b(?i:between|from)\s+(?P<b1>\d\d?)(?:[:.](?P<bm1>[0-5]\d))?\s?(?P<bh1>[ap]\.?\s?m\b\.?)?"
            r"\s+(?:and|to|until)\s+(?P<b2>\d\d?)(?:[:.](?P<bm2>[0-5]\d))?\s?(?P<bh2>[ap]\.?\s?m\b\.?))",
            rf"(?P<clock>(?:\b(?i:{_HEDGE})\s+)?(?<![\d$£€.,-])(?:"
            r"(?P<h>\d\d?)(?:\s?[:.]\s?(?P<mi>[0-5]\d))?\s?(?P<half>[ap]\.?\s?m\b\.?|[AP]\.?\s?M\b\.?)"
            r"|(?P<h24>[01]?\d|2[0-3]):\s?(?P<mi24>[0-5]\d)(?![:\d])"
            rf"|(?P<h4>[01]\d|2[0-3])(?P<mi4>[0-5]\d)(?=\s?(?i:gmt|utc|hrs|hours|local\s+time|{'|'.join(_OPEN_ZONES)})\b)"
            r"|(?P<h5>[01]\d|2[0-3])(?P<mi5>[0-5]\d)(?=\s?\(\s?\d{4}\s?(?i:gmt|utc)\b)"
            r"|(?P<hoc>\d\d?|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\s?o['’]\s?clock"
            r"|\b(?P<hsp>\d\d?|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
            r"(?=\s+(?i:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)\b)"
            r"|\b(?P<named>(?i:noon|midnight|midday))\b(?!\s(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Mass)\b))"
            rf"(?:\s*(?i:hrs|hours)\b)?(?:\s*\(?(?P<zone>(?i:{_ZONE}))\b\)?)?)",
            r"(?P<part>\b(?:(?i:in|during)\s+(?:the\s+)?)?(?:(?i:(?P<pq>early|late|mid(?:dle\s+of\s+the)?))[\s-]+)?(?:(?i:in\s+the|on)\s+)?"
            r"(?i:(?P<pp>morning|afternoon|evening|night|dawn|daybreak|dusk|lunchtime))\b)",
            r"(?P<smallhours>\b(?i:(?:the\s+)?(?:early|small)\s+hours)\b)",
            r"(?P<edge>\b(?i:(?P<ew>early|late))\b)",
            rf"(?P<year>\b{_YEAR}\b(?!\s*(?:,\s?\d{{3}}|\.\d|%|people|mile|kilomet|feet|met|block|[A-Z]\w+\.?\s(?:St|Ave|Road|Rd|Blvd|Boulevard|Drive|Lane|Street))))",
        )
    )
    + ")"
)  # fmt: skip
# Every expression holds one of these; most sentences hold none and are not looked at further.
_HINT = re.compile(
    r"\d|(?:day|night|noon|morning|evening|dawn|daybreak|dusk|lunchtime|ago|overnight|hours|week|"
    r"weekend|month|year|tomorrow|o['’]\s?clock)(?:s|['’]s)?\b|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
# What may stand between two pieces of one expression.
_JOINT = re.compile(
    r"(?:[\s,]|\b(?:on|at|of|the|in|about|around|approximately|just|early|late)\b)*", re.IGNORECASE
)
# What makes "four o'clock" a time: "in the morning", "on Tuesday afternoon", "at night".
_DAY_PART = re.compile(
    rf"\s+(?:on\s+|in\s+the\s+|at\s+|that\s+)?(?:{_WEEKDAY}\s+)?"
    r"(morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[\s,]*\(\s*")
# "May" and "March" are months only with one of these before them, or with a year or day.
_MONTH_LEADS = re.compile(
    r"\b(?:in|since|last|this|next|of|by|until|till|before|after|during|from|to|and|through|early|late)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TimeWords:
    """One time expression: offsets into the text it was found in, and what its words give.

    `clock` is in minutes from midnight with the room that hedges leave; `part` names the part of
    the day; `utc` is the clock time in Greenwich, where a zone allows it; `zone` as written, lower
    case. `relative` is (unit, count, spread) counted from the publication day. `qualifier` is
    early, mid, late, start or end, of the month or year named.
    """

    start: int
    end: int
    clock: tuple[int, int] | None = None
    part: str = ""
    utc: tuple[int, int] | None = None
    zone: str = ""
    hedge: str = ""
    weekday: int | None = None
    which: str = ""  # last, this, next: before a weekday
    day: int | None = None
    month: int | None = None
    year: int | None = None
    qualifier: str = ""
    relative: tuple[str, float, float] | None = None
    years: int | None = None  # last year −1, this year 0, next year 1
    possessive: bool = False

    @property
    def bare_year(self) -> bool:
        """Only a year: a number that may also be something else."""
        return self.year is not None and not any(
            (self.clock, self.month, self.relative, self.weekday is not None)
        )

    @property
    def dated(self) -> bool:
        """Whether the words name a day, month or year, not only a time of day."""
        return any(
            x is not None for x in (self.weekday, self.day, self.month, self.year, self.relative)
        )


@lru_cache(maxsize=2048)  # dates and places read the same sentences
def find_times(text: str) -> tuple[TimeWords, ...]:
    """Every time expression in a sentence, pieces that stand together put together."""
    if not _HINT.search(text) and not _HINT.search(text.lower()):
        return ()
    pieces: list[TimeWords] = []
    for m in _TOKEN.finditer(text):
        piece = _piece(m, text)
        if piece is not None:
            pieces.append(piece)
    out: list[TimeWords] = []
    shut = -1  # end of a bracket that only converts the time before it
    for piece in pieces:
        if piece.start < shut:
            continue
        last = out[-1] if out else None
        joined = _joined(last, piece, text) if last is not None else None
        if joined is not None and last is not None:
            if _OPENED.fullmatch(text[last.end : piece.start]):
                shut = text.find(")", piece.start)
                joined = replace(joined, end=max(shut + 1, joined.end))
            out[-1] = joined
        else:
            out.append(piece)
    return tuple(t for t in out if t.part not in ("early", "late") or t.dated)


def _joined(a: TimeWords, b: TimeWords, text: str) -> TimeWords | None:
    """Two neighbouring pieces as one expression, None where they are two."""
    gap = text[a.end : b.start]
    if _OPENED.fullmatch(gap):
        # "1.53 p.m. (1023 GMT)": the bracket converts the time before it.
        if a.clock and not a.part and b.clock and b.zone and not b.part:
            return replace(a, end=b.end, utc=a.utc or b.utc)
        return None
    if not _JOINT.fullmatch(gap):
        return None
    if a.clock and b.clock and not a.part and not b.part:
        return None
    if a.possessive and "," in gap:
        return None
    if any(
        x is not None and y is not None
        for x, y in ((a.weekday, b.weekday), (a.month, b.month), (a.year, b.year), (a.day, b.day))
    ):
        return None
    for one, other in ((a, b), (b, a)):
        if one.relative and (other.relative or other.month):
            return None
        if one.relative and other.weekday is not None and one.relative[0] != "day":
            return None
    if a.year and not a.month and not a.qualifier and (b.weekday is not None or b.month):
        return None
    clock, part = _both_clocks(a, b)
    return replace(
        a,
        end=b.end,
        clock=clock,
        part=part,
        utc=a.utc or b.utc,
        zone=a.zone or b.zone,
        hedge=a.hedge or b.hedge,
        weekday=a.weekday if a.weekday is not None else b.weekday,
        which=a.which or b.which,
        day=a.day or b.day,
        month=a.month or b.month,
        year=a.year or b.year,
        qualifier=a.qualifier or b.qualifier,
        relative=a.relative or b.relative,
        years=a.years if a.years is not None else b.years,
        possessive=b.possessive,
    )


def _both_clocks(a: TimeWords, b: TimeWords) -> tuple[tuple[int, int] | None, str]:
    """Clock time and part of the day together: the clock time is the finer one."""
    if a.clock and b.clock and a.part and b.part:
        pair = (a.part, b.part) if a.part in ("early", "late") else (b.part, a.part)
        return _QUALIFIED.get(pair, b.clock), pair[1]
    if a.clock and not a.part:
        return a.clock, ""
    if b.clock and not b.part:
        return b.clock, ""
    return a.clock or b.clock, a.part or b.part


def _piece(m: re.Match[str], text: str) -> TimeWords | None:
    span = TimeWords(m.start(), m.end(), possessive=m.group().endswith(("'s", "’s")))
    match m.lastgroup:
        case "iso":
            return _dated(span, int(m["id"]), int(m["im"]), int(m["iy"]))
        case "mdy":
            return _dated(span, int(m["d1"]), _month(m["m1"]), _int(m["y1"]))
        case "dmy":
            return _dated(span, int(m["d2"]), _month(m["m2"]), _int(m["y2"]))
        case "my":
            unsure = m["m3"] in ("May", "March") and not (m["q3"] or m["e3"] or m["y3"])
            if unsure and not _MONTH_LEADS.search(text[max(0, m.start() - 20) : m.start()]):
                return None
            qualifier = "end" if m["e3"] else _qualifier(m["q3"])
            return replace(span, month=_month(m["m3"]), year=_int(m["y3"]), qualifier=qualifier)
        case "year":
            return replace(span, year=int(m["year"]))
        case "relyear":
            years = {"last": -1, "this": 0, "next": 1}[m["ry"].lower()]
            return replace(span, years=years, relative=None)
        case "weekday":
            return replace(span, weekday=_weekday(m["weekday"]))
        case "lastday":
            which = "next" if m["lw"].lower() in ("next", "the following") else "last"
            which = "this" if m["lw"].lower() == "this" else which
            return replace(span, weekday=_weekday(m["lwd"]), which=which)
        case "day":
            return _relative_day(span, m["day"].lower().rstrip("s").rstrip("'’"))
        case "thispart":
            word, part = m["tw"].lower(), m["tp"].lower()
            back = -1.0 if word in ("last", "yesterday") else 1.0 if word == "tomorrow" else 0.0
            if word == "last" and part != "night":
                back = -1.0
            return replace(span, relative=("day", back, 0), clock=PARTS[part], part=part)
        case "span":
            word = m["sw"].lower().split()[0]
            back = {"last": -1.0, "next": 1.0}.get(word, 0.0)
            return replace(span, relative=(m["su"].lower(), back, 0))
        case "ago":
            return _ago(span, m)
        case "clock":
            return _clock(span, m)
        case "between":
            return _between(span, m)
        case "smallhours":
            return replace(span, clock=(0, 390), part="early")
        case "part":
            part, q = m["pp"].lower(), (m["pq"] or "").lower().split(" ")[0].removesuffix("dle")
            return replace(span, clock=_QUALIFIED.get((q, part), PARTS[part]), part=part)
        case "edge":
            word = m["ew"].lower()
            return replace(span, clock=_QUALIFIED[(word, "")], part=word)
    return None


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _weekday(word: str) -> int:
    return next(n for n, day in enumerate(WEEKDAYS) if word.lower().startswith(day))


def _dated(span: TimeWords, day: int, month: int, year: int | None) -> TimeWords | None:
    return replace(span, day=day, month=month, year=year) if 1 <= day <= 31 else None


def _qualifier(words: str | None) -> str:
    word = (words or "").lower().removeprefix("the ").split(" ")[0]
    return {"end": "end", "beginning": "early", "start": "early", "middle": "mid"}.get(word, word)


def _relative_day(span: TimeWords, word: str) -> TimeWords:
    if word == "tonight":
        return replace(span, relative=("day", 0.0, 0), clock=PARTS["evening"], part="night")
    if word == "overnight":
        return replace(span, clock=PARTS["night"], part="night")
    return replace(span, relative=("day", {"yesterday": -1.0, "tomorrow": 1.0}.get(word, 0.0), 0))


def _ago(span: TimeWords, m: re.Match[str]) -> TimeWords | None:
    words = re.sub(r"\s+", " ", m["an"].lower())
    count = float(words) if words.isdigit() else _NUMBERS[words]
    count += 0.5 if m["ah"] else 0.0
    unit = m["au"].lower()
    if unit == "fortnight":
        unit, count = "week", 2 * count
    loose = (m["aq"] or "").lower().split()
    spread = 0.5 if unit != "day" else (0.0 if count <= 3 else 1.0)
    if words in ("a few", "several"):
        spread = count / 2 + 0.5
    if loose and loose[0] in (
        "less",
        "more",
        "over",
        "nearly",
        "almost",
        "about",
        "around",
        "some",
    ):
        spread = max(spread, 0.5) + 0.5
    if loose and loose[0] == "less":
        count, spread = count / 2, count / 2
    elif loose and loose[0] in ("more", "over"):
        count, spread = count * 1.25, count * 0.25 + 0.25
    return replace(span, relative=(unit, -count, spread))


def _clock(span: TimeWords, m: re.Match[str]) -> TimeWords | None:
    named = (m["named"] or "").lower()
    hedge = re.sub(r"\s+", " ", (m["hedge"] or "").lower())
    if named == "midnight":
        return replace(span, clock=PARTS[named], part=named, hedge=hedge)
    if named:
        at, to_the_minute = 720, False
    else:
        spoken = m["hoc"] or m["hsp"]
        if spoken and not spoken.isdigit():
            hour = int(_NUMBERS[spoken.lower()])
        else:
            hour = int(m["h"] or m["h24"] or m["h4"] or m["h5"] or spoken)
        minute = int(m["mi"] or m["mi24"] or m["mi4"] or m["mi5"] or 0)
        half = (m["half"] or "").lower()
        if hour > (12 if half else 23) or (half and hour == 0):
            return None
        if spoken:
            part = _DAY_PART.match(m.string, m.end())
            if part is None:
                return None  # morning or evening is anybody's guess
            half = "a" if part[1].lower() == "morning" else "p"
            if part[1].lower() == "night" and (hour < 6 or hour == 12):
                half = "a"
        half_open = m["h24"] and 0 < hour <= 12 and not m["h24"].startswith("0")
        if half_open and not m["zone"] and "h" not in m["clock"].lower():
            return None  # 4:30 may be either half of the day
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        at = hour * 60 + minute
        to_the_minute = bool(m["mi"] or m["mi24"] or m["mi4"] or m["mi5"])
    low, high = clock_room(at, to_the_minute, hedge)
    zone = re.sub(r"\s+", " ", (m["zone"] or "").lower())
    zone = _ZONE_WORDS.get(zone.split(" ")[0], zone) if zone.endswith("time") else zone
    utc = (low - ZONES[zone], high - ZONES[zone]) if zone in ZONES else None
    return replace(span, clock=(low, high), hedge=hedge, zone=zone, utc=utc)


def _between(span: TimeWords, m: re.Match[str]) -> TimeWords | None:
    """A stretch between two clock times, both within one day."""
    late = m["bh2"].lower().startswith("p")
    first = (m["bh1"] or m["bh2"]).lower().startswith("p")
    low = int(m["b1"]) % 12 * 60 + int(m["bm1"] or 0) + 720 * first
    high = int(m["b2"]) % 12 * 60 + int(m["bm2"] or 0) + 720 * late
    return replace(span, clock=(low, high)) if low < high else None


def clock_room(at: int, to_the_minute: bool, hedge: str) -> tuple[int, int]:
    """Minutes that a clock time may mean: a full hour without minutes is rounded by habit."""
    room = 0 if to_the_minute else 10
    if not hedge:
        return at - room, at + room
    last = hedge.rsplit(" ", maxsplit=1)[-1]
    if last == "before":
        return at - 25, at
    if last == "after":
        return at, at + 25
    room = 15 if at % 30 == 0 else 7
    return at - room, at + room
