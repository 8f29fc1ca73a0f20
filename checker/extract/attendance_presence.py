"""What one verb says of attendance: was there, stayed away, sent somebody, followed from afar.

Comes in: a token. Goes out: the first presence that a form of its verb tells, None for none.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.annotation import Annotation, Token
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
from checker.extract.attendance_parts import Presence, came, occasion_after, occasion_of, subject_of
from checker.extract.attendance_seen import among, beside, did_there, on_the_spot
from checker.extract.attendance_words import (
    BESIDE,
    CANCEL,
    FROM_AFAR,
    HELD,
    JOURNEYS,
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


def presence_at(reading: Reading, token: Token) -> Presence | None:
    lemma, pos = token.lemma.lower(), token.pos
    if pos != "VERB":
        if lemma in _PRESENT:
            return _being_there(reading, token)
        if pos == "NOUN" and lemma in ("absence", "presence"):
            return absence(reading, token)
        if pos == "AUX" and lemma == "be":
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


_PRESENT = frozenset(("present", "absent", "missing", "attendance", "there"))
# Other words than verbs by which presence may be told, in every form.
TELLING = _PRESENT | frozenset("attendances absence absences presence presences".split())
# Verbs of following an occasion, from afar or on the spot.
_FOLLOWING = FROM_AFAR | SITTING


def _with_object(reading: Reading, token: Token, obj: Token) -> Presence | None:
    """ "took part", "made the trip", "took her seat", "signed the accord"."""
    lemma, what = token.lemma.lower(), obj.lemma.lower()
    own = any(k.dep == "poss" for k in reading.annotation.children(obj.i))
    there = (
        (lemma == "sign" and what in PAPERS)
        or (lemma == "take" and what in ("seat", "place") and own and token.dep != "ccomp")
        or (lemma == "take" and what == "part")
        or (lemma == "make" and what in ("trip", "journey"))
    )
    found = came(reading, token, "present", obj) if there else None
    if found is not None and lemma == "sign" and not found.occasion:
        found = found._replace(occasion="signing")
    return found


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


_WITH_PARTICLE = frozenset(verb for verb, _ in PHRASAL)


def _phrasal(reading: Reading, token: Token) -> Presence | None:
    lemma = token.lemma.lower()
    if lemma not in _WITH_PARTICLE:
        return None
    a = reading.annotation
    kids = a.children(token.i)
    if any(k.dep == "dobj" for k in kids):
        return None  # "pulled out a gun"
    own = [*kids, *(g for k in kids if k.dep in ("advmod", "prt") for g in a.children(k.i))]
    aside = [a.child(k.i, "pobj") for k in own if k.dep == "prep" and k.lower in ("from", "of")]
    if any(o is not None and o.pos == "NOUN" and o.lemma.lower() not in OCCASIONS for o in aside):
        return None  # "stayed away from the scene"
    for kid in kids:
        status = PHRASAL.get((lemma, kid.lower), "")
        bare = kid.dep in ("prt", "advmod") or not reading.annotation.children(kid.i)
        if status and bare and abs(kid.i - token.i) <= 2:
            return came(reading, token, status)
    return None


def _cancelled(reading: Reading, token: Token) -> Presence | None:
    """ "cancelled his trip", "declined the invitation": who does so is not there."""
    if token.lemma.lower() not in CANCEL:
        return None
    a = reading.annotation
    obj = a.child(token.i, "dobj")
    if obj is None or obj.lemma.lower() not in JOURNEYS:
        return None
    own = any(k.dep == "poss" for k in a.children(obj.i)) or obj.lemma.lower() == "invitation"
    return came(reading, token, "absent", obj) if own else None


def _followed(reading: Reading, token: Token) -> Presence | None:
    """ "watched from the front row" is presence, "by video link" is not."""
    a = reading.annotation
    subject = subject_of(reading, token)
    if subject is None or reading.clause(token.i).negated:
        return None
    watched = a.child(token.i, "dobj")
    shown = watched is not None and watched.lemma.lower() in REMOTE  # "watched the video"
    if token.lemma in FROM_AFAR and not shown and _afar(a, token):
        return Presence("remote", subject, occasion=occasion_of(a, token))
    if token.lemma in SITTING:
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
