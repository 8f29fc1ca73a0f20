"""Numbers told with a list of names that is longer or shorter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.within.counted_lists import miscounted_lists

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The three dead are named as Ana Brel, 34, Tomas Vik, 29, Olga Renn and Jon Hale.",
            [4],
        ),
        ("Police named the two men as Ana Brel, Tomas Vik and Olga Renn.", [3]),
        ("Four countries abstained: Norway, Chad and Peru.", [3]),
        ("The three dead have been named as Ana Brel, Tomas Vik and Olga Renn.", []),
        ("Three of the five victims were named as Ana Brel, Tomas Vik and Olga Renn.", []),
        ("At least five people died, among them were Ana Brel, Tomas Vik and Olga Renn.", []),
        ("The four dead were identified as Ana Brel, Tomas Vik, Olga Renn and a boy of six.", []),
    ],
)
def test_lists_of_another_length(
    annotate: Callable[..., Annotation], text: str, held: list[int]
) -> None:
    assert [found.held for found in miscounted_lists(annotate(text))] == held
