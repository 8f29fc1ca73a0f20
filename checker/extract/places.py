"""Where things happened or are: one claim per event or thing with a place phrase attached.

The value is a `Place`. Slots of `extra`: those of `happening.py` (`also`, `agent`, `role`,
`phase`, `main`, `age`), `number` and `cross` of an address, `preposition`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from checker.annotation import Annotation, Sentence, Token
from checker.extract.happening import happening_at, of_verb
from checker.extract.happening_slots import (
    Happening,
    event_of,
    happening_slots,
    is_time_noun,
    lead_classes,
)
from checker.extract.place_words import PlaceWords, bearing_of, find_places
from checker.extract.reading import Reading
from checker.model import Claim, EntityType, Kind, Modality, Moment, Place
from checker.normalize.moments import published_day, resolve
from checker.normalize.time_words import find_times

_LOCATIVE = frozenset("in at near on outside inside within off along".split())
_SIDES = {"inside": "inside", "outside": "outside", "indoors": "inside", "outdoors": "outside"}
_DWELL = frozenset("live reside dwell".split())
_WOUND = frozenset(
    "shoot stab hit strike wound injure graze cut gash slash burn scald bruise".split()
)
_WOUND_NOUNS = frozenset(
    "wound gunshot injury bullet shot laceration cut gash burn bruise fracture".split()
)
_SETTLEMENTS = frozenset("city town village port district province region island state".split())
_PART = frozenset(
    "central northern southern eastern western northeastern northwestern southeastern "
    "southwestern north-eastern north-western south-eastern south-western".split()
)


class _Found(NamedTuple):
    """A place phrase: its offsets, the place it gives, its own slots."""

    span: tuple[int, int]
    place: Place
    extra: dict[str, str]


def extract_places(reading: Reading) -> Iterator[Claim]:
    """Claims of kind place, in text order."""
    a = reading.annotation
    lead = lead_classes(reading)
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
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
            if t.lower in _PART and t.dep == "amod":
                yield from _part_of_land(reading, t)
            if t.dep == "prep" and t.lower == "of":
                yield from _home(reading, t, taken)
            if t.dep in ("prep", "advmod") and (t.lower in _LOCATIVE or t.lower in _SIDES):
                yield from _named(reading, t, lead, taken)


def _tokens(a: Annotation, sentence: Sentence, words: PlaceWords) -> tuple[Token, ...]:
    return a.inside(sentence, sentence.start + words.start, sentence.start + words.end)


def _formed(
    reading: Reading,
    sentence: Sentence,
    words: PlaceWords,
    inside: Sequence[Token],
    lead: frozenset[str],
) -> Claim | None:
    """A claim from a phrase that says where by its form."""
    a = reading.annotation
    place = Place(words.name, words.around, words.category, words.distance_km, words.bearing)
    span = (sentence.start + words.start, sentence.start + words.end)
    extra = {"number": "" if words.number is None else str(words.number), "cross": words.cross}
    if words.category == "bearing" and _of_quake(a.sentence_lower(sentence)):
        extra["spot"] = "epicentre"
    found = _Found(span, place, extra)
    numbers = {t.i for t in inside}
    head = next((t for t in inside if t.head not in numbers or t.head == t.i), inside[0])
    if words.category == "body":
        return _wound(reading, head, found, lead)
    dweller = _dweller(reading, head)
    if dweller >= 0:
        return _residence(reading, dweller, head, found)
    if words.category == "street" and _not_a_spot(a, inside):
        return None
    happening = happening_at(reading, head.i)
    if happening is None:
        happening = Happening(head.i, ("stand",), -1)
    claim = _claim(reading, happening, found, lead)
    # A street or a bearing is held against others of its kind whatever the clause tells.
    shared = "street" if words.category != "bearing" else f"of {words.name}"
    return replace(claim, keys=tuple(sorted({*claim.keys, shared})))


def _of_quake(text: str) -> bool:
    """Whether a sentence in lower case tells where a quake was, not where it was felt."""
    return any(w in text for w in ("epicent", "quake", "tremor")) and not any(
        w in text for w in ("aftershock", "felt", "villag", "miles away", "km away", "nuclear")
    )


def _not_a_spot(a: Annotation, inside: Sequence[Token]) -> bool:
    """ "Said Baker Street": a street's name for what is in it, not after a word of place."""
    numbers = {t.i for t in inside}
    head = next((t for t in inside if t.head not in numbers), inside[0])
    if head.dep in ("compound", "nmod", "poss"):
        head = a.head(head.i)
    return head.dep != "pobj" or a.head(head.i).lower not in _LOCATIVE


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


def _residence(reading: Reading, dweller: int, head: Token, found: _Found) -> Claim:
    return reading.claim(
        Kind.PLACE, head.i, found.span, found.place, subject=reading.participant(dweller),
        attribute="live", keys=("live",), role="patient", **_filled(found.extra),
    )  # fmt: skip


def _wound(reading: Reading, head: Token, found: _Found, lead: frozenset[str]) -> Claim | None:
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
            if above.tag == "VBN" and not any(
                k.dep in ("aux", "auxpass") for k in a.children(above.i)
            ):
                subject = _noun_before(a, above)  # "a man, wounded in the leg"
                told = None
            hurt = told.patient if told is not None and not wound else subject
            hurt = hurt if hurt >= 0 else subject
            if hurt < 0 or (above.lemma in ("hit", "strike") and told and told.patient < 0):
                return None
            happening = Happening(above.i, ("wound",), hurt, -1, verb=above.i)
            return _claim(reading, happening, found, lead)
        at = above
    return None


