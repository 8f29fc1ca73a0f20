"""What a word of attendance says, and the parts of its clause that every form of it needs."""

from __future__ import annotations

from typing import NamedTuple

from checker.annotation import Annotation, Token
from checker.extract.attendance_words import KEPT_FROM, OCCASIONS
from checker.extract.reading import Reading
from checker.extract.whom import meant_by
from checker.model import EntityType


class Presence(NamedTuple):
    """What a word of attendance says of `who`.

    `substitute` and `occasion` are "" where unsaid,
    `place` where somebody was who was elsewhere; `sure` False where it is read from little;
    `venue` the place that somebody went to or did not go to, `away` the one where they stayed:
    they tell of attendance once it is known where the occasion is held.
    """

    status: str
    who: Token
    substitute: str = ""
    occasion: str = ""
    place: str = ""
    sure: bool = True
    venue: str = ""
    away: str = ""


# "Excused from attending", "barred from taking part".
_KEEPING = frozenset(
    "excuse prevent bar ban keep stop exempt block refrain exclude prohibit".split()
)
_NEARLY = frozenset("almost nearly narrowly barely".split())
# "Because of a vote" names no occasion that is attended.
_OCCASION_PREPOSITIONS = frozenset("at in to for from of during on over with into by".split())


def came(reading: Reading, token: Token, status: str, *around: Token) -> Presence | None:
    """A status as the clause holds it out: turned round by a negation or "was unable to"."""
    a = reading.annotation
    subject = subject_of(reading, token)
    if subject is None:
        return None
    if any(k.lower in _NEARLY for k in a.children(token.i)):
        return None  # "almost missed the train to the talks"
    away = (status == "absent") != reading.clause(token.i).negated
    above = a.head(token.i)
    if token.dep == "xcomp" and (above.lower in KEPT_FROM or above.lemma in KEPT_FROM):
        away = True
    if any(k.lower == "too" for k in a.children(above.i)) and above.pos in ("ADJ", "ADV"):
        away = True  # "was too ill to attend"
    if token.dep == "pcomp" and above.lower == "from" and a.head(above.i).lemma in _KEEPING:
        away = not reading.clause(a.head(above.i).i).negated
    return Presence(
        "absent" if away else "present", subject, occasion=occasion_of(a, token, *around)
    )


def subject_of(reading: Reading, token: Token) -> Token | None:
    """Who does it; in "the talks were attended by X", X."""
    agent = reading.annotation.child(token.i, "agent")
    by = reading.annotation.child(agent.i, "pobj") if agent is not None else None
    aside = token.dep == "acl" and reading.annotation.head(token.i).lemma.lower() not in OCCASIONS
    if (
        by is not None
        and not aside
        and token.lemma.lower() in ("attend", "boycott", "skip", "shun")
    ):
        return by
    i = reading.clause(token.i).subject
    if i < 0 and token.dep == "advcl" and token.tag == "VBG":
        i = reading.clause(reading.annotation.head(token.i).i).subject  # "Attending it, X said"
    return reading.annotation.tokens[i] if i >= 0 else None


def occasion_after(a: Annotation, token: Token, prepositions: tuple[str, ...]) -> str:
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower in prepositions else None
        if obj is not None and obj.lemma.lower() in OCCASIONS:
            return obj.lemma.lower()
    return ""


def occasion_of(a: Annotation, *around: Token) -> str:
    """The occasion noun near the verb, "" where none is named: then it is the story's own."""
    for token in around:
        for kid in a.children(token.i):
            nouns = [kid]
            if kid.dep == "prep":
                if kid.lower not in _OCCASION_PREPOSITIONS:
                    continue
                nouns = [k for k in a.children(kid.i) if k.dep == "pobj"]
            for noun in nouns:
                if a.tokens[noun.i - 1].text == "-":
                    continue  # "a no-show"
                if noun.lemma.lower() in OCCASIONS and noun.dep not in ("nsubj", "nsubjpass"):
                    return noun.lemma.lower()
    return ""


def is_place(reading: Reading, token: Token) -> bool:
    entity = reading.entity(token.i)
    return token.label in ("GPE", "LOC") or (entity is not None and entity.type is EntityType.PLACE)


def is_person(reading: Reading, token: Token) -> bool:
    key = meant_by(reading, token).entity
    return bool(key) and reading.entities[key].type is EntityType.PERSON
