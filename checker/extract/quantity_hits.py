"""How often somebody was hit, told by the bullets: "struck by two bullets", "five gunshot wounds",
"three shots hit him", "shot seven times"; how many members something has: "the 300-strong crew".

Shots that were fired are counted by `extract.quantity_count`: they may miss.
"""

from __future__ import annotations

import re

from checker.extract.quantity_site import Site, noun_keys
from checker.extract.quantity_words import UNDERGONE
from checker.model import Claim, Participant

_BULLETS = frozenset("bullet shot round slug gunshot".split())
_HITTING = frozenset("hit strike pierce wound catch shoot".split())
_WOUND = re.compile(r"\b(?P<what>gunshot|bullet|stab|knife)\b", re.IGNORECASE)
_BEARING = frozenset("have suffer sustain receive bear take show".split())
_STRONG = re.compile(r"-strong\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z]+)\b")
# What the members of a body are.
_MEMBERS = {
    "crew": "crewman", "workforce": "employee", "staff": "employee", "plant": "employee",
    "factory": "employee", "payroll": "employee", "garrison": "soldier", "force": "soldier",
    "contingent": "soldier", "battalion": "soldier", "crowd": "person", "audience": "person",
    "mob": "person", "parliament": "lawmaker", "party": "member", "band": "member",
    "congregation": "worshipper", "choir": "singer", "group": "member", "club": "member",
}  # fmt: skip


def extract_hits(site: Site) -> Claim | None:
    """The claim of how often somebody was hit; None for other amounts, shots fired included."""
    frame, a = site.frame, site.annotation
    noun = site.token(frame.noun) if frame.noun >= 0 else None
    if noun is None or site.amount.dimension or frame.partitive:
        return None
    lemma = noun.lemma.lower()
    governor = site.token(frame.governor) if frame.governor >= 0 else None
    if governor is None:
        return None
    who, name = -1, "shot"
    if lemma == "wound":
        sort = _WOUND.search(site.text[site.amount.core_end : noun.start - site.sentence.start])
        if sort is None:
            return None
        name = "stab" if sort.group("what").lower() in ("stab", "knife") else "shot"
        if governor.lemma.lower() in _BEARING or frame.relation in (
            "prep:of",
            "prep:from",
            "prep:with",
        ):
            who = site.subject_of(site.clause_verb())
    elif lemma in _BULLETS and governor.lemma.lower() in _HITTING:
        if frame.relation == "subject":
            hit = a.child(governor.i, "dobj")
        elif frame.relation == "prep:by":
            hit = a.child(governor.i, "nsubjpass")
            if hit is None and governor.dep in ("acl", "advcl", "conj"):
                subject = site.subject_of(governor.i)
                hit = site.token(subject) if subject >= 0 else None
        else:
            hit = None
        who = hit.i if hit is not None else -1
    if who < 0:
        return None
    return site.claim(f"times:{name}", site.participant(who), {f"times|{name}"},
                      site.focus_to(noun.i), noun=f"{name}-times",
                      verb=governor.lemma.lower(), told="bullets")  # fmt: skip


def extract_strong(site: Site) -> Claim | None:
    """The claim of "a 300-strong crew": so many members."""
    found = _STRONG.match(site.text, site.amount.core_end)
    if found is None or site.amount.dimension:
        return None
    noun = found.group("noun")
    head = _MEMBERS.get(noun)
    if head is None:
        return None
    start = site.sentence.start + site.amount.start
    focus = (start, site.sentence.start + found.end())
    return site.claim(
        f"count:{head}", Participant(site.text[site.amount.start : found.end()], head, *focus),
        {f"count|{head}"}, focus, noun=head, people="people", owner=noun,
    )  # fmt: skip


def extract_times(site: Site) -> Claim | None:
    """ "shot seven times": how often the verb was done to its object."""
    frame = site.frame
    i = frame.governor
    if i < 0 or site.token(i).pos != "VERB" or i > site.first:
        i = next((j for j in range(site.first - 1, max(site.first - 4, site.sentence.first) - 1, -1)
                  if site.token(j).pos == "VERB"), -1)  # fmt: skip
    if i < 0:
        return None
    verb = site.token(i).lemma.lower()
    kids = site.annotation.children(i)
    obj = next((k for k in kids if k.dep in ("dobj", "nsubjpass")), None)
    if verb == "fire" or (verb == "shoot" and obj is None):
        # "Officers fired eight times" is eight shots; "he was shot eight times" is eight hits.
        shots = Participant(
            site.text[site.amount.core_start : site.amount.core_end], "shot", *site.focus
        )
        keys = {f"count|{k}" for k in noun_keys("shot")}
        return site.claim("count:shot", shots, keys, site.focus_to(frame.noun), noun="shot",
                          verb="fire", role="object")  # fmt: skip
    who = obj.i if obj is not None else site.subject_of(i)
    if who < 0:
        return None
    name = UNDERGONE.get(verb, verb)
    if verb in ("hit", "strike"):
        name = "shot"
    return site.claim(f"times:{name}", site.participant(who), {f"times|{name}"},
                      site.focus_to(frame.noun), noun=f"{name}-times", verb=verb)  # fmt: skip
