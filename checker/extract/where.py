"""Where things happened, somebody is from, is taken to or was found, by occasion, in layers.

A claim is of the kind PLACE and of the attribute "where", with no blocking key: `align/where.py`
holds it against others of one occasion (`normalize/occasion_phrases.py`), never as an error.
Slots of `extra`: `occasion`, `topic`, `governor`, and the layers that the phrase gives: `spot`
("room kitchen"), `venue` ("hospital|mercy"), `town` (names, the innermost first), `area`
("province|kayseri"), `side` ("floor second", "row back"), `road` ("a12"), `street` ("mill lane").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Annotation, Sentence, Token
from checker.extract.clause import Clause
from checker.extract.happening_slots import TIME_NOUNS
from checker.extract.reading import Reading
from checker.extract.topic import governors_of, topic_of
from checker.extract.where_forms import Found, distances_told, forms_told
from checker.extract.where_homes import HOME, homes_told, part_of
from checker.extract.where_main import (
    MAIN,
    buildings_struck,
    called_to,
    is_main,
    main_classes,
    places_before,
)
from checker.extract.where_streets import BESIDE, SCENE, is_scene, streets_named, with_sites
from checker.extract.where_who import is_body, is_patient, leaves
from checker.extract.where_words import layers_of
from checker.lexical.fillers import CARRIERS, sort_of
from checker.model import Claim, EntityType, Kind, Place
from checker.normalize.event_classes import START, class_of, classes_of, noun_class
from checker.normalize.needed_words import holds_parts
from checker.normalize.occasion_phrases import NAMES, occasions_of
from checker.normalize.spots import spot_of

WHERE = "where"
_PREPOSITIONS = frozenset(
    "in at on inside outside near from to into onto behind beneath under beside by for through "
    "off around toward towards before down up across along over above below opposite".split()
)
# Event classes under the name of their occasion, where the two are named apart.
_CLASS_OF = {
    "kill": "die", "try": "trial", "quake": "quake", "elect": "polls", "strike-work": "strike",
    "explode": "blast", "bomb": "blast", "leave": "depart", "capture": "arrest", "visit": "arrive",
    "appear-in-court": "court date", "gather": "gather", "protest": "gather", "summit": "meet",
    "rob": "stolen", "fall": "crash",
}  # fmt: skip
_HINT = re.compile(r"[a-z] [A-Z]|\b(?:in|at|on|inside|outside|under|behind|from|to|into|near)\b")
_LONGEST = 14


def extract_wheres(reading: Reading) -> Iterator[Claim]:
    """Claims in text order."""
    return with_sites([*_told(reading)])


def _told(reading: Reading) -> Iterator[Claim]:
    a = reading.annotation
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        if len(text) < 15:
            continue
        told = [*_of_main(reading, sentence, text), *homes_told(reading, sentence, text)]
        if " in " in text or " to " in text or " at " in text or _HINT.search(text):
            told += (
                *_phrases(reading, sentence, text),
                *forms_told(reading, sentence, text),
                *distances_told(sentence, text, a),
                *_streets(reading, sentence, text),
            )
        for found in told:
            claim = _claim(reading, found)
            if claim is not None:
                yield claim


def _phrases(reading: Reading, sentence: Sentence, text: str) -> Iterator[Found]:
    """Phrases after a preposition."""
    a = reading.annotation
    end = -1
    for prep in a.words(sentence):
        if prep.lower not in _PREPOSITIONS or prep.pos not in ("ADP", "ADV"):
            continue
        head = a.child(prep.i, "pobj")
        if head is None or head.lemma.lower() in TIME_NOUNS:
            continue
        if prep.dep == "agent" or (prep.lower == "by" and sort_of(head.lemma.lower()) in CARRIERS):
            continue  # who did it, or by what: "found by a dog in a cave", "brought by helicopter"
        words = _words(a, prep, head)
        span = words[0].start, words[-1].end
        layers = layers_of(a.text(*span), head.pos == "PROPN")
        if prep.lower in BESIDE:
            layers.pop("street", None)
        if "town" in layers and (
            _not_a_place(reading, prep, words) or not _holds_town(a, head, layers)
        ):
            layers.pop("town")
        site = set(_site(reading, prep))
        yield from _followed(reading, sentence, text, words, layers)
        if not layers or (prep.start < end and not site):
            continue
        if prep.start < end:
            yield Found(*span, prep.i, layers, site)
            continue
        end = span[1]
        at = span[0] - sentence.start
        said = set(occasions_of(text, at, span[1] - sentence.start, place=True))
        said |= {name for w in governors_of(reading, prep.i) for name in _named(w)}
        said |= site
        if " when " in text or prep.lower in ("into", "to"):
            said |= set(_done_there(reading, text, prep, sentence))
        if layers.get("venue", "").startswith("hospital|") and is_patient(reading, prep):
            said = {"hospital"}
        elif "hospital" in said and "town" in layers and len(layers) == 1 and prep.lower == "to":
            # "Rushed to Lund Health": a hospital, or the town that one is in.
            layers["venue"] = f"hospital?|{layers['town'].partition('|')[0]}"
        if not said and is_body(reading, prep):
            said.add("find")
        if not said and layers.get("spot", "").startswith("held"):
            said.add("carry")  # "had a pistol in his pocket"
        way = "to" if prep.lower in ("to", "into", "for", "onto", "toward", "towards") else "at"
        if MAIN in said or ("alarm" in said and called_to(reading, layers)):
            said.add(MAIN)
            way = "at"
        way = "from" if prep.lower == "from" else way
        yield Found(*span, prep.i, layers, said, way)


def _done_there(reading: Reading, text: str, prep: Token, sentence: Sentence) -> Iterator[str]:
    """ "Was cycling along Hill Street when the van hit him", "went into a bank and opened fire"."""
    a = reading.annotation
    for k in a.children(a.head(prep.i).i):
        if k.i < prep.i or k.pos != "VERB":
            continue
        if k.dep == "conj" and prep.lower in ("into", "to"):
            inner = a.child(k.i, "xcomp") if k.lemma in START else None
            words = governors_of(reading, (inner or k).i)
            if any(classes_of(word) & main_classes(reading) for word in words):
                yield MAIN
        elif k.dep == "advcl" and any(c.lower == "when" for c in a.children(k.i)):
            at = k.start - sentence.start
            yield from occasions_of(text, at, at, place=True)
            yield from _named(f"v:{k.lemma}")


def _followed(
    reading: Reading, sentence: Sentence, text: str, words: list[Token], layers: dict[str, str]
) -> Iterator[Found]:
    """ "A motel in Aby, where he was arrested": what the clause after a place tells of there."""
    a = reading.annotation
    i = words[-1].i + 1
    i += i < sentence.last and a.tokens[i].text == ","
    if not layers or i >= sentence.last or a.tokens[i].lower != "where":
        return
    where = a.tokens[i]
    verb = a.head(where.i)
    if verb.pos not in ("VERB", "AUX") or verb.i < where.i:
        return
    at = where.end - sentence.start
    said = set(occasions_of(text, at, at, place=True)) | set(_named(f"v:{verb.lemma}"))
    yield Found(words[0].start, words[-1].end, verb.i, layers, said)


def _site(reading: Reading, prep: Token) -> Iterator[str]:
    """ "The clinic outside Aby", "its plant in Aby", "the maker, located in Aby"."""
    a = reading.annotation
    above = a.head(prep.i)
    if above.lemma in ("locate", "situate", "be", "lie", "stand"):
        subject = reading.clause(above.i).subject
        above = a.tokens[subject] if subject >= 0 else above
        if above.lower in ("which", "that") and a.head(above.i).dep == "relcl":
            above = a.head(a.head(above.i).i)
    before = a.tokens[above.i - 1].lower if above.i else ""
    if prep.lower in _SITED and above.pos in ("NOUN", "PROPN"):
        spot = spot_of(above.lemma.lower(), before)
        if spot is not None and spot.rank == "building":
            yield f"site {spot.group}"


_SITED = frozenset("in at near outside of on".split())


def _named(word: str) -> Iterator[str]:
    """The occasion of a governor's class."""
    name = class_of(word)
    name = _CLASS_OF.get(name, name)
    if name in NAMES and name != "seat":
        yield name


