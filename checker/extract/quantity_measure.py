"""Money, shares and measures: what the amount is the price, share, length or duration of.

The attribute is the sort of amount and the noun or verb it goes with: "money:revenue",
"percent:share", "length:fall", "duration:sentence", "distance", "magnitude".
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.annotation import Token
from checker.extract.quantity_indicator import extract_indicator
from checker.extract.quantity_money import extract_valued, owner_of
from checker.extract.quantity_offset import extract_offset
from checker.extract.quantity_site import Site
from checker.extract.quantity_words import (
    DIMENSION_ADJECTIVES,
    DIMENSION_NOUNS,
    SENTENCE_NOUNS,
    SENTENCE_VERBS,
)
from checker.model import Claim, Modality, Participant, Quantity

_DISTANCE_AFTER = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:to\s+the\s+)?(?:due\s+)?(?:north|south|east|west)(?:[\s-]?(?:north|south|east|west))*(?:ern)?"
    r"(?:\s+(?:coast|side|edge)?\s*of|\s+from)|away\s+from|from|off|outside|inland\s+from|offshore\s+from|"
    r"downstream\s+(?:of|from)|upstream\s+(?:of|from))\s+(?:the\s+)?",
    re.IGNORECASE,
)
# Times that date something ("two years ago") belong to dates.
_DATING = re.compile(
    r"\s*(?:ago|later|earlier|before|after|since|prior|hence|from\s+now|into|in\s+a\s+row|running|straight)\b",
    re.I,
)
_DATING_BEFORE = re.compile(
    r"\b(?:last|past|next|first|within|every|previous|coming|recent|final|after|in|these|those|the|a|per|over\s+the)\s+$",
    re.I,
)
# "Jailed for six years after admitting theft": the time lasted, and what follows only dates it.
_LASTING_BEFORE = re.compile(
    r"\b(?:(?:sentenced|jailed|imprisoned|given|got|received)(?:\s+\w+){0,2}\s+(?:to|for)?|for)\s+"
    r"(?:about|nearly|almost|some|around|over|at\s+least|more\s+than)?\s*$",
    re.IGNORECASE,
)
# "10 km below the surface", "1,450 metres above sea level"
_LEVEL = re.compile(
    r"\s*(?:(?:below|beneath|under)\s+(?:the\s+)?(?:surface|ground|earth|sea\s?bed|ocean\s+floor|"
    r"sea\s+floor)\b|underground\b|underwater\b|(?P<up>above\s+(?:the\s+)?sea[\s-]level\b))",
    re.IGNORECASE,
)


def extract_measure(site: Site) -> Claim | None:
    """The claim of an amount with a unit, None where nothing says of what it is."""
    if site.is_magnitude:
        return _magnitude(site)
    if site.is_calibre:
        return _calibre(site)
    indicated = extract_indicator(site)
    if indicated is not None:
        return indicated
    match site.amount.dimension:
        case "money":
            return extract_valued(site, "money")
        case "percent" | "points":
            return extract_valued(site, site.amount.dimension)
        case "duration":
            return _duration(site)
        case "temperature" | "degree":
            return site.claim("temperature", owner_of(site), {"temperature"}, noun="temperature")
        case "length":
            return _length(site)
    return _sized(site)


def _magnitude(site: Site) -> Claim:
    return site.claim("magnitude", _quake(site), {"magnitude"}, noun="magnitude",
                      source=_source(site))  # fmt: skip


_QUAKES = frozenset("earthquake quake tremor temblor shake shaking".split())
_AFTER_QUAKES = frozenset("aftershock foreshock".split())


def _quake(site: Site) -> Participant | None:
    """What had the magnitude: "the magnitude 6.9 quake", "an aftershock of 5.1"; else the owner."""
    low, high = max(site.first - 8, site.sentence.first), min(site.last + 4, site.sentence.last)
    near = sorted(site.annotation.tokens[low:high], key=lambda t: abs(t.i - site.first))
    for t in near:
        lemma = t.lemma.lower()
        if lemma in _QUAKES or lemma in _AFTER_QUAKES:
            found = site.participant(t.i)
            return replace(found, head="aftershock") if lemma in _AFTER_QUAKES else found
    return owner_of(site)


def _source(site: Site) -> str:
    """Who measured: the subject of the clause's reporting verb."""
    clause = site.reading.clause(site.last)
    return site.reading.speaker(clause)


def _calibre(site: Site) -> Claim | None:
    a = site.annotation
    noun = next(
        (t for t in a.tokens[site.last + 1 : site.last + 7]
         if t.pos in ("NOUN", "PROPN") and t.lower not in ("caliber", "calibre", "mm")),
        None,
    )  # fmt: skip
    if noun is None:
        return None
    value = site.amount.points[0]
    if value < 1:  # ".38" and "38" are one calibre
        number = float(round(value * 100))
        amount = site.amount._replace(
            quantity=Quantity(number, number), points=(number,), grain=1.0
        )
        site = replace(site, amount=amount)
    return site.claim("calibre", site.participant(noun.i), {"calibre"}, noun=noun.lemma.lower())


