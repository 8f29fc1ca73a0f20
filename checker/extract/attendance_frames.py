"""Presence and absence told by a turn of phrase, matched as words rather than by the parse.

In: a `Reading`. Out: `Framed` readings, one per turn of phrase, whose subject is that of the
clause. The forms of `attendance.py` come first; these fill what a parser misses or a verb table
cannot hold ("put in an appearance", "was denied a visa", "dialled in").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from checker.annotation import Annotation, Sentence, Token
from checker.extract.attendance_line_ups import LINE_UPS
from checker.extract.attendance_parts import Presence, is_place, occasion_of, subject_of
from checker.extract.attendance_pattern import Frame
from checker.extract.attendance_phrases import PHRASES
from checker.extract.attendance_whereabouts import WHEREABOUTS
from checker.extract.attendance_words import OCCASIONS
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.model import EntityType, Modality
from checker.normalize.needed_words import holds_parts
from checker.normalize.text_finder import TextFinder

FRAMES = tuple(chain(PHRASES, LINE_UPS, WHEREABOUTS))
# By each hint, the numbers of the frames that it may tell of.
_HINTED = {
    hint: [n for n, frame in enumerate(FRAMES) if hint in frame.hints]
    for hint in {hint for frame in FRAMES for hint in frame.hints}
}
_HINTS = TextFinder(_HINTED)


class Framed(NamedTuple):
    """`token`: where the clause is read; `modality` as for `Claim`, None for the clause's own."""

    token: Token
    presence: Presence
    start: int
    end: int
    modality: Modality | None


def framed(reading: Reading) -> Iterator[Framed]:
    a = reading.annotation
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        lower = a.sentence_lower(sentence)
        hints = _HINTS.found_in(lower)
        if not hints:
            continue
        for number in sorted({n for hint in hints for n in _HINTED[hint]}):
            frame = FRAMES[number]
            if not holds_parts(lower, frame.needed):
                continue
            for match in frame.pattern.finditer(text if frame.as_written else lower):
                found = _read(reading, sentence, frame, match)
                if found is not None:
                    yield found


def _read(
    reading: Reading, sentence: Sentence, frame: Frame, match: re.Match[str]
) -> Framed | None:
    a = reading.annotation
    groups = match.groupdict()
    group = next(g for g in ("v", "v2", "v3") if groups.get(g) is not None)
    start = sentence.start + match.start(group)
    token = _main_verb(a, a.tokens[token_at(a, start, sentence)])
    clause = reading.clause(token.i)
    who = _who(reading, token, a.tokens[token_at(a, start, sentence)])
    if who is None:
        return None
    if frame.body and not _is_body(reading, who):
        return None
    status = frame.status
    negated = clause.negated and not frame.fact
    if negated:
        if not frame.flips:
            return None
        status = "absent" if status == "present" else "present"
    place = ""
    named = next((g for g in ("place", "place2", "place3") if groups.get(g)), "")
    if (frame.venue or frame.away) and named:
        at = sentence.start + match.start(named)
        where = a.tokens[token_at(a, at, sentence)]
        if not is_place(reading, where) or reading.entity(where.i) == reading.entity(who.i):
            return None
        place = groups[named].split()[0] if where.dep != "compound" else groups[named]
    modality = None
    if (frame.fact or negated) and clause.modality is Modality.POSSIBLE:
        modality = Modality.HAPPENED
    presence = Presence(
        status, who, occasion=frame.occasion or _occasion(a, token, match), sure=False,
        venue=place if frame.venue else "", away=place if frame.away else "",
    )  # fmt: skip
    end = sentence.start + match.end()
    return Framed(token, presence, start, end, modality)


def _occasion(a: Annotation, token: Token, match: re.Match[str]) -> str:
    """The occasion in the words of the frame, or beside its verb."""
    if "signature" in match.group() or "name" in match.group().lower().split():
        return "signing"  # "put his name to the accord"
    for word in re.findall(r"[\w-]+", match.group().lower()):
        for form in (word, word.removesuffix("s")):
            if (form in OCCASIONS and form not in ("talk", "show", "service")) or word == "talks":
                return "talk" if word == "talks" else form
    return occasion_of(a, token)


def _main_verb(a: Annotation, token: Token) -> Token:
    """The verb of an auxiliary: "did" in "did not come"."""
    return a.head(token.i) if token.dep in ("aux", "auxpass", "neg") else token


def _who(reading: Reading, verb: Token, first: Token) -> Token | None:
    """The subject; the name that stands right before the verb where the parse has none."""
    subject = subject_of(reading, verb)
    if subject is not None and subject.pos in ("PROPN", "NOUN", "PRON"):
        return subject
    for i in (first.i - 1, first.i - 2):
        mention = reading.mention_at.get(i)
        if mention is not None and mention.form != "pronoun":
            entity = reading.entities[mention.entity]
            if entity.type in (EntityType.PERSON, EntityType.ORGANISATION):
                return reading.annotation.tokens[mention.last - 1]
    return None


def _is_body(reading: Reading, token: Token) -> bool:
    entity = reading.entity(token.i)
    if entity is not None and entity.name:
        return entity.type in (EntityType.PLACE, EntityType.ORGANISATION)
    return reading.lexicon.country(token.text) is not None