def _words(a: Annotation, prep: Token, head: Token) -> list[Token]:
    """The words of the phrase after a preposition: one stretch of its subtree."""
    out = []
    inside = {t.i for t in a.subtree(head.i)}
    for t in a.tokens[prep.i + 1 : prep.i + 1 + _LONGEST]:
        if t.i not in inside or (t.i > head.i and t.pos in ("VERB", "AUX", "PRON", "CCONJ")):
            break
        if t.tag in ("WRB", "WDT", "WP") and t.i > head.i:
            break
        if t.lemma.lower() in TIME_NOUNS and t.i > head.i:
            break
        out.append(t)
    while out and out[-1].pos in ("PUNCT", "ADP", "DET"):
        out.pop()
    return out or [head]


def _holds_town(a: Annotation, head: Token, layers: dict[str, str]) -> bool:
    """Whether the names in a phrase are those of where it is: "the outskirts of Aby"."""
    if head.pos == "PROPN" or "spot" in layers or "area" in layers or head.lemma in _GROUNDS:
        return True
    before = a.tokens[head.i - 1]  # "shot dead at an Aby wedding"
    return before.pos == "PROPN" and before.head == head.i and bool(noun_class(head.lemma))


_GROUNDS = frozenset(
    "capital coast outskirt outskirts suburb border port area desert mountain mountains south "
    "north east west centre center downtown waters hill hills valley slope slopes foot edge heart "
    "neighborhood neighbourhood resort estate community hamlet side seat".split()
)


