"""Parts told with their whole."""

from __future__ import annotations

import pytest

from checker.extract.quantity_whole import wholes_of
from checker.normalize.quantities import scan_amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It scrapped 214 of the 380 flights.", {"214": 380}),
        ("Of 380 flights foreseen, only 136 left.", {"136": 380}),
        ("Twelve of the 193 members stayed away.", {"Twelve": 193}),
        ("It scrapped 214 flights and 380 trains.", {}),
        ("Two of the three men left.", {}),
        ("Of 380 flights many left; 136 trains did not.", {}),
    ],
)
def test_wholes(text: str, expected: dict[str, float]) -> None:
    amounts = list(scan_amounts(text))
    found = {
        text[a.core_start : a.core_end]: whole
        for a in amounts
        if (whole := wholes_of(text, amounts).get(a.core_start)) is not None
    }
    assert found == expected
