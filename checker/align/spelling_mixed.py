"""Two known people mixed up: the given name of one with the family name of the other, or a like
name beside an office that another known person holds.

Comes in: the story's index and the day the story tells of. Goes out: faults of relation
"mixed-up". Both people stand in the lexicon, and an office written right beside the name says
which list to look into; a name that somebody bears is left alone unless a like name holds the
office on that day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.align.spelling_build import Fault, Spot
from checker.align.spelling_index import (
    OFFICE_AFTER,
    OFFICE_BEFORE,
    SENTENCE_END,
    SpellingIndex,
    title_pattern,
)
from checker.lexicon import Person, Tenure
from checker.lexicon.fold import fold
from checker.names import compare_names
from checker.names.edits import edit_between
from checker.names.parts import SUFFIXES, TITLES
from checker.names.runs import NameWord, Run

# Titles that name one office of one country even where no country is written.
_ALONE = frozenset(("chancellor", "prime-minister", "president", "pope"))
# Where what is told before a name ends.
_BORDER = re.compile(r"[.;:\n!?](?=\s)")
_NOT_NOW = re.compile(
    r"\b(?:former|ex|late|then|previous|outgoing|incoming|deputy|vice|acting|interim|shadow|"
    r"designate|elect|assistant|under|junior|onetime|would-be|candidate)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\.(?:[A-Z]\.)+ ([A-Z][\w’'-]+)")
_NUMERAL = re.compile(r"[ivx]+$")  # of regnal names
_PAST = re.compile(r"\b(?:1\d\d\d|20\d\d|when|during|under|since|ago|then|was|were|had|era|late)\b")
_AFTER_OF = re.compile(r"\s+of\s+(?:the\s+)?([A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)")
_OF = re.compile(r"\s*(?:of\s+(?:the\s+)?(?P<of>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)\s*)?,?\s*$")


@dataclass(frozen=True, slots=True)
class _Beside:
    """A name, and the office written beside it: ids of the title, code of the country or ""."""

    article: str
    name: list[NameWord]
    offices: tuple[str, ...]
    of: str


def mixed_up_faults(index: SpellingIndex, on: dt.date | None) -> Iterator[Fault]:
    """Names beside an office that are put together of two people, or are the wrong one of two."""
    for run in index.runs:
        if len(run.words) < 2 and not run.words[0].initial:
            continue
        words = _whole(index, run)
        if len([w for w in words if fold(w.text) not in TITLES]) < 2:
            continue
        for offices, of, name in _named_beside(index, run, words):
            fault = _judge(index, _Beside(run.article, name, offices, of), on)
            if fault is not None:
                yield fault
                break


def _named_beside(
    index: SpellingIndex, run: Run, words: list[NameWord]
) -> Iterator[tuple[tuple[str, ...], str, list[NameWord]]]:
    """Offices written right beside a run: their ids, the code of the country, the name's words."""
    text = index.text(run.article)
    begin = max(0, run.start - OFFICE_BEFORE)
    window = text[begin : run.end]
    cut = max((m.end() for m in _BORDER.finditer(text[begin : run.start])), default=0)
    tail = SENTENCE_END.split(text[run.end : run.end + OFFICE_AFTER], 1)[0]
    lower, lower_tail = window.lower(), tail.lower()
    for title, ids in index.title_table.items():
        if title not in lower and title not in lower_tail:
            continue
        pattern = title_pattern(title)
        for found in pattern.finditer(lower, cut):
            after = _bare([w for w in words if w.start >= begin + found.end()])
            if len(after) < 2:
                continue
            between = _OF.match(text[begin + found.end() : after[0].start])
            lead = window[cut : found.start()]
            if between is None or _NOT_NOW.search(lead[-24:]):
                continue
            of = _code(index, between["of"] or "") or _code_before(index, lead)
            if between["of"] and not _code(index, between["of"]):
                continue  # "president of the club"
            yield ids, of, after
        follows = pattern.search(lower_tail)
        if follows and tail[:1] == "," and follows.start() < 30:
            lead = tail[1 : follows.start()]
            beyond = _AFTER_OF.match(tail[follows.end() :])
            of = _code(index, beyond[1]) if beyond else _code_before(index, lead)
            name = _bare(words)
            if of and len(name) >= 2 and not _NOT_NOW.search(lead):
                yield ids, of, name


def _whole(index: SpellingIndex, run: Run) -> list[NameWord]:
    """The words of a run, and the family name beyond initials without blanks ("A.B. Roe")."""
    words = list(run.words)
    more = _INITIALS.match(index.text(run.article), run.end)
    if words[-1].initial and more:
        words.append(NameWord(more[1], more.start(1), more.end(1)))
    return words


def _bare(words: list[NameWord]) -> list[NameWord]:
    """Words of a name without the titles before it."""
    while words and fold(words[0].text) in TITLES:
        words = words[1:]
    return words


def _code(index: SpellingIndex, name: str) -> str:
    for form in dict.fromkeys((name, *name.split()[:1])):
        place = index.lexicon.country(form) or index.lexicon.organisation(form)
        if place:
            return place.code
    return ""


