"""Sentences go on after a title's full stop and end after a time of day."""

from collections.abc import Callable

import pytest

from checker.annotation import Annotation

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


def _sentences(annotate: Annotate, text: str) -> list[str]:
    note = annotate(text)
    return [note.text(s.start, s.end) for s in note.sentences]


@pytest.mark.parametrize(
    "title", ["Capt.", "Const.", "Sgt.", "Cllr.", "Supt.", "Lt.", "Lt. Col.", "Det. Insp.", "Cpl."]
)
def test_a_title_stays_with_its_name(annotate: Annotate, title: str) -> None:
    text = f"The road is closed, {title} Nora Quill told reporters. It opens at noon."
    assert _sentences(annotate, text) == [
        f"The road is closed, {title} Nora Quill told reporters.",
        "It opens at noon.",
    ]


def test_a_title_is_one_token_and_no_part_of_the_name(annotate: Annotate) -> None:
    note = annotate("Harbour police Lt. Nora Quill said the road is closed.")
    assert "Lt." in [t.text for t in note.tokens]


def test_a_street_goes_on_in_lower_case(annotate: Annotate) -> None:
    text = "They met at Canal Ave. near the bridge. Nobody spoke."
    assert len(_sentences(annotate, text)) == 2


def test_a_time_of_day_ends_a_sentence_before_a_pronoun(annotate: Annotate) -> None:
    assert _sentences(annotate, "The crew arrived at 3 p.m. He left soon after.") == [
        "The crew arrived at 3 p.m.",
        "He left soon after.",
    ]


def test_a_weekday_goes_on_after_a_time_of_day(annotate: Annotate) -> None:
    assert len(_sentences(annotate, "The crew arrived at 3 p.m. Friday and left.")) == 1


@pytest.mark.parametrize(
    "first",
    [
        "He promised £15m.",
        "The tower stands 90 m.",
        "The van did 90 km/h.",
        "The doors opened at 7 p.m.",
    ],
)
def test_an_amount_ends_a_sentence(annotate: Annotate, first: str) -> None:
    second = "Trains to Penbury were cancelled."
    assert _sentences(annotate, f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "It opened at 7 p.m. Moscow time and closed.",
        "At 7 p.m. Boston took the lead.",
        "It cost 5m. crowns in all.",
    ],
)
def test_an_amount_or_time_within_a_sentence(annotate: Annotate, text: str) -> None:
    assert _sentences(annotate, text) == [text]
