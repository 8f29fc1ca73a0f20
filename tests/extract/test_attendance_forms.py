"""Presence and absence read from seats, deeds, stand-ins, excuses and other occasions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Claim, Kind, Status

pytestmark = pytest.mark.model


@pytest.fixture
def statuses(annotate: Callable[..., Annotation]) -> Callable[[str], set[tuple[str, str]]]:
    """Who is said to be what: (name or words, status)."""

    def run(text: str) -> set[tuple[str, str]]:
        extraction = extract_article(annotate(text))
        entities = {e.key: e.name for e in extraction.entities}

        def who(claim: Claim) -> str:
            subject = claim.subject
            assert subject is not None
            return entities.get(subject.entity, subject.text)

        found = [c for c in extraction.claims if c.kind is Kind.ATTENDANCE]
        return {(who(c), c.value.name) for c in found if isinstance(c.value, Status)}

    return run


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nora Lind was excused from the vote.", "absent"),
        ("Nora Lind excused herself.", "absent"),
        ("Nora Lind was too ill to attend the talks.", "absent"),
        ("Nora Lind cancelled at the last minute.", "absent"),
        ("The talks took place without Nora Lind.", "absent"),
        ("Those present included Nora Lind.", "present"),
        ("Also at the ceremony was Nora Lind.", "present"),
        ("With Nora Lind in attendance, the talks lasted two hours.", "present"),
        ("Attending the talks, Nora Lind spoke of peace.", "present"),
        ("Nora Lind was held up in Lisbon.", "absent"),
        ("Nora Lind was at a meeting in Lisbon.", "absent"),
        ("Nora Lind could not be in Lisbon.", "absent"),
        ("Nora Lind could not make it.", "absent"),
        ("Nora Lind sent her vice-president.", "represented"),
        ("The deputy stood in for Nora Lind.", "represented"),
        ("The talks began in the absence of Nora Lind.", "absent"),
        ("The plaque was unveiled in the presence of Nora Lind.", "present"),
        ("Nora Lind was pictured on the front bench.", "present"),
        ("Nora Lind was in the audience.", "present"),
        ("Nora Lind cut the ribbon.", "present"),
        ("Nora Lind laid a wreath.", "present"),
        ("The king was flanked by Nora Lind.", "present"),
        ("The prime minister, Nora Lind, attended the ceremony.", "present"),
        ('"We are glad to be rid of it," Nora Lind said from the podium.', "present"),
        ("Nora Lind was in Lisbon on a visit.", "elsewhere"),
    ],
)
def test_status(statuses: Callable[[str], set[tuple[str, str]]], text: str, status: str) -> None:
    assert ("Nora Lind", status) in statuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind was represented by her lawyer.",
        "Nora Lind sent her brother.",
        "The parcel was held up in Lisbon.",
        "Nora Lind lives in Lisbon.",
        "Nora Lind cut the grass.",
        "The absence of rain worried Nora Lind.",
        "Nora Lind pulled out a map.",
        "Nora Lind stayed away from the harbour.",
        "Nora Lind is in a tight race in Norway.",
        "Nora Lind watched the video.",
        "Nora Lind was represented by Karl Weber.",
        "Nora Lind was among those who abstained.",
        "The stolen lorry has not turned up.",
    ],
)
def test_nothing_said(statuses: Callable[[str], set[tuple[str, str]]], text: str) -> None:
    assert statuses(text) == set()
