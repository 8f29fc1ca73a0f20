"""Measures and stretches of time: sentences, depths."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.extract import extract_article
from checker.model import Annotation, Kind

pytestmark = pytest.mark.model


@pytest.fixture
def attributes(annotate: Callable[..., Annotation]) -> Callable[[str], list[str]]:
    def run(text: str) -> list[str]:
        claims = extract_article(annotate(text)).claims
        return [c.attribute for c in claims if c.kind is Kind.QUANTITY]

    return run


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Karl Weber was sentenced to seven years after admitting theft.", "duration:sentence"),
        ("Karl Weber was jailed for seven years before his appeal.", "duration:sentence"),
        ("The tremor began 80 km below the surface.", "length:depth"),
        ("The miners were trapped 300 metres underground.", "length:depth"),
    ],
)
def test_measures(attributes: Callable[[str], list[str]], text: str, attribute: str) -> None:
    assert attribute in attributes(text)


def test_what_only_dates_is_no_sentence(attributes: Callable[[str], list[str]]) -> None:
    assert "duration:sentence" not in attributes("Weber was sentenced two years after the theft.")
