"""Who stayed away: kept elsewhere, excused, with a deputy, or simply not there."""

from __future__ import annotations

from checker.annotation import Token
from checker.extract.attendance_parts import (
    Presence,
    is_person,
    is_place,
    occasion_after,
    occasion_of,
    subject_of,
)
from checker.extract.attendance_words import ELSEWHERE, ENVOYS, OCCASIONS
from checker.extract.reading import Reading
from checker.extract.whom import meant_by
from checker.normalize.occasions import one_sort

# What one is in without being at a place: "in a tough race".
_STRUGGLES = frozenset("race fight match game vote service mass count debate party".split())
# Who stands in for somebody: holders of an office and relatives; lawyers represent anywhere.
_STAND_INS = ENVOYS | frozenset(
    "wife husband son daughter father mother brother sister prince princess chief head general "
    "cardinal bishop".split()
)


def was_elsewhere(reading: Reading, token: Token) -> Presence | None:
    """ "was at a meeting in Lima", "was in Lima on a visit": at another occasion."""
    a = reading.annotation
    subject = subject_of(reading, token)
    if subject is None or reading.clause(token.i).negated:
        return None
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower in ("in", "at") else None
        if obj is None:
            continue
        another = obj.lemma.lower() in OCCASIONS - _STRUGGLES and any(
            k.lower in ("a", "an", "another") for k in a.children(obj.i)
        )
        if another and any(is_place(reading, t) for t in a.subtree(obj.i)):
            return Presence("absent", subject, sure=False)
        told = {t.lemma.lower() for k in a.children(token.i) for t in a.subtree(k.i)}
        if is_place(reading, obj) and told & ELSEWHERE and is_person(reading, subject):
            return Presence("elsewhere", subject, place=obj.lower, sure=False)
    return None


def excused(reading: Reading, token: Token) -> Presence | None:
    """ "was excused from the vote", "excused himself"."""
    a = reading.annotation
    passive, obj = a.child(token.i, "nsubjpass"), a.child(token.i, "dobj")
    if reading.clause(token.i).negated:
        return None
    occasion = occasion_after(a, token, ("from",))
    if passive is not None and occasion:
        return Presence("absent", passive, occasion=occasion)
    subject = subject_of(reading, token)
    if obj is not None and obj.lower in ("himself", "herself", "themselves") and subject:
        return Presence("absent", subject, occasion=occasion)
    return None


def could_not_be(reading: Reading, token: Token) -> Presence | None:
    """ "could not be in New York"."""
    a = reading.annotation
    able = any(k.lower in ("could", "can") for k in a.children(token.i))
    subject = subject_of(reading, token)
    if not able or subject is None or not reading.clause(token.i).negated:
        return None
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower in ("in", "at") else None
        if obj is not None and (obj.label == "GPE" or obj.lemma.lower() in OCCASIONS):
            return Presence("absent", subject)
    return None


def held_up(reading: Reading, token: Token) -> Presence | None:
    """ "had been held up in Abidjan": elsewhere, and so not there."""
    a = reading.annotation
    passive = a.child(token.i, "nsubjpass")
    if passive is None or reading.clause(token.i).negated:
        return None
    if not is_person(reading, passive):
        return None  # things are kept in places all the time
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower in ("in", "at") else None
        if obj is not None and is_place(reading, obj):
            return Presence("absent", passive)
    return None


def stayed(reading: Reading, token: Token) -> Presence | None:
    """ "stayed in Lima": said of somebody expected elsewhere."""
    a = reading.annotation
    for prep in a.children(token.i):
        obj = a.child(prep.i, "pobj") if prep.lower == "in" else None
        subject = subject_of(reading, token)
        negated = reading.clause(token.i).negated
        if obj is not None and obj.label == "GPE" and subject is not None and not negated:
            return Presence("absent", subject, occasion=occasion_of(a, token), away=obj.text)
    return None


def sent(reading: Reading, token: Token) -> Presence | None:
    """ "X sent her foreign minister (instead)": a person in office is sent, nobody else."""
    a = reading.annotation
    # "His vice-president" is several objects to the parser.
    objects = [k for k in a.children(token.i) if k.dep == "dobj"]
    obj = next((k for k in objects if k.lemma.lower() in ENVOYS), None)
    subject = subject_of(reading, token)
    if obj is None or subject is None:
        return None
    if not any(k.dep == "poss" for o in objects for k in a.children(o.i)):
        return None
    return Presence("represented", subject, obj.text, occasion_of(a, token))


def represented(reading: Reading, token: Token) -> Presence | None:
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
    occasion = occasion_of(a, token)
    near = [
        stand_in,
        *(k for k in a.children(stand_in.i) if k.dep in ("compound", "appos", "amod")),
    ]
    known = meant_by(reading, stand_in).entity
    office = known and any(reading.entities[known].roles)
    counsel = not occasion or one_sort(occasion, "trial") or stand_in.pos == "NOUN"
    if counsel and not office and not any(t.lemma.lower() in _STAND_INS for t in near):
        return None  # before a court everybody is represented by somebody
    return Presence("represented", subject, stand_in.text, occasion)


def stood_in(reading: Reading, token: Token) -> Presence | None:
    """ "The deputy represented Ana Lind", "stood in for Ana Lind": Ana Lind was not there."""
    a = reading.annotation
    if reading.clause(token.i).negated:
        return None
    absent = a.child(token.i, "dobj") if token.lemma == "represent" else None
    for prep in a.children(token.i) if token.lemma != "represent" else ():
        absent = a.child(prep.i, "pobj") if prep.lower == "for" else absent
    if absent is None or not is_person(reading, absent):
        return None
    needs = token.lemma in ("stand", "fill", "sit", "step")
    if needs and not any(k.lower == "in" for k in a.children(token.i)):
        return None
    # A lawyer represents a client, and a member a voter, wherever either is.
    office = subject_of(reading, token)
    if token.lemma == "represent" and (office is None or office.lemma.lower() not in ENVOYS):
        return None
    return Presence("represented", absent, office.text if office else "", sure=False)


def kept_away(reading: Reading, token: Token) -> Presence | None:
    """ "could not make it", "did not show"."""
    a = reading.annotation
    clause = reading.clause(token.i)
    subject = subject_of(reading, token)
    if not clause.negated or subject is None or not is_person(reading, subject):
        return None
    obj = a.child(token.i, "dobj")
    it = obj is not None and obj.lower == "it"
    bare = obj is None and not any(k.dep in ("prep", "ccomp") for k in a.children(token.i))
    fits = it if token.lemma == "make" else bare
    return Presence("absent", subject, sure=False) if fits else None


def absence(reading: Reading, token: Token) -> Presence | None:
    """ "in the absence of Ana Lind", "Lind's absence", "in the presence of Ana Lind"."""
    a = reading.annotation
    owner = a.child(token.i, "poss")
    prep = a.child(token.i, "prep")
    if owner is None and prep is not None and prep.lower == "of":
        owner = a.child(prep.i, "pobj")
    if owner is None or not is_person(reading, owner):
        return None
    status = "absent" if token.lemma == "absence" else "present"
    return Presence(status, owner, sure=False)
