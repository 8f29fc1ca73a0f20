"""How many children somebody has: "a mother of 12", "he leaves three children", "survived by her
three children".
"""

from __future__ import annotations

import re

from checker.extract.quantity_site import Site
from checker.model import Claim, EntityType

# More than so many children nobody has.
_MOST = 30
_PARENT = re.compile(r"\b(?:mother|father|mom|mum|dad|parents?)[\s-]of[\s-]$", re.IGNORECASE)
_PARENT_WORDS = frozenset("mother father mom mum dad".split())


def extract_children(site: Site) -> Claim | None:
    """ "Mother of 12": how many children whoever is so called has."""
    a = site.annotation
    parent = next(
        (i for i in range(site.first - 1, site.sentence.first - 1, -1)
         if site.token(i).pos == "NOUN" or site.token(i).lower in _PARENT_WORDS),
        -1,
    )  # fmt: skip
    if parent < 0:
        return None
    t = site.token(parent)
    who = t.head if t.dep in ("appos", "compound", "nmod") else parent
    if t.dep == "attr":
        who = site.subject_of(t.head)
    name = next(
        (
            k.i
            for k in a.tokens[site.last + 1 : site.last + 4]
            if k.pos == "PROPN" and k.dep != "compound"
        ),
        -1,
    )
    who = name if name >= 0 else max(who, 0)
    return site.claim(
        "children", site.participant(who), {"children"}, noun="child", parent=t.lemma.lower()
    )


def is_parent(site: Site) -> bool:
    """Whether somebody is called the parent of so many."""
    return _PARENT.search(site.before) is not None and site.amount.points[0] < _MOST


_CHILDREN = frozenset("child kid".split())
_HAVING = frozenset("have leave raise".split())
_SURVIVED = re.compile(
    r"\bsurvived\s+by\s+(?:(?:his|her|their)\s+(?:\w+\s+and\s+)?)?$", re.IGNORECASE
)
_SINGLE = frozenset(("his", "her"))
# Who is counted in a part of them only.
_SOME = frozenset("young small adult grown older younger other eldest oldest surviving".split())


def extract_offspring(site: Site) -> Claim | None:
    """The claim of how many children somebody has; None for children who are no one's."""
    frame, a = site.frame, site.annotation
    if frame.noun < 0 or site.token(frame.noun).lemma.lower() not in _CHILDREN:
        return None
    if site.amount.points[0] >= _MOST or frame.partitive or frame.other or frame.more:
        return None
    kids = a.children(frame.noun)
    if any(k.lower in _SOME for k in kids):
        return None
    owner = next((k.i for k in kids if k.dep == "poss" and k.lower in _SINGLE), -1)
    who = -1
    if owner >= 0:
        who = owner
    elif frame.governor >= 0 and site.token(frame.governor).pos in ("VERB", "AUX"):
        having = frame.relation == "object" and site.token(frame.governor).lemma in _HAVING
        if having or _SURVIVED.search(site.text[: site.amount.start]):
            who = site.subject_of(frame.governor)
    if who < 0 or not _somebody(site, who):
        return None
    return site.claim("children", site.participant(who), {"children"}, noun="child")


def _somebody(site: Site, i: int) -> bool:
    t = site.token(i)
    entity = site.reading.entity(i)
    if entity is not None:
        return entity.type is EntityType.PERSON
    return t.lower in ("he", "she", "his", "her", "who") or t.pos == "PROPN"
