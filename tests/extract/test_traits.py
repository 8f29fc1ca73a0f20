"""Traits that a story has once: what a ship carried."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.extract import extract_article
from checker.model import Annotation, Status

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "cargo"),
    [
        ("She was bound for Tolby with a cargo of gasoil to be sold there.", "diesel"),
        ("The ship, with a cargo of 4,000 tonnes of maize, ran aground.", "corn"),
        ("They pumped 900 tonnes of diesel into the sea.", "diesel"),
        ("A shipment of rifles was found.", "rifles"),
    ],
)
def test_cargo(annotate: Callable[..., Annotation], text: str, cargo: str) -> None:
    claims = extract_article(annotate(text)).claims
    found = [c.value.name for c in claims if c.attribute == "cargo" and isinstance(c.value, Status)]
    assert found == [cargo]
