"""Where things happened or are: one claim per event or thing with a place phrase attached.

The value is a `Place`. Slots of `extra`: those of `happening.py` (`also`, `agent`, `role`,
`phase`, `main`, `age`), `number` and `cross` of an address, `preposition`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.happening import (
    Happening,
    age_of,
    happening_at,
    lead_classes,
    of_verb,
)
from checker.extract.place_words import PlaceWords, bearing_of, find_places
from checker.extract.reading import Reading
from checker.model import (
    Annotation,
    Claim,
    EntityType,
    Kind,
    Modality,
    Participant,
    Place,
    Sentence,
    Token,
)

_LOCATIVE = frozenset("in at near on outside inside within off along".split())
_SIDES = {"inside": "inside", "outside": "outside", "indoors": "inside", "outdoors": "outside"}
_DWELL = frozenset("live reside dwell".split())
_WOUND = frozenset("shoot stab hit strike wound injure graze".split())
_WOUND_NOUNS = frozenset("wound gunshot injury bullet shot laceration".split())
_PART = frozenset("central northern southern eastern western northeastern northwestern southeastern "
                  "southwestern north-eastern north-western south-eastern south-western".split())  # fmt: skip


def extract_places(reading: Reading) -> Iterator[Claim]:
    """Claims of kind place, in text order."""
    a = reading.annotation
    lead = lead_classes(reading)
    for sentence in a.sentences:
        text = a.text(sentence.start, sentence.end)
        taken: set[int] = set()
        for words in find_places(text):
            inside = _tokens(a, sentence, words)
            if not inside:
                continue
            taken |= {t.i for t in inside}
            claim = _formed(reading, sentence, words, inside, lead)
            if claim is not None:
                yield claim
        for t in a.words(sentence):
            if t.i in taken:
                continue
            if t.dep in ("prep", "advmod") and (t.lower in _LOCATIVE or t.lower in _SIDES):
                yield from _named(reading, t, lead, taken)


def _tokens(a: Annotation, sentence: Sentence, words: PlaceWords) -> list[Token]:
    start, end = sentence.start + words.start, sentence.start + words.end
    return [t for t in a.words(sentence) if t.start < end and t.end > start]


def _formed(
    reading: Reading,
    sentence: Sentence,
    words: PlaceWords,
    inside: list[Token],
    lead: frozenset[str],
) -> Claim | None:
    """A claim from a phrase that says where by its form."""
    a = reading.annotation
    place = Place(words.name, words.around, words.category, words.distance_km, words.bearing)
    span = (sentence.start + words.start, sentence.start + words.end)
    extra = {"number": "" if words.number is None else str(words.number), "cross": words.cross}
    numbers = {t.i for t in inside}
    head = next((t for t in inside if t.head not in numbers or t.head == t.i), inside[0])
    if words.category == "body":
        return _wound(reading, head, span, place, extra, lead)
    dweller = _dweller(reading, head)
    if dweller >= 0:
        return _residence(reading, dweller, head, span, place, extra)
    if words.category == "street" and _not_a_spot(a, head):
        return None
    happening = happening_at(reading, head.i)
    return _claim(reading, happening, span, place, extra, lead) if happening else None


def _not_a_spot(a: Annotation, head: Token) -> bool:
    """ "Baker Street analysts", "said Pond Street": a street's name for what is in it."""
    at = head if head.dep == "pobj" else a.head(head.i) if head.dep == "compound" else head
    prep = a.head(at.i)
    return not (at.dep == "pobj" and prep.lower in _LOCATIVE) and at.lower not in _LOCATIVE


def _dweller(reading: Reading, head: Token) -> int:
    """Token of the person who lives there, −1 where the phrase tells of something else."""
    a = reading.annotation
    at = head
    for _ in range(4):
        above = a.head(at.i)
        if at.dep == "prep" and at.lower == "of" and above.pos == "PROPN":
            entity = reading.entity(above.i)
            return above.i if entity is not None and entity.type is EntityType.PERSON else -1
        if above.pos == "VERB":
            if above.lemma in _DWELL:
                return reading.clause(above.i).subject
            return -1
        if above.i == at.i:
            return -1
        at = above
    return -1


def _residence(
    reading: Reading,
    dweller: int,
    head: Token,
    span: tuple[int, int],
    place: Place,
    extra: dict[str, str],
) -> Claim:
    return reading.claim(
        Kind.PLACE, head.i, span, place, subject=reading.participant(dweller), attribute="live",
        keys=("live",), role="patient", **{k: v for k, v in extra.items() if v},
    )  # fmt: skip


