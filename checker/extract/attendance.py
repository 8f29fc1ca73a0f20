"""Who was at the event, who stayed away, who came instead, who followed it from afar.

Statuses: present, absent, represented (absent, with a stand-in), remote.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.attendance_words import (
    ATTENDEES,
    CANCEL,
    ENVOYS,
    FROM_AFAR,
    HELD,
    JOURNEYS,
    KEPT_FROM,
    OCCASIONS,
    ON_SPOT,
    PAPERS,
    PHRASAL,
    REMOTE,
    SITTING,
    VERBS,
)
from checker.extract.reading import Reading
from checker.lexicon import Lexicon
from checker.model import (
    Annotation,
    Claim,
    Entity,
    EntityType,
    Kind,
    Modality,
    Status,
    Token,
)


class Presence(NamedTuple):
    """What a word of attendance says of `who`. `substitute` and `occasion` are "" where unsaid."""

    status: str
    who: Token
    substitute: str = ""
    occasion: str = ""


def extract_attendance(reading: Reading) -> Iterator[Claim]:
    """One claim per person or body and clause that says whether they were there."""
    a = reading.annotation
    for token in a.tokens:
        found = _presence_at(reading, token)
        if found is None:
            continue
        for subject in _conjuncts(a, found.who):
            if not _can_attend(reading, subject):
                continue
            participant = reading.participant(subject.i)
            keys = {f"who|{participant.head}"}
            if participant.entity:
                entity = reading.entities[participant.entity]
                keys |= {f"who|{w.lower()}" for w in entity.name.split()[-1:]}
                keys |= {f"role|{r.split('|')[0]}" for r in entity.roles}
                keys |= {f"country|{code}" for code in _countries(entity, reading.lexicon)}
            yield reading.claim(
                Kind.ATTENDANCE, token.i, _focus(a, token), Status(found.status),
                subject=participant, attribute="attendance", keys=keys, polarity=True,
                modality=_modality(reading, token, found.status),
                substitute=found.substitute, occasion=found.occasion,
            )  # fmt: skip


def _modality(reading: Reading, token: Token, status: str) -> Modality | None:
    """ "Refused to attend", "could not attend": facts, though the verb itself is none."""
    clause = reading.clause(token.i)
    if status != "absent" or clause.modality is not Modality.POSSIBLE:
        return None
    above = reading.annotation.head(token.i)
    if token.dep == "xcomp" and (above.lower in KEPT_FROM or above.lemma in KEPT_FROM):
        return reading.clause(above.i).modality
    auxiliaries = {k.lower for k in reading.annotation.children(token.i) if k.dep == "aux"}
    return Modality.HAPPENED if clause.negated and "could" in auxiliaries else None


def _countries(entity: Entity, lexicon: Lexicon) -> set[str]:
    """Codes of the country that an entity is, or holds an office of."""
    if entity.type is EntityType.PERSON:
        return {of for r in entity.roles if (of := r.partition("|")[2]).isupper()}
    country = lexicon.country(entity.name) if entity.name else None
    return {country.code} if country else set()


def _presence_at(reading: Reading, token: Token) -> Presence | None:
    lemma = token.lemma.lower()
    if token.pos != "VERB":
        if lemma in ("present", "absent", "missing", "attendance", "there"):
            return _being_there(reading, token)
        if token.pos == "AUX" and lemma == "be":
            return _among(reading, token) or _could_not_be(reading, token)
        return None
    if lemma == "represent":
        return _represented(reading, token)
    if lemma == "send":
        return _sent(reading, token)
    if lemma == "include":
        return _included(reading, token)
    if lemma in ("stay", "remain"):
        away = _stayed(reading, token)
        if away is not None:
            return away
    found = _followed(reading, token) if lemma in FROM_AFAR | SITTING else None
    found = found or _phrasal(reading, token) or _cancelled(reading, token)
    if found is not None:
        return found
    if lemma in HELD:
        return _held_up(reading, token)
    if lemma == "sign":
        obj = reading.annotation.child(token.i, "dobj")
        signs = obj is not None and obj.lemma.lower() in PAPERS
        return _came(reading, token, "present") if signs else None
    if lemma == "take" and (seat := reading.annotation.child(token.i, "dobj")) is not None:
        own = any(k.dep == "poss" for k in reading.annotation.children(seat.i))
        if seat.lemma in ("seat", "place") and own:
            return _came(reading, token, "present", seat)
    if lemma == "make" and (trip := reading.annotation.child(token.i, "dobj")) is not None:
        return _came(reading, token, "present", trip) if trip.lemma in ("trip", "journey") else None
    if lemma == "take" and (part := reading.annotation.child(token.i, "dobj")) is not None:
        return _came(reading, token, "present", part) if part.lemma == "part" else None
    return _attended(reading, token) if lemma in VERBS else None


def _subject(reading: Reading, token: Token) -> Token | None:
    i = reading.clause(token.i).subject
    return reading.annotation.tokens[i] if i >= 0 else None


def _came(reading: Reading, token: Token, status: str, *around: Token) -> Presence | None:
    """A status as the clause holds it out: turned round by a negation or "was unable to"."""
    a = reading.annotation
    subject = _subject(reading, token)
    if subject is None:
        return None
    away = (status == "absent") != reading.clause(token.i).negated
    above = a.head(token.i)
    if token.dep == "xcomp" and (above.lower in KEPT_FROM or above.lemma in KEPT_FROM):
        away = True
    return Presence("absent" if away else "present", subject, occasion=_occasion(a, token, *around))


def _attended(reading: Reading, token: Token) -> Presence | None:
    """Verbs that mean attendance only beside an occasion: "missed the talks", not "the bus"."""
    a = reading.annotation
    status, needs = VERBS[token.lemma.lower()]
    obj = a.child(token.i, "dobj")
    is_occasion = obj is not None and obj.lemma.lower() in OCCASIONS
    if needs == "object" and obj is not None and not is_occasion and obj.pos != "PRON":
        return None
    if needs == "occasion" and not is_occasion:
        return None
    if needs == "at" and not _occasion_after(a, token, ("at", "in", "to", "for")):
        return None
    if needs == "over" and not _occasion_after(a, token, ("over",)):
        return None
    return _came(reading, token, status)


def _phrasal(reading: Reading, token: Token) -> Presence | None:
    kids = reading.annotation.children(token.i)
    for kid in kids:
        status = PHRASAL.get((token.lemma.lower(), kid.lower), "")
        bare = kid.dep in ("prt", "advmod") or not reading.annotation.children(kid.i)
        if status and bare and abs(kid.i - token.i) <= 2:
            return _came(reading, token, status)
    return None


def _cancelled(reading: Reading, token: Token) -> Presence | None:
    """ "cancelled his trip", "declined the invitation": who does so is not there."""
    a = reading.annotation
    obj = a.child(token.i, "dobj")
    if token.lemma.lower() not in CANCEL or obj is None or obj.lemma.lower() not in JOURNEYS:
        return None
    own = any(k.dep == "poss" for k in a.children(obj.i)) or obj.lemma.lower() == "invitation"
    return _came(reading, token, "absent", obj) if own else None


def _followed(reading: Reading, token: Token) -> Presence | None:
    """ "watched from the front row" is presence, "by video link" is not."""
    a = reading.annotation
    subject = _subject(reading, token)
    if subject is None or reading.clause(token.i).negated:
        return None
    if token.lemma in FROM_AFAR and _afar(a, token):
        return Presence("remote", subject, occasion=_occasion(a, token))
    if token.lemma in SITTING:
        watched = a.child(token.i, "dobj")
        near = [*a.children(token.i), *(a.children(watched.i) if watched is not None else ())]
        for prep in near:
            obj = a.child(prep.i, "pobj") if prep.lower in ("from", "at", "in", "on") else None
            if obj is not None and obj.lemma.lower() in ON_SPOT:
                return Presence("present", subject, occasion=_occasion(a, token))
    return None


def _being_there(reading: Reading, token: Token) -> Presence | None:
    """ "was present", "was absent from the talks", "was in attendance", "was not there"."""
    a = reading.annotation
    first = max(a.sentence(token.i).first, token.i - 3)
    be = next((t for t in reversed(a.tokens[first : token.i]) if t.lemma == "be"), None)
    above = a.tokens[token.head]
    if be is None or (token.dep == "amod" and above.i == token.i + 1 and above.pos == "NOUN"):
        return None
    if token.lower == "there" and (token.dep == "expl" or token.head != be.i):
        return None
    if token.lemma.lower() == "missing" and not _occasion_after(a, token, ("from",)):
        return None  # "was missing" alone is said of victims
    status = "absent" if token.lemma.lower() in ("absent", "missing") else "present"
    return _came(reading, be, status, token)


def _among(reading: Reading, token: Token) -> Presence | None:
    """ "was among the guests"."""
    a = reading.annotation
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower == "among" else None
        if obj is not None and obj.lemma.lower() in ATTENDEES:
            return _came(reading, token, "present", obj)
    return None


def _could_not_be(reading: Reading, token: Token) -> Presence | None:
    """ "could not be in New York"."""
    a = reading.annotation
    able = any(k.lower in ("could", "can") for k in a.children(token.i))
    subject = _subject(reading, token)
    if not able or subject is None or not reading.clause(token.i).negated:
        return None
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower in ("in", "at") else None
        if obj is not None and (obj.label == "GPE" or obj.lemma.lower() in OCCASIONS):
            return Presence("absent", subject)
    return None


def _represented(reading: Reading, token: Token) -> Presence | None:
    """ "X was represented by Y", "X had himself represented by Y"."""
    a = reading.annotation
    agent = a.child(token.i, "agent")
    stand_in = a.child(agent.i, "pobj") if agent is not None else None
    subject = a.child(token.i, "nsubjpass")
    if subject is None or subject.pos == "PRON":
        above = reading.clause(a.head(token.i).i).subject
        subject = a.tokens[above] if above >= 0 else subject
    if subject is None or stand_in is None or stand_in.pos not in ("PROPN", "NOUN"):
        return None
    if stand_in.pos == "NOUN" and stand_in.lemma.lower() in ("lawyer", "attorney", "counsel"):
        return None  # before a court everybody is
    return Presence("represented", subject, stand_in.text, _occasion(a, token))


def _sent(reading: Reading, token: Token) -> Presence | None:
    """ "X sent her foreign minister (instead)": a person in office is sent, nobody else."""
    a = reading.annotation
    obj = a.child(token.i, "dobj")
    subject = _subject(reading, token)
    if obj is None or subject is None or obj.lemma.lower() not in ENVOYS:
        return None
    if not any(k.dep == "poss" for k in a.children(obj.i)):
        return None
    return Presence("represented", subject, obj.text, _occasion(a, token))


def _stayed(reading: Reading, token: Token) -> Presence | None:
    """ "stayed in Lima": said of somebody expected elsewhere."""
    a = reading.annotation
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower == "in" else None
        subject = _subject(reading, token)
        negated = reading.clause(token.i).negated
        if obj is not None and obj.label == "GPE" and subject is not None and not negated:
            return Presence("absent", subject, occasion=_occasion(a, token))
    return None


def _held_up(reading: Reading, token: Token) -> Presence | None:
    """ "had been held up in Abidjan": elsewhere, and so not there."""
    a = reading.annotation
    passive = a.child(token.i, "nsubjpass")
    if passive is None or reading.clause(token.i).negated:
        return None
    entity = reading.entity(passive.i)
    if entity is None or entity.type is not EntityType.PERSON:
        return None  # things are kept in places all the time
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower in ("in", "at") else None
        if obj is not None and obj.label == "GPE":
            return Presence("absent", passive)
    return None


def _included(reading: Reading, token: Token) -> Presence | None:
    """ "The gathering included leaders from …": those listed are there."""
    a = reading.annotation
    what, who = a.child(token.i, "nsubj"), a.child(token.i, "dobj")
    if what is None or who is None or reading.clause(token.i).negated:
        return None
    if what.lemma.lower() not in OCCASIONS | {"guest", "participant", "attendee"}:
        return None
    return Presence("present", who, occasion=what.lemma.lower())


def _afar(a: Annotation, token: Token) -> bool:
    obj = a.child(token.i, "dobj")
    for kid in [*a.children(token.i), *(a.children(obj.i) if obj is not None else ())]:
        if kid.lower in REMOTE:
            return True
        if kid.dep == "prep" and kid.lower in ("by", "via", "on", "over", "through"):
            obj = a.child(kid.i, "pobj")
            words = [obj, *a.children(obj.i)] if obj is not None else []
            if any(t.lower in REMOTE or t.lemma.lower() in REMOTE for t in words):
                return True
    return False


def _occasion_after(a: Annotation, token: Token, prepositions: tuple[str, ...]) -> str:
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower in prepositions else None
        if obj is not None and obj.lemma.lower() in OCCASIONS:
            return obj.lemma.lower()
    return ""


def _occasion(a: Annotation, *around: Token) -> str:
    """The occasion noun near the verb, "" where none is named: then it is the story's own."""
    for token in around:
        for kid in a.children(token.i):
            nouns = [kid]
            if kid.dep == "prep":
                nouns = [k for k in a.children(kid.i) if k.dep == "pobj"]
            for noun in nouns:
                if noun.lemma.lower() in OCCASIONS and noun.dep not in ("nsubj", "nsubjpass"):
                    return noun.lemma.lower()
    return ""


