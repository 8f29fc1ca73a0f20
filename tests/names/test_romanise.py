"""Romanisation: words that one tradition writes in several ways, and words it keeps apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.parts import parse_name
from checker.names.romanise import TRADITIONS, same_romanisation
from checker.names.traditions import traditions


@pytest.mark.parametrize(
    ("left", "right", "tradition"),
    [
        ("chernyshev", "tschernyschew", "slavic"),
        ("zhukov", "joukov", "slavic"),
        ("shchedrin", "schtschedrin", "slavic"),
        ("solovyov", "soloviev", "slavic"),
        ("husseini", "huseyni", "arabic"),
        ("qasim", "kassem", "arabic"),
        ("dawood", "daud", "arabic"),
        ("yitzhaki", "itzchaki", "hebrew"),
        ("christodoulou", "hristodulu", "greek"),
        ("hsiehping", "xieping", "chinese"),
        ("kyungsoo", "gyeongsu", "korean"),
        ("chaudhary", "choudhary", "indic"),
        ("chaudhry", "chowdhury", "indic"),
        ("gaurav", "gourav", "indic"),
        ("muller", "mueller", "western"),
    ],
)
def test_written_two_ways(left: str, right: str, tradition: str) -> None:
    assert same_romanisation(left, right, tradition)


@pytest.mark.parametrize(
    ("left", "right", "tradition"),
    [
        ("petrov", "petrova", "slavic"),
        ("kapoor", "kapur", "western"),
        ("mohan", "mauhan", "indic"),
        ("ivanov", "ivannikov", "slavic"),
        ("khomeini", "khamenei", "arabic"),
        ("petrov", "pterov", "slavic"),
        ("schmidt", "schmitt", "western"),
    ],
)
def test_kept_apart(left: str, right: str, tradition: str) -> None:
    assert not same_romanisation(left, right, tradition)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), st.sampled_from(TRADITIONS))
def test_every_word_is_its_own_romanisation(word: str, tradition: str) -> None:
    assert same_romanisation(word, word, tradition)


@pytest.mark.parametrize(
    ("name", "tradition"),
    [
        ("Dmytro Kovalenko", "slavic"),
        ("Khalid bin Saud", "arabic"),
        ("Nikos Georgiadis", "greek"),
        ("Rajesh Krishnan", "indic"),
        ("Peter Martin", "western"),
    ],
)
def test_tradition_of_a_name(name: str, tradition: str) -> None:
    assert traditions(parse_name(name))[0] == tradition
