"""What times and places are said of, by the phrases of news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.normalize.occasion_phrases import find_occasions, occasions_of
from checker.normalize.occasion_table import table_rows


def told(text: str, phrase: str, place: bool = False) -> frozenset[str]:
    start = text.index(phrase)
    return occasions_of(text, start, start + len(phrase), place)


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("The levy kicks in on 3 May.", "3 May", "effect"),
        ("She has been mayor since 2011.", "2011", "office"),
        ("The ferry has been in service since 1994.", "1994", "operate"),
        ("Tenants have until Friday to leave.", "Friday", "deadline"),
        ("The tunnel will stay closed until Monday.", "Monday", "reopen"),
        ("On Sunday, hikers came across the remains.", "Sunday", "find"),
        ("The baker was last seen at noon.", "noon", "last seen"),
    ],
)
def test_a_time_and_its_occasion(text: str, phrase: str, name: str) -> None:
    assert name in told(text, phrase)


def test_another_verb_stands_between() -> None:
    assert "shoot" not in told("The suspect in the shooting was on watch Monday.", "Monday")


def test_another_clause_stands_between() -> None:
    assert "arrest" not in told("He was arrested, but the shop reopens on Friday.", "Friday")


def test_a_place_after_its_own_words() -> None:
    assert "hospital" in told("The pilot was flown to Aker Hospital.", "Aker Hospital", place=True)
    assert "office" not in told("She took office in Aby.", "Aby", place=True)


@given(st.text(max_size=80))
def test_offsets_lie_in_the_text(text: str) -> None:
    assert all(0 <= o.start < o.end <= len(text.lower()) for o in find_occasions(text))


def test_rows_are_named_once() -> None:
    names = [name for name, _, _ in table_rows()]
    assert len(names) == len(set(names))
