"""Place phrases whatever they are said of: venues, rooms, containers, names after a preposition.

Claims are of the attribute "told" with no blocking key: they are held against others only by the
words about them (`align/told_places.py`), and never make an error. The value is a `Place` of the
category "told"; slots of `extra`: `topic`, `governor`, `names` (the proper names in the phrase),
`street` ("1" where one of them is a street's),
`noun` (its head noun where that is a common one) and `preposition`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.extract.happening_slots import is_person, is_time_noun
from checker.extract.place_words import street_name
from checker.extract.reading import Reading
from checker.extract.told_times import TOLD
from checker.extract.topic import governors_of, topic_of
from checker.lexical import is_hypernym
from checker.model import Claim, EntityType, Kind, Place, Token

_PREPOSITIONS = frozenset(
    "in at on inside outside near from to into onto behind beneath under beside by".split()
)
# Of these, a common noun after them says where something is or was.
_STANDING = frozenset("in at on inside outside behind beneath under beside into onto".split())
_SORTS = "building room structure container furniture pocket bag closet".split()
# Nouns that WordNet calls structures or containers and that are no spots in news.
_NOT_SPOTS = frozenset(
    "case hand way end line head mouth heart back face arm state position place box set series "
    "book paper card record bill order frame plane bus train car flight ticket page chain street "
    "road air web world post chair seat table bed".split()
)
_STREETS = tuple("street avenue road boulevard drive lane highway parkway square".split())
_UNDER = frozenset("compound poss nmod appos amod prep pobj".split())


@lru_cache(maxsize=5_000)
def _is_spot(noun: str) -> bool:
    """Whether a common noun names a building, room or thing that holds others."""
    if noun in _NOT_SPOTS:
        return False
    return any(is_hypernym(sort, noun, "n", 5) for sort in _SORTS)


def extract_told_places(reading: Reading) -> Iterator[Claim]:
    """Claims in text order, one per phrase."""
    a = reading.annotation
    for sentence in a.sentences:
        end = -1  # of the last phrase: "in a room on Hill Street" is one
        for prep in a.words(sentence):
            if prep.dep != "prep" or prep.lower not in _PREPOSITIONS or prep.start < end:
                continue
            head = a.child(prep.i, "pobj")
            if head is None or is_time_noun(head) or is_person(reading, head.i):
                continue
            if any(k.dep == "conj" for k in a.children(head.i)):
                continue  # "in Utah and Arizona": not one place
            claim = _claim(reading, prep, head)
            if claim is not None:
                end = claim.focus_end
                yield claim


def _claim(reading: Reading, prep: Token, head: Token) -> Claim | None:
    a = reading.annotation
    words = _phrase(reading, head)
    names = [t for t in words if t.pos == "PROPN" and not is_person(reading, t.i)]
    noun = head.lemma.lower() if head.pos == "NOUN" else ""
    if head.pos == "PROPN":
        entity = reading.entity(head.i)
        if entity is not None and entity.type is EntityType.ORGANISATION and prep.lower != "at":
            return None
    elif not noun or not _is_spot(noun) or prep.lower not in _STANDING:
        return None
    span = (words[0].start, words[-1].end)
    topic = topic_of(reading, prep.i, span)
    if not topic:
        return None
    extra = {
        "topic": " ".join(topic),
        "governor": " ".join(governors_of(reading, prep.i)),
        "names": " ".join(t.lower for t in names),
        "noun": noun,
        "street": "1" if any(street_name(t.text).endswith(_STREETS) for t in words) else "",
        "preposition": prep.lower,
    }
    return reading.claim(
        Kind.PLACE,
        prep.i,
        span,
        Place(a.text(*span).lower(), (), TOLD),
        subject=None,
        attribute=TOLD,
        keys=(),
        **{k: v for k, v in extra.items() if v},  # type: ignore[arg-type]
    )


def _phrase(reading: Reading, head: Token) -> list[Token]:
    """The words of a place phrase: its head, what narrows it, the names of what it is part of."""
    a = reading.annotation
    out = [head]
    todo = [head.i]
    while todo and len(out) < 12:
        for k in a.children(todo.pop()):
            if k.dep not in _UNDER or is_time_noun(k):
                continue
            if k.dep == "prep" and k.lower not in ("of", "in", "on", "at", "near"):
                continue
            if k.dep == "appos" and k.pos != "PROPN":
                continue
            out.append(k)
            todo.append(k.i)
    return sorted(out, key=lambda t: t.i)
