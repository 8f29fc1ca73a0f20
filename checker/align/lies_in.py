"""What a story's own words say of where one place lies: "Aby, Ohio" is the one in Ohio.

A gazetteer knows the large bearer of a name; the article may mean a village.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.story import Story


def lies_in(one: str, other: str, story: Story) -> bool:
    """Whether some article writes one name right before the other: "Aby, Jutland", "Aby in Lund".

    Either way round; names in lower case.
    """
    telling = [e.annotation.plain for e in story.extractions]
    telling = [text for text in telling if _may_hold(text, one) and _may_hold(text, other)]
    if not telling:
        return False
    a, b = re.escape(one), re.escape(other)
    joint = r"(?:,| in| \(|,? (?:a|the) (?:\w+ ){1,3}(?:in|of|near)(?: the)?)\s*"
    pattern = re.compile(rf"\b(?:{a}{joint}{b}|{b}{joint}{a})\b", re.IGNORECASE)
    return any(pattern.search(text) for text in telling)


def _may_hold(text: str, name: str) -> bool:
    """False where a text has no such words in any case; letters beyond ASCII may have several."""
    return not name.isascii() or name in _lower(text)


@lru_cache(maxsize=128)  # the articles of a story, and more than one is seldom read at a time
def _lower(text: str) -> str:
    """In lower case as `re.IGNORECASE` takes it."""
    return text.lower().replace("i̇", "i").replace("ı", "i").replace("ſ", "s")
