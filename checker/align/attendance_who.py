"""Whether two claims of attendance are of one person or body.

Besides one entity on both sides: "leaders of Germany and Poland" against the Polish premier by
name, "all 27 leaders" against any of them, "her father" against "her father", a delegation against
its country. The slots are those of `extract/attendance_groups.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from checker.align.compare import compare_subjects
from checker.model import Claim, Entity, EntityType, Level, SlotEvidence
from checker.story import Story

_LEADING = frozenset(
    ("president", "prime minister", "premier", "chancellor", "leader", "taoiseach", "head of state")
)
# Where the president does not govern: "leaders of Germany" is said of the head of government.
_CEREMONIAL = frozenset(
    "DE IT PT AT IE IL IN GR HU CZ SK SI HR BG LV EE MT IS FI PL MK AL RS SG BD ET".split()
)


class Attendees(NamedTuple):
    """`person`: the claims are of one who can come or stay away, whatever stands for them.

    `delegation`: a country against somebody who speaks for it; `apart` why they are two.
    """

    subject: SlotEvidence
    person: bool = False
    thin: bool = False
    delegation: bool = False
    apart: str = ""


def compare_attendees(left: Claim, right: Claim, story: Story) -> Attendees:
    for one, other in ((left, right), (right, left)):
        if one.slot("all"):
            return _of_all(other, one.slot("all"), story)
        if one.slot("office") and (found := _in_office(one, other, story)) is not None:
            return found
    for one, other in ((left, right), (right, left)):
        if one.slot("title") and _holds(one.slot("title"), other, story):
            title = SlotEvidence("subject", Level.EXACT, 0.7, one.slot("title"))
            return Attendees(title, person=True, thin=True)
    bodies = [_body(c, story) for c in (left, right)]
    if (left.slot("body") or right.slot("body")) and bodies[0] == bodies[1] != "":
        return Attendees(SlotEvidence("subject", Level.EXACT, 0.8, bodies[0]), thin=True)
    subject = compare_subjects(left, right, story)
    shared = _countries(left) & _countries(right)
    if subject.level is not Level.EXACT and shared:
        near = SlotEvidence(
            "subject", Level.NEAR, 0.7, f"a country and who speaks for it: {min(shared)}"
        )
        return Attendees(near, delegation=True)
    named = [bool(story.entity_of(c, c.subject)) for c in (left, right)]
    if subject.level is Level.EXACT and all(named):
        return Attendees(subject)
    if all(named) and _one_title(left, right, story):
        return Attendees(replace(subject, level=Level.EXACT, score=0.7), person=True, thin=True)
    if _relatives(left, right) and not all(named):
        kin = SlotEvidence("subject", Level.EXACT, 0.7, left.slot("kin"))
        return Attendees(kin, person=True, thin=True)
    if not all(named) and any(named) and _one_surname(left, right, story):
        return Attendees(replace(subject, level=Level.EXACT, score=0.7), person=True, thin=True)
    if subject.level is not Level.EXACT or not (left.subject and right.subject):
        return Attendees(subject, apart="different subject")
    return Attendees(subject, apart="nobody in particular")


def _of_all(other: Claim, what: str, story: Story) -> Attendees:
    """ "All 27 leaders came" against one leader who did not."""
    subject = SlotEvidence("subject", Level.NEAR, 0.7, "all of them")
    entity = _entity(other, story)
    if entity is None or entity.type is not EntityType.PERSON:
        return Attendees(subject, apart="different subject")
    leads = any(_leads(*r.partition("|")[::2]) for r in entity.roles)
    if what == "minister":
        leads = any(r.partition("|")[0].endswith("minister") for r in entity.roles)
    return Attendees(subject, person=True, thin=True, apart="" if leads else "different subject")


def _in_office(one: Claim, other: Claim, story: Story) -> Attendees | None:
    office, body = one.slot("office"), one.slot("body")
    subject = SlotEvidence("subject", Level.EXACT, 0.7, f"{office} of {body}")
    if other.slot("office"):
        same = other.slot("office") == office and other.slot("body") == body
        return Attendees(subject, person=True, thin=True) if same else None
    entity = _entity(other, story)
    if entity is None or entity.type is not EntityType.PERSON:
        return None
    for role in entity.roles:
        title, _, of = role.partition("|")
        fits = _leads(title, of) if office == "leader" else title.replace(" ", "-") == office
        if of == body and fits:
            return Attendees(subject, person=True, thin=True)
    return None


def _leads(title: str, of: str) -> bool:
    return title in _LEADING and not (title == "president" and of in _CEREMONIAL)


def _holds(title: str, other: Claim, story: Story) -> bool:
    """Whether the other claim's person is the only one of the story with a title."""
    entity = _entity(other, story)
    if entity is None or not _titled(entity, title):
        return False
    return sum(_titled(e, title) for e in story.entities.values()) == 1


def _titled(entity: Entity, title: str) -> bool:
    return entity.type is EntityType.PERSON and any(
        r.partition("|")[0] == title for r in entity.roles
    )


def _entity(claim: Claim, story: Story) -> Entity | None:
    return story.entities.get(story.entity_of(claim, claim.subject))


def _body(claim: Claim, story: Story) -> str:
    """The country that a claim is of, as a body; "" for people."""
    if claim.slot("office") or claim.slot("all"):
        return ""
    if claim.slot("body"):
        return claim.slot("body")
    entity = _entity(claim, story)
    if entity is None or entity.type is EntityType.PERSON:
        return ""
    return next(iter(_countries(claim)), "")


def _countries(claim: Claim) -> set[str]:
    return {k.partition("|")[2] for k in claim.keys if k.startswith("country|")}


def _relatives(left: Claim, right: Claim) -> bool:
    """One relation to one person: an owner named on one side may be "her" on the other."""
    if not left.slot("kin") or left.slot("kin") != right.slot("kin"):
        return False
    owners = {left.slot("of"), right.slot("of")}
    return len(owners) == 1 or "her" in owners


def _one_surname(left: Claim, right: Claim, story: Story) -> bool:
    """Whether a name that stands for nobody known is the last one of the other claim's person."""
    one, other = (left, right) if _entity(left, story) is None else (right, left)
    entity = _entity(other, story)
    if entity is None or entity.type is not EntityType.PERSON or one.subject is None:
        return False
    text = one.subject.text.removeprefix("Mr ").removeprefix("Mrs ").removeprefix("Ms ")
    return text[:1].isupper() and any(n.split()[-1] == text for n in entity.names)


def _one_title(left: Claim, right: Claim, story: Story) -> bool:
    """ "Prince William" twice: one word of a name is linked nowhere, with its title it is one."""
    entities = _entity(left, story), _entity(right, story)
    if not all(e is not None and e.type is EntityType.PERSON for e in entities):
        return False
    texts = [c.subject.text for c in (left, right) if c.subject is not None]
    return len(texts) == 2 and texts[0] == texts[1] and len(texts[0].split()) == 2
