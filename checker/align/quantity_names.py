"""Who is named beside an amount: two amounts beside two people are hardly of one thing where an
article that knows both writes of the other.
"""

from __future__ import annotations

from checker.model import Claim, EntityType
from checker.story import Story

_SORTS = frozenset((EntityType.PERSON,))


def of_others(x: Claim, y: Claim, story: Story) -> bool:
    """Whether the sentences of two claims name people known to both articles, and not one of them
    the same.
    """
    known = [{key for _, key in _mentions(c.article, story)} for c in (x, y)]
    both = known[0] & known[1]
    a, b = (_beside(c, story) & both for c in (x, y))
    return bool(a and b) and a.isdisjoint(b)


def by_two(x: Claim, y: Claim, story: Story) -> bool:
    """Whether the clauses of two amounts have two named subjects of one sort: two firms cut jobs,
    two candidates have shares of the vote. What befell people is told by whoever counts them.
    """
    a, b = x.slot("by"), y.slot("by")
    if not a or not b or x.slot("class") or y.slot("class"):
        return False
    keys = [story.entity_key(c.article, k) for c, k in ((x, a), (y, b))]
    if keys[0] == keys[1]:
        return False
    one, other = (story.entities.get(k) for k in keys)
    if one is None or other is None or not (one.name and other.name):
        return False
    if one.type is not other.type and EntityType.PLACE in (one.type, other.type):
        return False  # "Paris" is often the government
    return set(one.name.lower().split()).isdisjoint(other.name.lower().split())


def _beside(claim: Claim, story: Story) -> set[str]:
    """The people named in the claim's passage, its speaker left out."""
    speaker = story.entity_key(claim.article, claim.speaker)
    return {
        key
        for start, key in _mentions(claim.article, story)
        if claim.start <= start < claim.end and key != speaker
    }


def _mentions(article: str, story: Story) -> list[tuple[int, str]]:
    # Story keys of the people of each article, and where they are mentioned.
    table: dict[str, list[tuple[int, str]]] = story.memo.setdefault(__name__, {})
    if article not in table:
        extraction = story.by_article[article]
        sorts = {e.key: e.type for e in extraction.entities}
        table[article] = [
            (m.start, story.entity_key(article, m.entity))
            for m in extraction.mentions
            if sorts.get(m.entity) in _SORTS and m.form != "pronoun"
        ]
    return table[article]
