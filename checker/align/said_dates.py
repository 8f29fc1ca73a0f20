"""One remark that two articles give on two days: proposals, never errors.

In: a linked story whose date claims have the slots of `extract/said_times.py`. Out: aligned pairs
of one speaker's words that are nearly all the same, where neither article has the speaker say
anything on the other's day.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product

from checker.align.dates import one_day_by_date_line, relate_claims
from checker.align.told import TOLD
from checker.align.told_words import Likeness, likeness
from checker.model import Claim, ClaimPair, Kind, Level, Modality, Moment, SlotEvidence
from checker.story import Story

# Words in common, and their share of what the shorter report gives.
_ENOUGH = 1.7
_SHARE = 0.5
# Without a verb among them: "give" and "offer" say little.
_ENOUGH_BARE = 3.0
# Further apart, a remark is made anew.
_NEAR_DAYS = 4
_DAYS = ("day", "weekday")
_MEET = (Level.EXACT, Level.NEAR)


def said_dates(story: Story) -> list[ClaimPair]:
    """Proposed pairs in claim order."""
    by_speaker: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in story.claims:
        if claim.kind is Kind.DATE and claim.slot("teller"):
            who = story.entity_key(claim.article, claim.slot("teller"))
            by_speaker[who][claim.article].append(claim)
    out = []
    for articles in by_speaker.values():
        for ours, theirs in combinations(articles.values(), 2):
            for left, right in product(ours, theirs):
                if not _two_days(left, right):
                    continue
                if _meets_any(left, theirs) or _meets_any(right, ours):
                    continue
                like = _likeness(left, right)
                if like is not None:
                    out.append(_pair(left, right, like, story))
    return out


def _two_days(left: Claim, right: Claim) -> bool:
    if left.modality is not Modality.HAPPENED or right.modality is not Modality.HAPPENED:
        return False
    relation = relate_claims(left, right)
    if relation.level is not Level.APART or relation.unit not in _DAYS:
        return False
    if one_day_by_date_line(left, right, relation):
        return False
    a, b = left.value, right.value
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return False
    return not (a.start and b.start) or abs((a.start - b.start).days) <= _NEAR_DAYS


def _meets_any(claim: Claim, others: list[Claim]) -> bool:
    return any(relate_claims(claim, other).level in _MEET for other in others)


def _likeness(left: Claim, right: Claim) -> Likeness | None:
    """The words that two remarks share, None where they are hardly one remark."""
    said = [tuple(c.slot("said").split()) for c in (left, right)]
    like = likeness(said[0], said[1], {})
    fewer = min(len(words) for words in said)
    telling = like.core or like.score >= _ENOUGH_BARE
    return like if telling and like.score >= max(_ENOUGH, _SHARE * fewer) else None


def _pair(left: Claim, right: Claim, like: Likeness, story: Story) -> ClaimPair:
    evidence = (
        SlotEvidence("attribute", Level.NEAR, min(1.0, like.score / 3), ", ".join(like.words)),
        story.same_event(left.article, right.article),
        SlotEvidence("value", Level.APART, 0.0, relate_claims(left, right).detail),
        SlotEvidence("unit", Level.APART, 1.0, TOLD),
    )
    return ClaimPair(left, right, evidence, True, min(0.7, like.score / 4))
