"""What tests of several extractors ask of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Kind


@pytest.fixture
def attributes(annotate: Callable[..., Annotation]) -> Callable[[str], list[str]]:
    """The attributes of a text's quantity claims, in text order."""

    def run(text: str) -> list[str]:
        claims = extract_article(annotate(text)).claims
        return [c.attribute for c in claims if c.kind is Kind.QUANTITY]

    return run
