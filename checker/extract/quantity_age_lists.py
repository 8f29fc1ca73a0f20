"""Ages of several people in one list, and ages told by a decade of life.

"Two women, 71 and 39 years old", "sons aged seven and two", "Ewa and Pia Lund, 34 and 31", "a man
in his early thirties".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Sentence
from checker.extract.phrase import token_at
from checker.extract.quantity_age import age_claim, human
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Modality, Quantity

_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_WORDS)})"
_LIST = re.compile(
    rf"(?<![\d.,$\w-])(?P<list>(?:{_NUMBER},\s+)*{_NUMBER},?\s+and\s+{_NUMBER})\b(?![.,]\d)"
    r"(?P<old>[\s-]+years?[\s-]+(?:old|of\s+age)\b)?",
)
_AGED = re.compile(
    r"\b(?:aged?|ages|(?:children|sons|daughters|kids|boys|girls|twins|brothers|sisters)\s+of)\s*$",
    re.IGNORECASE,
)
# What a list holds, in lower case: most sentences hold none of it.
_LIST_HINTS = ("age", " old", "children of", "sons of", "daughters of", "kids of", "s of ")
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}"
# Two people with their ages behind, in one order.
_RESPECTIVE = re.compile(
    rf"(?P<one>{_NAME})\s+and\s+(?P<other>{_NAME}),\s+(?:aged\s+)?(?P<x>\d{{1,2}})\s+and\s+"
    r"(?P<y>\d{1,2})(?=\s*[,.;)]|\s*$)"
)
_DECADE = re.compile(
    r"\bin\s+(?:his|her|their)\s+(?:(?P<part>early|mid|late)[\s-]+)?(?:to[\s-]late[\s-]+)?"
    r"(?P<decade>[2-9]0|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
    r"(?:s|['’]s)?\b",
    re.I,
)
_DECADE_HINTS = ("0", "teens", "ties")
_DECADES = {
    "teens": 13, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def listed_ages(reading: Reading, sentence: Sentence, text: str) -> Iterator[Claim]:
    """Ages in lists, one claim for each, and ages by decade."""
    low = reading.annotation.sentence_lower(sentence)
    if " and " in low:
        twice = low.count("and") > 1 and text != low
        named = list(_RESPECTIVE.finditer(text)) if twice else []
        for found in named:
            yield from _respective(reading, sentence, found)
        if not named and any(hint in low for hint in _LIST_HINTS):
            for found in _LIST.finditer(low):
                yield from _listed(reading, sentence, low, found)
    if any(hint in low for hint in _DECADE_HINTS):
        for found in _DECADE.finditer(text):
            yield from _by_decade(reading, sentence, found)


def _respective(reading: Reading, sentence: Sentence, found: re.Match[str]) -> Iterator[Claim]:
    """ "Ewa and Pia Lund, 34 and 31": Ewa is 34, Pia Lund 31."""
    for name, number in (("one", "x"), ("other", "y")):
        who = token_at(reading.annotation, sentence.start + found.end(name) - 1, sentence)
        at = token_at(reading.annotation, sentence.start + found.start(number), sentence)
        age = float(found[number])
        focus = (sentence.start + found.start(number), sentence.start + found.end(number))
        yield age_claim(reading, at, focus, Quantity(age, age, "year"), who, form="comma")


def _listed(
    reading: Reading, sentence: Sentence, low: str, found: re.Match[str]
) -> Iterator[Claim]:
    if not (found.group("old") or _AGED.search(low, 0, found.start())):
        return
    first = token_at(reading.annotation, sentence.start + found.start(), sentence)
    who = _near_person(reading, sentence, first, 8)
    words = re.findall(r"\d+|[a-z]+", found.group("list").replace(" and ", " "))
    ages = [int(w) if w.isdigit() else _WORDS.index(w) + 1 for w in words]
    if who < 0 or not human(tuple(map(float, ages))):
        return
    focus = (sentence.start + found.start(), sentence.start + found.end())
    for n, age in enumerate(ages):
        others = " ".join(map(str, sorted(ages[:n] + ages[n + 1 :])))
        yield reading.claim(
            Kind.QUANTITY, first, focus, Quantity(age, age, "year"),
            subject=reading.participant(who), attribute="age:list", keys={f"ages|{others}"},
            modality=Modality.HAPPENED, form="list", sort="age", list=others, points=str(age),
        )  # fmt: skip


def _by_decade(reading: Reading, sentence: Sentence, found: re.Match[str]) -> Iterator[Claim]:
    first = token_at(reading.annotation, sentence.start + found.start(), sentence)
    who = _near_person(reading, sentence, first)
    if who < 0:
        return
    word = found.group("decade").lower()
    base = _DECADES.get(word) or int(word)
    least, most = _PARTS.get((found.group("part") or "").lower(), (0, 9))
    value = Quantity(base + least, base + most, "year", False)
    focus = (sentence.start + found.start(), sentence.start + found.end())
    yield age_claim(reading, first, focus, value, who, form="decade", hedge="about")


def _near_person(reading: Reading, sentence: Sentence, at: int, reach: int = 3) -> int:
    """The nearest noun or name before a token: "a man in his 30s"."""
    tokens = reading.annotation.tokens
    for i in range(at - 1, max(at - reach - 1, sentence.first - 1), -1):
        if tokens[i].pos in ("NOUN", "PROPN"):
            return i
    return -1
