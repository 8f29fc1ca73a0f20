"""Where things happened, somebody is from, is taken to or was found, by occasion, in layers.

A claim is of the kind PLACE and of the attribute "where", with no blocking key: `align/where.py`
holds it against others of one occasion (`normalize/occasion_phrases.py`), never as an error.
Slots of `extra`: `occasion`, `topic`, `governor`, and the layers that the phrase gives: `spot`
("room kitchen"), `venue` ("hospital|mercy"), `town` (names, the innermost first), `area`
("province|kayseri"), `side` ("floor second", "row back"), `road` ("a12").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.extract.happening_slots import TIME_NOUNS, is_person
from checker.extract.reading import Reading
from checker.extract.topic import governors_of, topic_of
from checker.extract.where_main import MAIN, is_main, places_before
from checker.extract.where_who import is_body, is_patient, leaves
from checker.extract.where_words import NAME, layers_of
from checker.model import Annotation, Claim, EntityType, Kind, Place, Sentence, Token
from checker.normalize.event_classes import class_of, noun_class
from checker.normalize.needed_words import needed_words
from checker.normalize.occasion_phrases import NAMES, occasions_of
from checker.normalize.spots import spot_of
from checker.normalize.text_finder import TextFinder
from checker.normalize.time_pattern import NUMBERS

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
_BASED = re.compile(
    r"\b(?!The |A )(?P<town>[A-Z]\w+(?:[ -][A-Z]\w+){0,2})-(?:based|headquartered)\b"
)
_WHO = (
    "man|woman|couple|teenager|teen|boy|girl|mother|father|family|resident|native|student|teacher"
)
_HOME = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he)(?: \d+-year-old| former| young)? (?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+)?) "
    rf"(?P<who>{_WHO})\b(?! band| group)"
)
_OF_TOWN = re.compile(
    r"\b[A-Z][a-z]+(?: [A-Z]\w*\.?){1,3}(?:, (?:aged )?\d{1,3},)?,? (?:of|from) "
    r"(?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})\b"
)
_BOUND = re.compile(
    rf"\b(?:bound for|on (?:its|the|his|her|their) way (?:from [\w ’'-]{{2,25}} )?to|"
    rf"en route (?:from [\w ’'-]{{2,25}} )?to|head(?:ed|ing) (?:for|to|towards?)|"
    rf"(?:flight|train|bus|ferry|boat|ship|plane|flying|sailing|travelling|traveling|driving|"
    rf"journey|trip|convoy|voyage|tanker|vessel|truck|lorry|coach|road|route|migrants|cable|line|pipeline|"
    rf"left [A-Z]\w+) (?:(?:from|between) [\w ’'-]{{2,25}} )?(?:to|for|and|with)) "
    rf"(?:the )?(?P<town>{NAME})"
)
_BOUND_FROM = re.compile(
    rf"\b(?:way|route|flight|train|bus|ferry|boat|ship|plane|flying|sailing|travelling|traveling|"
    rf"driving|journey|trip|convoy|voyage|sailed|flew|tanker|vessel|truck|lorry|coach|road|migrants)"
    rf" (?:from|between) (?:the )?(?P<town>{NAME}) (?:to|for|and)\b"
)
_LEFT_FOR = re.compile(rf"\b(?:left|departed|departed from) (?P<town>{NAME}) (?:for|to)\b")
_DISTANCE = re.compile(
    rf"\b(?P<n>\d[\d,.]*|{'|'.join(NUMBERS)})[\s-]"
    rf"(?P<unit>kilomet(?:re|er)s?|km|miles?|nautical miles?)"
    rf"(?: \([^)]{{1,20}}\))? (?:from|off|outside|away from|out of) (?:the )?"
    rf"(?:(?:[a-z]+ )?(?:port|coast|city|town|capital|village) (?:of |city |, )?)?(?P<town>{NAME})"
)
# With what a match of each needs: most sentences lack it.
_FORMS = tuple(
    (pattern, name, needed_words(pattern.pattern))
    for pattern, name in (
        (_BASED, "seat"), (_HOME, "home"), (_OF_TOWN, "home"), (_BOUND, "bound"),
        (_BOUND_FROM, "bound from"), (_LEFT_FOR, "bound from"),
    )
)  # fmt: skip
_NEEDED = TextFinder({word for _, _, needed in _FORMS for word in needed})
_HINT = re.compile(r"[a-z] [A-Z]|\b(?:in|at|on|inside|outside|under|behind|from|to)\b")
_LONGEST = 14


@dataclass(slots=True)
class _Found:
    """A phrase that says where: its offsets in the article, its layers, what it is said of."""

    start: int
    end: int
    at: int  # token
    layers: dict[str, str]
    occasions: set[str] = field(default_factory=set)
    way: str = "at"


def extract_wheres(reading: Reading) -> Iterator[Claim]:
    """Claims in text order."""
    a = reading.annotation
    for sentence in a.sentences:
        text = a.text(sentence.start, sentence.end)
        if len(text) < 15 or not _HINT.search(text):
            continue
        for found in (
            *_phrases(reading, sentence, text),
            *_forms(reading, sentence, text),
            *_distances(sentence, text, a),
            *_of_main(reading, sentence, text),
        ):
            claim = _claim(reading, found)
            if claim is not None:
                yield claim


def _phrases(reading: Reading, sentence: Sentence, text: str) -> Iterator[_Found]:
    """Phrases after a preposition."""
    a = reading.annotation
    end = -1
    for prep in a.words(sentence):
        if prep.lower not in _PREPOSITIONS or prep.pos not in ("ADP", "ADV"):
            continue
        head = a.child(prep.i, "pobj")
        if head is None or head.lemma.lower() in TIME_NOUNS:
            continue
        words = _words(a, prep, head)
        span = words[0].start, words[-1].end
        layers = layers_of(a.text(*span), head.pos == "PROPN")
        if "town" in layers and (
            prep.dep == "agent"  # "signed by Norway"
            or _not_a_place(reading, prep, words)
            or not _holds_town(a, head, layers)
        ):
            layers.pop("town")
        site = set(_site(reading, prep))
        yield from _followed(reading, sentence, text, words, layers)
        if not layers or (prep.start < end and not site):
            continue
        if prep.start < end:
            yield _Found(*span, prep.i, layers, site)
            continue
        end = span[1]
        at = span[0] - sentence.start
        said = set(occasions_of(text, at, span[1] - sentence.start, place=True))
        said |= {name for w in governors_of(reading, prep.i) for name in _named(w)}
        said |= site
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
        way = "from" if prep.lower == "from" else way
        yield _Found(*span, prep.i, layers, said, way)


def _followed(
    reading: Reading, sentence: Sentence, text: str, words: list[Token], layers: dict[str, str]
) -> Iterator[_Found]:
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
    yield _Found(words[0].start, words[-1].end, verb.i, layers, said)


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


def _forms(reading: Reading, sentence: Sentence, text: str) -> Iterator[_Found]:
    """ "Aby-based", "an Aby man", "Nora Lind of Aby", "bound for Aby"."""
    a = reading.annotation
    held = _NEEDED.found_in(text.lower())
    for pattern, name, needed in _FORMS:
        if held.isdisjoint(needed):
            continue
        for m in pattern.finditer(text):
            start, end = sentence.start + m.start("town"), sentence.start + m.end("town")
            token = next((t for t in a.words(sentence) if t.end >= end), None)
            if token is None or token.lemma.lower() in TIME_NOUNS or is_person(reading, token.i):
                continue
            town = m["town"].lower()
            if name == "home" and not _may_be_home(reading, m["town"]):
                continue
            way = "at" if name in ("seat", "home") else name
            yield _Found(start, end, token.i, {"town": town}, {name}, way)


def _of_main(reading: Reading, sentence: Sentence, text: str) -> Iterator[_Found]:
    """ "The Aby shooting", "Aby, where the guests were shot"."""
    for start, end in places_before(reading, sentence, text):
        token = reading.annotation.inside(sentence, start, end)[-1]
        town = reading.annotation.text(start, end).lower()
        yield _Found(start, end, token.i, {"town": town}, {MAIN})


def _distances(sentence: Sentence, text: str, a: Annotation) -> Iterator[_Found]:
    """ "42 kilometres off Aby": how far, and from where."""
    if "mi" not in text and "k" not in text:
        return
    for m in _DISTANCE.finditer(text):
        start, end = sentence.start + m.start(), sentence.start + m.end()
        token = next((t for t in a.words(sentence) if t.end >= end), None)
        number = NUMBERS.get(m["n"].lower()) or m["n"].replace(",", "").rstrip(".")
        if token is not None:
            unit = "km" if m["unit"].startswith("k") else m["unit"].rstrip("s")
            told = {"distance": f"{number} {unit}|{m['town'].lower()}"}
            yield _Found(start, end, token.i, told, {"distance"})


def _may_be_home(reading: Reading, town: str) -> bool:
    """ "A German man", "a Muslim woman", "a March man": no towns."""
    country = reading.lexicon.country(town)
    region = reading.lexicon.region(town)
    words = town.lower().split()
    return (
        country is None
        and region is None
        and not any(w in TIME_NOUNS for w in words)
        and not town.endswith(("ish", "ian", "ese", "im", "ic"))
    )


def _part_of(a: Annotation, found: _Found) -> str:
    """Whether the home told of is that of the accused or of the victim, by the nearest word."""
    text = a.plain
    low, high = max(0, found.start - _AROUND), found.end + _AROUND
    window = text[low:high].replace("\n", ".")
    start = found.start - low
    near = [
        (abs(m.start() - start) if m.start() < start else m.start() - start, name)
        for name, pattern in (("accused", _ACCUSED), ("victim", _VICTIM))
        for m in pattern.finditer(window)
        if "." not in window[min(m.start(), start) + 3 : max(m.start(), start)]
    ]
    return min(near)[1] if near else ""


_AROUND = 70
_FURTHER = re.compile(
    r"\b(?:next|another|other|previous|earlier|later|second|third|separate|again)\b[^.!?]*$",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"\b(?:trial|convict\w*|charg\w+|accused|guilty|arrest\w*|sentenc\w+|suspect|pleaded|jailed|"
    r"faces|booked|wanted|custody)\b"
)
_VICTIM = re.compile(
    r"\b(?:killed|died|dead|death of|shooting of|shooting|murder of|killing of|body|victim|missing|"
    r"injured|wounded|stabbing of|drowned)\b"
)


# Where these are done, whoever suffers them is.
_DONE_TO = frozenset(
    "arrest detain capture catch find discover shoot stab kill attack take fly rush transport "
    "airlift bring carry admit transfer rescue free abduct kidnap bury hold jail nab "
    "apprehend".split()
)


def _claim(reading: Reading, found: _Found) -> Claim | None:
    a = reading.annotation
    span = (found.start, found.end)
    governors = governors_of(reading, found.at)
    clause = reading.clause(found.at)
    if "fire" in found.occasions and leaves(reading, clause.subject, governors):
        found.occasions.discard("fire")
    if not found.occasions and not governors:
        return None
    topic = topic_of(reading, found.at, span)
    if found.way == "at" and is_main(reading, found.occasions, governors, topic):
        found.occasions.add(MAIN)
    if found.way == "from" and governors and governors[0] == "n:flame":
        found.way = "at"  # "flames from a window": it burns there
    whom = a.child(clause.verb, "dobj") if clause.verb >= 0 else None
    done = whom is not None and a.tokens[clause.verb].lemma in _DONE_TO
    told = whom.i if done and whom is not None else clause.subject
    suffers = (done and whom is not None) or (told >= 0 and a.tokens[told].dep == "nsubjpass")
    subject = reading.participant(told) if told >= 0 else None
    extra = found.layers | {
        "occasion": ",".join(sorted(found.occasions)),
        "topic": " ".join(topic),
        "governor": " ".join(governors),
        "way": found.way,
        "role": "patient" if suffers else "",
        "further": "1" if _FURTHER.search(a.plain[max(0, found.start - 60) : found.start]) else "",
        "who": _part_of(a, found) if "home" in found.occasions else "",
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
