"""Who did what to whom: predicates with their participants, through active and passive forms.

Two kinds of claim come of one statement. AGENT: whom the deed is laid to, keyed by deed and
patient. POLARITY: whether it was done at all, keyed by doer, deed and patient.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Annotation, Token
from checker.extract.clause import NOT_DONE_ADJECTIVES, NOT_DONE_GOVERNORS, SPEECH
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Modality, Name, Participant, Status

# Verbs that carry no deed of their own, or only ask, feel or begin one.
_LIGHT = frozenset(
    "be have do get go come make take give put let want need like seem look appear keep begin "
    "start continue try help use see know think feel include involve follow become remain stay "
    "cause lead show mean bring turn set run work leave face say tell ask call hold move allow "
    "happen".split()
)
_PRONOUNS = frozenset("it they them i we you me us this that these those which what who".split())


class Statement(NamedTuple):
    """Token indices of a predicate and its participants; −1 where there is none."""

    verb: int
    agent: int
    patient: int


def extract_statements(reading: Reading) -> Iterator[Claim]:
    """AGENT and POLARITY claims of every clause whose patient is named."""
    for statement in statements(reading):
        yield from _agent_claim(reading, statement)
        yield from _polarity_claim(reading, statement)


def statements(reading: Reading) -> Iterator[Statement]:
    """Every predicate with a patient, or an agent and no patient ("the bank collapsed")."""
    a = reading.annotation
    for token in a.tokens:
        if token.pos != "VERB" or token.lemma in _LIGHT or token.lemma in SPEECH:
            continue
        if a.sentence(token.i).headline:
            continue
        clause = reading.clause(token.i)
        passive = a.child(token.i, "nsubjpass")
        agent = a.child(token.i, "agent")
        by = a.child(agent.i, "pobj") if agent is not None else None
        if passive is not None or (token.tag == "VBN" and by is not None and token.dep == "acl"):
            patient = passive.i if passive is not None else token.head
            if (
                passive is not None
                and passive.lower in ("who", "which", "that")
                and token.dep == "relcl"
            ):
                patient = token.head
            yield Statement(token.i, by.i if by is not None else -1, patient)
            continue
        obj = a.child(token.i, "dobj")
        if obj is not None:
            yield Statement(token.i, clause.subject, obj.i)
        elif clause.subject >= 0 and not any(
            k.dep in ("prep", "xcomp", "ccomp") for k in a.children(token.i)
        ):
            yield Statement(token.i, -1, clause.subject)


def _key(participant: Participant, reading: Reading) -> str:
    """Blocking word of a participant: a person's last name, else the head noun."""
    if participant.entity:
        name = reading.entities[participant.entity].name
        if name:
            return name.split()[-1].lower()
    return participant.head


def _nameable(token: Token, reading: Reading) -> bool:
    """Whether a slot says enough to be held against another: a name, or a common noun."""
    if reading.entity(token.i) is not None:
        return True
    return token.pos in ("NOUN", "PROPN") and token.lower not in _PRONOUNS


def _agent_claim(reading: Reading, s: Statement) -> Iterator[Claim]:
    a = reading.annotation
    if s.agent < 0 or s.patient < 0 or s.agent == s.patient:
        return
    verb, agent, patient = a.tokens[s.verb], a.tokens[s.agent], a.tokens[s.patient]
    clause = reading.clause(s.verb)
    if clause.negated or clause.modality is not Modality.HAPPENED:
        return
    if not _nameable(agent, reading) or not _nameable(patient, reading):
        return
    who, whom = reading.participant(agent.i), reading.participant(patient.i)
    yield reading.claim(
        Kind.AGENT, s.verb, (who.start, who.end), Name(who.text, who.entity),
        subject=whom, attribute=verb.lemma, keys=[f"did|{_key(whom, reading)}"],
        agent=who.head, agent_start=str(who.start), agent_end=str(who.end),
        modifiers=" ".join(sorted(who.modifiers)),
    )  # fmt: skip


def _polarity_claim(reading: Reading, s: Statement) -> Iterator[Claim]:
    a = reading.annotation
    patient = a.tokens[s.patient]
    clause = reading.clause(s.verb)
    if clause.modality not in (Modality.HAPPENED, Modality.SCHEDULED):
        return
    if not _nameable(patient, reading):
        return
    verb = a.tokens[s.verb]
    whom = reading.participant(s.patient)
    who = reading.participant(s.agent) if s.agent >= 0 else None
    start, end = _verb_words(a, verb)
    kept = _kept_from(a, verb)
    if kept is not None:
        start = min(start, kept.start)
    yield reading.claim(
        Kind.POLARITY, s.verb, (start, end), Status("denied" if clause.negated else "affirmed"),
        subject=whom, attribute=verb.lemma, keys=[f"{_key(whom, reading)}"], polarity=True,
        doer=who.text if who else "", doer_head=_key(who, reading) if who else "",
        finite="yes" if _finite(a, verb) else "", rest=" ".join(_rest(a, s)),
    )  # fmt: skip


def _finite(a: Annotation, verb: Token) -> bool:
    """Participles and infinitives that only describe ("accused of killing") assert nothing."""
    if verb.tag in ("VBD", "VBZ", "VBP"):
        return True
    if _kept_from(a, verb) is not None:
        return True
    return any(k.dep in ("aux", "auxpass") and k.lower != "to" for k in a.children(verb.i))


def _kept_from(a: Annotation, verb: Token) -> Token | None:
    """What tells that the deed was not done: "was unable to visit", "failed to appear"."""
    head = a.tokens[verb.head]
    kept = head.lower in NOT_DONE_ADJECTIVES or head.lemma in NOT_DONE_GOVERNORS
    return head if kept and verb.dep == "xcomp" and verb.tag == "VB" else None


def _rest(a: Annotation, s: Statement) -> list[str]:
    """Lemmas of what else the clause says: "by a side door", "on Friday", "in the first round"."""
    out = []
    for kid in a.children(s.verb):
        if kid.dep in ("prep", "advmod", "npadvmod", "prt", "dative", "xcomp", "advcl"):
            out += [
                t.lemma.lower()
                for t in a.subtree(kid.i)
                if t.pos in ("NOUN", "PROPN", "NUM", "VERB", "ADJ", "ADV")
            ]
    return out


def _verb_words(a: Annotation, verb: Token) -> tuple[int, int]:
    first = last = verb
    for kid in a.children(verb.i):
        if kid.dep in ("aux", "auxpass", "neg", "prt") and abs(kid.i - verb.i) <= 4:
            first, last = min(first, kid), max(last, kid)
    return first.start, last.end
