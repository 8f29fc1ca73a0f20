"""Whether two clauses tell of one event: class, participants, place, phase.

Claims come with the slots that `extract/happening.py` gives: `also`, `agent`, `agent-entity`,
`where`, `main`, `phase`, `role`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from checker.align.compare import compare_events, compare_subjects
from checker.model import Claim, EventRef, Kind, Level, Participant, SlotEvidence
from checker.normalize.event_classes import PIECES, SOLE, SUDDEN
from checker.normalize.people import PERSON_NOUNS, PRONOUNS
from checker.story import Story

# Who suffered does not tell two of these apart: one fire damages a roof and ruins a church.
_WIDE = frozenset("fire quake storm explode crash".split())
# Of these, one is told of by many places: a quake is felt in a province and in its towns.
_BROAD = frozenset("fire quake explode crash".split())
# What can happen to its participants only once, so that dates years apart are still one event's.
_UNIQUE = frozenset(
    "kill bear found retire independence replace sink resign buy merge premiere bury hijack "
    "wound".split()
)
# What does not befall one person or thing twice within a week.
_SELDOM = frozenset(
    "arrest capture convict acquit sentence marry divorce elect appoint escape rescue collapse "
    "kidnap disappear evacuate launch explode crash surrender suspend reopen inaugurate shoot stab "
    "fall rape plead appear-in-court withdraw concede find release "
    "seat try".split()
)
# Events of which a story has one.
_ONCE_ONLY = SUDDEN | SOLE
# A noun that most articles of a story could use of two things says little by itself.
_VAGUE = PERSON_NOUNS | frozenset(
    "thing incident event case official police officer authority company group member "
    "number part place area report statement".split()
)

_VAGUE_OR_PRONOUN = _VAGUE | PRONOUNS
_SAME_AGE = "both aged"


class HappeningMatch(NamedTuple):
    """What comparing two events showed. `apart` names why they are two, "" where they are one."""

    evidence: tuple[SlotEvidence, ...]
    apart: str
    score: float
    unique: bool
    placed: bool  # the same place or the same named participant


def compare_happenings(left: Claim, right: Claim, story: Story) -> HappeningMatch:
    """Class, event, participants and place of two claims, and whether that makes one event."""
    shared = classes(left) & classes(right)
    attribute = SlotEvidence(
        "attribute",
        Level.EXACT if left.attribute == right.attribute else Level.NEAR if shared else Level.APART,
        1.0 if left.attribute == right.attribute else 0.7 if shared else 0.0,
        " ".join(sorted(shared)) or f"{left.attribute} against {right.attribute}",
    )
    event = compare_events(undated(left), undated(right), story)
    subject = _subjects(left, right, story)
    agent = _agents(left, right, story)
    where = _wheres(left, right)
    same = subject.level is Level.EXACT and _telling(left.subject) and _telling(right.subject)
    same = same or subject.detail.startswith(_SAME_AGE)
    unique = bool(shared & _UNIQUE) and same
    placed = (
        where.level is Level.EXACT
        or same
        or (subject.level is Level.NEAR and subject.score >= 0.8 and not _vague(left))
    )
    evidence = (attribute, event, subject, agent, where)
    wide = bool(shared & _WIDE)
    main = not shared.isdisjoint(_ONCE_ONLY) and left.slot("main") == right.slot("main") == "1"
    apart = _apart(left, right, evidence, shared, main and wide)
    if apart:
        return HappeningMatch(evidence, apart, 0.0, unique, placed)
    points = _points(subject, left, right) + 0.6 * _points(agent, left, right)
    points += 0.8 if where.level is Level.EXACT else 0.3 if where.level is Level.NEAR else 0.0
    if main:
        suffer = [c.subject is not None and c.slot("role") != "agent" for c in (left, right)]
        nobody = not any(suffer)
        one_sided = any(suffer) and not all(suffer)
        # People die one after another: "three people" and "a woman" may have died on two days.
        crowd = "kill" in shared and _vague(left) and _vague(right) and not nobody
        sure = wide or nobody or one_sided or subject.level is not Level.MISSING
        sure = sure and not (one_sided and left.kind is Kind.PLACE)
        if not crowd:
            points += 0.7 if sure and event.level is Level.EXACT else 0.4
    there = bool(shared & SUDDEN) and where.level is Level.EXACT
    seldom = unique or (bool(shared & _SELDOM) and same)
    # Two pieces of one paper within a week are rarely both in the news.
    seldom = seldom or ("publish" in shared and agent.level is Level.EXACT)
    enough = 0.7 if main else 0.8 if there else 0.9 if seldom else 1.2
    if points < enough - 1e-9:
        return HappeningMatch(evidence, "not surely one event", points, unique, placed)
    return HappeningMatch(evidence, "", min(1.0, 0.4 + 0.4 * points), unique, placed)


def classes(claim: Claim) -> frozenset[str]:
    return frozenset((claim.attribute, *claim.slot("also").split()))


def undated(claim: Claim) -> Claim:
    """The claim without the year of its clause, which for a date is the value itself."""
    event = claim.event
    if event.year is None and not event.past:
        return claim
    return claim.changed(event=EventRef(place=event.place, other=event.other))


def compare_participants(left: Claim, right: Claim, story: Story) -> Level:
    """APART where who suffers or acts is known to be two: by name, number or age."""
    found = _subjects(left, right, story)
    told = any(left.slot(s) and right.slot(s) for s in ("age", "count"))
    bare = not any(c.subject is not None and c.subject.entity for c in (left, right))
    bare = bare and not _vague(left) and not _vague(right)
    if found.level is Level.APART and (told or bare or _named(left, right)):
        return Level.APART
    return Level.MISSING if found.level is Level.APART else found.level


def _subjects(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    if left.slot("role") != right.slot("role"):
        return SlotEvidence("subject", Level.MISSING, 0.3, "one does, the other suffers")
    found = compare_subjects(left, right, story)
    counts = {left.slot("count"), right.slot("count")} - {""}
    if len(counts) == 2 and found.level is not Level.EXACT:
        return SlotEvidence("subject", Level.APART, 0.0, " and ".join(sorted(counts)))
    ages = {left.slot("age"), right.slot("age")} - {""}
    if len(ages) == 2 and found.level is not Level.EXACT:
        return SlotEvidence("subject", Level.APART, 0.0, f"aged {' and '.join(sorted(ages))}")
    if found.level is Level.APART and any(
        p.head in PRONOUNS for p in (left.subject, right.subject) if p
    ):
        both = _named(left, right)
        return found if both else replace(found, level=Level.MISSING, score=0.3)
    if {
        p.head for p in (left.subject, right.subject) if p
    } <= PIECES and found.level is Level.APART:
        return SlotEvidence("subject", Level.NEAR, 0.6, "two words for one piece")
    one_age = bool(left.slot("age")) and left.slot("age") == right.slot("age")
    if found.level is Level.NEAR and one_age:
        return SlotEvidence("subject", Level.NEAR, 0.9, f"{_SAME_AGE} {left.slot('age')}")
    if found.level is not Level.APART or left.subject is None or right.subject is None:
        return found
    if left.slot("age") and left.slot("age") == right.slot("age"):
        return SlotEvidence("subject", Level.NEAR, 0.9, f"{_SAME_AGE} {left.slot('age')}")
    shared = left.subject.modifiers & right.subject.modifiers
    text = left.subject.text
    names = [w for w in shared if text[text.lower().find(w)].isupper()]
    if names and not (left.subject.entity and right.subject.entity):
        return SlotEvidence("subject", Level.NEAR, 0.8, f"both of {' '.join(sorted(names))}")
    return found


def _agents(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    a, b = _agent(left), _agent(right)
    if a is None or b is None:
        return SlotEvidence("agent", Level.MISSING, 0.3, "one names no doer")
    return replace(compare_subjects(left, right, story, a, b), slot="agent")


def _agent(claim: Claim) -> Participant | None:
    head = claim.slot("agent")
    if not head:
        return None
    return Participant(head, head, claim.start, claim.end, claim.slot("agent-entity"))


def _wheres(left: Claim, right: Claim) -> SlotEvidence:
    a, b = frozenset(left.slot("where").split()), frozenset(right.slot("where").split())
    if not a or not b:
        return SlotEvidence("where", Level.MISSING, 0.5, "one gives no place")
    common = a & b
    if a <= b or b <= a:
        return SlotEvidence("where", Level.EXACT, 1.0, " ".join(sorted(common)))
    if common:
        return SlotEvidence("where", Level.NEAR, 0.5, " ".join(sorted(common)))
    detail = f"{' '.join(sorted(a))} against {' '.join(sorted(b))}"
    return SlotEvidence("where", Level.APART, 0.0, detail)


def _apart(
    left: Claim,
    right: Claim,
    evidence: tuple[SlotEvidence, ...],
    shared: frozenset[str],
    whoever: bool,
) -> str:
    attribute, event, subject, agent, where = evidence
    if attribute.level is Level.APART or event.level is Level.APART:
        return "different event"
    if left.polarity != right.polarity:
        return "negated"
    phases = {left.slot("phase"), right.slot("phase")}
    if "end" in phases and len(phases) > 1:
        return "beginning against end"
    whole = shared & SUDDEN or left.kind is Kind.PLACE  # it begins where it is held
    if "start" in phases and len(phases) > 1 and not whole:
        return "beginning against whole"
    if where.level is Level.APART and not (whoever and shared & _BROAD):
        return "different place"
    if not whoever and subject.level is Level.APART:
        return "different subject"
    if not whoever and agent.level is Level.APART:
        return "different subject"
    return ""


def _points(evidence: SlotEvidence, left: Claim, right: Claim) -> float:
    """What a participant that matches is worth: a name or a telling noun more than "the man"."""
    if evidence.level is Level.EXACT:
        heads = (
            {p.head for p in (left.subject, right.subject) if p}
            if evidence.slot == "subject"
            else set()
        )
        if heads and heads <= _VAGUE_OR_PRONOUN and not _named(left, right):
            return 0.4
        return 1.0
    if evidence.detail.startswith(_SAME_AGE):
        return 1.0  # one age in articles on one event is one person
    if evidence.level is not Level.NEAR:
        return 0.0
    vague = evidence.slot == "subject" and _vague(left) and _vague(right)
    return (0.2 if vague else 0.6) * evidence.score


def _vague(claim: Claim) -> bool:
    return claim.subject is None or claim.subject.head in _VAGUE_OR_PRONOUN


def _telling(who: Participant | None) -> bool:
    """A named participant, or a noun that only one thing in the story is likely to have."""
    return who is not None and (bool(who.entity) or who.head not in _VAGUE_OR_PRONOUN)


def _named(left: Claim, right: Claim) -> bool:
    return bool(left.subject and right.subject and left.subject.entity and right.subject.entity)
