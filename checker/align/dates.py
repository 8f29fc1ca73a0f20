"""Two dates of one event: whether it is one event, and whether both moments can be its time.

The clause's own year is the value under dispute here, so it does not tell events apart by itself;
class of event, participants, place and the articles do.
"""

from __future__ import annotations

from dataclasses import replace

from checker.align.compare import compare_modality
from checker.align.happenings import HappeningMatch, classes, compare_happenings
from checker.model import Claim, ClaimPair, Level, Modality, Moment, SlotEvidence
from checker.normalize.moment_relation import MomentRelation, known, relate_moments
from checker.story import Story

# Two dates further apart than this tell of two visits, two raids, two meetings, unless the event
# can happen to its participants only once.
_ONE_OCCASION_DAYS = 8
# Clock times this far apart, with nothing else to tie them, are more likely two events.
_ONE_STORY_MINUTES = 180
_DAY_MINUTES = 1440
_SETTLED = frozenset({Modality.HAPPENED, Modality.SCHEDULED})


def compare_dates(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Evidence for attribute, event, subject, modality and value; aligned where it is one event."""
    happening = compare_happenings(left, right, story)
    relation = relate_claims(left, right)
    modality = compare_modality(left, right)
    value = SlotEvidence(
        "value", relation.level, 0.0 if relation.level is Level.APART else 1.0, relation.detail
    )
    unit = SlotEvidence("unit", relation.level, 1.0, relation.unit)
    evidence = (*happening.evidence, modality, value, unit)
    apart = happening.apart or _apart(left, right, relation, happening)
    apart = apart or _ambiguous(left, right, relation, happening, story)
    score = happening.score if modality.level is Level.EXACT else min(happening.score, 0.7)
    if one_day_by_date_line(left, right, relation) or _one_figure_in_two_zones(left, right):
        score = min(score, 0.7)
    return ClaimPair(left, right, evidence, not apart, score, apart)


def one_day_by_date_line(left: Claim, right: Claim, relation: MomentRelation) -> bool:
    """Whether the dates are neighbours and one is "today" or "yesterday" of a date line.

    Pages are stamped in the outlet's zone, and anew when they are updated: a day may be lost.
    """
    if "1" not in (left.slot("relative"), right.slot("relative")):
        return False
    return relation.unit in ("day", "weekday") and relation.minutes < _DAY_MINUTES


def relate_claims(left: Claim, right: Claim) -> MomentRelation:
    """How the two moments relate, clock times of two zones brought to one or left aside."""
    a, b = left.value, right.value
    if not isinstance(a, Moment) or not isinstance(b, Moment) or not (known(a) and known(b)):
        return MomentRelation(Level.MISSING, "unresolved date")
    # What is counted from the day of publication has that day's year.
    inferred = [c.slot("year") == "inferred" and not c.slot("relative") for c in (left, right)]
    one_day = a.month and (a.month, a.day) == (b.month, b.day)
    unsure = all(inferred) and a.month and b.month
    if a.year != b.year and (unsure or (any(inferred) and one_day)):
        # Put in two years by tense and date line only.
        a, b = (replace(m, start=None, end=None, year=None, weekday=None) for m in (a, b))
    if a.clock is None or b.clock is None:
        return relate_moments(a, b)
    utc_a, utc_b = _utc(left), _utc(right)
    if utc_a and utc_b:
        bare = (Moment(a.grain, clock=utc_a), Moment(b.grain, clock=utc_b))
        return relate_moments(*bare)
    zone_a, zone_b = (z.replace("local time", "") for z in (left.slot("zone"), right.slot("zone")))
    if zone_a == zone_b:
        return relate_moments(a, b)
    if _one_figure_in_two_zones(left, right):
        return MomentRelation(Level.APART, "one figure, local and in Greenwich", "clock")
    days = relate_moments(_day_only(a), _day_only(b))
    if days.level in (Level.APART, Level.EXACT) and relate_moments(a, b).level is not Level.APART:
        return relate_moments(a, b)
    return days if days.level is not Level.EXACT else MomentRelation(Level.NEAR, "time zone")


def _utc(claim: Claim) -> tuple[int, int] | None:
    low, _, high = claim.slot("utc").partition(" ")
    return (int(low), int(high)) if high else None


def _one_figure_in_two_zones(left: Claim, right: Claim) -> bool:
    """ "0614 GMT" and "6:14 a.m. local time": one outlet took the one for the other.

    Few places of the news keep Greenwich time, and those that do call it by neither word.
    """
    zones = {left.slot("zone"), right.slot("zone")}
    a, b = left.value, right.value
    if not isinstance(a, Moment) or not isinstance(b, Moment) or a.clock != b.clock:
        return False
    return "local time" in zones and bool(zones & {"gmt", "utc"}) and a.grain == "minute"


def _day_only(m: Moment) -> Moment:
    """The moment without its time of day."""
    return Moment("day", None, None, m.weekday, None, m.month, m.day, m.year)


def _apart(left: Claim, right: Claim, relation: MomentRelation, happening: HappeningMatch) -> str:
    if relation.level is Level.MISSING:
        return "unresolved date"
    if left.modality not in _SETTLED or right.modality not in _SETTLED:
        return "possible or denied"
    if (
        left.modality is not right.modality
        and relation.level is Level.APART
        and not _soon(left, right)
    ):
        return "scheduled against happened"
    far = relation.minutes > _ONE_STORY_MINUTES
    if far and not happening.placed and not _same_day(left, right):
        return "not surely one event"
    if relation.level is Level.APART and not happening.unique:
        if not _one_occasion(left, right, relation):
            return "different occasion"
        coarse = [c.value.grain in ("year", "month") for c in (left, right)]  # type: ignore[union-attr]
        if any(coarse) and not (all(coarse) and happening.placed):
            return "different occasion"
    return ""


def _ambiguous(
    left: Claim, right: Claim, relation: MomentRelation, happening: HappeningMatch, story: Story
) -> str:
    """Where an article tells of two such events on two days, a day alone tells neither apart."""
    if relation.level is not Level.APART or relation.unit in ("clock", "part") or happening.placed:
        return ""
    for claim in (left, right):
        for other in story.claims_of(claim.article, claim.kind):
            if other.id == claim.id or not classes(other) & classes(claim):
                continue
            against = relate_claims(other, claim)
            if against.level is Level.APART and against.unit in ("day", "weekday"):
                return "several such events"
    return ""


def _same_day(left: Claim, right: Claim) -> bool:
    a, b = left.value, right.value
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return False
    one, other = (a.weekday, a.day), (b.weekday, b.day)
    return any(x is not None and x == y for x, y in zip(one, other, strict=True))


def _soon(left: Claim, right: Claim) -> bool:
    """Both name a weekday or a date: a plan and its fulfilment can be held together."""
    return all(
        isinstance(c.value, Moment) and (c.value.weekday is not None or c.value.day is not None)
        for c in (left, right)
    )


def _one_occasion(left: Claim, right: Claim, relation: MomentRelation) -> bool:
    """Whether the two dates are so near that they can be meant for one occasion."""
    a, b = left.value, right.value
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return False
    if relation.unit == "year":
        return False
    if a.start and b.start and relation.unit in ("day", "month"):
        return abs((a.start - b.start).days) <= _ONE_OCCASION_DAYS or (
            relation.unit == "month" and a.year == b.year
        )
    return True
