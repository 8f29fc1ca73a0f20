"""When somebody said something: the slots `teller` and `said` of a date claim.

In: a `Reading` and the token of a time phrase. Out: who spoke at that time, by entity key, and the
words that carry what was said ("v:give", "n:dose", "e:3"), empty where nobody was heard then.
Two outlets that give one remark on two days are found by these (`align/said_dates.py`).
"""

from __future__ import annotations

from checker.annotation import Token
from checker.extract.clause import SPEECH
from checker.extract.happening_slots import TIME_NOUNS
from checker.extract.reading import Reading
from checker.model import EntityType
from checker.normalize.event_classes import IDLE_VERBS
from checker.normalize.numerals import parse_numeral

_UNVEILING = frozenset("announce unveil reveal promise pledge order offer".split())
_SAYING = SPEECH | _UNVEILING
_WHEN = frozenset("when as while".split())
_ASKED = frozenset("ask question press".split())
_CLIMB = 10
_MOST = 24


def said_at(reading: Reading, i: int) -> dict[str, str]:
    """The slots for the time phrase at token i."""
    found = _saying_above(reading, i)
    if found is None:
        return {}
    verb, clause = found
    subject = reading.clause(verb.i).subject
    teller = _teller(reading, subject) if subject >= 0 else ""
    words = _words(reading, verb, clause) if teller else []
    return {"teller": teller, "said": " ".join(words)} if words else {}


def _teller(reading: Reading, subject: int) -> str:
    """Entity key of the person who speaks: the subject, or a name in its noun phrase."""
    own = reading.entity(subject)
    if own is not None and own.type is EntityType.PERSON:
        return reading.participant(subject).entity
    for t in reversed(reading.annotation.subtree(subject)):
        named = reading.entity(t.i) if t.pos == "PROPN" else None
        if named is not None and named.type is EntityType.PERSON:
            return named.key
    return reading.participant(subject).entity


def _saying_above(reading: Reading, i: int) -> tuple[Token, int] | None:
    """The verb of speech whose time the phrase tells, also by "when he met", "asked on Friday".

    With it goes what tells the time: the phrase itself, or the verb of its clause.
    """
    a = reading.annotation
    at = a.tokens[i]
    for _ in range(_CLIMB):
        if at.pos == "VERB":
            if at.dep == "advcl":
                when = any(k.lower in _WHEN for k in a.children(at.i) if k.i < at.i)
                asked = at.lemma.lower() in _ASKED and at.tag == "VBN"
                told = (a.tokens[at.head], *(k for k in a.children(at.head) if k.dep == "conj"))
                said = next((k for k in told if k.lemma.lower() in _SAYING), None)
                if said is not None:
                    return (_outer(reading, said), at.i) if when or asked else None
            return (at, i) if at.lemma.lower() in _SAYING else None
        if at.head == at.i:
            return None
        at = a.tokens[at.head]
    return None


def _outer(reading: Reading, verb: Token) -> Token:
    """ "Announced that it will offer ships when ...": the announcement, not the offer."""
    head = reading.annotation.tokens[verb.head]
    return head if verb.dep == "ccomp" and head.lemma.lower() in _SAYING else verb


def _words(reading: Reading, verb: Token, clause: int) -> list[str]:
    """The telling words of what was said, each once, in text order, save those of `clause`."""
    a = reading.annotation
    aside = {t.i for t in a.subtree(clause)} if a.tokens[clause].pos == "VERB" else set()
    said = [k for k in a.children(verb.i) if k.dep == "ccomp"]
    if not said and verb.lemma.lower() in _UNVEILING:
        said = [k for k in a.children(verb.i) if k.dep == "dobj"]
    out: dict[str, None] = {}
    for top in said:
        inside = sorted(a.subtree(top.i), key=lambda t: t.i)
        if not aside and any(t.i == clause for t in inside):
            continue
        for t in inside:
            lemma = t.lemma.lower().rstrip(".")
            if lemma in TIME_NOUNS or t.i in aside:
                continue
            if t.pos == "VERB" and lemma not in IDLE_VERBS:
                out[f"v:{lemma}"] = None
            elif t.pos == "NOUN":
                out[f"n:{lemma}"] = None
            elif t.pos == "PROPN" and len(lemma) > 1:
                out[f"e:{t.lower}"] = None
            elif t.pos == "NUM":
                number = parse_numeral(t.lower) if t.lower.isalnum() else None
                out[f"e:{number.value:g}" if number else f"e:{t.lower}"] = None
    return list(out)[:_MOST]
