"""The slots that rules may name: how each is read from a claim as text, and of which kind.

A kind's extra slots are what its extractor writes into `Claim.extra`. To add one: extend the
kind's line in `SLOTS`; conditions and message placeholders may then name it. `KIND_VALUES` says
which value types a kind's claims carry, so that a rule with an operator that cannot read them is
refused at load.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from checker.model import (
    Claim,
    Kind,
    Moment,
    Name,
    Participant,
    Place,
    Quantity,
    Status,
    Value,
    Words,
)
from checker.story import Story

# Slots that every claim has; the texts are the documentation.
STANDARD: dict[str, str] = {
    "subject": "whom or what the claim is about",
    "attribute": "what is said of the subject, normalised by the extractor",
    "value": "the value under dispute; in messages the words as written",
    "status": "the name of a status value (present, absent, …), empty for other values",
    "unit": "the unit of a quantity, empty for plain counts and other values",
    "polarity": "affirmed or denied",
    "modality": "happened, scheduled, possible, conditional or denied",
    "time": "when, as far as the clause says",
    "speaker": "who is reported as saying it; empty in the outlet's own voice",
    "hedge": "the hedging words (about, at least), empty where there are none",
    "scope": "the words that limit what is counted or told of",
    "event": "the event the clause sets apart (year, place), empty for the story's own",
}

# Slots of single kinds, from `Claim.extra`: name -> what it holds.
SLOTS: dict[Kind, dict[str, str]] = {
    Kind.ATTENDANCE: {
        "substitute": "who came in the subject's place",
        "occasion": "the occasion named: meeting, summit, vote",
        "place": "where somebody was who was elsewhere",
        "thin": "yes where presence is only read from a seat, a bench or a meeting elsewhere",
        "venue": "the place somebody went to, or did not",
        "away": "the place where somebody stayed",
        "open": "yes where somebody on a screen may have done so as well: joined, spoke",
        "when": "weekdays in the sentence; another where it tells of another time",
        "all": "what a group that leaves nobody out is of: leader in all 27 leaders",
        "body": "the country that those told of lead or speak for, by code",
        "office": "what those told of are to the body: leader, foreign-minister",
        "kin": "the relation, where a relative of somebody is told of",
        "of": "whose relative",
        "title": "the office by which somebody is called without a name",
    },
    Kind.QUANTITY: {
        "sort": "the attribute's first word: killed, count, money, percent, length, age, …",
        "class": "what befell the counted: killed, injured, arrested, seized, …",
        "noun": "what is counted or measured",
        "verb": "verb of the clause",
        "role": "the counted's role there: subject, object, passive, attr, prep:…",
        "people": "people where people are counted",
        "agent": "who or what did it",
        "whole": "the number that the amount is a part of",
        "nation": "nationality of the counted, in the singular",
        "owner": "what has the counted: an accord of pages, a place of inhabitants",
        "owner-entity": "entity of that place",
        "owner-sort": "what that place is called: city, island, camp",
        "context": "other content words of the clause",
        "near": "content words around the amount",
        "matter": "what a sum, a distance or a stretch of time is of",
        "by": "the entity that the clause names as whose the amount is",
        "indicator": "inflation, turnout, profit …: what a report gives one figure of",
        "period": "part, where that figure is of a quarter or half a year",
        "thing": "the name of what a sum is the price of",
        "name": "full name of whoever has the age",
        "form": "how an age is written: old, aged, comma, is, decade, list, born",
        "born": "the year of birth that an age is told by",
        "list": "the other ages of a list",
        "landmark": "the place a distance is measured from",
        "source": "who measured a magnitude",
        "parent": "mother, father: whose children are counted",
        "round": "ballot that votes were cast in: first, second",
        "against": "the loser's number in a result",
        "sum": "both numbers of a result together",
        "trend": "rising where a changed count is told of, risen for the count it came to",
        "months": "months that the clause names, as numbers",
        "days": "weekdays that the clause names",
        "places": "places that the clause names",
        "points": "the numbers as written, in base units",
        "grain": "the step that the number is rounded to",
        "unit-text": "the unit as written",
        "from": "names of places behind a distance",
        "way": "limit for times that only bound, away for distances",
    },
    Kind.DATE: {},
    Kind.PLACE: {},
    Kind.ROLE: {
        "relation": "person (one person in two roles), calling (in two jobs or posts), "
        "office (two people in one office) or wrong-date (somebody who did not hold the office "
        "that day)",
        "holder": "who held the office on the article's day, where that is in dispute",
        "of": "code of the country or body, else the word",
        "office": "lexicon ids of the title",
        "family": "the group of roles that exclude one another",
        "past": "yes for former holders",
        "coming": "yes for those to come",
        "persona": "the sort of a description: trade, relation, post, nationality, …",
        "whose": "words for the body that somebody has a post of",
        "owner": "whose relative, as an article's entity or a word",
        "field": "what a post is for, in words",
        "body": "of which body a post is, in words",
        "noun": "the post whose field or body is told",
        "name": "the person's full name in its article",
    },
    Kind.AGENT: {
        "agent": "head noun of the doer",
        "once": "the deed, where it is one that is done once",
    },
    Kind.POLARITY: {
        "doer": "who did it, as written",
        "rest": "what else the clause says",
        "single": "yes for sorts of a thing that a story has one of",
        "family": "the set of states that exclude one another: vote, plea, verdict, condition …",
        "matter": "story, thing or who: whose outcome it is, of a matter that comes out one way",
        "winner": "who won a contest, as an article's entity",
        "loser": "who lost it",
        "fixed": "yes for outcomes that no later day alters: what the boat ran into",
        "thing": "which of several things of one family: helmet, airport, receipt",
    },
    Kind.QUOTE: {
        "relation": "drift (one speaker, other words) or mouth (other speaker)",
        "attribution": "direct where the speaker is named beside the quotation",
    },
    Kind.SUBSTITUTION: {
        "relation": "number, date, name, antonym, negation, quantifier, sibling, akin, unrelated",
        "strength": "verbatim (nothing else differs), edited, close, summary or loose",
        "overlap": "share of the shorter sentence that matches",
        "frame": "the context words both share",
        "words": "how many words the frame has",
        "pos": "part of speech of the slot",
        "slots": "how many facts of the two sentences differ",
        "both": "yes where an article has the other's words too, frame where in like words",
        "reworded": "how many stretches the two articles put in words of their own",
    },
    Kind.SPELLING: {
        "relation": "typo, variant or mixed-up",
        "certainty": "certain or likely",
        "replacement": "the right form, offered as a correction",
        "reason": "what shows it",
        "what": "name, word, place, organisation or run-together",
    },
}

# The value types that claims of a kind carry.
KIND_VALUES: dict[Kind, tuple[type, ...]] = {
    Kind.ATTENDANCE: (Status,),
    Kind.QUANTITY: (Quantity,),
    Kind.DATE: (Moment,),
    Kind.PLACE: (Place, Name),
    Kind.ROLE: (Name, Words, Status),
    Kind.AGENT: (Name, Words),
    Kind.POLARITY: (Status, Words),
    Kind.QUOTE: (Words, Name),
    Kind.SUBSTITUTION: (Words, Name, Quantity),
    Kind.SPELLING: (Name, Words),
}


def slots_of(kind: Kind) -> tuple[str, ...]:
    """Every slot a rule of this kind may name, standard ones first."""
    return (*STANDARD, *SLOTS[kind])


def value_text(value: Value) -> str:
    """A value as text, for conditions that compare text; not for readers."""
    match value:
        case Status(name):
            return name
        case Quantity(low, high, unit, _):
            amount = f"{low:g}" if low == high else f"{low:g}..{high:g}"
            return f"{amount} {unit}".strip()
        case Moment():
            return moment_text(value)
        case Place(name):
            return name
        case Name(text, _) | Words(text, _):
            return text


def moment_text(moment: Moment) -> str:
    """A moment to its grain, from what is known of it."""
    if moment.start is not None:
        day = moment.start.date().isoformat()
        return moment.start.isoformat("T", "minutes") if moment.grain in _CLOCKED else day
    parts: list[str] = []
    if moment.weekday is not None:
        parts.append(dt.date(2024, 1, 1 + moment.weekday).strftime("%A"))  # a Monday
    parts += [
        f"{name} {part}"
        for name, part in (("year", moment.year), ("month", moment.month), ("day", moment.day))
        if part is not None
    ]
    if moment.clock is not None:
        parts += [
            f"{m // 60:02}:{m % 60:02}"
            for m in moment.clock[: 1 + (moment.clock[0] != moment.clock[1])]
        ]
    return " ".join(parts)


_CLOCKED = frozenset({"hour", "minute"})


def _participant(participant: Participant | None) -> str:
    return participant.text if participant else ""


def _event(claim: Claim) -> str:
    event = claim.event
    words = (str(event.year or ""), event.place, "past" * event.past, "other" * event.other)
    return " ".join(w for w in words if w)


_READ: dict[str, Callable[[Claim], str]] = {
    "subject": lambda c: _participant(c.subject),
    "attribute": lambda c: c.attribute,
    "value": lambda c: value_text(c.value),
    "status": lambda c: c.value.name if isinstance(c.value, Status) else "",
    "unit": lambda c: c.value.unit if isinstance(c.value, Quantity) else "",
    "polarity": lambda c: "affirmed" if c.polarity else "denied",
    "modality": lambda c: c.modality.value,
    "time": lambda c: moment_text(c.time) if c.time else "",
    "speaker": lambda c: c.speaker,
    "hedge": lambda c: c.hedge,
    "scope": lambda c: " ".join(sorted(c.scope)),
    "event": _event,
}


def slot_text(claim: Claim, slot: str, story: Story) -> str:
    """The slot as text, "" where it is empty.

    The subject reads as the story's name for it, so that "Macron" and "Emmanuel Macron" are one;
    a slot that is not standard is looked up in `Claim.extra`.
    """
    read = _READ.get(slot)
    if read is None:
        return claim.slot(slot)
    if slot == "subject":
        entity = story.entities.get(story.entity_of(claim, claim.subject))
        return entity.name if entity else _participant(claim.subject)
    return read(claim)
