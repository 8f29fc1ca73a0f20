"""Where names begin and end in running text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from checker.annotation import Annotation
from checker.entities.names import name_spans

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nora Lind met Karl Weber.", ["Nora Lind", "Karl Weber"]),
        ("Prime Minister Nora Lind spoke.", ["Nora Lind"]),
        ("Nora Lind's house burned.", ["Nora Lind"]),
        ("Ursula von der Heide spoke.", ["Ursula von der Heide"]),
        ("The county sheriff, Karl Weber, spoke.", ["Karl Weber"]),
        ("The train left on Monday.", []),
        ("Deckhand Nora Lind drowned.", ["Nora Lind"]),
        ("Karl Ferin met them. Ferin quit on Thursday.", ["Karl Ferin", "Ferin"]),
    ],
)
def test_names(annotate: Annotate, text: str, names: list[str]) -> None:
    found = name_spans(annotate(text))
    assert [s.text for s in found] == names
    for span in found:
        assert span.text in text
        assert span.first < span.last


def test_titles_are_kept_beside_the_name(annotate: Annotate) -> None:
    [span] = name_spans(annotate("Mrs Lind spoke."))
    assert (span.text, span.title, span.gender) == ("Lind", ("mrs",), "f")


def test_spans_do_not_overlap(annotate: Annotate) -> None:
    spans = name_spans(
        annotate("French President Karl Weber, Sir Ian Moor and the Halden Group of Norway met.")
    )
    assert all(a.last <= b.first for a, b in pairwise(spans))
