"""Verbs in a form that cannot stand where they do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.reading import Reading
from checker.extract.spelling_grammar import find_grammar

pytestmark = pytest.mark.model


def _slips(annotate: Callable[..., Annotation], text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.replacement) for s in find_grammar(Reading(annotate(text)))]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The cook was sentence to nine months.", "sentence", "sentenced"),
        ("The ferry is suppose to leave at noon.", "suppose", "supposed"),
        ("The cargo was flew to Oslo.", "flew", "flown"),
        ("They have know each other since school.", "know", "known"),
        ("He use to work at the mill.", "use", "used"),
        ("Thousand of pilgrims came.", "Thousand", "Thousands"),
        ("The club payed the fine.", "payed", "paid"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _slips(annotate, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "He was witness to a release, and there was damage to the roof.",
        "A thousand of them have become rich; the bridge was shut by ice.",
        "The tools they use to work are old, and one million of the votes were lost.",
    ],
)
def test_leaves_alone(annotate: Callable[..., Annotation], text: str) -> None:
    assert _slips(annotate, text) == []
