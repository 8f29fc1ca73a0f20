"""The database file: whole, sorted, quick to load, with its licence beside it."""

import subprocess
import sys
from importlib.resources import files

from checker.lexical.store import LETTERS, _sections, senses, synset


def test_sections_are_sorted_for_lookup() -> None:
    for section in _sections()[1:]:
        keys = [line.split("\t")[0] + "\t" for line in section]
        assert keys == sorted(keys)


def test_senses_lead_to_synsets_of_the_word() -> None:
    for letter, word in zip(LETTERS, ("house", "rise", "guilty", "quickly"), strict=True):
        assert word in synset(senses(word, letter)[0].synset).words
        assert synset(senses(word, letter)[0].synset).file[0] == letter


def test_unknown_word_has_no_senses() -> None:
    assert senses("qwrtz", "n") == ()


def test_licence_is_shipped() -> None:
    text = (files("checker.lexical") / "WORDNET-LICENSE.txt").read_text("utf-8")
    assert "WordNet 3.0" in text


def test_import_loads_nothing() -> None:
    code = (
        "import checker.lexical, checker.lexical.store as s;"
        "assert s._sections.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
