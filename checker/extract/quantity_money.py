"""Money and shares: what an amount is the price, revenue, share or change of, and whose.

The attribute is "money:" or "percent:" and the noun ("a $2 million necklace", "revenue of $5
billion", "12 percent of the market") or else the verb with its preposition ("rose 5 percent").
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.annotation import Token
from checker.extract.quantity_change import change_of
from checker.extract.quantity_price import price_of
from checker.extract.quantity_site import Site, people_noun
from checker.extract.quantity_words import WORTH
from checker.model import Claim, Modality, Participant

# What follows the amount: "worth of jewellery", "of the market", "in revenue".
_BEHIND = re.compile(
    r"\s+(?P<how>worth\s+of|of|in)\s+(?:the\s+|its\s+|their\s+|new\s+|annual\s+|total\s+)?"
    r"(?P<what>[A-Za-z][\w-]+)"
)
# "15 percent below the average price".
_BESIDE = re.compile(
    r"\s+(?P<level>below|under|beneath|above|over|lower\s+than|higher\s+than|cheaper\s+than)\s+"
    r"(?:the\s+|its\s+|an?\s+|their\s+)?(?P<what>[a-z][\w-]+)"
)
_LOWER = frozenset(("below", "under", "beneath", "lower than", "cheaper than"))
# Verbs by which somebody puts a thing at an amount; what counts is the thing.
_PUTTING = frozenset("put estimate value price peg place set assess".split())
_CLOSING = frozenset("close finish end settle".split())
# Verbs after which an amount is the level that their subject (or what they move) has come to.
_ARRIVING = frozenset(
    "rise fall drop climb increase decrease grow shrink jump soar slip slide sink come amount "
    "stand remain stay raise cut lower lift reduce edge ease decline dip surge swell widen narrow "
    "run".split()
)
_REACHING = frozenset("reach hit total near exceed top".split())
# "Fined" is no form of "fin".
_MISTAKEN = {"fin": "fine"}
# Verbs under which a rise is a forecast: "had expected sales to rise 5 percent".
_FORECASTING = frozenset("expect forecast predict project anticipate".split())
# "Was ordered to pay 5 million", "must pay a fine": somebody has said so.
_TO_PAY = re.compile(
    r"\b(?:(?:ordered|told|sentenced|obliged|agreed)\s+(?:[\w'-]+\s+){0,4}?to|must|(?:has|have|had)\s+to)"
    r"\s+pay\b(?![^.]*\bif\b)",
    re.IGNORECASE,
)
# Words that only repeat that an amount is meant.
_IDLE = frozenset("percent % worth cent dollars euros pounds".split())


def extract_valued(site: Site, sort: str) -> Claim | None:
    """The claim of a sum or share; None where nothing says of what it is."""
    way, changed = change_of(site)
    what, owner = way, site.participant(changed) if changed >= 0 else None
    if not what:
        what, owner = _behind(site, sort)
    if not what:
        what, owner = _noun(site)
    if not what:
        what, owner = _governed(site)
    if not what:
        return None
    verb_at = site.clause_verb()
    subject = site.subject_of(verb_at)
    thing = price_of(site) if sort == "money" else ""
    keys = {f"{sort}|{what}", *(f"price|{word}" for word in thing.split())}
    claim = site.claim(
        f"{sort}:{what}", owner, keys, noun=what, thing=thing,
        verb=site.token(verb_at).lemma.lower(),
        owner=site.participant(subject).head if subject >= 0 else "",
    )  # fmt: skip
    if way and any(t.lemma in _FORECASTING for t in site.annotation.ancestors(site.last)):
        return replace(claim, modality=Modality.POSSIBLE)
    if claim.modality is Modality.POSSIBLE and _TO_PAY.search(site.text):
        return replace(claim, modality=Modality.HAPPENED)
    if what == "close at" and claim.modality is Modality.POSSIBLE:
        # "Shares dropped 5 percent to close at $46": they did.
        above = site.annotation.head(verb_at)
        if above.i != verb_at and above.tag == "VBD":
            return replace(claim, modality=Modality.HAPPENED)
    return claim


def owner_of(site: Site) -> Participant | None:
    """Possessor of the noun, else the subject of the clause."""
    frame = site.frame
    for i in (frame.noun, frame.governor):
        if i >= 0:
            owner = site.annotation.child(i, "poss")
            if owner is not None:
                return site.participant(owner.i)
    subject = _bearing(site, site.subject_of(site.clause_verb()))
    if subject >= 0 and subject not in range(site.first, site.last + 1):
        return site.participant(subject)
    return site.participant(frame.noun) if frame.noun >= 0 else None


_NO_OWNER = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"))


def _no_owner(t: Token) -> bool:
    # "The 36-year-old" is somebody, whatever label the words carry.
    amount = t.label in _NO_OWNER and t.lower not in ("old", "olds") and t.pos != "PRON"
    return amount or t.lower in ("cents", "pence", "points")


def _bearing(site: Site, subject: int) -> int:
    """The subject, or that of the clause above where the parser took a day or a sum for one:
    "shares added 26 cents Tuesday to close at $24.34".
    """
    at = site.clause_verb()
    while subject >= 0 and _no_owner(site.token(subject)):
        up = site.token(at).head
        if up == at:
            return -1
        at = up
        subject = site.reading.clause(at).subject if site.token(at).pos == "VERB" else subject
    return subject


def _behind(site: Site, sort: str) -> tuple[str, Participant | None]:
    tail = site.text[site.amount.end :]
    beside = _BESIDE.match(tail) if sort != "money" else None
    if beside is not None:
        level = "below" if beside.group("level").lower() in _LOWER else "above"
        target = _noun_at(site, beside.start("what"))
        return level, site.participant(target) if target >= 0 else None
    found = _BEHIND.match(tail)
    target = _noun_at(site, found.start("what")) if found is not None else -1
    if found is None or target < 0 or site.token(target).label in ("DATE", "TIME"):
        return "", None  # "4.2 percent in May" is of what stands before
    what = site.token(target).lemma.lower()
    subject = site.subject_of(site.clause_verb())
    if subject >= 0 and (sort != "money" or found.group("how") == "in"):
        # "X holds 12 percent of the market", "X had $39 billion in revenue": it is X's.
        return what, site.participant(subject)
    return what, site.participant(target)


def _noun(site: Site) -> tuple[str, Participant | None]:
    """The noun that the amount stands before, or that "of" ties it to."""
    frame = site.frame
    if frame.noun >= 0:
        noun = site.token(frame.noun)
        if noun.pos in ("NOUN", "PROPN") and noun.lower not in _IDLE:
            return noun.lemma.lower(), site.participant(noun.i)
    if frame.governor >= 0 and frame.relation.startswith(("prep", "appos")):
        governor = site.token(frame.governor)
        if governor.pos in ("NOUN", "PROPN"):
            return governor.lemma.lower(), site.participant(governor.i)
    return "", None


def _governed(site: Site) -> tuple[str, Participant | None]:
    """The verb (with its preposition) that the amount completes, and its subject."""
    frame = site.frame
    if frame.governor < 0:
        return "", None
    governor = site.token(frame.governor)
    if governor.pos not in ("VERB", "AUX"):
        word = "worth" if governor.lower == "worth" else governor.lemma.lower()
        return word, owner_of(site)
    if frame.relation == "prep:at":
        named = _put_at(site, governor.i)
        if named >= 0:
            owner = site.participant(named)
            return owner.head, owner
        if governor.lemma in _CLOSING:
            return "close at", owner_of(site)
    if governor.lemma == "be":
        owner_phrase = owner_of(site)
        return (owner_phrase.head if owner_phrase else ""), owner_phrase
    if governor.lemma in WORTH:
        return "worth", owner_of(site)
    if (frame.relation in ("prep:to", "prep:at") and governor.lemma in _ARRIVING) or (
        frame.relation == "object" and governor.lemma in _REACHING
    ):
        level = _level_of(site, governor.i)
        if level is not None:
            return level.head, level
    what = _MISTAKEN.get(governor.lemma.lower(), governor.lemma.lower())
    if frame.relation.startswith("prep:"):
        what = f"{what} {frame.relation[5:]}"
    return what, owner_of(site)


def _level_of(site: Site, verb: int) -> Participant | None:
    """What stands at the amount: "unemployment fell to 4.2 percent", "the loss reached 3 million".

    Persons and bodies have many levels; only a common noun that names no one is one by itself.
    """
    kids = site.annotation.children(verb)
    moved = next((k.i for k in kids if k.dep in ("dobj", "nsubjpass")), -1)
    at = moved if moved >= 0 and moved < site.first else site.subject_of(verb)
    if at < 0:
        return None
    t = site.token(at)
    if t.pos != "NOUN" or t.label or people_noun(t.lemma.lower()):
        return None
    return site.participant(at)


def _put_at(site: Site, verb: int) -> int:
    """What is put at an amount: "puts the market at $7 billion", "watches valued at $2 million"."""
    t = site.token(verb)
    if t.lemma not in _PUTTING:
        return -1
    kids = site.annotation.children(verb)
    found = next((k.i for k in kids if k.dep in ("dobj", "nsubjpass")), -1)
    if found < 0 and t.dep in ("acl", "relcl"):
        found = t.head
    return found if found >= 0 and site.token(found).pos == "NOUN" else -1


def _noun_at(site: Site, offset: int) -> int:
    """The last noun of the noun run that starts at an offset behind the amount."""
    tokens = site.annotation.tokens
    at = site.sentence.start + site.amount.end + offset
    i = site.last
    while i < site.sentence.last and tokens[i].start < at:
        i += 1
    last = -1
    while i < site.sentence.last and (
        tokens[i].pos in ("NOUN", "PROPN", "ADJ") or tokens[i].lower in ("'s", "’s")
    ):
        # "of Oldenby's electricity" is of the electricity.
        if tokens[i].pos in ("NOUN", "PROPN"):
            last = i
        i += 1
    return last
