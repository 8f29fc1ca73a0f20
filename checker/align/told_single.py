"""Times that are the only ones either article gives for one sort of event: proposals, never errors.

In: a linked story with its date claims. Out: aligned pairs of two sorts. Either each article dates
events of one class only once, and the dates cannot be one; or each gives a clock time that the
other lacks, so near one another that they are hardly two events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.align.compare import compare_events
from checker.align.dates import relate_claims
from checker.align.happenings import compare_participants, undated
from checker.align.told import ASIDE, TOLD, given_too, one_occasion, topic_words
from checker.align.told_words import Likeness, likeness
from checker.model import Claim, ClaimPair, Kind, Level, Moment, SlotEvidence
from checker.normalize.event_classes import class_of, is_class
from checker.story import Story

# The unit of what is found here.
SINGLE = "single"
# Telling words in common that two clauses of one class need.
_ENOUGH = 1.0
# Clock times this many minutes apart are one event's, told twice; a whole news day has many more.
_NEAR_MINUTES = 75
# An hour either way: "about nine" still is a clock time, "in the morning" is none.
_NARROW = 60
# What everybody in a story does several times over.
_COMMON = frozenset("announce speak interview hear".split())
_MEET = (Level.EXACT, Level.NEAR)


def single_dates(story: Story) -> list[ClaimPair]:
    """Proposed pairs, those of one class first."""
    claims = [c for c in story.claims if c.kind is Kind.DATE and isinstance(c.value, Moment)]
    claims = [c for c in claims if c.modality not in ASIDE]
    out: dict[tuple[str, str], ClaimPair] = {}
    for left, right in (*_of_one_class(claims), *_near_clocks(claims)):
        if (left.id, right.id) not in out:
            pair = _pair(left, right, story)
            if pair is not None:
                out[left.id, right.id] = pair
    return list(out.values())


def _of_one_class(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two articles that each date one class of event once."""
    held: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        for name in _classes(claim):
            held[name][claim.article].append(claim)
    for articles in held.values():
        once = [rows for rows in articles.values() if _one_time(rows)]
        for n, rows in enumerate(once):
            for others in once[n + 1 :]:
                for left in rows:
                    for right in others:
                        if _of_one_grain(left, right):
                            yield left, right


def _classes(claim: Claim) -> frozenset[str]:
    """Classes of the event that a claim dates, told by its own verb or noun or by those above."""
    names = {class_of(word) for word in claim.slot("governor").split()}
    if claim.attribute != TOLD:
        names |= {claim.attribute, *claim.slot("also").split()}
    return frozenset(n for n in names - _COMMON if is_class(n))


def _one_time(claims: list[Claim]) -> bool:
    return all(
        relate_claims(one, other).level in _MEET
        for n, one in enumerate(claims)
        for other in claims[n + 1 :]
    )


def _of_one_grain(left: Claim, right: Claim) -> bool:
    """A year is held only against a year: it dates another event than a day does."""
    years = [isinstance(c.value, Moment) and c.value.grain == "year" for c in (left, right)]
    relation = relate_claims(left, right)
    if relation.level is not Level.APART or not one_occasion(left, right):
        return False
    return all(years) if relation.unit == "year" else not any(years)


def _near_clocks(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Clock times of two articles, neither of which the other gives, within _NEAR_MINUTES."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _on_the_clock(claim):
            held[claim.article].append(claim)
    rows = list(held.values())
    for n, ours in enumerate(rows):
        for theirs in rows[n + 1 :]:
            for left in _unmatched(ours, theirs):
                for right in _unmatched(theirs, ours):
                    relation = relate_claims(left, right)
                    near = relation.unit == "clock" and relation.minutes <= _NEAR_MINUTES
                    if relation.level is Level.APART and near:
                        yield left, right


def _on_the_clock(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Moment) or value.clock is None or value.grain != "minute":
        return False
    return value.clock[1] - value.clock[0] <= _NARROW


def _unmatched(own: list[Claim], others: list[Claim]) -> list[Claim]:
    return [c for c in own if not any(relate_claims(c, o).level in _MEET for o in others)]


def _pair(left: Claim, right: Claim, story: Story) -> ClaimPair | None:
    if left.polarity != right.polarity or left.slot("limit") != right.slot("limit"):
        return None
    if compare_participants(left, right, story) is Level.APART:
        return None
    like = likeness(topic_words(left), topic_words(right), {})
    if like.score < _ENOUGH - 1e-9:
        return None
    event = compare_events(undated(left), undated(right), story)
    if event.level is Level.APART:
        return None
    if given_too(left, right, story) or given_too(right, left, story):
        return None
    return _proposed(left, right, like, event)


def _proposed(left: Claim, right: Claim, like: Likeness, event: SlotEvidence) -> ClaimPair:
    detail = relate_claims(left, right).detail
    evidence = (
        SlotEvidence("attribute", Level.NEAR, min(1.0, like.score / 3), ", ".join(like.words)),
        event,
        SlotEvidence("value", Level.APART, 0.0, detail),
        SlotEvidence("unit", Level.APART, 1.0, SINGLE),
    )
    return ClaimPair(left, right, evidence, True, min(0.6, like.score / 4))
