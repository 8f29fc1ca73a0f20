"""Patterns of many words."""

import re

import pytest

from checker.normalize.first_letters import by_first_letter, whole_words


def test_words_are_found_in_any_case() -> None:
    pattern = re.compile(by_first_letter((r"an?\s", "about", "mon", "Monday")))
    for text in ("A ", "an ", "About", "MON", "monday"):
        assert pattern.fullmatch(text), text
    assert not pattern.match("bout")


@pytest.mark.parametrize("word", ["", r"\d", "(?:a|b)", "a?b", "a*", "½"])
def test_a_word_begins_with_a_letter(word: str) -> None:
    with pytest.raises(ValueError, match="begin with a letter"):
        by_first_letter((word,))


def test_whole_words_begin_where_a_word_does() -> None:
    pattern = re.compile(whole_words(("of [A-Z]", r"Street\b", r"St\b", r"man\b")))
    for text in ("of Aby", "Mill Street", "5 St", "a man's"):
        assert pattern.search(text), text
    for text in ("proof Aby", "streets", "Stone", "woman", "of aby"):
        assert not pattern.search(text), text


def test_a_whole_word_begins_with_a_letter() -> None:
    with pytest.raises(ValueError, match="begin with a letter"):
        whole_words(("man", "[a-z]"))
