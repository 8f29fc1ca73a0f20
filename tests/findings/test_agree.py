"""Who confirms whom."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from typing import Any

import pytest

import checker
from checker.annotation import Article
from checker.findings import agreements
from checker.model import Claim, ClaimPair, Kind, Level, Quantity
from checker.story import Story

Make = Callable[..., Any]
TEXT = "Seven people were hurt."


@pytest.fixture
def three(claim: Make, story: Callable[..., Story]) -> tuple[list[Claim], Story]:
    claims = [
        claim(Kind.QUANTITY, 7, article=a, end=len(TEXT), focus=(0, 5), subject="people", id=a)
        for a in "abc"
    ]
    articles = [Article(a, TEXT) for a in "abc"]
    return claims, story(articles, claims, origins={"a": 0, "b": 1, "c": 0})


Three = tuple[list[Claim], Story]


def test_one_row_for_one_fact_and_copies_count_once(three: Three, pair: Make) -> None:
    claims, story = three
    pairs: list[ClaimPair] = [
        pair(x, y, levels={"value": "exact"}) for x, y in itertools.combinations(claims, 2)
    ]
    [row] = agreements(pairs, story)
    assert (row.articles, row.origins, row.value) == (("a", "b", "c"), 2, "Seven")
    assert len(row.evidence) == 3
    random.Random(3).shuffle(pairs)
    assert agreements(pairs, story) == [row]


def test_two_who_say_about_the_same_agree(
    claim: Make, pair: Make, story: Callable[..., Story]
) -> None:
    about = Quantity(45, 55, exact=False)
    sides = [
        claim(Kind.QUANTITY, v, article=a, end=len(TEXT), focus=(0, 5), subject="people")
        for a, v in zip("ab", (about, about), strict=True)
    ]
    told = story([Article(a, TEXT) for a in "ab"], sides)
    assert len(agreements([pair(*sides, levels={"value": "near"})], told)) == 1
    other = claim(Kind.QUANTITY, 48, article="b", end=len(TEXT), focus=(0, 5), subject="people")
    assert agreements([pair(sides[0], other, levels={"value": "near"})], told) == []


@pytest.mark.parametrize(
    ("aligned", "level"),
    [(False, Level.EXACT), (True, Level.APART), (True, Level.MISSING)],
)
def test_what_is_no_agreement(three: Three, pair: Make, aligned: bool, level: Level) -> None:
    claims, story = three
    assert agreements([pair(*claims[:2], aligned=aligned, levels={"value": level})], story) == []


def test_an_article_does_not_confirm_itself(three: Three, pair: Make, claim: Make) -> None:
    claims, story = three
    again = claim(Kind.QUANTITY, 7, article="a", end=5, focus=(0, 5), subject="people", id="a2")
    assert agreements([pair(claims[0], again, levels={"value": "exact"})], story) == []


def test_words_are_no_facts(three: Three, pair: Make, claim: Make) -> None:
    _, story = three
    left, right = (claim(Kind.SUBSTITUTION, "x", article=a, end=5, focus=(0, 5)) for a in "ab")
    assert agreements([pair(left, right, levels={"value": "exact"})], story) == []


TOLD = {
    "wire": "Four sailors died and 36 were injured when a boiler burst on a ferry off Skagen. The "
    "company's chairman, Anders Holk, did not visit the harbour.",
    "post": "A boiler on a ferry off Skagen burst and killed four sailors and injured 26 on "
    "Tuesday, police said. Chairman Anders Holk did not visit the harbour.",
}


def test_what_is_disputed_or_told_otherwise_is_no_agreed_fact() -> None:
    report = checker.Checker().check([Article(id=n, text=t) for n, t in TOLD.items()])
    rows = {(a.subject, a.value) for a in report.agreements}
    assert ("the dead", "Four sailors") in rows
    # "36 were injured" and "injured 26" agree only that somebody was
    assert not [v for _, v in rows if "36" in v or "26" in v]
    # what was not done does not read as done
    assert not [v for _, v in rows if "visit" in v and "not" not in v]


QUOTED = {
    "wire": '"No ship leaves this port until it is paid for," harbour master Nils Ekberg said '
    "in Halden on Monday.",
    "gazette": 'Harbour master Nils Ekberg was blunt in Halden. "No ship leaves this port '
    'until it is paid for," he said.',
    "courier": '"No ship leaves this port until it is paid for," said Greta Moberg, the mayor, '
    "in Halden on Monday.",
}


def test_one_quotation_in_two_mouths_is_told_once_by_name_and_side() -> None:
    report = checker.Checker().check([Article(id=n, text=t) for n, t in QUOTED.items()])
    [found] = [f for f in report.findings if f.rule == "quote-other-speaker"]
    assert found.subject.startswith("“No ship leaves this port")
    assert {e.article: e.side for e in found.evidence} == {
        "wire": "Nils Ekberg", "gazette": "Nils Ekberg", "courier": "Greta Moberg",
    }  # fmt: skip
    assert " he " not in found.message
    # a pair that is reported was not let pass
    shown = [{e.article for e in c.evidence} for c in report.cleared if c.kind == "quote"]
    assert not [pair for pair in shown if "courier" in pair]
