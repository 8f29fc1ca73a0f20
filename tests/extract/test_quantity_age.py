"""Ages beside descriptions, and whom a description stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Quantity

pytestmark = pytest.mark.model


@pytest.fixture
def bearers(annotate: Callable[..., Annotation]) -> Callable[[str], list[str]]:
    def run(text: str) -> list[str]:
        claims = extract_article(annotate(text)).claims
        return [c.subject.text for c in claims if c.attribute == "age" and c.subject is not None]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind has left the show. The popular singer, 34, flew home on Monday.",
        "Nora Lind has left the show. The 34-year-old arrived in Tolby on Monday.",
    ],
)
def test_the_one_just_named(bearers: Callable[[str], list[str]], text: str) -> None:
    assert [name.removeprefix("-old ") for name in bearers(text)] == ["Nora Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind met Karl Weber. The 34-year-old flew home on Monday.",  # one of two
        "Nora Lind has a child. The 11-year-old girl flew home on Monday.",
    ],
)
def test_nobody_certain(bearers: Callable[[str], list[str]], text: str) -> None:
    assert "Nora Lind" not in bearers(text)


def test_no_age(bearers: Callable[[str], list[str]]) -> None:
    assert bearers("They slept in the corner room, 34, on Monday.") == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Lexi Brel, nine, fell from a window.", 9),
        ("Amara Odu, 19, rose between two defenders.", 19),
        ("Ruda, 52, has led the cabinet since 2021.", 52),
        ("Ten people were hurt, among them the driver, Tamsin Okafor, 45.", 45),
    ],
)
def test_a_number_set_beside_a_name_by_commas(
    annotate: Callable[..., Annotation], text: str, age: int
) -> None:
    ages = [c.value for c in extract_article(annotate(text)).claims if c.attribute == "age"]
    assert [v.low for v in ages if isinstance(v, Quantity)] == [age]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Teenager Ana Brel died in the stairwell.", 13, 19),
        ("Tom Ruda, an octogenarian, was hurt.", 80, 89),
    ],
)
def test_ages_by_a_noun(
    annotate: Callable[..., Annotation], text: str, low: int, high: int
) -> None:
    (age,) = (c.value for c in extract_article(annotate(text)).claims if c.attribute == "age")
    assert isinstance(age, Quantity)
    assert (age.low, age.high) == (low, high)


def test_an_age_of_the_past_is_none_of_today(annotate: Callable[..., Annotation]) -> None:
    text = "Tom Ruda was 19 when he was first jailed."
    assert not [c for c in extract_article(annotate(text)).claims if c.attribute == "age"]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Nora Lind, who turns 32 in May, flew home.", {"Nora Lind": 31}),
        ("Tom and Mary Lund, 34 and 31, flew home.", {"Tom": 34, "Mary Lund": 31}),
        ("A grandson of Lind's, aged 6, was there.", {"A grandson": 6}),
        ("The boy who was hurt, age 9, is at home.", {"The boy": 9}),
    ],
)
def test_whose_age_it_is(
    annotate: Callable[..., Annotation], text: str, ages: dict[str, float]
) -> None:
    claims = [c for c in extract_article(annotate(text)).claims if c.attribute == "age"]
    found = {
        c.subject.text: c.value.low for c in claims if c.subject and isinstance(c.value, Quantity)
    }
    assert found == ages


def test_ages_in_words_make_a_list(annotate: Callable[..., Annotation]) -> None:
    claims = extract_article(annotate("She leaves two children of seven and two.")).claims
    found = {c.value.low for c in claims if c.attribute == "age:list"}  # type: ignore[union-attr]
    assert found == {7, 2}


def test_somebody_of_so_many_years(bearers: Callable[[str], list[str]]) -> None:
    assert bearers("A young woman of 24 was thrown from the car.") == ["A young woman"]
    assert not bearers("He was a man of 12 talents.")


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind, a 34-year-old welder, flew home on Monday.",
        "Police gave Nora Lind's age as 34.",
        "At 34, Nora Lind was the oldest of the crew.",
    ],
)
def test_the_one_an_age_is_told_of(bearers: Callable[[str], list[str]], text: str) -> None:
    assert bearers(text) == ["Nora Lind"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A welder of 34 was hurt.", ["A welder"]),
        ("A mother of 12 was hurt.", []),
        ("A team of 34 came.", []),
        ("At 34, Nora Lind was made a judge.", []),
    ],
)
def test_numbers_beside_people_that_are_no_ages(
    bearers: Callable[[str], list[str]], text: str, found: list[str]
) -> None:
    assert bearers(text) == found
