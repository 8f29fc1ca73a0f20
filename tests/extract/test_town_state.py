"""Towns with the state or country they are said to lie in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Kind, Place

pytestmark = pytest.mark.model


@pytest.fixture
def lies(annotate: Callable[..., Annotation]) -> Callable[[str], list[tuple[str, str]]]:
    def run(text: str) -> list[tuple[str, str]]:
        return [
            (c.subject.text, c.value.name)
            for c in extract_article(annotate(text)).claims
            if c.kind is Kind.PLACE and c.attribute == "lie"
            if c.subject is not None and isinstance(c.value, Place)
        ]

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ORRIN FALLS, Ohio (Wire) - A barn burned down on Monday.", ("ORRIN FALLS", "ohio")),
        ("A barn burned down in Orrin Falls, Iowa, on Monday.", ("Orrin Falls", "iowa")),
        ("The barn in Orrin Falls, Calif., burned down.", ("Orrin Falls", "california")),
        ("It began in the Ohio town of Orrin Falls on Monday.", ("Orrin Falls", "ohio")),
        (
            "Orrin Falls, a small town of 4,100 in northern Ohio, has one bridge.",
            ("Orrin Falls", "ohio"),
        ),
    ],
)
def test_forms(
    lies: Callable[[str], list[tuple[str, str]]], text: str, expected: tuple[str, str]
) -> None:
    assert expected in lies(text)


@pytest.mark.parametrize(
    "text",
    [
        "She has worked in Malmo, Sweden and Denmark.",
        "He flew to Germany, France and Spain.",
        "However, Sweden declined.",
    ],
)
def test_lists_put_nothing_anywhere(
    lies: Callable[[str], list[tuple[str, str]]], text: str
) -> None:
    assert lies(text) == []
