"""Places in a ranking: "ranked No. 111", "the 115th-ranked player", "world number four".

The value is the place, in the unit "th"; who is ranked is for `align.quantity_loose`, which holds
two places against each other where each article gives one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Sentence
from checker.extract.phrase import token_at
from checker.extract.quantity_figure import words_near
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Quantity
from checker.normalize.numerals import NUMERAL, parse_numeral

_RANKED = re.compile(
    r"\b(?:(?:is|was|were|are|currently|now)?\s*rank(?:ed|s|ing)\s+(?:(?:at|of|as)\s+)?(?:the\s+)?"
    rf"(?:(?:world\s+)?(?:No\.?|number)\s*)?(?P<a>{NUMERAL})(?:st|nd|rd|th)?\b(?!\s*(?:of|out\s+of|per|%))|"
    r"(?P<b>\d{1,4})(?:st|nd|rd|th)[\s-]ranked\b|"
    rf"\bworld\s+(?:No\.?|number)\s*(?P<c>{NUMERAL})\b|"
    r"(?P<d>\d{1,4})(?:st|nd|rd|th)\s+in\s+the\s+(?:world|(?:\w+\s+)?rankings?)\b)",
    re.IGNORECASE,
)
_HINTS = ("rank", "world")
_MOST = 2000


def extract_ranks(reading: Reading, sentence: Sentence, text: str) -> Iterator[Claim]:
    """A claim per place in a ranking that the sentence tells."""
    if not any(hint in text for hint in _HINTS):
        return
    for found in _RANKED.finditer(text):
        group = found.lastgroup or ""
        place = parse_numeral(found[group])
        if place is None or not 1 <= place.value <= _MOST:
            continue
        start, end = sentence.start + found.start(group), sentence.start + found.end(group)
        at = token_at(reading.annotation, start, sentence)
        yield reading.claim(
            Kind.QUANTITY, at, (start, end), Quantity(place.value, place.value, "th"), subject=None,
            attribute="order:rank", keys=(), sort="order", noun="rank",
            near=words_near(reading.annotation, sentence, at, at), points=f"{place.value:g}",
            grain="1",
        )  # fmt: skip
