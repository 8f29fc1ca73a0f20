"""Presence against absence, of one person or body at one occasion."""

from __future__ import annotations

from checker.align.compare import compare_events, compare_modality, compare_subjects
from checker.lexical import relation
from checker.model import Claim, ClaimPair, EntityType, Level, Modality, SlotEvidence, Status
from checker.story import Story

# Pairs of statuses that cannot both hold; "represented" means that the person stayed away.
_APART = {
    frozenset(("present", "absent")), frozenset(("present", "represented")),
    frozenset(("present", "remote")),
}  # fmt: skip

# Score of a pair that rests on where somebody was seen, or on an occasion elsewhere.
THIN = 0.7


def compare_attendance(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: EXACT one status, NEAR absent against represented, APART statuses that exclude."""
    subject = compare_subjects(left, right, story)
    shared = _countries(left) & _countries(right)
    delegation = subject.level is not Level.EXACT and bool(shared)
    if delegation:
        subject = SlotEvidence(
            "subject", Level.NEAR, 0.7, f"a country and who speaks for it: {min(shared)}"
        )
    event = compare_events(left, right, story)
    occasion = _compare_occasions(left, right)
    statuses = frozenset(
        c.value.name for c in (left, right) if isinstance(c.value, Status)
    )  # fmt: skip
    statuses = _placed(left, right, statuses, story)
    key = story.entity_of(left, left.subject)
    entity = story.entities.get(key)
    if entity is None or entity.type is not EntityType.PERSON:
        # A country or body is there when whoever speaks for it is.
        statuses = frozenset("present" if s == "represented" else s for s in statuses)
    planned = Modality.SCHEDULED in (left.modality, right.modality)
    if planned and statuses == {"present", "remote"}:
        statuses = frozenset(("present",))  # whoever was to attend did so, by video
    level = Level.EXACT if len(statuses) == 1 else Level.APART if statuses in _APART else Level.NEAR
    value = SlotEvidence(
        "value", level, float(level is Level.EXACT), " against ".join(sorted(statuses))
    )
    evidence = (subject, event, occasion, compare_modality(left, right), value)
    apart = ""
    if delegation:
        # Who stood in for a country confirms that its leader stayed away; it contradicts nobody.
        apart = "" if value.level is Level.EXACT else "a country and one who speaks for it"
    elif subject.level is not Level.EXACT or not (left.subject and right.subject):
        apart = "different subject"
    elif not story.entity_of(left, left.subject):
        apart = "nobody in particular"
    elif event.level is Level.APART:
        apart = "different event"
    elif occasion.level is Level.APART:
        apart = "different occasion"
    score = min(subject.score, max(event.score, 0.6), occasion.score)
    if left.slot("thin") or right.slot("thin"):
        score = min(score, THIN)
    return ClaimPair(left, right, evidence, not apart, score, apart)


def _placed(left: Claim, right: Claim, statuses: frozenset[str], story: Story) -> frozenset[str]:
    """Statuses with "elsewhere" read as absence, where the other article names no such place."""
    if "elsewhere" not in statuses:
        return statuses
    one, other = (left, right) if left.slot("place") else (right, left)
    named = one.slot("place") in story.article(other.article).text.lower()
    return (
        frozenset("absent" if s == "elsewhere" else s for s in statuses)
        if not named
        else (statuses - {"elsewhere"})
    )


def _countries(claim: Claim) -> set[str]:
    return {k.partition("|")[2] for k in claim.keys if k.startswith("country|")}


def _compare_occasions(left: Claim, right: Claim) -> SlotEvidence:
    a, b = left.slot("occasion"), right.slot("occasion")
    if not a or not b:
        return SlotEvidence("occasion", Level.MISSING, 0.85, "one names no occasion")
    if a == b:
        return SlotEvidence("occasion", Level.EXACT, 1.0, a)
    if relation(a, b, "n").name in ("synonym", "hypernym", "hyponym", "sibling"):
        return SlotEvidence("occasion", Level.NEAR, 0.9, f"{a} / {b}")
    return SlotEvidence("occasion", Level.APART, 0.0, f"{a} against {b}")
