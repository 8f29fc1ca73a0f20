"""Where something is based or bound for and how far off, by phrases of known form.

In: a `Reading` and one of its sentences. Out: phrases as `Found`, which `where.py` makes claims of:
"Aby-based", "bound for Aby", "42 kilometres off Aby".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.annotation import Annotation, Sentence
from checker.extract.happening_slots import TIME_NOUNS, is_person
from checker.extract.reading import Reading
from checker.extract.where_words import NAME
from checker.normalize.needed_words import needed_words
from checker.normalize.text_finder import TextFinder
from checker.normalize.time_pattern import NUMBERS

_BASED = re.compile(
    r"\b(?!The |A )(?P<town>[A-Z]\w+(?:[ -][A-Z]\w+){0,2})-(?:based|headquartered)\b"
)
_BOUND = re.compile(
    rf"\b(?:bound for|on (?:its|the|his|her|their) way (?:from [\w ’'-]{{2,25}} )?to|"
    rf"en route (?:from [\w ’'-]{{2,25}} )?to|head(?:ed|ing) (?:for|to|towards?)|"
    rf"(?:flight|train|bus|ferry|boat|ship|plane|flying|sailing|travelling|traveling|driving|"
    rf"journey|trip|convoy|voyage|tanker|vessel|truck|lorry|coach|road|route|migrants|cable|line|pipeline|"
    rf"left [A-Z]\w+) (?:(?:from|between) [\w ’'-]{{2,25}} )?(?:to|for|and|with)) "
    rf"(?:the )?(?P<town>{NAME})"
)
_BOUND_FROM = re.compile(
    rf"\b(?:way|route|flight|train|bus|ferry|boat|ship|plane|flying|sailing|travelling|traveling|"
    rf"driving|journey|trip|convoy|voyage|sailed|flew|tanker|vessel|truck|lorry|coach|road|migrants)"
    rf" (?:from|between) (?:the )?(?P<town>{NAME}) (?:to|for|and)\b"
)
_BOUND_WORDS = tuple(
    "bound way route head flight train bus ferry boat ship plane flying sailing travelling "
    "traveling driving journey trip convoy voyage tanker vessel truck lorry coach road migrants "
    "cable line left sailed flew".split()
)
_LEFT_FOR = re.compile(rf"\b(?:left|departed|departed from) (?P<town>{NAME}) (?:for|to)\b")
_DISTANCE = re.compile(
    rf"\b(?P<n>\d[\d,.]*|{'|'.join(NUMBERS)})[\s-]"
    rf"(?P<unit>kilomet(?:re|er)s?|km|miles?|nautical miles?)"
    rf"(?: \([^)]{{1,20}}\))? (?:from|off|outside|away from|out of) (?:the )?"
    rf"(?:(?:[a-z]+ )?(?:port|coast|city|town|capital|village) (?:of |city |, )?)?(?P<town>{NAME})"
)
# With what a match of each needs: most sentences lack it.
_FORMS = (
    (_BASED, "seat", needed_words(_BASED.pattern)),
    (_BOUND, "bound", _BOUND_WORDS),
    (_BOUND_FROM, "bound from", _BOUND_WORDS),
    (_LEFT_FOR, "bound from", needed_words(_LEFT_FOR.pattern)),
)
_NEEDED = TextFinder({word for _, _, needed in _FORMS for word in needed})


@dataclass(slots=True)
class Found:
    """A phrase that says where: its offsets in the article, its layers, what it is said of."""

    start: int
    end: int
    at: int  # token
    layers: dict[str, str]
    occasions: set[str] = field(default_factory=set)
    way: str = "at"
    of: int = -1  # token of whom it tells, where that is not what the clause is about


def forms_told(reading: Reading, sentence: Sentence, text: str) -> Iterator[Found]:
    """ "Aby-based", "bound for Aby"."""
    a = reading.annotation
    held = _NEEDED.found_in(a.sentence_lower(sentence))
    for pattern, name, needed in _FORMS:
        if held.isdisjoint(needed):
            continue
        for m in pattern.finditer(text):
            start, end = sentence.start + m.start("town"), sentence.start + m.end("town")
            token = next((t for t in a.words(sentence) if t.end >= end), None)
            if token is None or token.lemma.lower() in TIME_NOUNS or is_person(reading, token.i):
                continue
            town = m["town"].lower()
            way = "at" if name == "seat" else name
            yield Found(start, end, token.i, {"town": town}, {name}, way)


def distances_told(sentence: Sentence, text: str, a: Annotation) -> Iterator[Found]:
    """ "42 kilometres off Aby": how far, and from where."""
    if not any(unit in text for unit in ("kilomet", "km", "mile")):
        return
    for m in _DISTANCE.finditer(text):
        start, end = sentence.start + m.start(), sentence.start + m.end()
        token = next((t for t in a.words(sentence) if t.end >= end), None)
        number = NUMBERS.get(m["n"].lower()) or m["n"].replace(",", "").rstrip(".")
        if token is not None:
            unit = "km" if m["unit"].startswith("k") else m["unit"].rstrip("s")
            told = {"distance": f"{number} {unit}|{m['town'].lower()}"}
            yield Found(start, end, token.i, told, {"distance"})


def may_be_home(reading: Reading, town: str) -> bool:
    """ "A German man", "a Muslim woman", "a March man": no towns."""
    country = reading.lexicon.country(town)
    region = reading.lexicon.region(town)
    words = town.lower().split()
    return (
        country is None
        and region is None
        and not any(w in TIME_NOUNS for w in words)
        and not town.endswith(("ish", "ian", "ese", "im", "ic"))
    )
