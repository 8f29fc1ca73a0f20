"""Amounts worded differently: which meet, and what keeps them apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.quantity_concepts import anchor_keys, counted_keys
from checker.align.quantity_loose import loose_pairs
from checker.align.quantity_slips import digits_moved
from checker.model import Claim, ClaimPair, Kind, Level, Quantity, SlotEvidence
from checker.story import Story

Build = Callable[..., Any]
Pairs = Callable[..., list[ClaimPair]]
SURE = SlotEvidence("event", Level.EXACT, 1.0)


@pytest.fixture
def proposed(claim: Build, article: Build, story: Build) -> Pairs:
    """Pairs of two articles' amounts, given as (number, noun, words near[, unit])."""

    def run(left: list[tuple[Any, ...]], right: list[tuple[Any, ...]]) -> list[ClaimPair]:
        claims = []
        for name, amounts in (("a", left), ("b", right)):
            for number, noun, near, *unit in amounts:
                value = number
                if not isinstance(number, Quantity):
                    value = Quantity(number, number, unit[0] if unit else "")
                extra = {"noun": noun, "near": near, "points": f"{value.low:g}", "sort": "count"}
                made = claim(
                    Kind.QUANTITY, value=value, article=name, attribute=f"count:{noun}",
                    extra=extra,
                )  # fmt: skip
                claims.append(made)
        told: Story = story(
            [article("", id="a"), article("", id="b")], claims, events={frozenset("ab"): SURE}
        )
        return loose_pairs(told, [])

    return run


def test_one_group_under_two_nouns(proposed: Pairs) -> None:
    (pair,) = proposed(
        [(60_000, "soldier", "keep ready border")], [(23_000, "troop", "standby border keep")]
    )
    assert pair.aligned
    assert pair.score < 0.8
    assert pair.left.slot("sort") == pair.right.slot("sort") == "single"


def test_equal_amounts_are_no_pair(proposed: Pairs) -> None:
    assert not proposed([(900, "soldier", "keep border")], [(900, "troop", "keep border")])


def test_other_things_do_not_meet(proposed: Pairs) -> None:
    assert not proposed([(900, "soldier", "keep border")], [(700, "blanket", "keep border")])


def test_an_article_that_gives_both_holds_no_conflict(proposed: Pairs) -> None:
    both = [(900, "soldier", "keep border"), (700, "soldier", "send coast")]
    assert not proposed(both, [(700, "troop", "keep border")])


def test_counts_far_apart_are_of_two_groups(proposed: Pairs) -> None:
    assert not proposed([(9000, "soldier", "keep border")], [(120, "troop", "keep border")])


def test_without_a_word_in_common_only_a_small_difference_counts(proposed: Pairs) -> None:
    assert proposed([(85, "firefighter", "height")], [(120, "firefighter", "battle")])
    assert not proposed([(85, "firefighter", "height")], [(300, "firefighter", "battle")])


def test_measures_meet_by_what_they_measure(proposed: Pairs) -> None:
    (pair,) = proposed([(180.0, "fall", "fall face", "m")], [(304.8, "drop", "drop ridge", "m")])
    assert pair.level("value") is Level.APART
    assert not proposed([(180.0, "fall", "fall face", "m")], [(304.8, "rope", "rope ridge", "m")])


def test_lives_are_not_compared(proposed: Pairs) -> None:
    year = 365.25 * 86_400
    assert not proposed(
        [(37 * year, "work", "work plant floor", "s")], [(15 * year, "work", "work plant", "s")]
    )


def test_swapped_digits_need_little_more(proposed: Pairs) -> None:
    (pair,) = proposed(
        [(2481.0, "height", "peak climb gornik", "m")], [(2841.0, "", "gornik hut close", "m")]
    )
    assert pair.left.slot("sort") == "slip"
    assert pair.score >= 0.8


def test_swapped_digits_of_unlike_things(proposed: Pairs) -> None:
    assert not proposed([(2481, "tree", "plant")], [(2841, "ship", "sink")])


