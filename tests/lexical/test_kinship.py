"""Keys of kinship: words that are akin share one."""

import random
from importlib.resources import files

import pytest

from checker.lexical import are_derived, are_near, are_synonyms, is_hypernym
from checker.lexical.kinship import kinship_keys

_DEPTH = 2


def _akin(a: str, b: str, letter: str) -> bool:
    return (
        are_synonyms(a, b, letter)
        or are_near(a, b, letter)
        or is_hypernym(a, b, letter, _DEPTH)
        or is_hypernym(b, a, letter, _DEPTH)
        or are_derived(a, b)
    )


@pytest.mark.parametrize(
    ("a", "b", "letter"),
    [
        ("car", "automobile", "n"),
        ("poodle", "dog", "n"),
        ("pour", "dump", "v"),
        ("decide", "decision", "v"),
        ("snore", "sleep", "v"),
        ("big", "large", "a"),
        ("well-known", "known", "a"),
    ],
)
def test_kin_share_a_key(a: str, b: str, letter: str) -> None:
    assert _akin(a, b, letter)
    assert kinship_keys(a, letter, _DEPTH) & kinship_keys(b, letter, _DEPTH)


def test_words_of_no_kin_share_none() -> None:
    assert not kinship_keys("teapot", "n", _DEPTH) & kinship_keys("parliament", "n", _DEPTH)


@pytest.mark.parametrize("letter", "nva")
def test_no_pair_of_listed_words_is_akin_without_a_key(letter: str) -> None:
    text = (files("checker.lexical") / "near.txt").read_text("utf-8")
    lines = [line[2:].split() for line in text.splitlines() if line[:1] == letter]
    words = sorted({w for line in lines for w in line} | {"vessel", "boat", "go", "sad", "say"})
    chosen = random.Random(4).sample([(a, b) for a in words for b in words], 2500)
    for a, b in chosen:
        if kinship_keys(a, letter, _DEPTH).isdisjoint(kinship_keys(b, letter, _DEPTH)):
            assert not _akin(a, b, letter), (a, b)
