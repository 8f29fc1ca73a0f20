"""Name spans of one article: runs of capitalised tokens, cut where a title or another name begins.

The model's label is one piece of evidence; capitals, titles and part of speech are the others.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.annotation import Annotation, Token
from checker.entities.words import (
    CALENDAR,
    COMPANY_ENDINGS,
    FEMALE_TITLES,
    HYPHENED,
    MALE_TITLES,
    PARTICLES,
    PORTFOLIOS,
    RANKS,
    TITLE_QUALIFIERS,
    TITLES,
)
from checker.lexical import is_hypernym
from checker.lexicon.words import word_list
from checker.model import EntityType
from checker.normalize.invisible import JOINER

_NAME_LABELS = {
    "PERSON",
    "ORG",
    "GPE",
    "LOC",
    "FAC",
    "NORP",
    "EVENT",
    "PRODUCT",
    "WORK_OF_ART",
    "LAW",
}
_NAMED_THINGS = _NAME_LABELS - {"NORP"}
_PLACE_LABELS = {"GPE", "LOC", "FAC"}


class NameSpan(NamedTuple):
    """Tokens first..last (exclusive) of a name; title words before it are in `title`."""

    first: int
    last: int
    text: str
    labels: tuple[str, ...]
    title: tuple[str, ...]
    gender: str


def name_spans(annotation: Annotation) -> list[NameSpan]:
    """Names of running text and headlines, in text order, without titles and possessive endings."""
    out: list[NameSpan] = []
    for sentence in annotation.sentences:
        words = annotation.words(sentence)
        # A line in capitals or in title case tells nothing about which words are names.
        capitals = [w for w in words if w.text.isupper() and len(w.text) > 1]
        shouting = len(capitals) * 2 > len(words)
        titled = sentence.headline and _title_case(words)
        run: list[Token] = []
        for token in words:
            if not run and not token.text[:1].isupper():
                continue  # most words: no name begins here
            if _in_name(token, run, titled, shouting):
                run.append(token)
            elif run:
                out.extend(_cut(annotation, run))
                run = []
        out.extend(_cut(annotation, run))
    return _with_lone_surnames(annotation, out)


def _with_lone_surnames(annotation: Annotation, spans: list[NameSpan]) -> list[NameSpan]:
    """Surnames that the tagger takes for nouns where they begin a sentence: "Ferin quit"."""
    surnames = {
        s.text.split()[-1]
        for s in spans
        if s.title or (s.last - s.first > 1 and "PERSON" in s.labels)
    }
    surnames = {n for n in surnames if n[:1].isupper() and not word_list().is_word(n.lower())}
    if not surnames:
        return spans
    covered = {i for s in spans for i in range(s.first, s.last)}
    lone = [
        NameSpan(first.i, first.i + 1, first.text, (first.label,), (), "")
        for sentence in annotation.sentences
        if (first := annotation.tokens[sentence.first]).text in surnames and first.i not in covered
    ]
    return sorted(spans + lone) if lone else spans


def _title_case(words: tuple[Token, ...]) -> bool:
    longer = [w for w in words if w.text[:1].isalpha() and len(w.text) > 3]
    return len(longer) > 3 and sum(w.text[:1].isupper() for w in longer) > 0.8 * len(longer)


def _in_name(token: Token, run: list[Token], titled: bool, shouting: bool) -> bool:
    text = token.text
    if text == "-" and run and run[-1].end == token.start and run[-1].label == token.label != "":
        return True  # "Ban Ki-moon", "Jean-Claude"
    if run and run[-1].text == "-":
        return True
    if not text[:1].isalpha() or token.lower in CALENDAR:
        # "3M", "7-Eleven" are rare; digits inside a name the model marked are kept ("Area 51").
        return (
            bool(run)
            and token.label in _NAME_LABELS
            and token.label == run[-1].label
            and text[:1].isdigit()
        )
    if token.lower in PARTICLES and token.pos != "VERB":
        inside = bool(run) and not text[:1].isupper()
        return inside and (
            token.label in ("PERSON", "ORG", "GPE", "LOC") or token.pos in ("PROPN", "X")
        )
    if token.lower in ("of", "the", "for", "and") and run:
        return (
            token.label in ("ORG", "LAW", "FAC", "EVENT", "GPE", "LOC")
            and token.label == run[-1].label
        )
    if not text[:1].isupper():
        return False
    if token.label in ("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "LANGUAGE"):
        return False
    if titled or shouting:
        return token.label in _NAME_LABELS
    return (
        token.pos == "PROPN"
        or token.label in _NAMED_THINGS
        or bool(
            run
            and token.pos in ("NOUN", "ADJ")
            and run[-1].pos == "PROPN"
            and token.label in _NAME_LABELS
        )
    )


def _cut(annotation: Annotation, run: list[Token]) -> list[NameSpan]:
    """A run of name tokens as one or more names, with titles taken off."""
    out: list[NameSpan] = []
    title: list[str] = []
    gender = ""
    part: list[Token] = []

    def close() -> None:
        nonlocal part, title, gender
        while part and part[-1].lower in ("of", "the", "for", "and", "'s", "-"):
            part.pop()
        if part:
            text = " ".join(annotation.text(part[0].start, part[-1].end).split()).strip(JOINER)
            labels = tuple(t.label for t in part)
            out.append(NameSpan(part[0].i, part[-1].i + 1, text, labels, tuple(title), gender))
            title, gender = [], ""
        part = []

    skip = 0
    for n, token in enumerate(run):
        if skip:
            skip -= 1
            continue
        hyphened = "".join(t.lower for t in run[n : n + 3])
        if hyphened in HYPHENED:
            close()
            title.append(hyphened)
            skip = 2
            continue
        word = token.lower.rstrip(".")
        following = run[n + 1] if n + 1 < len(run) else None
        is_title = (
            (word in TITLES or (n == 0 and _calling_before(annotation, run)))
            and following is not None
            and not (
                part
                and token.label == "ORG"
                and part[-1].label == "ORG"
                and following.label == "ORG"
            )
        )
        if (
            is_title
            # "General" may belong to a name ("Leeds General Infirmary"); "Lt." does not.
            and (word not in RANKS or not part or token.text[-1] == ".")
            and following is not None
            and following.text[:1].isupper()
        ):
            if all(t.lower in TITLE_QUALIFIERS for t in part):
                part = []  # "Prime" of "Prime Minister" is no name
            close()
            title.append(word)
            gender = "m" if word in MALE_TITLES else "f" if word in FEMALE_TITLES else gender
            continue
        if part and _breaks(part[-1], token):
            close()
        if part and _ends_body(part, run[n:]):
            close()
        part.append(token)
    close()
    return out


def _calling_before(annotation: Annotation, run: list[Token]) -> bool:
    """Whether a sentence begins with what somebody is: "Barber Keith Amos was hit"."""
    if len(run) < 3 or run[0].i != annotation.sentence(run[0].i).first:
        return False
    name = run[1:3]
    if any(not t.text.isalpha() or t.lower in COMPANY_ENDINGS for t in name):
        return False
    return all(t.label == "PERSON" for t in name) and _is_calling(run[0].lower)


@lru_cache(maxsize=4_000)
def _is_calling(word: str) -> bool:
    """A noun for people that nobody is named: barber, deckhand, climber; not hunter, not Victor."""
    return is_hypernym("person", word, "n", 6) and not word_list().gender_of(word)


def _breaks(before: Token, token: Token) -> bool:
    """Whether one name ends and another begins between two adjacent tokens ("Poland Donald")."""
    if before.label == token.label or not before.label or not token.label:
        return False
    return (
        before.label in ("GPE", "NORP", "LOC")
        and token.label in ("PERSON", "ORG")
        and (token.lower.rstrip(".") not in COMPANY_ENDINGS)
    )


def _ends_body(part: list[Token], rest: list[Token]) -> bool:
    """Whether a body or field of office ends and a person's name begins in one run of capitals.

    "European Commission | Ursula von der Leyen", "Secretary of State | John Kerry".
    """
    word = part[-1].lower.rstrip(".")
    names = [t for t in rest if t.text[:1].isupper() and t.lower.rstrip(".") not in COMPANY_ENDINGS]
    if len(names) < 2 or len(names) < sum(t.text[:1].isupper() for t in rest):
        return False
    return (word in COMPANY_ENDINGS and len(part) > 1) or (word in PORTFOLIOS and len(part) == 1)


def guess_type(span: NameSpan) -> EntityType | None:
    """What the label, the title and the last word make of a name; None when they say nothing."""
    if span.title:
        return EntityType.PERSON
    last = span.text.split()[-1].lower().rstrip(".")
    labels = [x for x in span.labels if x]
    if last in COMPANY_ENDINGS and span.last - span.first > 1:
        return EntityType.ORGANISATION
    if not labels:
        return None
    best = max(sorted(set(labels)), key=labels.count)
    if best == "PERSON":
        return EntityType.PERSON
    if best in _PLACE_LABELS:
        return EntityType.PLACE
    return EntityType.ORGANISATION if best == "ORG" else EntityType.OTHER
