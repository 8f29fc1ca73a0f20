"""Verbs that sound like another word: affect and effect, lose and loose, led and lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.reading import Reading
from checker.extract.spelling_grammar import find_grammar

pytestmark = pytest.mark.model


def _slips(annotate: Callable[..., Annotation], text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.replacement) for s in find_grammar(Reading(annotate(text)))]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The strike will effect the whole valley.", "effect", "affect"),
        ("Ferries will not be effected in winter.", "effected", "affected"),
        ("The ban will take affect on Monday.", "affect", "effect"),
        ("The gang tried to brake the window.", "brake", "break"),
        ("The driver slammed on the breaks.", "breaks", "brakes"),
        ("The club could loose the title.", "loose", "lose"),
        ("The boat was lead by a tug.", "lead", "led"),
        ("The bus drove passed the school.", "passed", "past"),
        ("Crews were digging threw the mud.", "threw", "through"),
        ("Two guards were begin held.", "begin", "being"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _slips(annotate, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "The board will effect a change, and the effects affect us all.",
        "He had to brake the car, and the break was on the loose stones.",
        "The lead singer had lead poisoning and had led the band.",
        "The law passed the house; he walked past, and the past is past.",
        "He threw a stone through the glass and will begin being good.",
    ],
)
def test_leaves_alone(annotate: Callable[..., Annotation], text: str) -> None:
    assert _slips(annotate, text) == []
