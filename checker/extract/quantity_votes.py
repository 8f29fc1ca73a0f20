"""Votes: for whom, against, needed, missing: "received 310 votes", "six votes short"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.quantity_site import Site
from checker.model import Claim, Participant, Quantity

_VOTES = frozenset("vote voice ballot".split())
_VOTERS = frozenset(
    "delegation country state nation government deputy lawmaker legislator senator member delegate "
    "parliamentarian mp representative councillor juror judge association".split()
)
_GET = frozenset(
    "receive get win obtain secure garner gather poll collect have draw earn "
    "muster assemble attract command score net rally".split()
)
# How voters vote, by the verb of which they are the subject.
_CAST = {
    **dict.fromkeys("back support approve endorse favour favor adopt".split(), "for"),
    **dict.fromkeys("oppose reject".split(), "against"),
    **dict.fromkeys("abstain".split(), "abstained"),
}
_STAYED_AWAY = re.compile(
    r"\b(?:(?:did|does|do|were|was)\s?n[o']t|didn['’]t)\s+(?:take\s+part|vote|cast|participate)\b|"
    r"\b(?:were|was|are|remained|stayed)\s+(?:absent|missing|away|out\s+of\s+the\s+(?:hall|chamber|room))\b",
    re.IGNORECASE,
)
_BALLOT = re.compile(r"\b(?:vot\w+|abstain\w*|abstention\w*|ballot\w*)\b")
_NEEDED = re.compile(r"\s+(?:votes?\s+)?(?:needed|required|necessary)\b", re.IGNORECASE)
_FEWER = re.compile(
    r"\s+(?:votes?\s+)?(?:fewer\s+than|less\s+than|short\s+of|shy\s+of)\s+(?:the\s+)?\d+\s+"
    r"(?:\w+\s+)?(?:needed|required|necessary)\b",
    re.IGNORECASE,
)
# "Nine voted against and 35 abstained", "9 against, 53 abstentions", "with 35 abstaining".
_CAST_SO = re.compile(
    r"^\s+(?:(?:votes?|voices?|ballots?|members|countries|states|nations|deputies|lawmakers|senators|"
    r"councillors|delegates|others?|of\s+them)\s+)?(?:(?:were|was|had|have)\s+)?"
    r"(?:(?:voted|voting)\s+)?(?:(?P<abstained>abstain(?:ed|ing|s)?|abstentions?)|"
    r"(?P<against>against|no(?=[,.;]))|(?P<for>in\s+favou?r|yes))\b"
)
_CAST_WORDS = ("abst", "against", "favo", "yes", " no")
# "In favour: 57"
_CAST_LISTED = re.compile(
    r"(?:^|[.;,]\s*)(?:votes\s+)?(?:(?P<abstained>abstentions?|abstained|abstaining)|(?P<against>against)|(?P<for>in\s+favou?r))"
    r"\s*:\s*$"
)
# How far behind the number its verb may begin, counted noun and verb included.
_NEAR = 55
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
    if site.amount.dimension:
        return None
    head = noun.lemma.lower() if noun is not None else ""
    if _FEWER.match(site.text[site.amount.end :]):
        return _claim(site, "short", -1, "")
    cast = _cast(site)
    if cast:
        return _claim(site, cast, -1, "vote", head)
    if governor is None:
        return None
    verb = governor.lemma.lower()
    sort, who = "", -1
    near = site.text[max(0, site.amount.start - 30) : site.amount.end + 20]
    if head in _VOTES or (not head and re.search(r"\bvot(?:es?|ing)\b", site.text)):
        if _NEEDED.match(site.text[site.amount.end :]):
            sort = "needed"
        elif re.search(r"\bagainst\b", site.after[:25]):
            sort = "against"
        elif _SHORT.search(near):
            sort, who = "short", site.subject_of(site.clause_verb())
        elif verb in _NEED or re.search(r"\brequired\s*$|\bmajority of\s*$", site.before):
            sort = "needed"
        elif verb in _GET and head and frame.relation == "object":
            sort, who = "for", site.subject_of(governor.i)
    elif head in _VOTERS and verb == "vote":
        sort, who = _voted(site, governor.i)
    elif head in _VOTERS and frame.relation == "subject" and verb in _CAST:
        sort = _CAST[verb]
        target = site.annotation.child(governor.i, "dobj")
        who = target.i if target is not None else -1
    elif (head in _VOTERS or _on_ballot(site)) and _stayed_away(site):
        sort = "absent"
    return _claim(site, sort, who, verb) if sort else None


def _on_ballot(site: Site) -> bool:
    """Whether the sentence tells of a vote."""
    lower = site.lower
    hint = "vot" in lower or "abst" in lower or "ballot" in lower
    return hint and _BALLOT.search(lower) is not None


def _cast(site: Site) -> str:
    """How so many voted, told right beside the number; "" where no vote is told of."""
    before, end = site.text[: site.amount.core_start], site.amount.core_end
    found = _CAST_LISTED.search(before.lower()) if before.endswith((":", ": ")) else None
    behind = site.text[end : end + _NEAR].lower()
    if found is None and any(word in behind for word in _CAST_WORDS):
        found = _CAST_SO.match(behind)
        found = found if found is not None and _on_ballot(site) else None
    return (found.lastgroup or "") if found is not None else ""


def _stayed_away(site: Site) -> bool:
    """Whether the clause says that the counted did not vote at all."""
    if site.frame.relation not in ("subject", "passive"):
        return False
    return _STAYED_AWAY.search(site.text[site.amount.end : site.amount.end + _NEAR]) is not None


def shortfalls(claims: list[Claim]) -> Iterator[Claim]:
    """What was missing, where one sentence gives the votes got and the votes needed."""
    for needed in claims:
        for got in claims:
            if (needed.attribute, got.attribute) != ("votes:needed", "votes:for"):
                continue
            a, b = needed.value, got.value
            if needed.sentence != got.sentence or not isinstance(a, Quantity):
                continue
            if not isinstance(b, Quantity) or not a.exact or not b.exact or b.high >= a.low:
                continue
            missing = a.low - b.low
            extra = dict(got.extra) | {"sort": "votes", "points": f"{missing:g}", "grain": "1"}
            yield replace(
                got, id=f"{got.id}-", value=Quantity(missing, missing), attribute="votes:short",
                keys=("votes|short",), focus_start=min(needed.focus_start, got.focus_start),
                focus_end=max(needed.focus_end, got.focus_end), extra=tuple(sorted(extra.items())),
            )  # fmt: skip


def _claim(site: Site, sort: str, who: int, verb: str, counted: str = "") -> Claim:
    noun = site.token(site.frame.noun) if site.frame.noun >= 0 else None
    ballot = _ROUND.search(site.text)
    claim = site.claim(
        f"votes:{sort}",
        site.participant(who) if who >= 0 else Participant("votes", "vote", *site.focus),
        {f"votes|{sort}"},
        site.focus_to(noun.i) if noun is not None else None,
        noun=counted or "vote", verb=verb, round=_ordinal(ballot.group("n")) if ballot else "",
    )  # fmt: skip
    # Not to vote is a fact like any other.
    return replace(claim, polarity=True) if sort in ("absent", "against", "abstained") else claim


def _voted(site: Site, verb: int) -> tuple[str, int]:
    """ "Voted for X", "voted to oust X": which way, and the token of what was voted on."""
    for k in site.annotation.children(verb):
        if k.lower in ("for", "against"):
            target = site.annotation.child(k.i, "pobj")
            return k.lower, target.i if target is not None else -1
        if k.dep == "xcomp" and k.i > verb:
            target = site.annotation.child(k.i, "dobj")
            return "for", target.i if target is not None else -1
    return "", -1


def _ordinal(word: str) -> str:
    return {"1st": "first", "2nd": "second", "3rd": "third"}.get(word.lower(), word.lower())
