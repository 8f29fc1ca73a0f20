"""Streets as outlets tell where something struck: "a flat on Mill Lane", "the Mill Lane flat".

In: the words of a phrase, or a `Reading` and one of its sentences. Out: names of streets in one
form, those of a corner parted by bars; whether what is told there is where the event was; streets
that no preposition stands before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.annotation import Sentence, Token
from checker.extract.place_words import street_name
from checker.extract.reading import Reading
from checker.extract.where_main import MAIN, main_classes
from checker.model import Claim, Modality
from checker.normalize.event_classes import IMPACT, RESPONDERS, classes_of, noun_class
from checker.normalize.spots import spot_of
from checker.normalize.word_hints import WordHints

SCENE = "scene"
# Sorts of which a name is surely a street's: a square is a venue, a court or a place a building.
_WRITTEN_OUT = (
    "Street|Avenue|Road|Boulevard|Drive|Lane|Highway|Parkway|Pike|Terrace|Crescent|Turnpike|Alley"
)
_SHORT = "Ave|Rd|Blvd|Ln|Hwy"
_SHORT_TITLES = "St|Dr"  # a saint and a doctor, where a name follows
_SORT = rf"(?:{_WRITTEN_OUT}|(?:{_SHORT})\b\.?|(?:{_SHORT_TITLES})\.?(?! [A-Z]))(?![\w’'-])"
_WORD = r"[A-Z][\w’'-]*|\d{1,3}(?:st|nd|rd|th)"
_FRONT = "Rue|Via|Viale|Calle|Avenida|Rua|Jalan|Ulica"
_ALONE = "Esplanade|Promenade|Corniche|Embankment"
_ENDING = r"(?:stra(?:ß|ss)e|gatan|stræde|vej|straat|laan)"
_STREET = re.compile(
    rf"(?<![\w’'-])(?:(?:{_FRONT}) (?:de (?:la |los )?|del |du )?[A-Z][\w’'-]*"
    rf"|(?!The |A |At |On |In |Near )(?:(?:N|S|E|W)\.? )?(?:{_WORD})(?: (?:{_WORD}))?? {_SORT}"
    rf"|[A-Z][a-zäöüßåæøé]{{2,}}{_ENDING}(?![\w’'-])"
    rf"|(?:{_ALONE})(?! [A-Z]))"
)
# What a sentence that names a street holds: most hold none.
_HINTS = WordHints(
    "|".join((_WRITTEN_OUT, _SHORT, _SHORT_TITLES, _FRONT, _ALONE)).split("|"), as_written=True
)
_ENDED = re.compile(rf"{_ENDING}\b")
# After these a street is beside the spot, and the spot may lie on another.
BESIDE = frozenset(
    "near off beside behind between toward towards opposite from past across".split()
)
_BESIDE = re.compile(
    rf"\b(?:{'|'.join(sorted(BESIDE))}|close to|next to)"
    r"(?: the)?(?: [\w’'-]+ (?:of|and))? $"
)
_HOUSES = frozenset("flat apartment home house address property block building".split())
_SHUT = frozenset("close shut reopen seal cordon block".split())
_CLOSED = frozenset(("closed", "shut"))
# What a street sees when something strikes there, beside the main event's own words.
_STRUCK = frozenset(
    "hit strike knock knock-down run-over run-down alert call-out alarm onset".split()
)
_COMING = frozenset("rush race respond hurry send".split())
_DEAD = frozenset("n:body n:corpse n:remains n:victim a:dead".split())
_FINDING = frozenset("find discover recover spot".split())


def _may_name(text: str) -> bool:
    """Whether a text holds what every street's name does."""
    if _HINTS.stand_in(text):
        return True
    hint = "stra" in text or "gatan" in text or "vej" in text or "stræde" in text or "laan" in text
    return hint and _ENDED.search(text) is not None


def streets_of(text: str) -> str:
    """The streets that a phrase names as the spot, "" where it names none."""
    if not _may_name(text):
        return ""
    out = []
    for m in _STREET.finditer(text):
        if not _BESIDE.search(text, 0, m.start()):
            out.append(street_name(m.group()))
    return "|".join(out[:3])


def without_streets(text: str) -> str:
    return _STREET.sub(", ", text)


def is_scene(
    reading: Reading, occasions: Iterable[str], governors: Iterable[str], topic: tuple[str, ...]
) -> bool:
    """Whether what a phrase is said of is the main event, the find of a body or a call to it."""
    words = {w.partition(":")[2] for w in governors}
    told = frozenset[str]().union(*(classes_of(w) for w in governors)) | set(occasions)
    if told & main_classes(reading) or (words | told) & _STRUCK:
        return True
    if words & _COMING and any(w[:2] == "n:" and w[2:] in RESPONDERS for w in topic):
        return True
    return bool(words & _FINDING or "find" in told) and not _DEAD.isdisjoint(topic)


def streets_named(
    reading: Reading, sentence: Sentence, text: str
) -> Iterator[tuple[int, int, Token, str]]:
    """Streets before a house or the main event's noun, and streets shut: offsets, token, name."""
    a = reading.annotation
    if not _may_name(text):
        return
    for m in _STREET.finditer(text):
        start, end = sentence.start + m.start(), sentence.start + m.end()
        inside = a.inside(sentence, start, end)
        if not inside:
            continue
        last = inside[-1]
        head = a.head(last.i)
        if last.dep in ("compound", "nmod", "poss") and head.i > last.i:
            lemma = head.lemma.lower()
            spot = spot_of(lemma)
            told = noun_class(lemma) in main_classes(reading) or lemma in _HOUSES
            told = told or (spot is not None and spot.rank == "building")
        else:
            shut = head.lemma in _SHUT or any(k.lower in _CLOSED for k in a.children(head.i))
            told = last.dep in ("nsubj", "nsubjpass") and shut
            told = told or (last.dep == "dobj" and head.lemma in IMPACT)
        if told and reading.clause(last.i).modality is Modality.HAPPENED:
            yield start, end, last, street_name(m.group())


def with_sites(claims: list[Claim]) -> Iterator[Claim]:
    """The claims, those marked that say on which street the building that was struck stands."""
    struck = {
        f"site {claim.slot('spot').removeprefix('building ')}"
        for claim in claims
        if claim.slot("spot").startswith("building ") and MAIN in claim.slot("occasion").split(",")
    }
    for claim in claims:
        told = claim.slot("occasion").split(",")
        if claim.slot("street") and SCENE not in told and not struck.isdisjoint(told):
            extra = dict(claim.extra) | {"occasion": ",".join(sorted((*told, SCENE)))}
            yield replace(claim, extra=tuple(sorted(extra.items())))
        else:
            yield claim
