"""The force that made an arrest, how much alcohol a driver had."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Status

pytestmark = pytest.mark.model


@pytest.fixture
def told(annotate: Callable[..., Annotation]) -> Callable[[str, str], list[str]]:
    def run(text: str, family: str) -> list[str]:
        claims = extract_article(annotate(text)).claims
        return [
            c.value.name for c in claims if c.attribute == family and isinstance(c.value, Status)
        ]

    return run


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("State troopers arrested Karl Weber on Monday.", ["state police"]),
        ("Karl Weber was arrested by sheriff's deputies on Monday.", ["sheriff"]),
        ("Deputies led Karl Weber away in handcuffs.", ["sheriff"]),
        ("Police arrested Karl Weber on Monday.", []),
        ("Troopers spoke to Karl Weber on Monday.", []),
    ],
)
def test_forces(told: Callable[[str, str], list[str]], text: str, force: list[str]) -> None:
    assert told(text, "arresting force") == force


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("He blew a 0.21 at the roadside, police said.", ["0.21"]),
        ("Her blood alcohol content was .16 percent.", ["0.16"]),
        ("Her blood alcohol level was over the legal limit of 0.08.", []),
        ("Shares rose 0.21 percent.", []),
    ],
)
def test_readings(told: Callable[[str, str], list[str]], text: str, reading: list[str]) -> None:
    assert told(text, "alcohol reading") == reading