def _wound(
    reading: Reading,
    head: Token,
    span: tuple[int, int],
    place: Place,
    extra: dict[str, str],
    lead: frozenset[str],
) -> Claim | None:
    """Where somebody was hit: "shot in the arm", "a bullet wound to her left hand"."""
    a = reading.annotation
    at = head
    wound = False
    for _ in range(8):
        above = a.head(at.i)
        if above.i == at.i:
            return None
        if above.pos == "NOUN" and above.lemma in _WOUND_NOUNS:
            wound = True
        if above.pos == "VERB":
            if not wound and above.lemma not in _WOUND:
                return None
            told = of_verb(reading, above.i)
            subject = reading.clause(above.i).subject
            hurt = told.patient if told is not None and not wound else subject
            hurt = hurt if hurt >= 0 else subject
            if hurt < 0 or (above.lemma in ("hit", "strike") and told and told.patient < 0):
                return None
            happening = Happening(above.i, ("wound",), hurt, -1, verb=above.i)
            return _claim(reading, happening, span, place, extra, lead)
        at = above
    return None


def _named(reading: Reading, prep: Token, lead: frozenset[str], taken: set[int]) -> Iterator[Claim]:
    """A claim from a preposition and the name after it, or from inside and outside."""
    a = reading.annotation
    obj = a.child(prep.i, "pobj")
    if prep.lower in _SIDES:
        happening = happening_at(reading, prep.i)
        if happening is not None:
            other = any(k.dep == "conj" and k.lower in _SIDES for k in a.children(prep.i))
            name = "inside and outside" if other else _SIDES[prep.lower]
            end = obj.end if obj is not None else prep.end
            where = obj.lemma.lower() if obj is not None else ""
            yield from _maybe(
                reading,
                happening,
                (prep.start, end),
                Place(name, (), "side"),
                {"cross": where},
                lead,
            )
    if obj is None or obj.i in taken or obj.pos != "PROPN":
        return
    entity = reading.entity(obj.i)
    if entity is not None and entity.type in (EntityType.PERSON, EntityType.ORGANISATION):
        return
    start, end, name = _name(reading, obj)
    part = next((k for k in a.children(obj.i) if k.lower in _PART), None)
    above = a.head(prep.i)
    extra = {"preposition": prep.lower}
    if prep.lower == "in" and above.pos == "PROPN" and prep.i == above.i + 1 + _tail(a, above):
        place = Place(name, (), "part" if part else "named", None, _part_bearing(part))
        yield _lies(reading, above, (part.start if part else start, end), place)
        return
    place = Place(name, (), "named")
    happening = happening_at(reading, prep.i)
    if happening is not None:
        yield from _maybe(reading, happening, (start, end), place, extra, lead)


def _tail(a: Annotation, token: Token) -> int:
    return 0


def _part_bearing(part: Token | None) -> float | None:
    return bearing_of(part.lower) if part is not None else None


def _name(reading: Reading, obj: Token) -> tuple[int, int, str]:
    """Offsets and lower-case form of the name headed by a token."""
    mention = reading.mention_at.get(obj.i)
    if mention is not None and mention.form in ("name", "short"):
        return mention.start, mention.end, mention.text.lower()
    a = reading.annotation
    first = min([obj, *(k for k in a.children(obj.i) if k.dep == "compound" and k.pos == "PROPN")])
    text = a.text(first.start, obj.end)
    return first.start, obj.end, " ".join(text.lower().split())


def _lies(reading: Reading, thing: Token, span: tuple[int, int], place: Place) -> Claim:
    """ "X in Y": where X lies."""
    return reading.claim(
        Kind.PLACE, thing.i, span, place, subject=reading.participant(thing.i), attribute="lie",
        keys=(f"lie {thing.lower}",), modality=Modality.HAPPENED, polarity=True, role="patient",
    )  # fmt: skip


def _maybe(
    reading: Reading,
    happening: Happening,
    span: tuple[int, int],
    place: Place,
    extra: dict[str, str],
    lead: frozenset[str],
) -> Iterator[Claim]:
    yield _claim(reading, happening, span, place, extra, lead)


def _claim(
    reading: Reading,
    happening: Happening,
    span: tuple[int, int],
    place: Place,
    extra: dict[str, str],
    lead: frozenset[str],
) -> Claim:
    main = happening.patient if happening.patient >= 0 else happening.agent
    subject: Participant | None = reading.participant(main) if main >= 0 else None
    slots = {
        "also": " ".join(happening.classes[1:]),
        "phase": happening.phase,
        "main": "1" if happening.classes[0] in lead else "",
        "role": "patient" if happening.patient >= 0 else "agent",
        "age": age_of(reading, main) if main >= 0 else "",
        **extra,
    }
    if happening.patient >= 0 and happening.agent >= 0:
        who = reading.participant(happening.agent)
        slots |= {"agent": who.head, "agent-entity": who.entity}
    asserted = happening.verb >= 0
    return reading.claim(
        Kind.PLACE,
        happening.at,
        span,
        place,
        subject=subject,
        attribute=happening.classes[0],
        keys=happening.classes,
        modality=None if asserted else Modality.HAPPENED,
        polarity=None if asserted else True,
        **{k: v for k, v in slots.items() if v},
    )
