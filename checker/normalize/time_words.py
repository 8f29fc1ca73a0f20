"""Time expressions of a text.

In: a sentence's text. Out: `TimeWords` with offsets into that text, holding what the words give;
`moments.py` makes a stretch of time of them. Durations ("for two days") are not time words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from checker.normalize.text_finder import TextFinder
from checker.normalize.time_pattern import (
    HINT,
    MINUTES,
    MONTH_NAMES,
    MONTHS,
    NUMBERS,
    OTHER_PARTS,
    PARTS,
    QUALIFIED,
    STARTS,
    TOKEN,
    WEEKDAY,
    WEEKDAYS,
    ZONE_WORDS,
    ZONES,
)
from checker.normalize.word_hints import holds_digit

# What may stand between two pieces of one expression.
_JOINT = re.compile(
    r"(?:[\s,]|\b(?:on|at|of|the|in|about|around|approximately|just|early|late)\b)*", re.IGNORECASE
)
# What makes "four o'clock" a time: "in the morning", "on Tuesday afternoon", "at night".
_DAY_PART = re.compile(
    rf"\s+(?:on\s+|in\s+the\s+|at\s+|that\s+)?(?:{WEEKDAY}\s+)?"
    r"(morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[\s,]*\(\s*")
# "May" and "March" are months only with one of these before them, or with a year or day.
_MONTH_LEADS = re.compile(
    r"\b(?:in|since|last|this|next|of|by|until|till|before|after|during|from|to|and|through|early|late)\s+$",
    re.IGNORECASE,
)


class TimeWords(NamedTuple):
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

    def filled_from(self, other: TimeWords) -> TimeWords:
        """This expression with what it leaves open taken from the other; its own place, clock and
        part of the day stay."""
        return self._replace(
            utc=self.utc or other.utc,
            zone=self.zone or other.zone,
            hedge=self.hedge or other.hedge,
            weekday=self.weekday if self.weekday is not None else other.weekday,
            which=self.which or other.which,
            day=self.day or other.day,
            month=self.month or other.month,
            year=self.year or other.year,
            qualifier=self.qualifier or other.qualifier,
            relative=self.relative or other.relative,
            years=self.years if self.years is not None else other.years,
        )


_HINTS = TextFinder(
    ("day", "night", "noon", "morning", "evening", "dawn", "dusk", "time", "ago", "hour", "week",
     "light", "dark", "sun", "lunch", "month", "year", "tomorrow", "clock")
)  # fmt: skip


def _has_hint(lower: str) -> bool:
    return bool(_HINTS.found_in(lower)) and HINT.search(lower) is not None


@lru_cache(maxsize=2048)  # dates and places read the same sentences
def find_times(text: str) -> tuple[TimeWords, ...]:
    """Every time expression in a sentence, pieces that stand together put together."""
    if not (holds_digit(text) or MONTH_NAMES.stand_in(text) or _has_hint(text.lower())):
        return ()
    pieces: list[TimeWords] = []
    at = 0
    for start in STARTS.of(text):
        m = TOKEN.match(text, start) if start >= at else None
        if m is not None:
            at = m.end()
            if (piece := _piece(m, text)) is not None:
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
                joined = joined._replace(end=max(shut + 1, joined.end))
            out[-1] = joined
        else:
            out.append(piece)
    out = [_early_year(t) for t in out]
    return tuple(t for t in out if t.part not in ("early", "late") or t.dated)


def _early_year(words: TimeWords) -> TimeWords:
    """ "Early 2026": of the year, not of the day."""
    if words.part not in ("early", "late") or words.year is None or words.month:
        return words
    if words.weekday is not None or words.relative:
        return words
    return words._replace(clock=None, part="", qualifier=words.part)


def _joined(a: TimeWords, b: TimeWords, text: str) -> TimeWords | None:
    """Two neighbouring pieces as one expression, None where they are two."""
    gap = text[a.end : b.start]
    if _OPENED.fullmatch(gap):
        # "1.53 p.m. (1023 GMT)": the bracket converts the time before it.
        if a.clock and not a.part and b.clock and b.zone and not b.part:
            return a._replace(end=b.end, utc=a.utc or b.utc)
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
    return a.filled_from(b)._replace(end=b.end, clock=clock, part=part, possessive=b.possessive)


def _both_clocks(a: TimeWords, b: TimeWords) -> tuple[tuple[int, int] | None, str]:
    """Clock time and part of the day together: the clock time is the finer one."""
    if a.clock and b.clock and a.part and b.part:
        pair = (a.part, b.part) if a.part in ("early", "late") else (b.part, a.part)
        return QUALIFIED.get(pair, b.clock), pair[1]
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
        case "dots":
            return _dated(span, int(m["dd"]), int(m["dm"]), int(m["dy"]))
        case "mdy":
            return _dated(span, int(m["d1"]), _month(m["m1"]), _int(m["y1"]))
        case "dmy":
            return _dated(span, int(m["d2"]), _month(m["m2"]), _int(m["y2"]))
        case "my":
            unsure = m["m3"] in ("May", "March") and not (m["q3"] or m["e3"] or m["y3"])
            if unsure and not _MONTH_LEADS.search(text[max(0, m.start() - 20) : m.start()]):
                return None
            qualifier = "end" if m["e3"] else _qualifier(m["q3"])
            return span._replace(month=_month(m["m3"]), year=_int(m["y3"]), qualifier=qualifier)
        case "year":
            return span._replace(year=int(m["year"]))
        case "relyear":
            years = {"last": -1, "this": 0, "next": 1}[m["ry"].lower()]
            return span._replace(years=years, relative=None)
        case "nightto":
            eve = (_weekday(m["nto"]) - 1) % 7
            return span._replace(weekday=eve, clock=PARTS["night"], part="night")
        case "shortday":
            return span._replace(weekday=_weekday(m["sd"]))
        case "farday":
            back = -2.0 if m["fd"].lower().startswith("before") else 2.0
            return span._replace(relative=("day", back, 0))
        case "weekday":
            return span._replace(weekday=_weekday(m["weekday"]))
        case "lastday":
            which = "next" if m["lw"].lower() in ("next", "the following") else "last"
            which = "this" if m["lw"].lower() == "this" else which
            return span._replace(weekday=_weekday(m["lwd"]), which=which)
        case "day":
            return _relative_day(span, m["day"].lower().rstrip("s").rstrip("'’"))
        case "thispart":
            word, part = m["tw"].lower(), m["tp"].lower()
            back = -1.0 if word in ("last", "yesterday") else 1.0 if word == "tomorrow" else 0.0
            if word == "last" and part != "night":
                back = -1.0
            return span._replace(relative=("day", back, 0), clock=PARTS[part], part=part)
        case "span":
            word = m["sw"].lower().split()[0]
            back = {"last": -1.0, "next": 1.0}.get(word, 0.0)
            return span._replace(relative=(m["su"].lower(), back, 0))
        case "ago":
            return _ago(span, m)
        case "clock":
            return _clock(span, m)
        case "between":
            return _between(span, m)
        case "smallhours":
            return span._replace(clock=(0, 390), part="early")
        case "part":
            part = re.sub(r"\s+", " ", m["pp"].lower().replace("lunch-", "lunch "))
            part, q = (
                OTHER_PARTS.get(part, part),
                (m["pq"] or "").lower().split(" ")[0].removesuffix("dle"),
            )
            hedge = re.sub(r"\s+", " ", (m["nigh"] or "").lower())
            return span._replace(
                clock=QUALIFIED.get((q, part), PARTS[part]), part=part, hedge=hedge
            )
        case "edge":
            word = m["ew"].lower()
            return span._replace(clock=QUALIFIED[(word, "")], part=word)
    return None


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _month(word: str) -> int:
    return MONTHS.index(word[:3].lower()) + 1


def _weekday(word: str) -> int:
    return next(n for n, day in enumerate(WEEKDAYS) if word.lower().startswith(day[:3]))


def _dated(span: TimeWords, day: int, month: int, year: int | None) -> TimeWords | None:
    return span._replace(day=day, month=month, year=year) if 1 <= day <= 31 else None


def _qualifier(words: str | None) -> str:
    word = (words or "").lower().removeprefix("the ").split(" ")[0]
    return {
        "end": "end", "beginning": "early", "start": "early", "middle": "mid", "first": "early",
        "last": "late",
    }.get(word, word)  # fmt: skip


def _relative_day(span: TimeWords, word: str) -> TimeWords:
    if word == "tonight":
        return span._replace(relative=("day", 0.0, 0), clock=PARTS["evening"], part="night")
    if word == "overnight":
        return span._replace(clock=PARTS["night"], part="night")
    return span._replace(relative=("day", {"yesterday": -1.0, "tomorrow": 1.0}.get(word, 0.0), 0))


def _ago(span: TimeWords, m: re.Match[str]) -> TimeWords | None:
    words = re.sub(r"\s+", " ", m["an"].lower())
    count = float(words) if words.isdigit() else NUMBERS[words]
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
    return span._replace(relative=(unit, -count, spread))


def _clock(span: TimeWords, m: re.Match[str]) -> TimeWords | None:
    named = (m["named"] or "").lower()
    hedge = re.sub(r"\s+", " ", (m["hedge"] or "").lower())
    if named == "midnight" and hedge.endswith("before"):
        return span._replace(clock=(1390, 1440), hedge=hedge)  # still the evening of the day named
    if named == "midnight":
        return span._replace(clock=PARTS[named], part=named, hedge=hedge)
    if named:
        at, to_the_minute = 720, False
    else:
        spoken = m["hoc"] or m["hsp"] or m["hp"] or m["hsa"]
        if spoken and not spoken.isdigit():
            hour = int(NUMBERS[spoken.lower()])
        else:
            hour = int(m["h"] or m["h24"] or m["h4"] or m["h5"] or m["hdot"] or m["hh"] or spoken)
        given = m["mi"] or m["mi24"] or m["mi4"] or m["mi5"] or m["midot"] or m["mih"]
        minute = int(given or 0)
        half = (m["half"] or "").lower()
        if hour > (12 if half else 23) or (half and hour == 0):
            return None
        if spoken and hour <= 12:
            part = _DAY_PART.match(m.string, m.end())
            if part is None:
                return None  # morning or evening is anybody's guess
            half = "a" if part[1].lower() == "morning" else "p"
            if part[1].lower() == "night" and (hour < 6 or hour == 12):
                half = "a"
        noon = m["h24"] == "12" and m["mi24"] == "00"
        half_open = m["h24"] and 0 < hour <= 12 and not m["h24"].startswith("0") and not noon
        if half_open and not m["zone"] and "h" not in m["clock"].lower():
            return None  # 4:30 may be either half of the day
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        at = hour * 60 + minute
        if m["past"]:
            beyond = MINUTES[re.sub(r"\s+", " ", m["past"].lower())]
            at += beyond if m["way"].lower() == "past" else -beyond
        to_the_minute = bool(given)
    low, high = clock_room(at, to_the_minute, hedge)
    zone = re.sub(r"\s+", " ", (m["zone"] or "").lower())
    zone = ZONE_WORDS.get(zone.split(" ")[0], zone) if zone.endswith("time") else zone
    utc = (low - ZONES[zone], high - ZONES[zone]) if zone in ZONES else None
    return span._replace(clock=(low, high), hedge=hedge, zone=zone, utc=utc)


def _between(span: TimeWords, m: re.Match[str]) -> TimeWords | None:
    """A stretch between two clock times, both within one day."""
    late = m["bh2"].lower().startswith("p")
    first = (m["bh1"] or m["bh2"]).lower().startswith("p")
    low = int(m["b1"]) % 12 * 60 + int(m["bm1"] or 0) + 720 * first
    high = int(m["b2"]) % 12 * 60 + int(m["bm2"] or 0) + 720 * late
    return span._replace(clock=(low, high)) if low < high else None


def clock_room(at: int, to_the_minute: bool, hedge: str) -> tuple[int, int]:
    """Minutes that a clock time may mean: a full hour without minutes is rounded by habit."""
    room = 0 if to_the_minute else 10
    if not hedge:
        return at - room, at + room
    last = hedge.rsplit(" ", maxsplit=1)[-1]
    if last == "before":
        return at - 25, at
    if last in ("after", "past"):
        return at, at + 25
    room = 15 if at % 30 == 0 else 7
    return at - room, at + room
