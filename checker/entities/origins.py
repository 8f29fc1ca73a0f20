"""Which articles carry one text: reprints of a wire story count as one witness."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Extraction

# Five-word shingles: two outlets share none by chance, reprints share most.
_SHINGLE = 5
# Share of the shorter text's shingles found in the other from which the two are one text.
_SAME_TEXT = 0.6


def group_origins(extractions: tuple[Extraction, ...]) -> dict[str, int]:
    """Article id to origin number; articles of one number are copies of one text."""
    shingles = [(x.article.id, _shingles(x.article.text[x.article.body :])) for x in extractions]
    origin: dict[str, int] = {}
    kept: list[tuple[int, set[int]]] = []
    for article, own in shingles:
        number = next(
            (n for n, other in kept
             if own and other and len(own & other) >= _SAME_TEXT * min(len(own), len(other))),
            None,
        )  # fmt: skip
        if number is None:
            number = len(kept)
            kept.append((number, own))
        origin[article] = number
    return origin


def _shingles(text: str) -> set[int]:
    words = re.findall(r"\w+", text.lower())
    return set(map(hash, zip(*(words[n:] for n in range(_SHINGLE)), strict=False)))
