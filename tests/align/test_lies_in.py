"""What a story says of where one place lies."""

from __future__ import annotations

from typing import Any

import pytest

from checker.align.lies_in import lies_in
from checker.annotation import Article


@pytest.mark.parametrize(
    "text", ["ABY, Jutland (AP)", "in Aby in Jutland", "Aby, a port in Jutland"]
)
def test_one_place_in_the_other(story: Any, text: str) -> None:
    made = story([Article(id="a", text=text)], [], events={})
    assert lies_in("jutland", "aby", made)
    assert lies_in("aby", "jutland", made)  # asked again, the other way round
    assert not lies_in("aby", "lund", made)


def test_the_names_stand_in_one_article(story: Any) -> None:
    texts = ("The ferry left Aby.", "In Jutland it rained; the abysmal weather lasts.")
    made = story([Article(id=str(n), text=text) for n, text in enumerate(texts)], [], events={})
    assert not lies_in("aby", "jutland", made)