def _code_before(index: SpellingIndex, lead: str) -> str:
    """The country or body whose name ends right before a title: "Slovak ", "Germany's "."""
    words = re.findall(r"[\w-]+", re.sub(r"[’']s\b", "", lead))[-3:]
    for size in (3, 2, 1):
        name = " ".join(words[-size:])
        if len(words) >= size and name[:1].isupper():
            place = index.lexicon.country(name) or index.lexicon.organisation(name)
            if place:
                return place.code
    return ""


def _judge(index: SpellingIndex, beside: _Beside, on: dt.date | None) -> Fault | None:
    name, offices, of = beside.name, beside.offices, beside.of
    text = index.text(beside.article)
    written = text[name[0].start : name[-1].end]
    if not of and not set(offices) & _ALONE:
        return None
    words = [w for w in (fold(w.text) for w in name) if not _NUMERAL.match(w)]
    near = {p.id: p for w in words if len(w) > 1 for p in index.lexicon.people_with(w)}
    holders = [
        (p, t)
        for p in near.values()
        for t in p.offices
        if t.office in offices
        and (t.of == of or (not of and t.office in _ALONE))
        and (on is None or (t.covers(on) and t.is_known(on)))
    ]
    known = index.lexicon.people_named(written)
    if not known and any(_may_be(index, written, p) for p, _ in holders):
        return None
    if {p.id for p in known} & {p.id for p, _ in holders}:
        return None
    spot = Spot(beside.article, name[0].start, name[-1].end)
    for holder, tenure in holders:
        if known:
            fault = _other_bearer(index, spot, known, (holder, tenure), on)
        else:
            fault = _blend(index, spot, words, (holder, tenure), on)
        if fault is not None:
            return fault
    return None


def _may_be(index: SpellingIndex, written: str, person: Person) -> bool:
    """Whether a written name can be this person's, well or badly spelt."""
    return any(
        compare_names(written, form, lexicon=index.lexicon).relation != "different"
        for form in person.forms
        if sum(f not in TITLES and not _NUMERAL.match(f) for f in fold(form).split()) > 1
    )


def _names_of(person: Person) -> tuple[str, str]:
    """Given and family name, folded; "" for the given name of those known by one alone."""
    words = [w for w in fold(person.name).split() if w not in TITLES and w not in SUFFIXES]
    words = [w for w in words if len(w) > 1 and not _NUMERAL.match(w)]
    return (words[0] if len(words) > 1 else "", words[-1] if words else "")


def _other_bearer(
    index: SpellingIndex,
    spot: Spot,
    known: tuple[Person, ...],
    held: tuple[Person, Tenure],
    on: dt.date | None,
) -> Fault | None:
    """Father for son: the name is somebody's, and one of a like name holds the office."""
    if on is None or len(known) > 1:
        return None
    holder, tenure = held
    other = known[0]
    mine, theirs = _names_of(other)[1], _names_of(holder)[1]
    shorter = min(len(mine), len(theirs))
    room = 3 if shorter >= 8 else 2 if shorter >= 7 else shorter >= 4
    alike = mine[:2] == theirs[:2] and edit_between(mine, theirs).count <= room
    if not alike or any(_near(t, on) for t in other.offices if t.office == tenure.office):
        return None
    sentence = _sentence(index, spot)
    if _PAST.search(sentence):
        return None
    reason = f"{holder.name} held the office ({tenure.office}, {tenure.of}) on {on.isoformat()}"
    reason += f", not {other.name}: two people of like names"
    return Fault(spot, "mixed-up", "likely", holder.name, reason, "name")


def _near(tenure: Tenure, on: dt.date) -> bool:
    """Whether an office was held within two months of a day, or nobody knows when."""
    room = dt.timedelta(days=60)
    if tenure.since is None and tenure.until is None:
        return True
    return (tenure.since is None or tenure.since - room <= on) and (
        tenure.until is None or on <= tenure.until + room
    )


def _sentence(index: SpellingIndex, spot: Spot) -> str:
    annotation = index.annotations[spot.article]
    found = next((s for s in annotation.sentences if s.start <= spot.start < s.end), None)
    return annotation.plain[found.start : found.end] if found else ""


def _blend(
    index: SpellingIndex,
    spot: Spot,
    words: list[str],
    held: tuple[Person, Tenure],
    on: dt.date | None,
) -> Fault | None:
    """One name of the holder beside one of somebody else who has held the same office."""
    holder, tenure = held
    first, last = words[0], words[-1]
    given, family = _names_of(holder)
    if first == last or not ({first, last} & {given, family} - {""}):
        return None
    for other in index.lexicon.holders(tenure.office, tenure.of):
        if other.id == holder.id:
            continue
        their_given, their_family = _names_of(other)
        crossed = (last == family and first == (their_given or their_family)) or (
            last == their_family and first == (given or family)
        )
        if not crossed or family == their_family:
            continue
        reason = f"in the list of holders of this office ({tenure.office}, {tenure.of}) "
        reason += f"nobody is called so: {holder.name} and {other.name} mixed up"
        return Fault(spot, "mixed-up", "likely", holder.name if on else "", reason, "name")
    return None
