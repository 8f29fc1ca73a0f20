"""Deeds against deeds: done by another, or done against not done."""

from __future__ import annotations

from checker.align.compare import (
    compare_events,
    compare_modality,
    compare_speakers,
    compare_subjects,
)
from checker.align.diff import MONTHS, WEEKDAYS
from checker.align.doers import compare_doers
from checker.align.states import compare_states
from checker.lexical import close_relation, is_of_kind, relation
from checker.model import (
    Claim,
    ClaimPair,
    EntityType,
    Level,
    Name,
    Participant,
    SlotEvidence,
    Status,
)
from checker.names.edits import one_edit_from
from checker.normalize.people import OFFICIALS, PRIVATE, PRONOUNS
from checker.normalize.walks import may_be_one
from checker.story import Story

# Deeds that one party does first; who that was is what reports differ in.
DISCOVERY = frozenset("find discover spot notice alert call rescue detect report".split())
# Opposites that follow one another in one story: an arrest is undone by a release, what opens
# closes. They contradict nobody. Source: the reversive verbs of English grammars.
REVERSIVES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "accuse/acquit charge/acquit charge/clear accuse/clear "
        "arrest/release catch/release capture/release detain/release free/arrest free/jail "
        "imprison/release open/close enter/leave enter/exit arrive/leave arrive/depart come/go "
        "buy/sell live/die load/unload appear/disappear lock/unlock start/stop start/finish "
        "begin/end begin/finish give/take send/receive lend/borrow hire/fire appoint/dismiss "
        "marry/divorce join/leave pick/drop push/pull raise/lower lift/drop rise/set lose/find "
        "wake/sleep ascend/descend connect/disconnect activate/deactivate mount/dismount "
        "evacuate/return take/return borrow/return land/take turn/return build/destroy hide/show "
        "hide/find love/hate attack/defend ask/answer teach/learn question/answer "
        "pull/push freeze/thaw fill/empty advance/retreat hit/miss create/destroy"
    ).split()
)


