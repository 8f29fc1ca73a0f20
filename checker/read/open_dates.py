"""Date lines that leave something open, closed by the story: "Dhaka, Jan 4", "12/10/2018".

In: the articles of one story, prepared. Out: the same, those with such a line dated where the
others' days, or the days that the text itself names, leave one reading. A day far from the rest of
the story is no reading; nor is one of two that both come near.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.annotation import Article
from checker.normalize.moments import published_day
from checker.read.headlines import first_lines

_MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_OPEN = re.compile(
    rf"(?P<m1>{_MONTH})\s?(?P<d1>\d\d?)(?:st|nd|rd|th)?(?!\d|[:.]\d)(?!,?\s?(?:19|20)\d\d)"
    rf"|(?<!\d)(?P<d2>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?(?P<m2>{_MONTH})(?!,?\s?(?:19|20)\d\d)"
    r"|(?<![\d/.])(?P<n1>\d\d?)\s?(?P<sep>[./])\s?(?P<n2>\d\d?)\s?(?P=sep)\s?"
    r"(?P<y>(?:19|20)\d\d|\d\d)(?!\d)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?\b", re.IGNORECASE)
_WEEKDAYS = tuple("mon tue wed thu fri sat sun".split())
# What else such a line holds: names, bylines, labels, a time of day.
_ASIDE = re.compile(
    r"\b(?:by|posted|published|updated|written|last|on|at|the|of|and|from|staff|hrs|hours|local|"
    r"time|[ap]\.?\s?m|gmt|utc|ist)\b\.?|\d\d?[:.]\d\d(?::\d\d)?|\b\d{1,2}(?=\s?[ap]\.?m)|[^\w]+|_",
    re.IGNORECASE,
)
_LONGEST = 80
_NAMES = 7
# Days between the articles of one story, and between two readings that cannot be mixed up.
_NEAR = 45
_BESIDE = 10
_DAY_OF_TEXT = re.compile(rf"\b({_MONTH})\s?(\d\d?)(?:st|nd|rd|th)?\b", re.IGNORECASE)


def close_open_dates(articles: Sequence[Article]) -> list[Article]:
    """The articles in their order; those without a date dated where their date line allows it."""
    days = [d for a in articles if (d := published_day(a.published)) is not None]
    return [
        replace(a, published=day)
        if a.published is None and (day := _day(a, days)) is not None
        else a
        for a in articles
    ]


def _day(article: Article, days: Sequence[dt.date]) -> dt.date | None:
    for line in first_lines(article.text, article.body):
        found = _OPEN.search(line) if len(line) <= _LONGEST else None
        if found is None or not _is_date_line(line, found):
            continue
        readings = _readings(found, {d.year for d in days})
        named = _WEEKDAY.search(line)
        if named:
            weekday = _WEEKDAYS.index(named[1].lower())
            readings = {r for r in readings if r.weekday() == weekday}
        if len(readings) == 1 and found["n1"] and not days:
            return next(iter(readings))
        near = _nearest(readings, days)
        return near or (_of_text(readings, article) if found["n1"] else None)
    return None


def _is_date_line(line: str, found: re.Match[str]) -> bool:
    """Whether nothing but names and labels stands beside the date."""
    rest = _WEEKDAY.sub(" ", line[: found.start()] + " " + line[found.end() :])
    words = _ASIDE.sub(" ", rest).split()
    return len(words) <= _NAMES and all(w[0].isupper() or w[0].isdigit() for w in words)


def _readings(found: re.Match[str], years: Iterable[int]) -> set[dt.date]:
    if found["n1"]:
        year = int(found["y"]) + (2000 if len(found["y"]) == 2 else 0)
        one, other = int(found["n1"]), int(found["n2"])
        pairs = {(year, one, other), (year, other, one)}
    else:
        month = _MONTHS.index((found["m1"] or found["m2"])[:3].lower()) + 1
        day = int(found["d1"] or found["d2"])
        pairs = {(y + by, month, day) for y in years for by in (-1, 0, 1)}
    return {d for p in pairs if (d := _date(*p)) is not None}


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _nearest(readings: Iterable[dt.date], days: Sequence[dt.date]) -> dt.date | None:
    """The one reading that lies by the story's days."""
    ranked = sorted((min(abs((r - d).days) for d in days), r) for r in readings if days)
    if not ranked or ranked[0][0] > _NEAR:
        return None
    alone = len(ranked) == 1 or ranked[1][0] > max(_BESIDE, 2 * ranked[0][0])
    return ranked[0][1] if alone else None


def _of_text(readings: Iterable[dt.date], article: Article) -> dt.date | None:
    """The one reading that lies by a day which the text names."""
    told = _DAY_OF_TEXT.finditer(article.text)
    named = {(_MONTHS.index(m[1][:3].lower()) + 1, int(m[2])) for m in told}
    near = [
        r
        for r in readings
        if any(
            d is not None and abs((r - d).days) <= _BESIDE
            for m, n in named
            for d in (_date(r.year, m, n),)
        )
    ]
    return near[0] if len(near) == 1 else None
