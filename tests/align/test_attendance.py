"""Presence against absence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.align.pairs import align_story
from checker.annotation import Annotation
from checker.entities import link_story
from checker.extract import extract_article
from checker.lexicon import builtin_lexicon
from checker.model import ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Pairs = Callable[[str, str], list[ClaimPair]]


@pytest.fixture
def pairs(pairs_of: Callable[..., Pairs]) -> Pairs:
    return pairs_of(Kind.ATTENDANCE)


def disputed(pairs: list[ClaimPair]) -> list[ClaimPair]:
    return [p for p in pairs if p.aligned and p.level("value") is Level.APART]


def agreed(pairs: list[ClaimPair]) -> list[ClaimPair]:
    return [p for p in pairs if p.aligned and p.level("value") is Level.EXACT]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nora Lind attended the summit in Tolby.", "Nora Lind was unable to attend the summit."),
        ("Nora Lind took part in the meeting.", "Nora Lind stayed away from the meeting."),
        ("Nora Lind was present at the talks.", "Karl Weber stood in for Nora Lind at the talks. "
         "Nora Lind was absent from the talks."),
        ("The Norwegian foreign minister attended the summit.",
         "The Norwegian foreign minister did not attend the summit."),
        ("The leaders of Norway and Poland attended the summit.",
         "Norwegian Prime Minister Nora Lind did not attend the summit."),
        ("All 27 leaders attended the summit in Lisbon with Karl Weber.",
         "Norwegian Prime Minister Nora Lind skipped the summit in Lisbon; Karl Weber spoke."),
        ("Nora Lind was buried in Tolby. Both her parents attended the service.",
         "Nora Lind was buried in Tolby. Her father did not attend the funeral."),
        ("A Chinese delegation attended the talks.", "China was not represented at the talks."),
        ("Leaders met in Lisbon on Tuesday. Nora Lind arrived in Lisbon.",
         "The talks were held in Lisbon. Nora Lind did not attend."),
        ("Nora Lind was in the audience at the summit in Tolby with Karl Weber.",
         "The summit was held in Tolby with Karl Weber. Nora Lind dialled in from Oslo."),
        ("Tolby beat Elm with Karl Weber. Nora Lind scored after a minute.",
         "Tolby beat Elm with Karl Weber. Nora Lind was suspended."),
        ("Nora Lind voted against the bill in Tolby.", "Nora Lind was absent from the Tolby vote."),
    ],
)  # fmt: skip
def test_present_against_absent(pairs: Pairs, left: str, right: str) -> None:
    assert disputed(pairs(left, right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nora Lind attended the summit.", "Nora Lind took part in the summit in Tolby."),
        ("Nora Lind skipped the dinner.", "Nora Lind did not attend the dinner."),
        # Another person, another occasion.
        ("Nora Lind attended the summit.", "Karl Weber did not attend the summit."),
        ("Nora Lind attended the summit.", "Nora Lind skipped the funeral."),
        # A country is there when its envoy is.
        ("Norway attended the summit.", "Norway was represented by its envoy at the summit."),
        # "Joined" and "addressed" are said of a screen as well.
        ("Nora Lind addressed the summit.", "Nora Lind addressed the summit by video link."),
        # To miss a part is not to stay away; to stay where it is held is none.
        ("Nora Lind attended the summit.", "Nora Lind did not attend the dinner."),
        ("Leaders met in Lisbon. Nora Lind attended.", "In Lisbon, Nora Lind stayed in Lisbon."),
        ("Nora Lind attended the hearing.", "Nora Lind did not attend a hearing in January."),
        # Another part, another moment, another rite; whoever misses a match may watch it.
        ("Nora Lind attended the summit.", "Nora Lind was absent from the closing session."),
        ("Nora Lind was present in the hall.", "Nora Lind was not present when it was searched."),
        ("Nora Lind attended the vigil.", "Nora Lind did not attend the funeral."),
        ("Nora Lind watched the match from the stands.", "Nora Lind missed the match."),
        # Who was to attend did so, from afar.
        ("Nora Lind will attend the summit.", "Nora Lind joined the summit by video link."),
        ("Nora Lind attended the match.", "Nora Lind was injured and did not play."),
        ("Nora Lind attended the talks.", "Nora Lind almost missed the talks."),
        ("Nora Lind appeared in court.", "Nora Lind appeared in court by video link."),
        ("Nora Lind was in court.", "Nora Lind will not be in court on Friday."),
    ],
)
def test_nothing_disputed(pairs: Pairs, left: str, right: str) -> None:
    assert disputed(pairs(left, right)) == []


def test_agreement(pairs: Pairs) -> None:
    assert agreed(pairs("Nora Lind attended the summit.", "Nora Lind was present at the summit."))


def test_absent_and_represented_go_together(pairs: Pairs) -> None:
    [pair] = pairs(
        "Nora Lind was represented by Karl Weber at the summit.",
        "Nora Lind was unable to attend the summit.",
    )
    assert pair.level("value") is Level.NEAR


def test_an_article_that_tells_both_does_not_contradict_itself(
    annotate: Callable[..., Annotation],
) -> None:
    text = "Nora Lind attended the summit. Then she left. Nora Lind was absent from the summit."
    lexicon = builtin_lexicon()
    told = align_story(link_story((extract_article(annotate(text), lexicon),), lexicon))
    both = [p for p in told if p.left.kind is Kind.ATTENDANCE and p.level("value") is Level.APART]
    assert [(p.aligned, p.apart) for p in both] == [(False, "one article gives both")]
