"""Two place claims: one event or two, one spot or two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.places import compare_places, relate_places
from checker.extract.place_words import find_places
from checker.model import Claim, Kind, Level, Place, SlotEvidence
from checker.story import Story

Build = Callable[..., Any]


class Atlas:
    """A gazetteer of two towns in one land."""

    def relation(self, a: str, b: str) -> str:
        if a == b:
            return "same"
        if "orra" in (a, b) and len({a, b} & {"lund", "aby"}) == 1:
            return "inside" if b == "orra" else "contains"
        return "apart" if {a, b} == {"lund", "aby"} else "unknown"

    def distance_km(self, a: str, b: str) -> float | None:
        return 40.0 if {a, b} == {"lund", "aby"} else None

    def lookup(self, name: str) -> tuple[str, ...]:
        return (name,)


@pytest.fixture
def at(claim: Build) -> Callable[..., Claim]:
    def make(text: str, article: str = "a", **fields: Any) -> Claim:
        found = find_places(text)
        extra = {"role": "patient"}
        if found:
            words = found[0]
            place = Place(
                words.name, words.around, words.category, words.distance_km, words.bearing
            )
            extra |= {"number": str(words.number or ""), "cross": words.cross}
        else:
            place = Place(text, (), "named")
        base = {"attribute": "find", "subject": "bodies", **fields}
        made: Claim = claim(
            Kind.PLACE,
            value=place,
            article=article,
            extra={k: v for k, v in extra.items() if v},
            **base,
        )
        return made

    return make


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("4100 block of Mill Road", "4300 block of Mill Road", Level.APART),
        ("4100 block of Mill Road", "4127 Mill Road", Level.NEAR),
        ("on Mill Road", "4127 Mill Rd.", Level.NEAR),
        ("22 Mill Road", "24 Oak Street", Level.APART),
        ("on Mill Road", "on Oak Street", Level.MISSING),
        ("on Dependence Street", "on Dependent Street", Level.APART),
        ("Mill Road and Oak Street", "Mill Road and Elm Street", Level.APART),
        ("20 km north of Lund", "20 km south of Lund", Level.APART),
        ("20 km north of Lund", "40 km north of Lund", Level.APART),
        ("20 km north of Lund", "12 miles north of Lund", Level.NEAR),
        ("20 km north of Lund", "20 km south of Aby", Level.MISSING),
        ("in the chest", "in the left shoulder", Level.APART),
        ("in the leg", "in the left thigh", Level.NEAR),
        ("in the head and chest", "in the chest", Level.NEAR),
        ("lund", "aby", Level.APART),
        ("lund", "orra", Level.NEAR),
        ("lund", "nowhere", Level.MISSING),
        ("lund", "in the chest", Level.MISSING),
    ],
)
def test_relations_of_places(at: Callable[..., Claim], one: str, other: str, level: Level) -> None:
    left, right = at(one), at(other)
    assert relate_places(left, right, Atlas())[0].level is level
    assert relate_places(right, left, Atlas())[0].level is level


@pytest.fixture
def told(article: Build, story: Build) -> Callable[..., Story]:
    def make(*claims: Claim) -> Story:
        sure = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}
        made: Story = story([article(id="a"), article(id="b")], claims, events=sure)
        return made

    return make


def test_blocks_of_one_street_stand_by_themselves(
    at: Callable[..., Claim], told: Callable[..., Story]
) -> None:
    left = at("4100 block of Mill Road")
    right = at("4300 block of Mill Road", "b", attribute="call", subject="neighbour")
    assert compare_places(left, right, told(left, right)).aligned
    second = at("4300 block of Mill Road", attribute="stand")
    assert not compare_places(left, right, told(left, right, second)).aligned


def test_other_people_live_elsewhere(at: Callable[..., Claim], told: Callable[..., Story]) -> None:
    left = at("22 Mill Road", attribute="live", subject="Nora Lind")
    right = at("24 Mill Road", "b", attribute="live", subject="Ole Brandt")
    assert compare_places(left, right, told(left, right)).apart == "different subject"


@pytest.mark.model
def test_homes_are_worth_a_look_only(pairs_of: Callable[..., Any]) -> None:
    pairs = pairs_of(Kind.PLACE)(
        "The gunman, Ray Poole of Toledo, fled.", "Ray Poole, who lives in Helsinki, fled."
    )
    found = [p for p in pairs if p.aligned and p.level("value") is Level.APART]
    assert found
    assert all(p.score < 0.8 for p in found)
