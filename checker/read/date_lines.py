"""Reads the line above an article that says when it was published.

In: one short line. Out: the moments it names, each marked as first publication or as an update.
A line counts only when it holds a full date and nothing else but times, zones, weekdays, labels
("Posted", "Last updated at"), an outlet's name or a byline; a date inside a sentence never does.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)

# Minutes east of Greenwich, None where the letters stand for several zones or for summer and
# winter time alike; the time is then kept as local. CST is taken as the American one.
_ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "et": None, "est": -300, "edt": -240, "ct": None, "cst": -360, "cdt": -300,
    "mt": None, "mst": -420, "mdt": -360, "pt": None, "pst": -480, "pdt": -420,
    "ist": None, "hkt": 480, "jst": 540, "aest": 600, "aedt": 660, "uk": None, "wib": 420,
    "sast": 120, "eat": 180, "wat": 60, "pht": 480, "sgt": 480, "nzst": 720, "nzdt": 780,
}  # fmt: skip
_AMERICAN = frozenset("et est edt ct cst cdt mt mst mdt pt pst pdt".split())

_ZONE_NAMES = "|".join(sorted(_ZONES, key=len, reverse=True))

_YEAR = r"(?:19|20)\d\d)(?!\d)"
_TH = r"(?:st|nd|rd|th)?"

_TOKEN = re.compile(
    "|".join(
        (
            r"(?P<update>(?:last\s+|first\s+)?(?:updated|edited|modified|revised)\b"
            r"(?:\s+(?:on|at|time|date)\b)*)",
            r"(?P<label>(?:(?:article|story|first|originally)\s+)*"
            r"(?:posted|published|released|created|filed|issued|written|date|dated)\b"
            r"(?:\s+(?:on|at|time|date)\b)*)",
            r"(?P<iso>(?P<iy>(?:19|20)\d\d)(?P<parts>[-./])(?P<im>\d\d?)(?P=parts)(?P<id>\d\d?)"
            r"(?=\D|$)T?)",
            r"(?P<numeric>(?P<n1>\d\d?)\s?(?P<sep>[./])\s?(?P<n2>\d\d?)\s?(?P=sep)\s?"
            r"(?P<n3>(?:19|20)\d\d|\d\d)(?!\d))",
            rf"(?P<american>{_MONTH.format('m1')}\s?(?P<d1>\d\d?){_TH}\s?[,-]?\s?(?P<y1>{_YEAR})",
            rf"(?P<european>(?P<d2>\d\d?){_TH}\s+(?:of\s+)?{_MONTH.format('m2')},?\s?(?P<y2>{_YEAR})",
            r"(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)",
            r"(?P<offset>(?:(?:gmt|utc)\s?|(?<=:\d\d))[+-]\d\d:?\d\d\b)",
            r"(?P<zulu>(?<=:\d\d)Z\b)",
            r"(?P<time>(?P<h>\d\d?)\s?[:.]\s?(?P<min>\d\d)(?::\d\d)?"
            r"(?:\s?(?P<half>[ap])\.?\s?(?:m\b\.?)?)?(?![\d/]))",
            r"(?P<hour>(?P<h2>\d\d?)\s?(?P<half2>[ap])\.?\s?m\b\.?)",
            r"(?P<digits>(?P<h3>[012]\d)(?P<min3>[0-5]\d)(?!\d)"
            rf"(?=\s?(?:hrs|hours|{_ZONE_NAMES})\b))",
            rf"(?P<zone>\b(?:{_ZONE_NAMES})\b)",
            r"(?P<filler>\b(?:on|at|hrs|hours|local|time)\b|[\s,;:|@•·\-–—()\[\]/.]+)",
        )
    ),
    re.IGNORECASE,
)

# What may part an outlet's name or a byline from the date.
_APART = re.compile(r"\s*\|\s*|\s+[/•·]\s+|\s+[-–—]+\s*|\s*[—]\s*")
# "THE HARBOUR POST, Dover, " before the date: capitalised words closed by a comma.
_OUTLET = re.compile(r"^(?:[^\W\d_][\w.'’&/-]*[ ,]+){1,8}$")
# "Sava Press, English service, ": small words that such a name may hold.
_SMALL = frozenset("service edition desk blog online of the and for".split())
_PAGE = re.compile(r"\(?\b(?:page|p\.|section)\s*[A-Z]?\d+\)?\s*$", re.IGNORECASE)

LONGEST = 140


class Dated(NamedTuple):
    """`moment` is a date, or a datetime where a time is given (aware where its zone is)."""

    moment: dt.date | dt.datetime
    updated: bool


def read_date_line(line: str) -> list[Dated]:
    """Every moment a date line names, in order; [] for a line that is something else."""
    line = line.strip().strip("\ufeff")
    if not 6 <= len(line) <= LONGEST or not any(map(str.isdigit, line)):
        return []
    found = _tokenised(line)
    if found is not None:
        return found
    out: list[Dated] = []
    for piece in _APART.split(_PAGE.sub("", line)):
        out.extend(_tokenised(_without_outlet(piece)) or ())
    return out


def is_date_line(line: str) -> bool:
    """Whether a line holds date words and nothing else, be the date whole, ambiguous or none."""
    line = line.strip()
    return bool(read_date_line(line)) or (
        len(line) <= LONGEST and any(c.isdigit() for c in line) and _tokenised(line) is not None
    )


def _without_outlet(piece: str) -> str:
    """The piece from its first date on, where only an outlet's name and place stand before."""
    for m in _TOKEN.finditer(piece):
        if m.lastgroup not in (None, "filler"):
            before = piece[: m.start()]
            words = before.replace(",", " ").split()
            named = before.rstrip().endswith(",") and all(
                w[0].isupper() or w in _SMALL for w in words
            )
            return piece[m.start() :] if named and _OUTLET.match(before) else piece
    return piece


