"""Slips that are words themselves, found by the words beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.names.phrases import makes_phrase, meant_by
from checker.names.small_words import odd_word

Typos = Callable[[str], list[tuple[str, str]]]


def test_small_words_ask_their_neighbours() -> None:
    found = odd_word("charged", "wit", "the")
    assert found == ("with", found.gain if found else 0)
    assert odd_word("to", "wit", "the") is None
    assert odd_word("under", "tow", "") is None


def test_phrases_know_what_a_word_may_stand_for() -> None:
    assert "toll" in {m.right for m in meant_by("tool")}
    assert meant_by("xyzzy") == ()
    assert "trials" not in {m.right for m in meant_by("trial")}
    assert makes_phrase("got", "carried", "away")
    assert not makes_phrase("the", "tool", "rose")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The death tool rose to 47 on Friday.", "toll"),
        ("He lost control of the car and stuck a tree.", "struck"),
        ("Police have lunched a full investigation.", "launched"),
        ("The president singed the bill into law.", "signed"),
        ("He drove trough the gate of the depot.", "through"),
    ],
)
def test_finds(typos: Typos, text: str, right: str) -> None:
    assert [r for _, r in typos(text)] == [right]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The town stood under high wages and low rents for years.",
        "She bought a tool box and a trail map at the shop.",
        "The ship was taken under tow, and the crew walked to and fro.",
        "Staff had a fever since Sunday and six if the count is right.",
        "They chartered eight aircraft and kept this place going.",
        "A resident of the United States took a huge wad of notes to the community pool.",
        "All she did was make soup for shingles, gout and colds.",
        "The tourist board shares the naval police offices.",
    ],
)
def test_leaves_alone(typos: Typos, text: str) -> None:
    assert typos(text) == []
