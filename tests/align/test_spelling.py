"""Spelling pairs: what a story shows to be misspelt, and what must be left alone."""

from __future__ import annotations

import pytest

from checker.align.spelling import spelling_pairs
from checker.lexicon import Lexicon, load_lexicon
from checker.story import Story
from tests.align.spelt import found_in, spelling_of


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("lexicon")
    path = folder / "house.yml"
    path.write_text(
        "people:\n"
        "  - {name: Giulia Ferrando, gender: f, "
        "offices: [{office: mayor, of: XX, from: 2020-01-01}]}\n"
        "countries:\n"
        "  - {code: XX, name: Examplia, demonyms: [Examplian], capital: Sampleton}\n"
        "  - {code: YY, name: United Samples, demonyms: [Samplish]}\n"
        "offices:\n"
        "  - {id: mayor, titles: [mayor], functional: true}\n",
        encoding="utf-8",
    )
    return load_lexicon((path,), folder / "cache")


def test_office_holder_gives_the_right_name_at_every_place(house: Lexicon) -> None:
    pairs = spelling_of(
        "A plan was shown by the mayor of Examplia Julia Ferrando today .\n"
        "It is late , Julia Ferrando said .",
        lexicon=house,
    )
    assert [p.left.slot("replacement") for p in pairs] == ["Giulia", "Giulia"]
    assert {p.left.slot("certainty") for p in pairs} == {"certain"}
    assert "office holders" in pairs[0].left.slot("reason")


def test_another_holder_of_like_name_is_left_alone(house: Lexicon) -> None:
    assert not found_in("The tennis player Julia Ferrando won the cup .", lexicon=house)


def test_the_other_sources_show_the_right_name() -> None:
    texts = (
        "The judge Ludmila Hartwigsen spoke first .\nLater Hartwigsen left .",
        "The judge Ludmila Hartwigsen was brief .",
        "The judge Ludmila Hartwgisen was brief .",
    )
    assert found_in(*texts) == {"Hartwgisen": ("typo", "Hartwigsen")}


def test_right_evidence_points_at_the_right_form() -> None:
    texts = (
        "The judge Ludmila Hartwigsen spoke first .\nLater Hartwigsen left .",
        "The judge Ludmila Hartwgisen was brief .",
    )
    (pair,) = spelling_of(*texts)
    shown = pair.right
    assert texts[0][shown.focus_start : shown.focus_end] == "Hartwigsen"
    assert texts[1][pair.left.focus_start : pair.left.focus_end] == "Hartwgisen"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Halvorsen and her sister Hanna Halvorsen survived .",
        "Jon Bakke , 40 , and Jan Bakke , 12 , were found .",
        "The Ferndale and Fernvale roads are closed .",
    ],
)
def test_two_people_or_places_of_like_name_are_left_alone(text: str) -> None:
    assert not {k: v for k, v in found_in(text, text).items() if v[0] == "typo"}


def test_accepted_spellings_are_variants() -> None:
    found = found_in(
        "The envoy Sergei Dubrovin spoke in Kyiv .", "The envoy Sergey Dubrovin spoke in Kiev ."
    )
    assert {v[0] for v in found.values()} == {"variant"}


def test_two_sources_write_one_private_name_in_two_ways() -> None:
    found = found_in(
        "The victim Robyn Castell , 48 , was alone .", "A neighbour found Robin Castell , 48 ."
    )
    assert {k: v[0] for k, v in found.items()} == {"Robyn": "disputed", "Robin": "disputed"}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The goverment fell in May .", "goverment", "government"),
        ("They were arested at noon .", "arested", "arrested"),
        ("It occured at night .", "occured", "occurred"),
        ("He was one ofthe first .", "ofthe", "of the"),
        ("The last financialreport was late .", "financialreport", "financial report"),
        ("He came to the the town .", "the the", "the"),
        ("The meeting is on Wednsday at noon .", "Wednsday", "Wednesday"),
        ("The two will stand trail in June .", "trail", "trial"),
        ("The Ministy of Finance said so .", "Ministy", "Ministry"),
    ],
)
def test_words_that_a_list_is_sure_of(text: str, wrong: str, right: str) -> None:
    assert found_in(text) == {wrong: ("typo", right)}


@pytest.mark.parametrize(
    "text",
    [
        "The gunbattle near the stationhouse was over .",
        "The colour of the fibre was grey in the theatre .",
        "The centre will criticise the programme .",
        "He said it is a dedacted (sic) text .",
        "See www.exampel.com or mail us @exampel now .",
        "The pipeline will virtualize its datacenters .",
        "He had had enough of it .",
        "McDonald and DeVine met at YouTube .",
    ],
)
def test_words_that_are_right_or_not_ours(text: str) -> None:
    assert not found_in(text)


def test_a_name_run_together_with_the_next_word() -> None:
    found = found_in(
        "Here is Ludmila Hartwigsenthe judge .", "The judge Ludmila Hartwigsen spoke ."
    )
    assert found == {"Hartwigsenthe": ("typo", "Hartwigsen, the")}


def test_lost_capital(house: Lexicon) -> None:
    assert found_in("It left united Samples in May .", lexicon=house) == {
        "united Samples": ("typo", "United Samples")
    }


def test_small_letters_of_a_name() -> None:
    found = found_in("Mr Grobblam came and Mrs Grobblam left , said robert Hart and Ann grobblam .")
    assert found == {"robert": ("typo", "Robert"), "grobblam": ("typo", "Grobblam")}
    assert not found_in("We met bobbin Hart , and the grobblam came late .")


