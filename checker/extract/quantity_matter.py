"""What a sum, a stretch of time or a share is of, however the clause is worded.

In: the site of an amount. Out: words such as "for:distress" (money for a purpose), "last:debate"
(the length of an event or of a recording), "outage" or "of:electricity" (a share of it), by which
`align.quantity_figures` ties amounts of two outlets. Patterns and words are made by hand from the
vocabulary of agency style guides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.quantity_befallen import befallen
from checker.extract.quantity_served import served
from checker.lexical.store import file_of, senses

if TYPE_CHECKING:
    from checker.annotation import Token
    from checker.extract.quantity_site import Site

_DAY = 86_400.0
# "$2 million for medical costs", "$3 million in lost wages".
_PURPOSE = re.compile(
    r"\s+(?:each\s+)?(?P<how>for|in|towards?)\s+(?:(?:the|his|her|their|its|an?|any|past|future)\s+)*"
    r"(?P<what>[A-Za-z][\w-]+)"
)
_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|all|an?|total)\s+)*", re.IGNORECASE)
_SETTLED = frozenset(
    "village town hamlet county district province municipality parish barangay settlement "
    "community neighbourhood neighborhood city".split()
)
_HITTING = frozenset(
    "hit devastate wash affect sweep flood bury destroy damage strike ravage inundate submerge "
    "flatten engulf batter wreck swamp".split()
)
_PASSING = frozenset("pass sweep tear rip run flow rush surge".split())
_NO_PURPOSE = frozenset(
    "cash total all year month week day time return addition case fact part person people night "
    "exchange instalment installment share stock today dollar euro pound quarter value worth "
    "sale revenue".split()
)
# Verbs by which something is told to have gone on for some time.
_LASTING = frozenset("last go continue run drag stretch take rage extend proceed".split())
# Lexicographer files of nouns that take time: acts, communication, events, phenomena, processes,
# states.
_TIMELY = frozenset(("n04", "n10", "n11", "n19", "n22", "n26"))
_RECORDED = frozenset(
    "clip excerpt snippet video recording footage film tape movie audio broadcast speech".split()
)
# Time is of these in too many ways, or everybody has another.
_UNTIMELY = frozenset(
    "sentence term prison contract deal career veteran history plan period stint record ban notice "
    "deadline limit age experience job work service relationship marriage wait time life old "
    "rule agreement lease loan course use case need year day week month".split()
)
_JURY = re.compile(r"\b(?:jury|jurors?|panel)\b", re.IGNORECASE)
_FINDING = re.compile(
    r"\b(?:deliberat\w+|verdict|jury\s+room|found|finds|convict\w+|acquit\w+|needed|took|decide\w*)\b",
    re.IGNORECASE,
)
_TOOK_THEM = re.compile(
    r"\btook\s+(?:them|the\s+(?:jury|jurors|panel))(?:\s+(?:only|just|about))?\s*$", re.IGNORECASE
)
_TO_FIND = re.compile(r"\s+to\s+(?:find|convict|acquit|decide|reach|return|clear)\b", re.IGNORECASE)
_TRIED = re.compile(
    r"\b(?:trial|testimony|hearings?|evidence|arguments\s+lasting)\b", re.IGNORECASE
)
_DELIBERATED_BEFORE = re.compile(
    r"\b(?:after|for|in|took|take|needed|spent|lasted|and|only|just)\s*$|\btook\s+(?:\w+\s+){1,2}$",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\bwithout\s+(?:any\s+)?(?:light|lights|electricity|power|current)\b|"
    r"\b(?:power|electricity|supply|supplies|current|lights?)\s+(?:\w+\s+){0,2}?(?:restored|back|"
    r"returned|resumed)\b|\b(?:power|electricity)\s+(?:was|went|were)\s+(?:out|off)\b|"
    r"\b(?:black-?outs?|power\s+(?:cuts?|outages?|failures?))\b",
    re.IGNORECASE,
)
_TALKS = re.compile(r"\b(?:talks|negotiat\w+|bargaining|mediators?|two\s+sides)\b", re.IGNORECASE)
_ON_END = re.compile(
    r"[\s-]*(?:without\s+(?:a\s+)?(?:break|pause|sleep|rest|stopping)|straight|on\s+end|non-?stop|"
    r"marathon|of\s+(?:\w+\s+){0,2}(?:talks|negotiat\w+|bargaining|mediation)|"
    r"(?:\w+\s+)?(?:session|bargaining|negotiat\w+))\b",
    re.IGNORECASE,
)
_EXISTED = re.compile(
    r"[\s-]*(?:history|existence)\b|[\s-]+old\s+(?:company|firm|business|start-?up|airline|club|"
    r"newspaper|paper|site|service|platform)\b",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"\b(?:(?:been\s+around|existed|in\s+existence|in\s+business)\s+(?:for\s+)?|history\s+of\s+)"
    r"(?:about|nearly|almost|some|just|over|more\s+than)?\s*$",
    re.IGNORECASE,
)


def matter_of(site: Site) -> str:
    """The matter of an amount, "" where nothing says."""
    match site.amount.dimension:
        case "money":
            return _purpose(site)
        case "duration":
            return _lasted(site)
        case "percent":
            return _share(site)
        case "":
            return "hit" if _places_hit(site) else befallen(site)
    return ""


def _share(site: Site) -> str:
    """ "Ten percent of the country's electricity": the noun of which the share is."""
    found = _OF.match(site.text[site.amount.unit_end :])
    if found is None:
        return ""
    at = site.sentence.start + site.amount.unit_end + found.end()
    noun = None
    for t in site.annotation.tokens[site.last : site.sentence.last]:
        if t.start < at:
            continue
        if t.lower in ("'s", "’s", "'", "’"):
            noun = None
        elif t.pos in ("NOUN", "PROPN", "ADJ"):
            noun = t if t.pos == "NOUN" else noun
        else:
            break
    return f"of:{noun.lemma.lower()}" if noun is not None and not noun.label else ""


def _places_hit(site: Site) -> bool:
    frame = site.frame
    if frame.noun < 0 or site.token(frame.noun).lemma.lower() not in _SETTLED:
        return False
    verb = site.token(frame.governor) if frame.governor >= 0 else None
    return verb is not None and (
        (verb.lemma.lower() in _HITTING and frame.relation in ("object", "passive"))
        or (verb.lemma.lower() in _PASSING and frame.relation == "prep:through")
    )


def _purpose(site: Site) -> str:
    found = _PURPOSE.match(site.text[site.amount.end :])
    if found is None:
        return ""
    at = site.sentence.start + site.amount.end + found.start("what")
    tokens = site.annotation.tokens
    run: list[Token] = []
    for t in tokens[site.last : site.sentence.last]:
        if t.start < at:
            continue
        if t.pos not in ("NOUN", "PROPN", "ADJ"):
            break
        run.append(t)
    while run and run[-1].pos == "ADJ":
        run.pop()
    if not run or run[-1].label in ("DATE", "TIME", "MONEY", "GPE", "CARDINAL"):
        return ""
    head = run[-1]
    if head.pos == "PROPN":
        return f"for:{head.lower}" if found.group("how") == "for" else ""
    lemma = head.lemma.lower()
    if lemma in _NO_PURPOSE:
        return ""
    told = [t.lemma.lower() for t in run[:-1]]
    if lemma == "damage":  # "economic damages" and "punitive damages" are two sums
        return f"for:damage-{told[-1]}" if told else ""
    return f"for:{lemma}"


def _lasted(site: Site) -> str:
    length = site.amount.quantity.low or site.amount.quantity.high
    before, after = site.text[: site.amount.start], site.text[site.amount.unit_end :]
    if length > 300 * _DAY:
        if _EXISTED.match(after) or _AROUND.search(before):
            return "age"
        return served(site, before, after)
    if length < 15 * _DAY and _deliberated(site, before, after):
        return "deliberation"
    if length < 60 * _DAY and _OUT.search(site.text):
        return "outage"
    if length < 15 * _DAY and _ON_END.match(after) and _TALKS.search(site.text):
        return "talks"
    noun = _event(site)
    return f"last:{noun}" if noun else ""


def _deliberated(site: Site, before: str, after: str) -> bool:
    if site.hyphened or _TRIED.search(before[-30:]) or _TRIED.search(after[:25]):
        return False
    if _TOOK_THEM.search(before) and _TO_FIND.match(after):
        return True
    return bool(
        _JURY.search(site.text)
        and _FINDING.search(site.text)
        and (_DELIBERATED_BEFORE.search(before) or "jury room" in after[:40])
    )


def _event(site: Site) -> str:
    """The event or recording that took so long: "a 9-hour debate", "the debate went on for nine
    hours", "a clip of 40 seconds", "nine hours of debate".
    """
    frame = site.frame
    i = -1
    if frame.noun >= 0 and frame.noun > site.last:
        i = frame.noun
    elif frame.relation == "prep:of" and frame.governor >= 0:
        i = frame.governor
    elif frame.governor >= 0 and site.token(frame.governor).lemma.lower() in _LASTING:
        i = site.subject_of(frame.governor)
    elif frame.governor >= 0 and frame.relation == "prep:for":
        verb = site.token(frame.governor)  # "debated for nine hours"
        return _timely(verb.lemma.lower()) if verb.pos == "VERB" else ""
    if i < 0 or site.token(i).pos != "NOUN":
        return ""
    return _timely(site.token(i).lemma.lower())


def _timely(lemma: str) -> str:
    if lemma in _RECORDED:
        return lemma
    if lemma in _UNTIMELY:
        return ""
    found = senses(lemma, "n")
    return lemma if found and file_of(found[0]) in _TIMELY else ""
