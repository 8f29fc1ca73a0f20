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
        ("They paid no attent ion to the sign.", "attent ion", "attention"),
        ("The shop is c losing at the end of May.", "c losing", "closing"),
        ("The bridge didnt open on Monday.", "didnt", "didn't"),
        ("The bridge did'nt open on Monday.", "did'nt", "didn't"),
        ("The mayor opened the bridge. she left at noon.", "she", "She"),
        ("The presi-dent left the hall at noon.", "presi-dent", "president"),
    ],
)
def test_slips(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _found(annotate(text)) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Two MPs OKed the plan on YouTube, and McBride sold his PlayStation.",
        "A ka-boom shook the dot-com firm, whose co-operation with to-day's owners ended.",
        "They set up camp, and it may be held per day in a non profit shop, ex wife and all.",
    ],
)
def test_no_slips(annotate: Callable[..., Annotation], text: str) -> None:
    assert _found(annotate(text)) == []
