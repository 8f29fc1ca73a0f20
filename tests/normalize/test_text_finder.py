"""Looking for many texts in a sentence at once."""

from checker.normalize.text_finder import TextFinder

BOATS = TextFinder(("ferr", "row", "tug boat", "boat ", "at"))


def test_what_a_sentence_holds_as_letters_and_blanks_stand() -> None:
    assert set(BOATS.found_in("two ferries and a tug boat")) == {"ferr", "tug boat", "at"}
    assert set(BOATS.found_in("a boat ran aground;growing")) == {"boat ", "row", "at"}
    assert not BOATS.found_in("the tug met no boot")
    assert not BOATS.found_in("FERRIES, ROWS")


def test_tables_keep_apart_and_one_made_later_is_looked_through_too() -> None:
    sentence = "the tug boat came at noon"
    before = set(BOATS.found_in(sentence))
    later = TextFinder(("noon", "boat "))
    assert set(later.found_in(sentence)) == {"noon", "boat "}
    assert set(BOATS.found_in(sentence)) == before
