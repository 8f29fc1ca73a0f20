"""Which dates the sources of a draft give, in whatever words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from checker.model import Extraction, Kind, Moment
from checker.normalize.moments import published_day

_MONTHS = "january february march april may june july august september october november december"
_MONTH_NUMBER = {
    form: n for n, name in enumerate(_MONTHS.split(), 1) for form in (name, name[:3], name[:4])
}
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_MONTH_ALONE = re.compile(rf"\b{_MONTH}", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
# Words that may mean any day as long as the day of the source is not known.
_FLOATING = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|overnight|last night|this (?:morning|afternoon|evening)"
    r"|earlier this week|(?:a|two|three|four|five|several) days? (?:ago|earlier|later|before))\b",
    re.IGNORECASE,
)


def date_words(moment: Moment) -> str:
    """A name for what a moment says, "" where it says too little to be looked up."""
    if moment.month and moment.day:
        return f"{moment.year or ''}-{moment.month}-{moment.day}"
    if moment.grain == "month" and moment.month:
        return f"{moment.year or ''}-{moment.month}"
    if moment.grain == "year" and moment.year:
        return str(moment.year)
    if moment.weekday is not None:
        return _WEEKDAYS[moment.weekday]
    return ""


class DateRecord:
    """Days, months, years and weekdays in the sources; `texts` are their bodies."""

    def __init__(self, sources: Sequence[Extraction], texts: Sequence[str]) -> None:
        self.days: set[tuple[int, int]] = set()
        self.months: set[int] = set()
        self.years: set[int] = set()
        self.weekdays: set[int] = set()
        self.moments: list[Moment] = []
        self.floating = False
        for source, text in zip(sources, texts, strict=True):
            self._scan(text)
            published = published_day(source.article.published)
            if published is None:
                self.floating |= bool(_FLOATING.search(text))
            else:
                # Copy of a day is of that day, or of the evening before.
                for day in (published, published - dt.timedelta(days=1)):
                    self._add(day)
            for claim in source.claims:
                if claim.kind is Kind.DATE and isinstance(claim.value, Moment):
                    self._take(claim.value)

    def supports(self, moment: Moment) -> bool:
        """Whether a source gives the day, month, year or weekday that the moment says."""
        if any(_within(given, moment) for given in self.moments):
            return True
        if moment.month and moment.day:
            if (moment.month, moment.day) in self.days:
                return moment.year is None or moment.year in self.years or not self.years
            return self._by_weekday(moment)
        if moment.grain == "month" and moment.month:
            return moment.month in self.months
        if moment.grain == "year" and moment.year:
            return moment.year in self.years
        return self._by_weekday(moment)

    def _by_weekday(self, moment: Moment) -> bool:
        return self.floating or moment.weekday in self.weekdays

    def _scan(self, text: str) -> None:
        for m in _DAY_FIRST.finditer(text):
            self._day(m.group(2), int(m.group(1)))
        for m in _MONTH_FIRST.finditer(text):
            self._day(m.group(1), int(m.group(2)))
        for m in _ISO.finditer(text):
            self.days.add((int(m.group(2)), int(m.group(3))))
        for m in _MONTH_ALONE.finditer(text):
            self.months.add(_number(m.group(1)))
        self.years.update(int(y) for y in _YEAR.findall(text))
        self.weekdays.update(_WEEKDAYS.index(d.lower()) for d in _WEEKDAY.findall(text))

    def _day(self, month: str, day: int) -> None:
        self.days.add((_number(month), day))

    def _add(self, day: dt.date) -> None:
        self.days.add((day.month, day.day))
        self.months.add(day.month)
        self.years.add(day.year)
        self.weekdays.add(day.weekday())

    def _take(self, moment: Moment) -> None:
        self.moments.append(moment)
        if moment.month and moment.day:
            self.days.add((moment.month, moment.day))
        if moment.month:
            self.months.add(moment.month)
        if moment.year:
            self.years.add(moment.year)
        if moment.weekday is not None:
            self.weekdays.add(moment.weekday)


def _number(month: str) -> int:
    return _MONTH_NUMBER[month.lower()[:3]]


def _within(given: Moment, stated: Moment) -> bool:
    """Whether the time given lies in the time stated: a source's day supports a draft's month."""
    if given.start is None or given.end is None or stated.start is None or stated.end is None:
        return False
    return stated.start <= given.start and given.end <= stated.end
