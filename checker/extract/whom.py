"""Whom a word of a clause means: the name beside a title, the body called "it"."""

from __future__ import annotations

from checker.extract.reading import Reading
from checker.model import EntityType, Participant, Token

_BODIES = (EntityType.PLACE, EntityType.ORGANISATION)


def meant_by(reading: Reading, token: Token) -> Participant:
    """The participant that a token stands for, as far as its article tells."""
    named = name_beside(reading, token)
    if named is not None:
        return reading.participant(named.i)
    if token.lower == "it" and (body := _body_before(reading, token)) is not None:
        return reading.participant(body.i)
    return reading.participant(token.i)


def name_beside(reading: Reading, token: Token) -> Token | None:
    """The token of a name that a title or description carries: "the envoy, Helena Sampaio"."""
    at = reading.mention_at
    if token.i in at:
        return None
    for kid in reading.annotation.children(token.i):
        mention = at.get(kid.i)
        if kid.dep in ("appos", "nmod", "compound", "prep") and mention is not None:
            person = reading.entities[mention.entity].type is EntityType.PERSON
            if mention.form in ("name", "short") and person:
                return kid
    following = at.get(token.i + 1)
    if token.pos in ("NOUN", "PROPN") and following is not None and following.form == "name":
        person = reading.entities[following.entity].type is EntityType.PERSON
        return reading.annotation.tokens[following.last - 1] if person else None
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
