"""Words, numbers and names that fill one slot."""

from __future__ import annotations

import pytest

from checker.align.diff import Item, make_line
from checker.align.substitution_fillers import (
    is_round,
    numbers_differ,
    relate,
    rounds_to,
    same_name_by_form,
)
from tests.align.tagged import tagged


def items(text: str, pos: str) -> tuple[Item, ...]:
    annotation = tagged(" ".join(f"{w}/{pos}" for w in text.split()))
    return make_line(annotation, annotation.sentences[0]).items


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Macron", "Emmanuel Macron", True),
        ("World Health Organization", "WHO", True),
        ("Mexican", "Mexico", True),
        ("London", "England", True),
        ("Mount Cook", "Mt Cook", True),
        ("Zelensky", "Zelenskyy", True),
        ("British", "U.K.", True),
        ("Ghent", "Turin", False),
        ("Smith", "Butler", False),
    ],
)
def test_same_name_by_form(a: str, b: str, same: bool) -> None:
    assert same_name_by_form(items(a, "PROPN"), items(b, "PROPN")) is same
    assert same_name_by_form(items(b, "PROPN"), items(a, "PROPN")) is same


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [("metre", "meter", "synonym"), ("colour", "color", "synonym"), ("cat", "catty", "derived")],
)
def test_relate(a: str, b: str, relation: str) -> None:
    (x,), (y,) = items(a, "NOUN"), items(b, "NOUN")
    assert relate(x, y) in (relation, "synonym", "near")


def test_rounding() -> None:
    assert rounds_to(2_280_000, 2_300_000)
    assert not rounds_to(871, 870)
    assert is_round(40)
    assert not is_round(41)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("more than 30 minutes", "for 45 minutes", False),
        ("nearly 40 people", "some 33 people", False),
        ("about 12 km", "about 7 miles", False),
        ("more than 30 minutes", "for 90 minutes", True),
        ("exactly 30 people", "exactly 45 people", True),
    ],
)
def test_numbers_differ(one: str, other: str, differ: bool) -> None:
    lines = []
    for text in (one, other):
        annotation = tagged(
            " ".join(f"{w}/{'NUM' if w.isdigit() else 'NOUN'}" for w in text.split())
        )
        lines.append(make_line(annotation, annotation.sentences[0]))
    a, b = (next(i for i in line.items if i.sort == "number") for line in lines)
    assert numbers_differ(lines[0], a, lines[1], b) is differ
