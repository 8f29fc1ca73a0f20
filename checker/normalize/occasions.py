"""Occasions that people attend: which words may name one, and which name a part of another.

Own list; nouns are lemmas in lower case.
"""

from __future__ import annotations

_SORTS = tuple(
    frozenset(words.split())
    for words in (
        "meeting summit conference talk talks gathering forum convention mini-summit negotiation "
        "congress event session council assembly plenary",
        "funeral service mass burial ceremony memorial event",
        "vigil commemoration memorial service gathering event",
        "hearing trial sitting session inquest court sentencing",
        "march protest rally demonstration vigil event parade gathering",
        "ceremony gala premiere show event celebration party concert festival screening launch",
        "wedding ceremony service event celebration",
        "match game final race event tournament",
        "inauguration ceremony swearing-in investiture coronation event opening",
        "signing ceremony event",
        "vote session debate sitting ballot voting",
    )
)
# What a longer occasion has among other things: to miss it is not to stay away.
PARTS = frozenset(
    "dinner lunch breakfast banquet reception opening round session briefing retreat audience "
    "workshop anniversary launch show".split()
)
# What who "misses" does not play in; they may watch it.
PLAYED = frozenset("match game race final leg semi-final".split())
# What is said of who plays in a match, apart from who is there.
LINE_UP = "line-up"


def one_sort(a: str, b: str) -> bool:
    """Whether two nouns may name one occasion."""
    return any(a in words and b in words for words in _SORTS)
