"""Names of one spelling: what the lexicon shows to be a slip, and what is another name or word."""

from __future__ import annotations

import pytest

from tests.align.spelt import found_in


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("She teaches at Carnegie Melon University now .", "Melon", "Mellon"),
        ("It sailed the Caspian Seal for weeks .", "Seal", "Sea"),
        ("A storm crossed the Tasman Sean at night .", "Sean", "Sea"),
        ("The World Heath Organization said so .", "Heath", "Health"),
        ("They flew to Kuala Lumpar in May .", "Lumpar", "Lumpur"),
        ("They flew to Buenos Aries in May .", "Aries", "Aires"),
        ("They flew to Adis-Abeba in May .", "Adis-Abeba", "Addis Ababa"),
        ("The tables lie in PostgreSOL now .", "PostgreSOL", "PostgreSQL"),
        ("An agent of the Food and Drag Administration came .", "Drag", "Drug"),
    ],
)
def test_a_listed_name_with_a_slip(text: str, wrong: str, right: str) -> None:
    assert found_in(text) == {wrong: ("typo", right)}


@pytest.mark.parametrize(
    "text",
    [
        "They met at the White Horse in Leeds .",
        "A Saudi Arabian ship sailed .",
        "The Department of Defence said so .",
        "It was in Addis Ababa , or Addis Abeba .",
        "North Korea and South Korea met .",
        "The Republic of Iraq and the Republic of Iran met .",
        "She wrote for the United Nation of readers .",
        "He is in Port Luis today .",
    ],
)
def test_other_names_and_words_are_left_alone(text: str) -> None:
    assert {k: v for k, v in found_in(text).items() if v[0] == "typo"} == {}


def test_another_word_is_a_slip_where_the_story_has_the_name() -> None:
    found = found_in("The White Horse said no .", "A man of the White House said no .")
    assert found == {"Horse": ("typo", "House")}
