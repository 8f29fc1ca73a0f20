"""Reads what stands above and at the head of an article: title, agency, place and date.

In: text and the offset where its body begins. Only the first lines are looked at, and only forms
that news copy really uses count; where nothing is certain, nothing is said.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from checker.normalize.comments import blank_comments
from checker.normalize.datelines import RUNNING, UPPER_DATELINE, dateline_of
from checker.read.date_lines import LONGEST, Dated, is_date_line, read_date_line
from checker.read.outlets import is_outlet, outlet_beside_date

# Title, byline, credit and date come within the first ten lines with text, in the first 3,000
# characters; further down a date is the story's and not the article's.
_LINES = 10
_REACH = 3_000
_TITLE_WORDS = 25
# Within so many lines from the top an outlet is named.
_NAME_LINES = 4

_DAY_IN_BRACKETS = re.compile(
    r"(?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
_CLOSED = re.compile(r"[.!?:;,\"')\]…”’]\s*$")
# Bylines, credits and the strips of links or sections above an article.
_NOT_TITLE = re.compile(
    r"(?i:by|from|story by|reporting by|written by)\s+[A-Z]"
    r"|(?i:courtesy|photo|image|picture|credit|source|follow)\b[^.]{0,40}:|[^|]*\s\|\s[^|]*\|?"
)
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<words>.+?)\s*#*\s*$")


class Head(NamedTuple):
    """What an article's own first lines say of it; None where they do not."""

    title: str | None
    source: str | None
    place: str | None
    published: dt.date | dt.datetime | None


def read_head(text: str, body: int = 0) -> Head:
    """Title, agency, dateline place and publication date of text[body:]."""
    lines = first_lines(text, body)
    outlet = _outlet(lines)
    source, place = _dateline(lines)
    told = [line for line in lines if line != outlet] if outlet else lines
    return Head(_title(told), _named(outlet) if outlet else source, place, _published(lines))


def first_lines(text: str, body: int) -> list[str]:
    """The first lines with text, stripped; a last one with no newline behind it is cut."""
    lines = blank_comments(text)[body : body + _REACH].splitlines()
    kept = [line.strip(" \t\u00a0\ufeff\u3000") for line in lines]
    return [line for line in kept if line][:_LINES]


def _outlet(lines: list[str]) -> str | None:
    """The line that names the outlet: the first, or one of the next beside a byline or a date.

    A first line of one word, with a date or a byline below it, is a name and no headline.
    """
    for n, line in enumerate(lines[:_NAME_LINES]):
        if is_date_line(line) or read_date_line(line.strip("*_ ")):
            if outlet_beside_date(line):
                return line
            continue
        beside = [*lines[n - 1 : n], *lines[n + 1 : n + 2]]
        told = any(_NOT_TITLE.match(other) or is_date_line(other) for other in beside)
        if is_outlet(_words(line)) and (told or (n == 0 and len(lines) > 1)):
            return line
        lone = n == 0 and len(line.split()) == 1 and line[:1].isupper()
        if lone and told and not _CLOSED.search(line):
            return line
    return None


def _words(line: str) -> str:
    heading = _HEADING.match(line)
    return heading["words"] if heading else line.strip("*_ ")


def _named(line: str) -> str:
    """The name in an outlet's line, without the marks of a heading or the date beside it."""
    return outlet_beside_date(line) or _words(line)


def _published(lines: list[str]) -> dt.date | dt.datetime | None:
    """First publication if the lines give it, else the update they give."""
    found: list[Dated] = [
        d for line in lines if len(line) <= LONGEST for d in read_date_line(line.strip("*_ "))
    ]
    first = next((d.moment for d in found if not d.updated), None)
    return first or next((d.moment for d in found), None)


def _dateline(lines: list[str]) -> tuple[str | None, str | None]:
    """Agency and place of the first dateline."""
    for line in lines:
        m = dateline_of(line)
        if m is None:
            continue
        place = (m["place"] or "").strip(" -.,/")
        agency = (m["agency"] or "").strip()
        if _DAY_IN_BRACKETS.match(agency):
            agency = ""  # "BELLMORE (June 3) — …"
        return agency or None, place or None
    return None, None


def _title(lines: list[str]) -> str | None:
    """A Markdown heading, or a first line that is short, has no full stop and heads more text."""
    for line in lines:
        if heading := _HEADING.match(line):
            return heading["words"]
    for n, line in enumerate(lines[:-1]):
        if _NOT_TITLE.match(line) or is_date_line(line):
            continue
        if n > 1 or len(line.split()) > _TITLE_WORDS or _CLOSED.search(line):
            return None
        if UPPER_DATELINE.match(line) and len(line) >= RUNNING:
            return None
        return line
    return None
