"""Forms of words."""

from __future__ import annotations

import pytest

from checker.lexical.morphology import with_s


@pytest.mark.parametrize(
    ("word", "form"),
    [("boat", "boats"), ("company", "companies"), ("key", "keys"), ("church", "churches"),
     ("bus", "buses"), ("fix", "fixes")],
)  # fmt: skip
def test_with_s(word: str, form: str) -> None:
    assert with_s(word) == form
