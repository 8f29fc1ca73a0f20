"""How many live in a place or stand in a crowd, told by the words around a count: "home to 9,000
people", "a camp of 20,000", "a crowd of 300".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.quantity_words import CROWD_NOUNS, INHABITANTS, SETTLEMENTS
from checker.model import Participant

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site


def setting_of(site: Site, head: str, people: bool) -> str:
    """ "population" and "crowd", told from the words around the count."""
    frame, a = site.frame, site.annotation
    if not people and head not in INHABITANTS:
        return ""
    before = site.text[max(0, site.amount.start - 25) : site.amount.start].lower()
    if re.search(
        r"\b(?:population of|home to|home for|inhabited by|populated by)\s+(?:an?\s+)?$", before
    ):
        return "population"
    governor = site.token(frame.governor) if frame.governor >= 0 else None
    if (
        governor is not None
        and frame.relation in ("prep:of", "prep:with")
        and governor.lemma.lower() in SETTLEMENTS
    ):
        return "population"
    if (
        head in INHABITANTS
        and governor is not None
        and frame.relation == "object"
        and governor.lemma in ("have", "house", "host", "shelter", "hold", "consist", "number")
    ):
        subject = a.child(governor.i, "nsubj")
        if subject is not None and (
            subject.lemma.lower() in SETTLEMENTS
            or subject.lower in ("which", "that", "it")
            or subject.label in ("GPE", "LOC")
            or (head in _DWELLING and subject.pos == "PROPN")
        ):
            return "population"
    if (
        head in INHABITANTS
        and frame.relation == "prep:of"
        and governor is not None
        and governor.lemma == "consist"
    ):
        return "population"
    phrase = site.token(frame.phrase) if frame.phrase >= 0 else None
    if phrase is not None and phrase.lemma.lower() in CROWD_NOUNS:
        return "crowd"
    return ""


_DWELLING = frozenset(("inhabitant", "resident", "soul"))
_HOMES = frozenset(("home", *SETTLEMENTS))


def settlement_of(site: Site) -> tuple[Participant | None, str]:
    """The place whose population it is, and what it is called: "X, home to", "X, a city of"."""
    a = site.annotation
    i, sort = site.frame.governor, ""
    while i >= 0 and site.token(i).lemma.lower() not in _HOMES:
        t = site.token(i)
        if t.pos in ("VERB", "AUX") or t.head == i:
            break
        i = t.head
    if i < 0:
        return None, ""
    t = site.token(i)
    if t.lemma.lower() in SETTLEMENTS:
        sort = t.lemma.lower()
    before = a.tokens[i - 1] if i > site.sentence.first else t
    if t.lemma.lower() == "home" and before.lemma == "be":
        i = site.subject_of(before.i)
    elif t.dep == "appos":
        i = t.head
    elif t.dep in ("attr", "acomp") or t.pos in ("VERB", "AUX"):
        i = site.subject_of(t.i if t.pos in ("VERB", "AUX") else t.head)
    elif t.lemma.lower() == "home":
        named = before.text == "," and i - 2 >= site.sentence.first
        i = i - 2 if named and a.tokens[i - 2].pos in ("PROPN", "NOUN") else -1
    if i < 0:
        return None, sort
    if site.token(i).lower in ("which", "that"):
        i = a.head(a.head(i).i).i
    if not sort and site.token(i).lemma.lower() in SETTLEMENTS:
        sort = site.token(i).lemma.lower()
    return site.participant(i), sort