def _bearer(site: Site, i: int) -> Participant:
    """Whom a noun is said of: "X, a 20-year veteran", "X is a 20-year veteran"; else the noun."""
    t = site.token(i)
    if t.dep == "appos":
        return site.participant(t.head)
    if t.dep == "attr":
        subject = site.subject_of(t.head)
        if subject >= 0:
            return site.participant(subject)
    owner = site.annotation.child(i, "poss")
    return site.participant(owner.i if owner is not None else i)


def _duration(site: Site) -> Claim | None:
    """Prison sentences and how long something lasted; times that only date are left alone."""
    frame, a = site.frame, site.annotation
    parted = extract_offset(site)
    if parted is not None:
        return parted
    if _DATING.match(site.text[site.amount.end :]) and not _LASTING_BEFORE.search(
        site.text[: site.amount.start]
    ):
        return None
    governor = site.token(frame.governor) if frame.governor >= 0 else None
    noun = site.token(frame.noun) if frame.noun >= 0 else None
    near = {
        t.lower
        for t in a.tokens[
            max(site.first - 6, site.sentence.first) : min(site.last + 7, site.sentence.last)
        ]
    }
    verb = site.token(site.clause_verb()).lemma.lower()
    if (
        near & SENTENCE_NOUNS and (verb in SENTENCE_VERBS or near & {"prison", "jail", "behind"})
    ) or (near & {"sentenced", "jailed", "sentences", "sentence"} or _given_years(site, verb)):
        who = _convict(site)
        claim = site.claim(
            "duration:sentence", who, {"duration|sentence"}, noun="sentence", verb=verb
        )
        if _TO_SERVE.search(site.text) and claim.modality is not Modality.CONDITIONAL:
            return replace(claim, modality=Modality.HAPPENED)
        return claim
    if (
        noun is not None
        and noun.pos == "NOUN"
        and "-" in site.text[site.amount.core_end : site.amount.core_end + 1]
    ):
        what = noun.lemma.lower()
        return site.claim(
            f"duration:{what}", _bearer(site, noun.i), {f"duration|{what}"}, noun=what
        )
    if governor is None:
        return None
    if (
        frame.relation in ("prep:for", "object", "adverb")
        and governor.pos == "VERB"
        and governor.lemma not in ("be", "say")
    ):
        if _DATING_BEFORE.search(site.text[: site.amount.start]):
            return None
        what = governor.lemma.lower()
        return site.claim(
            f"duration:{what}", owner_of(site), {f"duration|{what}"}, noun=what, verb=what
        )
    return None


