"""Votes: for whom, against, needed, missing: "received 310 votes", "six votes short"."""

from __future__ import annotations

import re

from checker.extract.quantity_site import Site
from checker.model import Claim, Participant

_VOTES = frozenset("vote voice ballot".split())
_VOTERS = frozenset(
    "deputy lawmaker legislator senator member delegate parliamentarian mp representative "
    "councillor juror judge association".split()
)
_GET = frozenset("receive get win obtain secure garner gather poll collect have draw earn".split())
_NEED = frozenset("need require want".split())
_SHORT = re.compile(r"\b(?:short|shy|lack\w*|miss\w*|fell short|fail\w* by)\b", re.IGNORECASE)
_ROUND = re.compile(
    r"\b(?P<n>first|second|third|1st|2nd|3rd)\s+(?:\w+\s+)?(?:ballot|round|vote|voting|attempt|count)",
    re.IGNORECASE,
)


def extract_votes(site: Site) -> Claim | None:
    """The claim of a number of votes, None where the amount counts none."""
    frame = site.frame
    noun = site.token(frame.noun) if frame.noun >= 0 else None
    governor = site.token(frame.governor) if frame.governor >= 0 else None
    if site.amount.dimension or governor is None:
        return None
    head = noun.lemma.lower() if noun is not None else ""
    verb = governor.lemma.lower()
    sort, who = "", -1
    near = site.text[max(0, site.amount.start - 30) : site.amount.end + 20]
    if head in _VOTES or (not head and re.search(r"\bvot(?:es?|ing)\b", site.text)):
        if re.search(r"\bagainst\b", site.after[:25]):
            sort = "against"
        elif _SHORT.search(near):
            sort, who = "short", site.subject_of(site.clause_verb())
        elif verb in _NEED or re.search(r"\brequired\s*$|\bmajority of\s*$", site.before):
            sort = "needed"
        elif verb in _GET and head and frame.relation == "object":
            sort, who = "for", site.subject_of(governor.i)
    elif head in _VOTERS and verb == "vote":
        to = next(
            (k for k in site.annotation.children(governor.i) if k.lower in ("for", "against")), None
        )
        if to is None:
            return None
        target = site.annotation.child(to.i, "pobj")
        sort, who = to.lower, target.i if target is not None else -1
    if not sort:
        return None
    ballot = _ROUND.search(site.text)
    return site.claim(
        f"votes:{sort}",
        site.participant(who) if who >= 0 else Participant("votes", "vote", *site.focus),
        {f"votes|{sort}"},
        site.focus_to(frame.noun) if noun is not None else None,
        noun="vote", verb=verb, round=_ordinal(ballot.group("n")) if ballot else "",
    )  # fmt: skip


def _ordinal(word: str) -> str:
    return {"1st": "first", "2nd": "second", "3rd": "third"}.get(word.lower(), word.lower())
