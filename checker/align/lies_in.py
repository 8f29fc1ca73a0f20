"""What a story's own words say of where one place lies: "Aby, Ohio" is the one in Ohio.

A gazetteer knows the large bearer of a name; the article may mean a village.
"""

from __future__ import annotations

import re

from checker.story import Story


def lies_in(one: str, other: str, story: Story) -> bool:
    """Whether some article writes one name right before the other: "Aby, Jutland", "Aby in Lund".

    Either way round; names in lower case.
    """
    a, b = re.escape(one), re.escape(other)
    joint = r"(?:,| in| \(|,? (?:a|the) (?:\w+ ){1,3}(?:in|of|near)(?: the)?)\s*"
    pattern = re.compile(rf"\b(?:{a}{joint}{b}|{b}{joint}{a})\b", re.IGNORECASE)
    return any(pattern.search(e.annotation.article.text) for e in story.extractions)
