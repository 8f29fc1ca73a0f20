"""The operator on counts that grow with publication."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.model import EventRef, Kind, Quantity
from checker.rulebook.operators.quantity import OPERATORS

GREW = next(o for o in OPERATORS if o.name == "count-grew")


@pytest.mark.parametrize(
    ("days", "counts", "holds"),
    [
        (2, (14, 19), True),
        (2, (19, 14), False),
        (-2, (19, 14), True),
        (0, (14, 19), False),
        (None, (14, 19), False),
    ],
)
def test_the_later_count_is_larger(
    request: pytest.FixtureRequest, days: int | None, counts: tuple[float, float], holds: bool
) -> None:
    claim, pair, article, story = (
        request.getfixturevalue(name) for name in ("claim", "pair", "article", "story")
    )
    a, b = (claim(Kind.QUANTITY, v, article=i) for v, i in zip(counts, "ab", strict=True))
    day = dt.date(2021, 3, 2)
    later = day + dt.timedelta(days) if days is not None else None
    told = story([article(id="a", published=day), article(id="b", published=later)], [a, b])
    params = {"by-more-than": dt.timedelta(hours=3)}
    assert GREW.test(pair(a, b), "value", params, told).holds is holds


@pytest.mark.parametrize(
    ("low", "high", "unit", "past"),
    [(0, 12, "", False), (7, 9, "s", False), (26_000, 31_000, "", True)],
)
def test_what_cannot_grow(
    request: pytest.FixtureRequest, low: float, high: float, unit: str, past: bool
) -> None:
    claim, pair, article, story = (
        request.getfixturevalue(name) for name in ("claim", "pair", "article", "story")
    )
    a, b = (
        claim(Kind.QUANTITY, Quantity(v, v, unit), article=i, event=EventRef(past=past))
        for v, i in zip((low, high), "ab", strict=True)
    )
    days = (dt.date(2021, 3, 2), dt.date(2021, 3, 4))
    told = story([article(id=i, published=d) for i, d in zip("ab", days, strict=True)], [a, b])
    assert not GREW.test(pair(a, b), "value", {"by-more-than": dt.timedelta(hours=3)}, told).holds
