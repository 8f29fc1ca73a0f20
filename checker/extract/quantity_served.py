"""How long somebody held an office: "eleven years as mayor", "mayor for eleven years", "in office".

In: the site of a stretch of years with the text on both its sides. Out: a matter such as
"served:mayor", "" where none is told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site

_OFFICES = frozenset(
    "office mayor coach bishop archbishop president minister premier chief head leader chairman "
    "chairwoman director manager captain governor editor chancellor king queen commissioner "
    "principal secretary judge conductor pope ambassador prosecutor sheriff speaker senator "
    "lawmaker dean trainer".split()
)
# "Eleven years as mayor", "mayor for eleven years", "eleven years in office".
_AS = re.compile(
    r"\s+(?:as|in\s+the\s+(?:post|job|role)\s+of)\s+(?:the\s+|an?\s+|its\s+)?(?=[a-z])"
)
_IN_OFFICE = re.compile(
    r"\s+(?:in\s+(?:office|power|the\s+(?:job|post))|at\s+the\s+(?:helm|top)|on\s+the\s+throne)\b"
)
_OFFICE_FOR = re.compile(
    r"\b(?:in\s+(?:office|power|the\s+(?:job|post))|at\s+the\s+helm|(?P<role>[a-z]+)(?:\s+of\s+[A-Z][\w’'-]+)?)\s+for\s+"
    r"(?:about\s+|nearly\s+|almost\s+|over\s+|more\s+than\s+|the\s+(?:past|last)\s+)*$"
)
_HELD_IT = re.compile(
    r"\bheld\s+(?:the|that|this)\s+(?:office|post|job|position)\s+for\s+(?:\w+\s+)?$"
)

# "Leaves after eleven years."
_LEAVING = re.compile(
    r"\b(?:leav(?:es?|ing)|left|goes|going|gone|quit\w*|step\w*\s+down|resign\w*|retir\w*|depart\w*|"
    r"bow\w*\s+out)\s+(?:\w+\s+){0,3}after\s+(?:about\s+|nearly\s+|almost\s+|more\s+than\s+)*$"
)


def served(site: Site, before: str, after: str) -> str:
    """The office that somebody held so long, "served:office" where it has no name."""
    role = _AS.match(after)
    if role is not None:
        at = site.sentence.start + site.amount.unit_end + role.end()
        tokens = site.annotation.tokens[site.last : site.sentence.last]
        noun = next((t.lemma.lower() for t in tokens if t.start >= at and t.pos == "NOUN"), "")
        return f"served:{noun}" if noun in _OFFICES else ""
    if _IN_OFFICE.match(after) or _HELD_IT.search(before) or _LEAVING.search(before):
        return "served:office"
    held = _OFFICE_FOR.search(before)
    if held is None:
        return ""
    noun = held["role"] or "office"
    return f"served:{noun}" if noun in _OFFICES else ""
