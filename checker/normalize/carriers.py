"""What carries or holds people, in groups of words that outlets use for one and the same.

Own list, from the vocabulary of accident reports.
"""

from __future__ import annotations

# What carries people, by what outlets call one and the same.
_CARRIERS = tuple(
    frozenset(group.split())
    for group in (
        "boat ship ferry vessel craft dinghy raft yacht liner trawler steamer catamaran",
        "plane aircraft jet airliner flight airplane aeroplane airbus boeing turboprop jetliner",
        "helicopter chopper",
        "bus coach minibus minivan van shuttle",
        "truck lorry",
        "car sedan taxi cab",
        "train carriage tram",
        "mine pit shaft tunnel",
        "building block house home apartment",
        "rocket spacecraft capsule",
    )
)
# Words for what moves, the first groups, in order of length: the longest is tried first.
_MOVING = 7
VEHICLES = tuple(
    sorted({w for g in _CARRIERS[:_MOVING] for w in g} | {"vehicle"}, key=lambda w: (-len(w), w))
)


def carrier_of(before: str, after: str) -> str:
    """The word for what people are in: the first behind the count, else the last before it."""
    for text in (after.split()[:8], reversed(before.split())):
        for word in text:
            lemma = word.strip(".,;:()'\"")
            if any(lemma in g for g in _CARRIERS):
                return lemma
    return ""


def one_carrier(a: str, b: str) -> bool:
    """Whether two words may name one carrier; "" is anything."""
    return not a or not b or any(a in g and b in g for g in _CARRIERS)
