"""Misspelt words that one article gives away by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.annotation import Annotation
from checker.extract.reading import Reading
from checker.extract.spelling import extract_spelling
from checker.model import Kind


def _claims(annotation: Callable[..., Annotation], text: str) -> list[tuple[str, str, str]]:
    claims = list(extract_spelling(Reading(annotation(text))))
    assert all(c.kind is Kind.SPELLING for c in claims)
    return [
        (text[c.focus_start : c.focus_end], c.slot("replacement"), c.slot("certainty"))
        for c in claims
    ]


def test_unknown_word_near_one_common_word(annotation: Callable[..., Annotation]) -> None:
    assert _claims(annotation, "They recieved the goverment letter") == [
        ("recieved", "received", "certain"),
        ("goverment", "government", "certain"),
    ]


def test_word_written_twice(annotation: Callable[..., Annotation]) -> None:
    assert _claims(annotation, "She spoke to to them") == [("to to", "to", "likely")]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("It killed killed nobody", "killed killed", "killed"),
        ("They walked around the around the lake", "around the around the", "around the"),
        ("She was on her way way home", "way way", "way"),
    ],
)
def test_words_written_twice(
    annotation: Callable[..., Annotation], text: str, wrong: str, right: str
) -> None:
    assert _claims(annotation, text) == [(wrong, right, "likely")]


@pytest.mark.parametrize(
    "text",
    [
        "He said that that firm had had enough",
        "It took years and years and years",
        "They walked side by side by the lake",
        "It was very very cold",
        "They said that whatever happens happens to us",
        "He would not call an aide an aide",
    ],
)
def test_words_that_are_said_twice(annotation: Callable[..., Annotation], text: str) -> None:
    assert _claims(annotation, text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Negociations were broken off", "Negociations", "Negotiations"),
        ("Nobody thinks thatthey'll come", "thatthey'll", "that they'll"),
        ("They wrote to our correspondant twice", "correspondant", "correspondent"),
    ],
)
def test_slips_that_hide(
    annotation: Callable[..., Annotation], text: str, wrong: str, right: str
) -> None:
    assert [c[:2] for c in _claims(annotation, text)] == [(wrong, right)]


def test_a_shortened_verb_is_no_slip(annotation: Callable[..., Annotation]) -> None:
    assert _claims(annotation, "Nobody thinks they'll come and y'all'd better go") == []


def test_a_word_made_for_somebody_is_no_slip(annotation: Callable[..., Annotation]) -> None:
    assert _claims(annotation, "The returning paceman met a ropemaker") == []


def test_a_french_word_without_its_marks_is_a_slip(annotation: Callable[..., Annotation]) -> None:
    assert _claims(annotation, "The departement is late") == [
        ("departement", "department", "certain")
    ]


def test_unknown_word_without_a_near_one_is_only_possible(
    annotation: Callable[..., Annotation],
) -> None:
    ((word, replacement, certainty),) = _claims(annotation, "The grobblest came")
    assert (word, replacement, certainty) == ("grobblest", "", "possible")


@pytest.mark.parametrize(
    "text",
    [
        "He said that that was so",
        "A melee at the cafe with her fiance",
        "The Goverment of names",
        "http://www.exampel.com/goverment.html",
    ],
)
def test_what_is_no_business_of_this_stage(
    annotation: Callable[..., Annotation], text: str
) -> None:
    assert [c for c in _claims(annotation, text) if c[2] != "possible"] == []


def test_the_words_of_a_house_list_are_known(
    annotation: Callable[..., Annotation], tmp_path: Path
) -> None:
    from checker.lexicon import load_lexicon

    path = tmp_path / "house.yml"
    path.write_text("people:\n  - {name: Ida Frobnik}\n", encoding="utf-8")
    house = load_lexicon((path,), tmp_path / "cache")
    text = "The frobnik is here."
    assert [c.value for c in extract_spelling(Reading(annotation(text)))]
    assert not list(extract_spelling(Reading(annotation(text), lexicon=house)))
