"""The database file: whole, sorted, quick to load, with its licence beside it."""

import subprocess
import sys
from importlib.resources import files

from checker.lexical.store import (
    LETTERS,
    _store,
    common_senses,
    derived_words,
    file_of,
    irregular,
    opposite_words,
    senses,
    words_of_synset,
)


def test_columns_are_of_one_length() -> None:
    store = _store()
    columns = (store.words, store.file, store.hypernyms, store.similar, store.entailed)
    assert len({len(column) for column in (*columns, store.wholes, store.opposed)}) == 1
    for index in store.lemmas.values():
        of_lemmas = (index.senses, index.common, index.derived, index.opposites)
        assert {len(column) for column in of_lemmas} == {len(index.row)}


def test_senses_lead_to_synsets_of_the_word() -> None:
    for letter, word in zip(LETTERS, ("house", "rise", "guilty", "quickly"), strict=True):
        assert word in words_of_synset(senses(word, letter)[0])
        assert file_of(senses(word, letter)[0])[0] == letter


def test_common_senses_are_some_of_the_senses() -> None:
    every, common = senses("take", "v"), common_senses("take", "v")
    assert len(common) == 6 < len(every)
    assert set(common) <= set(every)
    assert common_senses("take", "v", 2) == common[:2]


def test_words_lead_to_their_derivations_and_opposites() -> None:
    assert "decision" in derived_words("decide", "v")
    assert "fall" in opposite_words("rise", "v")
    assert irregular("mice", "n") == ("mouse",)


def test_unknown_word_has_no_senses() -> None:
    assert senses("qwrtz", "n") == common_senses("qwrtz", "n") == ()
    assert derived_words("qwrtz", "n") == opposite_words("qwrtz", "n") == []


def test_licence_is_shipped() -> None:
    text = (files("checker.lexical") / "WORDNET-LICENSE.txt").read_text("utf-8")
    assert "WordNet 3.0" in text


def test_import_loads_nothing() -> None:
    code = "import checker.lexical, checker.lexical.store as s;assert not s._READ"
    subprocess.run([sys.executable, "-c", code], check=True)
