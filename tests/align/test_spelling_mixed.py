"""Two known people mixed up: a blend of two holders, or father for son."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from checker.align.spelling import spelling_pairs
from checker.annotation import Annotation
from checker.lexicon import builtin_lexicon
from checker.model import Extraction
from checker.story import Story

Make = Callable[..., Annotation]
_DAY = dt.date(2023, 5, 1)


def _mixed(annotation: Annotation, on: dt.date | None) -> list[str]:
    pairs = spelling_pairs(Story([Extraction(annotation, (), (), ())]), builtin_lexicon(), on)
    found = [p.left for p in pairs if p.left.slot("relation") == "mixed-up"]
    assert all(c.slot("certainty") == "likely" for c in found)
    return [annotation.article.text[c.focus_start : c.focus_end] for c in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Visitors met British Prime Minister Rishi Truss in Leeds.", "Rishi Truss"),
        ("Visitors met Joe Trump, the president of the United States.", "Joe Trump"),
        ("Canadian Prime Minister Pierre Trudeau opens the fair.", "Pierre Trudeau"),
        ("In the square Pope Francis Benedict greets the crowd.", "Francis Benedict"),
    ],
)
def test_mixed_up(annotation: Make, text: str, name: str) -> None:
    assert _mixed(annotation(text), _DAY) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Visitors met British Prime Minister Rishi Sunak in Leeds.",
        "Visitors met former British Prime Minister Rishi Truss in Leeds.",
        "The deputy prime minister of Britain, Rishi Truss, opens the fair.",
        "Visitors met Joe Trump, the president of the rowing club.",
        "Visitors met British Prime Minister Rishi Sunak and his neighbour Liz Sunak.",
        "In 1972 Canadian Prime Minister Pierre Trudeau opened the fair.",
        "Joe Trump plays for the home side.",
    ],
)
def test_left_alone(annotation: Make, text: str) -> None:
    assert not _mixed(annotation(text), _DAY)


def test_without_a_day_a_blend_is_still_one(annotation: Make) -> None:
    assert _mixed(annotation("Visitors met British Prime Minister Rishi Truss."), None)
    assert not _mixed(annotation("Visitors met Canadian Prime Minister Pierre Trudeau."), None)


def test_after_the_list_ends_nothing_is_known(annotation: Make) -> None:
    text = "Visitors met German Chancellor Angela Merz in Bonn."
    assert _mixed(annotation(text), dt.date(2025, 9, 1))
    assert not _mixed(annotation(text), dt.date(2031, 9, 1))
