"""What a text must hold for a regular expression to match anywhere in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# Nothing in particular: the empty text is in every text.
_ANYTHING = frozenset(("",))
# A pattern with more alternatives costs as much to look for as to match.
_MOST = 12


def needed_words(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Texts of which every match holds one; ("",) where no such texts are known.

    For patterns that tell capitals from small letters.
    """
    if pattern.flags & re.IGNORECASE:
        return tuple(_ANYTHING)
    return tuple(sorted(_of_sequence(parser.parse(pattern.pattern))))


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The most telling of what the parts of a sequence need: letters in a row are one text."""
    found = [_ANYTHING]
    run = ""
    for code, argument in parts:
        if code is codes.LITERAL:
            run += chr(argument)
            continue
        found.append(frozenset((run,)))
        run = ""
        found.append(_of_part(code, argument))
    found.append(frozenset((run,)))
    return max(found, key=_worth)


def _of_part(code: Any, argument: Any) -> frozenset[str]:
    if code is codes.SUBPATTERN:
        return _of_sequence(argument[3])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and argument[0] > 0:
        return _of_sequence(argument[2])
    if code is codes.BRANCH:
        return _of_any(argument[1])
    return _ANYTHING


def _of_any(branches: Sequence[Any]) -> frozenset[str]:
    """What one of several alternatives needs: a text of each."""
    texts = frozenset[str]().union(*map(_of_sequence, branches))
    # One that stands in another is enough for both.
    texts = frozenset(t for t in texts if not any(o != t and o in t for o in texts))
    return texts if len(texts) <= _MOST else _ANYTHING


def _worth(texts: frozenset[str]) -> tuple[int, int]:
    """Long texts are rare, and few are looked for faster than many."""
    return min(map(len, texts)), -len(texts)
