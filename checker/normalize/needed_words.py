"""What a text must hold for a regular expression to match anywhere in it.

Reads the plain expressions of our tables: letters, groups, alternatives, repetitions, classes. What
it does not know it takes for anything at all, so that the answer is never too narrow.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

# Nothing in particular: the empty text is in every text.
ANYTHING = frozenset(("",))
# A pattern with more alternatives costs as much to look for as to match.
_MOST = 12
# From so many letters on a text is telling.
_TELLING = 4
# One element, and how often it may stand; a blank is any white space, <name> a macro.
_ELEMENT = re.compile(
    r"(?P<open>\((?!\?)|\(\?(?:-i)?:|\(\?P<\w+>)|(?P<aside>\(\?<?[=!])|(?P<close>\))|(?P<or>\|)"
    r"|(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\]|\\[a-zA-Z0-9]|<\w+>|[.^$\s])|(?P<letter>\\[^a-zA-Z0-9]|[^\\()|\[])"
)
_REPEATED = re.compile(r"(?:(?P<perhaps>[?*]|\{(?:0|,)[\d,]*\})|\+|\{[\d,]+\})[?+]?")


@dataclass(slots=True)
class _Group:
    """A group while it is read: what its finished alternatives need, and the open one's parts."""

    aside: bool = False
    whole: list[list[frozenset[str]]] = field(default_factory=list)
    parts: list[frozenset[str]] = field(default_factory=list)
    run: str = ""  # letters in a row

    def take(self, texts: frozenset[str]) -> None:
        """An element that needs one of these texts."""
        self.end_run()
        if "" not in texts:
            self.parts.append(texts)

    def end_run(self) -> None:
        if self.run:
            self.parts.append(frozenset((self.run,)))
        self.run = ""

    def end_alternative(self) -> None:
        self.end_run()
        self.whole.append(self.parts)
        self.parts = []

    def needed(self) -> list[frozenset[str]]:
        """What a match holds one each of, in the order in which it does.

        Of several alternatives, the most telling of each; of two that stand in one another the
        shorter does.
        """
        self.end_alternative()
        if len(self.whole) == 1:
            return self.whole[0]
        if not all(self.whole):
            return []
        texts = frozenset[str]().union(*(max(parts, key=_worth) for parts in self.whole))
        texts = frozenset(t for t in texts if not any(o != t and o in t for o in texts))
        return [texts] if len(texts) <= _MOST else []


def needed_words(pattern: str) -> tuple[str, ...]:
    """Texts of which every match of a pattern holds one; ("",) where no such texts are known."""
    return next(iter(needed_parts(pattern)), ("",))


def needed_parts(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Groups of texts of which every match of a pattern holds one each, the most telling first.

    For patterns that tell capitals from small letters. Raises ValueError for one that is torn
    or has a group of another sort.
    """
    return by_worth(parts_in_order(pattern))


def needed_in_lower(pattern: str) -> tuple[tuple[str, ...], ...]:
    """`needed_parts` of a pattern that tells no capitals, for a text in lower case."""
    return tuple(tuple(text.lower() for text in texts) for texts in needed_parts(pattern))


def by_worth(parts: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Groups of texts, the most telling first."""
    return tuple(sorted(parts, key=_worth, reverse=True))


def parts_in_order(pattern: str) -> tuple[tuple[str, ...], ...]:
    """`needed_parts` in the order in which a match holds them, none before the end of another."""
    groups = [_Group()]
    at = 0
    while at < len(pattern):
        found = _ELEMENT.match(pattern, at)
        if found is None:
            raise ValueError(f"{pattern!r}: no element at {at}")
        at = found.end()
        sort = found.lastgroup
        if sort in ("open", "aside"):
            groups.append(_Group(aside=sort == "aside"))
            continue
        if sort == "or":
            groups[-1].end_alternative()
            continue
        repeated = _REPEATED.match(pattern, at)
        at = repeated.end() if repeated is not None else at
        perhaps = repeated is not None and repeated["perhaps"] is not None
        if sort == "letter" and not perhaps:
            groups[-1].run += found["letter"][-1]
        if sort == "close":
            if len(groups) == 1:
                raise ValueError(f"{pattern!r}: no group to close before {at}")
            group = groups.pop()
            if not perhaps and not group.aside:
                groups[-1].end_run()
                groups[-1].parts += group.needed()
            else:
                groups[-1].take(ANYTHING)
        elif sort != "letter" or repeated is not None:
            groups[-1].take(ANYTHING)
    if len(groups) > 1:
        raise ValueError(f"{pattern!r}: a group is left open")
    return tuple(tuple(sorted(texts)) for texts in groups[0].needed())


def holds_parts(text: str, parts: tuple[tuple[str, ...], ...]) -> bool:
    """False where a text lacks what every match of a pattern would hold."""
    for words in parts:
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


def holds_in_order(text: str, parts: tuple[tuple[str, ...], ...]) -> bool:
    """False where a text does not hold a text of each group behind that of the one before."""
    at = 0
    for words in parts:
        ends = [found + len(word) for word in words if (found := text.find(word, at)) >= 0]
        if not ends:
            return False
        at = min(ends)
    return True


def _worth(texts: Collection[str]) -> tuple[int, int, int]:
    """Texts of some letters are rare, and few are looked for faster than many."""
    shortest = min(map(len, texts))
    return min(shortest, _TELLING), -len(texts), shortest
