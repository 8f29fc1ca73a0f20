"""One person described in two ways: two trades, two countries, two relations, two posts."""

from __future__ import annotations

from checker.align.compare import compare_events
from checker.lexical import relation
from checker.lexicon.fold import fold
from checker.model import Claim, ClaimPair, EntityType, Kind, Level, Name, SlotEvidence
from checker.normalize.personas import ANYBODY, go_together, two_ways
from checker.story import Story

# Score of such pairs: people are more than one thing.
_SCORE = 0.65
# Relations of words that may name one field.
_SAME = ("synonym", "identical", "derived")


def compare_personas(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: EXACT one key, NEAR two that go together, APART two that one person is not."""
    event = compare_events(left, right, story)
    key = story.entity_of(left, left.subject)
    entity = story.entities.get(key)
    one = bool(key) and key == story.entity_of(right, right.subject)
    tied = left.attribute == "relation" and _one_tie(left, right)
    turned = left.attribute == "relation" and not tied and _one_tie(left, right, turned=True)
    one, tied = one or tied or turned, tied or turned
    subject = SlotEvidence(
        "subject", Level.EXACT if one else Level.APART, float(one), entity.name if entity else ""
    )
    value = _two_ways(left, right) if turned else _value(left, right)
    apart = ""
    person = tied or (entity is not None and entity.type is EntityType.PERSON)
    named = turned or _one_name(left.slot("name"), right.slot("name"))
    if not one or not person or not named:
        apart = "different subject"
    elif event.level is Level.APART:
        apart = "different event"
    elif left.article == right.article:
        apart = "one article gives both"
    elif left.slot("past") != right.slot("past"):
        apart = "former and present"
    elif left.attribute == "ministry" and _told_by_office(left, right):
        apart = "told by the offices"
    elif left.attribute != "ministry" and left.slot("coming") != right.slot("coming"):
        apart = "coming and present"
    elif left.attribute == "relation" and not tied and not _one_owner(left, right, story):
        apart = "relatives of two people"
    elif left.attribute == "post" and not _one_body(left, right):
        apart = "roles in two places"
    elif left.slot("noun") != right.slot("noun"):
        apart = "roles that go together"
    left, right = (c.changed(extra=(*c.extra, ("relation", "calling"))) for c in (left, right))
    return ClaimPair(left, right, (subject, event, value), not apart, _SCORE, apart)


def _value(left: Claim, right: Claim) -> SlotEvidence:
    a, b = (c.value.key if isinstance(c.value, Name) else "" for c in (left, right))
    if a == b:
        return SlotEvidence("value", Level.EXACT, 1.0, a)
    detail = f"{a} against {b}"
    for slot in ("field", "body"):
        if left.slot(slot):
            alike = _alike(left.slot(slot).split(), right.slot(slot).split())
            level = Level.NEAR if alike else Level.APART
            return SlotEvidence("value", level, 0.0, detail)
    if go_together(a, b):
        return SlotEvidence("value", Level.NEAR, 0.8, detail)
    return SlotEvidence("value", Level.APART, 0.0, detail)


def _one_body(left: Claim, right: Claim) -> bool:
    a, b = left.slot("whose").split(), right.slot("whose").split()
    return not a or not b or _alike(a, b)


def without_doubles(pairs: list[ClaimPair]) -> list[ClaimPair]:
    """Pairs of descriptions left out where roles of the same people in one office family say it."""
    told = {
        (p.left.article, p.right.article, _head(p))
        for p in pairs
        if p.left.kind is Kind.ROLE and p.aligned and not p.left.slot("persona")
        and p.level("value") is Level.APART and p.left.slot("relation") != "office"
    }  # fmt: skip
    return [
        p for p in pairs
        if not (p.left.slot("persona") and (p.left.article, p.right.article, _head(p)) in told)
    ]  # fmt: skip


def _head(pair: ClaimPair) -> str:
    return pair.left.subject.head if pair.left.subject else ""


def _alike(ours: list[str], theirs: list[str]) -> bool:
    """Whether two names of a body or field may be one: a word in common, an abbreviation."""
    for one, other in ((ours, theirs), (theirs, ours)):
        initials = sorted(w[0] for w in other if w[:1].isalpha())
        if len(one) == 1 and len(one[0]) >= 2 and set(initials) & set(one[0]) and len(one[0]) < 6:
            return True  # may stand for the other's name: "TBI", "Investigation"
    return any(
        x == y or x.startswith(y[:5]) or y.startswith(x[:5]) or relation(x, y, "n").name in _SAME
        for x in ours
        for y in theirs
    )


# Ministers whom `roles.py` holds against one another.
_BY_OFFICE = frozenset("foreign finance defence interior justice health".split())


def _told_by_office(left: Claim, right: Claim) -> bool:
    """Whether both are written as titles of offices that the lexicon knows."""
    titles = all(
        "minister" in c.value.text.lower() for c in (left, right) if isinstance(c.value, Name)
    )
    return titles and {left.slot("field"), right.slot("field")} <= _BY_OFFICE


def _one_name(a: str, b: str) -> bool:
    """Whether two names may be of one person: other given names are of two."""
    ours, theirs = a.split(), b.split()
    if len(ours) < 2 or len(theirs) < 2:
        return True
    short, long = sorted((ours[0].lower().rstrip("."), theirs[0].lower().rstrip(".")), key=len)
    return long.startswith(short) or ours[0].lower() in b.lower() or theirs[0].lower() in a.lower()


def _two_ways(left: Claim, right: Claim) -> SlotEvidence:
    """ "Tom, Ana's brother" against "Ana, Tom's wife"."""
    a, b = (c.value.key if isinstance(c.value, Name) else "" for c in (left, right))
    level = Level.APART if two_ways(a, b) else Level.NEAR
    return SlotEvidence("value", level, 0.0, f"{a} against {b}")


def _one_tie(left: Claim, right: Claim, turned: bool = False) -> bool:
    """Whether two relations are of the same two people by their names, in whatever form.

    `turned`: the second tells of the other of the two.
    """
    slots = ("owned", "name") if turned else ("name", "owned")
    ours, theirs = ("name", "owned"), slots
    pairs = [(left.slot(x), right.slot(y)) for x, y in zip(ours, theirs, strict=True)]
    return all(_one_form(fold(a).split(), fold(b).split()) for a, b in pairs)


def _one_form(a: list[str], b: list[str]) -> bool:
    """ "Tom", "Tom Byrd", "Brothers Tom Byrd" (a name cut wrongly); relatives share surnames."""
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    whole = set(short) <= set(long)
    return whole and (len(short) > 1 or len(long) == 1 or short[0] != long[-1])


def _one_owner(left: Claim, right: Claim, story: Story) -> bool:
    """Whether two relatives may be of one person: "his" and "the suspect's" are of anybody."""
    a, b = (_owner(c, story) for c in (left, right))
    if a == b or "" in (a, b):
        return True
    # "The president's daughter" against a named president's wife.
    people = [story.entities.get(k) for k in (a, b)]
    return any(
        person is not None and any(r.partition("|")[0].endswith(word) for r in person.roles)
        for person, word in ((people[0], b), (people[1], a))
    )


def _owner(claim: Claim, story: Story) -> str:
    owner = claim.slot("owner")
    if owner in ANYBODY or owner in ("", "his"):
        return ""
    entity = story.entities.get(story.entity_key(claim.article, owner))
    return entity.key if entity is not None else owner
