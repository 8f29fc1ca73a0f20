"""Ages of one person whom an outlet names and another describes: "Tom Ruda, 28, surrendered", "a
29-year-old man was arrested".

In: a story. Out: pairs of age claims, slot `sort` "single", where both articles tell of one event
and the words say that both mean one person, or each gives one age only.
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.align.quantity_value import amounts_of, compare_values
from checker.model import Claim, ClaimPair, Kind, Level, SlotEvidence
from checker.normalize.people import OPPOSED_PERSONS, PERSON_NOUNS, PRONOUNS
from checker.story import Story

SCORE = 0.6
# Each article is held against so many others.
PARTNERS = 8
# Two ages of one person differ by a slip or a digit, hardly by a generation.
MOST_YEARS = 20.0
# What befalls victims and what is done to suspects; a person told of in one way is no one told of
# in the other. Own lists.
_SUFFERING = frozenset(
    "victim kill die dead death shoot stab body murder drown fall injure wound hurt injured rescue "
    "survive survivor hospital bury trap casualty lose funeral slip".split()
)
_ACCUSED = frozenset(
    "suspect arrest charge custody court accuse gunman surrender jail sentence convict plead "
    "confess attacker detain capture manhunt robber thief trial defendant bail guilty".split()
)
# What else the one person of a report is called; "rescuer", "neighbour" and "son" are others.
_MAIN = frozenset(
    "gunman attacker shooter robber killer driver pilot climber hiker skier swimmer diver student "
    "singer actor actress star player teacher native defendant old mountaineer cyclist".split()
)
# Who is told of beside the one that a story is about. Own lists.
_BYSTANDERS = frozenset(
    "witness neighbour neighbor passerby bystander rescuer friend colleague companion owner "
    "roommate flatmate landlord lawyer spokesman spokeswoman officer policeman resident".split()
)
_KIN = frozenset(
    "son daughter mother father brother sister wife husband uncle aunt cousin nephew niece "
    "grandson granddaughter grandmother grandfather boyfriend girlfriend partner fiance fiancee "
    "relative".split()
)
# "The 40-year-old plumber", "the plumber, 40".
_THE = re.compile(r"\bthe\s+(?:[\w-]+\s+){0,2}[\w-]+(?:,[^.]*)?$", re.IGNORECASE)
_DETERMINED = 20
# Characters of text in which "the nurse" is somebody just named.
_JUST = 300
_ONE = frozenset(("he", "she"))
_OTHER = re.compile(r"\b(?:other|another|second|third|former)\b", re.IGNORECASE)
_IDLE = frozenset("old man woman people person police say tell officer name age live".split())
_GENDER = {
    **dict.fromkeys((*OPPOSED_PERSONS[0], "he", "son", "father", "husband", "brother"), "m"),
    **dict.fromkeys((*OPPOSED_PERSONS[1], "she", "daughter", "mother", "wife", "sister"), "f"),
}


def age_pairs(story: Story) -> list[ClaimPair]:
    """Pairs of ages that names do not bring together, at most one for two articles."""
    ages = [_ages(story, x.article.id) for x in story.extractions]
    out: list[ClaimPair] = []
    for n, left in enumerate(ages):
        for right in ages[n + 1 : n + 1 + PARTNERS]:
            if not left or not right:
                continue
            if story.same_event(left[0].article, right[0].article).level is not Level.EXACT:
                continue
            found = (_pair(x, y, left, right, story) for x in left for y in right)
            out += [p for p in found if p is not None][:1]
    return out


def _ages(story: Story, article: str) -> list[Claim]:
    return [
        c
        for c in story.claims_of(article, Kind.QUANTITY)
        if c.attribute == "age"
        and c.polarity
        and (c.slot("near") or (c.subject is not None and c.subject.head in PRONOUNS))
        and not (c.slot("born") or c.event.other)
        and c.subject is not None
        and _OTHER.search(c.subject.text) is None
    ]


def _pair(
    x: Claim, y: Claim, left: list[Claim], right: list[Claim], story: Story
) -> ClaimPair | None:
    if x.slot("name") and y.slot("name"):
        return None  # names say whether they are one
    value = compare_values(x, y)
    if value.level is not Level.APART or _years_apart(x, y) > MOST_YEARS:
        return None
    if _given(x, right) or _given(y, left) or _opposed(x, y, story):
        return None
    words = _described(x, y, left, right, story) or _only(x, y, left, right, story)
    if not words:
        return None
    evidence = (
        value,
        SlotEvidence("attribute", Level.NEAR, 0.7, words),
        SlotEvidence("subject", Level.NEAR, 0.7, words),
    )
    return ClaimPair(_single(x), _single(y), evidence, aligned=True, score=SCORE)


def _single(claim: Claim) -> Claim:
    extra = dict(claim.extra) | {"sort": "single"}
    return replace(claim, id=f"{claim.id}~", extra=tuple(sorted(extra.items())))


def _years_apart(x: Claim, y: Claim) -> float:
    a, b = amounts_of(x, y)
    return max(a.low, b.low) - min(a.high, b.high)


def _given(own: Claim, others: list[Claim]) -> bool:
    """Whether the other article has somebody of this age."""
    return any(compare_values(own, c).level in (Level.EXACT, Level.NEAR) for c in others)


def _noun(claim: Claim) -> str:
    """What the person is called who is not named: "daughter", "climber"."""
    head = claim.subject.head if claim.subject else ""
    return "" if claim.slot("name") or head in PRONOUNS or not head.isalpha() else head


def _described(x: Claim, y: Claim, left: list[Claim], right: list[Claim], story: Story) -> str:
    """The noun that one article calls the person by and the other sets beside the name, where
    neither article has it beside another age: "her seven-year-old daughter", "daughter Lexi, nine".
    """
    for own, other, mine, theirs in ((x, y, left, right), (y, x, right, left)):
        noun = _noun(own)
        if not noun or noun in PERSON_NOUNS or not _called(noun, other, story):
            continue
        if not any(
            _called(noun, c, story) and compare_values(c, own_age).level is Level.APART
            for ages, own_age in ((mine, own), (theirs, other))
            for c in ages
        ):
            return noun
    return ""


def _called(noun: str, claim: Claim, story: Story) -> bool:
    """Whether somebody is called by a noun, right before or behind the name."""
    if _noun(claim) == noun:
        return True
    if claim.subject is None or not claim.slot("name"):
        return False
    text = story.article(claim.article).text
    before = text[max(0, claim.subject.start - 40) : claim.subject.start].lower()
    behind = text[claim.focus_end : claim.focus_end + 30].lower()
    return (
        re.search(rf"\b{noun}(?:\s+[a-z]+)?,?\s*$", before) is not None
        or re.match(rf",\s+(?:an?|the|his|her|their)?\s*(?:\w+\s+)?{noun}\b", behind) is not None
    )


def _only(x: Claim, y: Claim, left: list[Claim], right: list[Claim], story: Story) -> str:
    """What ties the only ages that two articles give to somebody told of in one way."""
    if not all(_anybody(c, story) for c in (x, y)):
        return ""
    role = _role(x)
    if role and role == _role(y):
        for own, ages in ((x, left), (y, right)):
            for c in ages:
                same = compare_values(c, own).level is not Level.APART
                if not same and _role(c) in ("", role):
                    return ""
        return role
    if any(
        compare_values(c, own).level is Level.APART for own, a in ((x, left), (y, right)) for c in a
    ):
        return ""
    if any(_untold(a) and not _may_be_another(a, b, story) for a, b in ((x, y), (y, x))):
        return "the only age"
    if role or _role(y):
        untold, told = (y, x) if role else (x, y)
        alike = {_noun(untold), _noun(told)} <= PERSON_NOUNS and not _role(untold)
        return "the only age" if alike and not _may_be_another(untold, told, story) else ""
    if any(_named_there(a, b, story) for a, b in ((x, y), (y, x))):
        return "the only age"
    shared = (set(x.slot("near").split()) & set(y.slot("near").split())) - _IDLE
    return " ".join(sorted(shared)) if len(shared) > 1 else ""


def _named_there(named: Claim, other: Claim, story: Story) -> bool:
    """Whether the article whose only age is of "the nurse" has just named the other's only one."""
    name = named.slot("name").rpartition(" ")[2]
    text = story.article(other.article).text[max(0, other.focus_start - _JUST) : other.focus_start]
    return len(name) > 1 and not other.slot("name") and re.search(rf"\b{name}\b", text) is not None


