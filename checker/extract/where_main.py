"""Places of what an article is about, in whatever words: "the Aby shooting", "Aby, where she died".

In: a `Reading` and what a place phrase is said of. Out: whether that is the event of the first
sentences, the places that stand before an event's noun or a clause with "where", and the buildings
that it struck: "the hotel fire", "the blast destroyed a school", "the target was a bank".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from checker.annotation import Annotation, Sentence, Token
from checker.extract.happening_slots import TIME_NOUNS, lead_classes
from checker.extract.reading import Reading
from checker.model import EntityType
from checker.normalize.event_classes import IMPACT, classes_of, noun_class, told_by, verb_class
from checker.normalize.spots import spot_of

MAIN = "main"
_MEMO = "where_main"
_MEMO_SPOT = "where_main of one spot"
# Occasions under the name of their event class, where the two are named apart.
_CLASS = {"shots": "shoot", "blast": "explode", "stolen": "rob"}
# What is laid where it is to go off.
_LAID = frozenset("hide plant place leave conceal".split())
# Of these verbs the building is the subject; of others it is what they are done to.
_OF_ITSELF = frozenset("burn collapse explode derail crash".split())
# What strikes many buildings, of which each outlet names others.
_FAR_AND_WIDE = frozenset("quake storm flood".split())
_SEALED = frozenset("cordon seal".split())
_STANDING = frozenset("building ground vehicle".split())
# Forms of a verb that tell what was done; not "threatened to attack a bank".
_DONE = frozenset("VBD VBN VBZ VBP".split())
_TARGETS = frozenset("target scene site".split())
_DETERMINED = frozenset("det amod compound nmod nummod poss".split())
_TOWN = r"(?P<town>[A-Z](?<![\w’'-].)[a-zà-ž]+(?:[ -][A-Z][a-zà-ž]+){0,2})"
_BEFORE_NOUN = re.compile(rf"{_TOWN} (?P<words>(?:[a-z]+[ -]){{0,2}}[a-z]+)\b")
_WHERE = re.compile(rf"{_TOWN},? where (?P<clause>[^.;,]+)")
_BETWEEN_WORDS = re.compile("[ -]")
# Words that begin a sentence or a name and are no part of a town's.
_NO_TOWN = frozenset(
    "The A An His Her Their Its This That Those Police In At On After Before One Two Three Four "
    "Five Six Seven Eight Nine Ten Deadly Fatal Mass".split()
)


def main_classes(reading: Reading) -> frozenset[str]:
    """Classes of the words by which the article may tell its main event."""
    found = reading.memo.get(_MEMO)
    if found is None:
        found = reading.memo[_MEMO] = told_by(lead_classes(reading))
    return found


def is_main(
    reading: Reading, occasions: Iterable[str], governors: Iterable[str], topic: Iterable[str]
) -> bool:
    """Whether a phrase is said of the article's main event.

    The nouns of the topic tell it beside a verb of impact: "was destroyed by the blast".
    """
    told = {_CLASS.get(name, name) for name in occasions}
    for word in governors:
        told |= classes_of(word)
    if any(word.partition(":")[2] in IMPACT | _LAID for word in governors):
        told |= {name for w in topic if w.startswith("n:") for name in classes_of(w)}
    return not told.isdisjoint(main_classes(reading))


def called_to(reading: Reading, layers: Mapping[str, str]) -> bool:
    """Whether police or a fire brigade called to this place were called to the main event."""
    sort = layers.get("spot", "").partition(" ")
    return sort[0] in _STANDING and sort[2] != "hospital" and bool(main_classes(reading))


def buildings_struck(reading: Reading, sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """The words for what the main event struck, where no preposition stands before them."""
    main = _of_one_spot(reading)
    if not main:
        return
    a = reading.annotation
    for t in a.words(sentence):
        lemma = t.lemma.lower()
        if t.pos in ("NOUN", "PROPN"):
            if noun_class(lemma) in main or (lemma == "flame" and "fire" in main):
                yield from _before(a, t)
                yield from _suffering(a, t)
            elif lemma in _TARGETS and t.dep == "nsubj" and a.head(t.i).lemma == "be":
                yield from _building(a, a.child(a.head(t.i).i, "attr"))
        elif t.pos == "VERB" and t.tag in _DONE and verb_class(lemma) in main:
            told = ("nsubj",) if lemma in _OF_ITSELF else ("dobj", "nsubjpass")
            yield from _building(a, a.child(t.i, *told))
        elif t.tag == "VBN" and lemma in _SEALED:
            yield from _building(a, a.child(t.i, "nsubjpass"))


def _of_one_spot(reading: Reading) -> frozenset[str]:
    """The classes of the main event, none where it is of the sort that strikes far and wide."""
    found = reading.memo.get(_MEMO_SPOT)
    if found is None:
        wide = not lead_classes(reading).isdisjoint(_FAR_AND_WIDE)
        found = reading.memo[_MEMO_SPOT] = frozenset() if wide else main_classes(reading)
    return found


def _before(a: Annotation, noun: Token) -> Iterator[tuple[Token, ...]]:
    """ "The hotel fire", "the bus station stabbing"."""
    last = a.tokens[noun.i - 1] if noun.i else noun
    if last.dep not in ("compound", "nmod", "amod") or last.head != noun.i:
        return
    front = a.tokens[last.i - 1].lower if last.i else ""
    spot = spot_of(last.lemma.lower(), front) or spot_of(last.lower, front)
    if spot is not None and spot.rank in _STANDING:
        yield (*(k for k in a.children(last.i) if k.i == last.i - 1 and k.dep == "compound"), last)


def _suffering(a: Annotation, noun: Token) -> Iterator[tuple[Token, ...]]:
    """ "The fire destroyed a hotel", "a hotel was gutted by the fire"."""
    above = a.head(noun.i)
    if noun.dep == "nsubj" and above.lemma in IMPACT:
        through = next((k for k in a.children(above.i) if k.lower == "through"), None)
        hit = a.child(above.i, "dobj") if through is None else a.child(through.i, "pobj")
        yield from _building(a, hit)
    elif noun.dep == "pobj" and above.dep == "agent" and a.head(above.i).lemma in IMPACT:
        yield from _building(a, a.child(a.head(above.i).i, "nsubjpass"))


def _building(a: Annotation, noun: Token | None) -> Iterator[tuple[Token, ...]]:
    """The phrase of a noun that names a building, not one of several."""
    if noun is None or noun.tag in ("NNS", "NNPS"):
        return
    kids = a.children(noun.i)
    spot = spot_of(noun.lemma.lower(), a.tokens[noun.i - 1].lower if noun.i else "")
    if spot is None or spot.rank not in _STANDING or any(k.dep == "conj" for k in kids):
        return
    words = [k for k in kids if k.dep in _DETERMINED and k.i < noun.i]
    yield (*words, noun)


def places_before(reading: Reading, sentence: Sentence, text: str) -> Iterator[tuple[int, int]]:
    """Offsets in the article of towns before the main event's noun or a clause that tells it."""
    main = main_classes(reading)
    if not main:
        return
    a = reading.annotation
    nouns = any(noun_class(t.lower) in main for t in a.words(sentence))
    for m in _BEFORE_NOUN.finditer(text) if nouns else ():
        if any(noun_class(w) in main for w in _BETWEEN_WORDS.split(m["words"])):
            yield from _town(reading, sentence, m)
    for m in _WHERE.finditer(text) if " where " in text else ():
        start, end = (sentence.start + at for at in m.span("clause"))
        inside = a.inside(sentence, start, end)
        if any(_class(t) in main for t in inside):
            yield from _town(reading, sentence, m)


def _class(token: Token) -> str:
    lemma = token.lemma.lower()
    return verb_class(lemma) if token.pos == "VERB" else noun_class(lemma)


def _town(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The name's offsets, where it may be a town's."""
    words = match["town"].split()
    while words and words[0] in _NO_TOWN:
        del words[0]
    if not words or any(w.lower() in TIME_NOUNS for w in words):
        return
    name = " ".join(words)
    if reading.lexicon.country(name) is not None or reading.lexicon.region(name) is not None:
        return  # "the German crash": where, but not in which town
    for entity in reading.entities.values():
        body = entity.type is EntityType.ORGANISATION and " " in entity.name
        if (body or entity.type is EntityType.PERSON) and words[0] in entity.name.split():
            return  # "the Lund shooting", of Karl Lund
    end = sentence.start + match.end("town")
    yield end - len(name), end