def _noun_before(a: Annotation, verb: Token) -> int:
    """The noun that a participle after it describes, −1 where another word stands between."""
    for t in reversed(a.tokens[max(0, verb.i - 4) : verb.i]):
        if t.pos in ("NOUN", "PROPN"):
            return t.i
        if t.pos not in ("PUNCT", "ADV", "PRON"):
            return -1
    return -1


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
            found = _Found((prep.start, end), Place(name, (), "side"), {"cross": where})
            yield _claim(reading, happening, found, lead)
    if obj is None or obj.i in taken or obj.pos != "PROPN" or is_time_noun(obj):
        return
    entity = reading.entity(obj.i)
    if entity is not None and entity.type in (EntityType.PERSON, EntityType.ORGANISATION):
        return
    start, end, name = _name(reading, obj)
    part = next((k for k in a.children(obj.i) if k.lower in _PART), None)
    extra = {"preposition": prep.lower}
    thing = a.tokens[prep.i - 1] if prep.i else prep
    if prep.lower == "in" and _is_place(reading, thing):
        inner = Place(name, (), "part" if part else "named", None, _part_bearing(part))
        yield _lies(reading, thing, (part.start if part else start, end), inner)
    place = Place(name, (), "named")
    dweller = _dweller(reading, prep)
    if dweller >= 0:
        yield _residence(reading, dweller, prep, _Found((start, end), place, {}))
    happening = happening_at(reading, prep.i)
    if happening is not None and _where_it_happened(a, prep, happening):
        yield _claim(reading, happening, _Found((start, end), place, extra), lead)


def _where_it_happened(a: Annotation, prep: Token, happening: Happening) -> bool:
    """Whether a place phrase hangs on the event itself, or on where or what it happened to.

    "Found a body in Aby", "met at a hotel in Aby"; not "people in Aby protested".
    """
    at = a.head(prep.i)
    for _ in range(4):
        if at.i in (happening.at, happening.verb):
            return True
        above = a.head(at.i)
        if at.dep == "dobj" or (at.dep == "pobj" and above.lower in _LOCATIVE):
            at = above if at.dep == "dobj" else a.head(above.i)
        else:
            return False
    return False


def _home(reading: Reading, of: Token, taken: set[int]) -> Iterator[Claim]:
    """ "Nora Lind of Aby": where somebody lives."""
    a = reading.annotation
    obj = a.child(of.i, "pobj")
    dweller = _dweller(reading, of)
    if obj is None or obj.i in taken or obj.pos != "PROPN" or dweller < 0:
        return
    entity = reading.entity(obj.i)
    if entity is None or entity.type is not EntityType.PLACE:
        return
    start, end, name = _name(reading, obj)
    yield _residence(reading, dweller, of, _Found((start, end), Place(name, (), "named"), {}))


def _is_place(reading: Reading, thing: Token) -> bool:
    """Whether a token names a place, as far as the article itself shows."""
    a = reading.annotation
    if thing.pos != "PROPN" or thing.dep in ("compound", "poss") or is_time_noun(thing):
        return False
    of = a.head(thing.i)
    if of.lower == "of" and a.head(of.i).lemma in _SETTLEMENTS:
        return True
    entity = reading.entity(thing.i)
    return entity is not None and entity.type is EntityType.PLACE


def _part_of_land(reading: Reading, part: Token) -> Iterator[Claim]:
    """ "The northern town of Orra", "northern Orra's": a place by the part of the land it is in."""
    a = reading.annotation
    noun = a.head(part.i)
    if noun.lemma not in _SETTLEMENTS:
        return
    of = next((k for k in a.children(noun.i) if k.dep == "prep" and k.lower == "of"), None)
    name = a.child(of.i, "pobj") if of is not None else a.child(noun.i, "appos")
    if name is None or name.pos != "PROPN":
        return
    place = Place("", (), "part", None, bearing_of(part.lower))
    yield _lies(reading, name, (part.start, name.end), place)


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


def _claim(reading: Reading, happening: Happening, found: _Found, lead: frozenset[str]) -> Claim:
    subject, slots = happening_slots(reading, happening, lead)
    slots.pop("where")  # the place is the value under dispute
    asserted = happening.verb >= 0
    clause = reading.clause(happening.verb if asserted else happening.at)
    return reading.claim(
        Kind.PLACE,
        happening.at,
        found.span,
        found.place,
        subject=subject,
        attribute=happening.classes[0],
        event=event_of(reading, happening),
        keys=happening.classes,
        time=_time(reading, happening, clause.past_tense),
        modality=clause.modality if asserted else Modality.HAPPENED,
        polarity=not clause.negated if asserted else True,
        **_filled(slots | found.extra),
    )


def _time(reading: Reading, happening: Happening, past: bool) -> Moment | None:
    """When the clause puts the event, as far as one date in its sentence says."""
    a = reading.annotation
    sentence = a.sentence(happening.at)
    dated = [t for t in find_times(a.sentence_text(sentence)) if t.dated]
    if len(dated) != 1:
        return None
    return resolve(dated[0], published_day(a.article.published), False if past else None)


def _filled(extra: dict[str, str]) -> dict[str, Any]:
    """The slots that hold something; Any, since `claim` takes slots beside its own arguments."""
    return {k: v for k, v in extra.items() if v}
