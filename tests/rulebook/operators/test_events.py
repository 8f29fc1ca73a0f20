"""Operators on event, publication and origin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Article
from checker.model import EventRef, Level, SlotEvidence
from checker.rulebook.operators import OPERATORS, Outcome
from checker.rulebook.operators.events import describe_gap, events_apart, published_at

Build = Callable[..., Any]
UTC2 = dt.timezone(dt.timedelta(hours=2))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, None),
        ("", None),
        ("last week", None),
        ("2024-05-31", dt.datetime(2024, 5, 31, 12)),
        (dt.date(2024, 5, 31), dt.datetime(2024, 5, 31, 12)),
        ("2024-05-31T08:30", dt.datetime(2024, 5, 31, 8, 30)),
        ("2024-05-31T08:30:00+02:00", dt.datetime(2024, 5, 31, 6, 30)),
        (dt.datetime(2024, 5, 31, 8, tzinfo=UTC2), dt.datetime(2024, 5, 31, 6)),
    ],
)
def test_publication(published: Any, expected: dt.datetime | None) -> None:
    assert published_at(Article("a", "", published=published)) == expected


def test_gaps_in_words() -> None:
    assert describe_gap(dt.timedelta(hours=1)) == "1 hour"
    assert describe_gap(-dt.timedelta(hours=30)) == "30 hours"
    assert describe_gap(dt.timedelta(days=3)) == "3 days"


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (EventRef(), EventRef(), False),
        (EventRef(year=1994), EventRef(year=2024), True),
        (EventRef(year=1994), EventRef(), False),
        (EventRef(place="Lima"), EventRef(place="LIMA"), False),
        (EventRef(place="Lima"), EventRef(place="Quito"), True),
        (EventRef(past=True), EventRef(), True),
        (EventRef(other=True), EventRef(), True),
        (EventRef(past=True), EventRef(past=True), False),
    ],
)
def test_events_apart(left: EventRef, right: EventRef, apart: bool) -> None:
    assert bool(events_apart(left, right)) is apart
    assert bool(events_apart(right, left)) is apart


@pytest.fixture
def outcome(claim: Build, pair: Build, story: Build, article: Build) -> Build:
    def run(
        name: str,
        published: tuple[Any, Any] = (None, None),
        *,
        more: tuple[Any, ...] = (),
        same: bool = False,
        levels: dict[str, str] | None = None,
        story_fields: dict[str, Any] | None = None,
        **params: Any,
    ) -> Outcome:
        articles = [
            article("", "a", published=published[0]),
            article("", "b", published=published[1]),
        ]
        one = claim(value="present", article="a")
        other = claim(value="absent", article="a" if same else "b")
        made = story(articles, [one, other, *more], **(story_fields or {}))
        operator = OPERATORS[name]
        filled = {p.name: params.get(p.name, p.default) for p in operator.params}
        return operator.test(pair(one, other, levels=levels), operator.slot, filled, made)

    return run


def test_different_event(outcome: Build) -> None:
    assert not outcome("different-event").holds
    assert outcome("different-event", levels={"event": "apart"}).holds
    events = {frozenset("ab"): SlotEvidence("event", Level.APART, 0, "two quakes")}
    apart = outcome("different-event", story_fields={"events": events})
    assert apart == Outcome(True, "two quakes")


def test_published_apart(outcome: Build) -> None:
    day = {"by-more-than": dt.timedelta(days=1)}
    assert outcome("published-apart", ("2024-05-01", "2024-05-03"), **day).holds
    assert outcome("published-apart", ("2024-05-03", "2024-05-01"), **day).holds
    assert not outcome("published-apart", ("2024-05-01", "2024-05-02"), **day).holds
    unknown = outcome("published-apart", ("2024-05-01", None), **day)
    assert unknown == Outcome(False, "a publication date is unknown")


def test_left_earlier(outcome: Build) -> None:
    assert outcome("left-earlier", ("2024-05-01", "2024-05-03")).holds
    assert not outcome("left-earlier", ("2024-05-03", "2024-05-01")).holds
    assert not outcome("left-earlier").holds


def test_origin_and_article(outcome: Build) -> None:
    assert outcome("same-origin", story_fields={"origins": {"a": 1, "b": 1}}).holds
    assert not outcome("same-origin", story_fields={"origins": {"a": 1, "b": 2}}).holds
    assert outcome("same-article", same=True).holds
    assert not outcome("same-article").holds


def test_an_article_that_gives_both_values_disputes_neither(outcome: Build, claim: Build) -> None:
    both = claim(value="absent", article="a")
    assert outcome("co-mention", more=(both,)) == Outcome(True, "a gives both values")
    for elsewhere in (
        claim(value="absent", article="a", subject="Omar Haddad"),
        claim(value="absent", article="a", attribute="dinner"),
        claim(value="absent", article="a", polarity=False),
        claim(value="represented", article="a"),
        claim(kind="polarity", value="absent", article="a"),
    ):
        assert not outcome("co-mention", more=(elsewhere,)).holds
    assert not outcome("co-mention", more=(both,), same=True).holds
