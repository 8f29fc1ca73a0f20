"""Counts of people and things: "40 killed", "nine assault rifles seized", "no injuries".

The attribute is what befell the counted ("killed"), else "population", "crowd", else
"count:<noun>"; `verb` and `context` say in what clause the count stands.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from checker.annotation import Token
from checker.extract.quantity_degree import degree_of, hurt_part, standing_of
from checker.extract.quantity_frame import class_of
from checker.extract.quantity_granted import counted_too, presupposed
from checker.extract.quantity_hits import extract_times
from checker.extract.quantity_offspring import extract_children, extract_offspring, is_parent
from checker.extract.quantity_people import (
    State,
    anybody,
    beside_the_dead,
    confined,
    found_dead,
    is_whole,
    state_of,
)
from checker.extract.quantity_population import setting_of, settlement_of
from checker.extract.quantity_said import DID_NOT_SURVIVE
from checker.extract.quantity_site import Site, noun_keys, people_noun
from checker.extract.quantity_votes import extract_votes
from checker.extract.quantity_words import (
    GROUPS,
    OF_PEOPLE,
    PEOPLE,
    STATES,
    UNDERGONE,
)
from checker.model import Claim, Modality, Participant

# Nouns whose number is a place in an order, a clock or a label.
_IDLE_NOUNS = frozenset("o'clock am pm a.m p.m st street avenue ave road percent number".split())
_NO_ONE = re.compile(r"\bno[\s-]$", re.IGNORECASE)
_BODIES_OF = re.compile(r"\b(?:bodies|remains)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_REMAINS = frozenset(("body", "corpse", "corps"))
# "one" is a pronoun, a number only before a noun.
_ONE = frozenset(("one", "a", "an"))


def extract_count(site: Site) -> Claim | None:
    """The count claim of an amount, None where it counts nothing nameable."""
    frame, a = site.frame, site.annotation
    noun = site.token(frame.noun) if frame.noun >= 0 else None
    name, at = class_of(a, frame, site.first, site.last)
    part = hurt_part(site)
    if part:
        return _hurt(site, part)
    if name == "shot" and _SHOT_DEAD.search(site.text):
        name = "killed"
    if at >= 0 and is_whole(site) and frame.noun not in (at, a.tokens[at].head):
        name, at = "", -1
    word = site.token(site.last).lower
    if _idle(site, noun, name):
        return None
    if is_parent(site):
        return extract_children(site)
    # "One was killed" counts; a bare "one" and "one of the shots" do not.
    if word in _ONE and (frame.partitive or noun is None) and (not name or noun is not None):
        return None
    special = extract_votes(site) or extract_offspring(site)
    if special is not None:
        return special
    named = _named(site, noun, name)
    if named is None:
        return None
    if named.head in ("time", "times") and noun is not None:
        return extract_times(site)
    noun, head, name, people, state = named
    if not name and site.amount.points == (1.0,):
        return None  # "one bomb fell" tells of an instance, not of how many
    attribute = name or f"count:{head}"
    aboard = name == "aboard" and head == "person"
    subject = _subject(site, noun, head, state is not None and (state.bare or aboard))
    focus = site.focus_to(frame.noun) if noun is not None else site.focus
    if at >= 0 and noun is None:
        focus = site.focus_to(at, 20)
    extra = {
        "noun": head,
        "verb": _verb(site),
        "agent": _agent(site, at) if name else "",
        "owner": state.carrier if state is not None else _owner(site),
        "within": _within(site, noun, head, name),
        "class": name,
        "role": frame.relation,
        "people": "people" if people else "",
        "and": counted_too(site, noun),
    }
    if name == "population":
        owner, extra["owner-sort"] = settlement_of(site)
        extra["owner"] = owner.head if owner else ""
        extra["owner-entity"] = owner.entity if owner else ""
    keys = _keys(name, head, people)
    narrow = degree_of(site, at)
    if state is not None and state.name == "injured" and noun is not None and not narrow:
        narrow = frozenset({standing_of(site, noun.end - site.sentence.start)} - {""})
    claim = site.claim(attribute, subject, keys, focus, narrow=narrow, **extra)
    if narrow:  # who is in a serious condition is in hospital
        claim = replace(claim, scope=claim.scope - {"in hospital"})
    given = not name and noun is not None and presupposed(site, noun)
    # "None of the 41 people on board survived" says firmly that there were 41.
    there = name == "aboard" and _THOSE.search(site.text[: site.amount.start]) is not None
    known = there or _known_for(site, at)
    if known:
        claim = replace(claim, scope=frozenset(w for w in claim.scope if not w.startswith("in ")))
    settled = state is not None and state.settled
    if given or known or settled or (name == "population" and frame.relation == "prep:of"):
        claim = replace(claim, modality=Modality.HAPPENED, polarity=True)
    if claim.scope & {"other", "more"} and beside_the_dead(site, name):
        return replace(claim, scope=claim.scope - {"other", "more"})
    return claim


def _hurt(site: Site, degree: str) -> Claim:
    """The claim of a part of the injured that is told by how badly they are hurt."""
    extra = {"noun": "person", "class": "injured", "people": "people", "role": site.frame.relation}
    claim = site.claim(
        "injured", anybody(site), _keys("injured", "person", True), None, frozenset({degree}),
        **extra,
    )  # fmt: skip
    return replace(claim, scope=claim.scope - {"of the"}, modality=Modality.HAPPENED, polarity=True)


_THOSE = re.compile(r"\b(?:the|these|those|all)\s+$", re.IGNORECASE)


def _known_for(site: Site, at: int) -> bool:
    """Whether people are called by what befell them, so that the clause tells what came after:
    "the nine dead will be buried", "relatives of the nine workers killed met in a church".
    """
    noun = site.frame.noun
    if _THOSE.search(site.text[: site.amount.start]) is None:
        return False
    if at < 0:
        return noun >= 0 and site.token(noun).lemma == "survivor"
    t = site.token(at)
    return at in (noun, max(noun, site.last) + 1) or (t.head == noun and t.dep in ("amod", "acl"))


class _Named(NamedTuple):
    """What a count counts: the noun's token and lemma, the class, whether it is people, and what
    the words beside it say of them.
    """

    noun: Token | None
    head: str
    name: str
    people: bool
    state: State | None


def _named(site: Site, noun: Token | None, name: str) -> _Named | None:
    """What is counted; `name` is the class that the clause gives; None where nothing has a name."""
    frame = site.frame
    head = _member(site, noun) if noun is not None else ""
    group = _group(site) if noun is None and not name else ""
    head = group or head
    if head in ("time", "times"):
        return _Named(noun, head, name, False, None)
    whole = frame.relation == "prep:of" and is_whole(site)
    state = _state(site, noun, head) if not name or name in _VAGUE_CLASSES else None
    if whole and state is not None and state.name != "aboard":
        state = None  # what became of a part is not said of the whole
    if name == "survived" and DID_NOT_SURVIVE.match(site.text[site.amount.end :].lower()):
        state = State("killed", settled=True)
    if state is not None:
        name = state.name
        if group:
            state = state._replace(bare=False)
        if state.bare:
            noun, head = None, "person"
    if noun is None and not name and not group:
        return None
    if head in STATES and STATES[head] == name:
        head = ""
    people = not head or head in PEOPLE or people_noun(head) or head in GROUPS
    people = people or (name == "infected" and head == "case")
    if head in _REMAINS and name in ("", "seized", "rescued"):
        name = "killed" if found_dead(site, noun) else ""  # and nobody confiscates them
    if name == "seized" and people and _BODIES_OF.search(site.text[: site.amount.start]):
        name = "killed"
    if name in OF_PEOPLE and not head:
        head = "person"
    setting = setting_of(site, head, people) if not name or noun is not None else ""
    if noun is not None and state is None and setting == "population":
        name = "population"
    if not head:
        return None
    if name == "aboard" and counted_too(site, noun):
        head = "person"
    if not name and head == "person" and _verb(site) == "employ" and frame.relation == "object":
        head = "employee"
    return _Named(noun, head, name or setting, people, state)


def _within(site: Site, noun: Token | None, head: str, name: str) -> str:
    """What makes the counted a part of all who suffered one thing, "" for nothing."""
    bodies = head in _REMAINS or _BODIES_OF.search(site.text[: site.amount.start])
    if name == "killed" and bodies:
        return "found"
    return confined(site, noun) if name in OF_PEOPLE else ""


# Things called by the number of their model: "seven AK-47s", "two 737s".
_MODELS = re.compile(r"\ds$")


def _idle(site: Site, noun: Token | None, name: str) -> bool:
    """Whether the number is a clock time, a label, a name's or the "one" of "no one"."""
    if noun is not None and (noun.lemma.lower() in _IDLE_NOUNS or noun.label in ("DATE", "TIME")):
        return True
    if noun is not None and noun.pos == "PROPN" and not _MODELS.search(noun.lower) and not name:
        return True
    return site.token(site.last).lower == "one" and _NO_ONE.search(site.before) is not None


