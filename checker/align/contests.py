"""Who won against who won: a contest has one winner, and the winner is not who lost it."""

from __future__ import annotations

from checker.align.compare import compare_events, compare_speakers
from checker.model import Claim, ClaimPair, Kind, Level, SlotEvidence
from checker.story import Story

_SCORE = 0.7
_ONE_WINNER = "a contest has one winner"


def compare_contests(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: APART where the winner of one is the loser, or another contender, of the other."""
    event = compare_events(left, right, story)
    a, b = _sides(left, story), _sides(right, story)
    apart = ""
    turned = (a[0] and a[0] == b[1]) or (a[1] and a[1] == b[0])
    other = a[0] and b[0] and a[0] != b[0]
    if left.article == right.article:
        apart = "one article names both"
    elif event.level not in (Level.EXACT, Level.NEAR):
        apart = "different event"
    elif not turned and not other and a[0] != b[0] and a[1] != b[1]:
        apart = "nobody in common"
    elif (turned or other) and not (_single(left, story) and _single(right, story)):
        apart = "an article tells of several contests"
    elif other and not turned and not _one_prize(left, right, (a[0], b[0]), story):
        apart = "not surely one contest"
    elif turned and _opponents(a) and _opponents(b) and set(a) != set(b):
        apart = "against another"
    level = Level.APART if turned or other else Level.EXACT
    value = SlotEvidence("value", level, 0.0 if level is Level.APART else 1.0, _ONE_WINNER)
    evidence = (event, compare_speakers(left, right, story), value)
    return ClaimPair(left, right, evidence, not apart, _SCORE, apart)


def _sides(claim: Claim, story: Story) -> tuple[str, str]:
    """Story keys of the winner and the loser, "" for whoever is not named."""
    winner, loser = (
        story.entity_key(claim.article, claim.slot(side)) for side in ("winner", "loser")
    )
    return winner, loser


def _opponents(sides: tuple[str, str]) -> bool:
    return bool(sides[0] and sides[1])


def _single(claim: Claim, story: Story) -> bool:
    """Whether the claim's article tells of one winner, who did not lose."""
    winners: set[str] = set()
    losers: set[str] = set()
    for c in story.claims_of(claim.article, Kind.POLARITY):
        if c.slot("family") == "contest":
            winner, loser = _sides(c, story)
            winners.add(winner)
            losers.add(loser)
    winners.discard("")
    losers.discard("")
    return len(winners) < 2 and len(losers) < 2 and winners.isdisjoint(losers)


def _one_prize(left: Claim, right: Claim, winners: tuple[str, str], story: Story) -> bool:
    """Whether two winners won one thing: a post, or each article names both."""
    if left.slot("thing") == right.slot("thing") == "post":
        return True
    return _knows(left, winners[1], story) and _knows(right, winners[0], story)


def _knows(claim: Claim, key: str, story: Story) -> bool:
    """Whether the claim's article names somebody at all."""
    return any(
        story.entity_key(claim.article, e.key) == key
        for e in story.by_article[claim.article].entities
    )
