"""Years of birth and of foundation as ages: "born in 1979", "founded in 1948", with the day of the
article.

An article without a date of its own leaves the age open (no claim is narrower than a life); the
comparator `align.quantity_born` closes it with the date of another article of the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.annotation import Sentence
from checker.extract.phrase import token_at
from checker.extract.quantity_age import HUMAN_LIMIT, age_claim
from checker.extract.quantity_figure import words_near
from checker.extract.reading import Reading
from checker.model import Claim, EventRef, Kind, Quantity
from checker.normalize.moments import published_day
from checker.normalize.word_hints import WordHints

_BORN = re.compile(
    r"\b(?P<born>[Bb]orn)\s+(?:(?:in|on|at)\s+[^.;()\d]{0,40}?\d{0,2}\s*(?:in\s+)?)?"
    r"(?P<year>(?:19|20)\d\d)\b"
)
_FOUNDED = re.compile(
    r"\b(?:founded|established|set\s+up|created|opened|built)\b[^.;:()\d]{0,40}?\b(?:in|since)\s+"
    r"(?P<year>1[5-9]\d\d|20\d\d)\b"
)
_BORN_WORDS = WordHints(("born",))
_FOUNDED_WORDS = WordHints("founded established set created opened built".split())
# A portrait goes on about one person for so many sentences.
_BACK = 2
_YEAR = 365.25 * 86_400


def extract_births(reading: Reading, sentence: Sentence, text: str) -> Iterator[Claim]:
    """A claim of age per year of birth, and one of duration per year of foundation."""
    day = published_day(reading.article.published)
    for found in _BORN.finditer(text) if _BORN_WORDS.stand_in(text) else ():
        at = token_at(reading.annotation, sentence.start + found.start("born"), sentence)
        who = _whoever(reading, sentence, at)
        if who < 0:
            continue
        born = int(found.group("year"))
        value = Quantity(0.0, float(HUMAN_LIMIT), "year", False)
        if day is not None and 0 < day.year - born < HUMAN_LIMIT:
            value = Quantity(float(day.year - born - 1), float(day.year - born), "year", False)
        focus = (sentence.start + found.start(), sentence.start + found.end())
        near = words_near(reading.annotation, sentence, at, at)
        claim = age_claim(
            reading, at, focus, value, who, form="born", born=str(born), hedge="about", near=near,
            points=f"{value.low:g} {value.high:g}",
        )  # fmt: skip
        # The year is the value itself: it sets no earlier event apart.
        yield replace(claim, event=EventRef())
    for found in _FOUNDED.finditer(text) if _FOUNDED_WORDS.stand_in(text) else ():
        if day is None or not day.year - int(found.group("year")) > 0:
            continue
        years = day.year - int(found.group("year"))
        at = token_at(reading.annotation, sentence.start + found.start(), sentence)
        focus = (sentence.start + found.start(), sentence.start + found.end())
        yield reading.claim(
            Kind.QUANTITY, at, focus, Quantity((years - 1) * _YEAR, years * _YEAR, "s", False),
            subject=None, attribute="figure:duration", keys=(), hedge="about",
            sort="figure", near=words_near(reading.annotation, sentence, at, at),
        )  # fmt: skip


def _whoever(reading: Reading, sentence: Sentence, at: int) -> int:
    """Token of whoever was born: what the participle stands by, else the subject, else the person
    named last in the sentence, or first in the one before.
    """
    a = reading.annotation
    t = a.tokens[at]
    if t.dep in ("acl", "amod", "relcl") and a.tokens[t.head].pos in ("NOUN", "PROPN"):
        return t.head
    subject = reading.clause(at).subject
    if subject < 0 and t.dep == "advcl" and at == sentence.first:
        subject = reading.clause(t.head).subject  # "Born in Bergen in 1970, Lind came to …"
    if subject >= 0 and subject != at:
        return subject
    persons = [
        m
        for m in reading.mentions
        if m.first < at
        and (entity := reading.entities.get(m.entity)) is not None
        and entity.type.value == "person"
    ]
    own = [m.last - 1 for m in persons if a.sentence_of[m.first] == sentence.number]
    if own:
        return own[-1]
    for back in range(1, _BACK + 1):
        before = [m.last - 1 for m in persons if a.sentence_of[m.first] == sentence.number - back]
        if before:
            return before[0]
    return -1
