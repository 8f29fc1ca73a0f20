"""Short, rare and sentence-opening words that are misspelt."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.reading import Reading
from checker.extract.spelling import extract_spelling
from checker.model import Kind

pytestmark = pytest.mark.model


def _typos(annotate: Callable[..., Annotation], text: str) -> dict[str, str]:
    claims = extract_spelling(Reading(annotate(text)))
    return {
        text[c.focus_start : c.focus_end]: c.slot("replacement")
        for c in claims
        if c.kind is Kind.SPELLING and c.slot("relation") == "typo"
    }


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The ferry came frmo the island on Monday.", "frmo", "from"),
        ("The mayor said thst the road was shut.", "thst", "that"),
        ("The council wil meet on Tuesday.", "wil", "will"),
        ("A row over a 'disagrement' between the boys.", "disagrement", "disagreement"),
        ("The bus had one passanger on board.", "passanger", "passenger"),
        ("The potatos were sold in June.", "potatos", "potatoes"),
        ("She was in a stabile condition on Friday.", "stabile", "stable"),
        ("Prosecuters said the man had acted alone.", "Prosecuters", "Prosecutors"),
        ("Polcie said the road was shut.", "Polcie", "Police"),
        ("Two of the worers were taken to hospital.", "worers", "workers"),
        ("A spokeswoma said the party would appeal.", "spokeswoma", "spokeswoman"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _typos(annotate, text).get(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "Smolty said the van had been parked there since Monday.",
        "The dhow was moored near the harbour wall.",
        "The clip was made with an app and cost about 20 rand.",
        "He drove at 80 mph, aka the limit, in the retd colonel's jeep.",
        "Aer Lingus cancelled the flight.",
        "The jihadis had left the town by Friday.",
        "The painter Jan van der Velde died in 1623.",
        "A finial fell on the col, and a bot counted two bream.",
        "The dish of moules frites came with a jus.",
    ],
)
def test_leaves_alone(annotate: Callable[..., Annotation], text: str) -> None:
    assert _typos(annotate, text) == {}