def _untold(claim: Claim) -> bool:
    """Whether nothing but the age is said of somebody: "the man was 24 years old", "he is 24"."""
    somebody = _noun(claim) in PERSON_NOUNS or (
        claim.subject is not None and claim.subject.head in _ONE
    )
    return somebody and not set(claim.slot("near").split()) - _IDLE


def _may_be_another(untold: Claim, told: Claim, story: Story) -> bool:
    """Whether the article of the age alone has a victim where the other's age is a suspect's, or
    the other way round.
    """
    role = _role(told)
    if not role:
        return _noun(untold) not in ("", _noun(told))
    opposed = _ACCUSED if role == "suffered" else _SUFFERING
    said = re.findall(r"[a-z]+", story.article(untold.article).text.lower())
    return any(word.startswith(o) for word in said for o in opposed)


def _anybody(claim: Claim, story: Story) -> bool:
    """Whether the words for the person fit the one that a story is about: "the climber", "the
    40-year-old plumber" whom it has told of, a plumber who was stabbed.
    """
    noun = _noun(claim)
    if not noun or noun in PERSON_NOUNS or noun in _MAIN:
        return True
    if noun in _BYSTANDERS | _KIN or claim.subject is None:
        return False
    begins = claim.subject.start
    phrase = story.article(claim.article).text[max(0, begins - _DETERMINED) : claim.focus_end]
    return _role(claim) != "" or _THE.search(phrase) is not None


def _role(claim: Claim) -> str:
    """ "suffered" or "accused", by the words beside the age; "" where they say neither or both."""
    words = {*claim.slot("near").split(), _noun(claim)}
    suffered, accused = bool(words & _SUFFERING), bool(words & _ACCUSED)
    return "" if suffered == accused else "suffered" if suffered else "accused"


def _opposed(x: Claim, y: Claim, story: Story) -> bool:
    """Whether one is a man and the other a woman."""
    genders = {_gender(x, story), _gender(y, story)}
    return genders >= {"m", "f"}


def _gender(claim: Claim, story: Story) -> str:
    if claim.subject is None:
        return ""
    entity = story.entities.get(story.entity_of(claim, claim.subject))
    known = entity.gender if entity is not None else ""
    return known or _GENDER.get(claim.subject.head, "")
