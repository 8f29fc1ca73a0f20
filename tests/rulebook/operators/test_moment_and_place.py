"""The operators on dates and places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.model import Claim, Kind, Level, Moment, Place, SlotEvidence
from checker.rulebook.operators import OPERATORS

Build = Callable[..., Any]
TUESDAY, THURSDAY = Moment("day", weekday=1), Moment("day", weekday=3)


@pytest.fixture
def date(claim: Build) -> Callable[..., Claim]:
    def make(value: Moment, article: str = "a") -> Claim:
        made: Claim = claim(Kind.DATE, value=value, article=article, attribute="kill")
        return made

    return make


def test_moments_apart_by_unit(date: Callable[..., Claim], pair: Build, story: Build) -> None:
    test = OPERATORS["moments-apart"].test
    told = pair(date(TUESDAY), date(THURSDAY, "b"))
    assert test(told, "value", {"units": ("weekday",)}, story([])).holds
    assert not test(told, "value", {"units": ("clock",)}, story([])).holds


def test_the_comparators_evidence_outranks_the_values(
    date: Callable[..., Claim], pair: Build, story: Build
) -> None:
    told = pair(date(TUESDAY), date(THURSDAY, "b"), levels={"value": Level.NEAR})
    test = OPERATORS["moments-apart"].test
    assert not test(told, "value", {"units": ("weekday",)}, story([])).holds


def test_an_article_with_both_times_clears(
    date: Callable[..., Claim], pair: Build, article: Build, story: Build
) -> None:
    left, right, third = date(TUESDAY), date(THURSDAY, "b"), date(THURSDAY)
    articles = [article(id="a"), article(id="b")]
    test = OPERATORS["both-times-in-one"].test
    assert test(pair(left, right), "", {}, story(articles, [left, right, third])).holds
    assert not test(pair(left, right), "", {}, story(articles, [left, right])).holds


def test_places_apart_needs_the_sort(claim: Build, pair: Build, story: Build) -> None:
    left, right = (claim(Kind.PLACE, value=Place(n, (), "body")) for n in ("arm", "leg"))
    told = pair(left, right, levels={"value": Level.APART})
    told = type(told)(
        told.left,
        told.right,
        (*told.evidence, SlotEvidence("unit", Level.APART, 1.0, "body")),
        True,
    )
    test = OPERATORS["places-apart"].test
    assert test(told, "value", {"sorts": ("body",)}, story([])).holds
    assert not test(told, "value", {"sorts": ("street",)}, story([])).holds


def test_an_article_with_both_places_clears(
    claim: Build, pair: Build, article: Build, story: Build
) -> None:
    def at(name: str, where: str) -> Claim:
        made: Claim = claim(Kind.PLACE, value=Place(name, (), "body"), article=where)
        return made

    left, right, third = at("arm", "a"), at("leg", "b"), at("leg", "a")
    articles = [article(id="a"), article(id="b")]
    test = OPERATORS["both-places-in-one"].test
    assert test(pair(left, right), "", {}, story(articles, [left, right, third])).holds
    assert not test(pair(left, right), "", {}, story(articles, [left, right])).holds
