"""What a text must hold for a pattern to match."""

import re

import pytest

from checker.extract.outcome_words import compiled, matters_by_cue
from checker.normalize.needed_words import needed_words


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"(?<!\w)(?:shots?\s+were\s+fired)", ("fired",)),
        (r"\b(?:paid|pays) a (?:\w+ )?ransom\b", ("ransom",)),
        (r"(?:nobody|no one)", (" one", "body")),  # after "no"
        (r"x(?:abc)?", ("x",)),
        (r"(?:abc)+d", ("abc",)),
        (r"(?:abc)*", ("",)),
        (r"(?:abc|\d+)", ("",)),
        (r"\d\d", ("",)),
    ],
)
def test_longest_text_that_every_match_holds(pattern: str, needed: tuple[str, ...]) -> None:
    assert needed_words(re.compile(pattern)) == needed


def test_nothing_is_known_of_a_pattern_for_any_case() -> None:
    assert needed_words(re.compile("shots", re.IGNORECASE)) == ("",)


def test_nearly_every_outcome_of_the_table_needs_a_word() -> None:
    patterns = {p for matters in matters_by_cue().values() for m in matters for p in m.patterns}
    needed = [needed_words(compiled(p.words).words) for p in patterns]
    assert needed.count(("",)) < len(patterns) / 50
