"""Who won and who lost, by the wording."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Tolby Rovers beat Lund United in the match.", ("Tolby Rovers", "Lund United")),
        ("Lund United lost 2-1 to Tolby Rovers in the match.", ("Tolby Rovers", "Lund United")),
        # a cup that is won is no winner, and a half is no match
        ("Tolby Rovers won the Harbour Cup with a 2-1 victory over Lund United.", None),
        ("Tolby Rovers beat Lund United in the previous match.", None),
    ],
)
def test_sides(
    annotate: Callable[[str], Annotation], text: str, sides: tuple[str, str] | None
) -> None:
    extraction = extract_article(annotate(text))
    names = {e.key: e.name for e in extraction.entities}
    found = [
        (names.get(c.slot("winner"), ""), names.get(c.slot("loser"), ""))
        for c in extraction.claims
        if c.attribute == "contest"
    ]
    assert sides in found if sides else not found
