"""Blocking: which claims are ever compared. A pandas join on kind and key."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.model import Claim, Kind

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

# In a block of claims that share a key all meet all up to this size. In a larger one each claim
# meets only so many others, chosen to differ, so that cost grows linearly with the articles.
BLOCK_LIMIT = 50
# Of the claims of a large block that say one thing, so many meet all others: more than one, since
# the first may stand in an article on another event.
SPOKESMEN = 2
# Up to so many rows of the join, loading pandas takes longer than doing without.
FEW_ROWS = 100_000

_Join = tuple[list[int], list[int]]  # claims of a block, and those of it that all others meet


def candidate_pairs(claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Pairs of claims of one kind that share a key, each once, in claim order.

    Two claims of one article are a pair too: an article may contradict itself.
    """
    blocks: dict[tuple[Kind, str], list[int]] = {}
    for n, claim in enumerate(claims):
        for key in claim.keys:
            blocks.setdefault((claim.kind, key), []).append(n)
    joins = [(b, _met_by_all(b, claims)) for b in blocks.values() if len(b) > 1]
    rows = sum(len(block) * len(met) for block, met in joins)
    join = _join_few if rows <= FEW_ROWS else _join_many
    return [(claims[a], claims[b]) for a, b in join(joins)]


def _join_few(joins: list[_Join]) -> list[tuple[int, int]]:
    return sorted({(a, b) if a < b else (b, a) for x, y in joins for a in x for b in y if a != b})


def _join_many(joins: list[_Join]) -> list[tuple[int, int]]:
    import pandas as pd

    members, met = (
        pd.DataFrame(
            [(n, key) for key, join in enumerate(joins) for n in join[side]], columns=[name, "key"]
        )
        for side, name in enumerate(("row", "other"))
    )
    joined = members.merge(met, on="key")
    joined = joined[joined["row"] != joined["other"]]
    rows = joined[["row", "other"]]
    pairs = pd.DataFrame({"left": rows.min(axis="columns"), "right": rows.max(axis="columns")})
    pairs = pairs.drop_duplicates().sort_values(["left", "right"])
    return list(zip(pairs["left"].tolist(), pairs["right"].tolist(), strict=True))


def _met_by_all(block: list[int], claims: Sequence[Claim]) -> list[int]:
    """The claims of a block that every other claim of it is compared with."""
    if len(block) <= BLOCK_LIMIT:
        return block
    return list(_spokesmen(block, claims))[:BLOCK_LIMIT]


def _spokesmen(block: list[int], claims: Sequence[Claim]) -> Iterator[int]:
    """The first claims that say each thing, in claim order."""
    said: Counter[Hashable] = Counter()
    for n in block:
        claim = claims[n]
        head = claim.subject.head if claim.subject else ""
        what = (claim.attribute, claim.value, claim.polarity, claim.modality, head)
        said[what] += 1
        if said[what] <= SPOKESMEN:
            yield n
