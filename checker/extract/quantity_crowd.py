"""How many came to watch, mourn, march or protest: "in front of 18,000 spectators", "put the crowd
at 9,000", "400 people set off to march".

Numbers below a few dozen are left to the other extractors: they tell of a group, not of a crowd.
"""

from __future__ import annotations

import re

from checker.extract.quantity_site import Site
from checker.extract.quantity_words import CROWD_NOUNS
from checker.model import Claim, Participant

LEAST_CROWD = 40
_WATCHERS = frozenset(
    "spectator onlooker marcher demonstrator protester protestor mourner worshipper worshiper fan "
    "supporter attendee concertgoer festivalgoer pilgrim reveller reveler participant "
    "visitor".split()
)
_ANYBODY = frozenset("person people".split())
# What a crowd does, by the verb of which it is the subject.
_COMING = frozenset(
    "watch attend pack fill line throng flock march rally gather assemble congregate crowd sit "
    "cheer demonstrate protest mourn parade".split()
)
_TO_MARCH = re.compile(
    r"^[^.;]{0,80}?\bto\s+(?:march|protest|demonstrate|rally|mourn|watch|cheer)\b"
)
# "Took part in the march", "turned out", "took to the streets", right after who is counted.
_TURNED_OUT = re.compile(
    r"^\s*(?:[\w'-]+\s+){1,4}?(?:had\s+|have\s+)?(?:(?:took|taken|take)\s+part|participated|turned\s+(?:out|up)|"
    r"showed\s+up|(?:took|poured|spilled|spilt)\s+(?:to|in)to?\s+the\s+streets?|joined\s+(?:in\s+)?the\s+(?:\w+\s+)?"
    r"(?:march|protest|rally|demonstration|procession|parade|vigil|funeral|ceremony|celebrations?|"
    r"concert|festival|gathering|crowd|party)|came\s+to\s+(?:pay|see|watch|the|"
    r"hear|mourn)|marched|demonstrated|rallied|(?:had|have)\s+come|"
    r"(?:were|was)\s+(?:there|present|in\s+attendance)|(?:were|was)\s+(?:at|in)\s+the\s+(?:\w+\s+)?(?:march|protest|rally|demonstration|procession|parade|vigil|"
    r"concert|match|game|festival|funeral|ceremony|service|stadium|hall|square|cathedral|audience|crowd))\b"
)
_COUNTING = frozenset("count estimate".split())
_COUNTERS = frozenset("organiser organizer police official authority union".split())
# "18,000 attend funeral": the parser takes a headline's verb for a noun.
_IN_A_TITLE = re.compile(
    r"^\s+(?:people\s+)?(?:attend|join|march|protest|rally|gather|mourn|demonstrate|flock|turn\s+out)\b"
)
_DRAWING = frozenset("draw attract bring gather".split())
_OCCASIONS = frozenset(
    "rally march protest demonstration match game concert festival funeral ceremony vigil parade "
    "service procession event".split()
)
# "Police put the crowd at 9,000", "a crowd estimated at 9,000", "attendance was 9,000".
_GIVEN = re.compile(
    r"\b(?:crowd|turnout|attendance|audience|rally|march|demonstration|gathering|number\s+of\s+(?:marchers|"
    r"demonstrators|protesters|participants|spectators|mourners))\b[^.;:\d]{0,45}?"
    r"\b(?:at|was|numbered|totall?ed|of)\s+$|\b(?:crowd|turnout|attendance)\s+$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:in\s+front\s+of|watched\s+by|attended\s+by|cheered\s+on\s+by|before)\s+$", re.IGNORECASE
)


def extract_crowd(site: Site) -> Claim | None:
    """The claim of the size of a crowd; None where the amount counts something else."""
    amount, frame = site.amount, site.frame
    noun = site.token(frame.noun) if frame.noun >= 0 else None
    if noun is not None and not amount.dimension and _titled(site):
        noun = None
    named = noun is None and not amount.dimension and _named(site)
    if not named and (
        amount.dimension or amount.points[0] < LEAST_CROWD or frame.partitive or frame.other
    ):
        return None
    head = noun.lemma.lower() if noun is not None else ""
    if head and head not in _WATCHERS and head not in _ANYBODY:
        return None
    if not (named or _comes(site, head) or _told(site, head)):
        return None
    where = site.text[amount.core_start : amount.core_end]
    return site.claim(
        "crowd", Participant(where, "person", *site.focus), {"crowd"},
        site.focus_to(noun.i) if noun is not None else None,
        frozenset(),
        **{"noun": "person", "class": "crowd", "people": "people", "role": frame.relation},
    )  # fmt: skip


# "Attendance: 31,204", "in front of 29,204": who watched. Smaller numbers are of something else.
_ATTENDED = re.compile(
    r"\b(?:attendance(?:\s+(?:of|was|figure))*\s*[:-]?|in\s+front\s+of|before\s+a\s+crowd\s+of|"
    r"(?:full|packed|sold-out|sell-out|capacity)\s+(?:house|stadium|arena|hall)\s+of)\s*"
    r"(?:an?\s+)?(?:(?:sell-out|record|paid|official|crowd|some|about|almost|nearly|of)\s+)*$",
    re.IGNORECASE,
)
_ATTENDED_LEAST = 200


def _named(site: Site) -> bool:
    """Whether a bare number is the size of a crowd by name: "a crowd of 60,000"."""
    if _ATTENDED.search(site.before) and site.amount.points[0] >= _ATTENDED_LEAST:
        return True
    if _titled(site):
        return True
    if _GIVEN.search(site.text[: site.amount.start]) and site.frame.noun < 0:
        return site.amount.points[0] >= LEAST_CROWD
    at = site.frame.governor if site.frame.relation == "prep:of" else site.frame.phrase
    inside = at in range(site.first, site.last + 1)
    return at >= 0 and not inside and site.token(at).lemma.lower() in CROWD_NOUNS


def _titled(site: Site) -> bool:
    """Whether a headline has so many come: "18,000 attend funeral"."""
    return (
        site.sentence.number == 0
        and site.amount.points[0] >= _ATTENDED_LEAST
        and _IN_A_TITLE.match(site.text[site.amount.core_end :]) is not None
    )


def _told(site: Site, head: str) -> bool:
    """Whether the words before the amount say that a crowd follows."""
    before = site.text[: site.amount.start]
    if _BEFORE.search(before):
        return head in _WATCHERS or bool(head)
    return not head and _GIVEN.search(before) is not None


def _comes(site: Site, head: str) -> bool:
    """Whether the counted do what crowds do, or an occasion draws them."""
    frame = site.frame
    if frame.governor < 0:
        return False
    governor = site.token(frame.governor)
    lemma = governor.lemma.lower()
    if frame.relation == "prep:of" and governor.pos == "NOUN":
        return lemma in _OCCASIONS  # "a march of 9,000 people"
    if governor.pos not in ("VERB", "AUX"):
        return False
    if frame.relation == "subject":
        if lemma in _COMING:
            return True
        if bool(head) and _TURNED_OUT.search(site.text[site.amount.end :]) is not None:
            return True
        return bool(head) and _TO_MARCH.search(site.text[site.amount.end :]) is not None
    if frame.relation == "object" and lemma in _COUNTING:
        subject = site.subject_of(governor.i)
        counted_by = site.token(subject).lemma.lower() if subject >= 0 else ""
        return head in _WATCHERS or counted_by in _COUNTERS
    if frame.relation == "object" and lemma in _DRAWING:
        subject = site.subject_of(governor.i)
        return subject >= 0 and site.token(subject).lemma.lower() in _OCCASIONS
    return False