def _not_a_place(reading: Reading, prep: Token, words: list[Token]) -> bool:
    """Whether the phrase names a person; a lone name after "near" or "in" is hardly one."""
    for t in words:
        entity = reading.entity(t.i) if t.pos == "PROPN" else None
        if entity is None or entity.type is not EntityType.PERSON:
            continue
        if " " in entity.name or entity.roles or prep.lower not in _PLACING:
            return True
    return False


_PLACING = frozenset("in at near off outside around along".split())


def _of_main(reading: Reading, sentence: Sentence, text: str) -> Iterator[Found]:
    """ "The Aby shooting", "Aby, where the guests were shot"."""
    for start, end in places_before(reading, sentence, text):
        token = reading.annotation.inside(sentence, start, end)[-1]
        town = reading.annotation.text(start, end).lower()
        yield Found(start, end, token.i, {"town": town}, {MAIN})
    for words in buildings_struck(reading, sentence):
        start, end = words[0].start, words[-1].end
        layers = layers_of(reading.annotation.text(start, end), named=False)
        layers.pop("town", None)
        if layers:
            yield Found(start, end, words[-1].i, layers, {MAIN})


def _streets(reading: Reading, sentence: Sentence, text: str) -> Iterator[Found]:
    """ "The Mill Lane flat", "Mill Lane was closed"."""
    for start, end, token, street in streets_named(reading, sentence, text):
        yield Found(start, end, token.i, {"street": street}, {SCENE})


# In lower case.
_FURTHER = re.compile(
    r"\b(?:next|another|other|previous|earlier|later|second|third|separate|again)\b[^.!?]*$"
)
_FURTHER_NEEDED = (
    ("next", "other", "previous", "earlier", "later", "second", "third", "separate", "again"),
)
# Where these are done, whoever suffers them is.
_DONE_TO = frozenset(
    "arrest detain capture catch find discover shoot stab kill attack take fly rush transport "
    "airlift bring carry admit transfer rescue free abduct kidnap bury hold jail nab "
    "apprehend".split()
)


_BEGUN = frozenset(f"v:{verb}" for verb in (*START, "break-out", "originate"))


def _further(before: str) -> bool:
    """Whether what stands before a phrase says that it is of another time or thing."""
    lower = before.lower()
    return holds_parts(lower, _FURTHER_NEEDED) and _FURTHER.search(lower) is not None


def _begins(reading: Reading, clause: Clause, governors: tuple[str, ...]) -> bool:
    """ "It started in the kitchen": the seat of what the article is about."""
    if not governors or governors[0] not in _BEGUN or clause.subject < 0:
        return False
    return reading.annotation.tokens[clause.subject].lower == "it" and bool(main_classes(reading))


def _claim(reading: Reading, found: Found) -> Claim | None:
    a = reading.annotation
    span = (found.start, found.end)
    governors = governors_of(reading, found.at)
    clause = reading.clause(found.at)
    if "fire" in found.occasions and leaves(reading, clause.subject, governors):
        found.occasions.discard("fire")
    if not found.occasions and not governors:
        return None
    topic = topic_of(reading, found.at, span)
    if (
        found.way == "at"
        and HOME not in found.occasions
        and is_main(reading, found.occasions, governors, topic)
    ):
        found.occasions.add(MAIN)
    if found.way == "at" and _begins(reading, clause, governors):
        found.occasions.add(MAIN)
    street = "street" in found.layers and found.way != "from" and HOME not in found.occasions
    if street and is_scene(reading, found.occasions, governors, topic):
        found.occasions.add(SCENE)
    if found.way == "from" and governors and governors[0] == "n:flame":
        found.way = "at"  # "flames from a window": it burns there
    whom = a.child(clause.verb, "dobj") if clause.verb >= 0 else None
    done = whom is not None and a.tokens[clause.verb].lemma in _DONE_TO
    told = whom.i if done and whom is not None else clause.subject
    suffers = (done and whom is not None) or (told >= 0 and a.tokens[told].dep == "nsubjpass")
    told = found.of if found.of >= 0 else told
    subject = reading.participant(told) if told >= 0 else None
    extra = found.layers | {
        "occasion": ",".join(sorted(found.occasions)),
        "topic": " ".join(topic),
        "governor": " ".join(governors),
        "way": found.way,
        "role": "patient" if suffers else "",
        "further": "1" if _further(a.plain[max(0, found.start - 60) : found.start]) else "",
        "who": part_of(reading, found) if HOME in found.occasions else "",
    }
    return reading.claim(
        Kind.PLACE,
        found.at,
        span,
        Place(a.text(*span).lower(), (), WHERE),
        subject=subject,
        attribute=WHERE,
        keys=(),
        slots={k: v for k, v in extra.items() if v},
    )
