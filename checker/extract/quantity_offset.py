"""How long after or before another event something happened: "capsized ten minutes after sailing".

In: a duration's `Site`. Out: a claim whose attribute names both events by their classes, so that
"lost contact eight minutes after take-off" meets "contact broke off ten minutes after it left".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from checker.annotation import Token
from checker.extract.quantity_site import Site
from checker.model import Claim
from checker.normalize.event_classes import is_class, noun_class, verb_class

_WAY = re.compile(r"\s*(?P<way>after|before|into)\b", re.IGNORECASE)
# Nouns and joined words of setting off that are parsed apart ("take - off").
_SETTING_OFF = re.compile(
    r"[^,;.]{0,30}?\b(?:take-?\s?off|(?:took|taking|taken)\s+off|sailing|set(?:ting)?\s+(?:sail|off|out)|"
    r"left|leaving|depart(?:ure|ed|ing))\b",
    re.IGNORECASE,
)
_INTO_THE_TRIP = re.compile(
    r"\s*(?:the|its|their|a)\s+(?:\w+\s+)?(?:trip|flight|journey|voyage|crossing)\b", re.IGNORECASE
)
# What broke off, whatever the verb: "vanished from radar", "went silent".
_CONTACT = re.compile(r"\b(?:contact|radar|radio|signal)\b", re.IGNORECASE)
# Words behind "after" among which the other event is named.
_NEAR = 7
_STOPS = frozenset(",;:")
# Moments that no class has: what they start is a story's one thing.
_MOMENTS = {"call": "call", "alarm": "call", "kickoff": "kick-off", "start": "start"}


def extract_offset(site: Site) -> Claim | None:
    """The claim of a duration that parts two events, None for any other."""
    found = _WAY.match(site.text[site.amount.end :])
    if found is None:
        return None
    way = found["way"].lower()
    anchor = _anchor(site, site.amount.end + found.end())
    event = _event(site)
    if not anchor or not event or anchor == event:
        return None
    name = f"{event} {'before' if way == 'before' else 'after'} {anchor}"
    claim = site.claim(f"duration:{name}", None, {f"duration|{name}"}, noun=name)
    # Both events are in the name; the port or the town beside them bounds nothing.
    return replace(claim, scope=frozenset())


def _anchor(site: Site, at: int) -> str:
    """The class of the event that the time is counted from, named behind offset `at`."""
    if _INTO_THE_TRIP.match(site.text[at:]) or _SETTING_OFF.match(site.text[at:]):
        return "leave"
    start = site.sentence.start + at
    behind = [t for t in site.annotation.words(site.sentence) if t.start >= start][:_NEAR]
    for token in takewhile(lambda t: t.text not in _STOPS and t.pos != "SCONJ", behind):
        name = _MOMENTS.get(token.lemma.lower(), "") or _class(token)
        if name:
            return name
    return ""


def _class(token: Token) -> str:
    lemma = token.lemma.lower()
    if token.pos == "VERB":
        name = verb_class(lemma)
        return name if is_class(name) else ""
    return noun_class(lemma) or noun_class(token.lower)


def _event(site: Site) -> str:
    """The class of what happened then: contact that was lost, else the last verb before."""
    if _CONTACT.search(site.text[: site.amount.start][-60:]):
        return "contact"
    before = site.annotation.tokens[site.sentence.first : site.first]
    for token in takewhile(lambda t: t.text not in _STOPS, reversed(before)):
        if token.pos == "VERB":
            return _class(token)
    # "Ten minutes after sailing the ferry sank": what the time is said of.
    governor = site.token(max(site.frame.governor, 0))
    return _class(governor) if governor.pos == "VERB" and governor.i > site.last else ""