def _subject(site: Site, noun: Token | None, head: str, plain: bool) -> Participant:
    """The counted; `plain` where they are people of whom the noun says nothing more."""
    if plain:
        return anybody(site)
    if noun is not None and noun.lemma.lower() in (head, "people" if head == "person" else head):
        return _counted(site)
    return Participant(site.text[site.amount.core_start : site.amount.core_end], head, *site.focus)


# Classes that a word beside the count may tell more closely.
_VAGUE_CLASSES = frozenset(("crowd", "seized"))
_SHOT_DEAD = re.compile(
    r"\bshot\s+(?:dead|and\s+killed|to\s+death)\b|\bfatally\s+shot\b", re.IGNORECASE
)


def _state(site: Site, noun: Token | None, head: str) -> State | None:
    return state_of(site, noun, head in PEOPLE or people_noun(head) or head in GROUPS)


# What a member of a group is called.
_MEMBERS = {"crew": "crewman", "jury": "juror", "staff": "employee", "parliament": "lawmaker"}


def _member(site: Site, noun: Token) -> str:
    """Lemma of the counted noun; "members of the crew" and "crew members" are crewmen."""
    lemma = noun.lemma.lower()
    if lemma == "people":
        return "person"
    a = site.annotation
    if site.hyphened and lemma in ("man", "member", "person"):  # "a 22-man crew"
        return _MEMBERS.get(a.head(noun.i).lemma.lower(), lemma)
    if lemma != "member":
        return lemma
    of = next((k for k in a.children(noun.i) if k.lower == "of"), None)
    group = a.child(of.i, "pobj") if of is not None else a.child(noun.i, "compound")
    return _MEMBERS.get(group.lemma.lower(), lemma) if group is not None else lemma


