"""Factories for claims, pairs, annotations and stories, and the real model as a fixture.

Factories build values by hand, so that tests of every stage below `annotate` load no model. Import
them through the fixture of the same name (`def test_x(claim, pair): ...`).
"""

# ruff: noqa: A002  (articles are told apart by `id`, so the factories take it by that name)

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from checker.annotation import Annotation, Article, Sentence, Token
from checker.model import (
    Claim,
    ClaimPair,
    Extraction,
    Kind,
    Level,
    Name,
    Participant,
    Quantity,
    SlotEvidence,
    Status,
    Value,
    Words,
)
from checker.story import Story

_NUMBERS = itertools.count(1)


def make_article(
    text: str = "", id: str = "a", *, source: str | None = None, **fields: Any
) -> Article:
    return Article(id, text, source=source, **fields)


def make_claim(
    kind: Kind | str = Kind.ATTENDANCE,
    value: Value | str | float = "present",
    *,
    article: str = "a",
    subject: str | Participant | None = "Nora Lind",
    attribute: str = "",
    start: int = 0,
    end: int = 0,
    focus: tuple[int, int] = (0, 0),
    keys: Iterable[str] = ("key",),
    extra: Mapping[str, str] | None = None,
    **fields: Any,
) -> Claim:
    """A claim with every slot defaulted. A text value becomes a Status, Words or Name by kind, a
    number a Quantity; a text subject a participant whose head is its last word."""
    kind = Kind(kind)
    if isinstance(value, int | float):
        value = Quantity(value, value)
    elif isinstance(value, str):
        value = _value_of(kind, value)
    if isinstance(subject, str):
        subject = Participant(subject, subject.split()[-1].lower(), start, start + len(subject))
    return Claim(
        id=fields.pop("id", f"{article}-{next(_NUMBERS)}"),
        article=article,
        kind=kind,
        start=start,
        end=end,
        focus_start=focus[0],
        focus_end=focus[1],
        subject=subject,
        attribute=attribute,
        value=value,
        keys=tuple(keys),
        extra=tuple(sorted((extra or {}).items())),
        **fields,
    )


def _value_of(kind: Kind, value: str) -> Value:
    if kind in (Kind.ATTENDANCE, Kind.POLARITY):
        return Status(value)
    if kind in (Kind.QUOTE, Kind.SUBSTITUTION):
        return Words(value, value.casefold())
    return Name(value, value.casefold())


def make_pair(
    left: Claim,
    right: Claim,
    *,
    aligned: bool = True,
    score: float = 1.0,
    apart: str = "",
    levels: Mapping[str, Level | str] | None = None,
) -> ClaimPair:
    evidence = tuple(
        SlotEvidence(slot, Level(level), 1.0 if level == "exact" else 0.0)
        for slot, level in (levels or {}).items()
    )
    return ClaimPair(left, right, evidence, aligned, score, apart)


def make_annotation(text: str, id: str = "a", **fields: Any) -> Annotation:
    """A stand-in without grammar: tokens split at white space, one sentence per line."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        first, at = len(tokens), offset
        for word in line.split():
            start = text.index(word, at)
            at = start + len(word)
            i = len(tokens)
            low = word.lower()
            tokens.append(Token(i, word, low, "X", "XX", "dep", first, "", start, at, low))
        if len(tokens) > first:
            n = len(sentences)
            sentences.append(
                Sentence(n, first, len(tokens), tokens[first].start, at, n, headline=False)
            )
        offset += len(line)
    return Annotation(Article(id, text, **fields), tuple(tokens), tuple(sentences))


def make_story(articles: Iterable[Article], claims: Iterable[Claim] = (), **fields: Any) -> Story:
    """A story of stand-in annotations with the claims given, by article."""
    listed = list(claims)
    return Story(
        [
            Extraction(
                Annotation(article, (), ()),
                (),
                (),
                tuple(c for c in listed if c.article == article.id),
            )
            for article in articles
        ],
        **fields,
    )


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    return make_article


@pytest.fixture(scope="session")
def claim() -> Callable[..., Claim]:
    return make_claim


@pytest.fixture(scope="session")
def pair() -> Callable[..., ClaimPair]:
    return make_pair


@pytest.fixture(scope="session")
def annotation() -> Callable[..., Annotation]:
    return make_annotation


@pytest.fixture(scope="session")
def story() -> Callable[..., Story]:
    return make_story


@pytest.fixture(scope="session")
def annotate() -> Callable[..., Annotation]:
    """`annotate(text, id="a", **article_fields)` through the real model. Mark the test `model`."""
    from checker.annotate import annotate_articles

    def run(
        text: str, id: str = "a", published: dt.date | str | None = None, **fields: Any
    ) -> Annotation:
        return next(iter(annotate_articles([Article(id, text, published=published, **fields)])))

    return run


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "model: loads the language model")
