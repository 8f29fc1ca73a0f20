"""Blocking: which claims are ever compared. A pandas join on kind and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import Claim

if TYPE_CHECKING:
    from collections.abc import Sequence

# A key shared by more claims than this says nothing ("people"); such a block is cut to its nearest
# neighbours in text order, so that cost grows linearly with the number of articles.
BLOCK_LIMIT = 400


def candidate_pairs(claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Pairs of claims of one kind that share a key, each once, in claim order.

    Two claims of one article are a pair too: an article may contradict itself.
    """
    rows = [(n, f"{c.kind.value}|{key}") for n, c in enumerate(claims) for key in c.keys]
    if len(rows) < 2:
        return []
    import pandas as pd

    frame = pd.DataFrame(rows, columns=["row", "key"])
    sizes = frame.groupby("key", sort=False)["row"].transform("size")
    frame = frame[sizes > 1]
    if frame.empty:
        return []
    rank = frame.groupby("key", sort=False).cumcount()
    frame = frame.assign(rank=rank)
    joined = frame.merge(frame, on="key", suffixes=("_left", "_right"))
    keep = (joined["row_left"] < joined["row_right"]) & (
        joined["rank_right"] - joined["rank_left"] <= BLOCK_LIMIT
    )
    pairs = joined.loc[keep, ["row_left", "row_right"]].drop_duplicates()
    pairs = pairs.sort_values(["row_left", "row_right"])
    return [
        (claims[int(a)], claims[int(b)])
        for a, b in zip(pairs["row_left"].tolist(), pairs["row_right"].tolist(), strict=True)
    ]