def _group(site: Site) -> str:
    """ "A crew of 14": the group whose size a bare number gives, "" for none."""
    frame = site.frame
    if frame.relation != "prep:of" or frame.governor < 0:
        return ""
    lemma = site.token(frame.governor).lemma.lower()
    return lemma if lemma in GROUPS else ""


def _keys(name: str, head: str, people: bool) -> set[str]:
    if name in ("population", "crowd"):
        return {name}
    if name and people:
        return {f"{'rescued' if name == 'survived' else name}|people"}
    prefix = name or "count"
    return {f"{prefix}|{k}" for k in noun_keys(head)}


def _agent(site: Site, at: int) -> str:
    """Head of whoever or whatever did it: the active subject, or what stands after "by"."""
    a = site.annotation
    verb = at if at >= 0 and site.token(at).pos == "VERB" else site.frame.governor
    if verb < 0 or site.token(verb).lemma not in UNDERGONE:
        return ""
    by = next((k for k in a.children(verb) if k.dep == "agent" and k.lower == "by"), None)
    doer = a.child(by.i, "pobj") if by is not None else a.child(verb, "nsubj")
    if doer is None or doer.pos == "PRON" or site.first <= doer.i <= site.last:
        return ""
    return " ".join(
        t.lower for t in (*(k for k in a.children(doer.i) if k.dep == "compound"), doer)
    )


_NAMING_TAGS = frozenset("NN NNS NNP NNPS JJ VBN CD FW".split())


def _counted(site: Site) -> Participant:
    """The counted noun with all that stands between it and the numeral ("AK-47 assault")."""
    found = site.participant(site.frame.noun)
    between = {
        t.lower
        for t in site.annotation.tokens[site.last + 1 : site.frame.noun]
        if t.tag in _NAMING_TAGS and any(c.isalpha() for c in t.text)
    }
    own = {t.lower for t in site.annotation.tokens[site.first : site.last + 1]}
    # "The injured passengers" are those who were injured: the state makes them no other passengers.
    return replace(found, modifiers=(found.modifiers | between) - own - _STATE_WORDS)


_STATE_WORDS = frozenset(STATES) | frozenset(UNDERGONE) | {"miss"}


def _owner(site: Site) -> str:
    """What has the counted: "a 297-page accord", "an accord of 279 pages", "the accord has 279",
    "the smugglers, on four rafts, had …".
    """
    frame, a = site.frame, site.annotation
    if frame.noun < 0:
        return ""
    t = site.token(frame.noun)
    if site.hyphened and t.dep in ("compound", "nmod", "amod", "npadvmod"):
        return a.head(t.i).lemma.lower()
    poss = a.child(t.i, "poss")
    if poss is not None and poss.pos in ("NOUN", "PROPN"):
        return poss.lemma.lower()
    if frame.governor < 0:
        return ""
    governor = site.token(frame.governor)
    by_preposition = frame.relation.startswith("prep:")
    if governor.pos in ("NOUN", "PROPN"):
        return governor.lemma.lower() if by_preposition else ""
    if governor.lemma in _HAVING or by_preposition:
        subject = site.subject_of(governor.i)
        return site.token(subject).lemma.lower() if subject >= 0 else ""
    return ""


_HAVING = frozenset("have contain comprise include run consist employ".split())


def _verb(site: Site) -> str:
    i = site.frame.governor
    if i >= 0 and site.token(i).pos in ("VERB", "AUX"):
        return site.token(i).lemma.lower()
    i = site.clause_verb()
    return site.token(i).lemma.lower() if site.token(i).pos in ("VERB", "AUX") else ""
