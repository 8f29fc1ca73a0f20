"""Confusions that the frames of `frames.txt` give away, and good English of nearly that form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.grammar_table import read_rows
from checker.extract.reading import Reading
from checker.extract.spelling_grammar import find_grammar

pytestmark = pytest.mark.model


def _slips(annotate: Callable[..., Annotation], text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.replacement) for s in find_grammar(Reading(annotate(text)))]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Both men denied that there lawyers had been told.", "there", "their"),
        ("The bus stopped and than rolled back.", "than rolled", "then rolled"),
        ("The lane was to narrow for the crane.", "to narrow", "too narrow"),
        ("The ferry had ninety people abroad.", "abroad", "aboard"),
        ("A diver who lead the search found the bell.", "lead", "led"),
        ("You will here from them in May, she said.", "here", "hear"),
        ("The horse was counted in such away that it won.", "away", "a way"),
        ("Trade is at a stand still.", "stand still", "standstill"),
        ("They fish there everyday.", "everyday", "every day"),
        ("The army marched though the town.", "though", "through"),
        ("The blade struck the guide in the tight and the arm.", "tight", "thigh"),
        ("The ministry plans to setup a fund.", "setup", "set up"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _slips(annotate, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "He said there residents had gathered, and that there was no panic.",
        "It was warmer in the valley then.",
        "One of the men was named, and four more were sought.",
        "Citizens living abroad may vote, and those aboard were told so.",
        "She is away for a week, he may be the next to go, and everyday life goes on.",
        "The crowd was told to stand still while the guards went through the bags.",
        "The members of the council who lead the party, and the men they lead, were absent.",
        "Buyers were asked to accept the offer, and all accept the price.",
    ],
)
def test_lets_be(annotate: Callable[..., Annotation], text: str) -> None:
    assert _slips(annotate, text) == []


def test_every_row_is_read() -> None:
    """A word that opens a row and is several words wide is found under its first word."""
    assert {"stand", "setup", "its", "every"} <= read_rows().keys()
