"""Slips of the hand: which right word an unknown one may be, and words run together."""

from __future__ import annotations

import time

import pytest

from checker.names.edits import edit_between
from checker.names.slips import (
    LONGEST,
    best_slip,
    inflected,
    one_edit_away,
    run_together,
    slip_of,
    two_habits_away,
)


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        ("recieve", "receive", "two letters swapped"),
        ("goverment", "government", "a letter left out"),
        ("embarass", "embarrass", "a letter doubled or its double dropped"),
        ("trafffic", "traffic", "a letter doubled or its double dropped"),
        ("nwtwork", "network", "a neighbouring key"),
        ("seperate", "separate", "a letter that sounds alike"),
        ("minisster", "minister", "a letter doubled or its double dropped"),
    ],
)
def test_kind_of_slip(wrong: str, right: str, kind: str) -> None:
    assert edit_between(right, wrong).kind == kind
    slip = slip_of(wrong, right)
    assert slip is not None
    assert slip.count == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("report", "reports"),
        ("city", "cities"),
        ("vote", "voted"),
        ("plan", "planner"),
        ("go", "go"),
    ],
)
def test_forms_of_one_word_are_no_slips(left: str, right: str) -> None:
    assert inflected(left, right)
    assert slip_of(left, right) is None


def test_one_edit_away_lists_accepted_words_only() -> None:
    assert one_edit_away("hosue", frozenset(("house", "hose", "mouse"))) == ["hose", "house"]


def test_best_slip_prefers_the_likelier_hand() -> None:
    found = best_slip("formt", ["forma", "front", "formats", "form"])
    assert found is not None


def test_run_together_takes_the_longest_first_word() -> None:
    known = {"the", "theme", "park", "mepark"}
    assert run_together("themepark", known.__contains__, known.__contains__) == ("theme", "park")
    assert run_together("abcdef", known.__contains__, known.__contains__) is None


def test_two_habits_lead_to_one_word_or_to_none() -> None:
    words = {"occasion", "mentioned", "harass", "hares"}
    assert two_habits_away("ocassion", words.__contains__) == ["occasion"]
    assert two_habits_away("menshioned", words.__contains__) == ["mentioned"]
    assert two_habits_away("zzzzzz", words.__contains__) == []
    assert two_habits_away("bott", {"bot", "bat"}.__contains__) == ["bot"]


def test_a_word_of_any_length_is_looked_at_in_no_time() -> None:
    began = time.perf_counter()
    for length in (LONGEST + 1, 20_000):
        word = "ab" * length
        assert one_edit_away(word, frozenset((word, word[1:]))) == []
        assert two_habits_away(word, lambda _: True) == []
    assert time.perf_counter() - began < 0.1