# "Must spend nine years in jail", "was ordered to serve nine years": the court has said so.
_TO_SERVE = re.compile(
    r"\b(?:ordered\s+to|must|has\s+to|will(?:\s+have\s+to)?)\s+(?:serve|spend)\b(?![^.]*\bif\b)",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:convicted|found\s+(?:[\w'-]+\s+){0,3}guilty|pleaded\s+guilty|sentenced|jailed|verdict)\b",
    re.IGNORECASE,
)
_GRANTED = frozenset("get give serve receive hand".split())


def _given_years(site: Site, verb: str) -> bool:
    """ "Lamb got nine years", "the judge gave her nine years", in an article on a court."""
    years = site.amount.unit_text.lower().startswith(("year", "month"))
    bare = site.frame.relation in ("object", "adverb") and verb in _GRANTED
    return years and bare and _COURT.search(site.reading.article.text) is not None


def _convict(site: Site) -> Participant | None:
    """Who serves it: whom the court jailed, else the subject."""
    verb = site.clause_verb()
    if site.token(verb).lemma in ("jail", "imprison", "sentence", "give", "hand", "send"):
        jailed = next(
            (
                k
                for k in site.annotation.children(verb)
                if k.dep in ("dobj", "dative") and k.i < site.first and k.pos in ("PROPN", "PRON")
            ),
            None,
        )
        if jailed is not None:
            return site.participant(jailed.i)
    subject = site.subject_of(site.clause_verb())
    return site.participant(subject) if subject >= 0 else None


def _length(site: Site) -> Claim | None:
    end = site.amount.end
    found = _DISTANCE_AFTER.match(site.text[end:])
    claim = _distance(site, end + found.end()) if found is not None else None
    return claim or _sized(site)


def _distance(site: Site, offset: int) -> Claim | None:
    """ "45 miles southeast of X": between whom and X; the order of the two does not matter."""
    tokens = site.annotation.tokens
    at = site.sentence.start + offset
    i = next((t.i for t in tokens[site.last : site.sentence.last] if t.start >= at), -1)
    if i >= 0 and tokens[i].lower in _EPICENTRES:
        town = _figure(site)
        return _apart(site, town, EPICENTRE) if town is not None else None
    if i < 0 or not tokens[i].text[0].isupper():
        return None
    j = i
    while (
        j + 1 < site.sentence.last
        and tokens[j + 1].pos == "PROPN"
        and tokens[j + 1].text[0].isupper()
    ):
        j += 1
    landmark = site.annotation.text(tokens[i].start, tokens[j].end)
    figure = _figure(site)
    if figure is None:
        return None
    if figure.head in _EPICENTRES or _CENTRED.search(site.text[: site.amount.start]):
        figure = replace(figure, text=EPICENTRE)
    return _apart(site, figure, landmark)


# What a distance from an earthquake is measured from, whatever the clause calls it.
EPICENTRE = "epicentre"
_EPICENTRES = frozenset("epicentre epicenter quake earthquake tremor temblor".split())
_CENTRED = re.compile(r"\b(?:centred|centered|epicent(?:re|er))\b", re.IGNORECASE)


def _apart(site: Site, figure: Participant, landmark: str) -> Claim:
    keys = {f"distance|{landmark.lower()}", f"distance|{figure.text.lower()}"}
    return site.claim("distance", figure, keys, noun="distance", landmark=landmark)


_BEFORE_DISTANCE = frozenset(
    "about some around roughly nearly almost approximately just , more than less located situated "
    "lies lying is are which an estimated".split()
)


def _figure(site: Site) -> Participant | None:
    """What lies so far away: the name before the comma, the subject of "is", "located"."""
    frame = site.frame
    tokens = site.annotation.tokens
    i = site.first - 1
    while i > site.sentence.first and tokens[i].lower in _BEFORE_DISTANCE:
        i -= 1
    if tokens[i].pos == "PROPN":
        return site.participant(i)
    subject = site.subject_of(site.clause_verb())
    if subject >= 0:
        return site.participant(subject)
    if frame.governor >= 0 and tokens[frame.governor].pos in ("NOUN", "PROPN"):
        return site.participant(frame.governor)
    return None


def _sized(site: Site) -> Claim | None:
    """Sizes: "200 feet deep", "a depth of 10 km", "a 30-foot boat", "fell 200 metres"."""
    frame, a = site.frame, site.annotation
    dimension = site.amount.dimension
    governor = site.token(frame.governor) if frame.governor >= 0 else None
    tail = [t.lower for t in a.tokens[site.last + 1 : site.last + 4]]
    for word in tail:
        if word in DIMENSION_ADJECTIVES:
            owner = owner_of(site)
            what = DIMENSION_ADJECTIVES[word]
            return site.claim(f"{dimension}:{what}", owner, {f"{dimension}|{what}"}, noun=what)
    told = _told_dimension(site, governor)
    if told is not None:
        what = told.lemma.lower()
        return site.claim(f"{dimension}:{what}", owner_of(site), {f"{dimension}|{what}"}, noun=what)
    level = _LEVEL.match(site.text[site.amount.end :]) if dimension == "length" else None
    if level is not None:
        what = "elevation" if level.group("up") else "depth"
        return site.claim(f"length:{what}", owner_of(site), {f"length|{what}"}, noun=what)
    if governor is not None and (
        governor.lemma.lower() in DIMENSION_NOUNS
        # "winds of 140 kph", "a drop of 200 feet"
        or (frame.relation == "prep:of" and governor.pos == "NOUN" and frame.noun < 0)
    ):
        what = governor.lemma.lower()
        return site.claim(f"{dimension}:{what}", owner_of(site), {f"{dimension}|{what}"}, noun=what)
    noun = site.token(frame.noun) if frame.noun >= 0 else None
    if (
        noun is not None
        and noun.pos == "NOUN"
        and noun.i > site.last
        # "a 30-foot boat", "an 11,000 square foot suite": a unit in the singular is a modifier.
        and (site.hyphened or not site.amount.unit_text.endswith(("s", "feet", "inches")))
    ):
        what = noun.lemma.lower()
        return site.claim(
            f"{dimension}:{what}", _bearer(site, noun.i), {f"{dimension}|{what}"}, noun=what
        )
    if (
        governor is not None
        and governor.pos == "VERB"
        and frame.relation in ("object", "adverb", "prep:for")
    ):
        what = governor.lemma.lower()
        return site.claim(
            f"{dimension}:{what}", owner_of(site), {f"{dimension}|{what}"}, noun=what, verb=what
        )
    return None


_PUT = frozenset("be put estimate give measure set".split())


def _told_dimension(site: Site, governor: Token | None) -> Token | None:
    """ "The depth was 12 km", "the depth was put at 12 km": the noun of the dimension."""
    if governor is None or governor.lemma not in _PUT:
        return None
    if site.frame.relation not in ("attr", "object", "prep:at"):
        return None
    subject = site.annotation.child(governor.i, "nsubj", "nsubjpass")
    if subject is None or subject.lemma.lower() not in DIMENSION_NOUNS:
        return None
    return subject
