"""What a text must hold for a pattern to match."""

import pytest

from checker.normalize.needed_words import needed_parts, needed_words


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"(?<!\w)(?:shots?\s+were\s+fired)", ("fired",)),
        (r"\b(?:paid|pays) a (?:\w+ )?ransom\b", ("ransom",)),
        (r"(?:nobody|no-one)", ("no-one", "nobody")),
        (r"(?:fire|fires|firing)", ("fire", "firing")),
        (r"(?:strong|high|heavy) winds?", ("wind",)),
        (r"(?P<thing>houses?|home) burnt(?! down)", ("burnt",)),
        (r"<be> (?:\w+ ){0,2}spared", ("spared",)),
        (r"x(?:abc)?", ("x",)),
        (r"in (?-i:Aby|Eby)", ("Aby", "Eby")),
        (r"(?:abc)+d", ("abc",)),
        (r"ab+c", ("ab",)),
        (r"ab?c", ("a",)),
        (r"ab{0,2}c[de]fgh", ("fgh",)),
        (r"a\.b\-cd", ("a.b-cd",)),
        (r"(?:abc)*", ("",)),
        (r"(?:abc|\d+)", ("",)),
        (r"\d\d", ("",)),
        (r"[^]a]", ("",)),
    ],
)
def test_text_that_every_match_holds(pattern: str, needed: tuple[str, ...]) -> None:
    assert needed_words(pattern) == needed


def test_every_part_is_needed() -> None:
    parts = needed_parts(r"(?:no|without) (?:\w+ )?ransom (?:was )?(?:paid|handed over)")
    assert parts == (("ransom",), ("handed", "paid"), ("no", "without"))
    assert needed_parts(r"(?:ransom paid|no money)") == (("money", "ransom"),)


@pytest.mark.parametrize("pattern", ["(?:a", "a)", "(a|b", "(?i:a)", "[a"])
def test_a_pattern_that_cannot_be_read_is_named(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"group|element"):
        needed_words(pattern)
