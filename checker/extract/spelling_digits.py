"""Slips of digits: a letter for a digit, a digit for a letter, wrong endings, groups and blanks.

Comes in: a reading. Goes out: `Slip`s: "2O12", "l4 crew members", "rep0rters", "21th", "20,0000",
"12people", "$$5 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.extract.spelling_gaps import Slip
from checker.names.written import Knowledge


def find_digits(reading: Reading, knowledge: Knowledge) -> Iterator[Slip]:
    """Every such slip of the article."""
    text = reading.annotation.plain
    spans = (m.span() for m in _NUMBER.finditer(text))
    numbers = " ".join([text[max(start - 1, 0) : end] for start, end in spans])
    yield from _numbers(reading, numbers)
    yield from _digit_and_word(reading, knowledge, numbers)
    yield from _mixed(reading, knowledge, numbers)
    yield from _marks(reading)


# What has a digit, up to the next blank: most patterns below are looked for there first, with the
# character before it, and few are found.
_NUMBER = re.compile(r"\d\S*")
# They begin with a digit: the engine looks for that much faster than for what is before it.
_ORDINAL = re.compile(r"(\d(?<![\w.,:/-].)\d*)(st|nd|rd|th)\b(?!-)")
_LETTER_O = re.compile(r"\d(?<!\w.)\d*O[\dO]*\b(?![.-]\w)")
_GROUPS = re.compile(r"\d(?<![\d.,].)\d{0,2}(?:,\d{3})*,\d{4,6}(?![\d,.]\d|\d)")
_YEAR = re.compile(r",(?:1[5-9]|20)\d\d$")


def _numbers(reading: Reading, numbers: str) -> Iterator[Slip]:
    text = reading.annotation.plain
    for match in _ORDINAL.finditer(text) if _ORDINAL.search(numbers) else ():
        right = _ending(int(match[1][-2:]))
        if match[2] != right:
            yield from _slip(reading, match.span(), match[1] + right, "the ending of another")
    for match in _LETTER_O.finditer(text) if _LETTER_O.search(numbers) else ():
        meant = match[0].replace("O", "0")
        yield from _slip(reading, match.span(), meant, "a letter for a digit")
    for match in _GROUPS.finditer(text) if _GROUPS.search(numbers) else ():
        if not _YEAR.search(match[0]):
            meant = f"{int(match[0].replace(',', '')):,}"
            yield from _slip(reading, match.span(), meant, "its digits are grouped otherwise")


def _ending(number: int) -> str:
    """The ending of an ordinal, by the last two digits of its number."""
    return "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _slip(reading: Reading, span: tuple[int, int], meant: str, reason: str) -> Iterator[Slip]:
    start, end = span
    yield Slip(start, end, token_at(reading.annotation, start), meant, "likely", reason)


_DIGIT_WORD = re.compile(
    r"(\d(?<![\w.,:/#@$\u20ac\u00a3-].)(?:\d{0,2}(?:,\d{3})*|\d*))([a-z]{4,})\b(?![-/@_])"
)
_IN_YEAR = re.compile(
    r"(?<![\w/@#.-])(in|since|by|of|from|until|and|to)((?:19|20)\d\d)\b(?![-/])", re.IGNORECASE
)
_TIGHT_YEAR = re.compile(r"(?:19|20)(?<=[a-z]..)\d\d")
# Written without a blank by habit: "5million", "100metres".
_UNITS = frozenset(
    "million billion trillion thousand metre metres meter meters mile miles inch inches litre "
    "litres kilo kilos mins secs hours minutes plus grand cent cents pence odd".split()
)


def _digit_and_word(reading: Reading, knowledge: Knowledge, numbers: str) -> Iterator[Slip]:
    """ "12people": a number and an everyday word run together."""
    text = reading.annotation.plain
    for match in _IN_YEAR.finditer(text) if _TIGHT_YEAR.search(numbers) else ():
        meant = f"{match[1]} {match[2]}"
        yield from _slip(reading, match.span(), meant, "no blank before the year")
    found = list(_DIGIT_WORD.finditer(text)) if _DIGIT_WORD.search(numbers) else []
    if len(found) > 1:
        return  # an article that does it often has lost its blanks to software
    for match in found:
        if match[2] in knowledge.words.frequent and match[2] not in _UNITS:
            meant = f"{match[1]} {match[2]}"
            yield from _slip(reading, match.span(), meant, "no blank after the number")


# ---------------------------------------------------------------- digits and letters

# A small o or l among digits, as "10l" (litres) and "5o" (degrees) do not have it.
_SMALL_LETTER = re.compile(
    r"(?<![\w.,:/#@$\u20ac\u00a3-])(?:\d+[ol]\d+|\d+o|l\d+)(?![\w/@_]|-(?!year|hour)|\.\w)"
)
_TOUCHING = re.compile(r"\d(?:[ol]|(?<=[a-z].))")
_DIGIT_INSIDE = re.compile(r"(?<![\w.,:/#@&+'\u2019-])[a-z]+[01][a-z]+(?![\w/@_&+-]|\.\w)")
_YEAR_LONG = 4
_COUNTED = re.compile(
    r" (?:of |more )?(?:[a-z]+ )?[a-z]{3,}s\b| (?:people|men|women|children|per|km|were|was|and)\b"
    r"|-year|-hour"
)


def _mixed(reading: Reading, knowledge: Knowledge, numbers: str) -> Iterator[Slip]:
    """ "2o21", "l4 crew members", "rep0rters": what comes twice is a code or a handle."""
    text = reading.annotation.plain
    if not _TOUCHING.search(numbers):
        return
    for match in _SMALL_LETTER.finditer(text):
        written = match[0]
        edge = not (written[-1].isdigit() and written[0].isdigit()) and len(written) < _YEAR_LONG
        if text.count(written) > 1 or (edge and not _COUNTED.match(text, match.end())):
            continue
        meant = written.replace("o", "0").replace("l", "1")
        yield from _slip(reading, match.span(), meant, "a letter for a digit")
    for match in _DIGIT_INSIDE.finditer(text):
        written = match[0]
        rights = [
            w
            for w in (written.replace("0", "o").replace("1", one) for one in "li")
            if w in knowledge.words.common
        ]
        if rights and text.count(written) == 1 and len(written) > _SHORT_CODE:
            yield from _slip(reading, match.span(), rights[0], "a digit for a letter")


# Letters up to which a word with a digit may be a code ("b1t").
_SHORT_CODE = 4
_MARKS = re.compile(r"(?<![$\w])\$\$(?=\d)|(?<=\d)%%(?![%\w])|(?<=\d)% per ?cent\b")


def _marks(reading: Reading) -> Iterator[Slip]:
    """ "$$5 million", "5%%", "5% percent": a mark written twice."""
    text = reading.annotation.plain
    for match in _MARKS.finditer(text) if "$$" in text or "%%" in text or "% per" in text else ():
        yield from _slip(reading, match.span(), match[0][0], "the mark stands twice")
