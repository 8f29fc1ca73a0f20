"""Deeds with doer and patient, through active and passive; done or not done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Claim, Kind, Name, Status

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def claims(annotate: Annotate) -> Callable[[str, Kind], list[Claim]]:
    def run(text: str, kind: Kind) -> list[Claim]:
        claims = extract_article(annotate(text)).claims
        # What other extractors read from the same clause is tested with them.
        return [c for c in claims if c.kind is kind and not (c.slot("matter") or c.slot("once"))]

    return run


Claims = Callable[[str, Kind], list[Claim]]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind opened the bridge.",
        "The bridge was opened by Nora Lind.",
        "The bridge, opened by Nora Lind, is long.",
        "The bridge that was opened by Nora Lind is long.",
    ],
)
def test_active_and_passive_are_one_deed(claims: Claims, text: str) -> None:
    [claim] = claims(text, Kind.AGENT)
    assert claim.attribute == "open"
    assert claim.subject is not None
    assert claim.subject.head == "bridge"
    assert isinstance(claim.value, Name)
    assert claim.value.text == "Nora Lind"
    assert text[claim.focus_start : claim.focus_end] == "Nora Lind"


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind did not open the bridge.",
        "Nora Lind may open the bridge.",
        "Nora Lind will open the bridge.",
        "If Nora Lind opens the bridge, all is well.",
        "She opened it.",
        "Nora Lind has a bridge.",
    ],
)
def test_only_what_was_done_has_a_doer(claims: Claims, text: str) -> None:
    assert claims(text, Kind.AGENT) == []


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("The council approved the budget.", "affirmed", "approved"),
        ("The council did not approve the budget.", "denied", "did not approve"),
        ("The budget was never approved.", "denied", "was never approved"),
        ("The budget was approved by the council.", "affirmed", "was approved"),
    ],
)
def test_polarity(claims: Claims, text: str, status: str, words: str) -> None:
    [claim] = claims(text, Kind.POLARITY)
    assert claim.value == Status(status)
    assert claim.attribute == "approve"
    assert claim.subject is not None
    assert claim.subject.head == "budget"
    assert text[claim.focus_start : claim.focus_end] == words


def test_a_headline_asserts_no_deed(claims: Claims) -> None:
    text = "Council approves budget\n\nThe meeting in Tolby ended late on Monday."
    assert all(c.attribute != "approve" for c in claims(text, Kind.POLARITY))


def test_circumstances_are_kept(claims: Claims) -> None:
    [claim] = claims("The council approved the budget on Monday in Tolby.", Kind.POLARITY)
    assert set(claim.slot("rest").split()) == {"monday", "tolby"}
