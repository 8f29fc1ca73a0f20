"""Who confirms whom: aligned pairs whose values agree, gathered per fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.findings.passages import Passages
from checker.model import Agreement, Claim, ClaimPair, Kind, Level
from checker.story import Story

# Kinds whose agreement is a fact worth a row; spelling and substitution are about words.
_FACTS = frozenset(Kind) - {Kind.SPELLING, Kind.SUBSTITUTION}


def _agree(pair: ClaimPair) -> bool:
    level = pair.level("value")
    return level is Level.EXACT or (level is Level.NEAR and pair.left.value == pair.right.value)


def agreements(pairs: Iterable[ClaimPair], story: Story) -> list[Agreement]:
    """One row per fact that at least two articles give alike; copies of one text count as one."""
    passages = Passages(story)
    parent: dict[str, str] = {}
    claims: dict[str, Claim] = {}
    labels: dict[str, str] = {}

    def find(n: str) -> str:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for pair in pairs:
        left, right = pair.left, pair.right
        if (
            not pair.aligned
            or left.kind not in _FACTS
            or left.article == right.article
            # "at least four" agrees with four and with six; two who say "about four" say one thing
            or not _agree(pair)
        ):
            continue
        for claim in (left, right):
            parent.setdefault(claim.id, claim.id)
            claims[claim.id] = claim
        labels.setdefault(left.id, passages.subject(pair))
        parent[find(right.id)] = find(left.id)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim_id, claim in claims.items():
        groups[find(claim_id)].append(claim)
    order = story.order
    out = []
    for group in groups.values():
        group.sort(key=lambda c: (order[c.article], c.focus_start, c.id))
        first = group[0]
        articles = tuple(dict.fromkeys(c.article for c in group))
        if len(articles) < 2:
            continue
        out.append(
            Agreement(
                first.kind.value,
                next((labels[c.id] for c in group if c.id in labels), first.attribute),
                first.attribute,
                passages.words(first),
                articles,
                len({story.origins.get(a, a) for a in articles}),
                tuple(dict.fromkeys(passages.evidence(c) for c in group)),
            )
        )
    return sorted(
        out, key=lambda a: (a.kind, a.subject.casefold(), a.attribute, a.value, a.articles)
    )
