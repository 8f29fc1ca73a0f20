"""What a time is said of where the parse hangs it elsewhere: "it was noon when the shots rang out".

In: the text of a sentence and time words in it. Out: the token of the verb or event noun that the
words date, and the offset in the sentence from which on it is told.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.annotation import Annotation, Sentence, Token
from checker.normalize.event_classes import SUDDEN, noun_class
from checker.normalize.time_words import TimeWords

_IT_WAS = re.compile(
    r"\b[Ii]t (?:was|is|had (?:just )?(?:gone|passed|turned)|must have been)(?: [\w-]+){0,2} $"
)
_WHEN = re.compile(r"[^,.;]{0,25}?,? (?:when|that)\b")
_ASIDE = re.compile(r"\b(?P<noun>[a-z]+), (?:[a-z]+ ){0,3}$")
_CLOSED = (",", " ,")


class Anchor(NamedTuple):
    """The verb or noun that is dated, and where in the sentence its telling begins."""

    token: Token
    at: int


def anchor_of(a: Annotation, sentence: Sentence, text: str, words: TimeWords) -> Anchor | None:
    """What the words date, None where the parse may be followed.

    "It was noon when the shots rang out"; "the shooting, at noon, lasted a minute".
    """
    before = text[: words.start]
    after = text[words.end :]
    if _IT_WAS.search(before) and (m := _WHEN.match(after)) is not None:
        at = words.end + m.end()
        when = a.inside(sentence, sentence.start + at - 4, sentence.start + at)
        head = a.head(when[0].i) if when else None
        told = head is not None and head.pos == "VERB" and head.i > when[0].i
        return Anchor(head, at) if head is not None and told else None
    if after.startswith(_CLOSED) and (m := _ASIDE.search(before)) is not None:
        start, end = (sentence.start + at for at in m.span("noun"))
        noun = a.inside(sentence, start, end)
        if noun and noun_class(noun[0].lemma.lower()) in SUDDEN:
            return Anchor(noun[0], m.start("noun"))
    return None
