"""Spots of one quake measured from two towns."""

from __future__ import annotations

from typing import Any

import pytest

from checker.align.epicentres import epicentre_pairs
from checker.annotation import Article
from checker.gazetteer import GazetteerPlace
from checker.model import Claim, Kind, Level, Place, Quantity, SlotEvidence


class _Towns:
    """Orre lies on the equator, Tolby 111 km east of it."""

    def lookup(self, name: str, *_: object, **__: object) -> tuple[GazetteerPlace, ...]:
        lon = {"orre": 10.0, "tolby": 11.0}.get(name)
        return () if lon is None else (GazetteerPlace(name, "city", (), 0.0, lon, 1000, name),)


def _place(name: str, bearing: float, km: float | None = None) -> Place:
    far = None if km is None else Quantity(km * 0.9, km * 1.1)
    return Place(name, (), "bearing", far, bearing)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (_place("orre", 270, 40), _place("tolby", 90, 40), True),
        (_place("orre", 90, 55), _place("tolby", 270, 55), False),
        (_place("orre", 180), _place("tolby", 180), False),
        (_place("orre", 270, 40), _place("nowhere", 90, 40), False),
    ],
)
def test_spots(claim: Any, story: Any, left: Place, right: Place, apart: bool) -> None:
    claims: list[Claim] = [
        claim(kind=Kind.PLACE, article=name, value=place, extra={"spot": "epicentre"})
        for name, place in (("a", left), ("b", right))
    ]
    made = story(
        [Article(id="a", text="x"), Article(id="b", text="y")],
        claims,
        events={frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)},
    )
    assert bool(epicentre_pairs(made, _Towns())) is apart
