"""The own lists: well formed, large enough, without a word opposed to itself."""

from importlib.resources import files

import pytest

from checker.lexical.opposites import _antonyms


def test_antonym_list_is_large_and_irreflexive() -> None:
    pairs = [p for group in _antonyms().values() for p in group]
    assert len(pairs) // 2 >= 300
    assert not [p for p in pairs if p[0] == p[1]]


@pytest.mark.parametrize("name", ["antonyms.txt", "near.txt", "contrast.txt"])
def test_lines_are_well_formed(name: str) -> None:
    text = (files("checker.lexical") / name).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            assert line[0] in "nvarf"
            assert line[1] == " "
            assert (line.count("|") == 1) == (name == "antonyms.txt")
