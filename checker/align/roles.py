"""Roles against roles: one person in two that exclude each other, or two people in one office."""

from __future__ import annotations

from dataclasses import replace

from checker.align.compare import compare_events
from checker.align.personas import compare_personas
from checker.lexical import relation
from checker.model import Claim, ClaimPair, EntityType, Level, Name, SlotEvidence
from checker.normalize.people import PRONOUNS
from checker.story import Story

# Families in which two roles make a doubt, not a contradiction: people have two jobs.
_CALLINGS = frozenset(("occupation", "post"))


def compare_roles(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Extra slot `relation`: "person" (one person in two roles), "calling" (in two jobs or
    posts), "office" (two in one office).
    """
    if left.slot("persona") or right.slot("persona"):
        return compare_personas(left, right, story)
    who = [story.entity_of(c, c.subject) for c in (left, right)]
    event = compare_events(left, right, story)
    if who[0] and who[0] == who[1]:
        return _one_person(left, right, event, story)
    return _one_office(left, right, event, story)


def _may_be_one(a: str, b: str) -> bool:
    """Whether one of two words for what somebody is holds the other, or they mean one thing."""
    return relation(a, b, "n").name in ("synonym", "hypernym", "hyponym")


def _whole(claim: Claim) -> str:
    """The role as written: a "veterinary surgeon" is a vet and no surgeon."""
    return claim.value.text.lower() if isinstance(claim.value, Name) else ""


def _one_person(left: Claim, right: Claim, event: SlotEvidence, story: Story) -> ClaimPair:
    a, b = (c.value.key if isinstance(c.value, Name) else "" for c in (left, right))
    subject = SlotEvidence("subject", Level.EXACT, 1.0, _name(left, story))
    # An outlet that leaves out "deputy" is careless rather than wrong.
    loose = left.slot("family") in _CALLINGS or f"deputy {a}" == b or f"deputy {b}" == a
    kind = "calling" if loose else "person"
    of = _compare_of(left, right)
    if a == b:
        value = SlotEvidence("value", Level.EXACT, 1.0, a)
    elif not left.slot("family") or left.slot("family") != right.slot("family"):
        value = SlotEvidence("value", Level.MISSING, 0.5, f"{a} and {b} go together")
    elif _may_be_one(a, b) or _may_be_one(_whole(left), _whole(right)):
        value = SlotEvidence("value", Level.NEAR, 0.8, f"{a} / {b}")
    else:
        value = SlotEvidence("value", Level.APART, 0.0, f"{a} against {b}")
    apart = "" if left.slot("family") == "portfolio" else _apart(left, right, event)
    if left.slot("past") or right.slot("past"):
        apart = "former and present"
    if not apart and kind == "calling" and left.article == right.article:
        apart = "one article gives both"  # "spokesman Chief Supt. Tom Byrd"
    if not apart and value.level is Level.MISSING:
        apart = "roles that go together"
    bodies = {left.slot("of"), right.slot("of")}
    if not apart and (
        of.level is Level.APART
        or (kind == "calling" and of.level is Level.NEAR and "" not in bodies)
    ):
        apart = "roles in two places"
    related = left.slot("family") in ("kin", "spouse")
    if not apart and related and (of.level is not Level.EXACT or left.slot("of") in PRONOUNS):
        apart = "relatives of two people"
    left, right = (c.changed(extra=(*c.extra, ("relation", kind))) for c in (left, right))
    score = min(max(event.score, 0.6), of.score)
    return ClaimPair(left, right, (subject, of, event, value), not apart, score, apart)


def _one_office(left: Claim, right: Claim, event: SlotEvidence, story: Story) -> ClaimPair:
    shared = set(left.slot("office").split()) & set(right.slot("office").split())
    same = bool(shared) and left.slot("of") == right.slot("of") != ""
    office = SlotEvidence(
        "office", Level.EXACT if same else Level.APART, float(same), left.slot("of")
    )
    people = [story.entities.get(story.entity_of(c, c.subject)) for c in (left, right)]
    both = all(p is not None and p.type is EntityType.PERSON and " " in p.name for p in people)
    names = " against ".join(p.name if p else "" for p in people)
    level = Level.APART if both else Level.MISSING
    value = SlotEvidence("value", level, 0.0, names)
    apart = _apart(left, right, event) or ("" if same else "another office")
    if not apart and not left.slot("of").isupper():
        # Only of a country or body the lexicon knows is it sure that there is one holder.
        apart = "an office that several may hold"
    if not apart and left.article == right.article:
        apart = "one article names both"
    if not apart and any(_held(c, shared, story) for c in (left, right)):
        # "President Clinton" is said of former presidents too, in any year.
        apart = "known to have held the office at another time"
    left, right = (
        _focused(c.changed(extra=(*c.extra, ("relation", "office")))) for c in (left, right)
    )
    return ClaimPair(left, right, (office, event, value), not apart, max(event.score, 0.6), apart)


def _held(claim: Claim, offices: set[str], story: Story) -> bool:
    """Whether the lexicon knows the person as a holder of the office, now or once."""
    held = story.held.get(story.entity_of(claim, claim.subject), frozenset())
    return any((office, claim.slot("of")) in held for office in offices)


def _focused(claim: Claim) -> Claim:
    """The claim with title and name in focus: the name is what is disputed."""
    who = claim.subject
    if who is None:
        return claim
    return replace(
        claim, id=f"{claim.id}@office",
        focus_start=min(claim.focus_start, who.start), focus_end=max(claim.focus_end, who.end),
        start=min(claim.start, who.start), end=max(claim.end, who.end),
    )  # fmt: skip


def _apart(left: Claim, right: Claim, event: SlotEvidence) -> str:
    if event.level is Level.APART:
        return "different event"
    if left.slot("past") or right.slot("past"):
        return "former and present"
    if left.slot("coming") != right.slot("coming"):
        return "coming and present"
    return ""


def _compare_of(left: Claim, right: Claim) -> SlotEvidence:
    a, b = left.slot("of"), right.slot("of")
    if not a or not b:
        return SlotEvidence("of", Level.MISSING, 0.85, "one does not say of what")
    if a == b:
        return SlotEvidence("of", Level.EXACT, 1.0, a)
    if relation(a, b, "n").name in ("synonym", "hypernym", "hyponym", "sibling"):
        return SlotEvidence("of", Level.NEAR, 0.85, f"{a} / {b}")
    if a.isupper() and b.isupper():
        return SlotEvidence("of", Level.APART, 0.0, f"{a} against {b}")
    return SlotEvidence("of", Level.NEAR, 0.8, f"{a} / {b}")


def _name(claim: Claim, story: Story) -> str:
    entity = story.entities.get(story.entity_of(claim, claim.subject))
    return entity.name if entity else ""
