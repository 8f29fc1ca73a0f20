"""Numbers and dates of two lines that tell a time in two ways: they say nothing of each other.

"Last Thursday" may be 3 April, "one week ago" too, and "two years ago" 2023. Whether they are the
same day is for the date claims, which know when each article appeared.
"""

from __future__ import annotations

from checker.align.diff import MONTHS, WEEKDAYS, Item, Line
from checker.normalize.moments import published_day
from checker.normalize.time_words import find_times

_WORDS = {**dict.fromkeys(WEEKDAYS, "weekday"), **dict.fromkeys(MONTHS, "month")}


def told_otherwise(left: Line, a: Item, right: Line, b: Item) -> bool:
    """Whether two numbers or date words count times in two ways, or only one counts a time.

    What is counted back from two days of publication is counted in two ways as well.
    """
    way = _way(left, a)
    if way != _way(right, b):
        return True
    if way != "relative":
        return False
    days = [published_day(line.annotation.article.published) for line in (left, right)]
    return None not in days and days[0] != days[1]


def _way(line: Line, item: Item) -> str:
    """How an item tells a time: "weekday", "month", "year", "day", "clock", "relative"; "" for a
    number that tells none."""
    if item.sort == "date":
        return _WORDS.get(item.key, "relative")
    annotation = line.annotation
    sentence = annotation.sentence(item.token.i)
    at = item.token.start - sentence.start
    for words in find_times(annotation.sentence_text(sentence)):
        if words.start <= at < words.end:
            if words.year == item.value:
                return "year"
            if words.relative is not None or words.years is not None:
                return "relative"
            return "clock" if words.clock and not words.month else "day"
    return ""
