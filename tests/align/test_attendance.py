"""Presence against absence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.align.pairs import align_story
from checker.entities import link_story
from checker.extract import extract_article
from checker.lexicon import builtin_lexicon
from checker.model import Annotation, ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def pairs(annotate: Annotate) -> Callable[[str, str], list[ClaimPair]]:
    """Pairs of one kind across two articles, the same from both sides."""

    def across(*texts: tuple[str, str]) -> list[ClaimPair]:
        lexicon = builtin_lexicon()
        found = tuple(extract_article(annotate(text, id=name), lexicon) for name, text in texts)
        made = align_story(link_story(found, lexicon))
        return [
            p for p in made if p.left.kind is Kind.ATTENDANCE and p.left.article != p.right.article
        ]

    def run(left: str, right: str) -> list[ClaimPair]:
        straight = across(("a", left), ("b", right))
        swapped = across(("b", right), ("a", left))
        assert sorted((p.aligned, p.apart, p.level("value")) for p in straight) == sorted(
            (p.aligned, p.apart, p.level("value")) for p in swapped
        )
        return straight

    return run


Pairs = Callable[[str, str], list[ClaimPair]]


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
        # Who was to attend did so, from afar.
        ("Nora Lind will attend the summit.", "Nora Lind joined the summit by video link."),
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
