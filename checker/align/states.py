"""States, sorts and outcomes against each other: closed sets, one of which holds at a time."""

from __future__ import annotations

from checker.align.compare import compare_events, compare_speakers, compare_subjects, one_year
from checker.align.contests import compare_contests
from checker.align.harm import compare_harm
from checker.lexical.fillers import exclude
from checker.model import Claim, ClaimPair, Kind, Level, SlotEvidence, Status
from checker.normalize.walks import may_be_one
from checker.story import Story

# Sorts that are people by what they are to somebody.
_BY_WHOM = frozenset(("alarm", "finder"))
# What is voted on beside the whole of a bill: who is for the one may be against the other.
_PARTS = frozenset("amendment rider clause provision paragraph addition substitute".split())


def compare_states(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Two states of one family: one person is in one of them at a time."""
    if "group" in (left.slot("matter"), right.slot("matter")):
        return compare_harm(left, right, story)
    if left.slot("family") == right.slot("family") == "contest":
        return compare_contests(left, right, story)
    if left.slot("matter") or right.slot("matter"):
        return _compare_outcomes(left, right, story)
    if left.slot("single") or right.slot("single"):
        return _compare_sorts(left, right, story)
    subject = compare_subjects(left, right, story)
    event = compare_events(left, right, story)
    a, b = (c.value.name if isinstance(c.value, Status) else "" for c in (left, right))
    level = Level.EXACT if a == b else Level.APART
    value = SlotEvidence("value", level, float(a == b), a if a == b else f"{a} against {b}")
    apart = ""
    if left.slot("family") != right.slot("family"):
        apart = "another deed"
    elif subject.level is not Level.EXACT:
        apart = "different subject"
    elif len({left.slot("crime"), right.slot("crime")} - {""}) > 1:
        apart = "verdicts on two charges"
    elif (left.slot("on") in _PARTS) != (right.slot("on") in _PARTS):
        apart = "votes on two matters"
    elif event.level is Level.APART or not one_year(left, right, story):
        apart = "different event"
    elif a != b and left.article == right.article:
        apart = "one article tells what came later"
    evidence = (subject, event, compare_speakers(left, right, story), value)
    return ClaimPair(left, right, evidence, not apart, max(event.score, 0.6), apart)


def _compare_sorts(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Two sorts of a thing that the story has one of: each article must name a single one."""
    event = compare_events(left, right, story)
    a, b = (c.value.name if isinstance(c.value, Status) else "" for c in (left, right))
    exclude = _exclude(a, b, left) and not (left.attribute in _BY_WHOM and may_be_one(a, b))
    level = Level.EXACT if a == b else Level.APART if exclude else Level.NEAR
    value = SlotEvidence("value", level, float(a == b), a if a == b else f"{a} against {b}")
    apart = ""
    if left.attribute != right.attribute or not _one_thing(left, right):
        apart = "another sort of thing"
    elif left.article == right.article:
        apart = "one article names both"
    elif event.level not in (Level.EXACT, Level.NEAR) and not (
        left.slot("sort") == "crime" and event.level is Level.MISSING
    ):
        apart = "not surely one event"  # the year of a sentence says nothing of the event
    elif level is Level.APART and any(_several(_sorts(c, story), c) for c in (left, right)):
        apart = "one article names both"
    return ClaimPair(left, right, (event, value), not apart, 0.7, apart)


def _apart(a: str, b: str) -> bool:
    """Whether two sorts exclude each other: a revolver ("handgun/revolver") is a handgun."""
    return not (f"{a}/".startswith(f"{b}/") or f"{b}/".startswith(f"{a}/"))


def _one_thing(left: Claim, right: Claim) -> bool:
    """Whether two traits may be of one thing: of whoever the story is about, or of one name."""
    a, b = left.slot("thing"), right.slot("thing")
    ends = [set(c.slot("to").split()) for c in (left, right)]
    if all(ends) and ends[0].isdisjoint(ends[1]):
        return False  # two ways of one person
    if left.slot("sort") == "carrier":  # "they": only the end tells whose way it is
        return (a == b or not (a and b)) if all(ends) else not any(ends) and a == b != ""
    return a == b or (bool(left.slot("sort")) and not (a and b))


def _exclude(a: str, b: str, claim: Claim) -> bool:
    """Whether two values of a claim's family exclude each other: nouns by what WordNet says."""
    sort = claim.slot("sort")
    return exclude(a, b, sort) if sort else _apart(a, b)


def _several(sorts: set[str], claim: Claim) -> bool:
    return any(_exclude(a, b, claim) for a in sorts for b in sorts)


def _sorts(claim: Claim, story: Story) -> set[str]:
    """All sorts of the claim's family that its article names."""
    return {
        c.value.name
        for c in story.claims_of(claim.article, Kind.POLARITY)
        if c.attribute == claim.attribute
        and c.slot("single")
        and _one_thing(c, claim)
        and isinstance(c.value, Status)
    }


def _compare_outcomes(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Two outcomes of a matter that the story has once, or once per thing or person."""
    event = compare_events(left, right, story)
    a, b = (c.value.name if isinstance(c.value, Status) else "" for c in (left, right))
    level = Level.EXACT if a == b else Level.APART if _apart(a, b) else Level.NEAR
    value = SlotEvidence("value", level, float(a == b), a if a == b else f"{a} against {b}")
    evidence = [event, compare_speakers(left, right, story), value]
    apart = ""
    if left.slot("matter") == "who":
        subject = compare_subjects(left, right, story)
        evidence.insert(0, subject)
        apart = "" if subject.level is Level.EXACT else "different subject"
    if left.attribute != right.attribute or left.slot("thing") != right.slot("thing"):
        apart = "another matter"
    elif len({left.slot("crime"), right.slot("crime")} - {""}) > 1:
        apart = "verdicts on two charges"
    elif event.level in (Level.APART, Level.MISSING):
        apart = "different event"  # only one gives a year: "the last storm, in 2017"
    elif level is Level.APART and left.article == right.article:
        apart = "one article tells what came later"
    elif (
        not apart
        and level is Level.APART
        and any(_several(_outcomes(c, story), c) for c in (left, right))
    ):
        apart = "one article gives both"
    return ClaimPair(left, right, tuple(evidence), not apart, 0.7, apart)


def _outcomes(claim: Claim, story: Story) -> set[str]:
    """All outcomes of the claim's matter that its article gives."""
    who = story.entity_of(claim, claim.subject) if claim.slot("matter") == "who" else ""
    return {
        c.value.name
        for c in story.claims_of(claim.article, Kind.POLARITY)
        if c.attribute == claim.attribute
        and c.slot("matter")
        and c.slot("thing") == claim.slot("thing")
        and (not who or story.entity_of(c, c.subject) == who)
        and isinstance(c.value, Status)
    }
