"""The passage of a source most like one of the draft, with the number, date or words in its place.

What no source supports is often a slip for what one of them says in the same sentence: "built in
1921" where a source has "built in 1911". Nothing is decided here; the passage is shown beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from rapidfuzz.distance import OSA

from checker.coded_rules import (
    UNSUPPORTED_DATE,
    UNSUPPORTED_NAME,
    UNSUPPORTED_NUMBER,
    UNSUPPORTED_QUOTE,
)
from checker.lexicon.fold import fold
from checker.model import Extraction, Kind
from checker.normalize.quantities import scan_amounts

# Words that a sentence shares with any other: articles, auxiliaries, prepositions.
_IDLE = frozenset(
    "the a an of and in to for on at by with from that this these those was were will would have "
    "has had been being is are be as but or not it its his her their they them which who whom said "
    "says say after before when while there than into over out more about also one two".split()
)
# Two sentences are alike that share so many words, and such a part of the shorter one's.
_LEAST_WORDS = 3
_LEAST_SHARE = 0.5
_LEAST_QUOTED = 0.6
_YEAR = re.compile(r"(?<![\w,.])(?:1[5-9]|20)\d\d(?!\w|[.,]\d)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")

# Letters by which a misspelt part of a name differs at most.
_SLIP = 2

Span = tuple[int, int]


class Like(NamedTuple):
    """A source's passage, and in it what stands in the place of the draft's words."""

    article: str
    passage: Span
    focus: Span


class Nearest:
    """Looks up sources; their sentences are split into words once."""

    def __init__(self, sources: Sequence[Extraction]) -> None:
        self._sources = sources

    @cached_property
    def _sentences(self) -> list[tuple[Extraction, Span, frozenset[str]]]:
        return [
            (x, (s.start, s.end), _words(x.article.text[s.start : s.end]))
            for x in self._sources
            for s in x.annotation.sentences
        ]

    def find(self, rule: str, text: str, passage: Span, stated: Span) -> Like | None:
        """What a source has where the draft's passage has the words stated; None where no passage
        is like enough, or more than one thing could stand for them."""
        if rule == UNSUPPORTED_QUOTE:
            return self._quotation(text[stated[0] : stated[1]])
        if rule == UNSUPPORTED_NAME:
            return self._name(text[stated[0] : stated[1]])
        own = _words(text[passage[0] : passage[1]])
        alike = [
            (len(own & words) / (len(own) + len(words)), n)
            for n, (_, _, words) in enumerate(self._sentences)
            if (len(own & words) >= _LEAST_WORDS or own <= words)
            and len(own & words) >= max(2, _LEAST_SHARE * min(len(own), len(words)))
        ]
        for _, n in sorted(alike, key=lambda a: (-a[0], a[1])):
            source, span, _ = self._sentences[n]
            if focus := _in_place(rule, text, passage, stated, source.article.text, span):
                return Like(source.article.id, span, focus)
        return None

    def _name(self, named: str) -> Like | None:
        """A name of a source that differs in one word of it, by a letter or two."""
        own = fold(named).split()
        for x in self._sources:
            for mention in x.mentions:
                words = fold(mention.text).split()
                apart = [(a, b) for a, b in zip(own, words, strict=False) if a != b]
                if (
                    mention.form == "name"
                    and len(own) == len(words) > len(apart) == 1
                    and OSA.distance(*apart[0]) <= _SLIP
                    and min(map(len, apart[0])) > _SLIP + 1
                ):
                    around = x.annotation.sentence(mention.first)
                    focus = (mention.start, mention.end)
                    return Like(x.article.id, (around.start, around.end), focus)
        return None

    def _quotation(self, quoted: str) -> Like | None:
        own = _words(quoted)
        best: tuple[float, Like] | None = None
        for x in self._sources:
            for claim in x.claims:
                if claim.kind is not Kind.QUOTE:
                    continue
                focus = (claim.focus_start, claim.focus_end)
                words = _words(x.article.text[focus[0] : focus[1]])
                shared = len(own & words) / max(1, len(own))
                if shared >= _LEAST_QUOTED and len(own & words) >= _LEAST_WORDS - 1:
                    found = Like(x.article.id, (claim.start, claim.end), focus)
                    if best is None or shared > best[0]:
                        best = (shared, found)
        return best[1] if best else None


def _words(text: str) -> frozenset[str]:
    """The telling words of a passage, without figures and plural endings."""
    return frozenset(
        word[:-1] if len(word) > 4 and word.endswith("s") else word
        for word in fold(text).split()
        if len(word) > 2 and word not in _IDLE and not word[0].isdigit()
    )


def _in_place(  # noqa: PLR0917
    rule: str, text: str, passage: Span, stated: Span, other: str, span: Span
) -> Span | None:
    """The one thing of the same sort in the other passage that the draft's does not have as well:
    the only one, else the only one that the same word follows."""
    own = fold(text[passage[0] : passage[1]])
    found = [
        f
        for f in dict.fromkeys(_candidates(rule, text[stated[0] : stated[1]], other, span))
        if f" {fold(other[f[0] : f[1]])} " not in f" {own} "
    ]
    if len(found) > 1:
        after = _next_word(text, stated[1])
        found = [f for f in found if after and _next_word(other, f[1]) == after]
    return found[0] if len(found) == 1 else None


def _candidates(rule: str, said: str, other: str, span: Span) -> Iterator[Span]:
    if rule == UNSUPPORTED_DATE:
        pattern = _YEAR if _YEAR.search(said) else _WEEKDAY if _WEEKDAY.search(said) else None
        for found in pattern.finditer(other, *span) if pattern else ():
            yield found.span()
    elif rule == UNSUPPORTED_NUMBER:
        own = next(iter(scan_amounts(said)), None)
        for amount in scan_amounts(other[span[0] : span[1]]):
            if own is not None and amount.dimension == own.dimension:
                end = max(amount.core_end, amount.unit_end)
                yield span[0] + amount.core_start, span[0] + end


def _next_word(text: str, at: int) -> str:
    found = re.compile(r"[\s-]*([^\W\d_]+)").match(text, at)
    return fold(found[1]).removesuffix("s") if found else ""
