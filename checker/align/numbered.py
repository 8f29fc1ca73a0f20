"""Numbered things against one another: one room, terminal or flight with two numbers."""

from __future__ import annotations

from checker.align.compare import compare_events
from checker.model import Claim, ClaimPair, Kind, Level, SlotEvidence
from checker.story import Story


def compare_numbered(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """APART where each article numbers one thing of the noun, and they number it differently."""
    event = compare_events(left, right, story)
    subject = SlotEvidence("subject", Level.EXACT, 1.0, left.subject.head if left.subject else "")
    a, b = left.slot("number"), right.slot("number")
    level = Level.EXACT if a == b else Level.APART
    value = SlotEvidence("value", level, float(a == b), a if a == b else f"{a} against {b}")
    apart = ""
    if left.article == right.article:
        apart = "one article numbers several"
    elif event.level is Level.APART:
        apart = "different event"
    elif a != b and max(len(_numbers(c, story)) for c in (left, right)) > 1:
        apart = "one article numbers several"
    # Digits of the same stock in another order are a slip of the pen: surer than two numbers.
    score = 0.9 if sorted(a) == sorted(b) else 0.7
    return ClaimPair(left, right, (subject, event, value), not apart, score, apart)


def _numbers(claim: Claim, story: Story) -> set[str]:
    """All numbers that the claim's article gives to its noun."""
    return {
        c.slot("number")
        for c in story.claims_of(claim.article, Kind.PLACE)
        if c.attribute == claim.attribute
    }
