"""Who a named person is: trade, side in court, relation, country, post."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Claim, Kind, Name
from checker.normalize.personas import go_together, sorts_of, two_ways

Claims = Callable[[str], list[Claim]]


@pytest.fixture
def personas(annotate: Callable[..., Annotation]) -> Claims:
    def run(text: str) -> list[Claim]:
        found = extract_article(annotate(text)).claims
        return [c for c in found if c.kind is Kind.ROLE and c.slot("persona")]

    return run


def told(claims: list[Claim]) -> set[tuple[str, str]]:
    return {(c.attribute, c.value.key) for c in claims if isinstance(c.value, Name)}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "sort", "key"),
    [
        ("Nora Lind is a doctor from Tolby.", "trade", "doctor"),
        ("Nora Lind, 44, a plumber from Tolby, was arrested.", "trade", "plumber"),
        ("Prosecutor Nora Lind said the evidence was strong.", "side in court", "prosecution"),
        ("Police Chief Nora Lind said the road was closed.", "service", "police"),
        ("Karl Weber's sister, Nora Lind, called the police.", "relation", "sister"),
        ("Nora Lind, chief financial officer of Kestrel, said so.", "post", "finance head"),
        ("Norwegian diplomat Nora Lind signed the accord.", "nationality", "NO"),
        ("Nora Lind, the head of the cloud division, said so.", "field", "lead of cloud"),
        ("Nora Lind takes over the health portfolio.", "ministry", "health minister"),
        (
            "The deputy interior minister, Nora Lind, said so.",
            "ministry",
            "interior deputy minister",
        ),
        ("Nora Lind is Karl Weber's sister-in-law.", "relation", "sister-in-law"),
        ("Nora Lind, Karl Weber's former wife, left.", "relation", "divorced"),
        ("Nora Lind was identified as Karl Weber's wife.", "relation", "spouse"),
        ("Husband and wife Karl and Nora Lind were killed.", "relation", "spouse"),
        ("Father and son Karl Lind, 60, and Jan Lind, 30, drowned.", "relation", "son"),
        ("Goalkeeper Nora Lind was sent off.", "part in the game", "goalkeeper"),
    ],
)
def test_described(personas: Claims, text: str, sort: str, key: str) -> None:
    assert (sort, key) in told(personas(text))


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind is not a doctor.",
        "Russian-born Nora Lind signed the accord.",
        "Two doctors, Nora Lind and Karl Weber, signed the accord.",
    ],
)
def test_not_described(personas: Claims, text: str) -> None:
    assert not told(personas(text)) & {("trade", "doctor"), ("nationality", "RU")}


@pytest.mark.model
def test_past_and_owner(personas: Claims) -> None:
    [former] = [c for c in personas("Nora Lind, a former soldier, left.") if c.slot("past")]
    assert former.attribute == "trade"
    [kin] = [c for c in personas("The suspect's sister, Nora Lind, left.") if c.slot("owner")]
    assert kin.slot("owner") == "suspect"


def test_sorts_of() -> None:
    assert ("side in court", "prosecution") in sorts_of("attorney", "district attorney")
    assert sorts_of("chief", "fire department chief") == [("service", "fire")]
    assert sorts_of("attorney", "attorney general") == []
    assert go_together("midfielder", "player")
    assert not go_together("goalkeeper", "forward")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("brother", "spouse", True), ("son", "mother", False), ("sibling", "sister", False)],
)
def test_told_from_both_ends(one: str, other: str, apart: bool) -> None:
    assert two_ways(one, other) is apart
