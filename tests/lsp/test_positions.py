"""Offsets to an editor's positions and back, in all three encodings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("pygls")

from checker.lsp.positions import Positions

TEXTS = st.lists(st.sampled_from(["a", "é", "😀", "\n", "\r\n", "\r", "\u2028", "\x0c"])).map(
    "".join
)


@given(TEXTS, st.integers(0, 60), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_positions_lead_back(text: str, offset: int, encoding: str) -> None:
    offset = min(offset, len(text))
    if text[offset - 1 : offset + 1] == "\r\n":
        offset += 1  # no editor stands inside a line end
    positions = Positions(text, encoding)
    assert positions.offset(*positions.at(offset)) == offset


def test_columns_are_counted_in_the_units_agreed_on() -> None:
    text = "é\n😀x"
    assert Positions(text, "utf-16").at(3) == (1, 2)
    assert Positions(text, "utf-8").at(3) == (1, 4)
    assert Positions(text, "utf-32").at(3) == (1, 1)
    assert Positions(text).offset(1, 99) == 4
    assert Positions(text).offset(9, 0) == 4
