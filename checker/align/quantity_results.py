"""Results as values that can be compared: both sides of a game or a vote, or the one side that
another outlet tells alone.
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.align.compare import compare_subjects
from checker.align.quantity_subject import content
from checker.align.quantity_value import amounts_of
from checker.model import Claim, Kind, Level, Quantity, SlotEvidence
from checker.story import Story

_SIDES = 1000
# Claims of one side of a vote: "57 voted in favour".
ONE_SIDED = frozenset(("votes:for", "votes:against"))


def results_of(left: Claim, right: Claim) -> tuple[Claim, Claim]:
    """The claims with what their results are compared by: both sides, or the side that the other
    tells alone, which is the one nearer to it.
    """
    attributes = {left.attribute, right.attribute}
    if "score:vote" in attributes and attributes & ONE_SIDED:
        return _one_side(left, right), _one_side(right, left)
    if left.attribute == right.attribute == "temperature":
        return _on_one_scale(left, right), _on_one_scale(right, left)
    return with_both_sides(left), with_both_sides(right)


# So near a temperature in degrees Celsius, one told in bare degrees is in the same.
_ONE_SCALE = 8.0


def _on_one_scale(claim: Claim, told: Claim) -> Claim:
    """The claim in degrees Celsius where it gives bare degrees and the other is near in Celsius."""
    value, other = claim.value, told.value
    if not (isinstance(value, Quantity) and isinstance(other, Quantity)):
        return claim
    if (value.unit, other.unit) != ("deg", "C") or abs(value.low - other.low) > _ONE_SCALE:
        return claim
    extra = {**dict(claim.extra), "unit-text": told.slot("unit-text")}
    return replace(claim, value=replace(value, unit="C"), extra=tuple(sorted(extra.items())))


def with_both_sides(claim: Claim) -> Claim:
    """A result with the loser's number behind the winner's: 3-1 and 3-2 differ."""
    value, against = claim.value, claim.slot("against")
    if not against or not isinstance(value, Quantity) or value.low != value.high:
        return claim
    both = value.low + float(against) / _SIDES
    points = f"{value.low:g} {against}"
    extra = tuple(sorted({**dict(claim.extra), "points": points}.items()))
    return replace(claim, value=Quantity(both, both), extra=extra)


def _one_side(claim: Claim, told: Claim) -> Claim:
    """The side of a vote that lies nearer to the number told; another claim as it is."""
    value, other, against = claim.value, told.value, claim.slot("against")
    if not (against and isinstance(value, Quantity) and isinstance(other, Quantity)):
        return claim
    side = min(value.low, float(against), key=lambda v: abs(v - other.low))
    extra = {k: v for k, v in claim.extra if k not in ("against", "sum")} | {"points": f"{side:g}"}
    return replace(claim, value=Quantity(side, side), extra=tuple(sorted(extra.items())))


# A slip changes a result a little; two candidates' results differ more.
SLIP = 0.15
# Votes of nobody named may be of two ballots.
UNNAMED = 0.75


def compare_results(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """Votes and scores: of one candidate or contest. Two results that add up to one number of
    votes are surely of one ballot, whoever is named.
    """
    if left.attribute == "score:stage" and _told_by_sets(story):
        return SlotEvidence("subject", Level.APART, 0.0, "of another set")
    total = left.slot("sum")
    if total and total == right.slot("sum"):
        return SlotEvidence("subject", Level.EXACT, 1.0, f"{total} votes in all")
    if left.slot("round") and right.slot("round") and left.slot("round") != right.slot("round"):
        return SlotEvidence("subject", Level.APART, 0.0, "another ballot")
    if _one_side_alike(left, right):
        return SlotEvidence("subject", Level.NEAR, 0.85, "one side alike")
    a, b = left.subject, right.subject
    if a is None or b is None:
        return SlotEvidence("subject", Level.MISSING, 0.5, "")
    found = compare_subjects(left, right, story)
    shared = content(left) & content(right)
    if found.level in (Level.EXACT, Level.NEAR) and (a.entity or b.entity or total):
        return found
    if found.level in (Level.EXACT, Level.NEAR):
        return SlotEvidence("subject", found.level, min(found.score, UNNAMED), found.detail)
    if _single_match(left, right, story):
        return SlotEvidence("subject", Level.NEAR, UNNAMED, "the only results")
    named = [
        c.subject is not None and bool(c.subject.entity) and c.subject.text[:1].isupper()
        for c in (left, right)
    ]
    va, vb = amounts_of(left, right)
    near = abs(va.low - vb.low) <= SLIP * max(abs(va.low), abs(vb.low))
    if left.attribute != right.attribute and not near:
        return SlotEvidence("subject", Level.APART, 0.0, "another vote")
    if not all(named) and _single_vote(left, right, story):
        return SlotEvidence("subject", Level.NEAR, UNNAMED, "the only vote")
    alone = left.attribute in _TOLD_ONCE
    if not all(named) and (near or alone) and (shared or left.attribute.startswith("votes:")):
        return SlotEvidence("subject", Level.MISSING, 0.7, "one names nobody")
    return SlotEvidence("subject", Level.APART, 0.0, found.detail)


_TOLD_ONCE = frozenset(("votes:short", "votes:absent", "votes:abstained", "votes:against"))
# Fewer votes than this on one side are the same by chance.
_TELLING_SIDE = 8


def _one_side_alike(left: Claim, right: Claim) -> bool:
    """Whether two results of votes share one side: "57 to 30", "61 to 30"."""
    if not left.attribute == right.attribute == "score:vote":
        return False
    sides = [(float(c.slot("points").split()[0]), float(c.slot("against"))) for c in (left, right)]
    (high, low), (high_b, low_b) = sides
    near = abs(high - high_b) <= SLIP * max(high, high_b)
    return (low == low_b >= _TELLING_SIDE and near) or (
        high == high_b and min(low, low_b) >= _TELLING_SIDE
    )


def _single_match(left: Claim, right: Claim, story: Story) -> bool:
    """Whether each article of one event tells of one result only: that of the match."""
    if left.attribute != "score:game" or left.event.past or right.event.past:
        return False
    if _told_by_sets(story):
        return False
    if story.same_event(left.article, right.article).level is not Level.EXACT:
        return False
    return all(
        {(k.slot("points").split()[0], k.slot("against")) for k in _results(story, c.article)}
        == {(c.slot("points").split()[0], c.slot("against"))}
        for c in (left, right)
    )


_OF_A_VOTE = frozenset(("score:vote", "votes:for", "votes:against", "votes:abstained"))


def _single_vote(left: Claim, right: Claim, story: Story) -> bool:
    """Whether each article of one event tells of one vote only."""
    if not {left.attribute, right.attribute} <= _OF_A_VOTE or left.event.past or right.event.past:
        return False
    if story.same_event(left.article, right.article).level is not Level.EXACT:
        return False
    for own in (left, right):
        told = story.claims_of(own.article, Kind.QUANTITY)
        for attribute in _OF_A_VOTE:
            said = {(c.slot("points"), c.slot("against")) for c in told if c.attribute == attribute}
            if len(said) > 1:
                return False
    return True


# Matches of which an article tells by sets and games, one or another.
_IN_SETS = re.compile(
    r"\b(?:(?:straight|first|second|third|final|deciding)\s+sets?|tie-?breaks?|tennis|volleyball|"
    r"innings?)\b",
    re.IGNORECASE,
)


def _told_by_sets(story: Story) -> bool:
    return any(_IN_SETS.search(x.article.text) for x in story.extractions)


def _results(story: Story, article: str) -> list[Claim]:
    return [c for c in story.claims_of(article, Kind.QUANTITY) if c.attribute.startswith("score:")]
