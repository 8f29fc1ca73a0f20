"""What a sentence says of people it counts, told by the words right before or behind the count:
"251 people on board", "three are still being sought", "the list of missing has shrunk to 11".

Parsers hang such words in many ways; the text itself is read. Word lists are our own, from the
vocabulary of accident reports.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from checker.model import Claim, Participant, Token
from checker.normalize.carriers import VEHICLES, carrier_of

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site

_VEHICLE = "|".join(VEHICLES)
_BEING = (
    r"(?:(?:who|that|were|was|are|is|had|have|has|been|being|remain(?:s|ed)?|still|also|now|then|"
    r"all|reported|listed|feared|believed|thought|known|understood|presumed|said|to|be|others?|more|people|"
    r"travelling|traveling|riding|sailing|flying|as)\s+)*"
)
_AND_CREW = r"(?:\s+(?:and|or)\s+(?:the\s+)?(?:crew|staff)(?:\s+members?|men)?)?"
_AFTER = tuple(
    (name, re.compile(rf"^{_AND_CREW}(?:\s+in\s+(?:all|total))?,?\s+{_BEING}(?:{pattern})\b", re.I))
    for name, pattern in (
        (
            "aboard",
            r"aboard|on[\s-]?board|on\s+(?:it|the\s+manifest|its\s+(?:\w+\s+)?manifest)|"
            rf"(?:in|on|inside)\s+(?:the|a|its|that|this)\s+(?:\w+\s+)?(?:{_VEHICLE})",
        ),
        (
            "missing",
            r"missing(?!\s+(?:out|the|their|his|a|from\s+work))|unaccounted|"
            r"(?:sought|searched\s+for|looked\s+for)"
            r"(?=\s*[.,;]|\s+(?:after|following|in|by|on|at|since))|"
            r"(?:yet\s+to|(?:could|can|not|cannot|yet)\s+(?:yet\s+|not\s+|to\s+)*)"
            r"be(?:en)?\s+(?:found|located|accounted|traced|recovered)|"
            r"not\s+(?:yet\s+)?(?:been\s+)?(?:found|located|accounted|traced|seen)|"
            r"nowhere\s+to\s+be\s+(?:found|seen)",
        ),
        (
            "survived",
            r"survived(?!\s+by)|found\s+alive|(?:got|came|made\s+it|brought|pulled|taken)\s+"
            r"(?:out\s+)?(?:alive|unharmed|unhurt|unscathed)",
        ),
        (
            "killed",
            r"(?:lost|losing|lose)\s+(?:their|his|her)\s+(?:li(?:ves|fe)|lifes)|"
            r"passed\s+away|(?:pronounced|confirmed|declared)\s+dead",
        ),
        (
            "trapped",
            r"(?:still|remained|left)\s+in\s+there|under(?:neath)?\s+the\s+(?:rubble|debris|"
            r"ruins|earth|mud|snow|soil|wreckage)|trapped|"
            r"buried(?=,?\s+(?:under|in|beneath|alive))",
        ),
        (
            "hospital",
            r"in\s+(?:the\s+|a\s+)?(?:\w+\s+)?hospitals?|hospitali[sz]ed|in\s+intensive\s+care|"
            r"treated\s+(?:in|at)\s+(?:the\s+|a\s+)?(?:\w+\s+)?hospitals?",
        ),
    )
)
# "Over 30 people were in the pit": where they were when it happened.
_WERE_IN = re.compile(
    r"^\s+(?:were|was|had\s+been)\s+(?:still\s+|working\s+|also\s+)?(?:(?:in|inside|at)\s+(?:the|a)\s+(?:\w+\s+)?"
    r"(?P<in>mine|pit|shaft|tunnel|building|house|nightclub|club|theatre|theater|cinema|hall|church|mosque|school|"
    r"restaurant|factory|hotel|shop|store|bar)\b|(?P<under>underground))"
)
_WITH = re.compile(rf"\b(?:{_VEHICLE})\b[^.,;:]{{0,40}}\bwith\s+$")
# "Three missing, among them two guides": a state that stands alone behind its number.
_BARE = re.compile(
    r"^\s+(?:others?\s+|more\s+|people\s+)?(?P<state>missing|dead|hurt|injured|wounded|homeless)"
    r"(?=\s*[,.;:)]|\s*$|\s+(?:and|or|in|after|as|when|on|at|by|since|following|while)\b)"
)
_BARE_CLASS = {"missing": "missing", "dead": "killed", "homeless": "homeless"}
_CARRYING = re.compile(r"\bcarr(?:ying|ied|ies|y)\s+(?:[\w'-]+\s+){0,6}$")
_CAPACITY = re.compile(
    r"\b(?:licen[sc]ed|certified|capacity|permitted|allowed|authori[sz]ed|designed|built|room|"
    r"able\s+to|capable|can|may|could|no\s+more\s+than)\b"
)
_LISTS = {
    "missing": "missing", "dead": "killed", "deaths": "killed", "killed": "killed",
    "fatalities": "killed", "injured": "injured", "wounded": "injured", "saved": "rescued",
    "rescued": "rescued", "survivors": "survived", "arrested": "arrested", "arrests": "arrested",
    "homeless": "homeless", "displaced": "displaced", "evacuated": "evacuated",
    "unaccounted for": "missing", "detained": "arrested",
}  # fmt: skip
# "Put the number of those saved at 15", "the list of missing had shrunk to 11".
_LISTED = re.compile(
    r"\b(?:number|list|tally|count|total)\s+of\s+(?:the\s+|those\s+|people\s+|persons\s+|confirmed\s+|known\s+|"
    rf"passengers\s+)*(?P<state>{'|'.join(_LISTS)})\b[^.;\d]{{0,30}}?\b(?:to|at|as|was|is|now|"
    r"reached|of)\s+(?:about\s+|around\s+|at\s+least\s+|some\s+|nearly\s+|over\s+|more\s+than\s+)?$"
)
_LIVES = frozenset("claim cost take end lose".split())
_TELLING = frozenset("there have find leave name list number count treat".split())
# What "survivors" are in when all of them are meant.
_ALL_OF_THEM = re.compile(
    r"\b(?:there\s+(?:were|are|was)|names?\s+of|list\s+of|of\s+the|the|all|only|found|left|with|total\s+of|and)\s+"
    r"(?:(?:at\s+least|about|some|only|just|all|the)\s+)*$"
)
_MANY = 20


class State(NamedTuple):
    """What is said of the counted: its class; whether nobody but people can be meant, so that a
    noun the parser found elsewhere does not count; `carrier` is what holds them, "" unknown.
    """

    name: str
    bare: bool = False
    carrier: str = ""


def state_of(site: Site, noun: Token | None, people: bool) -> State | None:
    """What the words around a count say of the people counted; None where they say nothing."""
    if site.amount.dimension or site.amount.points[0] > 1e5:
        return None
    behind = site.text[site.amount.core_end :].lower()
    bare = _BARE.match(behind)
    if bare is not None and site.amount.points[0] > 1:
        return State(_BARE_CLASS.get(bare["state"], "injured"), bare=True)
    before = site.text[: site.amount.start].lower()
    if noun is None:
        listed = _LISTED.search(before)
        if listed is not None:
            return State(_LISTS[listed["state"]], bare=True)
        return None
    if not people:
        return None
    lemma = noun.lemma.lower()
    if lemma == "life":
        governor = site.token(site.frame.governor) if site.frame.governor >= 0 else noun
        taken = governor.lemma in _LIVES and site.frame.relation in ("object", "passive")
        lost = (
            site.text[noun.end - site.sentence.start :].lower().startswith((" lost", " were lost"))
        )
        return State("killed") if taken or lost else None
    if lemma == "survivor":
        every = site.amount.points[0] >= _MANY or _ALL_OF_THEM.search(before)
        return State("survived") if every or site.frame.relation == "conj" else None
    after = site.text[noun.end - site.sentence.start :].lower()
    if _CARRYING.search(before) and not _CAPACITY.search(before):
        return State("aboard", carrier=carrier_of(before, after))
    if _WITH.search(before) and not _CAPACITY.search(before):
        return State("aboard", carrier=carrier_of(before, ""))
    inside = _WERE_IN.match(after)
    if inside is not None:
        return State("aboard", carrier=inside["in"] or "mine")
    for name, pattern in _AFTER:
        found = pattern.match(after)
        if found is None:
            continue
        if name == "aboard" and _CAPACITY.search(before):
            return None
        return State(name, carrier=carrier_of(before, found.group()) if name == "aboard" else "")
    return None


_INSIDE = re.compile(
    rf"^\s+(?:people\s+)?(?:in|inside|aboard|on|from)\s+(?:board\s+)?(?:the|a|an|that|this)\s+(?:\w+\s+)?"
    rf"(?P<where>{_VEHICLE}|house|building|village|room|flat|apartment|hotel|school|family)\b"
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
    return _BROUGHT.search(site.text.lower()) is not None and site.amount.points[0] > 1


_ALL = re.compile(r"\ball\s+(?:of\s+)?(?:the\s+|its\s+)?$", re.IGNORECASE)
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
    named = claim.slot("noun") in _TRAVELLERS or claim.slot("and") in ("crew", "staff")
    if not named:
        return None
    return as_aboard(claim)


def as_aboard(claim: Claim) -> Claim:
    """The claim as one of how many were aboard."""
    extra = dict(claim.extra) | {"class": "aboard", "sort": "aboard"}
    extra.pop("agent", None)
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


def crew_too(before: Claim, claim: Claim) -> bool:
    """Whether two counts that stand in one list are all that were aboard: passengers and crew."""
    nouns = [{c.slot("noun")} for c in (before, claim)]
    either = (_CREW, _PASSENGERS), (_PASSENGERS, _CREW)
    named = any(nouns[0] <= x and nouns[1] <= y for x, y in either)
    return named and all(not c.slot("class") or c.attribute == "aboard" for c in (before, claim))


def anybody(site: Site) -> Participant:
    """The counted where only people can be meant."""
    return Participant(
        site.text[site.amount.core_start : site.amount.core_end], "person", *site.focus
    )
