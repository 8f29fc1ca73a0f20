"""What a sentence says of people it counts, told by the words right before or behind the count:
"251 people on board", "three are still being sought", "the list of missing has shrunk to 11".

Parsers hang such words in many ways; the text itself is read. Word lists are our own, from the
vocabulary of accident reports.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from checker.annotation import Token
from checker.extract.quantity_said import (
    AFTER,
    ALL_OF_THEM,
    AMONG,
    BARE,
    BARE_CLASS,
    CAPACITY,
    CAPTIVES,
    CAPTIVITY,
    CARRYING,
    ILLNESS,
    LISTED,
    LISTS,
    LIVES,
    ROUND,
    VEHICLE,
    WERE_IN,
    WITH,
)  # fmt: skip
from checker.model import Claim, Participant, Quantity
from checker.normalize.carriers import carrier_of

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site

# More people than this are a crowd or a people.
_MOST = 1e5
_MANY = 20


class State(NamedTuple):
    """What is said of the counted: its class; whether nobody but people can be meant, so that a
    noun the parser found elsewhere does not count; `carrier` is what holds them, "" unknown;
    `settled` where the words deny something else: "have not been found" says they are missing.
    """

    name: str
    bare: bool = False
    carrier: str = ""
    settled: bool = False


def state_of(site: Site, noun: Token | None, people: bool) -> State | None:
    """What the words around a count say of the people counted; None where they say nothing."""
    if site.amount.dimension or site.amount.points[0] > _MOST:
        return None
    behind = site.text[site.amount.core_end :].lower()
    bare = BARE.match(behind)
    if bare is not None and site.amount.points[0] > 1:
        return State(BARE_CLASS.get(bare["state"], "injured"), bare=True)
    before = site.text[: site.amount.start].lower()
    if noun is None:
        listed = LISTED.search(before)
        if listed is not None:
            return State(LISTS[listed["state"] or listed["label"]], bare=True)
        found = _said_behind(site, before, behind) if site.amount.points[0] > 1 else None
        return found._replace(bare=True) if found is not None else None
    lemma = noun.lemma.lower()
    if not people and lemma != "case":
        return None
    after = site.text[noun.end - site.sentence.start :].lower()
    if lemma == "life":
        governor = site.token(site.frame.governor) if site.frame.governor >= 0 else noun
        taken = governor.lemma in LIVES and site.frame.relation in ("object", "passive")
        return State("killed") if taken or after.startswith((" lost", " were lost")) else None
    if lemma == "survivor":
        every = site.amount.points[0] >= _MANY or ALL_OF_THEM.search(before)
        return State("survived") if every or site.frame.relation == "conj" else None
    if lemma in CAPTIVES and site.amount.points[0] > 1:
        return (_said_behind(site, before, after) or State("held"))._replace(bare=True)
    if lemma == "case" and ILLNESS.search(site.reading.article.text):
        return State("infected")
    return _said_before(site, before, after) or _said_behind(site, before, after)


def _said_before(site: Site, before: str, after: str) -> State | None:
    """What a verb before the counted says, or the sort of people they are counted among."""
    if site.frame.partitive:
        return None
    if CARRYING.search(before) and not CAPACITY.search(_clause(before)):
        return State("aboard", carrier=carrier_of(before, after))
    if WITH.search(before) and not CAPACITY.search(_clause(before)):
        return State("aboard", carrier=carrier_of(before, ""))
    among = AMONG.search(before)
    if among is not None:
        return State(LISTS[among["state"] or among["those"]])
    for name, start, end in ROUND:
        if start.search(before) and end.match(after):
            return State(name, settled=name == "missing")
    return None


def _clause(before: str) -> str:
    """The last of the text before a count, from its last comma."""
    return before.rpartition(",")[2]


def _said_behind(site: Site, before: str, after: str) -> State | None:
    """What stands right behind the counted: "aboard", "could not be found", "in custody"."""
    inside = WERE_IN.match(after)
    if inside is not None and not site.frame.partitive:
        return State("aboard", carrier=inside["in"] or "mine")
    for name, pattern in AFTER:
        found = pattern.match(after)
        if found is None:
            continue
        if found.group().endswith("held") and CAPTIVITY.search(site.reading.article.text):
            continue
        if name == "aboard" and (site.frame.partitive or CAPACITY.search(_clause(before))):
            return None
        carrier = carrier_of(before, found.group()) if name == "aboard" else ""
        settled = name == "missing" and _DENYING.search(found.group()) is not None
        return State(name, carrier=carrier, settled=settled)
    return None


_DENYING = re.compile(r"\b(?:not|cannot|yet|nowhere)\b")


_INSIDE = re.compile(
    rf"^\s+(?:people\s+)?(?:in|inside|aboard|on|from)\s+(?:board\s+)?(?:the|a|an|that|this)\s+(?:\w+\s+)?"
    rf"(?P<where>{VEHICLE}|house|building|village|room|flat|apartment|hotel|school|family)\b"
)
# "Nine died at the scene": others may have died in hospital.
_WHEN_THERE = re.compile(
    r"^\s+(?:(?:people|were|was|had|all)\s+)*(?:died|killed|dead|perished)\s+(?:(?:at|on)\s+the\s+(?P<at>scene|spot)|"
    r"(?P<now>instantly|immediately|at\s+once|outright)|(?P<later>later)|(?:in|at)\s+(?:a\s+|the\s+)?(?P<in>hospital))\b"
)
_FOUND_DEAD = re.compile(r"^\s+(?:\w+\s+){0,3}found\s+dead\b")
_SEEN = re.compile(
    r"\b(?:i|we)\s+(?:have\s+|had\s+|had\s+already\s+)?(?:counted|saw|seen|found|pulled|brought|buried|helped|"
    r"carried|lost)\b[^.;]{0,20}$"
)


def confined(site: Site, noun: Token | None) -> str:
    """What makes the people counted a part of all: "ten in the van", "four were found dead", "I
    counted seven dead"; "" where nothing does.
    """
    end = noun.end - site.sentence.start if noun is not None else site.amount.core_end
    after = site.text[max(end, site.amount.core_end) :].lower()
    inside = _INSIDE.match(after)
    if inside is not None:
        return inside["where"]
    there = _WHEN_THERE.match(after)
    if there is not None:
        return there.group(there.lastgroup or 0)
    if _FOUND_DEAD.match(after):
        return "found"
    return "seen" if _SEEN.search(site.text[: site.amount.start].lower()) else ""


_BROUGHT = re.compile(
    r"\b(?:found|recovered|retrieved|pulled|dug|brought|recover|retrieve|find|taken|carried|counted|got|reached|"
    r"removed|washed)\b"
)


def found_dead(site: Site, noun: Token | None) -> bool:
    """Whether bodies are counted that were found where it happened: at least so many died."""
    if noun is None or site.annotation.child(noun.i, "poss") is not None:
        return False
    return _BROUGHT.search(site.lower) is not None and site.amount.points[0] > 1


_ALL = re.compile(r"\b(?:all|none)\s+(?:of\s+)?(?:the\s+|its\s+)?$", re.IGNORECASE)
_ABOARD = re.compile(
    rf"^\s+(?:(?:who|that)\s+(?:were|was)\s+)?(?:aboard|on[\s-]?board|(?:in|on|inside)\s+"
    rf"(?:the|a|its|that|this)\s+(?:[\w-]+\s+){{0,2}}(?:{VEHICLE}))\b"
)
_TRAVELLERS = frozenset("passenger crewman crew traveller traveler".split())


def all_aboard(site: Site, claim: Claim) -> Claim | None:
    """ "All 109 passengers and crew were freed" also says how many there were; None otherwise."""
    if (
        claim.attribute == "aboard"
        or not claim.slot("people")
        or claim.slot("noun") not in _TRAVELLERS | {"person"}
    ):
        return None
    if not _ALL.search(site.text[: site.amount.core_start]) or claim.scope:
        return None
    if claim.slot("noun") in _TRAVELLERS or claim.slot("and") in ("crew", "staff"):
        return as_aboard(claim)
    # "All 18 persons in a small plane are dead": where they were says who is meant.
    after = site.text[claim.focus_end - site.sentence.start :].lower()
    inside = _ABOARD.match(after)
    if inside is None:
        return None
    return as_aboard(claim, carrier_of("", inside.group()) or claim.slot("owner"))


def as_aboard(claim: Claim, carrier: str = "") -> Claim:
    """The claim as one of how many were aboard; `carrier` is what they were in, "" unsaid."""
    extra = dict(claim.extra) | {"class": "aboard", "sort": "aboard"}
    extra.pop("agent", None)
    extra.pop("within", None)
    if carrier:
        extra["owner"] = carrier
    who = claim.subject
    if who is not None and claim.slot("and"):
        extra["noun"] = "person"
        who = replace(who, head="person", modifiers=frozenset())
    return replace(
        claim, subject=who, id=f"{claim.id}a", attribute="aboard", keys=("aboard|people",),
        extra=tuple(sorted(extra.items())),
    )  # fmt: skip


# "10 of those 12 patients are dead": what is said of the part is not said of the whole.
_WHOLE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|"
    r"fifty|dozens?|many|most|some|half|none|few|several|all\s+but\s+\w+))\s+(?:out\s+)?of\s+"
    r"(?:the\s+|those\s+|these\s+|their\s+|its\s+)?(?:more\s+than\s+|about\s+|some\s+|over\s+)?$",
    re.IGNORECASE,
)


def is_whole(site: Site) -> bool:
    """Whether the count is the whole of which another number is a part."""
    return _WHOLE.search(site.text[: site.amount.start]) is not None


_DEAD = re.compile(r"\b(?:kill|die|dead|death|slain|bod(?:y|ies)|lives)", re.IGNORECASE)
_NUMBER = (
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|several)\b[^.;:]{0,40}"
)
_SAID_BEFORE = {
    "injured": re.compile(_NUMBER + r"\b(?:wound|injur|hurt)", re.IGNORECASE),
    "missing": re.compile(_NUMBER + r"\b(?:missing|unaccounted|sought)", re.IGNORECASE),
    "survived": re.compile(_NUMBER + r"\b(?:surviv|alive|saved|rescued)", re.IGNORECASE),
    "rescued": re.compile(_NUMBER + r"\b(?:surviv|alive|saved|rescued)", re.IGNORECASE),
    "trapped": re.compile(_NUMBER + r"\b(?:trapped|buried)", re.IGNORECASE),
    "hospital": re.compile(_NUMBER + r"\b(?:hospital|treated)", re.IGNORECASE),
}


def beside_the_dead(site: Site, name: str) -> bool:
    """Whether "others" are all of the class: "two died; six others were wounded"."""
    if name not in _SAID_BEFORE:
        return False
    a = site.annotation
    start = a.sentences[max(site.sentence.number - 1, 0)].start
    before = a.text(start, site.sentence.start + site.amount.start)
    return bool(_DEAD.search(before)) and not _SAID_BEFORE[name].search(before)


_CREW = frozenset(("crew", "crewman", "crewmember"))
_PASSENGERS = frozenset(("passenger", "traveller", "traveler"))


# Fewer passengers than this may be a part of all.
_LOAD = 12


def crew_too(before: Claim, claim: Claim) -> bool:
    """Whether two counts that stand in one list are all that were aboard: passengers and crew."""
    nouns = [{c.slot("noun")} for c in (before, claim)]
    either = (_CREW, _PASSENGERS), (_PASSENGERS, _CREW)
    if not any(nouns[0] <= x and nouns[1] <= y for x, y in either):
        return False
    if "aboard" in (before.attribute, claim.attribute):
        return all(c.slot("class") in ("", "aboard") for c in (before, claim))
    # "Three passengers and two crew members stayed": a few of them are not all.
    most = max(c.value.low for c in (before, claim) if isinstance(c.value, Quantity))
    return most >= _LOAD and not before.slot("class") and not claim.slot("class")


def anybody(site: Site) -> Participant:
    """The counted where only people can be meant."""
    return Participant(
        site.text[site.amount.core_start : site.amount.core_end], "person", *site.focus
    )
