"""Numbers that are one another's slips."""

from __future__ import annotations

import pytest

from checker.align.quantity_slips import _zero_more


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("3400", "34000", True),
        ("34000", "3400", True),
        ("340", "3400", False),  # small numbers are many
        ("3000", "30000", False),  # round ones too
        ("3400", "340000", False),
    ],
)
def test_a_nought_more(left: str, right: str, expected: bool) -> None:
    assert _zero_more(left, right) is expected
