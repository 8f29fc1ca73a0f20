"""Words a letter apart, each wrong in the frame of the other."""

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
        ("The cyclist was hit buy a tram.", "buy", "by"),
        ("The thief was bought to the station.", "bought", "brought"),
        ("The pier was shut do to flooding.", "do", "due"),
        ("The union would except the offer.", "except", "accept"),
        ("It was the worse flood in a century.", "worse", "worst"),
        ("The nurse whom was hurt is well.", "whom", "who"),
        ("Smoke poured form the cellar.", "form", "from"),
        ("The tanker sank of the coast of Wales.", "of", "off"),
        ("Experts diffused the bomb.", "diffused", "defused"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _slips(annotate, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "It was bought to replace a van, and all he had to do to win was run.",
        "Two of them, one of whom was ill, helped form a choir from the school.",
        "The worse of the two new ferries is here to stay, except the tug.",
        "The town lies on a part of the coast, and light diffused through the mist.",
    ],
)
def test_leaves_alone(annotate: Callable[..., Annotation], text: str) -> None:
    assert _slips(annotate, text) == []
