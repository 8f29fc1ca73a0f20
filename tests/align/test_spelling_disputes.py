"""One name in two spellings: who is one person, who are two, and where each form is shown."""

from __future__ import annotations

import pytest

from tests.align.spelt import found_in, spelling_of


def _disputed(*texts: str) -> set[str]:
    return {word for word, (relation, _) in found_in(*texts).items() if relation == "disputed"}


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (
            ("Neighbours knew Kathryn Oduber, 58 .", "The widow Katherine Oduber, 58, agreed ."),
            {"Kathryn", "Katherine"},
        ),
        (
            ("The potter Kwesi Adomako sang .", "Kwaku Adomako, a potter, sang ."),
            {"Kwesi", "Kwaku"},
        ),
        (
            ("A driver, Shaun Pettibone, hid .", "Police met Sean Pettibone ."),
            {"Shaun", "Sean"},
        ),
        # one letter at the beginning, beside one calling or title
        (
            ("Judge Thea Pryce sat .", "They met Judge Thea Bryce ."),
            {"Pryce", "Bryce"},
        ),
        (
            ("The skipper, Ina Rowdell, slept .", "Captain Ina Crowdell spoke ."),
            {"Rowdell", "Crowdell"},
        ),
        (
            ("Her trainer Barry Pettibone left .", "A trainer, Gary Pettibone, came ."),
            {"Barry", "Gary"},
        ),
        # the second part of a family name
        (
            ("Ina Adomako-Lyle spoke .", "They met Ina Adomako-Leith ."),
            {"Adomako-Lyle", "Adomako-Leith"},
        ),
        # behind a given name "s" is no plural
        (
            ("The baker, Ina Rowdell, slept .", "They met the baker Ina Rowdells ."),
            {"Rowdell", "Rowdells"},
        ),
        # a word of the list that is no common one; an ending that towns have for their people
        (
            ("They met Ina Fairbairn .", "The baker Ina Fairburn slept ."),
            {"Fairbairn", "Fairburn"},
        ),
        (
            ("They met Claudia Ammann .", "The baker Claudia Amman slept ."),
            {"Ammann", "Amman"},
        ),
        # one family name and age with two given names
        (
            ("They held Peter Rowdell, 23 .", "A patrol took Dorian Rowdell, 23, home ."),
            {"Peter Rowdell", "Dorian Rowdell"},
        ),
    ],
)
def test_one_person_in_two_spellings(texts: tuple[str, str], names: set[str]) -> None:
    assert _disputed(*texts) == names


@pytest.mark.parametrize(
    "texts",
    [
        # each article writes both: two people
        ("Shaun Pettibone met Sean Pettibone .", "Police met Sean Pettibone ."),
        # a short form; two parts of one given name
        ("They held Gus Rowdell, 23 .", "A patrol took Gustavo Rowdell, 23, home ."),
        ("They held Ana Lucia Rowdell, 23 .", "A patrol took Lucia Rowdell, 23, home ."),
        # ages differ
        ("Neighbours knew Kathryn Oduber, 58 .", "The girl Katherine Oduber, 12, agreed ."),
        # others bear the name, and nothing says who is who
        ("Sean Pettibone ran .\nAlice Pettibone ran .", "It was Shaun Pettibone ."),
        # a man and a woman
        ("Police met Patrick Oduber, 58 .", "Police met Patricia Oduber, 58 ."),
        # one letter at the beginning, and nothing says who is who
        ("Ina Rowdell slept .", "Captain Ina Crowdell spoke ."),
        # a nickname
        ("Police met William Oduber, 58 .", "Police met Bill Oduber, 58 ."),
        # a mountain, written out and shortened
        ("We saw Mount Oduber .", "We saw Mt Oduber ."),
    ],
)
def test_two_people_are_left_alone(texts: tuple[str, str]) -> None:
    assert not _disputed(*texts)


def test_every_place_is_shown_and_three_forms_hang_together() -> None:
    texts = (
        "Neighbours knew Kathryn Oduber, 58 .\nLater Kathryn Oduber left .",
        "The widow Katherine Oduber, 58, agreed .",
        "The widow Catherine Oduber, 58, agreed .",
    )
    pairs = spelling_of(*texts)
    assert len({p.left.id for p in pairs}) == 4
    assert len({p.left.slot("replacement") for p in pairs}) == 1
    chief = {p.right.id for p in pairs}
    assert len(chief) == 2  # the chief form, and the other that it is shown beside


def test_a_given_name_that_is_none_is_a_slip_of_the_other_sources() -> None:
    found = found_in(
        "Its head Fintan Delargy spoke .",
        "The firm of Fintan Delargy spoke .",
        "Its head Finton Delargy spoke .",
    )
    assert found == {"Finton": ("typo", "Fintan")}


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        (
            "A parent, Rufus Haverly, came .\nHaverley said it was late .",
            "It was late .",
            {"Haverley": ("disputed", "Haverly / Haverley")},
        ),
        (
            "A parent, Rufus Haverly, came .\nHaverley said it was late .",
            "Rufus Haverly came .",
            {"Haverley": ("typo", "Haverly")},
        ),
        # a known name, two letters turned round
        (
            "A parent, Rufus Humphery, came .\nHumphrey said it was late .",
            "It was late .",
            {"Humphrey": ("disputed", "Humphery / Humphrey")},
        ),
        # the other name is brought in elsewhere
        (
            "A parent, Rufus Haverly, came .\nHaverley said it was late .",
            "The mayor Ann Haverley spoke .",
            {},
        ),
    ],
)
def test_a_surname_that_changes_within_an_article(
    text: str, other: str, expected: dict[str, tuple[str, str]]
) -> None:
    assert found_in(text, other) == expected


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (
            ("The clerk Rufus B. Haverly left .", "The clerk Rufus D. Haverly left ."),
            {"Rufus B. Haverly", "Rufus D. Haverly"},
        ),
        (
            ("They found Ida Vance, 43, at home .", "They found Ida May Orrin, 43, at home ."),
            {"Ida Vance", "Ida May Orrin"},
        ),
        (
            ("The warden Helen Haverly spoke .", "The warden Rufus Haverly spoke ."),
            {"Helen Haverly", "Rufus Haverly"},
        ),
    ],
)
def test_initials_and_surnames_that_differ(texts: tuple[str, str], names: set[str]) -> None:
    assert _disputed(*texts) == names


@pytest.mark.parametrize(
    "texts",
    [
        ("The clerk Rufus B. Haverly left .", "The clerk Rufus Haverly left ."),
        ("They found Ida Vance, 43, at home .", "They found Ida May Orrin, 34, at home ."),
        ("They found Ida Vance, 43, and Ida Orrin, 43 .", "They found Ida Orrin, 43, at home ."),
        ("The mayor Helen Haverly spoke .", "The former mayor Rufus Haverly spoke ."),
    ],
)
def test_initials_and_surnames_of_others(texts: tuple[str, str]) -> None:
    assert not _disputed(*texts)
