"""Parts of one whole that should make it up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.quantity_parts import pairs_at_odds
from checker.model import Claim, Kind, Quantity

Build = Callable[..., Any]


@pytest.mark.parametrize(
    ("first", "second", "verbs", "odd"),
    [
        (214, 136, ("scrap", "leave"), True),
        (214, 166, ("scrap", "leave"), False),
        (214, 214, ("scrap", "cancel"), False),
        (214, 136, ("scrap", "scrap"), False),
        (150, 12, ("back", "abstain"), False),
    ],
)
def test_parts(claim: Build, first: int, second: int, verbs: tuple[str, str], odd: bool) -> None:
    parts: list[Claim] = [
        claim(Kind.QUANTITY, value=Quantity(n, n), article=article,
              extra={"whole": "380", "verb": verb})
        for n, article, verb in zip((first, second), "ab", verbs, strict=True)
    ]  # fmt: skip
    assert bool(pairs_at_odds(parts)) is odd


def test_parts_of_two_wholes_are_not_compared(claim: Build) -> None:
    parts = [
        claim(Kind.QUANTITY, value=Quantity(n, n), article=a, extra={"whole": w, "verb": a})
        for n, a, w in ((214, "a", "380"), (136, "b", "390"))
    ]
    assert not pairs_at_odds(parts)
