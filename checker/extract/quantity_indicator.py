"""Figures that a report gives one of: inflation, turnout, a rate, a profit, sales, a river's level.

In: the site of an amount. Out: a claim whose attribute names the indicator, whatever clause tells
it ("inflation stood at 3 percent", "consumer prices rose 3 percent"), by the indicator's word that
stands nearest to the amount in its part of the sentence. Own list.
"""

from __future__ import annotations

import re

from checker.extract.quantity_site import Site
from checker.model import Claim, EntityType, Participant
from checker.normalize.figure_occasions import part_of
from checker.normalize.text_finder import TextFinder

_CENT = r"(?:per ?cent|%)"
# Dimension, name of an indicator, pattern of its words in a sentence in lower case. What is named
# "-" only keeps the amount from the others.
_ROWS = rf"""
percent inflation: \binflation\b|\bconsumer prices\b
percent inflation: (?<![\w-] )(?<!\w)prices (?:rose|rise|were|climbed)\b
percent -: \b(?:food|house|home|energy|oil|fuel|property|share|gas|import|producer|factory) prices\b
percent -: \b(?:target|goal|mortgage|growth forecast|wages?|pay|salar\w+|vat|tax|interest on)\b
percent unemployment: \b(?:unemployment|jobless(?:ness)?)\b
percent unemployment: \bout of work\b|\bwithout a job\b
percent turnout: \b(?:turnout|participation|went to the polls|of (?:those )?eligible)\b
percent turnout: \b(?:voters|electorate) (?:voted(?! for| against)|took part|cast)\b
percent turnout: {_CENT} (?:took part|cast their)\b
percent policy rate: \b(?:interest|key|base|policy|repo|benchmark|lending|cash) rates?\b
percent policy rate: \bthe rate\b
percent containment: \bcontain(?:ed|ment)\b|\bunder control\b
percent growth: \b(?:economy|gdp|gross domestic product|economic output)\b
money profit: \bprofits?\b|\bnet income\b|\bearned\b
money loss: \bloss(?:es)?\b
money sales: \brevenues?\b|\bsales\b|\bturnover\b|\bturned over\b
money debt: \b(?:debts?|borrowings|owes?)\b
money dividend: \bdividend\b|\bcents? (?:a|per) share\b|\bpence (?:a|per) share\b
money -: \b(?:tax|costs?|fee|fine|loan|investment|compensation|raise[ds]?|budget|cash)\b
money -: \b(?:deal|takeover|purchase|offer|bid|price|worth|sold|bought|buy|paid|pay|stake|insured)\b
length water level: \b(?:water|river|flood) levels?\b|\b(?:peaked|crested)\b
length -: \b(?:dam|wave|waves|snow|deep|depth|wide|away|long|tall|bridge|wall|rain\w*)\b
"""
_LEVELS = frozenset(("policy rate", "unemployment", "turnout", "containment"))


def _table() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    out: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for row in _ROWS.strip().splitlines():
        dimension, _, rest = row.partition(" ")
        name, _, pattern = rest.partition(": ")
        out.setdefault(dimension, []).append((name, re.compile(pattern)))
    return {dimension: tuple(rows) for dimension, rows in out.items()}


_TABLE = _table()
# In lower case, one of which stands in a sentence that tells an indicator.
_HINTS = TextFinder(
    ("inflation", "prices", "unemployment", "jobless", "out of work", "without a job", "turnout",
     "participation", "polls", "eligible", "voters", "electorate", "took part", "cast their",
     "rate", "contain", "under control", "economy", "gdp", "gross domestic", "economic output",
     "profit", "net income", "earned", "loss", "revenue", "sales", "turnover", "turned over",
     "debt", "borrowings", "owe", "dividend", "share", "level", "peaked", "crested")
)  # fmt: skip
# How far from the amount its word may stand.
_REACH = 45
_HEDGED = r"(?:(?:about|nearly|around|almost|just|over|some|more than|at least|a record) )*$"
# Of a change the step and the start are no levels: "by 3 percent", "from 5 percent".
_STEP = re.compile(rf"\b(?:by|from|than|of the) {_HEDGED}")
_MOVED = re.compile(
    r"\b(?:rose|rise|rises|risen|fell|falls?|fallen|grew|grows|up|down|increased?|jumped|climbed|"
    rf"dropped|gained|lost|added|slipped|edged (?:up|down)|declined) {_HEDGED}"
)
_REACHED = re.compile(
    rf"\b(?:to|at|of|is|was|now|reached|hit|stands|stood|currently|rate) {_HEDGED}|[:(] ?$"
)


# Of a quarter and of a year a firm has two profits.
_PERIOD = re.compile(
    r"\b(?:(?:first|second|third|fourth|last|final|this|latest) (?:quarter|half)|quarterly|"
    r"half-year|(?:three|six|nine)[ -]months?|first-half|second-half)\b"
)


def extract_indicator(site: Site) -> Claim | None:
    """The claim of an amount that an indicator's word stands beside, else None."""
    amount = site.amount
    rows = _TABLE.get(amount.dimension)
    if rows is None or amount.hedge == "vague":
        return None
    low = site.lower
    if not _HINTS.found_in(low):
        return None
    begin, end = part_of(low, amount.start, amount.end)
    name = _nearest(low, begin, end, site, rows)
    before = low[begin : amount.start]
    if name in ("", "-") or _STEP.search(before):
        return None
    moved = _MOVED.search(before) is not None
    prices = name == "inflation" and "inflation" not in low
    if moved and not prices and name != "growth":
        return None
    if name == "policy rate" and not _REACHED.search(before):
        return None
    if name in _LEVELS and amount.quantity.low > 100:
        return None
    focus = site.focus
    attribute, subject = f"{amount.dimension}:{name}", Participant(name, name, *focus)
    period = "part" if _PERIOD.search(low) else ""
    return site.claim(
        attribute, subject, {attribute.replace(":", "|")}, noun=name, indicator=name,
        by=_named_beside(site, begin, end), period=period,
    )  # fmt: skip


def _nearest(
    low: str, begin: int, end: int, site: Site, rows: tuple[tuple[str, re.Pattern[str]], ...]
) -> str:
    """The indicator whose word stands nearest to the amount; "" where none does."""
    start, stop = site.amount.start, site.amount.end
    best, found = _REACH, ""
    for name, pattern in rows:
        for word in pattern.finditer(low, begin, end):
            if word.end() <= start:
                away = start - word.end()
            elif word.start() >= stop:
                away = word.start() - stop
            else:
                away = 0  # "48 cents a share"
            if away < best:
                best, found = away, name
    return found


_OWNERS = (EntityType.ORGANISATION, EntityType.PERSON, EntityType.PLACE)


def _named_beside(site: Site, begin: int, end: int) -> str:
    """The one entity named in the part of the sentence that tells the amount: whose it is."""
    offset = site.sentence.start
    named: set[str] = set()
    for t in site.annotation.words(site.sentence):
        if begin <= t.start - offset < end:
            mention = site.reading.mention_at.get(t.i)
            entity = site.reading.entities.get(mention.entity) if mention is not None else None
            if entity is not None and entity.name and entity.type in _OWNERS:
                named.add(entity.key)
    return named.pop() if len(named) == 1 else ""
