"""Rises and falls by a share: "rose 5 percent", "was up by 5 percent", "a 5 percent rise in sales".

In: the site of an amount in percent or points. Out: which way it went, "rise" or "fall", and the
token of what rose or fell; outlets exchange all words for either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site

_WAYS = {
    **dict.fromkeys(
        "rise increase grow climb jump soar surge gain advance growth leap".split(), "rise"
    ),
    **dict.fromkeys(
        "fall drop decline decrease shrink slip slide sink plunge tumble plummet dip".split(),
        "fall",
    ),
}
_UP = re.compile(r"\b(?P<way>up|down)\s+(?:by\s+)?(?:about\s+|nearly\s+|some\s+|almost\s+)?$", re.I)
_TO = re.compile(r"\b(?:to|at|from)\s+(?:about\s+|nearly\s+|just\s+|over\s+)?$", re.IGNORECASE)


def change_of(site: Site) -> tuple[str, int]:
    """The way and the token of what changed; ("", −1) where the amount tells of no change."""
    if site.amount.dimension not in ("percent", "points"):
        return "", -1
    before = site.text[: site.amount.start]
    up = _UP.search(before)
    if up is not None:
        way = "rise" if up["way"].lower() == "up" else "fall"
        return way, _before_up(site, up.start())
    if _TO.search(before):
        return "", -1  # the level it came to
    frame, a = site.frame, site.annotation
    if frame.noun >= 0 and site.token(frame.noun).lemma in _WAYS:
        return _noun(site, frame.noun)
    if frame.governor < 0:
        return "", -1
    governor = site.token(frame.governor)
    if governor.lemma == "be" and frame.relation == "attr":
        # "The increase in sales was 5 percent."
        told = site.subject_of(governor.i)
        return _noun(site, told) if told >= 0 and site.token(told).lemma in _WAYS else ("", -1)
    if governor.pos == "NOUN" and governor.lemma in _WAYS and frame.relation == "prep:of":
        return _noun(site, governor.i)
    # "Rose 5 percent last year": the parser may take the year for what is counted.
    verb = governor if governor.pos == "VERB" else a.tokens[governor.head]
    by = frame.relation in ("object", "adverb", "prep:by", "attr", "compound", "nmod")
    if verb.pos == "VERB" and verb.lemma in _WAYS and by and verb.i < site.first:
        return _WAYS[verb.lemma], site.subject_of(verb.i)
    return "", -1


def _before_up(site: Site, offset: int) -> int:
    """What is up: in "sales up 5 percent" and "with sales up 5 percent" the noun that stands right
    before, else the subject.
    """
    at = site.sentence.start + offset
    before = [t for t in site.annotation.words(site.sentence) if t.end <= at]
    if before and before[-1].pos in ("NOUN", "PROPN") and not before[-1].label:
        return before[-1].i
    return site.subject_of(site.clause_verb())


def _noun(site: Site, noun: int) -> tuple[str, int]:
    """ "A 5 percent rise in sales": the sales."""
    a = site.annotation
    inside = next((k for k in a.children(noun) if k.lower == "in"), None)
    if inside is None:  # "a rise of 5 percent in sales": the parser ties "in" to the percentage
        inside = next((k for k in a.tokens[site.last + 1 : site.last + 4] if k.lower == "in"), None)
    thing = a.child(inside.i, "pobj") if inside is not None else a.child(noun, "poss")
    if thing is not None and thing.label in ("DATE", "TIME"):
        thing = None  # "a 5 percent rise in May"
    return _WAYS[site.token(noun).lemma], thing.i if thing is not None else -1
