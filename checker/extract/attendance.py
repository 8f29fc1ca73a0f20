"""Who was at the event, who stayed away, who came instead, who followed it from afar.

Statuses: present, absent, represented (absent, with a stand-in), remote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.extract.attendance_away import (
    absence,
    could_not_be,
    excused,
    held_up,
    kept_away,
    represented,
    sent,
    stayed,
    stood_in,
    was_elsewhere,
)
from checker.extract.attendance_frames import framed
from checker.extract.attendance_groups import left_out, listed, stands_for
from checker.extract.attendance_parts import Presence, came, occasion_after, occasion_of, subject_of
from checker.extract.attendance_seen import among, beside, did_there, on_the_spot
from checker.extract.attendance_words import (
    BESIDE,
    CANCEL,
    FROM_AFAR,
    HELD,
    JOURNEYS,
    KEPT_FROM,
    OCCASIONS,
    ON_SPOT,
    PAPERS,
    PHRASAL,
    REMOTE,
    SEEN,
    SITTING,
    SPOKEN,
    STAND_IN,
    VERBS,
)
from checker.extract.reading import Reading
from checker.extract.whom import meant_by
from checker.lexicon import Lexicon
from checker.lexicon.fold import fold
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


def extract_attendance(reading: Reading) -> Iterator[Claim]:
    """One claim per person or body and clause that says whether they were there."""
    a = reading.annotation
    told: set[tuple[int, str]] = set()
    for token in a.tokens:
        found = _presence_at(reading, token)
        if found is None:
            continue
        told.add((found.who.i, found.status))
        modality = _modality(reading, token, found.status)
        yield from _claims(reading, token, found, _focus(a, token), modality)
    for frame in framed(reading):
        key = frame.presence.who.i, frame.presence.status
        if key not in told:
            told.add(key)
            focus = frame.start, frame.end
            yield from _claims(reading, frame.token, frame.presence, focus, frame.modality)
    for row in listed(reading):
        yield from _claims(reading, row.token, row.presence, (row.start, row.end), None)


def _claims(
    reading: Reading,
    token: Token,
    found: Presence,
    focus: tuple[int, int],
    modality: Modality | None,
) -> Iterator[Claim]:
    a = reading.annotation
    for subject in _all_who(a, token, found.who):
        if not _can_attend(reading, subject):
            continue
        for who, slots in stands_for(reading, subject):
            if slots.get("all") and (rest := left_out(reading, token)) is not None:
                other = "absent" if found.status == "present" else "present"
                for person in rest:
                    away = found._replace(status=other, sure=False)
                    yield _claim(reading, token, person, away, focus, modality, {})
                continue
            yield _claim(reading, token, who, found, focus, modality, slots)


def _claim(  # noqa: PLR0917 - the parts of one claim
    reading: Reading,
    token: Token,
    who: Token,
    found: Presence,
    focus: tuple[int, int],
    modality: Modality | None,
    slots: dict[str, str],
) -> Claim:
    group = bool(slots.get("all") or slots.get("body"))
    participant = reading.participant(who.i) if group else meant_by(reading, who)
    keys = {f"who|{participant.head}", "all"}
    if participant.entity:
        entity = reading.entities[participant.entity]
        keys |= {f"who|{fold(w)}" for w in entity.name.split() if len(w) > 2}
        keys |= {f"role|{r.split('|')[0]}" for r in entity.roles}
        keys |= {f"country|{code}" for code in _countries(entity, reading.lexicon)}
    if body := slots.get("body"):
        keys.add(f"country|{body}")
    if title := slots.get("title"):
        keys.add(f"role|{title}")
    if kin := slots.get("kin"):
        keys.add(f"kin|{kin}")
    if not slots.get("all") and found.status == "present":
        keys.discard("all")
    return reading.claim(
        Kind.ATTENDANCE, token.i, focus, Status(found.status), subject=participant,
        attribute="attendance", keys=keys, polarity=True, modality=modality,
        substitute=found.substitute, occasion=found.occasion, place=found.place,
        venue=found.venue, away=found.away, thin="" if found.sure else "yes", slots=slots,
        when=_day_told(reading, token), open="yes" if _either_way(reading, token, found) else "",
    )  # fmt: skip


_DAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
# "In January", "last week", "at an earlier hearing": of another time than the story's.
_ANOTHER_TIME = re.compile(
    r"\b(?:in|since|last|until|by)\s+(?:Jan|Febr?|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\w*\b(?!\s+\d)|"
    r"\b(?:last|previous|earlier|past)\s+(?:\w+\s+)?(?:week|month|year|summit|meeting|hearing|session|"
    r"appearance|edition|season|round)s?\b|\b(?:years?|months?|weeks?)\s+(?:ago|earlier)\b|\bpreviously\b"
)


def _day_told(reading: Reading, token: Token) -> str:
    """Weekdays that the sentence names; "another" where it tells of another time."""
    sentence = reading.annotation.sentence(token.i)
    text = reading.annotation.text(sentence.start, sentence.end)
    if _ANOTHER_TIME.search(text):
        return "another"
    return " ".join(sorted(set(_DAY.findall(text))))


# What somebody on a screen does as well as somebody in the room.
_EITHER_WAY = frozenset("join address speak participate take listen hold tell say follow".split())


def _either_way(reading: Reading, token: Token, found: Presence) -> bool:
    sentence = reading.annotation.sentence(token.i)
    text = reading.annotation.text(token.start, sentence.end).lower()
    return found.status == "present" and token.lemma in _EITHER_WAY and "in person" not in text


def _modality(reading: Reading, token: Token, status: str) -> Modality | None:
    """ "Refused to attend", "could not attend": facts, though the verb itself is none."""
    clause = reading.clause(token.i)
    if status != "absent" or clause.modality is not Modality.POSSIBLE:
        return None
    above = reading.annotation.head(token.i)
    if token.dep == "xcomp" and (above.lower in KEPT_FROM or above.lemma in KEPT_FROM):
        return reading.clause(above.i).modality
    kids = reading.annotation.children(clause.verb)
    auxiliaries = {k.lower for k in kids if k.dep == "aux"}
    return Modality.HAPPENED if clause.negated and "could" in auxiliaries else None


def _countries(entity: Entity, lexicon: Lexicon) -> set[str]:
    """Codes of the country that an entity is, or holds an office of."""
    if entity.type is EntityType.PERSON:
        return {of for r in entity.roles if (of := r.partition("|")[2]).isupper()}
    country = lexicon.country(entity.name) if entity.name else None
    return {country.code} if country else set()


def _presence_at(reading: Reading, token: Token) -> Presence | None:
    lemma = token.lemma.lower()
    if token.pos == "NOUN" and lemma in ("absence", "presence"):
        return absence(reading, token)
    if token.pos != "VERB":
        if lemma in ("present", "absent", "missing", "attendance", "there"):
            return _being_there(reading, token)
        if token.pos == "AUX" and lemma == "be":
            return (
                among(reading, token)
                or could_not_be(reading, token)
                or was_elsewhere(reading, token)
            )
        return None
    found = None
    for form in _FORMS.get(lemma, ()):
        found = found or form(reading, token)
    if found is None and lemma in _FOLLOWING:
        found = _followed(reading, token)
    found = found or _phrasal(reading, token) or _cancelled(reading, token)
    if found is None and (obj := reading.annotation.child(token.i, "dobj")) is not None:
        found = _with_object(reading, token, obj) or did_there(reading, token, obj)
    return found or (_attended(reading, token) if lemma in VERBS else None)


# Verbs of following an occasion, from afar or on the spot.
_FOLLOWING = FROM_AFAR | SITTING


def _with_object(reading: Reading, token: Token, obj: Token) -> Presence | None:
    """ "took part", "made the trip", "took her seat", "signed the accord"."""
    lemma, what = token.lemma.lower(), obj.lemma.lower()
    own = any(k.dep == "poss" for k in reading.annotation.children(obj.i))
    there = (
        (lemma == "sign" and what in PAPERS)
        or (lemma == "take" and what in ("seat", "place") and own)
        or (lemma == "take" and what == "part")
        or (lemma == "make" and what in ("trip", "journey"))
    )
    return came(reading, token, "present", obj) if there else None


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
    if needs == "at" and not occasion_after(a, token, ("at", "in", "to", "for")):
        return None
    if needs == "over" and not occasion_after(a, token, ("over",)):
        return None
    return came(reading, token, status)


def _phrasal(reading: Reading, token: Token) -> Presence | None:
    kids = reading.annotation.children(token.i)
    for kid in kids:
        status = PHRASAL.get((token.lemma.lower(), kid.lower), "")
        bare = kid.dep in ("prt", "advmod") or not reading.annotation.children(kid.i)
        if status and bare and abs(kid.i - token.i) <= 2:
            return came(reading, token, status)
    return None


def _cancelled(reading: Reading, token: Token) -> Presence | None:
    """ "cancelled his trip", "declined the invitation": who does so is not there."""
    a = reading.annotation
    obj = a.child(token.i, "dobj")
    if token.lemma.lower() not in CANCEL or obj is None or obj.lemma.lower() not in JOURNEYS:
        return None
    own = any(k.dep == "poss" for k in a.children(obj.i)) or obj.lemma.lower() == "invitation"
    return came(reading, token, "absent", obj) if own else None


def _followed(reading: Reading, token: Token) -> Presence | None:
    """ "watched from the front row" is presence, "by video link" is not."""
    a = reading.annotation
    subject = subject_of(reading, token)
    if subject is None or reading.clause(token.i).negated:
        return None
    if token.lemma in FROM_AFAR and _afar(a, token):
        return Presence("remote", subject, occasion=occasion_of(a, token))
    if token.lemma in SITTING:
        watched = a.child(token.i, "dobj")
        near = [*a.children(token.i), *(a.children(watched.i) if watched is not None else ())]
        for prep in near:
            obj = a.child(prep.i, "pobj") if prep.lower in ("from", "at", "in", "on") else None
            if obj is not None and obj.lemma.lower() in ON_SPOT:
                return Presence("present", subject, occasion=occasion_of(a, token))
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
    if token.lemma.lower() == "missing" and not occasion_after(a, token, ("from",)):
        return None  # "was missing" alone is said of victims
    status = "absent" if token.lemma.lower() in ("absent", "missing") else "present"
    if status == "absent" and _from_something(a, token):
        return None  # "absent from the list"
    return came(reading, be, status, token)


_THERE_TOO = frozenset("court parliament chamber side table work duty stage scene hall".split())


def _from_something(a: Annotation, token: Token) -> bool:
    """Whether it is said from what somebody is absent, and that is no occasion."""
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower == "from" else None
        if obj is not None and obj.pos == "NOUN":
            return obj.lemma.lower() not in OCCASIONS | _THERE_TOO
    return False


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


def _all_who(a: Annotation, verb: Token, who: Token) -> list[Token]:
    """Who is meant, those joined by "and", and a second subject that a long list makes."""
    more = [k for k in a.children(verb.i) if k.dep == who.dep == "nsubj" and k.pos == "PROPN"]
    return list(dict.fromkeys([*_conjuncts(a, who), *more]))


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
        seat = a.child(kid.i, "pobj") if kid.dep == "prep" and 0 < token.i - kid.i <= 8 else None
        if seat is not None and seat.lemma.lower() in ON_SPOT:
            first = min(first, kid)  # "on the tribune sat Ana Lind"
        if kid.dep in ("aux", "auxpass", "neg") and 0 < token.i - kid.i <= 4:
            first = min(first, kid)
        elif kid.i > token.i and kid.i - token.i <= 3 and kid.dep in ("prt", "advmod", "dobj"):
            last = max(last, kid)
            afar = [t for t in a.subtree(kid.i) if t.lower in REMOTE and t.i - token.i <= 6]
            last = max([last, *afar]) if token.lemma in FROM_AFAR else last
        elif kid.dep in ("agent", "prep") and kid.lower in ("by", "via", "on", "from", "at", "in"):
            obj = a.child(kid.i, "pobj")
            if obj is not None and 0 < obj.i - token.i <= 6:
                last = max(last, obj)
    if token.pos != "VERB":
        before = a.tokens[max(0, token.i - 3) : token.i]
        first = next((t for t in before if t.pos == "AUX"), None) or first
    return first.start, last.end


_Form = Callable[[Reading, Token], Presence | None]
# What a verb may say of attendance, by lemma; the first form that fits stands.
_FORMS: dict[str, tuple[_Form, ...]] = {
    "represent": (represented, stood_in),
    "send": (sent,),
    "include": (_included,),
    "stay": (stayed,),
    "remain": (stayed,),
    "excuse": (excused,),
    **dict.fromkeys(HELD, (held_up,)),
    **dict.fromkeys(STAND_IN, (stood_in,)),
    **dict.fromkeys(BESIDE, (beside,)),
    **dict.fromkeys(SEEN | SPOKEN, (on_the_spot,)),
    **dict.fromkeys(("make", "show"), (kept_away,)),
}
