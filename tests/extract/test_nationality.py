"""Which country a person or a firm is of, in several constructions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Status

pytestmark = pytest.mark.model
_LEAD = "A climber fell to his death on Monday. "


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (f"{_LEAD}The victim is a Danish citizen.", {("DK", "dead")}),
        (f"{_LEAD}The climber came from Denmark.", {("DK", "dead")}),
        (f"{_LEAD}The dead man was Danish.", {("DK", "dead")}),
        (f"{_LEAD}A Danish climber found him.", set()),
        ("Two climbers died on Monday. A Danish climber died of cold.", set()),
        ("The German supplier Hansil apologised.", {("DE", "hansil")}),
        ("Hansil, a German company, makes brakes.", {("DE", "hansil")}),
        ("A German maker of brakes hopes for orders.", set()),
    ],
)
def test_countries(
    annotate: Callable[..., Annotation], text: str, countries: set[tuple[str, str]]
) -> None:
    claims = [c for c in extract_article(annotate(text)).claims if c.attribute == "nationality"]
    found = {(c.value.name, c.slot("thing")) for c in claims if isinstance(c.value, Status)}
    assert found == countries
