"""States of a closed family, in the wordings that news tells them by."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Kind, Status

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "family", "state"),
    [
        ("Karl Weber lost his life.", "survival", "died"),
        ("Rescuers found Karl Weber dead.", "survival", "died"),
        ("Karl Weber did not survive.", "survival", "died"),
        ("Karl Weber escaped with his life.", "survival", "survived"),
        ("Karl Weber was cleared of all charges.", "verdict", "acquitted"),
        ("The court found Karl Weber guilty.", "verdict", "convicted"),
    ],
)
def test_state(annotate: Callable[..., Annotation], text: str, family: str, state: str) -> None:
    claims = extract_article(annotate(text)).claims
    found = {(c.attribute, c.value) for c in claims if c.kind is Kind.POLARITY}
    assert (family, Status(state)) in found
