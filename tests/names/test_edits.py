"""Words one edit away, found by their ends as by their lengths alone."""

from hypothesis import given
from hypothesis import strategies as st

from checker.names.edits import WordsByEnds, WordsByLength

_WORDS = st.text("abc", min_size=1, max_size=6)


def test_an_edit_at_either_end_is_found() -> None:
    words = WordsByEnds(("bangkok", "angkor", "bangor", "paris"))
    assert words.one_edit_from("angor") == ["angkor", "bangor"]
    assert words.one_edit_from("apris") == ["paris"]


@given(st.lists(_WORDS), st.text("abc", min_size=3, max_size=6))
def test_both_tables_find_the_same(words: list[str], word: str) -> None:
    found = WordsByEnds(words).one_edit_from(word)
    assert found == WordsByLength(words).one_edit_from(word)
