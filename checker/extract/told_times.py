"""Time expressions that `dates.py` gives to no event: deadlines, "that same evening", odd wording.

Such a claim is of the attribute "told" and has no blocking key: it is held against others only by
the words about it (`align/told.py`), and never makes an error. Slots of `extra`: `topic`, `limit`
("end" for by/until, "start" for since) and `anchored` ("1" where the day was named earlier).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from checker.annotation import Annotation, Sentence
from checker.normalize.needed_words import holds_parts
from checker.normalize.text_finder import TextFinder
from checker.normalize.time_pattern import NUMBERS, PARTS
from checker.normalize.time_words import TimeWords

TOLD = "told"
_ENDS = frozenset("by until till".split())
_STARTS = frozenset(("since",))
# In lower case.
_SAME = re.compile(
    r"\b(?:(?:that|the)\s+(?:same|very)|that)\s+(?P<part>day|morning|afternoon|evening|night)\b"
    r"(?!\s+(?:that|as|when|he|she|they|it|the|an?|his|her|[a-z]\w+['’]s)\b)"
    r"|\b(?:the\s+)?(?:next|following)\s+(?P<next>day|morning|afternoon|evening|night)\b"
    r"|\bthe\s+(?P<after>day\s+after)\b(?!\s+(?:tomorrow|he|she|it|they|the|a|an)\b)"
    r"|\b(?P<before>the\s+(?:previous|day\s+before))\b"
    r"|\b(?P<count>\d\d?|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?P<unit>day|week)s?\s+(?P<way>later|after\s+that|afterwards?|earlier|before\s+that)\b"
    r"(?!\s+than\b)"
)
_SPANS = TextFinder(("day", "morning", "afternoon", "evening", "night", "previous", "week"))
# "UPDATED: 13 March, 2:30 pm": when the page was made, not when anything happened.
_STAMP = re.compile(
    r"^\W*(?:(?:last|first)\s+)?(?:published|updated|posted|modified|created)"
    r"(?:\s+(?:on|at))?\s*(?::|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
    r"|\blast\s+(?:updated|modified)\b|\b(?:updated|posted|published)\s+(?:on|at)\s*:",
    re.IGNORECASE,
)
_STAMP_NEEDED = (("published", "updated", "posted", "modified", "created"),)
_STAMP_LENGTH = 120
_DASHES = ("-", "–", "—", "―")
# What a line that is nothing but a date leaves when its times are taken out.
_LEFT = 0.3
# A day named so many sentences before may be meant by "that evening".
_BACK = 3
_WEEK = 7
_ANY_YEAR = 2023


def limit_of(preposition: str) -> str:
    """ "end" for a deadline, "start" for a beginning, else the preposition: before, after, from."""
    if preposition in _ENDS:
        return "end"
    return "start" if preposition in _STARTS else preposition


def is_stamp(text: str, times: Sequence[TimeWords]) -> bool:
    """Whether a sentence says when the page was published, or is nothing but a date or dateline."""
    if text.endswith(_DASHES):
        return True  # "OSLO, May 3 (Agency) -" stands before a sentence as one of its own
    stamped = len(text) <= _STAMP_LENGTH and holds_parts(text.lower(), _STAMP_NEEDED)
    if stamped and _STAMP.search(text):
        return True
    letters = _letters(text)
    inside = sum(_letters(text[t.start : t.end]) for t in times)
    return letters > 0 and (letters - inside) / letters < _LEFT


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def is_editors(text: str, words: TimeWords) -> bool:
    """ "Minister dismissed [12 November 2022]": the day of a piece, added beside the text."""
    return text[: words.start].endswith("[") and text[words.end :].startswith("]")


class Days:
    """The day last named in an article, for expressions that point back to it."""

    def __init__(self) -> None:
        self._day: TimeWords | None = None
        self._sentence = -99

    def note(self, words: TimeWords, sentence: Sentence) -> None:
        """Remembers a weekday or date."""
        if words.weekday is not None or (words.day and words.month):
            self._day, self._sentence = words, sentence.number

    def anchored(self, a: Annotation, sentence: Sentence) -> list[TimeWords]:
        """Expressions of a sentence that point back, with the day they mean."""
        out: list[TimeWords] = []
        lower = a.sentence_lower(sentence)
        if self._day is None or not _SPANS.found_in(lower):
            return out
        for m in _SAME.finditer(lower):
            day = self._day
            if day is None or sentence.number - self._sentence > _BACK:
                continue
            part = (m["part"] or m["next"] or "day").lower()
            words = TimeWords(
                m.start(),
                m.end(),
                clock=PARTS.get(part),
                part="" if part == "day" else part,
                weekday=day.weekday,
                day=day.day,
                month=day.month,
                year=day.year,
            )
            if m["next"] or m["after"]:
                words = _shifted(words, 1)
            elif m["before"]:
                words = _shifted(words, -1)
            elif m["count"]:
                days = int(NUMBERS.get(m["count"].lower()) or m["count"])
                days *= 7 if m["unit"].lower() == "week" else 1
                back = m["way"].lower().startswith(("earlier", "before"))
                words = _shifted(words, -days if back else days)
            if words.weekday is not None or words.day:
                out.append(words)
        return out


def _shifted(words: TimeWords, by: int) -> TimeWords:
    """The same so many days on or back; what the words leave open stays so.

    A weekday alone says nothing a week on. Of the year only 29 February depends.
    """
    weekday = None if words.weekday is None else (words.weekday + by) % 7
    if not (words.day and words.month):
        return words._replace(weekday=weekday if abs(by) < _WEEK else None, day=None)
    try:
        day = dt.date(words.year or _ANY_YEAR, words.month, words.day) + dt.timedelta(days=by)
    except ValueError:
        return words._replace(weekday=weekday, day=None, month=None, year=None)
    year = day.year if words.year else None
    return words._replace(weekday=weekday, day=day.day, month=day.month, year=year)
