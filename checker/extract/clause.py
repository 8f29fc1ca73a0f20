"""What a clause says about its own standing: modality, negation, tense, speaker, hedge, event.

In: an Annotation and its mentions. Out: a `Clause` for any token; every extractor reads it there,
so that "may have", "denied", "according to police" and "last year" mean one thing everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.annotation import Annotation, Token
from checker.model import EventRef, Modality
from checker.normalize.needed_words import holds_parts
from checker.normalize.text_finder import TextFinder
from checker.normalize.word_hints import holds_digit

# Verbs that make a clause somebody's words: the reporting verbs that agency style guides list.
SPEECH = frozenset(
    "say tell add claim state announce report declare insist argue explain note warn "
    "suggest believe think write tweet post testify allege acknowledge admit confirm "
    "stress emphasize emphasise comment reply respond recall describe maintain assert "
    "estimate predict indicate reveal disclose reiterate contend conclude caution "
    "complain joke remark mention quip observe advise read hear understand learn know "
    "quote cite continue ask answer shout yell vow promise pledge urge".split()
)
DENIAL = frozenset("deny refute reject dispute disavow contradict dismiss".split())
# Governing verbs that keep their complement from being a fact.
POSSIBLE_GOVERNORS = frozenset(
    "want hope seek try attempt wish aim threaten consider intend plan fear expect urge "
    "ask demand propose call offer request order encourage invite require need like "
    "prefer refuse decline fail suspect allege believe think appear seem rumor".split()
)
SCHEDULED_GOVERNORS = frozenset(
    "plan schedule expect intend prepare set slate promise pledge vow agree due".split()
)
_GOVERNORS = POSSIBLE_GOVERNORS | SCHEDULED_GOVERNORS
NOT_DONE_GOVERNORS = frozenset(
    "refuse decline fail neglect avoid stop cease prevent bar rule".split()
)
# Adjectives that hold out what their infinitive says: "is due to open", "is likely to open".
SCHEDULED_ADJECTIVES = frozenset("due about set poised".split())
POSSIBLE_ADJECTIVES = frozenset("likely unlikely ready willing eager keen free welcome".split())
NOT_DONE_ADJECTIVES = frozenset("unable unwilling reluctant".split())
PREVENTING = frozenset("prevent keep stop bar ban block refrain prohibit restrain".split())
POSSIBLE_MODALS = frozenset("may might could would should can must".split())
POSSIBLE_ADVERBS = frozenset(
    "possibly perhaps maybe probably likely allegedly reportedly apparently potentially "
    "presumably supposedly".split()
)
# "Almost missed the train": it was caught; "almost doubled" is so much all the same.
_ALMOST = frozenset(("almost", "nearly"))
_BY_MUCH = frozenset("double triple treble quadruple halve reach fill cover exhaust".split())
_FACTUAL_MARKS = frozenset("after because since although though when while where".split())
CONDITION_MARKS = frozenset("if unless whether provided".split())
NEGATIONS = frozenset(
    "not n't never no neither nor nobody none nothing hardly barely scarcely without".split()
)
_PAST_MARKS = re.compile(  # of texts in lower case
    r"\b(?:last (?:year|month|week|summer|winter|spring|fall|autumn|decade|century)|"
    r"(?:years?|months?|decades?|centur(?:y|ies)) (?:ago|earlier|before)|previous(?:ly)?|formerly|"
    r"an earlier (?!report|toll|count|tally|figure|estimate|statement|version|account|death)|"
    r"in the past|historic(?:al)?ly|back in|once before|the worst since|since (?:19|20)\d\d|"
    r"(?<=\w )anniversary of)\b"
)
# What every match holds: few clauses do.
_PAST_NEEDED = (
    ("last ", "ago", "earlier", "before", "previous", "formerly", "past", "historic", "back in",
     "since ", "anniversary of"),
)  # fmt: skip
COMPARED = re.compile(
    r"\b(?:than|as|since|from|against|unlike) (?:[\w'-]+ ){0,3}?(?:(?:years?|months?|decades?) "
    r"(?:ago|earlier|before)|last (?:year|month|week|time))\b",
    re.IGNORECASE,
)
# "The biggest crowd since 2006", "the first in Wales since 1998": of now, measured by then.
_RANKED = re.compile(
    r"\b(?:[a-z]{2,}est|most|first|only|record)\b[^.;,]{0,60}?"
    r"(\bsince (?:[\w'’-]+ ){0,3}?(?:1[89]|20)\d\d)",
    re.IGNORECASE,
)
OTHER_MARKS = re.compile(
    r"\b(?:another|a second|a third|a separate|a similar|a different|elsewhere|unrelated|other) "
    r"(?=[a-z])",
    re.IGNORECASE,
)
# In lower case, what every match of `_PAST_MARKS` or `YEAR` holds: most sentences hold none of it,
# and their clauses need not be looked at one by one.
_TIME_HINTS = TextFinder(
    ("last ", "ago", "earlier", "before", "previous", "formerly", "past", "histor", "back in",
     "the worst since", "anniversary of")
)  # fmt: skip
_YEAR_HINT = re.compile(r"(?:1[89]|20)\d\d")
YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b(?!\s*(?:people|homes|troops|votes|miles|kilomet))")


class Clause(NamedTuple):
    """Standing of one clause. `verb`/`subject` are token indices (subject −1 where there is none).

    `speaker` is the token index of whoever says it (−1: the outlet itself; −2: somebody unnamed,
    "officials", "reports"), `quoted` is True inside quotation marks.
    """

    verb: int
    subject: int
    negated: bool
    modality: Modality
    speaker: int
    quoted: bool
    past_tense: bool
    event: EventRef


class Clauses:
    """Clauses of one annotation, worked out when first asked for."""

    def __init__(self, annotation: Annotation) -> None:
        self.annotation = annotation
        self._by_token: dict[int, Clause] = {}
        self._by_verb: dict[tuple[int, bool], Clause] = {}
        self._quoted = quoted_tokens(annotation)
        self._timed = [
            bool(
                _TIME_HINTS.found_in(annotation.sentence_lower(s))
                or (holds_digit(text) and _YEAR_HINT.search(text))
            )
            for s in annotation.sentences
            for text in (annotation.sentence_text(s),)
        ]

    def quoted(self, i: int) -> bool:
        return self._quoted[i]

    def of(self, i: int) -> Clause:
        """The clause that token i stands in."""
        found = self._by_token.get(i)
        if found is None:
            verb = self.head_verb(i)
            key = verb, self._quoted[i]
            found = self._by_verb.get(key)
            if found is None:
                found = self._by_verb[key] = self._make(verb, i)
            self._by_token[i] = found
        return found

    def head_verb(self, i: int) -> int:
        """Nearest governing verb (or copula); the sentence root where there is none."""
        tokens = self.annotation.tokens
        at = tokens[i]
        while at.head != at.i:
            if at.pos == "VERB" or (at.pos == "AUX" and at.dep not in ("aux", "auxpass")):
                return at.i
            at = tokens[at.head]
        return at.i

    def _make(self, verb: int, i: int) -> Clause:
        a = self.annotation
        kids = a.children(verb)
        head = a.tokens[verb]
        subject = next((k.i for k in kids if k.dep in ("nsubj", "nsubjpass", "csubj", "expl")), -1)
        if subject < 0 and head.dep == "conj" and a.tokens[head.head].pos in ("VERB", "AUX"):
            subject = self.of(head.head).subject
        if subject < 0 and head.dep in ("acl", "relcl"):
            subject = head.head
        if subject < 0 and head.dep == "xcomp":
            subject = self.of(head.head).subject
        if (
            subject >= 0
            and a.tokens[subject].lower in ("who", "which", "that")
            and head.dep == "relcl"
        ):
            subject = head.head
        if subject < 0 and head.dep == "pcomp":
            subject = self.of(a.head(head.head).i).subject
        if subject < 0:
            subject = self._before(head, kids)
        return Clause(
            verb, subject, self._negated(head, kids), self._modality(head, kids),
            self._speaker(head), self._quoted[i], head.tag in ("VBD", "VBN"), self._event(head),
        )  # fmt: skip

    def _before(self, head: Token, kids: Sequence[Token]) -> int:
        """The noun phrase that ends where a finite verb begins, which the parser hung elsewhere."""
        a = self.annotation
        if head.tag not in ("VBD", "VBZ", "VBP", "MD") and not any(k.dep == "aux" for k in kids):
            return -1
        left = min([head, *(k for k in kids if k.dep in ("aux", "auxpass", "neg"))])
        at = left.i - 1
        if at < a.sentence(head.i).first or a.tokens[at].pos not in ("NOUN", "PROPN"):
            return -1
        token = a.tokens[at]
        while token.dep in ("pobj", "compound", "prep") and a.tokens[token.head].i < left.i:
            token = a.tokens[token.head]
        return token.i if token.pos in ("NOUN", "PROPN") and token.i < left.i else -1

    def _negated(self, head: Token, kids: Sequence[Token]) -> bool:
        a = self.annotation
        negative = False
        for k in kids:
            if k.dep == "neg" or (k.lower in NEGATIONS and k.dep in ("advmod", "preconj")):
                negative = True
                break
        for k in kids:
            if k.dep in ("nsubj", "nsubjpass", "dobj", "attr") and (
                k.lower in ("nobody", "none", "nothing")
                or any(
                    c.lower in ("no", "neither") and c.dep in ("det", "neg")
                    for c in a.children(k.i)
                )
            ):
                negative = not negative
        if head.dep == "xcomp":
            above = a.head(head.i)
            if above.lemma in NOT_DONE_GOVERNORS or above.lower in NOT_DONE_ADJECTIVES:
                negative = not negative
        if head.dep == "pcomp":
            prep = a.head(head.i)
            kept = prep.lower == "from" and a.head(prep.i).lemma in PREVENTING
            if prep.lower == "without" or kept:
                negative = not negative
        return negative

    def _modality(self, head: Token, kids: Sequence[Token]) -> Modality:
        a = self.annotation
        auxes = {k.lower for k in kids if k.dep in ("aux", "auxpass")}
        if _conditional(kids):
            return Modality.CONDITIONAL
        below = head
        for above in a.ancestors(head.i):
            if above.pos not in ("VERB", "AUX"):
                continue
            if below.tag == "VBD" and below.dep == "advcl" and self._tells_when(below):
                break  # "urged to stay at home after the dam burst": it burst
            if below.dep == "relcl" and below.tag in ("VBD", "VBZ", "VBP"):
                break  # "to thank the guide who found them": he found them
            if below.dep in ("ccomp", "xcomp", "pcomp") and above.lemma in DENIAL:
                return Modality.DENIED
            if below.dep == "pcomp" and a.head(above.i).lemma == "lie":
                return Modality.DENIED  # "lied about attending"
            if below.dep != "advcl" and _conditional(a.children(above.i)):
                return Modality.CONDITIONAL
            if below.dep == "xcomp" and above.lemma in _GOVERNORS:
                return (
                    Modality.SCHEDULED if above.lemma in SCHEDULED_GOVERNORS else Modality.POSSIBLE
                )
            below = above
        above = a.head(head.i)
        if head.dep == "xcomp" and "to" in auxes:
            if above.lower in SCHEDULED_ADJECTIVES or (above.lemma == "go" and above.tag == "VBG"):
                return Modality.SCHEDULED
            if above.lower in POSSIBLE_ADJECTIVES:
                return Modality.POSSIBLE
        if "would" in auxes and any(k.dep == "advcl" for k in kids):
            return Modality.CONDITIONAL
        beside = {k.lower for k in kids}
        if beside & _ALMOST and head.lemma not in _BY_MUCH and _right_before(head, kids):
            return Modality.CONDITIONAL
        if auxes & {"will", "'ll", "shall"} or "wo" in beside:
            return Modality.SCHEDULED
        if auxes & POSSIBLE_MODALS or beside & POSSIBLE_ADVERBS:
            return Modality.POSSIBLE
        if head.lemma == "go" and any(k.dep == "xcomp" for k in kids) and head.tag == "VBG":
            return Modality.SCHEDULED
        if (
            (head.tag == "VB" or "be" in auxes)
            and "to" in auxes
            and head.dep in ("ROOT", "xcomp", "advcl", "acl", "relcl")
        ):
            governor = a.head(head.i)
            if governor.lemma == "be" or head.dep == "acl":
                return Modality.SCHEDULED
            if head.dep == "advcl":
                return Modality.POSSIBLE
        return Modality.HAPPENED

    def _tells_when(self, verb: Token) -> bool:
        """Whether an adverbial clause tells of what happened, whatever it hangs on."""
        marks = {k.lower for k in self.annotation.children(verb.i) if k.dep in ("mark", "advmod")}
        return bool(marks & _FACTUAL_MARKS)

    def _speaker(self, head: Token) -> int:
        """Subject of the reporting verb above this clause, or of "according to"."""
        a = self.annotation
        below = head
        for above in a.ancestors(head.i):
            if above.lemma in SPEECH and below.dep in ("ccomp", "parataxis", "advcl"):
                who = a.child(above.i, "nsubj", "nsubjpass")
                return who.i if who is not None else -2
            below = above
        # "X happened, police said": the reporting verb may be parsed as parataxis below the head.
        for k in a.children(head.i):
            if k.dep in ("parataxis", "ccomp") and k.lemma in SPEECH and k.i > head.i:
                who = a.child(k.i, "nsubj")
                if who is not None:
                    return who.i
            if k.dep == "prep" and k.lower == "according":
                to = a.child(k.i, "prep")
                who = a.child(to.i, "pobj") if to is not None else None
                return who.i if who is not None else -2
        return -1

    def _event(self, head: Token) -> EventRef:
        """The event by what the clause says; of "left by crawling out" by that of "left"."""
        a = self.annotation
        if not self._timed[a.sentence_of[head.i]]:
            return EventRef()
        own = self._own_event(head)
        if own == EventRef() and head.dep == "pcomp":
            return self.of(a.head(head.head).i).event
        return own

    def _own_event(self, head: Token) -> EventRef:
        a = self.annotation
        below = a.subtree(head.i)
        text = a.text(below[0].start, below[-1].end)
        if not (YEAR.search(text) or tells_past(text)):
            return EventRef()
        # "The club, founded in 1894, lost its boats": not the year of the loss.
        for token in below:
            if token.dep in ("relcl", "acl") and token.i != head.i:
                aside = a.subtree(token.i)
                text = text.replace(a.text(aside[0].start, aside[-1].end), " ", 1)
        # "fewer than four years ago" tells of now: the past is only what it is compared with.
        text = COMPARED.sub(" ", text)
        text = _RANKED.sub(" ", text) if "since" in text else text
        year = YEAR.search(text)
        return EventRef(
            year=int(year.group(1)) if year else None,
            past=tells_past(text),
            other=False,
        )


def tells_past(text: str) -> bool:
    """Whether a clause says that it tells of earlier times: "last year", "two decades ago"."""
    lower = text.lower()
    return holds_parts(lower, _PAST_NEEDED) and _PAST_MARKS.search(lower) is not None


def _right_before(head: Token, kids: Sequence[Token]) -> bool:
    """Whether "almost" stands right before a verb; "almost 40 died" is of the number."""
    return any(k.lower in _ALMOST and k.dep == "advmod" and k.i == head.i - 1 for k in kids)


def _conditional(kids: Sequence[Token]) -> bool:
    marks = [k.lower for k in kids if k.dep == "mark"]
    return not CONDITION_MARKS.isdisjoint(marks)


_CLOSING = ('"', "''", "'", "’")


def quoted_tokens(annotation: Annotation) -> list[bool]:
    """For each token, whether it stands inside quotation marks of its paragraph."""
    out = [False] * len(annotation.tokens)
    inside, paragraph = False, -1
    for s in annotation.sentences:
        if s.paragraph != paragraph:
            inside, paragraph = False, s.paragraph
        for t in annotation.words(s):
            if t.text.isalnum() and t.tag not in ("``", "''"):
                out[t.i] = inside
                continue
            mark = annotation.text(t.start, t.end)
            if mark in ("“", "„", "«") or t.tag == "``":
                inside = True
            elif mark in ("”", "»") or (t.tag == "''" and mark in _CLOSING):
                inside = False
            elif mark == '"':
                inside = not inside
            else:
                out[t.i] = inside
    return out
