"""Whom a word of a clause means: the name beside a title, the body called "it"."""

from __future__ import annotations

from dataclasses import replace

from checker.annotation import Token
from checker.extract.apposition import name_beside
from checker.extract.described import described
from checker.extract.quotes import speakers
from checker.extract.reading import Reading
from checker.model import EntityType, Participant

_BODIES = (EntityType.PLACE, EntityType.ORGANISATION)


def meant_by(reading: Reading, token: Token) -> Participant:
    """The participant that a token stands for, as far as its article tells."""
    named = name_beside(reading, token)
    if named is not None:
        return reading.participant(named.i)
    if token.lower in ("i", "we") and (speaker := _speaker(reading, token)) is not None:
        return speaker
    if token.lower == "it" and (body := _body_before(reading, token)) is not None:
        return reading.participant(body.i)
    key = described(reading, token)
    found = reading.participant(token.i)
    return replace(found, entity=key) if key else found


def _speaker(reading: Reading, token: Token) -> Participant | None:
    """Whoever is quoted in the words that hold a token."""
    for start, end, speaker in speakers(reading):
        if start <= token.start < end:
            return speaker
    return None


def _body_before(reading: Reading, token: Token) -> Token | None:
    """The country or body that the sentence before is about."""
    a = reading.annotation
    number = a.sentence_of[token.i]
    if token.i in reading.mention_at or number == 0:
        return None
    before = a.sentences[number - 1]
    if before.headline:
        return None
    subjects = [t for t in a.words(before) if t.dep in ("nsubj", "nsubjpass")]
    for subject in subjects:
        entity = reading.entity(subject.i)
        if entity is not None and entity.type in _BODIES:
            return subject
    return None
