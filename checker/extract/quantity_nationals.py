"""Counts by nationality: "17 Filipinos, three Ukrainians", "nineteen Filipino sailors"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.annotation import Annotation
from checker.model import Claim

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site


def nation_of(a: Annotation, noun: int) -> str:
    """The people that a counted noun names or is narrowed to, in the singular; "" for none."""
    if noun < 0:
        return ""
    kids = [k for k in a.children(noun) if k.dep in ("amod", "compound", "nmod") and k.i < noun]
    named = [t for t in (a.tokens[noun], *kids) if t.label == "NORP" and t.text[0].isupper()]
    # Small models know peoples by their plural; "Filipino" is an adjective with a capital.
    likely = [t for t in kids if t.pos in ("ADJ", "PROPN") and t.text[0].isupper()]
    for t in (*named, *reversed(likely)):
        return t.lower.removesuffix("s")
    return ""


# "The 23 Filipinos in the crew": how many of a people were aboard.
_IN_CREW = re.compile(
    r"\s+(?:(?:in|of|among|on)\s+(?:the|its|her)\s+(?:\w+['’]s\s+)?crew|aboard|on[\s-]?board)\b"
)


def extract_nationals(site: Site) -> Claim | None:
    """The count of people told by nothing but their nationality; None for other amounts."""
    if site.amount.dimension or site.frame.noun < 0 or site.amount.points == (1.0,):
        return None
    noun = site.token(site.frame.noun)
    if noun.label != "NORP" or noun.pos not in ("PROPN", "NOUN") or noun.lower[-1] not in "seh":
        return None
    if _IN_CREW.match(site.text[noun.end - site.sentence.start :]):
        named: dict[str, str] = {"class": "aboard", "noun": "national", "people": "people"}
        return site.claim(
            "aboard", site.participant(noun.i), {"aboard|people"}, site.focus_to(noun.i),
            frozenset(), **named,
        )  # fmt: skip
    return site.claim(
        "count:national", site.participant(noun.i), set(), site.focus_to(noun.i),
        noun="national", people="people",
    )  # fmt: skip
