"""Sentences for life: "jailed for life", "life in prison", "a life sentence".

In: a sentence of an article. Out: a claim of how long somebody was sentenced to, which no number
of years is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from checker.annotation import Sentence
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Participant, Quantity

_LIFE = re.compile(
    r"\b(?:(?:(?:sentenced|jailed|imprisoned|locked\s+up)(?:\s+[\w'’-]+){0,3}?\s+(?:to|for)|(?:prison|jail)\s+for|"
    r"serving|gets?|got|given)\s+(?P<a>life)\b(?![\s-]+(?:saving|support|insurance|jacket|back|in\s+the\b))|"
    r"(?P<b>life)\s+(?:in\s+(?:prison|jail)|imprisonment|behind\s+bars|sentences?|terms?|without\s+parole)\b)",
    re.IGNORECASE,
)
# What the law allows or a prosecutor asks for is no sentence.
_OPEN = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|could|can|may|might|would|maximum|up\s+to|punish\w*|carr(?:y|ies|ied)|"
    r"seek\w*|sought|demand\w*|ask\w*|if|instead|spared|minimum|or)\b",
    re.IGNORECASE,
)
# No convict is given so many years that they could not be told from life.
_LEAST = 80 * 365.25 * 86_400
_JAILING = frozenset("jail imprison sentence give hand send lock".split())


def extract_life(reading: Reading, sentence: Sentence, text: str) -> Iterator[Claim]:
    """The claim of a sentence for life, at most one for a sentence of text."""
    found = _LIFE.search(text) if "life" in text else None
    if found is None or _OPEN.search(text):
        return
    start, end = found.span("a" if found["a"] else "b")
    at = token_at(reading.annotation, sentence.start + start, sentence)
    yield reading.claim(
        Kind.QUANTITY, at, (sentence.start + start, sentence.start + max(end, found.end())),
        Quantity(_LEAST, math.inf, "s", False), subject=_convict(reading, at),
        attribute="duration:sentence", keys={"duration|sentence"}, noun="sentence", sort="duration",
        verb=reading.annotation.tokens[reading.clause(at).verb].lemma.lower(), context="sentence",
    )  # fmt: skip


def _convict(reading: Reading, at: int) -> Participant | None:
    """Whom the court jailed, else the subject of the clause."""
    a, clause = reading.annotation, reading.clause(at)
    verb = a.tokens[clause.verb]
    if verb.lemma in _JAILING:
        jailed = a.child(verb.i, "dobj", "dative")
        if jailed is not None and jailed.i < at and jailed.pos in ("PROPN", "PRON"):
            return reading.participant(jailed.i)
    return reading.participant(clause.subject) if clause.subject >= 0 else None
