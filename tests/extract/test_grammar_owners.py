"""Owners and verbs that sound alike: its and it's, their and there."""

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
        ("The trawler had lost it's mast in the gale.", "it's", "its"),
        ("Critics said that it's soldiers had fled.", "it's", "its"),
        ("Keep you're dogs inside, the council said.", "you're", "your"),
        ("The baker who's shop was robbed has left.", "who's", "whose"),
        ("Its unclear who lit the fire.", "Its", "It’s"),
        ("Its feared that two crew drowned.", "Its", "It’s"),
        ("Rangers said there looking for a bear.", "there", "they’re"),
        ("The mayor said their were no plans.", "their", "there"),
        ("The families drove off with there pets.", "there", "their"),
        ("Both sides must keep there word.", "there", "their"),
        ("The captain and there coach were absent.", "there", "their"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _slips(annotate, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "It's art, and the town knows it's worth the money.",
        "When the guests left it's chaos in the kitchen, staff said.",
        "They found there were people in there before police came.",
        "From there police drove to the mill, and children there slept.",
        "Who's next, asked their coach, and their will to win won.",
        "You're using your hands, provided you're driving cars.",
    ],
)
def test_leaves_alone(annotate: Callable[..., Annotation], text: str) -> None:
    assert _slips(annotate, text) == []
