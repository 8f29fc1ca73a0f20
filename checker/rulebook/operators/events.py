"""Operators on when and where two articles were written and of what: event, publication, origin."""

from __future__ import annotations

import datetime as dt
from typing import cast

from checker.annotation import Article
from checker.model import Claim, ClaimPair, EventRef, Level, Modality
from checker.rulebook.message import source_name
from checker.rulebook.operators.general import same_value
from checker.rulebook.operators.operator import Operator, Outcome, Params
from checker.rulebook.params import Param, ParamType
from checker.story import Story

# A bare date means some time that day: noon is the estimate that is least wrong.
_NOON = dt.time(12)


def published_at(article: Article) -> dt.datetime | None:
    """When an article came out, in UTC without zone; naive times count as UTC, None if unknown."""
    published = article.published
    if isinstance(published, str):
        try:
            text = published.strip()
            published = dt.date.fromisoformat(text) if len(text) <= 10 else None
            published = published or dt.datetime.fromisoformat(text)
        except ValueError:
            return None
    if isinstance(published, dt.datetime):
        if published.tzinfo is None:
            return published
        return published.astimezone(dt.UTC).replace(tzinfo=None)
    return dt.datetime.combine(published, _NOON) if published else None


def publication_gap(pair: ClaimPair, story: Story) -> dt.timedelta | None:
    """How long after the left article the right one came out; None where either is undated."""
    left = published_at(story.article(pair.left.article))
    right = published_at(story.article(pair.right.article))
    return right - left if left and right else None


def describe_gap(gap: dt.timedelta) -> str:
    hours = abs(gap) / dt.timedelta(hours=1)
    if hours >= 48:
        return f"{hours / 24:.0f} days"
    return f"{hours:.0f} hours" if hours != 1 else "1 hour"


def events_apart(left: EventRef, right: EventRef) -> str:
    """Why two clauses speak of different events, "" where nothing says so."""
    if left.year and right.year and left.year != right.year:
        return f"{left.year} and {right.year}"
    if left.place and right.place and left.place.casefold() != right.place.casefold():
        return f"{left.place} and {right.place}"
    if left.past != right.past:
        return "one tells of an earlier event"
    if left.other != right.other:
        return "one tells of another event"
    return ""


def _different_event(pair: ClaimPair, _: str, __: Params, story: Story) -> Outcome:
    apart = events_apart(pair.left.event, pair.right.event)
    if apart:
        return Outcome(True, apart)
    whole = story.same_event(pair.left.article, pair.right.article)
    if whole.level is Level.APART:
        return Outcome(True, whole.detail or "the articles tell of two events")
    if pair.level("event") is Level.APART:
        return Outcome(True, next(e.detail for e in pair.evidence if e.slot == "event"))
    return Outcome(False, "nothing says that the events differ")


def _published_apart(pair: ClaimPair, _: str, params: Params, story: Story) -> Outcome:
    gap = publication_gap(pair, story)
    if gap is None:
        return Outcome(False, "a publication date is unknown")
    least = cast(dt.timedelta, params["by-more-than"])
    return Outcome(abs(gap) > least, f"published {describe_gap(gap)} apart")


def _left_earlier(pair: ClaimPair, _: str, params: Params, story: Story) -> Outcome:
    gap = publication_gap(pair, story)
    if gap is None:
        return Outcome(False, "a publication date is unknown")
    least = cast(dt.timedelta, params["by-more-than"])
    order = "after" if gap > dt.timedelta(0) else "before"
    return Outcome(gap > least, f"the right one came out {describe_gap(gap)} {order} the left")


def _same_origin(pair: ClaimPair, _: str, __: Params, story: Story) -> Outcome:
    if story.same_origin(pair.left.article, pair.right.article):
        return Outcome(True, "both articles carry one text")
    return Outcome(False, "two independent texts")


def _same_article(pair: ClaimPair, _: str, __: Params, ___: Story) -> Outcome:
    same = pair.left.article == pair.right.article
    return Outcome(same, "one article" if same else "two articles")


def _same_subject(a: Claim, b: Claim, story: Story) -> bool:
    left, right = story.entity_of(a, a.subject), story.entity_of(b, b.subject)
    if left and right:
        return left == right
    heads = (a.subject.head if a.subject else "", b.subject.head if b.subject else "")
    return heads[0] == heads[1]


def co_mention(pair: ClaimPair, story: Story) -> Claim | None:
    """A third claim by which an article of the pair gives the other article's value as well.

    It counts only when it is about the same: kind, attribute and subject. Within one article there
    is none: both its values are its own.
    """
    if pair.left.article == pair.right.article:
        return None
    for own, other in ((pair.left, pair.right), (pair.right, pair.left)):
        for claim in story.claims_of(own.article, own.kind):
            if (
                claim.id != own.id
                and claim.attribute == other.attribute
                and claim.polarity == other.polarity
                # "threatened to stay away" does not give the other's "stayed away".
                and claim.modality in (other.modality, Modality.HAPPENED)
                # nor does "abstained last month" give the other's "abstained" of today
                and claim.event.past == other.event.past
                and same_value(claim.value, other.value)
                and _same_subject(claim, other, story)
            ):
                return claim
    return None


def _co_mention(pair: ClaimPair, _: str, __: Params, story: Story) -> Outcome:
    claim = co_mention(pair, story)
    if claim is None:
        return Outcome(False, "neither article gives both values")
    return Outcome(True, f"{source_name(claim, story)} gives both values")


_BY_MORE_THAN = Param("by-more-than", ParamType.DURATION, "ISO 8601, such as P1D or PT12H")
_AFTER = Param(_BY_MORE_THAN.name, ParamType.DURATION, _BY_MORE_THAN.doc, default=dt.timedelta(0))

OPERATORS = (
    Operator(
        "different-event",
        _different_event,
        "The clauses or the articles tell of two events: other years, places, an earlier one.",
    ),
    Operator(
        "published-apart",
        _published_apart,
        "The articles came out further apart than this; a bare date counts as noon of that day.",
        (_BY_MORE_THAN,),
    ),
    Operator(
        "left-earlier",
        _left_earlier,
        "The left article came out earlier than the right one. Not symmetric: left is the one "
        "given first.",
        (_AFTER,),
    ),
    Operator("same-origin", _same_origin, "Both articles carry one text (wire copy)."),
    Operator("same-article", _same_article, "Both claims stand in one article."),
    Operator(
        "co-mention",
        _co_mention,
        "An article of the pair also gives the other's value for the same kind, subject and "
        "attribute.",
    ),
)
