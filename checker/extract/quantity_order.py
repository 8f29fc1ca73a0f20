"""Places in a row of like events: "the fourth such attempt", "for the third time".

The value is the place, in the unit "th", so that it never meets a count. The first of a row is left
out: "for the first time" tells of news, not of a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Annotation, Sentence, Token
from checker.extract.quantity_figure import words_near
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Quantity
from checker.normalize.text_finder import TextFinder
from checker.normalize.word_hints import holds_digit

_WORDS = {
    word: n
    for n, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=2,
    )
}
_COUNTING = TextFinder(_WORDS)
_DIGIT = re.compile(r"\d(?:st|nd|rd|th)")
_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
# Nouns of what happens again and again, or is held or won more than once. Own list.
_ROW = frozenset(
    "time attempt bid try occasion vote ballot strike stoppage walkout protest package term "
    "title win victory defeat loss draw goal accident death fatality case attack raid arrest "
    "shooting bombing blast explosion quake earthquake eruption flood fire crash edition meeting "
    "summit session visit trip birthday anniversary child baby son daughter marriage wife husband "
    "election referendum government cabinet season championship cup medal record recall strike "
    "motion hijacking kidnapping robbery march rally killing murder "
    "defence defense spell stint reign start appearance "
    "launch flight mission wave outage breach lawsuit trial conviction sentence minute".split()
)
_OF_A_GAME = "minute"
# "For the third time" and "the third attempt" count one row.
_OCCURRENCES = frozenset("time attempt bid try occasion vote motion".split())
# How far behind the ordinal its noun may stand: "the fourth fatal accident".
_REACH = 4


def extract_orders(reading: Reading, sentence: Sentence, text: str) -> Iterator[Claim]:
    """A claim per ordinal that counts a row of events."""
    a = reading.annotation
    low = a.sentence_lower(sentence)
    if not _COUNTING.found_in(low) and not (holds_digit(text) and _DIGIT.search(low)):
        return
    for t in a.words(sentence):
        place = _place(t)
        if not place:
            continue
        noun = _noun(a, t, sentence) or _within_a_time(a, t, sentence, text)
        if noun is None:
            continue
        head = noun.lemma.lower()
        focus = (t.start, noun.end)
        kind = "time" if head in _OCCURRENCES else "defence" if head == "defense" else head
        yield reading.claim(
            Kind.QUANTITY, t.i, focus, Quantity(place, place, "th"), subject=None,
            attribute=f"order:{kind}", keys=(), sort="order", noun=kind,
            near=words_near(a, sentence, t.i, noun.i), points=f"{place:g}", grain="1",
            slots=_of_game(reading, t, low) if head == _OF_A_GAME else None,
        )  # fmt: skip


# What a match has in one of its minutes, the more telling first.
_IN_A_MINUTE = tuple(
    (name, re.compile(words))
    for name, words in (
        ("card", r"\bsent off\b|\bred card\b|\bdismiss|\bbooked\b|\byellow card\b"),
        ("change", r"\breplaced\b|\bsubstitut|\bcame on\b|\b(?:taken|stretchered) off\b|\binjur"),
        ("miss", r"\bmiss(?:ed|es)\b|\bsaved\b|\bhit the (?:post|bar)\b|\bdisallowed\b"),
        ("equaliser", r"\bequali[sz]|\blevel"),
        ("later goal", r"\b(?:added|doubled|second|third|another|sealed|final goal)\b"),
        ("goal", r"\bscor|\bgoals?\b|\bnet(?:s|ted)?\b|\bhead(?:s|ed|er)?\b|\blead\b|\bahead\b|"
                 r"\bstruck\b|\bdeadlock\b|\bfired\b|\bwinner\b|\bopener\b"),
    )
)  # fmt: skip


def _of_game(reading: Reading, t: Token, low: str) -> dict[str, str]:
    """What happened in a minute of a match, and the entity that is the subject of its clause."""
    matter = next((name for name, words in _IN_A_MINUTE if words.search(low)), "")
    mention = reading.mention_at.get(reading.clause(t.i).subject)
    return {"matter": matter, "by": mention.entity if mention is not None else ""}


# "The sixth hijacking this year", "the ninth ship seized since May": a row, whatever it is of.
_TIME_OF_ROW = re.compile(
    r"[^,.;:]{0,60}\b(?:this\s+(?:year|season|month|week|summer|winter)|since\b|so\s+far|"
    r"in\s+(?:a|an|two|three|four|five|six|seven|eight|nine|ten|\d+|as\s+many)\s+"
    r"(?:days?|weeks?|months?|years?|decade|row))"
)
_NO_ROW = frozenset("quarter half day week month year century floor place party person".split())


def _within_a_time(a: Annotation, t: Token, sentence: Sentence, text: str) -> Token | None:
    """The noun right behind an ordinal that a stretch of time makes a place in a row."""
    for u in a.tokens[t.i + 1 : min(t.i + _REACH, sentence.last)]:
        if u.pos == "NOUN" and u.dep != "compound":
            if u.lemma.lower() in _NO_ROW or u.label in ("DATE", "TIME"):
                return None
            return u if _TIME_OF_ROW.match(text, u.end - sentence.start) else None
        if u.pos not in ("NOUN", "ADJ", "ADV") and u.text != "-":
            return None
    return None


def _place(t: Token) -> float:
    if t.lower in _WORDS and t.text[0].islower():
        return float(_WORDS[t.lower])
    found = _DIGITS.fullmatch(t.lower) if t.lower[0].isdigit() else None
    return float(found.group(1)) if found and int(found.group(1)) > 1 else 0.0


def _noun(a: Annotation, t: Token, sentence: Sentence) -> Token | None:
    """The noun whose row it is; None for names, dates and other nouns."""
    for u in a.tokens[t.i + 1 : min(t.i + 1 + _REACH, sentence.last)]:
        if u.pos == "PROPN" or u.text in (",", ";", ".") or u.pos in ("VERB", "ADP", "AUX"):
            return None
        following = a.tokens[u.i + 1] if u.i + 1 < sentence.last else None
        compound = following is not None and following.pos == "NOUN" and u.dep == "compound"
        # "his 88th-minute header" was in the 88th minute, "the third flight attendant" no flight
        if u.lemma.lower() in _ROW and (not compound or u.lemma.lower() == _OF_A_GAME):
            return u
    return None
