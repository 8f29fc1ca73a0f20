"""Message templates: placeholders, filling, text from articles made inert."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Entity, EntityType, Kind, Participant
from checker.rulebook.message import (
    LONGEST,
    attribute_words,
    clean,
    fill,
    placeholder_fault,
    placeholders,
)

Build = Callable[..., Any]


def test_placeholders() -> None:
    assert list(placeholders("{a} {{b}} {left.c}")) == ["a", "left.c"]
    assert list(placeholders("{a {b} }")) == ["{", "b", "}"]


def test_faults() -> None:
    assert placeholder_fault("left.value", Kind.QUANTITY) == ""
    assert placeholder_fault("subject", Kind.QUANTITY) == ""
    assert placeholder_fault("substitute", Kind.ATTENDANCE) == ""
    assert "left.value" in placeholder_fault("left.valeu", Kind.QUANTITY)
    assert placeholder_fault("left.substitute", Kind.QUANTITY)
    assert placeholder_fault("value", Kind.QUANTITY)
    assert "{{" in placeholder_fault("{", Kind.QUANTITY)


def test_every_kind_of_placeholder(article: Build, claim: Build, pair: Build, story: Build) -> None:
    texts = ("Lind  attended\nthe dinner.", "Ms Lind skipped it.")
    left = claim(
        value="present",
        article="a",
        end=26,
        focus=(6, 14),
        subject=Participant("Lind", "lind", 0, 4, "p1"),
        extra={"substitute": "her deputy"},
        speaker="p1",
    )
    right = claim(
        value="absent",
        article="b",
        end=19,
        focus=(8, 15),
        subject=Participant("Ms Lind", "lind", 0, 7, "q1"),
    )
    made = story(
        [
            article(texts[0], "a", title="Dinner", published="2024-05-01"),
            article(texts[1], "b"),
        ],
        [left, right],
        canonical={("a", "p1"): "s1", ("b", "q1"): "s1"},
        entities={"s1": Entity("s1", EntityType.PERSON, "Nora Lind", ("Lind",))},
    )
    one = pair(left, right)
    for template, expected in (
        ("{left.source}/{right.source}", "“Dinner”/b"),
        ("{left.value}/{right.value}", "Attended/skipped"),
        ("{left.status}/{right.status}", "Present/absent"),
        ("{subject}", "Nora Lind"),
        ("{left.text}", "Lind attended the dinner."),
        ("{left.published}/{right.published}", "2024-05-01/no date"),
        ("{left.speaker}/{right.speaker}", "Nora Lind/b"),
        ("{substitute}", "Her deputy"),
        ("{left.article} {{x}}", "A {x}"),
    ):
        assert fill(template, one, made) == expected


def test_article_text_is_never_a_template(
    article: Build, claim: Build, pair: Build, story: Build
) -> None:
    text = "{right.source} {x}"
    left = claim(article="a", end=18, focus=(0, 18))
    right = claim(article="b", end=18, focus=(0, 18))
    made = story([article(text, "a"), article(text, "b")], [left, right])
    assert fill("{left.value}", pair(left, right), made) == text


@given(st.text(alphabet=st.characters(), max_size=400))
def test_clean_text_is_one_short_line_without_controls(text: str) -> None:
    line = clean(text)
    assert len(line) <= LONGEST
    assert "\n" not in line
    assert "\x1b" not in line
    assert "\u202e" not in line
    assert clean(line) == line


@pytest.mark.parametrize(
    ("attribute", "words"),
    [
        ("speed:wind", "wind speed"),
        ("money:damage", "damage"),
        ("killed", "killed"),
        ("capsize-off", "capsize off"),
    ],
)
def test_attributes_in_words(attribute: str, words: str) -> None:
    assert attribute_words(attribute) == words


def test_an_event_is_called_by_its_noun(
    article: Build, claim: Build, pair: Build, story: Build
) -> None:
    sides = [
        claim(Kind.DATE, article=name, end=4, focus=(0, 4), attribute="found", subject="Lumora")
        for name in "ab"
    ]
    made = story([article("2012", "a"), article("2014", "b")], sides)
    assert fill("{left.value} for {attribute}", pair(*sides), made) == "2012 for founding"
