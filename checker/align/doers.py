"""Doers of what is done once: other names on both sides are two accounts."""

from __future__ import annotations

from checker.align.compare import compare_events
from checker.model import Claim, ClaimPair, EntityType, Kind, Level, SlotEvidence
from checker.story import Story

# Score of such pairs: a deed may have been done twice after all.
_SCORE = 0.7


def compare_doers(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: EXACT the same doers, NEAR one list holds the other, APART each has its own."""
    event = compare_events(left, right, story)
    apart = ""
    if left.attribute != right.attribute or not _one_patient(left, right):
        apart = "another deed"
    elif event.level is Level.APART:
        apart = "different event"
    elif left.article == right.article:
        apart = "one article names both"
    value = _compare(left, right, story)
    return ClaimPair(left, right, (event, value), not apart, _SCORE, apart)


def _compare(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    a, b = (_all_doers(c, story) for c in (left, right))
    detail = f"{_text(left, story)} against {_text(right, story)}"
    if a <= b or b <= a:
        return SlotEvidence("value", Level.EXACT if a == b else Level.NEAR, 1.0, detail)
    sorts = [{story.entities[k].type for k in x if k in story.entities} for x in (a, b)]
    mixed = (EntityType.PERSON in sorts[0]) != (EntityType.PERSON in sorts[1])
    codes = [set(c.slot("codes").split()) for c in (left, right)]
    if all(codes):
        other = codes[0] - codes[1] and codes[1] - codes[0]
        level = Level.APART if other else Level.MISSING
        if codes[0] == codes[1] and not mixed and sorts[0] == {EntityType.PERSON}:
            level = Level.APART  # two people of one country
        return SlotEvidence("value", level, 0.0, detail)
    # A body and whoever speaks for it may be one doer.
    same = not mixed and sorts[0] == sorts[1]
    return SlotEvidence("value", Level.APART if same else Level.MISSING, 0.0, detail)


def _one_patient(left: Claim, right: Claim) -> bool:
    """Whether a deed may be done to one: the same name, or no name on one side."""
    a, b = left.slot("patient"), right.slot("patient")
    return a == b or not a or not b


def _text(claim: Claim, story: Story) -> str:
    return story.article(claim.article).text[claim.focus_start : claim.focus_end]


def _all_doers(claim: Claim, story: Story) -> frozenset[str]:
    """Story keys of all whom the claim's article names for the deed."""
    return frozenset(
        story.entity_key(c.article, key)
        for c in story.claims_of(claim.article, Kind.AGENT)
        if c.attribute == claim.attribute and c.slot("once") and _one_patient(c, claim)
        for key in c.slot("doers").split()
    )
