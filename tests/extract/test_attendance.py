"""Who was there, who stayed away, who came instead, who followed from afar."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Claim, Kind, Status

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def attendance(annotate: Annotate) -> Callable[[str], list[Claim]]:
    def run(text: str) -> list[Claim]:
        found = extract_article(annotate(text)).claims
        return [c for c in found if c.kind is Kind.ATTENDANCE]

    return run


Claims = Callable[[str], list[Claim]]


@pytest.mark.parametrize(
    ("text", "status", "occasion"),
    [
        ("Nora Lind attended the summit in Tolby.", "present", "summit"),
        ("Nora Lind was present at the talks.", "present", "talk"),
        ("Nora Lind took part in the meeting.", "present", "meeting"),
        ("Nora Lind joined the conference by video link.", "remote", "conference"),
        ("Nora Lind addressed the summit by telephone.", "remote", "summit"),
        ("Nora Lind skipped the dinner.", "absent", "dinner"),
        ("Nora Lind missed the talks.", "absent", "talk"),
        ("Nora Lind was unable to attend the summit.", "absent", "summit"),
        ("Nora Lind did not attend the summit.", "absent", "summit"),
        ("Nora Lind was absent from the vote.", "absent", "vote"),
        ("Nora Lind cancelled her trip to the summit.", "absent", "summit"),
        ("Nora Lind was represented by her deputy at the summit.", "represented", "summit"),
        ("Nora Lind sent her foreign minister to the meeting.", "represented", "meeting"),
    ],
)
def test_status(attendance: Claims, text: str, status: str, occasion: str) -> None:
    [claim] = attendance(text)
    assert claim.value == Status(status)
    assert claim.slot("occasion") == occasion
    assert claim.subject is not None
    assert claim.subject.text == "Nora Lind"
    assert claim.modality == "happened"


@pytest.mark.parametrize(
    ("text", "status", "modality"),
    [
        ("Nora Lind will attend the summit.", "present", "scheduled"),
        ("Nora Lind is due to attend the summit.", "present", "scheduled"),
        ("Nora Lind may attend the summit.", "present", "possible"),
        (
            "If Nora Lind attends the summit, Karl Weber will stay at home.",
            "present",
            "conditional",
        ),
        # Not to be able or willing is a fact, whatever the verb below it is.
        ("Nora Lind could not attend the summit.", "absent", "happened"),
        ("Nora Lind refused to attend the summit.", "absent", "happened"),
        ("Nora Lind failed to show up at the summit.", "absent", "happened"),
        ("Nora Lind may decline to attend the summit.", "absent", "possible"),
    ],
)
def test_modality(attendance: Claims, text: str, status: str, modality: str) -> None:
    claim = attendance(text)[0]
    assert (claim.value, claim.modality) == (Status(status), modality)


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind missed the bus.",
        "Nora Lind attended university in Tolby.",
        "Nora Lind sent a letter to the council.",
        "Two hikers are missing in the hills.",
        "The road was missing from the map.",
        "The minister was represented by her lawyer.",
        "There was a meeting in Tolby.",
    ],
)
def test_what_only_looks_like_attendance(attendance: Claims, text: str) -> None:
    assert attendance(text) == []


def test_everybody_in_a_list(attendance: Claims) -> None:
    found = attendance("Nora Lind, Karl Weber and Ana Costa attended the summit.")
    assert [c.subject.text for c in found if c.subject] == ["Nora Lind", "Karl Weber", "Ana Costa"]
    assert {c.value for c in found} == {Status("present")}


def test_a_pronoun_stands_for_its_person(attendance: Claims) -> None:
    first, second = attendance(
        "Nora Lind attended the summit on Monday. She was absent from the dinner on Tuesday."
    )
    assert first.subject is not None
    assert second.subject is not None
    assert first.subject.entity == second.subject.entity != ""


def test_a_stand_in_is_named(attendance: Claims) -> None:
    [claim] = attendance("Nora Lind was represented by Karl Weber at the summit.")
    assert "Weber" in claim.slot("substitute")


def test_focus_is_the_words_that_say_it(attendance: Claims) -> None:
    text = "On Monday Nora Lind did not attend the summit in Tolby."
    [claim] = attendance(text)
    assert text[claim.focus_start : claim.focus_end].startswith("did not attend")
    assert text[claim.start : claim.end] == text
