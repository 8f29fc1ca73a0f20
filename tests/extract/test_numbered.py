"""Things that are called by a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("The flight left from Terminal 2.", [("numbered terminal", "2")]),
        ("She leads Nurses Union Local 71 in Tolby.", [("numbered nurses local", "71")]),
        ("Local 71 of the Nurses Union struck.", [("numbered nurses local", "71")]),
        ("The strike was called by Local 71.", [("numbered local", "71")]),
        ("They are local 12 year olds.", []),
    ],
)
def test_numbered(
    annotate: Callable[..., Annotation], text: str, numbered: list[tuple[str, str]]
) -> None:
    claims = extract_article(annotate(text)).claims
    found = [(c.attribute, c.slot("number")) for c in claims if c.attribute.startswith("numbered ")]
    assert found == numbered
