"""What a noun phrase says of its count by itself: that it is taken for granted, and that a second
noun is counted with the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.annotation import Token

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site


def counted_too(site: Site, noun: Token | None) -> str:
    """The second noun of "420 passengers and crew", "" where one noun is counted."""
    if noun is None or noun.i + 1 >= site.sentence.last or site.token(noun.i + 1).lower != "and":
        return ""
    for k in site.annotation.children(noun.i):
        if k.dep == "conj" and k.pos == "NOUN" and k.i <= noun.i + 3:
            kids = site.annotation.children(k.i)
            if not any(c.dep in ("nummod", "det", "poss") for c in kids):
                return k.lemma.lower()
    return ""


_GIVEN = frozenset("the its their his her these those all our".split())


def presupposed(site: Site, noun: Token) -> bool:
    """Whether a count holds whatever the clause says: "may sell the works, with 230 staff", "its
    400 employees would be moved".
    """
    frame, a = site.frame, site.annotation
    if frame.relation == "prep:with" and (
        site.token(frame.governor).pos in ("NOUN", "PROPN")
        or site.text[: site.amount.start].endswith(", with ")
    ):
        return True
    kids = [k for k in a.children(noun.i) if k.i < site.first]
    return any(k.lower in _GIVEN or k.dep == "poss" for k in kids)