@dataclass(slots=True)
class _Group:
    """What stands under one label while a line is read."""

    updated: bool = False
    day: dt.date | None = None
    clock: dt.time | None = None
    zone: dt.timezone | None = None


def _tokenised(piece: str) -> list[Dated] | None:
    """The moments of a piece made of nothing but date words; None where it holds other words."""
    at, marks = 0, []
    while at < len(piece):
        m = _TOKEN.match(piece, at)
        if m is None or m.end() == at:
            return None
        # A date word must not run on from another word ("B2012").
        if piece[at].isalnum() and at and piece[at - 1].isalpha() and not m["time"]:
            return None
        marks.append(m)
        at = m.end()
    american = any(m["half"] or m["half2"] or (m["zone"] or "").lower() in _AMERICAN for m in marks)
    groups = [_Group()]
    for m in marks:
        now = groups[-1]
        if m["update"] or m["label"]:
            if now.day or now.clock:
                groups.append(_Group())
            groups[-1].updated = bool(m["update"])
        elif (day := _day(m, american)) is not None:
            if now.day:
                groups.append(_Group(now.updated))
            groups[-1].day = day
        elif m["time"] or m["hour"] or m["digits"]:
            now.clock = now.clock or _clock(m)
        elif m["zone"] or m["offset"] or m["zulu"]:
            now.zone = now.zone or _zone(m)
    return _moments(groups)


def _moments(groups: list[_Group]) -> list[Dated]:
    out: list[Dated] = []
    last: _Group | None = None
    for group in groups:
        if group.day is None and group.clock and last is not None and last.day:
            # "16 May 2019 Last updated at 12:42" is one moment with the label between its halves;
            # after a full moment, a bare time is an update on the same day.
            if last.clock is None:
                last.clock, last.zone = group.clock, group.zone
                out[-1] = _moment(last)
                continue
            group.day = last.day
        if group.day:
            out.append(_moment(group))
            last = group
    return out


def _day(m: re.Match[str], american: bool) -> dt.date | None:
    """The date of a token. 3/4/2019 is read only where something tells which way round it is."""
    if m["iso"]:
        return _date(int(m["iy"]), int(m["im"]), int(m["id"]))
    if m["american"]:
        return _date(int(m["y1"]), _month(m["m1"]), int(m["d1"]))
    if m["european"]:
        return _date(int(m["y2"]), _month(m["m2"]), int(m["d2"]))
    if not m["numeric"]:
        return None
    first, second, year = int(m["n1"]), int(m["n2"]), int(m["n3"])
    year += 2000 if year < 100 else 0
    if first == second:
        return _date(year, first, second)
    if first > 12:
        return _date(year, second, first)
    if second > 12 or (american and m["sep"] == "/"):
        return _date(year, first, second)
    # Full stops with a four-figure year are the continental European form.
    return _date(year, second, first) if m["sep"] == "." and len(m["n3"]) == 4 else None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _clock(m: re.Match[str]) -> dt.time | None:
    hour = int(m["h"] or m["h2"] or m["h3"])
    minute = int(m["min"] or m["min3"] or 0)
    half = (m["half"] or m["half2"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def _zone(m: re.Match[str]) -> dt.timezone | None:
    if m["zulu"]:
        return dt.UTC
    if m["offset"]:
        digits = re.sub(r"\D", "", m["offset"])
        minutes = (int(digits[:2]) * 60 + int(digits[2:])) * (-1 if "-" in m["offset"] else 1)
        return dt.timezone(dt.timedelta(minutes=minutes)) if abs(minutes) <= 14 * 60 else None
    known = _ZONES[m["zone"].lower()]
    return None if known is None else dt.timezone(dt.timedelta(minutes=known))


def _moment(group: _Group) -> Dated:
    assert group.day is not None  # only called for groups that hold a date
    if group.clock is None:
        return Dated(group.day, group.updated)
    return Dated(dt.datetime.combine(group.day, group.clock, tzinfo=group.zone), group.updated)
