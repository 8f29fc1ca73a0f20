"""Lines, items and where two lines differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.diff import EDGE, Line, compare_lines, make_line, read_number
from tests.align.tagged import tagged


def line(text: str) -> Line:
    annotation = tagged(text)
    return make_line(annotation, annotation.sentences[0])


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("1,200", (1200.0, False)),
        ("$5", (5.0, False)),
        ("2.3bn", (2.3e9, False)),
        ("third", (3.0, True)),
        ("21st", (21.0, True)),
        ("forty-two", (42.0, False)),
        ("bus", None),
    ],
)
def test_read_number(word: str, value: tuple[float, bool] | None) -> None:
    assert read_number(word) == value


def test_items_leave_out_articles_and_punctuation_and_fold_values() -> None:
    keys = line(
        "The/DET U.S./PROPN sent/VERB 1.8/NUM billion/NUM dollars/NOUN on/ADP Mon./PROPN ./PUNCT"
    ).keys
    assert keys == ("us", "send", "#1.8e+09", "dollar", "on", "monday")


@pytest.mark.parametrize(
    "text", ["2/NUM 1/2/NUM", "2/NUM -/PUNCT 1/2/NUM", "2/NUM 1/NUM //SYM 2/NUM"]
)
def test_fractions_join_the_number_before(text: str) -> None:
    assert line(f"They/PRON served/VERB {text} months/NOUN").keys == (
        "they",
        "serve",
        "#2.5",
        "month",
    )


def test_slots_stand_between_matches() -> None:
    left = line("The/DET mayor/NOUN opened/VERB the/DET old/ADJ bridge/NOUN ./PUNCT")
    right = line("The/DET mayor/NOUN opened/VERB the/DET new/ADJ bridge/NOUN ./PUNCT")
    (slot,) = compare_lines(left, right).slots
    assert (left.keys[slot.i], right.keys[slot.k]) == ("old", "new")
    assert (slot.before, slot.after) == (2, 1)


def test_common_beginning_counts_as_edge() -> None:
    left, right = line("Anna/PROPN sang/VERB"), line("Berta/PROPN sang/VERB")
    assert compare_lines(left, right).slots[0].before == EDGE


WORDS = st.lists(st.sampled_from(["cat/NOUN", "dog/NOUN", "ran/VERB", "12/NUM", "Rome/PROPN"]))


@given(WORDS, WORDS)
def test_slots_and_matches_cover_both_lines(a: list[str], b: list[str]) -> None:
    left, right = line(" ".join(a) or "x/X"), line(" ".join(b) or "x/X")
    diff = compare_lines(left, right)
    covered = {n for s in diff.slots for n in range(s.i, s.j)} | set(diff.matched)
    assert covered == set(range(len(left.items)))
    covered = {n for s in diff.slots for n in range(s.k, s.l)} | set(diff.matched.values())
    assert covered == set(range(len(right.items)))
    assert all(left.keys[i] == right.keys[k] for i, k in diff.matched.items())
