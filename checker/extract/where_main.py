"""Places of what an article is about, in whatever words: "the Aby shooting", "Aby, where she died".

In: a `Reading` and what a place phrase is said of. Out: whether that is the event of the first
sentences, and the places that stand before an event's noun or a clause with "where".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.extract.happening_slots import TIME_NOUNS, lead_classes
from checker.extract.reading import Reading
from checker.model import EntityType, Sentence, Token
from checker.normalize.event_classes import IMPACT, classes_of, noun_class, told_by, verb_class

MAIN = "main"
_MEMO = "where_main"
# Occasions under the name of their event class, where the two are named apart.
_CLASS = {"shots": "shoot", "blast": "explode", "stolen": "rob"}
_TOWN = r"(?P<town>[A-Z][a-zà-ž]+(?:[ -][A-Z][a-zà-ž]+){0,2})"
_BEFORE_NOUN = re.compile(rf"(?<![\w’'-]){_TOWN} (?P<words>(?:[a-z]+[ -]){{0,2}}[a-z]+)\b")
_WHERE = re.compile(rf"(?<![\w’'-]){_TOWN},? where (?P<clause>[^.;,]+)")
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
    if any(word.partition(":")[2] in IMPACT for word in governors):
        told |= {name for w in topic if w.startswith("n:") for name in classes_of(w)}
    return not told.isdisjoint(main_classes(reading))


def places_before(reading: Reading, sentence: Sentence, text: str) -> Iterator[tuple[int, int]]:
    """Offsets in the article of towns before the main event's noun or a clause that tells it."""
    main = main_classes(reading)
    if not main:
        return
    for m in _BEFORE_NOUN.finditer(text):
        if any(noun_class(w) in main for w in re.split(r"[ -]", m["words"])):
            yield from _town(reading, sentence, m)
    for m in _WHERE.finditer(text):
        start, end = (sentence.start + at for at in m.span("clause"))
        inside = reading.annotation.inside(sentence, start, end)
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
