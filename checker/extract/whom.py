"""Whom a word of a clause means: the name beside a title, the body called "it"."""

from __future__ import annotations

from checker.extract.quotes import speakers
from checker.extract.reading import Reading
from checker.model import EntityType, Participant, Token

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
    return reading.participant(token.i)


def _speaker(reading: Reading, token: Token) -> Participant | None:
    """Whoever is quoted in the words that hold a token."""
    for start, end, speaker in speakers(reading):
        if start <= token.start < end:
            return speaker
    return None


def name_beside(reading: Reading, token: Token) -> Token | None:
    """The token of a name that a title or description carries: "the envoy, Helena Sampaio"."""
    if token.pos == "PRON" or _person_at(reading, token.i):
        return None
    a = reading.annotation
    todo = [token]
    for _ in range(6):
        if not todo:
            break
        above = todo.pop(0)
        for kid in a.children(above.i):
            # "The minister of health Ana Lind": the parser hangs the name on what she is for.
            inside = above.dep == "pobj" and kid.dep != "appos"
            if kid.dep in ("appos", "nmod", "compound") and not inside:
                if _person_at(reading, kid.i):
                    return kid
                todo += [kid] if kid.dep == "appos" else []
            elif kid.dep == "prep" and kid.lower in ("of", "for") and above is token:
                todo += [k for k in a.children(kid.i) if k.dep == "pobj" and k.pos == "NOUN"]
    following = reading.mention_at.get(token.i + 1)
    if following is not None and token.dep != "poss" and _person_at(reading, token.i + 1):
        return a.tokens[following.last - 1]
    return None


def _person_at(reading: Reading, i: int) -> bool:
    mention = reading.mention_at.get(i)
    return (
        mention is not None
        and mention.form in ("name", "short", "description")
        and reading.entities[mention.entity].type is EntityType.PERSON
    )


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
