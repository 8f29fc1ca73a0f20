"""What a story's own words say of where one place lies: "Aby, Ohio" is the one in Ohio.

A gazetteer knows the large bearer of a name; the article may mean a village.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.story import Story

# What parts the names where one lies in the other.
_JOINT = re.compile(r"(?:,| in| \(|,? (?:a|the) (?:\w+ ){1,3}(?:in|of|near)(?: the)?)\s*")
# Characters between two names that may be such a joint: three words and what holds them.
_REACH = 60


def lies_in(one: str, other: str, story: Story) -> bool:
    """Whether some article writes one name right before the other: "Aby, Jutland", "Aby in Lund".

    Either way round; names in lower case.
    """
    for extraction in story.extractions:
        text = _lower(extraction.annotation.plain)
        if one not in text or other not in text:
            continue
        first, second = _places(text, one), _places(text, other)
        for ends, starts in ((first, second), (second, first)):
            for _, end in ends:
                for start, _ in starts:
                    if 0 < start - end <= _REACH and _JOINT.fullmatch(text, end, start):
                        return True
    return False


def _places(text: str, name: str) -> list[tuple[int, int]]:
    """Where a text has the name as whole words."""
    out = []
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not _is_letter(text[at - 1 : at]) and not _is_letter(text[end : end + 1]):
            out.append((at, end))
        at = text.find(name, at + 1)
    return out


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


@lru_cache(maxsize=128)  # the articles of a story, and more than one is seldom read at a time
def _lower(text: str) -> str:
    """In lower case, with the letters that have another small one in their plain form."""
    return text.lower().replace("i̇", "i").replace("ı", "i").replace("ſ", "s")
