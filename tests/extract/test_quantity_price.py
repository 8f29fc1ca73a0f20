"""Whose price a sum is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Kind

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Velm paid 36 million euros for Keller.", "keller"),
        ("Keller, who was bought for 36 million euros, scored.", "keller"),
        ("Kestrel Foods was sold for 40 million euros.", "kestrel foods"),
        ("Keller cost 36 million euros.", "keller"),
        ("They spent 23 million euros on Leo Brandt.", "leo brandt"),
        ("The 36-million-euro signing of Tim Keller pleased them.", "tim keller"),
        ("They paid 36 million euros for the bridge.", ""),
        ("Keller earned 36 million euros.", ""),
    ],
)
def test_what_was_bought(annotate: Callable[..., Annotation], text: str, thing: str) -> None:
    claims = extract_article(annotate(text)).claims
    found = [c.slot("thing") for c in claims if c.kind is Kind.QUANTITY]
    assert found[:1] == [thing]
