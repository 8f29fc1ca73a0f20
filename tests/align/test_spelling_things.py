"""Ships, companies and products in two namings; people called by a given name alone."""

from __future__ import annotations

import pytest

from tests.align.spelt import found_in


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (
            ("A trawler named Brennadora sank .", "The trawler , called the Brennadura , sank ."),
            {"Brennadora", "Brennadura"},
        ),
        (
            ("They work at Orlby Distribution Ltd.", "They work at Orlby Distributors Ltd."),
            {"Orlby Distribution Ltd", "Orlby Distributors Ltd"},
        ),
        (
            ("Its Quiet Static Heating is new .", "They sell Static Quiet Heating in Leeds ."),
            {"Quiet Static Heating", "Static Quiet Heating"},
        ),
        (
            ("He led the Iron Boars gang .", "They feared the Iron Bears gang ."),
            {"Iron Boars", "Iron Bears"},
        ),
        (
            ("Sandoval said his sister Yilmarith left .", "Yilmareth Sandoval left early ."),
            {"Yilmarith", "Yilmareth"},
        ),
    ],
)
def test_two_namings(texts: tuple[str, str], names: set[str]) -> None:
    assert found_in(*texts).keys() == names
    assert {relation for relation, _ in found_in(*texts).values()} == {"disputed"}


@pytest.mark.parametrize(
    "texts",
    [
        # one article has both: two ships
        ("A trawler named Brennadora met one named Brennadura .", "A ship called Brennadora ."),
        ("They work at Orlby Builders Ltd.", "They work at Orlby Builder Ltd."),
        ("The National Gallery Trust met .", "The Gallery National Committee met ."),
        ("Sandoval said that Yilmarith left .", "Yilmareth Petros left early ."),
    ],
)
def test_left_alone(texts: tuple[str, str]) -> None:
    assert not found_in(*texts)
