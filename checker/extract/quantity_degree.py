"""How badly the injured are hurt: "seriously injured", "suffered serious injuries", "two of them
badly", "in a critical condition", "fighting for their lives".

Degrees narrow a count: the seriously hurt are a part of the hurt. Outlets' words for one degree
are one; "critical" is told apart from "serious" as hospitals do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.annotation import Token

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site

_DEGREES = {
    **dict.fromkeys(
        "seriously badly severely gravely serious bad severe grave heavy".split(), "seriously"
    ),
    **dict.fromkeys("critically critical life-threatening".split(), "critically"),
    **dict.fromkeys("slightly lightly mildly slight light minor mild".split(), "slightly"),
}
_WORD = r"(?P<degree>seriously|badly|severely|gravely|critically|slightly|lightly)"
_CONDITION = r"(?P<condition>critical|serious|grave)"
_IN_CONDITION = rf"in\s+(?:an?\s+)?{_CONDITION}\s+(?:but\s+stable\s+)?condition"
_FOR_LIFE = r"(?P<life>fight(?:ing|s)?\s+for\s+(?:their|his|her)\s+li(?:ves|fe))"
_BEING = r"(?:(?:who|were|was|are|is|be|remain(?:s|ed|ing)?|still|said|reported|listed|to|all)\s+)*"
# Behind the counted: "five people were in a critical condition".
_STANDING = re.compile(rf"^,?\s+{_BEING}(?:{_IN_CONDITION}|{_FOR_LIFE})\b")
# Behind a bare number: "two of them badly", "two seriously", "two critical after a crash".
_PART = re.compile(
    rf"^\s+(?:of\s+(?:them|whom)\s+)?(?:{_BEING}(?:{_IN_CONDITION}|{_FOR_LIFE})|{_BEING}{_WORD}(?:\s+(?:so|injured|hurt|wounded))?"
    r"(?=\s*(?:[.,;:)]|$|\s+and\b))|(?P<critical>critical)(?=\s+(?:after|in|as|following)\b))"
)
# "Three of the injured were in a serious condition."
_OF_THE_HURT = re.compile(
    rf"^\s+of\s+(?:the|those|them|whom)\s+(?:(?:injured|wounded|hurt)\s+)?{_BEING}"
    rf"(?:{_IN_CONDITION}|{_FOR_LIFE}|{_WORD}\s+(?:injured|hurt|wounded))"
)
_HURT = re.compile(r"\b(?:injur|wound|hurt)")
_SOME = frozenset("some several many most few".split())


def degree_of(site: Site, at: int) -> frozenset[str]:
    """The degree that stands beside token `at`, which says that the counted are hurt."""
    if at < 0:
        return frozenset()
    beside = [k for k in site.annotation.children(at) if k.lower in _DEGREES]
    before = site.token(max(at - 1, 0))
    if before.lower in _DEGREES:
        beside.append(before)
    return frozenset(_DEGREES[k.lower] for k in beside if not _of_a_part(site, k))


def _of_a_part(site: Site, word: Token) -> bool:
    """Whether another number stands before: "nine were hurt, two of them badly"."""
    between = site.annotation.tokens[site.last + 1 : word.i]
    return any(t.pos == "NUM" or t.lower in _SOME for t in between)


def standing_of(site: Site, end: int) -> str:
    """The degree told by what is said behind the counted, which end at offset `end` of the
    sentence; "" where it tells none.
    """
    return _read(_STANDING.match(site.text[end:].lower()))


def hurt_part(site: Site) -> str:
    """The degree of a part of the hurt that only a number names; "" where it is no such part."""
    if site.amount.dimension:
        return ""
    behind = site.text[site.amount.core_end :].lower()
    found = _OF_THE_HURT.match(behind)
    if found is None:
        part = _PART.match(behind)
        told = part is not None and (
            part["critical"] or _HURT.search(site.text[: site.amount.start].lower())
        )
        found = part if told else None
    return _read(found)


def _read(found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    said = {k: v for k, v in found.groupdict().items() if v}
    if "life" in said or "critical" in said:
        return "critically"
    return _DEGREES[next(iter(said.values()))]
