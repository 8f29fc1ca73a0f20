"""Patterns of many words."""

import re

import pytest

from checker.normalize.first_letters import by_first_letter


def test_words_are_found_in_any_case() -> None:
    pattern = re.compile(by_first_letter((r"an?\s", "about", "mon", "Monday")))
    for text in ("A ", "an ", "About", "MON", "monday"):
        assert pattern.fullmatch(text), text
    assert not pattern.match("bout")


@pytest.mark.parametrize("word", ["", r"\d", "(?:a|b)", "a?b", "a*", "½"])
def test_a_word_begins_with_a_letter(word: str) -> None:
    with pytest.raises(ValueError, match="begin with a letter"):
        by_first_letter((word,))
