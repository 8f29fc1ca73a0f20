"""Of which occasion, stage or part an amount is told: last season's, a forecast's, at half-time.

In: a sentence in lower case and where the amount stands in it. Out: words that narrow the amount as
`Claim.scope` does, so that it is held against amounts of the same occasion only. Own list, from
the ways in which reports of games, elections, firms and weather set one figure beside another.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.normalize.needed_words import holds_parts, needed_parts
from checker.normalize.text_finder import TextFinder

# In lower case, one of which a sentence holds where any pattern below matches.
_HINTS = TextFinder(
    ("last ", "previous", "prior", "preceding", "earlier", "before", "ago", "old ", "former",
     "outgoing", "until", "this stage", "expect", "predict", "forecast", "projected", "budgeted",
     "pundits", "bookmakers", "poll", "survey", "first ", "opening ", "half-time", "halftime",
     "half time", "interval", "second leg", "second half", "aggregate", "noon", "midday", "early ",
     "counted", "this year", "this season", "pre-tax", "pretax", "operating", "underlying", "core ",
     "youth", "young people", "suspended", "invalid", "other game", "other match", "threaten",
     "normal", "average", "typical", "usual", "rival", "live", "gust", "sustained")
)  # fmt: skip
_EARLIER = (
    r"(?:a|one|the) (?:year|month|quarter|week|day|season) (?:earlier|before|ago)|"
    r"(?:the )?(?:previous|prior|preceding) (?:year|month|quarter|week|day|season|election|vote|"
    r"game|match|time)|"
    r"last (?:year|month|quarter|season|time|election|vote|term|autumn|spring|summer|winter)"
)
# What a figure is set against: "up from 12 million a year earlier", "more than last time".
_AGAINST = re.compile(
    r"\b(?:than|as|since|from|against|unlike|on|over|versus|compared (?:with|to)|after) "
    rf"(?:[^\s,;]+ ){{0,5}}?(?:in |at |of |the )*(?:{_EARLIER})"
)
# Name of an occasion and a pattern that tells it, over a sentence in lower case.
_OCCASIONS = rf"""
before: \b(?:{_EARLIER})\b
before: \bat this stage\b
before: \buntil (?:now|then)\b
before: \b(?:old|previous|former|outgoing) (?:record|parliament|assembly|council|mark|best)\b
before: \bbefore the (?:match|game|vote|election|deal|race)\b
forecast: (?<!than )(?<!\bas )(?<!than had been )\bexpect(?:s|ed|ing)?\b
forecast: (?<!than )(?<!\bas )\b(?:predict(?:s|ed|ing)?|forecast(?:s|ed|ers|ing)?)\b
forecast: \b(?:projected|budgeted)\b
forecast: \b(?:pundits|bookmakers)\b
forecast: \b(?:exit|opinion|recent|latest) polls?\b
forecast: \ban? (?:\w+ )?(?:poll|survey)\b
forecast: \bpolls (?:put|gave|give|had|show\w*|suggest\w*|said|say)\b
first stage: \b(?:first|opening) (?:leg|half|round|game|match|set|vote|reading)\b
first stage: \bhalf[- ]?time\b
first stage: \bat the interval\b
second stage: \b(?:second leg|second half|aggregate)\b
early: \b(?:at|by|before|until|around) (?:noon|midday)\b
early: \bearly (?:in the day|trading)\b
early: \b(?:votes?|ballots?|districts|stations|precincts) (?:\w+ ){{0,2}}?counted\b
early: \bcounted\b[^.]{{0,12}}\bvotes\b
this year: \bso far this (?:year|season)\b
this year: \bha(?:s|ve) (?:\w+ ){{1,6}}?this (?:year|season)\b
pre-tax: \bpre-?tax\b|\bbefore tax\b
operating: \boperating\b
underlying: \b(?:underlying|core)\b
youth: \b(?:youth|young people)\b
suspended: \bsuspended\b
invalid: \binvalid\b
other game: \bother (?:game|match)\b
threatened: \bthreaten(?:s|ed|ing)?\b
normal: \b(?:normal|average|typical|usual) (?:year|month|week|day|season|summer|winter)\b
normal: \b(?:normally|usually|typically)\b
rival: \b(?:its|their|his|her) (?:\w+ )?rivals?\b
living: \b(?:people|families) live\b
living: (?<!who )\blive (?:in|on|near) (?:the|its) (?:area|city|town|region|island|zone|village)\b
gusts: \bgust(?:s|ing)?\b
sustained: \bsustained\b
"""
_REGION = re.compile(
    r"\bin (?:the )?(?:capital|city|cities|countryside|"
    r"(?:\w+ )?(?:north|south|east|west)(?:ern)?)\b"
)


class _Row(NamedTuple):
    """One way to tell an occasion, and what a sentence holds that tells it so."""

    name: str
    needed: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]


def _table() -> tuple[_Row, ...]:
    rows = []
    for row in _OCCASIONS.strip().splitlines():
        name, _, pattern = row.partition(": ")
        rows.append(_Row(name, needed_parts(pattern), re.compile(pattern)))
    return tuple(rows)


_TABLE = _table()
# All names, for whoever holds two amounts against each other.
OCCASIONS = frozenset((*(row.name for row in _TABLE), "region"))
# Winds of one storm told in two ways; an outlet that says neither may mean either.
TWO_WINDS = frozenset(("gusts", "sustained"))
# Shares are the ones that a place is told for beside the whole country's.
_SHARES = frozenset(("percent", "points"))
# Where the part of a sentence that tells of one figure ends; a short opening goes with the next.
_PARTS = re.compile(r"[;:–—]\s|,\s|\s(?:and|but|while|whereas|although|after|though)\s")
_OPENING = 55
_NEXT = re.compile(r"(?:and|but|while|whereas|although|which|who)\b")


def occasions_of(text: str, start: int, end: int, dimension: str) -> frozenset[str]:
    """The names of what sets the amount at start..end of a sentence in lower case apart."""
    region = dimension in _SHARES and _REGION.search(text) is not None
    if not region and not _HINTS.found_in(text):
        return frozenset()
    for against in _AGAINST.finditer(text):
        if against.start() <= start and end <= against.end():
            return frozenset(("before",))
        text = text[: against.start()] + " " * len(against.group()) + text[against.end() :]
    told = _part(text, start, end)
    found: set[str] = set()
    for row in _TABLE:
        if holds_parts(told, row.needed) and row.pattern.search(told) is not None:
            found.add(row.name)
    if region and _REGION.search(told):
        found.add("region")
    return frozenset(found)


def part_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the part of a sentence begins and ends that tells of the figure at start..end."""
    begin = 0
    for cut in _PARTS.finditer(text, 0, start):
        begin = cut.end()
    behind = _PARTS.search(text, end)
    return begin, behind.start() if behind is not None else len(text)


def _part(text: str, start: int, end: int) -> str:
    """The stretch of the sentence around an amount, with an opening phrase that stands before."""
    begin, stop = part_of(text, start, end)
    stretch, opening = text[begin:stop], text[:begin]
    opens = begin <= _OPENING and opening.rstrip().endswith(",") and not _PARTS.search(opening[:-2])
    return f"{opening}{stretch}" if opens and not _NEXT.match(stretch) else stretch
