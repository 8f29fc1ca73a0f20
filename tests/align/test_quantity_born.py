"""Years of birth in an article without a date."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checker.align.quantity_born import with_age
from checker.model import Kind, Quantity

Build = Callable[..., Any]


def test_the_story_s_day_closes_the_age(claim: Build, article: Build, story: Build) -> None:
    born = claim(Kind.QUANTITY, value=Quantity(0, 115, "year", False), article="a",
                 extra={"born": "1981"})  # fmt: skip
    undated = article(id="a")
    told = story([undated, article(id="b", published="2024-03-02")], [born])
    assert with_age(born, told).value == Quantity(42, 43, "year", False)
    assert with_age(born, story([undated], [born])) == born


def test_other_claims_stay(claim: Build, article: Build, story: Build) -> None:
    plain = claim(Kind.QUANTITY, value=Quantity(42, 42, "year"), article="a")
    assert with_age(plain, story([article(id="a", published="2024-03-02")], [plain])) == plain
