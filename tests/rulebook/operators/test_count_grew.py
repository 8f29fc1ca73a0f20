"""The operator on counts that grow with publication."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.model import Kind
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
