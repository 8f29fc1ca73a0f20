"""Blocking: which claims are ever compared. A pandas join on kind and key."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.model import Claim

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

# In a block of claims that share a key all meet all up to this size. In a larger one each claim
# meets only so many others, chosen to differ, so that cost grows linearly with the articles.
BLOCK_LIMIT = 50
# Of the claims of a large block that say one thing, so many meet all others: more than one, since
# the first may stand in an article on another event.
SPOKESMEN = 2


def candidate_pairs(claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Pairs of claims of one kind that share a key, each once, in claim order.

    Two claims of one article are a pair too: an article may contradict itself.
    """
    blocks: dict[tuple[str, str], list[int]] = {}
    for n, claim in enumerate(claims):
        for key in claim.keys:
            blocks.setdefault((claim.kind.value, key), []).append(n)
    shared = [block for block in blocks.values() if len(block) > 1]
    if not shared:
        return []
    import pandas as pd

    members = pd.DataFrame(
        [(n, key) for key, block in enumerate(shared) for n in block], columns=["row", "key"]
    )
    met = pd.DataFrame(
        [(n, key) for key, block in enumerate(shared) for n in _met_by_all(block, claims)],
        columns=["other", "key"],
    )
    joined = members.merge(met, on="key")
    joined = joined[joined["row"] != joined["other"]]
    pairs = pd.DataFrame(
        {
            "left": joined[["row", "other"]].min(axis="columns"),
            "right": joined[["row", "other"]].max(axis="columns"),
        }
    )
    pairs = pairs.drop_duplicates().sort_values(["left", "right"])
    return [
        (claims[a], claims[b])
        for a, b in zip(pairs["left"].tolist(), pairs["right"].tolist(), strict=True)
    ]


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
