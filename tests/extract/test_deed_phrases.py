"""Deeds told by a turn of phrase, and who did them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Kind

pytestmark = pytest.mark.model


@pytest.fixture
def deeds(annotate: Callable[..., Annotation]) -> Callable[[str], set[tuple[str, str]]]:
    """(deed, words for the doer) of a text."""

    def run(text: str) -> set[tuple[str, str]]:
        found = extract_article(annotate(text)).claims
        told = [c for c in found if c.kind is Kind.AGENT and c.slot("once")]
        return {(c.attribute, c.subject.text) for c in told if c.subject is not None}

    return run


@pytest.mark.parametrize(
    ("text", "deed", "doer"),
    [
        ("The alarm was raised by a neighbour.", "raised the alarm", "a neighbour"),
        ("A night guard spotted the flames.", "raised the alarm", "A night guard"),
        ("It was the landlord who called police.", "raised the alarm", "the landlord"),
        ("The alarm was given by the warden of the hut.", "raised the alarm", "the warden"),
        ("The talks were chaired by Nora Lind.", "chaired", "Nora Lind"),
        ("A neighbour drove him to hospital.", "took to hospital", "A neighbour"),
        ("Her son found the body on Sunday.", "found the body", "Her son"),
        ("Nora Lind equalised for Tolby.", "scored the equaliser", "Nora Lind"),
        ("Tolby took the lead through Nora Lind.", "scored the opener", "Nora Lind"),
        ("Tolby lost Nora Lind to a red card.", "was sent off", "Nora Lind"),
        ("The race was won by Nora Lind.", "won", "Nora Lind"),
        ("Nora Lind crossed the line first.", "won", "Nora Lind"),
        ("Police named the gunman as Karl Lind.", "attacked", "Karl Lind"),
        ("The man who shot Karl Weber was named as Nora Lind.", "attacked", "Nora Lind"),
        ("The suspect, Nora Lind, is in custody.", "is the suspect", "Nora Lind"),
        ("The plan was put forward by Nora Lind.", "proposed", "Nora Lind"),
        ("The idea came from Nora Lind.", "proposed", "Nora Lind"),
        ("The author of the draft is Nora Lind.", "drafted", "Nora Lind"),
        ("The club has chosen Nora Lind to replace Karl Weber.", "succeeded", "Nora Lind"),
        ("Nora Lind takes over from Karl Weber.", "succeeded", "Nora Lind"),
        ("Her cousin came in after Nora Lind rang, and found the body.",
         "found the body", "Her cousin"),
        ("Nora Lind confessed to the killing.", "confessed", "Nora Lind"),
        ("Nora Lind defeated Karl Weber on Sunday.", "beat", "Nora Lind"),
    ],
)  # fmt: skip
def test_deed(
    deeds: Callable[[str], set[tuple[str, str]]], text: str, deed: str, doer: str
) -> None:
    assert (deed, doer) in deeds(text)


@pytest.mark.parametrize(
    "text", ["She confessed to the killing.", "Nora Lind did not call the police."]
)
def test_no_deed(deeds: Callable[[str], set[tuple[str, str]]], text: str) -> None:
    assert not deeds(text)


@pytest.mark.parametrize(
    "text", ["Nora Lind won the women's race.", "Nora Lind won the race in 2019."]
)
def test_a_contest_of_several(deeds: Callable[[str], set[tuple[str, str]]], text: str) -> None:
    assert deeds(text) == set()
