"""Times told in two ways, which only the date claims can hold against each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.align.diff import Line, make_line
from checker.align.substitution_times import told_otherwise
from checker.annotation import Annotation
from tests.align.tagged import tagged


def line(text: str, published: str | None = None) -> Line:
    found = tagged(text)
    article = replace(found.article, published=published)
    annotation = Annotation(article, found.tokens, found.sentences)
    return make_line(annotation, annotation.sentences[0])


def differ_in_kind(left: Line, right: Line) -> bool:
    """Of the first number or date of each line."""
    a, b = (next(i for i in x.items if i.sort in ("number", "date")) for x in (left, right))
    return told_otherwise(left, a, right, b)


WEEKDAY = "Ann/PROPN Orr/PROPN left/VERB last/ADJ Thursday/PROPN"
DAY = "Ann/PROPN Orr/PROPN left/VERB on/ADP April/PROPN 3/NUM"
BACK = "Ann/PROPN Orr/PROPN left/VERB {}/NUM years/NOUN ago/ADV"
YEAR = "Ann/PROPN Orr/PROPN left/VERB in/ADP {}/NUM"
COUNT = "Ann/PROPN Orr/PROPN left/VERB {}/NUM letters/NOUN"


@pytest.mark.parametrize(
    ("left", "right", "otherwise"),
    [
        (WEEKDAY, DAY, True),
        (BACK.format("two"), YEAR.format("2023"), True),
        (BACK.format("two"), BACK.format("three"), False),
        (YEAR.format("2022"), YEAR.format("2023"), False),
        (COUNT.format("2"), BACK.format("two"), True),
        (COUNT.format("2"), COUNT.format("3"), False),
    ],
)
def test_ways_of_telling_a_time(left: str, right: str, otherwise: bool) -> None:
    assert differ_in_kind(line(left), line(right)) is otherwise


def test_what_is_counted_back_from_two_days() -> None:
    one = line(BACK.format("two"), "2025-04-10")
    assert differ_in_kind(one, line(BACK.format("three"), "2026-04-10"))
    assert not differ_in_kind(one, line(BACK.format("three"), "2025-04-10"))
