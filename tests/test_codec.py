"""What is kept comes back equal; what was not written by us is refused."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import math
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.annotation import Annotation, Article, Sentence, Skip, Token
from checker.codec import (
    CodecError,
    pack_extraction,
    pack_report,
    unpack_extraction,
    unpack_report,
)
from checker.model import (
    Claim,
    Entity,
    EntityType,
    EventRef,
    Evidence,
    Extraction,
    Finding,
    Kind,
    Mention,
    Modality,
    Moment,
    Name,
    Participant,
    Place,
    Quantity,
    Report,
    Status,
    Suggestion,
    Value,
    Words,
)

ARTICLE = Article("a", "Sea wall falls.", published=dt.date(2024, 5, 1))
VALUES: tuple[Value, ...] = (
    Quantity(40, math.inf, "m", False),
    Moment("day", dt.datetime(2024, 5, 1), dt.datetime(2024, 5, 2), weekday=2, clock=(540, 545)),
    Place("Cork", ("Ireland",), "city", Quantity(1.5, 2, "km"), 90.0),
    Name("Solz", "solz"),
    Status("present"),
    Words("“no”\u2028", "no"),
)


def claim(number: int, value: Value, time: Moment | None = None) -> Claim:
    subject = Participant("the wall", "wall", 0, 8, "e1", frozenset({"old", "sea"}))
    return Claim(
        f"a:{number}", "a", Kind.QUANTITY, 0, 15, 4, 8, subject if number % 2 else None, "length",
        value, ("k1", "k2"), 0, False, Modality.DENIED, time, "the mayor", "about",
        frozenset({"so far"}), EventRef(2019, "Cork", True), (("unit", "m"),),
    )  # fmt: skip


def extraction(size: int = 3) -> Extraction:
    words = [(n, f"w{n % 7}") for n in range(size)]
    tokens = tuple(
        Token(n, w, w, "NOUN", "NN", "dep", 0, "", n * 5, n * 5 + 4, w) for n, w in words
    )
    sentences = (Sentence(0, 0, size, 0, size * 5, 0, headline=True),) if size else ()
    return Extraction(
        Annotation(ARTICLE, tokens, sentences),
        (Mention("e1", "name", "Sea", 0, 3, 0, 1, "mayor"),),
        (Entity("e1", EntityType.PLACE, "Sea", ("Sea", "the sea"), ("president:FR",)),),
        tuple(claim(n, VALUES[n % len(VALUES)], VALUES[1]) for n in range(12)),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("size", [0, 1, 50])
def test_an_extraction_comes_back(size: int) -> None:
    before = extraction(size)
    other = dataclasses.replace(ARTICLE, path="elsewhere.txt")
    after = unpack_extraction(pack_extraction(before), other)
    assert after.article is other
    assert list(map(dataclasses.astuple, after.annotation.tokens)) == list(
        map(dataclasses.astuple, before.annotation.tokens)
    )
    assert after.annotation.sentences == before.annotation.sentences
    assert after.annotation.sentence_of == before.annotation.sentence_of
    assert (after.mentions, after.entities) == (before.mentions, before.entities)
    assert after.claims == before.claims
    assert [type(c.value) for c in after.claims] == [type(c.value) for c in before.claims]
    assert isinstance(after.claims[0].kind, Kind)


REPORT = Report(
    (
        ARTICLE,
        Article("b", "x", published=dt.datetime(2024, 5, 1, 9, tzinfo=dt.UTC)),
        Article("c", "y\ud800", published="2024-05-01", body=3),
    ),
    (
        Finding(
            "r", "quantity", "conflict", "error", "m", "w", "s", 0.5, "f",
            (Evidence("a", 0, 3, 1, 1, "Sea", "1"),), Suggestion("a", 0, 3, "See"),
        ),
    ),
    skips=(Skip("d.txt", "is empty"),),
    counts=(("articles", 3),),
    texts=(("a", "Sea wall falls."),),
)  # fmt: skip


def test_a_report_comes_back() -> None:
    after = unpack_report(pack_report(REPORT))
    assert after == REPORT
    assert [type(a.published) for a in after.articles] == [dt.date, dt.datetime, str]


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_other_bytes_are_refused(data: bytes) -> None:
    for attempt in (data, zlib.compress(data)):
        with pytest.raises(CodecError):
            unpack_report(attempt)
        with pytest.raises(CodecError):
            unpack_extraction(attempt, ARTICLE)


@pytest.mark.parametrize(
    "value", [None, 3, [], {}, [[], []], [[[], []], [], []], [1] * 7, [[[["a", 1]], []]] * 3]
)
def test_other_json_is_refused(value: object) -> None:
    data = zlib.compress(json.dumps(value).encode())
    with pytest.raises(CodecError):
        unpack_report(data)
    with pytest.raises(CodecError):
        unpack_extraction(data, ARTICLE)


def test_cut_short_is_refused() -> None:
    data = pack_report(REPORT)
    for end in range(0, len(data), 7):
        with pytest.raises(CodecError):
            unpack_report(data[:end])


def test_an_article_of_600_words_comes_back_fast() -> None:
    data = pack_extraction(extraction(600))
    times = []
    for _ in range(5):
        start = time.perf_counter()
        unpack_extraction(data, ARTICLE)
        times.append(time.perf_counter() - start)
    # Two milliseconds on a quiet machine; the bound leaves room for a busy one.
    assert min(times) < 0.02
