"""Amounts of an article as claims: what is measured, of whom, with scope, hedge and event.

`extract_quantities` finds amounts sentence by sentence and hands each to the extractor of its
sort: ages, scores, money and shares, measures, else counts of things and people.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from checker.annotation import Sentence
from checker.extract.quantity_age import extract_age
from checker.extract.quantity_age_lists import listed_ages
from checker.extract.quantity_born import extract_births
from checker.extract.quantity_count import extract_count
from checker.extract.quantity_crowd import extract_crowd
from checker.extract.quantity_figure import extract_figure
from checker.extract.quantity_frame import frame_of
from checker.extract.quantity_generation import extract_generations
from checker.extract.quantity_hits import extract_hits, extract_strong
from checker.extract.quantity_life import extract_life
from checker.extract.quantity_measure import extract_measure
from checker.extract.quantity_nationals import extract_nationals
from checker.extract.quantity_none import extract_none
from checker.extract.quantity_order import extract_orders
from checker.extract.quantity_people import all_aboard, as_aboard, crew_too
from checker.extract.quantity_rank import extract_ranks
from checker.extract.quantity_score import extract_scores
from checker.extract.quantity_site import Site
from checker.extract.quantity_votes import shortfalls
from checker.extract.quantity_whole import wholes_of, with_whole
from checker.extract.reading import Reading
from checker.model import Claim, Participant, Quantity
from checker.normalize.quantities import Amount, scan_amounts
from checker.normalize.temperatures import in_degrees
from checker.normalize.word_hints import WordHints, holds_digit

# "1,150 kilometers (700 miles)": the bracket repeats the amount before it.
_BRACKET = re.compile(r"[\w%]?\s*[(\[]\s*$")
_LISTED = re.compile(r"\s*(?:,|,?\s*and|,?\s*plus|,?\s*as\s+well\s+as)\s*(?:an?\s+crew\s+of\s+)?")
# A sentence without a digit and, in lower case, any of these words holds no amount.
_NUMBER_WORDS = WordHints(
    "no|zero|none|nobody|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    "sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|millions|billion|"
    "billions|dozen|dozens|half|quarter|third|thirds|fifth|fifths|tenth|tenths|several|couple|pair|"
    "few|handful|scores|multiple".split("|")
)


def extract_quantities(reading: Reading) -> Iterator[Claim]:
    """Every quantity claim of an article, in text order."""
    a = reading.annotation
    starts = [t.start for t in a.tokens]
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        if sentence.first == sentence.last:
            continue
        yield from extract_orders(reading, sentence, text)
        yield from extract_generations(reading, sentence)
        yield from extract_life(reading, sentence, text)
        if not holds_digit(text) and not _NUMBER_WORDS.stand_in(text):
            continue
        yield from extract_births(reading, sentence, text)
        yield from extract_ranks(reading, sentence, text)
        found = list(_of_sentence(reading, sentence, text, starts))
        yield from found
        yield from shortfalls(found)


def _of_sentence(
    reading: Reading, sentence: Sentence, text: str, starts: list[int]
) -> Iterator[Claim]:
    yield from extract_none(reading, sentence)
    taken: list[tuple[int, int]] = []
    for claim in (*extract_scores(reading, sentence, text), *listed_ages(reading, sentence, text)):
        taken.append((claim.focus_start, claim.focus_end))
        yield claim
    before: Amount | None = None
    parts: list[Claim] = []
    amounts = [in_degrees(text, amount) for amount in scan_amounts(text)]
    wholes = wholes_of(text, amounts)
    for amount in amounts:
        start, end = sentence.start + amount.core_start, sentence.start + amount.core_end
        converted = before is not None and _is_conversion(text, before, amount)
        before = amount
        if converted or any(s < end and start < e for s, e in taken):
            continue
        site = _site(reading, sentence, text, amount, starts)
        found = _of_amount(site)
        if found is None:
            figure = extract_nationals(site) or extract_figure(site)
            if figure is not None:
                yield with_whole(figure, wholes.get(amount.core_start))
            continue
        found = with_whole(found, wholes.get(amount.core_start))
        if parts and crew_too(parts[-1], found) and _listed(parts[-1], found, reading):
            parts[-1], found = as_aboard(parts[-1]), as_aboard(found)
        yield found
        aboard = all_aboard(site, found)
        if aboard is not None:
            yield aboard
        if parts and not _goes_on(parts[-1], found, reading):
            yield from total_of(parts)
            parts = []
        parts.append(found)
    yield from total_of(parts)


def _site(
    reading: Reading, sentence: Sentence, text: str, amount: Amount, starts: list[int]
) -> Site:
    first = max(bisect_right(starts, sentence.start + amount.core_start) - 1, sentence.first)
    last = max(bisect_right(starts, sentence.start + amount.core_end - 1) - 1, first)
    # A unit word belongs to the amount: "a 28-year veteran" is governed through "year".
    unit = bisect_right(starts, sentence.start + amount.unit_end - 1) - 1
    frame = frame_of(reading.annotation, first, max(last, unit))
    return Site(reading, sentence, text, amount, first, last, frame)


def _of_amount(site: Site) -> Claim | None:
    claim = extract_age(site)
    if claim is not None:
        return claim
    measured = bool(site.amount.dimension) or site.is_magnitude or site.is_calibre
    if measured:
        return extract_measure(site)
    special = extract_strong(site) or extract_hits(site)
    return special or extract_crowd(site) or extract_count(site)


def _goes_on(before: Claim, claim: Claim, reading: Reading) -> bool:
    """Whether two counts are parts of one list: "six children and five adults"."""
    return (
        before.attribute == claim.attribute
        and bool(before.slot("people") and claim.slot("people"))
        and before.slot("noun") != claim.slot("noun")
        and before.scope == claim.scope
        and _listed(before, claim, reading)
    )


def _listed(before: Claim, claim: Claim, reading: Reading) -> bool:
    between = reading.annotation.plain[before.focus_end : claim.focus_start]
    return _LISTED.fullmatch(between) is not None


def total_of(parts: list[Claim]) -> Iterator[Claim]:
    """The sum of counts of people that stand in one list with one thing said of all."""
    values = [c.value for c in parts if isinstance(c.value, Quantity) and c.value.exact]
    if len(parts) < 2 or len(values) < len(parts) or not parts[0].slot("class"):
        return
    total = float(sum(v.low for v in values))
    first, last = parts[0], parts[-1]
    extra = dict(first.extra) | {
        "noun": "person",
        "points": f"{total:g}",
        "grain": "1",
        "form": "sum",
    }
    head = Participant("people", "person", first.focus_start, last.focus_end)
    yield replace(
        first, id=f"{first.id}+", focus_end=last.focus_end, end=max(first.end, last.end),
        subject=head, value=Quantity(total, total), extra=tuple(sorted(extra.items())),
    )  # fmt: skip


def _is_conversion(text: str, before: Amount, amount: Amount) -> bool:
    """A bracket (or "or …") behind an amount that gives it again in another unit or currency."""
    between = text[before.end : amount.start]
    if before.dimension != amount.dimension or not amount.dimension or len(between) > 4:
        return False
    return bool(_BRACKET.search(between)) or between.strip() in ("/", ",", "or", "or,")
