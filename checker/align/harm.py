"""Somebody who was hurt against a group of whom nobody was: "the engineer was shot in the leg",
"none of the crew was harmed".
"""

from __future__ import annotations

from functools import lru_cache

from checker.align.compare import compare_events
from checker.lexical import is_hypernym
from checker.model import Claim, ClaimPair, Kind, Level, SlotEvidence, Status
from checker.story import Story

_SCORE = 0.65
# Who belongs to groups that news speaks of, where WordNet does not tell it.
_MEMBERS: dict[str, frozenset[str]] = {
    group: frozenset(words.split())
    for groups, words in (
        ("crew crewmen sailor seafarer seaman", "captain skipper master mate engineer officer "
         "sailor seaman deckhand steward stewardess cook pilot co-pilot copilot navigator bosun "
         "crewman attendant stoker"),
        ("student pupil child kid youngster", "student pupil child boy girl schoolboy schoolgirl "
         "teenager"),
        ("officer police policeman deputy", "officer policeman policewoman constable sergeant "
         "deputy detective trooper"),
        ("firefighter", "firefighter fireman"),
        ("staff worker employee", "worker employee clerk cashier cleaner guard nurse teacher"),
        ("player footballer", "player goalkeeper striker defender midfielder captain winger"),
        ("climber mountaineer hiker", "climber mountaineer hiker guide"),
        ("passenger", "passenger"),
        ("soldier troops", "soldier private corporal sergeant lieutenant"),
    )
    for group in groups.split()
}  # fmt: skip


def compare_harm(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: EXACT both tell one thing, APART one of the group was hurt."""
    event = compare_events(left, right, story)
    a, b = (c.value.name if isinstance(c.value, Status) else "" for c in (left, right))
    level = Level.EXACT if a == b else Level.APART
    value = SlotEvidence("value", level, float(a == b), a if a == b else f"{a} against {b}")
    apart = ""
    if left.article == right.article:
        apart = "one article tells what came later"
    elif event.level not in (Level.EXACT, Level.NEAR):
        apart = "different event"
    elif a == b:
        apart = "" if left.slot("group") == right.slot("group") else "another matter"
    else:
        none, some = (left, right) if a == "none" else (right, left)
        if not _one_of(some, none.slot("group")):
            apart = "different subject"
        elif _told_too(none, "some", story) or _told_too(some, "none", story):
            apart = "one article gives both"
    return ClaimPair(left, right, (event, value), not apart, _SCORE, apart)


def _one_of(some: Claim, group: str) -> bool:
    nouns = some.slot("nouns").split()
    return not group or any(_is_member(noun, group) for noun in nouns)


@lru_cache(maxsize=2_000)
def _is_member(noun: str, group: str) -> bool:
    members = _MEMBERS.get(group)
    if members is not None:
        return noun in members
    return noun == group or is_hypernym(group, noun, "n", 4)


def _told_too(claim: Claim, value: str, story: Story) -> bool:
    """Whether the article of a claim tells the opposite too, of somebody."""
    return any(
        c.attribute == claim.attribute and isinstance(c.value, Status) and c.value.name == value
        for c in story.claims_of(claim.article, Kind.POLARITY)
    )
