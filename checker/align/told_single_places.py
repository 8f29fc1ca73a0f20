"""Places that are the only ones either article gives for a sort of event: proposals, never errors.

In: a linked story with the claims of `extract/told_places.py`. Out: aligned pairs whose places are
two by the gazetteer, or are two named buildings or grounds of which each article names only one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from checker.align.compare import compare_events, one_year
from checker.align.lies_in import lies_in
from checker.align.places import Relates
from checker.align.told import ASIDE, TOLD, other_occasion
from checker.align.told_places import direction, names_apart, one_name
from checker.align.told_single import few, likeness_in_class, proposed
from checker.model import Claim, ClaimPair, Kind, Level
from checker.normalize.event_classes import classes_of
from checker.story import Story

# Telling words in common that two clauses of one class need.
_ENOUGH = 0.8
# What everybody in a story does at many places.
_COMMON = frozenset("announce speak interview visit arrive leave fight fall find win lose".split())
# Taking somebody to a named place: a hospital, a jail, a base.
_CARRY = frozenset(
    "v:take v:fly v:rush v:transport v:airlift v:bring v:ferry v:transfer v:carry v:lift".split()
)
_SAME = frozenset(("same", "inside", "contains"))


def single_places(story: Story, gazetteer: Relates) -> list[ClaimPair]:
    """Proposed pairs."""
    out: dict[tuple[str, str], ClaimPair] = {}
    for left, right in _of_one_class(story):
        detail = _apart(left, right, gazetteer, story)
        if detail and (left.id, right.id) not in out:
            pair = _pair(left, right, detail, story)
            if pair is not None:
                out[left.id, right.id] = pair
    return list(out.values())


def _of_one_class(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two articles that each give one place for one class of event."""
    held: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in story.claims:
        if claim.kind is not Kind.PLACE or claim.attribute != TOLD or not claim.slot("names"):
            continue
        if claim.modality in ASIDE:
            continue
        for word in claim.slot("governor").split():
            for name in _classes(word, claim):
                held[name, direction(claim)][claim.article].append(claim)
    for articles in held.values():
        once = few([rows for rows in articles.values() if _one_place(rows)])
        for n, rows in enumerate(once):
            for others in once[n + 1 :]:
                for left, right in product(rows, others):
                    if left.slot("venue") == right.slot("venue") or len(rows) == len(others) == 1:
                        yield left, right


def _one_place(claims: list[Claim]) -> bool:
    """One phrase, or a square and its town in one sentence."""
    if len(claims) == 2 and claims[0].sentence == claims[1].sentence:
        return bool(claims[0].slot("venue")) != bool(claims[1].slot("venue"))
    return len({c.slot("names") for c in claims}) == 1


def _classes(word: str, claim: Claim) -> frozenset[str]:
    if direction(claim) == "to" and word in _CARRY:
        return frozenset(("carry to" if claim.slot("venue") else "carry off",))
    return classes_of(word) - _COMMON


def _apart(left: Claim, right: Claim, gazetteer: Relates, story: Story) -> str:
    """By what the two places are known to be two, "" where they may be one."""
    if left.slot("street") or right.slot("street"):
        return ""
    one, other = names_apart(left, right)
    if one_name(one, other):
        return ""
    ways = [(x, y) for x in (*one, " ".join(one)) for y in (*other, " ".join(other))]
    relations = {gazetteer.relation(x, y) for x, y in ways}
    if relations & _SAME:
        return ""
    venues = left.slot("venue") and right.slot("venue")
    if ("apart" in relations or venues) and not any(lies_in(x, y, story) for x, y in ways):
        return f"{' '.join(one)} against {' '.join(other)}"
    return ""


def _pair(left: Claim, right: Claim, detail: str, story: Story) -> ClaimPair | None:
    if left.polarity != right.polarity or _names(left, right, story) or _names(right, left, story):
        return None
    like = likeness_in_class(left, right)
    if like.score < _ENOUGH - 1e-9:
        return None
    if not one_year(left, right, story):
        return None
    event = compare_events(left, right, story)
    if event.level is Level.APART or other_occasion(left, right, story):
        return None
    return proposed(left, right, like, detail, event)


def _names(own: Claim, other: Claim, story: Story) -> bool:
    """Whether the article of one claim names the other's place too, whatever for."""
    text = story.article(own.article).text.lower()
    return any(len(name) > 3 and name in text for name in names_apart(own, other)[1])
