"""Relatives told as a pair: "husband and wife Tom and Ana Byrd", "Tom and Ana Byrd were cousins".

In: a `Reading`. Out: `Tie`s, one per person and direction; `personas.py` makes claims of them. What
is told of one person at a time ("her brother Tom") is read by `descriptions.py`. Own list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Sentence, Token
from checker.extract.reading import Reading
from checker.normalize.text_finder import TextFinder

# What the first is to the second, and the second to the first.
_PAIRS: dict[str, tuple[str, str]] = {
    "husband and wife": ("spouse", "spouse"),
    "wife and husband": ("spouse", "spouse"),
    "man and wife": ("spouse", "spouse"),
    "married couple": ("spouse", "spouse"),
    "newlyweds": ("spouse", "spouse"),
    "spouses": ("spouse", "spouse"),
    "married": ("spouse", "spouse"),
    "brothers": ("brother", "brother"),
    "sisters": ("sister", "sister"),
    "siblings": ("sibling", "sibling"),
    "twins": ("sibling", "sibling"),
    "brother and sister": ("brother", "sister"),
    "sister and brother": ("sister", "brother"),
    "cousins": ("cousin", "cousin"),
    "father and son": ("father", "son"),
    "father and daughter": ("father", "daughter"),
    "mother and son": ("mother", "son"),
    "mother and daughter": ("mother", "daughter"),
    "uncle and nephew": ("uncle", "nephew"),
    "aunt and niece": ("aunt", "niece"),
    "stepbrothers": ("stepbrother", "stepbrother"),
    "stepsisters": ("stepsister", "stepsister"),
    "brothers-in-law": ("brother-in-law", "brother-in-law"),
}
_NAME = r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: (?:de |van |al-|Mc)?[A-Z][\w’'-]+){0,2}"
_AGE = r"(?:,? (?:aged )?\(?\d{1,2}\)?,?)?"
_KIN = TextFinder(_PAIRS)
_WORDS = "|".join(sorted(_PAIRS, key=len, reverse=True))
_BEFORE = re.compile(rf"(?P<what>(?i:{_WORDS})),? (?P<one>{_NAME}){_AGE},? and (?P<other>{_NAME})")
_AFTER = re.compile(
    rf"(?P<one>{_NAME}){_AGE},? and (?P<other>{_NAME}){_AGE},? "
    rf"(?:(?:who )?(?:are|were|had been|have been) )?(?:a |two |twin )?"
    rf"(?P<what>{_WORDS})\b(?! to\b)"
)


class Tie(NamedTuple):
    """`who` is `key` to `owner`; both are tokens, `name` and `owned` their full names.

    `start` and `end` are offsets of the words that say so.
    """

    who: Token
    owner: Token
    key: str
    name: str
    owned: str
    start: int
    end: int


def ties(reading: Reading) -> Iterator[Tie]:
    a = reading.annotation
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        if " and " not in text or not _KIN.found_in(a.sentence_lower(sentence)):
            continue
        for pattern in (_BEFORE, _AFTER):
            for found in pattern.finditer(text):
                yield from _of(reading, sentence, found)


def _of(reading: Reading, sentence: Sentence, found: re.Match[str]) -> Iterator[Tie]:
    keys = _PAIRS[found["what"].lower()]
    tokens = [_last_token(reading, sentence, found.end(g)) for g in ("one", "other")]
    names = [found[g] for g in ("one", "other")]
    if None in tokens or names[0] == names[1]:
        return
    if " " not in names[0] and " " in names[1]:  # "Tom and Ana Byrd"
        names[0] += f" {names[1].split()[-1]}"
    span = (sentence.start + found.start(), sentence.start + found.end())
    for n in (0, 1):
        who, owner = tokens[n], tokens[1 - n]
        if who is not None and owner is not None:
            yield Tie(who, owner, keys[n], names[n], names[1 - n], *span)


def _last_token(reading: Reading, sentence: Sentence, end: int) -> Token | None:
    inside = reading.annotation.inside(sentence, sentence.start, sentence.start + end)
    return inside[-1] if inside and inside[-1].pos in ("PROPN", "NOUN") else None
