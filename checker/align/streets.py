"""Whether two lists of streets name two spots.

In: names as `street_name` of `extract/place_words.py` writes them. Out: whether they can be no one
spot: streets of one name are one, and numbered ones cross the others.
"""

from __future__ import annotations

from rapidfuzz import fuzz

# Two names this alike on rapidfuzz's 0-100 scale are one street, misspelt or misheard.
_ALIKE = 75.0


def own_name(street: str) -> str:
    """A street's name without its sort: "mill" of "mill lane"; "the esplanade" stays."""
    name, _, _ = street.rpartition(" ")
    return name or street


def streets_apart(one: list[str], other: list[str]) -> bool:
    """Whether no street of one list may be, or cross at a corner that is told, one of the other."""
    if any(c.isdigit() for name in (*one, *other) for c in name):
        return False
    return all(fuzz.ratio(own_name(x), own_name(y)) < _ALIKE for x in one for y in other)
