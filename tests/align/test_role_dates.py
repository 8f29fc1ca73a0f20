"""Offices given to somebody who did not hold them on the article's day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.align.role_dates import role_date_pairs
from checker.annotation import Annotation, Article, Sentence, Token
from checker.lexicon import Lexicon, builtin_lexicon, load_lexicon
from checker.model import Claim, Entity, EntityType, Extraction, Kind, Name, Participant
from checker.story import Story

_TEXT = "Mayor Ida Falk opens the bridge ."


def _pairs(
    lexicon: Lexicon,
    day: dt.date | None,
    text: str = _TEXT,
    names: tuple[str, ...] = ("Ida Falk",),
    **extra: str,
) -> list[tuple[str, str]]:
    words = text.split()
    tokens, at = [], 0
    for i, word in enumerate(words):
        dep = "nsubj" if word == "Falk" else "dep"
        end = at + len(word)
        tokens.append(Token(i, word, word, "X", "X", dep, 3, "", at, end, word.lower()))
        at += len(word) + 1
    falk = next(t for t in tokens if t.text == "Falk")
    sentence = Sentence(0, 0, len(tokens), 0, len(text), 0, False)
    annotation = Annotation(Article("a", text, published=day), tuple(tokens), (sentence,))
    who = Participant("Ida Falk", "falk", falk.start - 4, falk.end, "e1")
    slots = {"of": "XX", "office": "mayor"} | extra
    claim = Claim(
        "a:1", "a", Kind.ROLE, 0, len(text), 0, 5, who, "office", Name("mayor", "mayor"), ("k",),
        extra=tuple(sorted(slots.items())),
    )  # fmt: skip
    entity = Entity("a#e1", EntityType.PERSON, names[0], names)
    story = Story([Extraction(annotation, (), (), (claim,))], entities={"a#e1": entity})
    return [
        (p.left.slot("relation"), p.left.slot("holder")) for p in role_date_pairs(story, lexicon)
    ]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("lexicon")
    path: Path = folder / "house.yml"
    path.write_text(
        "as-of: 2024-06-30\n"
        "people:\n"
        "  - {name: Ida Falk, "
        "offices: [{office: mayor, of: XX, from: 2010-01-01, until: 2019-12-31}]}\n"
        "  - {name: Jon Berg, offices: [{office: mayor, of: XX, from: 2020-01-01}]}\n"
        "countries:\n  - {code: XX, name: Examplia}\n"
        "offices:\n  - {id: mayor, titles: [mayor], functional: true}\n",
        encoding="utf-8",
    )
    return load_lexicon((path,), folder / "cache")


def test_somebody_else_held_the_office(house: Lexicon) -> None:
    assert _pairs(house, dt.date(2023, 3, 1)) == [("wrong-date", "Jon Berg")]
    assert _pairs(house, dt.date(2023, 3, 1), names=("Falk",)) == [("wrong-date", "Jon Berg")]


@pytest.mark.parametrize(
    "day", [None, dt.date(2015, 1, 1), dt.date(2020, 2, 1), dt.date(2024, 7, 1)]
)
def test_in_office_just_out_of_it_or_not_known(house: Lexicon, day: dt.date | None) -> None:
    assert not _pairs(house, day)


def test_former_coming_and_past(house: Lexicon) -> None:
    day = dt.date(2023, 3, 1)
    assert not _pairs(house, day, past="yes")
    assert not _pairs(house, day, coming="yes")
    assert not _pairs(house, day, "Mayor Ida Falk opened it in 2011 .")
    assert not _pairs(house, day, names=("Olga Strand",))
    assert not _pairs(house, day, of="", office="mayor")


def test_as_of_reaches_the_index(house: Lexicon) -> None:
    (person,) = house.people_named("Jon Berg")
    assert person.offices[0].is_known(dt.date(2024, 6, 30))
    assert not person.offices[0].is_known(dt.date(2024, 7, 1))


@pytest.mark.model
def test_through_the_model(annotate: Callable[..., Annotation]) -> None:
    from checker.entities import link_story
    from checker.extract import extract_article

    lexicon = builtin_lexicon()
    text = "Chancellor Merkel told reporters in Berlin that the budget was ready."
    for year, count in ((2019, 0), (2024, 1)):
        annotation = annotate(text, published=dt.date(year, 3, 1))
        story = link_story((extract_article(annotation, lexicon),), lexicon)
        assert len(role_date_pairs(story, lexicon)) == count
