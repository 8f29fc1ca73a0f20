"""The list of matters."""

from __future__ import annotations

import pytest

from checker.normalize.matters import matters


@pytest.mark.parametrize(
    ("a", "b"), [("talk", "negotiation"), ("body", "corpse"), ("cap", "ceiling")]
)
def test_one_matter(a: str, b: str) -> None:
    assert matters(a) & matters(b)


def test_unlisted_words_have_none() -> None:
    assert matters("xylophone") == frozenset()
