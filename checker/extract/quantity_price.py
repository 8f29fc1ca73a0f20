"""Whose price a sum is: "paid 36 million for Keller", "Keller, who was bought for 36 million",
"Keller cost 36 million".

In: the site of a sum. Out: the name of the thing or player that was bought, in lower case, "" where
none is named.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from checker.annotation import Token

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site

_BUYING = frozenset("buy sign acquire purchase secure capture sell offload snap land".split())
_CHANGING = frozenset("go change move join leave arrive switch transfer come".split())
_COSTING = frozenset("cost fetch".split())
_PAYING = frozenset("pay spend splash invest".split())
_FOR = re.compile(r"\s+(?:for|on)\s+(?=[A-Z])")
_MOVE_OF = re.compile(
    r"\s+(?:move|transfer|signing|purchase|sale|takeover|acquisition)\s+(?:of|for)\s+(?=[A-Z])"
)
_TITLED = re.compile(r"(?P<name>[A-Z][\w-]+)['’]s\s+(?:record\s+)?$")
_MOVE = re.compile(r"\s+(?:move|transfer|signing|switch)\b")


def price_of(site: Site) -> str:
    """The name of what has the price, "" for other sums."""
    behind = site.text[site.amount.end :]
    found = _MOVE_OF.match(behind)
    governor = site.token(site.frame.governor) if site.frame.governor >= 0 else None
    lemma = governor.lemma.lower() if governor is not None else ""
    if found is None and (lemma in _PAYING or site.frame.relation in ("", "conj", "appos", "dobj")):
        found = _FOR.match(behind)
    if found is not None:
        return _name_from(site, site.sentence.start + site.amount.end + found.end())
    owner = _TITLED.search(site.text[: site.amount.start])
    if owner is not None and _MOVE.match(behind):
        return owner["name"].lower()
    if governor is None or governor.pos != "VERB":
        return ""
    if site.frame.relation == "prep:for" and lemma in _BUYING:
        return _bought(site, governor)
    went = site.frame.relation == "prep:for" and lemma in _CHANGING
    costs = site.frame.relation in ("object", "adverb") and lemma in _COSTING
    return _named(site, site.subject_of(governor.i)) if went or costs else ""


def _bought(site: Site, verb: Token) -> str:
    """What was bought or sold: the object, the passive subject, what the participle stands by."""
    a = site.annotation
    thing = a.child(verb.i, "nsubjpass") or a.child(verb.i, "dobj")
    if thing is None and verb.dep == "acl":
        thing = a.tokens[verb.head]
    return _named(site, thing.i) if thing is not None else ""


def _named(site: Site, i: int) -> str:
    """The name at a token; "who" is whoever the clause hangs on."""
    if i < 0:
        return ""
    t = site.token(i)
    if t.lower in ("who", "which", "that"):
        clause = next((v for v in site.annotation.ancestors(i) if v.dep == "relcl"), None)
        t = site.token(clause.head) if clause is not None else t
    if t.pos != "PROPN":
        return ""
    first = t.i
    while first > site.sentence.first and site.token(first - 1).pos == "PROPN":
        first -= 1
    return " ".join(k.lower for k in site.annotation.tokens[first : t.i + 1])


def _name_from(site: Site, offset: int) -> str:
    """The run of names that begins at an offset of the text."""
    tokens = site.annotation.tokens[site.last : site.sentence.last]
    run = takewhile(lambda t: t.pos == "PROPN", (t for t in tokens if t.start >= offset))
    return " ".join(t.lower for t in run)
