"""Ages told by a noun beside a name: "teenager Ana Brel", "Tom Ruda, an octogenarian"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.annotation import Annotation, Sentence, Token
from checker.extract.quantity_age import age_claim
from checker.extract.quantity_figure import words_near
from checker.extract.reading import Reading
from checker.model import Claim, Quantity

# Years that a word for somebody's age leaves open, both ends included.
_YEARS = {
    "teenager": (13, 19), "teen": (13, 19), "schoolboy": (5, 18), "schoolgirl": (5, 18),
    "toddler": (1, 3), "septuagenarian": (70, 79), "octogenarian": (80, 89),
    "nonagenarian": (90, 99), "centenarian": (100, 110), "pensioner": (58, 110),
}  # fmt: skip


def extract_generations(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """A claim of age per such noun that stands by a name."""
    a = reading.annotation
    for t in a.words(sentence):
        years = _YEARS.get(t.lower)
        if years is None:
            continue
        who = _named(a, t, sentence)
        if who < 0:
            continue
        value = Quantity(float(years[0]), float(years[1]), "year", False)
        near = words_near(a, sentence, t.i, t.i)
        claim = age_claim(
            reading, t.i, (t.start, t.end), value, who, form="noun", hedge="about", near=near
        )
        # "Teenager" at the head of a sentence is no first name.
        name = claim.slot("name").removeprefix(f"{t.text} ")
        yield replace(claim, extra=tuple(sorted((dict(claim.extra) | {"name": name}).items())))


def _named(a: Annotation, t: Token, sentence: Sentence) -> int:
    """The last token of the name that the noun stands by, −1 where it stands by none."""
    i = t.i + 1
    while i < sentence.last and a.tokens[i].pos == "PROPN" and a.tokens[i].text[0].isupper():
        i += 1
    if i > t.i + 1:
        return i - 1
    head = a.head(t.i)
    if t.dep == "appos" and head.pos == "PROPN":
        return head.i
    if t.dep == "attr" and head.lemma == "be":
        subject = a.child(head.i, "nsubj")
        if subject is not None and subject.pos == "PROPN":
            return subject.i
    return -1
