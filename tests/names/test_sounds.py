"""Given names that are heard as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.sounds import sound_alike, sound_of


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("kathryn", "catherine"),
        ("shaun", "sean"),
        ("stephen", "steven"),
        ("geoffrey", "jeffrey"),
        ("lindsay", "lindsey"),
        ("kristine", "christine"),
    ],
)
def test_heard_as_one(left: str, right: str) -> None:
    assert sound_alike(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("ann", "ian"), ("brian", "bryant"), ("peter", "petra"), ("mark", "mary"), ("emma", "mia")],
)
def test_heard_as_two(left: str, right: str) -> None:
    assert not sound_alike(left, right)


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12), st.text("abcghsxyz", max_size=12))
def test_symmetric_and_itself(left: str, right: str) -> None:
    assert sound_alike(left, right) == sound_alike(right, left)
    assert sound_of(left) == sound_of(left)
