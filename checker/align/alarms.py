"""An alarm raised before what it was raised for, or long after it: proposals, never errors.

In: a linked story with its date claims. Out: aligned pairs of the one time that an article gives
for the alarm and the one time that another gives for the event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import permutations

from checker.align.compare import compare_events
from checker.align.dates import relate_claims
from checker.align.happenings import undated
from checker.align.told import ASIDE, given_too
from checker.align.told_classes import MAIN, ONSET, classes_told, occasions, of_the_day
from checker.align.told_single import proposed
from checker.align.told_words import Likeness
from checker.model import Claim, ClaimPair, Kind, Level, Modality, Moment
from checker.story import Story

_ALARM = "o:alarm"
# What everybody near it hears or sees at once, and how many minutes later the alarm may come; a
# fire may smoulder, and somebody stabbed or robbed be found hours later.
_LOUD = frozenset("shoot explode bomb crash o:shots o:blast o:crash".split())
_AT_ONCE = 60
_FOUND_LATE = 300
_DAY = 1440
_MEET = (Level.EXACT, Level.NEAR)
_CLOCKS = ("clock", "part")


def alarm_pairs(story: Story) -> list[ClaimPair]:
    """Proposed pairs."""
    claims = [
        c
        for c in story.claims
        if c.kind is Kind.DATE and of_the_day(c) and c.polarity and c.modality is Modality.HAPPENED
    ]
    alarms = _by_article(claims, _is_alarm)
    events = _by_article(claims, _is_event) if alarms else {}
    out = []
    for one, other in permutations(story.by_article, 2):
        if one in alarms and other in events:
            pair = _pair(alarms[one], events[other], story)
            if pair is not None:
                out.append(pair)
    return out


def _by_article(claims: list[Claim], told: Callable[[Claim], bool]) -> dict[str, Claim]:
    """The first claim of each article that gives one such time only."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if told(claim):
            held[claim.article].append(claim)
    return {
        article: rows[0]
        for article, rows in held.items()
        if all(relate_claims(rows[0], row).level in _MEET for row in rows[1:])
    }


def _is_alarm(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Moment) and value.grain == "minute" and _ALARM in occasions(claim)


def _is_event(claim: Claim) -> bool:
    told = claim.modality not in ASIDE and _ALARM not in occasions(claim)
    return told and claim.slot("phase") != "end" and bool({MAIN, ONSET} & classes_told(claim))


def _pair(alarm: Claim, event: Claim, story: Story) -> ClaimPair | None:
    relation = relate_claims(alarm, event)
    if relation.level is not Level.APART or relation.unit not in _CLOCKS:
        return None
    loud = not _LOUD.isdisjoint(classes_told(event))
    if _minutes_after(alarm, event) <= (_AT_ONCE if loud else _FOUND_LATE):
        return None
    same = compare_events(undated(alarm), undated(event), story)
    if same.level is Level.APART:
        return None
    if given_too(alarm, event, story) or given_too(event, alarm, story):
        return None
    left, right = sorted((alarm, event), key=lambda c: story.order[c.article])
    return proposed(left, right, Likeness(_SCORE, (), False), "the alarm and its cause", same)


# Between what two clauses with words in common have and none.
_SCORE = 1.2


def _minutes_after(alarm: Claim, event: Claim) -> int:
    """How long after the event at the least the alarm came; nearly a day where it came before."""
    a, b = alarm.value, event.value
    if not isinstance(a, Moment) or not isinstance(b, Moment) or not a.clock or not b.clock:
        return 0
    return (a.clock[0] - b.clock[1]) % _DAY
