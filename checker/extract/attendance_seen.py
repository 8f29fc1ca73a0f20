"""Who was there, from where they sat, spoke or did something on the spot."""

from __future__ import annotations

from checker.annotation import Annotation, Token
from checker.extract.attendance_parts import (
    Presence,
    came,
    is_person,
    occasion_after,
    occasion_of,
    subject_of,
)
from checker.extract.attendance_words import ATTENDEES, DONE_THERE, IN_ROOM, ON_SPOT, SPOKEN
from checker.extract.reading import Reading

# Parts of a room, without words that are parts of much else.
_SEATS = ON_SPOT - {"hand", "side", "head", "front"}


def on_the_spot(reading: Reading, token: Token) -> Presence | None:
    """ "was pictured on the bench", "said from the floor"."""
    a = reading.annotation
    passive = a.child(token.i, "nsubjpass")
    spoken = token.lemma.lower() in SPOKEN
    subject = subject_of(reading, token) if spoken else passive
    if subject is None or reading.clause(token.i).negated:
        return None
    for prep in a.children(token.i):
        near = prep.lower == "from" if spoken else prep.lower in ("on", "in", "at")
        obj = a.child(prep.i, "pobj") if near else None
        if obj is not None and obj.lemma.lower() in _SEATS:
            return Presence("present", subject, occasion=occasion_of(a, token), sure=False)
    return None


def among(reading: Reading, token: Token) -> Presence | None:
    """ "was among the guests", "was in the audience"."""
    a = reading.annotation
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower in ("among", "in", "at", "on") else None
        if obj is None:
            continue
        if prep.lower == "among" and obj.lower == "those" and not _who_came(a, obj):
            continue  # "among those who abstained"
        members = obj.lemma.lower() in _MEMBERS and occasion_after(a, obj, ("at", "in"))
        if prep.lower == "among" and (members or obj.lemma.lower() in ATTENDEES):
            return came(reading, token, "present", obj)
        if prep.lower != "among" and obj.lemma.lower() in IN_ROOM:
            found = came(reading, token, "present")
            return found._replace(sure=False) if found else None
    return None


# "Among the countries at the summit".
_MEMBERS = frozenset("country nation state group party firm".split())
_CAME = frozenset("attend come gather be assemble turn travel arrive witness watch".split())


def _who_came(a: Annotation, those: Token) -> bool:
    """ "Those attending", "those who came", "those present"."""
    after = [k for k in a.children(those.i) if k.dep in ("relcl", "acl", "amod")]
    return not after or any(k.lower == "present" or k.lemma.lower() in _CAME for k in after)


def did_there(reading: Reading, token: Token, obj: Token) -> Presence | None:
    """ "cut the ribbon", "laid a wreath"."""
    if obj.lemma.lower() not in DONE_THERE.get(token.lemma.lower(), frozenset()):
        return None
    subject = subject_of(reading, token)
    if subject is None or reading.clause(token.i).negated or not is_person(reading, subject):
        return None
    return Presence("present", subject, sure=False)


def beside(reading: Reading, token: Token) -> Presence | None:
    """ "flanked by Ana Lind", "accompanied by Ana Lind"."""
    a = reading.annotation
    agent = a.child(token.i, "agent")
    who = a.child(agent.i, "pobj") if agent is not None else None
    if who is None or reading.clause(token.i).negated or not is_person(reading, who):
        return None
    return Presence("present", who, sure=False)
