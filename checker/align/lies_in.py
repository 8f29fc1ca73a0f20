"""What a story's own words say of where one place lies: "Aby, Ohio" is the one in Ohio.

A gazetteer knows the large bearer of a name; the article may mean a village.
"""

from __future__ import annotations

import re

from checker.story import Story

# What parts the names where one lies in the other.
_JOINT = re.compile(r"(?:,| in| \(|,? (?:a|the) (?:\w+ ){1,3}(?:in|of|near)(?: the)?)\s*")
# Characters between two names that may be such a joint: three words and what holds them.
_REACH = 60
_Span = tuple[int, int]


class _Named:
    """Where a story's articles write names of places, found once for each name."""

    def __init__(self, story: Story) -> None:
        self._texts = [_lower(e.annotation.plain) for e in story.extractions]
        self._places: dict[str, dict[int, list[_Span]]] = {}
        self._told: dict[tuple[str, str], bool] = {}

    def told(self, one: str, other: str) -> bool:
        """Whether an article writes one right before the other."""
        names = (one, other) if one < other else (other, one)
        told = self._told.get(names)
        if told is None:
            told = self._told[names] = self._joined(one, other)
        return told

    def _joined(self, one: str, other: str) -> bool:
        first, second = self._of(one), self._of(other)
        for number in first.keys() & second.keys():
            text = self._texts[number]
            for ends, starts in (
                (first[number], second[number]),
                (second[number], first[number]),
            ):
                for _, end in ends:
                    for start, _ in starts:
                        if 0 < start - end <= _REACH and _JOINT.fullmatch(text, end, start):
                            return True
        return False

    def _of(self, name: str) -> dict[int, list[_Span]]:
        """By number of the article, where it has the name as whole words."""
        found = self._places.get(name)
        if found is None:
            found = self._places[name] = {
                number: places
                for number, text in enumerate(self._texts)
                if name in text and (places := _places(text, name))
            }
        return found


def lies_in(one: str, other: str, story: Story) -> bool:
    """Whether some article writes one name right before the other: "Aby, Jutland", "Aby in Lund".

    Either way round; names in lower case.
    """
    named: _Named | None = story.memo.get(__name__)
    if named is None:
        named = story.memo[__name__] = _Named(story)
    return named.told(one, other)


def _places(text: str, name: str) -> list[_Span]:
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


def _lower(text: str) -> str:
    """In lower case, with the letters that have another small one in their plain form."""
    return text.lower().replace("i̇", "i").replace("ı", "i").replace("ſ", "s")
