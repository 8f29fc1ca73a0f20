"""Slips that the shape of a word gives away, and the same shapes where they are meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.reading import Reading
from checker.extract.spelling_shape import find_shapes
from checker.lexicon import builtin_lexicon
from checker.names.written import knowledge_of

pytestmark = pytest.mark.model


def _found(annotation: Annotation) -> list[tuple[str, str]]:
    text = annotation.article.text
    knowledge = knowledge_of(builtin_lexicon())
    return [
        (text[s.start : s.end], s.replacement) for s in find_shapes(Reading(annotation), knowledge)
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The mayor sAid that the bridge was open.", "sAid", "said"),
        ("THe bridge was open again at noon.", "THe", "The"),
        ("They flew home from LOndon at noon.", "LOndon", "London"),
        ("It was the 22th goal of the season.", "22th", "22nd"),
        ("The hall was built in 19O5 by the town.", "19O5", "1905"),
        ("Some 12,0000 people came to the fair.", "12,0000", "120,000"),
        ("The ferry had 14people on board.", "14people", "14 people"),
        ("They paid no attent ion to the sign.", "attent ion", "attention"),
        ("The shop is c losing at the end of May.", "c losing", "closing"),
        ("The bridge didnt open on Monday.", "didnt", "didn't"),
    ],
)
def test_slips(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _found(annotate(text)) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Two MPs OKed the plan on YouTube, and McBride sold his PlayStation.",
        "The 11th, 22nd and 101st teams met on May 3,2005 for the $5million prize.",
        "They set up camp, and it may be held per day in a non profit shop, ex wife and all.",
    ],
)
def test_no_slips(annotate: Callable[..., Annotation], text: str) -> None:
    assert _found(annotate(text)) == []
