"""Who was at the event, who stayed away, who came instead, who followed it from afar.

Statuses: present, absent, represented (absent, with a stand-in), remote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.annotation import Annotation, Token
from checker.extract.apposition import name_beside
from checker.extract.attendance_frames import framed
from checker.extract.attendance_groups import left_out, listed, stands_for
from checker.extract.attendance_parts import Presence
from checker.extract.attendance_presence import TELLING, presence_at
from checker.extract.attendance_words import (
    FROM_AFAR,
    KEPT_FROM,
    ON_SPOT,
    REMOTE,
    SITTING,
)
from checker.extract.clause import SPEECH
from checker.extract.reading import Reading
from checker.extract.whom import meant_by
from checker.lexical.store import file_of, senses
from checker.lexicon import Lexicon
from checker.lexicon.fold import fold
from checker.model import Claim, Entity, EntityType, Kind, Modality, Status


def extract_attendance(reading: Reading) -> Iterator[Claim]:
    """One claim per person or body and clause that says whether they were there."""
    a = reading.annotation
    told: set[tuple[int, str]] = set()
    spots: set[tuple[int, str, int]] = set()
    for token in a.tokens:
        if token.pos not in ("VERB", "AUX") and token.lower not in TELLING:
            continue
        found = presence_at(reading, token)
        if found is None:
            continue
        told.add((found.who.i, found.status))
        spots.add((found.who.i, found.status, token.i))
        modality = _modality(reading, token, found.status)
        yield from _claims(reading, token, found, _focus(a, token), modality)
    for frame in framed(reading):
        key = frame.presence.who.i, frame.presence.status
        elsewhere = key[1] == "present" and (key[0], "absent", frame.token.i) in spots
        if key not in told and not elsewhere:
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
        if found.status == "present" and _left_out(reading, subject):
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
        when=_day_told(reading, token, focus[1]), part=_part_told(reading, token),
        looking="yes" if token.lemma in SITTING else "",
        open="yes" if _either_way(reading, token, found) else "",
    )  # fmt: skip


# "Was not there when the fire broke out": said of one moment, and of no occasion.
_MOMENT = re.compile(
    r"(?:\s+(?:in|at|on|inside)\s+(?:the\s+|a\s+|his\s+|her\s+)?[\w-]+)?\s*,?\s*"
    r"(?:when|while|at the time of|during the (?:shooting|attack|fire|crash))\b"
)
# "The closing session", "the last two hours": who misses a part may be at the rest.
_PART = re.compile(
    r"\b(?!last (?:night|minute|moment))(?:first|second|third|fourth|opening|closing|final|last|"
    r"latter|morning|afternoon|evening|plenary|working|remaining|rest of the|"
    r"most of the|part of the)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:days?|sessions?|sittings?|nights?|meetings?|ceremony|hours?|"
    r"minutes?|half|leg|round|part|debate|photo|proceedings)\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
# "In January", "last week", "at an earlier hearing": of another time than the story's.
_ANOTHER_TIME = re.compile(
    r"\b(?:in|since|last|until|by)\s+(?:Jan|Febr?|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\w*\b(?!\s+\d)|"
    r"\b(?:last|previous|earlier|past)\s+(?:\w+\s+)?(?:week|month|year|summit|meeting|hearing|session|"
    r"appearance|edition|season|round)s?\b|\b(?:years?|months?|weeks?)\s+(?:ago|earlier)\b|\bpreviously\b|"
    r"\bnext\s+(?:week|month|year|match|game|round|meeting|hearing|session|summit|one)\b"
)


def _part_told(reading: Reading, token: Token) -> str:
    """The part of an occasion that the clause is of: "closing session", "second day"."""
    sentence = reading.annotation.sentence(token.i)
    found = _PART.search(reading.annotation.text(token.start, sentence.end))
    return " ".join(found.group().lower().split()) if found else ""


def _day_told(reading: Reading, token: Token, end: int) -> str:
    """Weekdays that the sentence names; "another" where it tells of another time, "moment" where
    a clause that follows at `end` narrows it to a moment."""
    sentence = reading.annotation.sentence(token.i)
    text = reading.annotation.sentence_text(sentence)
    if _ANOTHER_TIME.search(text):
        return "another"
    if _MOMENT.match(reading.annotation.text(end, sentence.end)):
        return "moment"
    if _DAY.search(text) is None:
        return ""
    days = [t for t in reading.annotation.words(sentence) if _DAY.fullmatch(t.text)]
    return " ".join(sorted({t.text for t in days if not _of_saying(reading.annotation, t)}))


def _of_saying(a: Annotation, day: Token) -> bool:
    """ "Her office said on Tuesday": the day on which it was said."""
    verb = next((t for t in a.ancestors(day.i) if t.pos in ("VERB", "AUX")), None)
    return verb is not None and verb.lemma in SPEECH


# What somebody on a screen does as well as somebody in the room.
_EITHER_WAY = frozenset(
    "join address speak participate take listen hold tell say follow appear".split()
)


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
                if any(k.dep == "cc" and k.lower == "but" for k in a.children(above.i)):
                    continue  # "every leader but Ana Lind"
                out.append(kid)
                todo.append(kid)
    return out


def _left_out(reading: Reading, who: Token) -> bool:
    """ "Every leader but Ana Lind came": the parse takes her for the one who came."""
    mention = reading.mention_at.get(who.i)
    first = mention.first if mention is not None else who.i
    before = reading.annotation.tokens[max(0, first - 6) : first]
    words = [t.lower for t in before if t.pos not in ("ADJ", "PROPN", "DET")]
    return words[-1:] == ["but"] and any(t.lower in ("every", "all", "each") for t in before)


def _can_attend(reading: Reading, token: Token) -> bool:
    """Named people and bodies, and nouns for people; "the knife never turned up" is of a thing."""
    if token.pos == "PROPN" or reading.entity(token.i) is not None:
        return True
    if token.pos != "NOUN":
        return False
    # "The head of the department, Nora Lind".
    return is_of_people(token.lemma.lower()) or name_beside(reading, token) is not None


# Lexicographer files of nouns for persons and for groups.
_PEOPLE = frozenset(("n18", "n14"))


@lru_cache(maxsize=5_000)
def is_of_people(noun: str) -> bool:
    """Whether the first sense of a noun is a person or a group."""
    found = senses(noun, "n")
    return not found or file_of(found[0]) in _PEOPLE


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
