"""Verbs whose form their subject or auxiliary forbids, and forms that are right."""

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
        ("Officials said he want to stay in the town.", "want", "wants"),
        ("They says the hall is too dear for the town.", "says", "say"),
        ("She gone to the station before the others.", "gone", "went"),
        ("The minister has was told of the plan.", "has was", "was"),
        ("The army tried to reached the village by boat.", "reached", "reach"),
        ("The vote will held on Monday in the town.", "held", "be held"),
        ("The man who were in the car fled on foot.", "were", "was"),
        ("The men who was in the car fled on foot.", "was", "were"),
        ("Ann Pell, 48, are charged with theft.", "are", "is"),
        ("The body was find in a field near the town.", "find", "found"),
        ("He had leave the house before the fire began.", "leave", "left"),
        ("A grenade were thrown at the gate.", "were", "was"),
        ("The ministry expelled 18 diplomat.", "diplomat", "diplomats"),
        ("They fled in a cars that was parked outside.", "cars", "car"),
        ("They were unable reach the village.", "unable", "unable to"),
        ("The road was closed according the police.", "according", "according to"),
        ("Thousands protesters marched through the town.", "Thousands", "Thousands of"),
        ("Two people were serious injured in the crash.", "serious", "seriously"),
        ("It is one of the worlds largest producers of tin.", "worlds", "world\u2019s"),
    ],
)
def test_finds(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert (wrong, right) in _slips(annotate, text)


@pytest.mark.parametrize(
    "text",
    [
        "The court demanded that he leave, and why did she say so?",
        "He has had a hard year, and what he was is no secret.",
        "All they did was sell it, and the key to finding the cause is time.",
        "One of the men who was in the car fled, and if he were caught he would talk.",
        "Serie A champions won, a number of men were hurt, and Formula 1 driver Ann Pell won.",
        "According to officials the dozens die young, and the rest the world knows.",
    ],
)
def test_leaves_alone(annotate: Callable[..., Annotation], text: str) -> None:
    assert _slips(annotate, text) == []