def compare_agents(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: EXACT one doer, NEAR two words for one, APART two who cannot be one."""
    if left.slot("once") or right.slot("once"):
        return compare_doers(left, right, story)
    deed = _compare_deeds(left.attribute, right.attribute)
    subject = compare_subjects(left, right, story)
    event = compare_events(left, right, story)
    value = _compare_doers(left, right, story)
    evidence = (subject, deed, event, compare_speakers(left, right, story), value)
    apart = _apart(subject, deed, event)
    vague = not story.entity_of(left, left.subject) and not (_definite(left) and _definite(right))
    if not apart and (
        vague or (deed.level is not Level.EXACT and subject.level is not Level.EXACT)
    ):
        apart = "worded too differently"
    score = min(subject.score, deed.score, max(event.score, 0.6))
    return ClaimPair(left, right, evidence, not apart, score, apart)


def compare_polarity(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: EXACT both say it or both deny it, APART one denies what the other says."""
    if left.slot("family") or right.slot("family"):
        return compare_states(left, right, story)
    deed = _compare_deeds(left.attribute, right.attribute, opposites=True)
    subject = compare_subjects(left, right, story)
    event = compare_events(left, right, story)
    doer = _compare_named_doers(left, right)
    a, b = (c.value.name if isinstance(c.value, Status) else "" for c in (left, right))
    opposed = (a != b) != (deed.detail.endswith("opposites"))
    value = SlotEvidence(
        "value", Level.APART if opposed else Level.EXACT, float(not opposed),
        f"{a} {left.attribute} against {b} {right.attribute}",
    )  # fmt: skip
    apart = _apart(subject, deed, event)
    rest = _compare_rest(left, right, bool(apart))
    evidence = (
        subject, deed, event, doer, rest, compare_modality(left, right),
        compare_speakers(left, right, story), value,
    )  # fmt: skip
    if not apart and doer.level is Level.APART:
        apart = "another doer"
    # Who visited a place on Tuesday did visit it, whatever kept them away by another's account.
    by_one = (
        opposed
        and doer.level in (Level.EXACT, Level.NEAR)
        and bool(left.slot("doer_head"))
        and not (_tells_when(left) and _tells_when(right))
    )
    if not apart and rest.level is Level.APART and not by_one:
        apart = "said of other circumstances"
    if not apart and left.article == right.article:
        apart = "one article tells what came later"
    if not apart and (
        subject.level is not Level.EXACT or doer.level not in (Level.EXACT, Level.NEAR)
    ):
        apart = "worded too differently"
    named = story.entity_of(left, left.subject)
    none_at_all = opposed and _with_rest(left, rest) and (_none(left) or _none(right))
    if not apart and not named and not none_at_all:
        apart = "" if _definite(left) and _definite(right) else "nothing in particular"
    if not apart and left.modality is not right.modality:
        apart = "planned against done"
    if not apart and opposed and not (left.slot("finite") and right.slot("finite")):
        apart = "not told as a fact"
    told = max(rest.score, 0.7) if by_one else rest.score
    score = min(subject.score, deed.score, doer.score, told, max(event.score, 0.6))
    return ClaimPair(left, right, evidence, not apart, score, apart)


def _apart(subject: SlotEvidence, deed: SlotEvidence, event: SlotEvidence) -> str:
    if subject.level in (Level.APART, Level.MISSING):
        return "different subject"
    if deed.level is Level.APART:
        return "another deed"
    if event.level is Level.APART:
        return "different event"
    return ""


def _compare_deeds(a: str, b: str, opposites: bool = False) -> SlotEvidence:
    if a == b:
        return SlotEvidence("attribute", Level.EXACT, 1.0, a)
    close = close_relation(a, b, "v")
    found = close.name if close else ""
    if found == "synonym":
        return SlotEvidence("attribute", Level.NEAR, 0.8, f"{a} / {b}")
    if opposites and found == "antonym" and frozenset((a, b)) not in REVERSIVES:
        return SlotEvidence("attribute", Level.NEAR, 0.9, f"{a} / {b}: opposites")
    return SlotEvidence("attribute", Level.APART, 0.0, f"{a} against {b}")


def _compare_doers(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """Two doers are apart only when both are named people, or private people against officials.

    Everything else ("a former employee", "Anders"; "police", "two officers") may be one doer
    told of in two ways, and is left open.
    """
    a, b = (_doer(c) for c in (left, right))
    ka, kb = story.entity_of(left, a), story.entity_of(right, b)
    ea, eb = story.entities.get(ka), story.entities.get(kb)
    if ka and ka == kb:
        return SlotEvidence("value", Level.EXACT, 1.0, a.text)
    if left.article == right.article or a.text.split()[-1:] == b.text.split()[-1:]:
        return SlotEvidence("value", Level.MISSING, 0.4, f"{a.text} / {b.text}")
    if a.head in PRONOUNS or b.head in PRONOUNS:
        return SlotEvidence("value", Level.MISSING, 0.3, "a pronoun")
    if ea and eb and ea.name and eb.name:
        both = ea.type is eb.type is EntityType.PERSON
        if both and " " in ea.name and " " in eb.name:
            return SlotEvidence("value", Level.APART, 0.0, f"{a.text} against {b.text}")
        return SlotEvidence("value", Level.MISSING, 0.4, f"{a.text} / {b.text}")
    if a.head == b.head:
        return SlotEvidence("value", Level.EXACT, 0.9, a.head)
    if {left.attribute, right.attribute} <= DISCOVERY and not (ka or kb):
        one, other = _walk_of_life(a.head), _walk_of_life(b.head)
        if one and other and one == other == "private" and may_be_one(a.head, b.head):
            return SlotEvidence("value", Level.MISSING, 0.4, f"{a.text} / {b.text}: may be one")
        if one and other and (one != other or one == "private"):
            return SlotEvidence("value", Level.APART, 0.0, f"{a.text} against {b.text}")
    return SlotEvidence("value", Level.MISSING, 0.4, f"{a.text} / {b.text}: may be one")


def _definite(claim: Claim) -> bool:
    """Whether the patient is one that readers are taken to know: "the letter", "his car"."""
    first = claim.subject.text.split()[0].lower() if claim.subject and claim.subject.text else ""
    return first in ("the", "this", "that", "his", "her", "its", "their") or first[:1].isupper()


def _with_rest(claim: Claim, rest: SlotEvidence) -> bool:
    """Whether both clauses say of what circumstances they speak, and of the same."""
    return rest.level in (Level.EXACT, Level.NEAR) and bool(claim.slot("rest"))


def _none(claim: Claim) -> bool:
    """ "No drugs were found": what is denied is that there was any."""
    text = claim.subject.text.lower() if claim.subject is not None else ""
    return text.startswith(("no ", "not a ", "not one ", "none of "))


def _walk_of_life(head: str) -> str:
    return "official" if head in OFFICIALS else "private" if head in PRIVATE else ""


def _doer(claim: Claim) -> Participant:
    value = claim.value
    text, key = (value.text, value.key) if isinstance(value, Name) else ("", "")
    return Participant(
        text, claim.slot("agent"), claim.focus_start, claim.focus_end, key,
        frozenset(claim.slot("modifiers").split()),
    )  # fmt: skip


def _compare_named_doers(left: Claim, right: Claim) -> SlotEvidence:
    a, b = left.slot("doer_head"), right.slot("doer_head")
    if not a and not b:
        return SlotEvidence("doer", Level.EXACT, 0.9, "told without a doer")
    if not a or not b:
        return SlotEvidence("doer", Level.MISSING, 0.7, "one names no doer")
    if a == b:
        return SlotEvidence("doer", Level.EXACT, 1.0, a)
    if min(len(a), len(b)) >= _LONG_NAME and one_edit_from(a, (b,)):
        return SlotEvidence("doer", Level.NEAR, 0.9, f"{a} / {b}")  # one name in two spellings
    said = f"{left.slot('doer')} against {right.slot('doer')}"  # a head may be an entity's key
    return SlotEvidence("doer", Level.APART, 0.0, said)


# Shorter names have too many neighbours that are names as well.
_LONG_NAME = 6


def _tells_when(claim: Claim) -> bool:
    """Whether a day, a month or a year stands with the deed."""
    rest = claim.slot("rest").split()
    return any(w in WEEKDAYS or w in MONTHS or w.isdigit() for w in rest)


def _one_thing(a: str, b: str) -> bool:
    """Two words for one thing, or for it and its sort: "in the house", "in the home"."""
    return is_of_kind(a, b, "n") and relation(a, b, "n").name in (
        "synonym",
        "hypernym",
        "hyponym",
    )


def _compare_rest(left: Claim, right: Claim, apart: bool) -> SlotEvidence:
    """What else both clauses say. Other circumstances make another statement.

    Words for one thing are looked up only where nothing else keeps the claims `apart`.
    """
    a, b = set(left.slot("rest").split()), set(right.slot("rest").split())
    if not apart:
        alone = a - b
        b = {next((x for x in alone if _one_thing(x, y)), y) if y not in a else y for y in b}
    if a == b:
        return SlotEvidence("circumstances", Level.EXACT, 1.0, " ".join(sorted(a)))
    shared = len(a & b) / max(1, min(len(a), len(b)))
    if not a or not b:
        return SlotEvidence("circumstances", Level.MISSING, 0.7, "only one gives them")
    level = Level.NEAR if shared >= 0.5 else Level.APART
    return SlotEvidence("circumstances", level, shared, " ".join(sorted(a ^ b)))
