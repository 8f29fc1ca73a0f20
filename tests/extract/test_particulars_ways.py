"""By what somebody was carried, and through which opening burglars went."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.extract.particulars_ways import CARRIED, WAY
from checker.model import Status

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "attribute", "told"),
    [
        ("The guests were taken off by lifeboats.", CARRIED, []),  # of guests, no journey is known
        ("The passengers were taken off by lifeboats.", CARRIED, [("lifeboat", "passenger", "")]),
        (
            "Helicopters lifted the passengers to safety.",
            CARRIED,
            [("helicopter", "passenger", "")],
        ),
        ("The pupils walked to Mill Arena.", CARRIED, [("foot", "pupil", "arena mill")]),
        ("Nora Lind was driven to Molde in a van.", CARRIED, [("van", "lind", "molde")]),
        ("Nora Lind came in a van.", CARRIED, []),  # one of her many ways
        ("The thieves got in through a skylight.", WAY, [("roof", "", "")]),
        ("The prisoners crawled out through a tunnel.", WAY, [("tunnel", "", "")]),
        ("The burglars forced a door.", WAY, [("door", "", "")]),
        ("A girl looked through the window.", WAY, []),
    ],
)
def test_ways(
    annotate: Callable[..., Annotation],
    text: str,
    attribute: str,
    told: list[tuple[str, str, str]],
) -> None:
    claims = extract_article(annotate(text)).claims
    found = [
        (c.value.name, c.slot("thing"), c.slot("to"))
        for c in claims
        if c.attribute == attribute and isinstance(c.value, Status)
    ]
    assert found == told
