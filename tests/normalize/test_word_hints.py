"""Words that a text holds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from checker.normalize.word_hints import WordHints, holds_digit

_WORDS = ("one", "street", "st")
_ANY_CASE = WordHints(_WORDS)
_AS_WRITTEN = WordHints(("Street", "St"), as_written=True)


@given(st.text(alphabet="onestrSTO -.’5\n", max_size=20))
def test_words_stand_by_themselves(text: str) -> None:
    pattern = rf"\b(?:{'|'.join(_WORDS)})\b"
    assert _ANY_CASE.stand_in(text) == bool(re.search(pattern, text, re.IGNORECASE))
    assert _AS_WRITTEN.stand_in(text) == bool(re.search(r"\b(?:Street|St)\b", text))
    assert holds_digit(text) == bool(re.search(r"\d", text))


def test_a_list_made_later_is_looked_for_too() -> None:
    assert not _ANY_CASE.stand_in("a lane")
    assert WordHints(("lane",)).stand_in("a lane")
