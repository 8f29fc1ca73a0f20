"""Circumstances a story has one of: which force made the arrest, how much alcohol a driver had.

A claim is of kind POLARITY with the circumstance as attribute and its sort as value; it is compared
only between articles that name a single sort, as `extract.sorts` does for weapons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Annotation, Sentence, Token
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Modality, Status
from checker.normalize.needed_words import needed_words

# Who makes arrests, by the words for them. "Police", "officers", "authorities" fit all of them.
FORCES: dict[str, str] = {
    "state police": r"(?:state|patrol) (?:troopers?|police)|troopers?|highway patrol",
    "sheriff": r"sheriff['’]?s?(?:['’]s?)? (?:deput(?:y|ies)|officers?|department|office)|deputies",
    "FBI": r"FBI(?: agents?)?|federal agents?",
    "marshals": r"(?:U\.?S\.? )?marshals",
    "border guards": r"border (?:guards?|police|patrol|agents?)",
    "soldiers": r"soldiers|troops|the army|paratroopers",
    "navy": r"the navy|marines|naval forces",
    "coastguard": r"(?:the )?coast ?guard(?:sm[ae]n)?",
    "bystanders": r"passers?-?by|bystanders?|passengers|residents|neighbou?rs|villagers",
}
_FORCE = re.compile(
    "|".join(rf"(?P<f{n}>\b(?:{words})\b)" for n, words in enumerate(FORCES.values())),
    re.IGNORECASE,
)
_ARREST = frozenset("arrest apprehend capture nab handcuff catch".split())
_ARRESTING = _ARREST | {"lead", "take", "make"}
_ALCOHOL = re.compile(
    r"\b(?:blood|breath)[- ]alcohol\b|\balcohol (?:level|content|concentration|reading)|\bBAC\b|"
    r"\bbreathaly[sz]er\b|\b(?:blew|blow|blown|blowing) an?\b|\bbreath test\b"
)
_ALCOHOL_WORDS = needed_words(_ALCOHOL.pattern)
_READING = re.compile(r"(?<![\w.,$£€])(?:0?\.\d{2,3})(?!\d)(?P<unit> ?(?:%|per ?cent))?")
_LIMIT = re.compile(r"\blimit\b[^.;,]{0,40}$|^[^.;,]{0,12}(?:legal |state )?(?:limit|threshold)\b")


def extract_circumstances(reading: Reading) -> Iterator[Claim]:
    """One claim per passage that names a force or a reading."""
    a = reading.annotation
    for token in a.tokens:
        if token.pos == "VERB" and token.lemma in _ARRESTING:
            yield from _arrest(reading, token)
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        if any(word in text for word in _ALCOHOL_WORDS) and _ALCOHOL.search(text):
            yield from _readings(reading, sentence, text)


def _arrest(reading: Reading, verb: Token) -> Iterator[Claim]:
    """ "Troopers arrested X", "was caught by deputies", "led X away in handcuffs"."""
    a = reading.annotation
    if verb.lemma in ("lead", "take", "make") and not _into_custody(a, verb):
        return
    agent = a.child(verb.i, "agent")
    doer = a.child(agent.i, "pobj") if agent is not None else None
    if doer is None and a.child(verb.i, "nsubjpass", "auxpass") is None:
        doer = a.child(verb.i, "nsubj")
        if doer is None and verb.dep == "relcl":
            doer = a.head(verb.i)
        if doer is not None and doer.lower in ("who", "that", "which") and verb.dep == "relcl":
            doer = a.head(verb.i)
    if doer is None or verb.tag == "VBG":
        return
    first = min([doer.i, *(k.i for k in a.children(doer.i) if k.i < doer.i)])
    found = _FORCE.search(a.text(a.tokens[first].start, doer.end))
    if found is None or found.lastgroup is None:
        return
    force = list(FORCES)[int(found.lastgroup[1:])]
    start = a.tokens[first].start + found.start()
    yield from _claim(reading, "arresting force", force, doer, (start, doer.end))


def _into_custody(a: Annotation, verb: Token) -> bool:
    words = {t.lower for t in a.subtree(verb.i) if abs(t.i - verb.i) <= _SPAN}
    if verb.lemma == "make":
        return bool(words & {"arrest", "arrests"})
    return bool(words & {"handcuffs", "custody", "cuffs"})


_SPAN = 8


def _readings(reading: Reading, sentence: Sentence, text: str) -> Iterator[Claim]:
    """ "Blew a 0.14", "her blood alcohol level was 0.19 percent"; not the legal limit."""
    for found in _READING.finditer(text):
        if _LIMIT.search(text[: found.start()]) or _LIMIT.search(text[found.end() :]):
            continue
        digits = found.group().removesuffix(found["unit"] or "")
        start = sentence.start + found.start()
        at = reading.annotation.tokens[token_at(reading.annotation, start)]
        value = f"{float(digits):g}"
        yield from _claim(reading, "alcohol reading", value, at, (start, start + len(digits)))


def _claim(
    reading: Reading, family: str, sort: str, at: Token, span: tuple[int, int]
) -> Iterator[Claim]:
    clause = reading.clause(at.i)
    if clause.negated or clause.modality in (Modality.CONDITIONAL, Modality.DENIED):
        return
    yield reading.claim(
        Kind.POLARITY, at.i, span, Status(sort), subject=reading.participant(at.i),
        attribute=family, keys=[f"sort|{family}"], polarity=True, modality=Modality.HAPPENED,
        family=family, single="yes",
    )  # fmt: skip
