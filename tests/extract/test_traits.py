"""Traits that a story has once: the colour of the car that it is on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Status

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "colours"),
    [
        ("She was run over by a blue van.", ["blue"]),
        ("The silver Nissan did not stop.", ["silver"]),
        ("The men drove off in a gray sedan.", ["grey"]),
        ("A police officer followed them in a red van.", []),
        ("The robbers blocked the road with a white truck.", []),
        ("A red van stood in the yard.", []),
    ],
)
def test_colour_of_the_car(
    annotate: Callable[..., Annotation], text: str, colours: list[str]
) -> None:
    claims = extract_article(annotate(text)).claims
    found = [c.value for c in claims if c.attribute == "vehicle's colour"]
    assert [v.name for v in found if isinstance(v, Status)] == colours
