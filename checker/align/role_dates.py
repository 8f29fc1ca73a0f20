"""Offices named with somebody who did not hold them on the article's day.

Comes in: a story and a lexicon. Goes out: one pair per such place, both sides the same claim with
slots `relation` "wrong-date" and `holder` (who held the office that day). Only people whom the
lexicon knows, and days of which its lists speak; an article without a date gives nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from checker.annotation import Annotation, Token
from checker.lexicon import Lexicon, Person, Tenure
from checker.lexicon.fold import fold
from checker.model import Claim, ClaimPair, EntityType, Kind, Level, Modality, SlotEvidence
from checker.normalize.moments import published_day
from checker.story import Story

# Between an election and the oath, and while dates are known to the month, both names are right.
_ROOM = dt.timedelta(days=60)
# The office was held then, or is spoken of as in its own day.
_OTHER_TIME = re.compile(
    r"\b(?:former(?:ly)?|ex|late|then|previous(?:ly)?|outgoing|incoming|deputy|acting|interim|"
    r"shadow|designate|elect|when|during|under|since|ago|era|decade|years?|anniversary|history|"
    r"historic|once|predecessors?|successors?|candidate|memoirs?|portrait|statue|1\d\d\d|20\d\d)\b",
    re.IGNORECASE,
)


def role_date_pairs(story: Story, lexicon: Lexicon) -> list[ClaimPair]:
    """Pairs for the offices that somebody else held on the day of their article, in text order."""
    out: list[ClaimPair] = []
    for claim in story.claims:
        if claim.kind is not Kind.ROLE or claim.slot("past") or claim.slot("coming"):
            continue
        day = published_day(story.article(claim.article).published)
        offices = claim.slot("office").split()
        if day is None or not offices or not _tells_of_now(story, claim):
            continue
        for person, holder, tenure in _others(story, lexicon, claim, day):
            out.append(_pair(claim, (person, holder, tenure), day))
            break
    return out


def _tells_of_now(story: Story, claim: Claim) -> bool:
    """Whether the person acts in a main clause of a sentence that names no other time."""
    annotation = story.by_article[claim.article].annotation
    sentence = annotation.sentences[claim.sentence]
    event = claim.event
    if sentence.headline or event.past or event.other or event.year:
        return False
    if claim.modality is not Modality.HAPPENED:
        return False
    if _OTHER_TIME.search(annotation.sentence_text(sentence)):
        return False
    return any(
        t.dep in ("nsubj", "nsubjpass") and not _perfect(annotation, t)
        for t in _heads(annotation, claim)
    )


def _heads(annotation: Annotation, claim: Claim) -> list[Token]:
    """The words of the subject's name or title; one of them is the head of its phrase."""
    who = claim.subject
    low = min(claim.focus_start, who.start if who else claim.focus_start)
    high = max(claim.focus_end, who.end if who else claim.focus_end)
    sentence = annotation.sentences[claim.sentence]
    return [t for t in annotation.words(sentence) if low <= t.start and t.end <= high]


def _perfect(annotation: Annotation, subject: Token) -> bool:
    """ "Chancellor X had promised": of an earlier day."""
    verb = annotation.head(subject.i)
    return any(t.dep == "aux" and t.lower in ("had", "'d") for t in annotation.children(verb.i))


def _others(
    story: Story, lexicon: Lexicon, claim: Claim, day: dt.date
) -> Iterator[tuple[Person, Person, Tenure]]:
    """Who is named, who held the office that day, and that holder's tenure."""
    of = claim.slot("of")
    for office in claim.slot("office").split():
        for country in [of] if of else _countries(lexicon, office):
            person = _named(story, lexicon, claim, (office, country))
            if person is None or any(
                _near(t, day) for t in person.offices if (t.office, t.of) == (office, country)
            ):
                continue
            for holder in lexicon.holders(office, country, day):
                for tenure in holder.offices:
                    if (tenure.office, tenure.of) != (office, country) or not tenure.covers(day):
                        continue
                    if holder.id != person.id and tenure.since and tenure.is_known(day):
                        yield person, holder, tenure


# "Chancellor Merkel" needs no country: few have the office, and the name says which.
_TELLING = frozenset(("chancellor", "prime-minister", "president", "pope"))


def _countries(lexicon: Lexicon, office: str) -> list[str]:
    return [c.code for c in lexicon.countries] if office in _TELLING else []


def _named(story: Story, lexicon: Lexicon, claim: Claim, office: tuple[str, str]) -> Person | None:
    """The one person a claim names who once held the office, by full name or family name."""
    entity = story.entities.get(story.entity_of(claim, claim.subject))
    if entity is None or entity.type is not EntityType.PERSON:
        return None
    full = [n for n in entity.names if " " in n]
    if full:
        found = {p.id: p for n in full for p in lexicon.people_named(n)}
    else:
        family = fold(entity.name)
        found = {p.id: p for p in lexicon.people_with(family) if fold(p.name).split()[-1] == family}
    held = [p for p in found.values() if any((t.office, t.of) == office for t in p.offices)]
    return held[0] if len(held) == 1 else None


def _near(tenure: Tenure, day: dt.date) -> bool:
    """Whether an office was held on a day or near it, as far as is known."""
    if tenure.since is None and tenure.until is None:
        return True
    return (tenure.since is None or tenure.since - _ROOM <= day) and (
        tenure.until is None or day <= tenure.until + _ROOM
    )


def _pair(claim: Claim, found: tuple[Person, Person, Tenure], day: dt.date) -> ClaimPair:
    person, holder, tenure = found
    assert tenure.since is not None
    who = claim.subject
    reason = f"{holder.name} held the office ({tenure.office}, {tenure.of}) on {day.isoformat()}"
    told = replace(
        claim, id=f"{claim.id}@date",
        focus_start=min(claim.focus_start, who.start) if who else claim.focus_start,
        focus_end=max(claim.focus_end, who.end) if who else claim.focus_end,
        start=min(claim.start, who.start) if who else claim.start,
        end=max(claim.end, who.end) if who else claim.end,
        extra=(*claim.extra, ("holder", holder.name), ("relation", "wrong-date")),
    )  # fmt: skip
    evidence = (
        SlotEvidence("office", Level.EXACT, 1.0, tenure.of),
        SlotEvidence("value", Level.APART, 0.0, f"{person.name} against {holder.name}: {reason}"),
    )
    return ClaimPair(told, told, evidence, aligned=True)