def _conjuncts(a: Annotation, token: Token) -> list[Token]:
    """Token and what is joined to it by "and"."""
    out, todo = [token], [token]
    while todo:
        above = todo.pop()
        for kid in a.children(above.i):
            if kid.dep == "appos" and kid.pos == "PROPN":
                todo.append(kid)  # "his wife Charlotte, two daughters and Anna Lind"
                if above.pos == "PROPN" and a.child(kid.i, "conj") is not None:
                    out.append(kid)  # "Nora Lind, Karl Weber and Ana Costa"
            elif kid.dep == "conj" and kid.pos in ("NOUN", "PROPN", "PRON"):
                out.append(kid)
                todo.append(kid)
    return out


def _can_attend(reading: Reading, token: Token) -> bool:
    """Named people and bodies, and people in office; "a statement attended" is a parser's slip."""
    return token.pos == "PROPN" or reading.entity(token.i) is not None or token.pos == "NOUN"


def _focus(a: Annotation, token: Token) -> tuple[int, int]:
    """The words that say it: the verb with its auxiliaries, negation and particle."""
    first = last = token
    above = a.head(token.i)
    if above.i < token.i and (above.lower in KEPT_FROM or above.lemma in KEPT_FROM):
        first = above
    for kid in a.children(token.i):
        if kid.dep in ("aux", "auxpass", "neg") and 0 < token.i - kid.i <= 4:
            first = min(first, kid)
        elif kid.i > token.i and kid.i - token.i <= 3 and kid.dep in ("prt", "advmod", "dobj"):
            last = max(last, kid)
        elif kid.dep in ("agent", "prep") and kid.lower in ("by", "via", "on", "from", "at", "in"):
            obj = a.child(kid.i, "pobj")
            if obj is not None and 0 < obj.i - token.i <= 6:
                last = max(last, obj)
    if token.pos != "VERB":
        before = a.tokens[max(0, token.i - 3) : token.i]
        first = next((t for t in before if t.pos == "AUX"), None) or first
    return first.start, last.end
