"""Presence and absence read from turns of phrase, lists and groups."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Claim, Kind, Status

pytestmark = pytest.mark.model
Claims = Callable[[str], list[Claim]]


@pytest.fixture
def attendance(annotate: Callable[..., Annotation]) -> Claims:
    def run(text: str) -> list[Claim]:
        found = extract_article(annotate(text)).claims
        return [c for c in found if c.kind is Kind.ATTENDANCE]

    return run


def told(claims: list[Claim]) -> set[tuple[str, str]]:
    out = set()
    for claim in claims:
        assert claim.subject is not None
        assert isinstance(claim.value, Status)
        out.add((claim.subject.text, claim.value.name))
    return out


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nora Lind put in an appearance.", "present"),
        ("Nora Lind was at the graveside.", "present"),
        ("Nora Lind read a poem at the service.", "present"),
        ("Nora Lind posed for the family photo.", "present"),
        ("Nora Lind sat at Karl Weber's right.", "present"),
        ("Nora Lind had stayed in the capital.", "absent"),
        ("Nora Lind stayed behind.", "absent"),
        ("Nora Lind was denied a visa.", "absent"),
        ("Nora Lind was not invited.", "absent"),
        ("Nora Lind did not come.", "absent"),
        ("Nora Lind was too ill to travel.", "absent"),
        ("Nora Lind was a no-show.", "absent"),
        ("There was no sign of Nora Lind.", "absent"),
        ("Nora Lind dialled in from Brussels.", "remote"),
        ("Nora Lind watched the ceremony at home.", "remote"),
        ("Nora Lind was on a business trip in Vienna.", "absent"),
        ("Nora Lind was in hospital that evening.", "absent"),
        ("Nora Lind was nowhere to be seen.", "absent"),
        ("Illness kept Nora Lind away.", "absent"),
        ("Instead of Nora Lind, her deputy came.", "absent"),
        ("Nora Lind sent a deputy in her place.", "represented"),
        ("Nora Lind was one of those who came.", "present"),
        ("Photographs show Nora Lind at the ceremony.", "present"),
        ("Nora Lind left the chamber before the vote.", "absent"),
        ("Nora Lind did not vote.", "not voting"),
        ("Nora Lind was suspended.", "absent"),
        ("Nora Lind captained the side.", "present"),
        ("Every guest but Nora Lind came.", "absent"),
    ],
)
def test_phrase(attendance: Claims, text: str, status: str) -> None:
    assert ("Nora Lind", status) in told(attendance(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind was absent from the list of nominees.",
        "Nora Lind did not come to terms with it.",
        "Nora Lind stayed behind bars.",
        "A church attended by Nora Lind burnt down.",
        "Nora Lind was in hospital for a year.",
    ],
)
def test_nothing_of_attendance(attendance: Claims, text: str) -> None:
    assert not {c for c in told(attendance(text)) if c[0] == "Nora Lind"}


def test_journey_names_the_place(attendance: Claims) -> None:
    [went] = attendance("Nora Lind arrived in Lisbon on Monday.")
    [stayed] = attendance("Nora Lind stayed in Oslo.")
    assert (went.value, went.slot("venue")) == (Status("present"), "Lisbon")
    assert (stayed.value, stayed.slot("away")) == (Status("absent"), "Oslo")


def test_groups(attendance: Claims) -> None:
    leaders = attendance("The leaders of France and Poland attended the summit.")
    assert {(c.slot("office"), c.slot("body")) for c in leaders} == {
        ("leader", "FR"),
        ("leader", "PL"),
    }
    [everybody] = attendance("All 27 leaders attended the summit.")
    assert everybody.slot("all") == "leader"
    but = attendance("All the leaders attended the summit except Nora Lind.")
    assert told(but) == {("Nora Lind", "absent")}
    kin = attendance("Both her parents attended the funeral.")
    assert {c.slot("kin") for c in kin} == {"father", "mother"}


def test_list_behind_the_word(attendance: Claims) -> None:
    found = attendance("Absent from the meeting were Nora Lind and Karl Weber.")
    assert {("Nora Lind", "absent"), ("Karl Weber", "absent")} <= told(found)
