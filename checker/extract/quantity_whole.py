"""Parts told with their whole: "214 of the 380 flights", "of 380 flights only 136 left"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from checker.model import Claim
from checker.normalize.quantities import Amount

_OF_THE = re.compile(
    r"\s+(?:\w+\s+)?(?:out\s+)?of\s+(?:the|its|their|his|her|all|a\s+total\s+of)?\s*"
)
_OF = re.compile(r"(?:^|[,;:.]\s+)(?:out\s+)?of\s+(?:the|its|their|all)?\s*$", re.IGNORECASE)
_STOP = re.compile(r"[.;:]")
# Below this a whole is too common a number to tell one from another.
LEAST_WHOLE = 10


def wholes_of(text: str, amounts: Sequence[Amount]) -> dict[int, float]:
    """The whole of each part, by the offset of the part's numeral in the sentence `text`."""
    out: dict[int, float] = {}
    for first, second in pairwise(amounts):
        between = text[first.end : second.start]
        if _fits(first, second) and _OF_THE.fullmatch(between):
            out[first.core_start] = second.points[0]
        elif _fits(second, first) and _OF.search(text[: first.start]) and not _STOP.search(between):
            # "Of 380 flights foreseen, only 136 left": the whole is told first.
            out[second.core_start] = first.points[0]
    return out


def _fits(part: Amount, whole: Amount) -> bool:
    plain = not part.dimension and not whole.dimension
    single = len(part.points) == len(whole.points) == 1
    return plain and single and whole.points[0] >= LEAST_WHOLE and part.points[0] < whole.points[0]


def with_whole(claim: Claim, whole: float | None) -> Claim:
    """The claim with the slot `whole`, where it is a part."""
    if whole is None:
        return claim
    return replace(claim, extra=tuple(sorted({**dict(claim.extra), "whole": f"{whole:g}"}.items())))
