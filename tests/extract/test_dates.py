"""Date claims from running text, through the real model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Annotation
from checker.extract.dates import extract_dates
from checker.extract.reading import Reading
from checker.model import Claim, Modality, Moment

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def claims(annotate: Annotate) -> Callable[..., list[Claim]]:
    def run(text: str, **fields: Any) -> list[Claim]:
        return list(extract_dates(Reading(annotate(text, **fields))))

    return run


def test_a_verb_with_a_time(claims: Callable[..., list[Claim]]) -> None:
    text = "Police arrested the two brothers in Lund late on Tuesday."
    (claim,) = claims(text)
    assert claim.attribute == "arrest"
    assert claim.subject
    assert claim.subject.head == "brother"
    assert text[claim.focus_start : claim.focus_end] == "late on Tuesday"
    assert isinstance(claim.value, Moment)
    assert claim.value.weekday == 1
    assert claim.slot("agent") == "police"


def test_an_event_noun_with_an_occurring_verb(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("The robbery took place at 4:10 p.m. on Friday.")
    assert claim.attribute == "rob"
    assert isinstance(claim.value, Moment)
    assert (claim.value.weekday, claim.value.clock) == (4, (970, 970))


def test_the_event_may_stand_in_a_clause_of_time(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("At 11:35 a.m., the girl was in the yard when she was shot.")
    assert claim.attribute == "shoot"


@pytest.mark.parametrize(
    ("text", "governor", "occasion"),
    [
        ("It was shortly before 3 a.m. when the trawler struck the pier.", "v:strike", "onset"),
        ("It was 9 p.m. when shots rang out in the harbour.", "v:ring-out", "shots"),
        ("The collision, at around 11 a.m., blocked the harbour.", "n:collision", "crash"),
    ],
)
def test_the_verb_or_noun_that_a_time_dates(
    claims: Callable[..., list[Claim]], text: str, governor: str, occasion: str
) -> None:
    (claim,) = claims(text)
    assert claim.slot("governor") == governor
    assert occasion in claim.slot("occasion").split(",")


def test_the_publication_day_resolves_weekdays(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("The old sailor died on Monday.", published=dt.date(2019, 5, 15))
    assert isinstance(claim.value, Moment)
    assert claim.value.start == dt.datetime(2019, 5, 13)


def test_plans_are_scheduled(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("The trial is set for June 4.")
    assert (claim.attribute, claim.modality) == ("try", Modality.SCHEDULED)


@pytest.mark.parametrize(
    "text",
    [
        "Police said on Friday that nothing was known.",
        "The barn was burning on Saturday morning.",
        "The bridge must be closed by Monday.",
        "She visits the harbour every Friday.",
    ],
)
def test_times_that_date_no_event(claims: Callable[..., list[Claim]], text: str) -> None:
    assert [c for c in claims(text) if c.attribute != "told"] == []


@pytest.mark.parametrize(
    ("text", "attribute", "shown"),
    [
        ("The blaze broke out shortly after 3 a.m. at a mill.", "fire", "shortly after 3 a.m."),
        ("The firm in Aby, founded in 1911, makes rope.", "found", "1911"),
        ("The bombs went off on Monday evening.", "explode", "Monday evening"),
        ("The envoy was taken into custody on Friday.", "arrest", "Friday"),
        ("Ana Ruiz will travel to Oslo on May 6.", "visit", "May 6"),
        ("Funeral services will be held on Friday.", "bury", "Friday"),
        ("The two sides held a meeting on Friday.", "meet", "Friday"),
        ("The jury found the sailor guilty on Friday.", "convict", "Friday"),
    ],
)
def test_ways_of_telling_an_event(
    claims: Callable[..., list[Claim]], text: str, attribute: str, shown: str
) -> None:
    (claim,) = claims(text)
    assert claim.attribute == attribute
    assert text[claim.focus_start : claim.focus_end] == shown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A walker happened upon the grave on Sunday evening.", "find"),
        ("The new ceiling takes effect on 3 May.", "effect"),
        ("Firefighters were called to the mill at 4:10 a.m. on Friday.", "alert"),
        ("Negotiations open on 9 May in Riga.", "meet"),
        ("Police pulled the driver over at 2:15 a.m. on Friday.", "pull-over"),
        ("Two men broke out of prison on Sunday night.", "escape"),
        ("Ole Brandt goes on trial on 4 June.", "try"),
        ("Her resignation takes effect on 1 May.", "resign"),
        ("The new fares apply from 1 August.", "effect"),
        ("The tax takes effect on 1 January.", "effect"),
    ],
)
def test_one_event_under_many_words(
    claims: Callable[..., list[Claim]], text: str, told: str
) -> None:
    assert [c.attribute for c in claims(text)] == [told]


def test_what_is_to_be_held_is_planned(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("The talks are to be held on 9 May.")
    assert (claim.attribute, claim.modality) == ("meet", Modality.SCHEDULED)


def test_what_did_not_happen_until_then_happened_then(
    claims: Callable[..., list[Claim]],
) -> None:
    (claim,) = claims("The loss was not noticed until nine in the morning.")
    assert claim.polarity
    assert claim.slot("limit") == ""


def test_what_is_due_is_planned(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("Elections are due in September.")
    assert claim.modality is Modality.SCHEDULED


def test_an_event_noun_brings_the_words_it_is_of(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("It came after Velo's purchase of the Lund shipyard in January.")
    assert {"n:shipyard", "e:lund"} <= set(claim.slot("topic").split())


def test_the_present_tense_with_a_day_is_a_plan(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("The bridge opens on 4 June.")
    assert claim.modality is Modality.SCHEDULED


def test_from_then_on_is_a_beginning(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("The bridge was closed from Tuesday.")
    assert claim.slot("phase") == "start"
    assert not any(c.slot("phase") for c in claims("The shop opened from 9 to 12 May."))


def test_the_day_of_a_dateline_dates_no_event(claims: Callable[..., list[Claim]]) -> None:
    text = "GENEVA, July 12, 2016 - Three hikers died below the ridge on Monday, the police said."
    (claim,) = claims(text)
    assert text[claim.focus_start : claim.focus_end] == "Monday"
