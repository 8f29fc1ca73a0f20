"""By what somebody was carried or travelled, and through which opening burglars or prisoners went.

Claims as in `particulars.py`. Of a journey `thing` is the surname or the noun for those who made it
and `to` the words for where it led; of two journeys by one person the words tell which is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotation import Annotation, Token
from checker.extract.happening import arguments, by_agent
from checker.extract.particulars import Particular, after, joined, particular_claims
from checker.extract.reading import Reading
from checker.lexical.fillers import CARRIERS, OPENINGS, sort_of
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType
from checker.normalize.people import PERSON_NOUNS
from checker.normalize.text_finder import TextFinder

CARRIED, WAY = "means of transport", "way in or out"
# Carrying somebody, and going oneself.
_MOVES = frozenset(
    "take carry bring fly transport evacuate transfer ferry lift airlift drive rush move rescue "
    "pluck winch convey bus".split()
)
_GOES = frozenset("arrive travel come go leave depart return journey commute reach walk".split())
# Verbs that name the means by themselves.
_TELLS = {"fly": "aircraft", "airlift": "aircraft", "bus": "bus", "walk": "foot"}
_BY = ("by", "in", "aboard", "on", "with")
_TOWARDS = ("to", "into", "towards", "toward")
# Towards nowhere in particular.
_NOWHERE = frozenset("safety ground shore help place".split())
# "Walked down", "was carried out": ends that are not named.
_ENDS = frozenset("down out ashore".split())
# Words for those whom a story carries about, one for all of each line.
_GROUPS = {
    word: line.split()[0]
    for line in (
        "passenger traveller traveler commuter holidaymaker tourist",
        "pupil student child schoolchild schoolboy schoolgirl",
        "casualty injured wounded patient victim",
        "survivor", "hostage", "hiker climber mountaineer walker", "crew sailor seaman crewman",
        "resident villager evacuee", "prisoner inmate", "player team squad", "migrant refugee",
        "worker miner",
    )
    for word in line.split()
}  # fmt: skip
_ENTERS = frozenset(
    "enter get climb break come crawl squeeze sneak slip escape flee burst clamber go leave exit "
    "wriggle gain walk burrow".split()
)
_FORCES = frozenset("force jemmy pry dig prise".split())
_THROUGH = ("through", "via", "by", "over", "down")
_INTRUDERS = frozenset(
    "burglar thief robber raider intruder gang prisoner inmate convict escapee fugitive attacker "
    "gunman man trio pair suspect killer murderer they he she who".split()
)
_VERBS = _MOVES | _GOES | _ENTERS | _FORCES | {"board"}
_HINTS = TextFinder(
    (
        *"helicopter lifeboat plane train ferry coach truck lorry tram taxi minibus walked walking "
        "flown airlift bussed bused yacht vessel aircraft ambulance skylight window tunnel fence "
        "hatch chimney roof ceiling sewer wall".split(),
        " bus", " boat", " jet", " car ", " cars", " van", " foot", " ship", " door", " gate",
        " hole", " vent",
    )
)  # fmt: skip


def extract_ways(reading: Reading) -> Iterator[Claim]:
    """One claim per means or opening that a clause names."""
    a = reading.annotation
    for sentence in a.sentences:
        if not _HINTS.found_in(a.sentence_lower(sentence)):
            continue
        for token in a.words(sentence):
            if token.pos == "VERB" and token.lemma in _VERBS:
                yield from particular_claims(reading, token, _of_verb(reading, token))


def _of_verb(reading: Reading, verb: Token) -> Iterator[Particular]:
    lemma = verb.lemma
    if lemma in _MOVES | _GOES or lemma == "board":
        yield from _carried(reading, verb)
    if lemma in _ENTERS | _FORCES:
        yield from _opening(reading, verb)


def _carried(reading: Reading, verb: Token) -> Iterator[Particular]:
    a = reading.annotation
    lemma = verb.lemma
    subject, obj, passive = arguments(reading, verb)
    moves = lemma in _MOVES and (passive or obj >= 0)
    who = (subject if passive else obj) if moves else subject
    thing = _whose(reading, who)
    to = _goal(a, verb)
    if thing is None or not (thing or to) or not (moves or to):
        return  # of oneself, many ways are told
    told = False
    doer = obj if lemma == "board" else subject if moves and not passive else -1
    for i in _means(a, verb, doer):
        for token in joined(a, i):
            if _is_carrier(token):
                told = True
                yield Particular(CARRIED, "carrier", token, thing, to=to)
    on_foot = any(k.lower == "on" and after(a, verb, ("on",)) >= 0 for k in a.children(verb.i))
    if on_foot and a.tokens[after(a, verb, ("on",))].lemma == "foot":
        told = True
        yield Particular(CARRIED, "carrier", a.tokens[after(a, verb, ("on",))], thing, "foot", to)
    if not told and to and (value := _TELLS.get(lemma)):
        yield Particular(CARRIED, "carrier", verb, thing, value, to)


def _means(a: Annotation, verb: Token, doer: int) -> Iterator[int]:
    """Nouns that may be what the way of a verb is made by: behind it, or doing it."""
    for k in a.children(verb.i):
        if k.dep in ("prep", "agent") and k.lower in _BY and k.i > verb.i:
            inner = a.child(k.i, "pobj")
            if inner is not None:
                yield inner.i
    if doer >= 0:
        yield doer


def _is_carrier(token: Token) -> bool:
    return token.pos == "NOUN" and sort_of(token.lemma.lower()) in CARRIERS


def _goal(a: Annotation, verb: Token) -> str:
    """The words for where the way of a verb leads, "" where that is not told."""
    i = after(a, verb, _TOWARDS)
    if i < 0:
        return next((k.lower for k in a.children(verb.i) if k.lower in _ENDS), "")
    if a.tokens[i].lemma.lower() in _NOWHERE:
        return ""
    own = [k for k in a.children(i) if k.dep == "compound" and k.pos == "PROPN"]
    return " ".join(t.lemma.lower() for t in (a.tokens[i], *own))


def _whose(reading: Reading, i: int) -> str | None:
    """The surname or the noun for those who are carried; "" for a pronoun, None for a thing."""
    if i < 0:
        return None
    token = reading.annotation.tokens[i]
    entity = reading.entity(i)
    if entity is not None:
        person = entity.type is EntityType.PERSON and bool(entity.name)
        return fold(entity.name.split()[-1]) if person else None
    if token.pos == "PRON":
        return "" if token.lower in ("he", "she", "they", "them", "him", "her", "all") else None
    lemma = token.lemma.lower()
    return _GROUPS.get(lemma) or (lemma if lemma in PERSON_NOUNS else None)


def _opening(reading: Reading, verb: Token) -> Iterator[Particular]:
    a = reading.annotation
    subject, obj, passive = arguments(reading, verb)
    who = by_agent(a, verb.i) if passive else subject
    if who >= 0 and not _is_intruder(reading, a.tokens[who]):
        return
    if verb.lemma in _FORCES:
        found = [subject if passive else obj]
    else:
        found = [after(a, verb, (word,)) for word in _THROUGH]
    for i in found:
        for token in joined(a, i):
            if token.lemma.lower() in OPENINGS:
                yield Particular(WAY, "opening", token)


def _is_intruder(reading: Reading, token: Token) -> bool:
    entity = reading.entity(token.i)
    if entity is not None:
        return entity.type is EntityType.PERSON
    another = any(k.lower in ("another", "other") for k in reading.annotation.children(token.i))
    return token.lemma.lower() in _INTRUDERS and not another
