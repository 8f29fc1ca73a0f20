"""Matters that a story has once, and what came of them: shots fired or none, a ransom paid or not.

A claim is of kind POLARITY with the family as attribute and the outcome as value. `extra` slots:
`family`, `matter` (story, thing, who) and `thing` (what of several things of a family is meant).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.annotation import Annotation, Sentence, Token
from checker.extract.clause import COMPARED, YEAR, tells_past
from checker.extract.outcome_words import NEGATION, Matter, Pattern, compiled, matters_by_cue
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.extract.states import crime_of
from checker.extract.whom import meant_by
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType, EventRef, Kind, Modality, Participant, Status
from checker.normalize.moments import published_day
from checker.normalize.people import PERSON_NOUNS

# Words before a passage among which a "not" belongs to it; a clause begins after these.
_REACH = 4
_CLAUSE_STARTS = re.compile(
    r"[,;:.\"“”]|\b(?:and|but|that|who|which|when|after|before|because|as|while|where|if|though)\b"
)
_WORD = re.compile(r"\S+")
_UNREAL = (Modality.POSSIBLE, Modality.CONDITIONAL, Modality.DENIED)
# Years that bound something else: "whose contract runs until 2031", "who has led it since 2018".
_SPANS = re.compile(
    r"\b(?:until|till|by|through|since|to|from|founded in|born in|built in|opened in) "
    r"(?:(?:[A-Z]\w+ )?(?:\d\d?,? )?)(?:1[89]|20)\d\d\b"
)
# "In April", "in an earlier case": of another time, where the article is not of that month.
_MONTH = re.compile(
    r"\b(?:[Ii]n|[Ll]ast|[Ss]ince) (January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b(?! \d)"
)
# "Had cut rates in spring", "its rival posted a loss": of then, and of another.
_ASIDE = re.compile(
    r"\bhad [^.;,]{3,50}? in (?:the )?(?:spring|summer|autumn|winter|past)\b|"
    r"\b(?:neighbou?ring|rival)s?\b"
)
# "It was announced that the bloc would lift the ban" tells of what was decided.
_DECIDING = frozenset("announce decide confirm agree declare order".split())


class _Told(NamedTuple):
    """A passage that tells an outcome; `focus` are its offsets."""

    outcome: str
    verb: Token
    focus: tuple[int, int]
    thing: str


def extract_outcomes(reading: Reading) -> Iterator[Claim]:
    """One claim per passage that tells how a matter of the table came out."""
    a = reading.annotation
    table = matters_by_cue()
    for sentence in a.sentences:
        cued: dict[str, Matter] = {}
        for token in a.words(sentence):
            for matter in table.get(token.lower, ()):
                cued.setdefault(matter.family, matter)
        if not cued:
            continue
        plain = " ".join(a.sentence_lower(sentence).split())
        if plain.rstrip("\"”'’ ").endswith("?"):
            continue
        for matter in cued.values():
            patterns = [p for p in matter.patterns if p.may_match(plain)]
            if patterns:
                yield from _in_sentence(reading, matter, patterns, sentence, plain)


def _in_sentence(
    reading: Reading, matter: Matter, patterns: list[Pattern], sentence: Sentence, plain: str
) -> Iterator[Claim]:
    """What patterns of a matter, in their order, find in a sentence; `plain` is the sentence in
    lower case with single blanks."""
    a = reading.annotation
    offsets: list[int] | range = []
    taken: list[tuple[int, int]] = []
    for pattern in patterns:
        outcome = pattern.outcome
        for found in compiled(pattern.words).finditer(plain):
            start, end = found.span()
            if any(start < last and first < end for first, last in taken):
                continue
            if not pattern.negating and _denied(plain, start, end):
                continue
            taken.append((start, end))
            offsets = offsets or _offsets(a.plain, sentence, len(plain))
            start, end = offsets[start], offsets[end - 1] + 1
            verb = _verb([t for t in a.words(sentence) if start <= t.start < end])
            if outcome != "-" and verb is not None and _told(reading, verb, matter.held):
                thing = "".join((found.groupdict().get("thing") or "").split())
                thing = matter.same.get(thing, thing)
                yield from _claims(reading, matter, _Told(outcome, verb, (start, end), thing))


def _offsets(text: str, sentence: Sentence, size: int) -> list[int] | range:
    """Where each character of a sentence with single blanks, `size` in all, stands in the text."""
    if sentence.end - sentence.start == size:
        return range(sentence.start, sentence.end)
    out: list[int] = []
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        if out:
            out.append(out[-1] + 1)
        out += range(word.start(), word.end())
    return out


def _denied(plain: str, start: int, end: int) -> bool:
    """Whether a negation stands in the passage, or close before it in the same clause."""
    before = _CLAUSE_STARTS.split(plain[:start])[-1].split()[-_REACH:]
    return NEGATION.search(plain, start, end) is not None or any(
        NEGATION.search(word) for word in before
    )


def _verb(inside: list[Token]) -> Token | None:
    """The word whose clause the passage stands in: its first verb, else its last word."""
    if not inside:
        return None
    verbs = [t for t in inside if t.pos == "VERB" or (t.pos == "AUX" and t.dep != "aux")]
    return verbs[0] if verbs else inside[-1]


def _told(reading: Reading, verb: Token, held: str) -> bool:
    """Whether the clause tells a fact, or what was decided."""
    clause = reading.clause(verb.i)
    if clause.modality is Modality.SCHEDULED:
        return bool(held)
    if clause.modality not in _UNREAL or held == "any":
        return True
    a = reading.annotation
    if clause.negated and any(k.lower == "could" for k in a.children(clause.verb)):
        return True  # "they could not agree": they did not
    governors = {t.lemma for t in a.ancestors(verb.i)}
    would = any(k.lower == "would" for k in a.children(clause.verb))
    refused = a.tokens[clause.verb].dep == "xcomp" and clause.modality is Modality.POSSIBLE
    if refused:
        above = reading.clause(a.head(clause.verb).i)
        return above.modality not in _UNREAL and clause.negated
    return would and bool(governors & _DECIDING)


def _claims(reading: Reading, matter: Matter, told: _Told) -> Iterator[Claim]:
    if matter.scope != "who":
        if matter.family == "motion" and _of_one_voter(reading, told.verb):
            return
        subject = reading.participant(told.verb.i)
        yield _claim(reading, matter, told, subject, told.thing)
        return
    for who in _who(reading, told, matter.of_object):
        name = reading.entities[who.entity].name if who.entity else ""
        # Any part of a name: the surname may be misspelt in one of two articles.
        words = [fold(w) for w in name.split() if len(w) > 2] or [who.head]
        yield _claim(reading, matter, told, who, *words)


def _of_one_voter(reading: Reading, verb: Token) -> bool:
    """ "Canada rejected the motion": how one voted, not what became of the motion."""
    subject = reading.clause(verb.i).subject
    if reading.annotation.child(verb.i, "dobj") is None or subject < 0:
        return False
    entity = reading.entity(subject)
    return entity is not None and entity.type in (EntityType.PERSON, EntityType.PLACE)


def _claim(
    reading: Reading, matter: Matter, told: _Told, subject: Participant, *keys: str
) -> Claim:
    return reading.claim(
        Kind.POLARITY, told.verb.i, told.focus, Status(told.outcome), subject=subject,
        attribute=matter.family, keys=[f"outcome|{matter.family}|{k}" for k in keys], polarity=True,
        modality=Modality.HAPPENED, family=matter.family, matter=matter.scope, thing=told.thing,
        fixed="yes" if matter.fixed else "",
        crime=crime_of(reading.annotation, told.verb) if matter.family == "verdict" else "",
        event=_event(reading, told.verb),
    )  # fmt: skip


def _event(reading: Reading, verb: Token) -> EventRef:
    """The clause's event; where it sets none apart, what its sentence says of another year.

    What is still to come is of now, and so is the year in which the article appeared.
    """
    clause = reading.clause(verb.i)
    if clause.modality is Modality.SCHEDULED:
        return EventRef()
    day = published_day(reading.article.published)
    told = clause.event
    if day is not None and told.year == day.year:
        told = replace(told, year=None)
    if told != EventRef():
        return told
    a = reading.annotation
    sentence = a.sentence(verb.i)
    text = _SPANS.sub(" ", a.sentence_text(sentence))
    year = YEAR.search(text)
    past = tells_past(COMPARED.sub(" ", text)) or _ASIDE.search(text) is not None
    month = _MONTH.search(text)
    past = past or (month is not None and (day is None or month.group(1) != day.strftime("%B")))
    number = int(year.group(1)) if year else None
    if number is not None and day is not None and number >= day.year:
        number = None
    return EventRef(year=number, past=past)


def _who(reading: Reading, told: _Told, of_object: bool) -> list[Participant]:
    """Whom the clause speaks of, with those joined to them; nobody where that is anybody."""
    a = reading.annotation
    verb = told.verb
    last = a.tokens[token_at(a, told.focus[1] - 1, a.sentence(verb.i))]
    if (last.dep == "agent" or last.lower in ("of", "for")) and (
        by := a.child(last.i, "pobj")
    ) is not None:
        return _those(reading, by)  # "backed by the Greens", "the arrest of X"
    if verb.dep == "amod" and (found := _those(reading, a.head(verb.i))):
        return found
    if of_object and verb.lemma not in _OF_SUBJECT and (obj := _object(a, verb)) is not None:
        return _those(reading, obj)
    subject = reading.clause(verb.i).subject
    if subject < 0 and a.sentence(verb.i).headline:
        first = token_at(a, told.focus[0], a.sentence(verb.i))
        named = reading.mention_at.get(first - 1)  # "Lena Gross guilty of fraud"
        subject = named.last - 1 if named is not None else -1
    return _those(reading, a.tokens[subject]) if subject >= 0 else []


# Verbs whose object is what somebody came through or lost, in families told of the object.
_OF_SUBJECT = frozenset("survive escape evade avoid lose leave flee".split())


def _object(a: Annotation, verb: Token) -> Token | None:
    """Whom a verb is done to; in "found her guilty" the subject of what is found."""
    obj = a.child(verb.i, "dobj")
    if obj is not None and obj.lower.endswith(("self", "selves")):
        return None
    if obj is not None or a.child(verb.i, "nsubjpass") is not None:
        return obj
    inner = [k for k in a.children(verb.i) if k.dep in ("ccomp", "oprd", "acomp")]
    return next((s for k in inner if (s := a.child(k.i, "nsubj")) is not None), None)


def _those(reading: Reading, head: Token) -> list[Participant]:
    a = reading.annotation
    head = _of_whom(a, head)
    heads = [head, *(k for k in a.children(head.i) if k.dep == "conj" and k.pos == "PROPN")]
    found = [(t, meant_by(reading, t)) for t in heads]
    return [p for t, p in found if p.entity or _known(a, t)]


# What is told of somebody by what is theirs: "her whereabouts", "the body of X was found".
_THEIRS = frozenset(
    "whereabouts whereabout fate arrest acquittal conviction death body remains".split()
)


def _of_whom(a: Annotation, noun: Token) -> Token:
    if noun.lemma.lower() not in _THEIRS:
        return noun
    of = [k for k in a.children(noun.i) if k.dep == "prep" and k.lower == "of"]
    return a.child(noun.i, "poss") or (a.child(of[0].i, "pobj") if of else None) or noun


def _known(a: Annotation, token: Token) -> bool:
    """A noun for one of the story's own, or for all of a sort: "the survivors", "pilots"."""
    if token.pos != "NOUN" or token.lemma.lower() in PERSON_NOUNS:
        return False
    determiners = {k.lower for k in a.children(token.i) if k.dep in ("det", "poss", "nummod")}
    bare = token.tag == "NNS" and not determiners
    return bare or "the" in determiners
