"""Parts of one whole that cannot both be right: "214 of the 380 flights were scrapped", "of 380
flights only 136 left".
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.model import Claim, Quantity

# Two parts that nearly make up the whole were meant to; two that are nearly equal are one part.
NEARLY = 0.2


def parts_at_odds(left: Claim, right: Claim) -> bool:
    """Whether two exact parts of one whole are nearly its two halves, or nearly one part, and yet
    are not.
    """
    whole = left.slot("whole")
    a, b = left.value, right.value
    if not whole or whole != right.slot("whole") or left.article == right.article:
        return False
    if not (isinstance(a, Quantity) and isinstance(b, Quantity) and a.exact and b.exact):
        return False
    total = float(whole)
    if a.low == b.low or a.low + b.low == total:
        return False
    return abs(total - a.low - b.low) <= NEARLY * total and _differ(left, right)


def _differ(left: Claim, right: Claim) -> bool:
    """Whether the clauses tell of two things that happened to the whole: "scrapped", "left"."""
    verbs = [c.slot("verb") for c in (left, right)]
    return verbs[0] != verbs[1]


def pairs_at_odds(claims: Iterable[Claim]) -> list[tuple[Claim, Claim]]:
    """Pairs of parts in claim order, one for every two articles and whole."""
    parts = [c for c in claims if c.slot("whole")]
    return [(x, y) for n, x in enumerate(parts) for y in parts[n + 1 :] if parts_at_odds(x, y)]
