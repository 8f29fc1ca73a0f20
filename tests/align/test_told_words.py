"""Words of two clauses on one matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.told_words import alike, index_keys, likeness


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("n:talk", "n:negotiation"),
        ("v:rebook", "v:change"),
        ("n:investor", "n:shareholder"),
        ("v:sign", "n:signature"),
        ("n:blaze", "n:fire"),
        ("v:convoke", "n:meeting"),
        ("e:harbour", "n:harbour"),
    ],
)
def test_outlets_word_one_matter_differently(left: str, right: str) -> None:
    assert alike(left, right) >= 0.6
    assert alike(left, right) == alike(right, left)
    assert index_keys(left) & index_keys(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("v:convict", "v:sentence"), ("v:arrive", "v:resign"), ("e:oslo", "e:bergen")],
)
def test_two_steps_are_two_matters(left: str, right: str) -> None:
    assert alike(left, right) == 0.0


def test_a_word_that_is_everywhere_counts_for_less() -> None:
    rare = likeness(("e:acme", "v:pay"), ("e:acme", "v:pay"), {})
    common = likeness(("e:acme", "v:pay"), ("e:acme", "v:pay"), {"e:acme": 8.0})
    assert common.score < rare.score
    assert rare.core


def test_people_and_names_are_no_core() -> None:
    assert not likeness(("e:lind", "n:man"), ("e:lind", "n:man"), {}).core


_WORDS = st.lists(
    st.sampled_from(("v:sink", "n:ship", "n:boat", "e:lund", "v:sign", "n:talk", "n:man")),
    max_size=5,
    unique=True,
).map(tuple)


@given(_WORDS, _WORDS)
def test_likeness_is_symmetric_and_bounded(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    one, other = likeness(left, right, {}), likeness(right, left, {})
    assert one.score == pytest.approx(other.score)
    assert 0 <= one.score <= min(len(left), len(right))
