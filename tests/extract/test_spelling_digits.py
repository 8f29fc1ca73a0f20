"""Slips of digits, and digits and letters that are meant so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.reading import Reading
from checker.extract.spelling_digits import find_digits
from checker.lexicon import builtin_lexicon
from checker.names.written import knowledge_of

pytestmark = pytest.mark.model


def _found(annotation: Annotation) -> list[tuple[str, str]]:
    text = annotation.article.text
    knowledge = knowledge_of(builtin_lexicon())
    return [
        (text[s.start : s.end], s.replacement) for s in find_digits(Reading(annotation), knowledge)
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("It was the 22th goal of the season.", "22th", "22nd"),
        ("The hall was built in 19O5 by the town.", "19O5", "1905"),
        ("The hall was built in 19o5 by the town.", "19o5", "1905"),
        ("The ferry had l4 passengers on board.", "l4", "14"),
        ("Two rep0rters waited at the gate.", "rep0rters", "reporters"),
        ("Some 12,0000 people came to the fair.", "12,0000", "120,000"),
        ("The ferry had 14people on board.", "14people", "14 people"),
        ("The hall was built in2005.", "in2005", "in 2005"),
        ("The town paid $$5 million for the hall.", "$$", "$"),
    ],
)
def test_slips(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _found(annotate(text)) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "The 11th, 22nd and 101st teams met on May 3,2005 for the $5million prize.",
        "Each used 10l of water, a l2 norm, the v1alpha build and the user b0b_smith.",
    ],
)
def test_no_slips(annotate: Callable[..., Annotation], text: str) -> None:
    assert _found(annotate(text)) == []
