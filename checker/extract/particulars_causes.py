"""What brought a fire, a crash, a blast, a failure about, in whatever construction it is told.

Claims as in `particulars.py`; the value is a group of `checker.normalize.causes`, `thing` the sort
of event, "" where the sentence only says "the accident".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotation import Annotation, Token
from checker.extract.happening import arguments
from checker.extract.particulars import Particular, after, particular_claims
from checker.extract.reading import Reading
from checker.model import Claim
from checker.normalize.causes import cause_among

CAUSE = "what caused it"
_EVENTS = {
    word: event
    for event, words in {
        "fire": "fire blaze flame inferno wildfire",
        "crash": "crash collision wreck derailment pile-up",
        "explosion": "explosion blast",
        "failure": "outage blackout disruption",
        "collapse": "collapse",
        "sinking": "sinking capsizing",
        "": "accident disaster tragedy it incident",
    }.items()
    for word in words.split()
}
_CAUSING = frozenset("cause spark start trigger ignite provoke lead set".split())
_HAPPENING = {
    "crash": "crash", "derail": "crash", "ditch": "crash", "sink": "sinking",
    "capsize": "sinking", "collapse": "collapse", "explode": "explosion", "burn": "fire",
    "begin": "", "start": "", "break": "", "happen": "", "occur": "", "come": "crash",
    "go": "crash", "fail": "failure", "overturn": "crash",
}  # fmt: skip
_BLAMING = frozenset("blame attribute put trace point".split())
_VERBS = _CAUSING | frozenset(_HAPPENING) | _BLAMING | {"bring"}
_NOUNS = frozenset("cause result culprit".split())
_UNSURE = frozenset("may might could possibly perhaps whether if".split())


def extract_causes(reading: Reading) -> Iterator[Claim]:
    """One claim per passage that names a cause of a known group."""
    a = reading.annotation
    for token in a.tokens:
        lemma = token.lemma
        if token.pos == "VERB" and lemma in _VERBS:
            found = _of_verb(reading, token)
        elif token.pos == "NOUN" and lemma in _NOUNS:
            found = _of_noun(a, token)
        elif token.pos in ("ADP", "SCONJ", "ADJ") and token.lower in ("because", "due"):
            found = _due(a, token)
        else:
            continue
        above = a.head(token.i)
        infinitive = lemma == "blame" and above.lemma == "be"  # "is to blame": a fact
        yield from particular_claims(reading, above if infinitive else token, found)


def _of_verb(reading: Reading, verb: Token) -> Iterator[Particular]:
    a = reading.annotation
    lemma = verb.lemma
    subject, obj, passive = arguments(reading, verb)
    done = subject if passive else obj
    if lemma in _CAUSING:
        to = after(a, verb, ("to", "off")) if lemma in ("lead", "set") else done
        event = _event(a, to)
        doer = after(a, verb, ("by",)) if passive else subject
        if event is not None and (lemma not in ("start", "set", "ignite") or event == "fire"):
            yield from _cause(a, doer, event)
    elif lemma == "bring" and any(k.lower == "down" for k in a.children(verb.i)):
        yield from _cause(a, after(a, verb, ("by",)) if passive else subject, "crash")
    if lemma in _BLAMING:
        yield from _blamed(a, verb, subject, obj, passive)
    if lemma in _HAPPENING and not passive:
        told = _event(a, subject)
        event = told or _HAPPENING[lemma]
        if told is not None or lemma not in ("begin", "start", "break", "happen", "occur", "go"):
            yield from _cause(a, after(a, verb, ("after", "from", "through")), event)


def _blamed(
    a: Annotation, verb: Token, subject: int, obj: int, passive: bool
) -> Iterator[Particular]:
    """ "Blamed rain for the crash", "blamed it on rain", "put it down to rain", "is to blame"."""
    done = subject if passive else obj
    if verb.lemma == "blame":
        on = after(a, verb, ("on",))
        if on >= 0:
            yield from _cause(a, on, _event(a, done))
            return
        event = _event(a, after(a, verb, ("for",)))
        whom = done
        if whom < 0 and a.head(verb.i).lemma == "be":
            holder = a.child(a.head(verb.i).i, "nsubj")
            whom = holder.i if holder is not None else -1
        yield from _cause(a, whom, event or "")
        return
    event = "" if verb.lemma == "point" else _event(a, done)
    if event is not None:
        down = next((k for k in a.children(verb.i) if k.lower == "down"), verb)
        found = (after(a, word, ("to",)) for word in (verb, down))
        yield from _cause(a, next((i for i in found if i >= 0), -1), event)


def _of_noun(a: Annotation, noun: Token) -> Iterator[Particular]:
    of = after(a, noun, ("of",))
    be = a.head(noun.i)
    if be.lemma != "be" or noun.dep not in ("nsubj", "attr"):
        return
    other = a.child(be.i, "attr" if noun.dep == "nsubj" else "nsubj")
    if other is None:
        return
    if noun.lemma == "result":
        yield from _cause(a, of, _event(a, other.i))
    else:
        event = _event(a, of) if of >= 0 else ""
        yield from _cause(a, other.i, event)


def _due(a: Annotation, word: Token) -> Iterator[Particular]:
    """ "Because of rain", "due to rain": of the verb they hang on, or of its subject."""
    noun = _governed(a, word)
    above = a.head(word.i)
    if above.lemma == "be" or above.pos == "VERB":
        subject = a.child(above.i, "nsubj", "nsubjpass")
        event = _event(a, subject.i) if subject is not None else None
        if event is None and above.lemma in _HAPPENING:
            event = _HAPPENING[above.lemma] or None
        yield from _cause(a, noun, event)
    elif above.lower in _EVENTS:
        yield from _cause(a, noun, _event(a, above.i))


def _governed(a: Annotation, word: Token) -> int:
    """The noun behind "because of" and "due to"."""
    for k in a.children(word.i):
        if k.dep == "pobj":
            return k.i
        if k.dep in ("pcomp", "prep"):
            obj = a.child(k.i, "pobj")
            if obj is not None:
                return obj.i
    return -1


def _event(a: Annotation, i: int) -> str | None:
    """The sort of event that a token names; None where it names none."""
    return _EVENTS.get(a.tokens[i].lemma.lower()) if i >= 0 else None


def _cause(a: Annotation, i: int, event: str | None) -> Iterator[Particular]:
    if i < 0 or event is None:
        return
    near = a.tokens[max(0, i - 12) : i + 3]
    if any(t.lower in _UNSURE for t in near if a.sentence_of[t.i] == a.sentence_of[i]):
        return
    token = a.tokens[i]
    kids = [k for k in a.children(i) if k.dep in ("compound", "amod", "nmod") and k.i < i]
    of = after(a, token, ("of", "in"))
    words = {t.lower for t in (token, *kids)} | {t.lemma.lower() for t in (token, *kids)}
    if of >= 0:
        words |= {a.tokens[of].lower, a.tokens[of].lemma.lower()}
    group = cause_among(words)
    if group:
        yield Particular(CAUSE, "cause", token, event, group)
