"""Matters with one outcome, told both ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.extract import extract_article
from checker.model import Annotation, Status

pytestmark = pytest.mark.model


@pytest.fixture
def outcomes(annotate: Callable[..., Annotation]) -> Callable[[str, str], list[str]]:
    def run(text: str, family: str) -> list[str]:
        claims = extract_article(annotate(text)).claims
        found = [c.value for c in claims if c.attribute == family and c.slot("matter")]
        return [v.name for v in found if isinstance(v, Status)]

    return run


@pytest.mark.parametrize(
    ("family", "text", "expected"),
    [
        ("shots", "The man fired twice at the door before he gave up.", ["fired"]),
        ("shots", "A man opened fire, killing a guard.", []),
        ("ransom", "The family parted with $40,000 on Sunday.", ["paid"]),
        ("health", "Karl Weber was beaten with a stick by the robbers.", ["hurt"]),
        ("depth", "A shallow earthquake shook Tolby on Monday.", ["shallow"]),
        ("depth", "It was an intermediate-depth quake.", ["deep"]),
        ("company", "She was driving alone when the car left the road.", ["alone"]),
        ("company", "A passenger, Jo Lind, was not hurt.", ["company"]),
        ("company", "A passenger train left the rails.", []),
        ("company", "She was not alone, friends said.", []),
        ("trial", "Weber admitted nine counts of theft.", ["plea"]),
        ("trial", "The jury took five hours to convict Weber.", ["jury"]),
        ("trial", "Four others pleaded guilty.", []),
    ],
)
def test_outcomes(
    outcomes: Callable[[str, str], list[str]], family: str, text: str, expected: list[str]
) -> None:
    assert outcomes(text, family) == expected
