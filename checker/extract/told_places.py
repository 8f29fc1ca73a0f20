"""Place phrases whatever they are said of: venues, rooms, containers, names after a preposition.

Claims are of the attribute "told" with no blocking key: they are held against others only by the
words about them (`align/told_places.py`), and never make an error. The value is a `Place` of the
category "told"; slots of `extra`: `topic`, `governor`, `names` (the proper names in the phrase),
`street` ("1" where one of them is a street's), `venue` ("1" for a named building or ground),
`within` (names of what it lies in), `noun` (its head noun where that is a common one), `side`
("north" of "the north face", "third" of a floor) and `preposition`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.annotation import Token
from checker.extract.happening_slots import is_person, is_time_noun
from checker.extract.place_words import street_name
from checker.extract.reading import Reading
from checker.extract.told_times import TOLD
from checker.extract.topic import governors_of, topic_of
from checker.lexical import is_of_sort
from checker.model import Claim, EntityType, Kind, Place

_PREPOSITIONS = frozenset(
    "in at on inside outside near from to into onto behind beneath under beside by".split()
)
# Of these, a common noun after them says where something is or was.
_STANDING = frozenset("in at on inside outside behind beneath under beside into onto".split())
_SORTS = tuple("building room structure container furniture pocket bag closet".split())
# Nouns that WordNet calls structures or containers and that are no spots in news.
_NOT_SPOTS = frozenset(
    "case hand way end line head mouth heart back face arm state position place box set series "
    "book paper card record bill order frame plane bus train car flight ticket page chain street "
    "road air web world post chair seat table bed".split()
)
# Rooms and parts of houses that it knows better as something else.
_MORE_SPOTS = frozenset(
    "laundry loft stairwell driveway backyard rooftop roof yard gym corridor hallway".split()
)
# Heads of names of such places. WordNet knows too many towns by name to be asked of names.
_VENUE_HEADS = frozenset(
    "square park palace hall hotel motel church cathedral stadium arena theatre theater school "
    "college university hospital airport station bridge museum court courthouse centre center "
    "castle inn mosque temple synagogue embassy plaza building tower house beach lake estate mall "
    "market prison jail camp base harbour harbor port terminal library garden gardens field "
    "ground campus barracks monastery chapel club casino resort farm ranch factory plant mill mine "
    "pier dock yard fort gallery residence mansion villa".split()
)
# Nouns of anything that people can meet at, beside the spots.
_VENUES = tuple("structure location facility workplace geological_formation body_of_water".split())
_MORE_VENUES = frozenset("estate ground grounds pier mine".split())
_CARRYING = frozenset("take bring".split())
# Sides that shut each other out, and the nouns that have them.
_SIDES = frozenset(
    "north south east west northern southern eastern western left right upper lower front back "
    "rear northwest northeast southwest southeast".split()
)
_FLOORS = frozenset("floor storey story level deck".split())
_ORDINALS = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th top".split()
)
_SIDED = frozenset(
    "face side bank shore slope end flank ridge edge entrance gate wing tower door exit deck "
    "platform half coast".split()
)
_STREETS = tuple("street avenue road boulevard drive lane highway parkway".split())
_UNDER = frozenset("compound poss nmod appos amod prep pobj".split())


@lru_cache(maxsize=5_000)
def _is_spot(noun: str) -> bool:
    """Whether a common noun names a building, room or thing that holds others."""
    if noun in _NOT_SPOTS or noun in _MORE_SPOTS:
        return noun in _MORE_SPOTS
    return is_of_sort(noun, _SORTS, 5)


@lru_cache(maxsize=5_000)
def _is_venue(noun: str) -> bool:
    """Whether a noun, common or part of a name, is of a building, ground or stretch of land."""
    if noun in _NOT_SPOTS and noun not in ("house", "street", "road"):
        return False
    return noun in _MORE_VENUES or is_of_sort(noun, _VENUES, 8)


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
    plain = head.pos == "NOUN" or head.text.islower()
    noun = head.lemma.lower() if plain else ""
    own, within = _names(reading, head, words)
    # "Hill Park", "Hotel Hill": the name is Hill.
    what = next((t for t in (head, *own) if t.lower in _VENUE_HEADS), head)
    rest = [t for t in own if t.i != what.i]
    venue = bool(rest) and (_is_venue(noun) if noun else what.lower in _VENUE_HEADS)
    names = rest if venue else own or within
    side = next((k.lower for k in a.children(head.i) if k.lower in _SIDES), "")
    if noun in _FLOORS:
        side = next((k.lower for k in a.children(head.i) if k.lower in _ORDINALS), "")
    if not noun:
        if head.pos != "PROPN":
            return None
        entity = reading.entity(head.i)
        body = entity is not None and entity.type is EntityType.ORGANISATION
        if body and prep.lower != "at" and not venue:
            return None
    else:
        known = _is_spot(noun) or (names and _is_venue(noun)) or (side and noun in _SIDED)
        if not known or prep.lower not in _STANDING:
            return None
    span = (words[0].start, words[-1].end)
    topic = topic_of(reading, prep.i, span)
    if not topic:
        return None
    extra = {
        "topic": " ".join(topic),
        "governor": " ".join(governors_of(reading, prep.i)) or _carried(reading, prep),
        "names": " ".join(t.lower for t in names),
        "within": " ".join(t.lower for t in within if t not in names),
        "side": side if noun in _SIDED or noun in _FLOORS else "",
        "noun": noun,
        "street": "1" if any(street_name(t.text).endswith(_STREETS) for t in words) else "",
        "venue": "1" if venue else "",
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


def _names(reading: Reading, head: Token, words: list[Token]) -> tuple[list[Token], list[Token]]:
    """The names of a phrase: those of the thing itself, and those of what it lies in."""
    a = reading.annotation
    own: list[Token] = []
    within: list[Token] = []
    for t in words:
        if t.pos != "PROPN":
            continue
        at, inner = t, False
        while at.i != head.i:
            inner = inner or (at.dep == "prep" and at.lower != "of")
            at = a.head(at.i)
        # "Nora Lind Hospital" is a place by its last word, "with Nora Lind" is none.
        if inner or head.lemma.lower() in _VENUE_HEADS or not is_person(reading, t.i):
            (within if inner else own).append(t)
    return own, within


def _carried(reading: Reading, prep: Token) -> str:
    """ "Was taken to": a verb that says little, save of where somebody was brought."""
    above = reading.annotation.head(prep.i)
    return f"v:{above.lemma}" if prep.lower == "to" and above.lemma in _CARRYING else ""


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
