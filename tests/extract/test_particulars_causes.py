"""What brought an event about, in several constructions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Status

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "causes"),
    [
        ("The utility said lightning was to blame for the outage.", "failure", ["weather"]),
        ("The outage was caused by a squirrel.", "failure", ["animals"]),
        ("A software glitch was the likely culprit, she said.", "", ["technical/software"]),
        ("The plane crashed because of thick fog.", "crash", ["weather"]),
        ("The owner put the fire down to arson.", "fire", ["arson"]),
        ("A candle started the fire.", "fire", ["flame"]),
        ("The outage was not caused by lightning, she said.", "failure", []),
        ("The crash may have been caused by fog.", "crash", []),
        ("She blamed the mayor for the outage.", "failure", []),
    ],
)
def test_causes(
    annotate: Callable[..., Annotation], text: str, event: str, causes: list[str]
) -> None:
    claims = [c for c in extract_article(annotate(text)).claims if c.attribute == "what caused it"]
    assert [c.value.name for c in claims if isinstance(c.value, Status)] == causes
    assert {c.slot("thing") for c in claims} <= {event}
