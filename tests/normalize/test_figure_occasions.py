"""Of which occasion a figure is told, by the words of its part of the sentence."""

from __future__ import annotations

import pytest

from checker.normalize.figure_occasions import occasions_of


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("turnout was 61 per cent", "61", set()),
        ("turnout was 68 per cent in the last election", "68", {"before"}),
        ("profit rose to 40 million from 30 million a year earlier", "40", set()),
        ("profit rose to 40 million from 30 million a year earlier", "30", {"before"}),
        ("with 80 per cent of votes counted, she had 57 per cent", "57", {"early"}),
        ("rovers led 1-0 at half-time, but united won 3-1", "3-1", set()),
        ("analysts had expected a profit of 48 million", "48", {"forecast"}),
        ("the strike was expected to last five days", "five", {"forecast"}),
        ("prices rose 4 per cent, more than expected", "4", set()),
        ("she won 57 per cent in the capital", "57", {"region"}),
    ],
)
def test_the_words_beside_a_figure_tell_its_occasion(
    text: str, number: str, told: set[str]
) -> None:
    start = text.index(number)
    dimension = "percent" if "per cent" in text else ""
    assert occasions_of(text, start, start + len(number), dimension) == told
