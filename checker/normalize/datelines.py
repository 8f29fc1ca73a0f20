"""Datelines: the place, day and agency before the first sentence of a report.

"LIMA (AP) — Two men …", "GENEVA, July 12, 2016 - Three climbers …", "Geneva (AFP) - Talks …". The
day is that of writing, not of what is told, and the words are no part of the sentence behind them.
"""

from __future__ import annotations

import re

_MONTH = r"(?:(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|March|April|May|June|July)"
_MONTH_DAY = (
    rf"(?:,?\s+(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?)?"
)
_DASH = r"\s*(?:--+|[-–—―])\s*"
_CITY = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/\- ]+"
# ", Tenn.", ", New Mexico", ", Democratic Republic of Congo"
_REGION = r"(?:,\s+(?:[A-ZÀ-Þ][\w.'’-]*|of|the|and)(?:\s+(?:[A-ZÀ-Þ][\w.'’-]*|of|the|and)){0,4})?"
_AGENCY = r"\((?P<agency>[A-Z][\w.&/ '’-]{1,30})\)"
_WEEKDAY = r"(?:\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"

# "BRISTOL, Tenn. (AP) — A man …", "BERLIN, May 6 (Reuters) -- The …", "LIMA — The …"
UPPER_DATELINE = re.compile(
    rf"(?P<place>{_CITY}){_REGION}{_MONTH_DAY}(?:\s*{_AGENCY}{_WEEKDAY})?{_DASH}(?=[^\s\-–—])"
)
# "Geneva (AFP) - Talks …", "(Reuters) - Shares …", "Feb 9 (Reuters) - Three …"
NAMED_DATELINE = re.compile(
    rf"(?:{_MONTH}\s+\d{{1,2}}\s+(?=\())?(?P<place>[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]+){{0,2}})?{_REGION}{_MONTH_DAY}\s*"
    rf"{_AGENCY}{_WEEKDAY}{_DASH}(?=[^\s\-–—])"
)
# A line that a dateline opens is running text, not "HARBOUR TIMES - English service".
RUNNING = 60
# Longer than this without an agency it is a sentence in capitals, not a city.
_CITY_WORDS = 4


def dateline_of(line: str) -> re.Match[str] | None:
    """The dateline that opens a line of running text (groups `place` and `agency`), else None."""
    if len(line) < RUNNING:
        return None
    found = UPPER_DATELINE.match(line) or NAMED_DATELINE.match(line)
    if found is None or not _opens_sentence(line[found.end() :]):
        return None
    place = (found["place"] or "").strip(" -.,/")
    if place and not found["agency"] and len(place.split()) > _CITY_WORDS:
        return None
    return found


def _opens_sentence(rest: str) -> bool:
    """Whether what follows the dash reads as a sentence: a capital, a figure or a quotation."""
    if len(rest.split(maxsplit=6)) < 6:
        return False
    return rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"'“‘$€£"
