"""Blocking: which claims are ever compared."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align import block
from checker.align.block import BLOCK_LIMIT, candidate_pairs
from checker.model import Claim, Kind

KINDS = st.sampled_from([Kind.QUANTITY, Kind.ROLE])
SLOTS = st.tuples(
    KINDS, st.sampled_from("xyz"), st.lists(st.sampled_from("abcd"), max_size=3, unique=True)
)


@settings(deadline=None)
@given(slots=st.lists(SLOTS, max_size=12))
def test_exactly_the_pairs_of_one_kind_that_share_a_key(
    claim: Callable[..., Claim], slots: list[tuple[Kind, str, list[str]]]
) -> None:
    claims = [
        claim(kind, 1, article=article, keys=keys)
        if kind is Kind.QUANTITY
        else claim(kind, article=article, keys=keys)
        for kind, article, keys in slots
    ]
    expected = [
        (a, b)
        for n, a in enumerate(claims)
        for b in claims[n + 1 :]
        if a.kind is b.kind and set(a.keys) & set(b.keys)
    ]
    assert candidate_pairs(claims) == expected


def test_few_and_many_claims_are_joined_alike(
    claim: Callable[..., Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = ["ab", "b", "bc", "", "ca", "d"] * 3
    claims = [claim(article=str(n % 4), keys=k) for n, k in enumerate(keys)]
    few = candidate_pairs(claims)
    monkeypatch.setattr(block, "FEW_ROWS", 0)
    assert candidate_pairs(claims) == few


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_pair(claim: Callable[..., Claim], count: int) -> None:
    assert candidate_pairs([claim() for _ in range(count)]) == []


def test_two_claims_of_one_article_are_a_pair(claim: Callable[..., Claim]) -> None:
    pair = (claim(article="a"), claim(article="a"))
    assert candidate_pairs(list(pair)) == [pair]


def test_a_key_that_everything_shares_costs_no_square(claim: Callable[..., Claim]) -> None:
    claims = [claim(keys=["people"]) for _ in range(2 * BLOCK_LIMIT)]
    found = candidate_pairs(claims)
    assert len(found) <= len(claims) * BLOCK_LIMIT
    assert all(any(c is one for pair in found for one in pair) for c in claims)
    assert (claims[-2], claims[-1]) not in found


def test_whatever_says_something_else_is_met_in_a_large_block(claim: Callable[..., Claim]) -> None:
    numbers = [*[1] * BLOCK_LIMIT, 2, *[1] * 3, 3]
    claims = [claim(Kind.QUANTITY, number, keys=["people"]) for number in numbers]
    found = candidate_pairs(claims)
    assert (claims[BLOCK_LIMIT], claims[-1]) in found
    assert all((c, claims[BLOCK_LIMIT]) in found for c in claims[:BLOCK_LIMIT])
