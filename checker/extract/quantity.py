"""Amounts of an article as claims: what is measured, of whom, with scope, hedge and event.

`extract_quantities` finds amounts sentence by sentence and hands each to the extractor of its
sort: ages, scores, money and shares, measures, else counts of things and people.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.extract.quantity_age import extract_age, listed_ages
from checker.extract.quantity_count import extract_count, extract_none
from checker.extract.quantity_frame import frame_of
from checker.extract.quantity_measure import extract_measure
from checker.extract.quantity_score import extract_scores
from checker.extract.quantity_site import Site
from checker.extract.reading import Reading
from checker.model import Claim, Sentence
from checker.normalize.quantities import Amount, scan_amounts

# "1,150 kilometers (700 miles)": the bracket repeats the amount before it.
_BRACKET = re.compile(r"[\w%]?\s*[(\[]\s*$")
_NUMBER_HINT = re.compile(
    r"\d|\b(?:no|zero|none|nobody|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|"
    r"billions?|dozens?|half|quarter|thirds?|several|couple|pair|few|handful|scores|multiple)\b",
    re.IGNORECASE,
)


def extract_quantities(reading: Reading) -> Iterator[Claim]:
    """Every quantity claim of an article, in text order."""
    a = reading.annotation
    starts = [t.start for t in a.tokens]
    for sentence in a.sentences:
        text = a.text(sentence.start, sentence.end)
        if sentence.first == sentence.last or not _NUMBER_HINT.search(text):
            continue
        yield from _of_sentence(reading, sentence, text, starts)


def _of_sentence(
    reading: Reading, sentence: Sentence, text: str, starts: list[int]
) -> Iterator[Claim]:
    amounts = list(scan_amounts(text))
    yield from extract_none(reading, sentence)
    taken: list[tuple[int, int]] = []
    for claim in (*extract_scores(reading, sentence, text), *listed_ages(reading, sentence, text)):
        taken.append((claim.focus_start, claim.focus_end))
        yield claim
    before: Amount | None = None
    for amount in amounts:
        start, end = sentence.start + amount.core_start, sentence.start + amount.core_end
        converted = before is not None and _is_conversion(text, before, amount)
        if not converted and not any(s < end and start < e for s, e in taken):
            first = max(bisect_right(starts, start) - 1, sentence.first)
            last = max(bisect_right(starts, end - 1) - 1, first)
            # A unit word belongs to the amount: "a 28-year veteran" is governed through "year".
            unit = bisect_right(starts, sentence.start + amount.unit_end - 1) - 1
            site = Site(reading, sentence, text, amount, first, last,
                        frame_of(reading.annotation, first, max(last, unit)))  # fmt: skip
            yield from _of_amount(site)
        before = amount


def _of_amount(site: Site) -> Iterator[Claim]:
    claim = extract_age(site)
    if claim is None:
        measured = bool(site.amount.dimension) or site.is_magnitude or site.is_calibre
        claim = extract_measure(site) if measured else extract_count(site)
    if claim is not None:
        yield claim


def _is_conversion(text: str, before: Amount, amount: Amount) -> bool:
    """A bracket (or "or …") behind an amount that gives it again in another unit or currency."""
    between = text[before.end : amount.start]
    if before.dimension != amount.dimension or not amount.dimension or len(between) > 4:
        return False
    return bool(_BRACKET.search(between)) or between.strip() in ("/", ",", "or", "or,")
