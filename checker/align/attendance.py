"""Presence against absence, of one person or body at one occasion."""

from __future__ import annotations

from checker.align.attendance_who import compare_attendees
from checker.align.compare import compare_events, compare_modality
from checker.lexical import relation
from checker.model import Claim, ClaimPair, EntityType, Level, Modality, SlotEvidence, Status
from checker.normalize.occasions import LINE_UP, PARTS, PLAYED, one_sort
from checker.story import Story

# Pairs of statuses that cannot both hold; "represented" means that the person stayed away.
_APART = {
    frozenset(("present", "absent")), frozenset(("present", "represented")),
    frozenset(("present", "remote")), frozenset(("voted", "absent")),
    frozenset(("voted", "not voting")), frozenset(("abstained", "absent")),
}  # fmt: skip

# Score of a pair that rests on where somebody was seen, or on an occasion elsewhere.
THIN = 0.7
# Of an article, the part that tells where its event is held; characters.
_LEAD = 1500
# Characters before "there" in which what it points to is named, and letters that tell its noun.
_THERE_BEFORE = 250
_STEM = 5


def compare_attendance(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: EXACT one status, NEAR absent against represented, APART statuses that exclude."""
    who = compare_attendees(left, right, story)
    event = compare_events(left, right, story)
    statuses = frozenset(
        c.value.name for c in (left, right) if isinstance(c.value, Status)
    )  # fmt: skip
    occasion = _compare_occasions(left, right, story)
    statuses = _placed(left, right, statuses, story)
    types = {
        e.type for c in (left, right) if (e := story.entities.get(story.entity_of(c, c.subject)))
    }
    if not who.person and EntityType.PERSON not in types:
        # A country or body is there when whoever speaks for it is.
        statuses = frozenset("present" if s == "represented" else s for s in statuses)
    planned = Modality.SCHEDULED in (left.modality, right.modality)
    if statuses == {"present", "remote"} and (planned or _either_way(left) or _either_way(right)):
        statuses = frozenset(("present",))  # whoever was to attend or joined did so, by video
    level = Level.EXACT if len(statuses) == 1 else Level.APART if statuses in _APART else Level.NEAR
    value = SlotEvidence(
        "value", level, float(level is Level.EXACT), " against ".join(sorted(statuses))
    )
    evidence = (who.subject, event, occasion, compare_modality(left, right), value)
    apart = who.apart
    if who.delegation:
        # Who stood in for a country confirms that its leader stayed away; it contradicts nobody.
        apart = "" if value.level is Level.EXACT else "a country and one who speaks for it"
    elif not apart and (event.level is Level.APART or "gives a year" in event.detail):
        apart = "different event"
    elif not apart and occasion.level is Level.APART:
        apart = "different occasion"
    elif not apart and not _one_place(left, right, story):
        apart = "another place"
    elif not apart and not _one_day(left, right, story):
        apart = "another day"
    elif not apart and level is Level.APART and left.article == right.article:
        apart = "one article gives both"  # somebody was at a part of it, or came later
    score = min(who.subject.score, max(event.score, 0.6), occasion.score)
    if left.slot("thin") or right.slot("thin") or who.thin:
        score = min(score, THIN)
    return ClaimPair(left, right, evidence, not apart, score, apart)


def _either_way(claim: Claim) -> bool:
    """Whether a claim of presence holds as well of somebody on a screen: "joined the talks"."""
    return claim.slot("open") == "yes"


def _one_day(left: Claim, right: Claim, story: Story) -> bool:
    """Whether the sentences may tell of one day: who comes to a place may do so the day before."""
    a, b = (frozenset(c.slot("when").split()) for c in (left, right))
    if "moment" in a | b:
        return False
    if "another" in a | b:
        return a == b
    for one, days, other in ((left, a, b), (right, b, a)):
        # "Will not be in court on Friday", where the other article tells of Monday.
        if one.modality is Modality.SCHEDULED and days and not other:
            beside = right if one is left else left
            return any(day in story.article(beside.article).text for day in days)
    return not a or not b or bool(a & b) or bool(left.slot("venue") or right.slot("venue"))


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


def _one_place(left: Claim, right: Claim, story: Story) -> bool:
    """Whether the place somebody went to is the occasion's, and where they stayed is not."""
    for one, other in ((left, right), (right, left)):
        lead = story.article(other.article).text[:_LEAD]
        venue, away = one.slot("venue"), one.slot("away")
        if venue and venue not in (other.slot("venue"), other.slot("away")) and venue not in lead:
            return False
        if away and (away in lead or away == other.slot("venue")):
            return False
    return True


def _compare_occasions(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    a, b = left.slot("occasion"), right.slot("occasion")
    # Who misses a part may be at the rest; who is at a part is at the whole.
    for one, other in ((left, right), (right, left)):
        missed = isinstance(one.value, Status) and one.value.name != "present"
        if missed and one.slot("part") and one.slot("part") != other.slot("part"):
            return SlotEvidence("occasion", Level.APART, 0.0, f"missed: {one.slot('part')}")
        part = one.slot("occasion")
        if missed and part in PLAYED and other.slot("looking"):
            return SlotEvidence("occasion", Level.APART, 0.0, "looked on and did not play")
        # A dinner may be what the story is about.
        main = not other.slot("occasion") and part[:4] in story.article(other.article).text[:_LEAD]
        if missed and part in PARTS and part != other.slot("occasion") and not main:
            return SlotEvidence("occasion", Level.APART, 0.0, "a part that was missed")
    if LINE_UP in (a, b) and not _of_one_team(left, right):
        return SlotEvidence("occasion", Level.APART, 0.0, "who plays and who looks on")
    if not a or not b:
        if any(_elsewhere_told(c, a or b, story) for c in (left, right) if not c.slot("occasion")):
            return SlotEvidence("occasion", Level.APART, 0.0, '"there" is at something else')
        return SlotEvidence("occasion", Level.MISSING, 0.85, "one names no occasion")
    if a == b:
        return SlotEvidence("occasion", Level.EXACT, 1.0, a)
    if LINE_UP in (a, b):
        return SlotEvidence("occasion", Level.NEAR, 0.9, f"{a} / {b}")
    if one_sort(a, b) or a in PARTS or b in PARTS:
        return SlotEvidence("occasion", Level.NEAR, 0.9, f"{a} / {b}")
    if relation(a, b, "n").name in ("synonym", "hypernym", "hyponym", "sibling"):
        return SlotEvidence("occasion", Level.NEAR, 0.9, f"{a} / {b}")
    return SlotEvidence("occasion", Level.APART, 0.0, f"{a} against {b}")


def _of_one_team(left: Claim, right: Claim) -> bool:
    """Whether a claim of who played meets one that holds of players: who looks on does not play,
    and is at the match all the same.
    """
    for one, other in ((left, right), (right, left)):
        if one.slot("occasion") != LINE_UP or other.slot("occasion") == LINE_UP:
            continue
        played = isinstance(one.value, Status) and one.value.name == "present"
        return played and other.slot("occasion") in PLAYED | {""} and not other.slot("looking")
    return True


def _elsewhere_told(claim: Claim, occasion: str, story: Story) -> bool:
    """Whether "was not there" stands where the words before name no such occasion."""
    text = story.article(claim.article).text
    said = text[claim.focus_start : claim.focus_end].lower()
    before = text[max(0, claim.focus_start - _THERE_BEFORE) : claim.focus_start].lower()
    return bool(occasion) and said.endswith(" there") and occasion[:_STEM] not in before
