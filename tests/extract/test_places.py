"""Place claims from running text, through the real model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.places import extract_places
from checker.extract.reading import Reading
from checker.model import Claim, Place

pytestmark = pytest.mark.model


@pytest.fixture
def claims(annotate: Callable[..., Annotation]) -> Callable[[str], list[Claim]]:
    return lambda text: list(extract_places(Reading(annotate(text))))


def place(claim: Claim) -> Place:
    assert isinstance(claim.value, Place)
    return claim.value


def test_an_event_at_an_address(claims: Callable[[str], list[Claim]]) -> None:
    (claim,) = claims("Officers found the body in the 4100 block of Mill Road.")
    assert (claim.attribute, place(claim).category, claim.slot("number")) == (
        "find",
        "block",
        "4100",
    )
    assert "street" in claim.keys


def test_wounds_belong_to_the_wounded(claims: Callable[[str], list[Claim]]) -> None:
    (claim,) = claims("The sailor was shot in the left arm.")
    assert claim.attribute == "wound"
    assert claim.subject
    assert claim.subject.head == "sailor"
    assert place(claim).name == "left arm"


def test_parts_of_a_land(claims: Callable[[str], list[Claim]]) -> None:
    found = claims("The northern town of Orra was empty.")
    assert [(c.attribute, place(c).bearing) for c in found] == [("lie", 0.0)]


def test_inside_and_outside(claims: Callable[[str], list[Claim]]) -> None:
    (claim,) = claims("Three sailors were stabbed outside the tavern.")
    assert (place(claim).category, place(claim).name) == ("side", "outside")


def test_months_are_no_places(claims: Callable[[str], list[Claim]]) -> None:
    assert claims("The sailor was arrested in November.") == []


def test_where_somebody_lives(claims: Callable[[str], list[Claim]]) -> None:
    found = claims("Ray Poole, who lives in Toledo, was hurt.")
    assert any(c.attribute == "live" for c in found)