@pytest.mark.parametrize(
    ("a", "b", "moved"), [(105, 150, 3), (3600, 6300, 2), (2481, 2841, 4), (12, 120, 0)]
)
def test_moved_digits(a: int, b: int, moved: int) -> None:
    assert digits_moved(_plain(a), _plain(b)) == moved


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_moved_digits_are_symmetric_and_never_of_equal_numbers(a: int, b: int) -> None:
    x, y = (_plain(n) for n in (a, b))
    assert digits_moved(x, y) == digits_moved(y, x)
    assert not digits_moved(x, x)
    if digits_moved(x, y):
        assert sorted(str(a).strip("0")) == sorted(str(b).strip("0"))


def _plain(number: int) -> Claim:
    return Claim(
        id=str(number), article="a", kind=Kind.QUANTITY, start=0, end=1, focus_start=0,
        focus_end=1, subject=None, attribute="count:thing", value=Quantity(number, number),
        keys=(), extra=(("points", str(number)),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b"), [("soldier", "troop"), ("seat", "mandate"), ("flat", "apartment")]
)
def test_counted_nouns_of_one_group_share_a_key(a: str, b: str) -> None:
    assert counted_keys(a) & counted_keys(b)


@pytest.mark.parametrize(
    ("a", "b"), [("walkout", "strike"), ("drop", "fall"), ("retire", "retirement")]
)
def test_words_of_one_concept_share_a_key(a: str, b: str) -> None:
    assert anchor_keys(a) & anchor_keys(b)


def test_unlike_words_share_no_key() -> None:
    assert not counted_keys("soldier") & counted_keys("blanket")
    assert not anchor_keys("fire") & anchor_keys("peak")


def test_some_of_a_kind_may_be_part_of_all(proposed: Pairs) -> None:
    words = "police seize flat suspect"
    assert proposed([(6, "gun", words)], [(4, "firearm", words)])
    assert not proposed([(6, "gun", words)], [(4, "handgun", words)])
    assert not proposed([(6, "rifle", words)], [(4, "pistol", words)])


def test_a_part_leaves_the_count_of_all_single(claim: Build, article: Build, story: Build) -> None:
    def count(name: str, number: float, noun: str, near: str, **fields: Any) -> Claim:
        extra = {"noun": noun, "near": near, "points": f"{number:g}", "class": "trapped",
                 "people": "people", "sort": "trapped"}  # fmt: skip
        made: Claim = claim(
            Kind.QUANTITY, value=Quantity(number, number), article=name, attribute="trapped",
            extra=extra, **fields,
        )  # fmt: skip
        return made

    claims = [
        count("a", 6, "miner", "trap reach"),
        count("a", 2, "miner", "trap reach", scope=frozenset({"of the"})),
        count("b", 5, "employee", "trap company"),
    ]
    told: Story = story(
        [article("", id="a"), article("", id="b")], claims, events={frozenset("ab"): SURE}
    )
    (pair,) = loose_pairs(told, [])
    assert {c.slot("points") for c in (pair.left, pair.right)} == {"5", "6"}


def test_nothing_but_one_unit_ties_no_amounts(proposed: Pairs) -> None:
    assert not proposed([(60, "", "rest tent", "s")], [(90, "", "climb rope", "s")])
    assert proposed([(60, "", "siege tent", "s")], [(90, "", "siege rope", "s")])


def test_a_deed_told_by_a_noun_and_by_a_verb(claim: Build, article: Build, story: Build) -> None:
    def count(name: str, number: float, noun: str, **extra: str) -> Claim:
        slots = {"noun": noun, "near": "hub storm", "points": f"{number:g}", "sort": "count"}
        made: Claim = claim(
            Kind.QUANTITY, value=Quantity(number, number), article=name,
            attribute=f"count:{noun}", extra=slots | extra,
        )  # fmt: skip
        return made

    claims = [
        count("a", 2_400, "flight", verb="delay", role="passive"),
        count("b", 2_700, "delay", verb="have", role="object"),
    ]
    told: Story = story(
        [article("", id="a"), article("", id="b")], claims, events={frozenset("ab"): SURE}
    )
    assert len(loose_pairs(told, [])) == 1
