"""Doers of what is done once: other names on both sides are two accounts."""

from __future__ import annotations

from checker.align.compare import compare_events
from checker.lexical import is_hypernym, relation
from checker.lexicon.fold import fold
from checker.model import Claim, ClaimPair, EntityType, Kind, Level, SlotEvidence
from checker.normalize.people import ONE_POST, plain_title
from checker.normalize.walks import WALKS, may_be_one, walk_of
from checker.story import Story

# Score of such pairs: a deed may have been done twice after all.
_SCORE = 0.7
_NOUN = "noun:"
_OFFICE = "office:"
_NEAR = ("synonym", "sibling", "akin")
_BODY = "body:"
# What is rescued that is no ship.
_OTHER_PATIENTS = frozenset("child man woman crew".split())
# Deeds of a single person.
_PERSONS = frozenset(("attacked", "succeeded", "replaced", "sentenced", "drove", "flew"))
_BY_PLAYERS = ("scored ", "was sent off")
_SAME = {"premier": "minister", "chairwoman": "chairman"}


def compare_doers(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: EXACT the same doers, NEAR one list holds the other, APART each has its own."""
    event = compare_events(left, right, story)
    apart = ""
    if left.attribute != right.attribute or not _one_patient(left, right, story):
        apart = "another deed"
    elif event.level is Level.APART:
        apart = "different event"
    elif left.article == right.article:
        apart = "one article names both"
    elif _to_the_doer(left, right, story) or _to_the_doer(right, left, story):
        apart = "another deed"  # the gunman was shot by police
    value = _compare(left, right, story)
    return ClaimPair(left, right, (event, value), not apart, _SCORE, apart)


def _compare(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    a, b = (_all_doers(c, story) for c in (left, right))
    detail = f"{_text(left, story)} against {_text(right, story)}"
    ours = [d for d in a if not any(_one(d, e, story) for e in b)]
    theirs = [e for e in b if not any(_one(d, e, story) for d in a)]
    if not ours or not theirs:
        level = Level.NEAR if ours or theirs else Level.EXACT
        return SlotEvidence("value", level, 1.0, detail)
    plain = [d.startswith(_NOUN) for d in (*ours, *theirs)]
    if any(plain):
        # Somebody named may be whoever the other calls "a neighbour".
        level = Level.APART if all(plain) or _other_walks(ours, theirs, story) else Level.MISSING
        return SlotEvidence("value", level, 0.0, detail)
    sorts = [{_sort(d, story, left.attribute) for d in x} for x in (a, b)]
    mixed = (EntityType.PERSON in sorts[0]) != (EntityType.PERSON in sorts[1])
    # Somebody named without an office may be whoever the other calls by the office.
    a, b = (frozenset(d for d in x if not d.startswith(_NOUN)) for x in (a, b))
    unknown = _by_office(a) != _by_office(b) and not all(
        _offices(d, story) for d in (*ours, *theirs)
    )
    if unknown:
        return SlotEvidence("value", Level.MISSING, 0.3, detail)
    codes = [set(c.slot("codes").split()) for c in (left, right)]
    if all(codes):
        apart = bool(codes[0] - codes[1] and codes[1] - codes[0])
        # two people of one country
        apart = apart or (codes[0] == codes[1] and sorts[0] == sorts[1] == {EntityType.PERSON})
        return SlotEvidence("value", Level.APART if apart else Level.MISSING, 0.0, detail)
    # A body and whoever speaks for it may be one doer.
    same = not mixed and sorts[0] == sorts[1]
    return SlotEvidence("value", Level.APART if same else Level.MISSING, 0.0, detail)


def _other_walks(ours: list[str], theirs: list[str], story: Story) -> bool:
    """Whether somebody named is known to be something else: "Gill, the principal", "a guard"."""
    if len(ours) != 1 or len(theirs) != 1:
        return False
    noun, name = sorted((ours[0], theirs[0]), key=lambda d: not d.startswith(_NOUN))
    walks = {walk for title in _titles(name, story) if (walk := walk_of(title))}
    return bool(walks) and not any(may_be_one(w, noun.removeprefix(_NOUN)) for w in walks)


def _titles(doer: str, story: Story) -> set[str]:
    entity = story.entities.get(doer)
    roles = entity.roles if entity is not None else ()
    return {r.partition("|")[0].split()[-1] for r in roles if r[0] != "|"}


def _one(a: str, b: str, story: Story) -> bool:
    """Whether two doers may be one: the same entity, or somebody and the office they hold."""
    if a == b:
        return True
    if a.startswith(_NOUN) and b.startswith(_NOUN):
        one, other = a.removeprefix(_NOUN), b.removeprefix(_NOUN)
        if one.isupper() or other.isupper():
            return one.isupper() != other.isupper()  # "Colombian firefighters", "rescuers"
        wider = is_hypernym(one, other, "n", 6) or is_hypernym(other, one, "n", 6)
        # "A teacher", "a lecturer": words of one sort, of which the walks of life tell nothing.
        near = not {one, other} <= WALKS and relation(one, other, "n").name in _NEAR
        return wider or near or may_be_one(one, other)
    if _BODY in (a[:5], b[:5]):
        words = [_words(d, story) for d in (a, b)]
        return bool(words[0] & words[1]) or any(
            len(x) == 1 and len(next(iter(x))) < 6 and len(y) > 1 for x in words for y in words
        )
    if _surname(a, story) and _surname(a, story) == _surname(b, story):
        return True
    return (_is_office(a) or _is_office(b)) and bool(_offices(a, story) & _offices(b, story))


def _words(doer: str, story: Story) -> set[str]:
    if doer.startswith(_BODY):
        return set(doer.removeprefix(_BODY).split("-"))
    entity = story.entities.get(doer)
    return set(fold(entity.name).split()) if entity is not None and entity.name else set()


def _surname(doer: str, story: Story) -> str:
    """The last word of a person's name: an article may know no more of it."""
    entity = story.entities.get(doer)
    return fold(entity.name.split()[-1]) if entity is not None and entity.name else ""


def _is_office(doer: str) -> bool:
    return doer.startswith(("role:", _NOUN))


def _by_office(doers: frozenset[str]) -> bool:
    return any(_is_office(d) for d in doers)


def _offices(doer: str, story: Story) -> frozenset[str]:
    """Last words of the titles that a doer is known by; a premier is a minister."""
    if _is_office(doer):
        return frozenset((_SAME.get(doer[5:], doer[5:]),))
    entity = story.entities.get(doer)
    words = {r.partition("|")[0].split()[-1] for r in entity.roles if r[0] != "|"} if entity else ()
    return frozenset(_SAME.get(w, w) for w in words)


def _sort(doer: str, story: Story, deed: str) -> EntityType:
    if doer.startswith(_BODY):
        return EntityType.ORGANISATION
    entity = story.entities.get(doer)
    if _is_office(doer) or entity is None:
        return EntityType.PERSON
    # The model takes many a full name for a body; who shot somebody is a person all the same.
    personal = deed in _PERSONS or deed.startswith(_BY_PLAYERS)
    loose = personal and not entity.lexicon and len(entity.name.split()) <= 2
    return EntityType.PERSON if loose else entity.type


def _to_the_doer(claim: Claim, other: Claim, story: Story) -> bool:
    """Whether what one claim tells was done to the doer of the other."""
    patient = claim.slot("patient")
    if not patient or "-" in patient:
        return False
    return any(patient == _surname(d, story) for d in _all_doers(other, story))


def _one_patient(left: Claim, right: Claim, story: Story) -> bool:
    """Whether a deed may be done to one: the same name, or no name on one side."""
    a, b = left.slot("patient"), right.slot("patient")
    if _OFFICE in (a[: len(_OFFICE)], b[: len(_OFFICE)]):
        return _one_office(a, b, story)
    if "ship" in (a, b):
        return a == b or not _is_person(a if b == "ship" else b, story)
    return a == b or not a or not b


def _is_person(surname: str, story: Story) -> bool:
    people = (e for e in story.entities.values() if e.type is EntityType.PERSON and e.name)
    return surname in _OTHER_PATIENTS or any(fold(e.name.split()[-1]) == surname for e in people)


def _one_office(a: str, b: str, story: Story) -> bool:
    """Whether two patients may be one office: named, or that of whoever is succeeded."""
    (title, _, of), (other, _, other_of) = a.partition("|"), b.partition("|")
    if a.startswith(_OFFICE) and b.startswith(_OFFICE):
        return title == other and (of == other_of or not of or not other_of)
    office, who = (title, b) if a.startswith(_OFFICE) else (other, a)
    if not who:
        return len(_offices_taken(story)) == 1
    title = office.removeprefix(_OFFICE)
    held = [e for e in story.entities.values() if e.name and fold(e.name.split()[-1]) == who]
    titles = {plain_title(r.partition("|")[0]) for e in held for r in e.roles}
    # "Coach" and "head coach" are one, "head" and "finance head" are not.
    leads = title.split()[-1] in ONE_POST.values()
    return title in titles or (not leads and any(t.split()[-1:] == [title] for t in titles))


def _offices_taken(story: Story) -> set[str]:
    """Titles of all offices that somebody is told to take."""
    found = story.memo.get("offices taken")
    if found is None:
        patients = {c.slot("patient") for c in story.claims if c.kind is Kind.AGENT}
        found = {p.partition("|")[0] for p in patients if p.startswith(_OFFICE)}
        story.memo["offices taken"] = found
    return set(found)


def _text(claim: Claim, story: Story) -> str:
    return story.article(claim.article).text[claim.focus_start : claim.focus_end]


def _all_doers(claim: Claim, story: Story) -> frozenset[str]:
    """Story keys of all whom the claim's article names for the deed."""
    return frozenset(
        key if _is_office(key) or key.startswith(_BODY) else story.entity_key(c.article, key)
        for c in story.claims_of(claim.article, Kind.AGENT)
        if c.attribute == claim.attribute and c.slot("once") and _one_patient(c, claim, story)
        for key in c.slot("doers").split()
    )
