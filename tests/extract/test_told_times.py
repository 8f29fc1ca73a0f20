"""Times of no known event, and the words about times and places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.extract.dates import extract_dates
from checker.extract.reading import Reading
from checker.extract.told_places import extract_told_places
from checker.extract.told_times import is_stamp, limit_of
from checker.lexicon import builtin_lexicon
from checker.model import Claim, Kind, Moment
from checker.normalize.time_words import find_times

pytestmark = pytest.mark.model


@pytest.fixture
def told(annotate: Callable[..., Annotation]) -> Callable[..., list[Claim]]:
    def run(text: str, extract: Any = extract_dates) -> list[Claim]:
        return [c for c in extract(Reading(annotate(text))) if c.attribute == "told"]

    return run


def test_a_deadline(told: Callable[..., list[Claim]]) -> None:
    (claim,) = told("Passengers may swap their tickets until 4 May.")
    assert claim.slot("limit") == "end"
    assert {"v:swap", "n:ticket"} <= set(claim.slot("topic").split())
    assert claim.keys == ()


def test_the_sentence_before_says_what_this_is(told: Callable[..., list[Claim]]) -> None:
    (claim,) = told("The towns will build new dams. For this they have until 2041.")
    assert "n:dam" in claim.slot("topic").split()


def test_a_day_pointed_back_to(told: Callable[..., list[Claim]]) -> None:
    claims = told("The bridge fell on Friday. Its owner fled that same evening.")
    (value,) = [c.value for c in claims if isinstance(c.value, Moment)]
    assert value.weekday == 4
    assert value.grain == "part"


def test_the_day_after(told: Callable[..., list[Claim]]) -> None:
    claims = told("The bridge fell on Sunday. The next morning its owner fled.")
    assert {c.value.weekday for c in claims if isinstance(c.value, Moment)} == {0}


def test_so_many_days_later(told: Callable[..., list[Claim]]) -> None:
    claims = told("The bridge fell on March 30. Four days later its owner fled.")
    assert {(c.value.month, c.value.day) for c in claims if isinstance(c.value, Moment)} == {(4, 3)}
    claims = told("The bridge fell on Sunday. Two weeks later its owner fled.")
    assert claims == []


def test_a_date_that_stands_alone_in_brackets(annotate: Callable[..., Annotation]) -> None:
    assert not list(extract_dates(Reading(annotate("The mayor resigned [12 May 2022]."))))


def test_a_room_and_a_venue(told: Callable[..., list[Claim]]) -> None:
    (claim,) = told("Six guests hid in a cellar.", extract_told_places)
    assert claim.slot("noun") == "cellar"
    (claim,) = told("The mayor met the miners at Hill House in Lund.", extract_told_places)
    assert (claim.slot("names"), claim.slot("within"), claim.slot("venue")) == ("hill", "lund", "1")
    (claim,) = told("The guide was found on the north face of Mount Sill.", extract_told_places)
    assert claim.slot("side") == "north"


def test_several_places_are_no_one_place(told: Callable[..., list[Claim]]) -> None:
    assert told("They met in Lund and Malmo.", extract_told_places) == []


@pytest.mark.parametrize(
    ("word", "sort"), [("by", "end"), ("since", "start"), ("before", "before")]
)
def test_limits(word: str, sort: str) -> None:
    assert limit_of(word) == sort


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("UPDATED: Friday, 3 May 2024, 9:40 a.m.", True),
        ("Last updated at 21:05 GMT", True),
        ("Fri May 3, 2024", True),
        ("The report was published on Friday, 3 May.", False),
        ("The mill burned down on Friday.", False),
    ],
)
def test_lines_that_date_the_page(text: str, stamp: bool) -> None:
    assert is_stamp(text, find_times(text)) is stamp


def test_a_deadline_by_its_name(told: Callable[..., list[Claim]]) -> None:
    (claim,) = told("The deadline to register is 15 October.")
    assert claim.slot("limit") == "end"


def test_a_name_before_or_after_its_sort(told: Callable[..., list[Claim]]) -> None:
    for text in ("They met at the Hotel Regina.", "They met at the Regina Hotel."):
        (claim,) = told(text, extract_told_places)
        assert (claim.slot("names"), claim.slot("venue")) == ("regina", "1")


def test_the_event_that_a_verb_is_said_of(told: Callable[..., list[Claim]]) -> None:
    (claim,) = told("The mayor gave her speech in the cathedral of Lund.", extract_told_places)
    assert "n:speech" in claim.slot("governor").split()
    (claim,) = told("The next round of talks is to be held in Lund.", extract_told_places)
    assert "n:talk" in claim.slot("governor").split()


def test_what_was_made_known_was_done_by_then(annotate: Callable[..., Annotation]) -> None:
    text = "On 8 January the mill announced that it had ended the lease."
    (claim,) = extract_dates(Reading(annotate(text)))
    assert claim.slot("governor").split() == ["v:announce", "v:end"]


def test_who_said_what_on_a_day(annotate: Callable[..., Annotation]) -> None:
    text = "Norway will lend Chile three ships, Foreign Minister Ana Lindqvist said on Friday."
    extraction = extract_article(annotate(text), builtin_lexicon())
    (claim,) = (c for c in extraction.claims if c.kind is Kind.DATE)
    assert claim.slot("teller")
    assert {"v:lend", "n:ship", "e:3"} <= set(claim.slot("said").split())
