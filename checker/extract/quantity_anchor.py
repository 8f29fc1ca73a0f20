"""What ties a count to its event: the dates and places of its own stretch of the sentence.

"In 2003 a quake killed 2,400 in Velm, and 85 were killed in Tolby in February": each toll has its
own date and place. A sentence that goes on with "It killed 612" has those of the one before.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.annotation import Annotation, Token
from checker.extract.clause import OTHER_MARKS, SPEECH, tells_past
from checker.normalize.units import UNITS

_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")
_MONTHS = {
    m: i
    for i, names in enumerate(
        (
            "january jan jan.|february feb feb.|march|april apr apr.|may|june jun|july jul|"
            "august aug aug.|september sept sept. sep|october oct oct.|november nov nov.|"
            "december dec dec."
        ).split("|"),
        start=1,
    )
    for m in names.split()
}  # fmt: skip
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PLACE_PREPOSITIONS = frozenset("in at on near inside outside across around off during".split())
_PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
# "It came weeks after a driver shot eight": what follows is an earlier event.
_AFTER_OTHER = re.compile(r"\b(?:days|weeks?|months?|years?)\s+after\b")
_REGIONS = frozenset(
    "district province region county city town village island state municipality suburb camp "
    "neighbourhood neighborhood hospital capital area school mosque church building".split()
)
_ANAPHORS = frozenset("it they this that these those he she".split())


class Anchors(NamedTuple):
    """`months` are names ("april"), `places` lower-case names, `days` weekdays."""

    years: frozenset[int]
    months: frozenset[int]
    days: frozenset[str]
    places: frozenset[str]
    regions: frozenset[str]
    past: bool
    other: bool


def anchors_of(a: Annotation, at: int, *, look_back: bool = True) -> Anchors:
    """Anchors of the stretch of the sentence that token `at` stands in."""
    root = _stretch_root(a, at)
    words = _stretch(a, root, at)
    years = frozenset(
        int(t.text)
        for t in words
        if t.text[0] in "12"
        and _YEAR.match(t.text)
        and a.tokens[t.head].tag not in ("NNS", "NNPS")
        and not (_sized(a, t) or _of_a_person(a, t, at))
    )
    months = frozenset(
        _MONTHS[t.lower]
        for t in words
        if t.lower in _MONTHS and t.text[0].isupper() and (t.lower != "may" or t.pos == "PROPN")
    )
    days = frozenset(
        t.lower for t in words if t.lower in _WEEKDAYS and a.tokens[t.head].lemma not in SPEECH
    )
    places = frozenset(_places(a, words))
    text = a.text(words[0].start, words[-1].end) if words else ""
    before = a.text(words[0].start, a.tokens[at].start).lower()
    past = bool(
        years or tells_past(text) or ("after" in before and _AFTER_OTHER.search(before))
    ) or any(
        t.lower in ("last", "previous", "earlier")
        and a.tokens[t.head].lower in ("year", "month", "summer", "winter")
        for t in words
    )
    # "in the district": a region told by a common noun narrows, wherever the story plays.
    regions = frozenset(
        f"in {t.lemma.lower()}"
        for t in words
        if t.dep == "pobj"
        and t.pos in ("NOUN", "PROPN")
        and t.lemma.lower() in _REGIONS
        and a.tokens[t.head].lower in ("in", "at", "across")
        and t.i not in (at, a.tokens[at].head)
        and not any(k.lower == "same" for k in a.children(t.i))  # told before: it narrows nothing
    )
    found = Anchors(years, months, days, places, regions, past, bool(OTHER_MARKS.match(text)))
    sentence = a.sentence(at)
    if look_back and sentence.number > 0 and not (years or months):
        first = a.tokens[sentence.first]
        subject = next((k for k in a.children(root) if k.dep in ("nsubj", "nsubjpass")), None)
        if (
            subject is not None and subject.lower in _ANAPHORS and subject.i - sentence.first < 4
        ) or (first.lower in ("it", "this", "that") and subject is None):
            previous = a.sentences[sentence.number - 1]
            back = anchors_of(a, _main_verb(a, previous.first, previous.last), look_back=False)
            return Anchors(back.years, back.months, days or back.days, places or back.places,
                           regions, back.past or past, back.other)  # fmt: skip
        if not days and subject is not None and first.i <= at <= subject.i < first.i + _SHORT:
            opening = _dated_opening(a, sentence.number - 1)
            if opening is not None:
                return found._replace(
                    years=opening.years, months=opening.months, past=opening.past or past
                )
    return found


# A bare count opens its sentence within so many words: "At least seventeen people died".
_SHORT = 6


def _dated_opening(a: Annotation, number: int) -> Anchors | None:
    """Anchors of a sentence that opens with its year or month ("In May, raiders broke into a
    church"): a bare toll right behind it, in one paragraph, is of that event. None where it does
    not open so.
    """
    before, own = a.sentences[number], a.sentences[number + 1]
    opening = a.tokens[before.first : before.first + 4]
    dated = [t for t in opening[1:] if t.lower in _MONTHS or _YEAR.match(t.text)]
    if not dated or opening[0].lower not in ("in", "last", "on") or len(opening) < 4:
        return None
    if "\n" in a.text(before.start, own.start):
        return None
    found = anchors_of(a, _main_verb(a, before.first, before.last), look_back=False)
    return found if found.years or found.months else None


def _sized(a: Annotation, t: Token) -> bool:
    """Whether a number that looks like a year has a unit right behind it: "2000ft"."""
    after = a.tokens[t.i + 1] if t.i + 1 < len(a.tokens) else None
    return after is not None and (after.start == t.end and after.lower in UNITS)


def _main_verb(a: Annotation, first: int, last: int) -> int:
    return next((t.i for t in a.tokens[first:last] if t.head == t.i), first)


def _stretch_root(a: Annotation, at: int) -> int:
    """The top of the stretch: the sentence root, or the nearest clause joined by "and" or ";"."""
    t = a.tokens[at]
    while t.head != t.i:
        if _own_clause(a, t):
            return t.i
        t = a.tokens[t.head]
    return t.i


def _own_clause(a: Annotation, t: Token) -> bool:
    """A coordinate clause with a subject of its own, or one set beside by punctuation."""
    if t.pos not in ("VERB", "AUX"):
        return False
    if t.dep == "conj":
        return any(k.dep in ("nsubj", "nsubjpass", "expl") for k in a.children(t.i))
    return t.dep in ("parataxis",) or (
        t.dep == "ccomp" and a.tokens[t.head].lemma not in SPEECH and t.i < t.head
    )


_SPEAKING = frozenset(("nsubj", "npadvmod", "prep", "advmod", "dobj", "dative", "agent"))


# "The club, founded in 1894": when something came to be is not when it was counted.
_BEGINNINGS = frozenset(
    "found establish build open create bear date launch form erect construct complete introduce "
    "acquire buy inaugurate".split()
)


def _stretch(a: Annotation, root: int, at: int) -> list[Token]:
    """Tokens under a root, other coordinate clauses and asides on beginnings left out."""
    out, todo = [], [root]
    path = {at, *(t.i for t in a.ancestors(at))}
    while todo:
        i = todo.pop()
        out.append(a.tokens[i])
        speech = a.tokens[i].lemma in SPEECH
        todo.extend(
            k.i
            for k in a.children(i)
            if not _own_clause(a, k)
            # Where and when somebody spoke is not where and when it happened.
            and not (speech and k.dep in _SPEAKING and k.i not in path)
            and not (k.dep in ("relcl", "acl") and k.lemma in _BEGINNINGS and k.i not in path)
        )
    return sorted(out)


def _of_a_person(a: Annotation, year: Token, at: int) -> bool:
    """ "Followers of Lind, who fell in 2011": a clause of a person dates what he did, and no count
    at token `at` outside of it.
    """
    clause = next((t for t in a.ancestors(year.i) if t.dep == "relcl"), None)
    if clause is None or clause.i == at or any(t.i == clause.i for t in a.ancestors(at)):
        return False
    return any(k.lower in ("who", "whom") for k in a.children(clause.i))


def _of_people(t: Token) -> bool:
    """Whether a name is somebody's or a body's: suspicion falls on them, nothing happens there."""
    return t.label in ("PERSON", "NORP")


def _places(a: Annotation, words: list[Token]) -> set[str]:
    """Names of places in phrases of place: "in Velm", "the Tolby quake" is none."""
    out = set()
    for t in words:
        if t.dep not in ("pobj", "conj", "appos") or t.pos != "PROPN":
            continue
        head = a.tokens[t.head]
        if (
            t.dep == "pobj"
            and (
                (head.lower in _PLACE_PREPOSITIONS and not (head.lower == "on" and _of_people(t)))
                or (head.lower == "of" and t.label in _PLACE_LABELS)
            )
            and t.lower not in _MONTHS
            and t.lower not in _WEEKDAYS
        ):
            parts = [k for k in a.children(t.i) if k.dep == "compound" and k.i < t.i]
            out.add(" ".join(k.lower for k in (*parts, t)))
    return out