def test_a_word_two_sources_write_is_meant() -> None:
    assert not found_in("The new grobble is here .", "The grobble came late .")


def test_same_phrase_elsewhere_shows_the_word_meant() -> None:
    found = found_in(
        "A storm hit the fishing coast at dawn .\nThe coast was calm .",
        "A storm hit the fishing toast at dawn .",
    )
    assert found.get("toast", ("", ""))[1] in ("coast", "")


def test_order_of_articles_does_not_matter() -> None:
    texts = (
        "The judge Ludmila Hartwigsen spoke first .\nLater Hartwigsen left .",
        "The judge Ludmila Hartwgisen was brief .",
    )
    assert found_in(*texts) == found_in(*reversed(texts))


def test_empty_story() -> None:
    assert spelling_pairs(Story([])) == []
    assert not found_in("")


def test_spans_lie_in_the_text() -> None:
    text = "The goverment and the the judge Olaf Hartwgisen met .\nOlaf Hartwigsen left ."
    for pair in spelling_of(text):
        assert 0 <= pair.left.start <= pair.left.focus_start < pair.left.focus_end <= len(text)
        assert text[pair.left.focus_start : pair.left.focus_end] == pair.left.value.text  # type: ignore[union-attr]


def test_many_sources_outweigh_a_list_of_names() -> None:
    texts = (
        "The clerk Luke Marrstone spoke first .\nLater Marrstone left .",
        "The clerk Luke Marrstone was brief .",
        "The clerk Luke Marstone was brief .",
    )
    assert found_in(*texts).get("Marstone", ("typo", "Marrstone")) == ("typo", "Marrstone")
    assert "Marrstone" not in found_in(*texts)


def test_a_family_name_written_otherwise_once_in_its_own_article() -> None:
    texts = (
        "Goals came from Tilda Nordberg late .\nThen Norberg left the field .",
        "The winner was by Tilda Norberg today .",
        "A save by Tilda Norberg helped .",
    )
    assert found_in(*texts) == {"Nordberg": ("typo", "Norberg")}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The road was impassible after the storm .", "impassible", "impassable"),
        ("It was payed for by the town .", "payed", "paid"),
        ("She found the ocassion sad .", "ocassion", "occasion"),
        ("They menshioned it twice .", "menshioned", "mentioned"),
        ("People were adviced to leave .", "adviced", "advised"),
    ],
)
def test_words_by_ear_and_words_of_large_dictionaries(text: str, wrong: str, right: str) -> None:
    assert found_in(text) == {wrong: ("typo", right)}


def test_a_blank_inside_a_name() -> None:
    assert found_in("Olaf Sch olz met Zelen sky today .") == {
        "Sch olz": ("typo", "Scholz"),
        "Zelen sky": ("typo", "Zelensky"),
    }
    texts = ("The clerk Ida Frobnik spoke .\nThen Frobnik left .", "The clerk Ida Frob nik spoke .")
    assert found_in(*texts) == {"Frob nik": ("typo", "Frobnik")}


@pytest.mark.parametrize(
    "text",
    [
        "All an hour passed .",
        "Marie le Pen met Al sadr .",
        "The Sch said so .\nOlaf Sch olz met .",
    ],
)
def test_no_blank_inside_a_name(text: str) -> None:
    assert not any(" " in wrong for wrong in found_in(text))


def test_a_foreign_case_ending_on_a_name() -> None:
    found = found_in(
        "A letter by the head , Ingrid Walterová .", "It was written by Ingrid Walter ."
    )
    assert found == {"Walterová": ("typo", "Walter")}


def test_a_family_name_like_an_institution() -> None:
    assert not found_in("The treasurer Dominic Federa of Leeds agreed .")


def test_given_and_family_name_both_slip() -> None:
    found = found_in(
        "The owner , Luisa Lindqvist , agreed .\nLindqvist left .",
        "Its boss Luiza Lindqvst says no .",
    )
    assert found == {"Luiza": ("typo", "Luisa"), "Lindqvst": ("typo", "Lindqvist")}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("They met in late Octobwr at home .", "Octobwr", "October"),
        ("It was held in Eruope last year .", "Eruope", "Europe"),
        ("A senator from Massachuswtts agreed .", "Massachuswtts", "Massachusetts"),
        ("His lawyer , Richrad Fowler , left .", "Richrad", "Richard"),
        ("It stood near the Cenntre of the town .", "Cenntre", "Centre"),
        ("They asked Senatr Joan Hale .", "Senatr", "Senator"),
        ("The spokesman John Moirarty left .", "Moirarty", "Moriarty"),
        ("The Nationnal Gallery was shut .", "Nationnal", "National"),
    ],
)
def test_a_name_written_once_that_lists_know_otherwise(text: str, wrong: str, right: str) -> None:
    assert found_in(text) == {wrong: ("typo", right)}


@pytest.mark.parametrize(
    "text",
    [
        "The delegate Musa Bility agreed .",
        "The batsman Ricky Pontingg agreed with Ms Prosecuter .",
        "He came from Urbana by train .",
        "The Register of Des Moines said so .",
    ],
)
def test_a_rare_name_near_a_word_is_left_alone(text: str) -> None:
    assert not found_in(text)


def test_a_country_without_its_capital() -> None:
    assert found_in("They left on monday for lunch .")["monday"] == ("typo", "Monday")
    assert "polish" not in found_in("They polish the brass on Monday .")
