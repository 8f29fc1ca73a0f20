"""The lexicon: strict loading with all faults at once, lookups, the compiled index."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest

from checker.errors import ConfigError, RuleError
from checker.lexicon import Lexicon, builtin_lexicon, load_lexicon
from checker.lexicon.entries import Person
from checker.lexicon.import_people import write_people

_LIST = """
people:
  - {name: Ana Vidmar, aliases: [Ana Marija Vidmar], spellings: [Anna Widmar], gender: f,
     offices: [{office: mayor, of: XX, from: 2020-05, until: 2024-06-30}]}
  - {name: Børge Lund, offices: [{office: mayor, of: XX, from: 2024-07-01}]}
countries:
  - {code: XX, name: Examplia, demonyms: [Examplian], capital: Sampleton,
     capital-aliases: [Sampletown]}
organisations:
  - {name: League of Examples, abbreviations: [LOE]}
offices:
  - {id: mayor, titles: [mayor, lord mayor], functional: true}
nicknames:
  - [Katherine, Kate]
"""


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    path = tmp_path / "house.yml"
    path.write_text(_LIST, encoding="utf-8")
    return load_lexicon((path,), tmp_path / "cache")


def test_people_are_found_by_every_form(lexicon: Lexicon) -> None:
    for form in ("Ana Vidmar", "ANA VIDMAR", "Anna Widmar", "Ana Marija Vidmar"):
        assert [p.name for p in lexicon.people_named(form)] == ["Ana Vidmar"]
    for form in ("Børge Lund", "Borge Lund", "Boerge Lund"):
        assert lexicon.is_attested_form(form) or lexicon.people_named(form)
    assert lexicon.people_named("Vidmar") == ()
    assert [p.name for p in lexicon.people_with("Vidmar")] == ["Ana Vidmar"]


def test_holders_by_day(lexicon: Lexicon) -> None:
    def named(day: dt.date | None) -> list[str]:
        return [p.name for p in lexicon.holders("mayor", "XX", day)]

    assert named(dt.date(2022, 1, 1)) == ["Ana Vidmar"]
    assert named(dt.date(2024, 6, 30)) == ["Ana Vidmar"]
    assert named(dt.date(2025, 1, 1)) == ["Børge Lund"]
    assert named(dt.date(2019, 1, 1)) == []
    assert len(named(None)) == 2


def test_places_bodies_offices(lexicon: Lexicon) -> None:
    for name in ("Examplia", "Examplian", "Sampleton", "the Examplia", "XX"):
        country = lexicon.country(name)
        assert country is not None
        assert country.code == "XX"
    assert lexicon.place_name("Sampletown") == "Sampleton"
    assert lexicon.organisation("LOE") == lexicon.organisation("League of Examples")
    assert [o.id for o in lexicon.offices_of("Lord Mayor")] == ["mayor"]
    assert lexicon.interchangeable("kate", "katherine") == "nickname"
    assert lexicon.interchangeable("kate", "anna") == ""


def test_every_fault_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.yml"
    path.write_text(
        "people:\n  - {nam: A}\n  - {name: B, gender: x}\ncountrys: []\n", encoding="utf-8"
    )
    with pytest.raises(RuleError) as caught:
        load_lexicon((path,), tmp_path / "cache")
    lines = {f.line for f in caught.value.faults}
    assert {2, 3, 4} <= lines


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        load_lexicon((tmp_path / "none.yml",), tmp_path / "cache")


def test_index_is_rebuilt_when_a_file_changes(tmp_path: Path) -> None:
    path = tmp_path / "house.yml"
    path.write_text("people:\n  - {name: Ana Vidmar}\n", encoding="utf-8")
    assert load_lexicon((path,), tmp_path / "cache").size == 1
    path.write_text("people:\n  - {name: Ana Vidmar}\n  - {name: Ivo Kos}\n", encoding="utf-8")
    assert load_lexicon((path,), tmp_path / "cache").size == 2


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "house.yml"
    path.write_text("people:\n  - {name: Ana Vidmar}\n", encoding="utf-8")
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert load_lexicon((path,), blocked).people_named("Ana Vidmar")


def test_a_long_list_opens_at_once(tmp_path: Path) -> None:
    """Ten thousand people here; nobody is read to open, so more would not differ."""
    path = tmp_path / "long.jsonl"
    people = [Person(f"p{n}", f"Given{n % 997} Family{n}") for n in range(10_000)]
    write_people(people, path)
    load_lexicon((path,), tmp_path / "cache")
    began = time.perf_counter()
    lexicon = load_lexicon((path,), tmp_path / "cache")
    assert time.perf_counter() - began < 0.5
    assert lexicon.size == 10_000
    assert [p.id for p in lexicon.people_named("Given5 Family5")] == ["p5"]


def test_built_in_lists_load() -> None:
    lexicon = builtin_lexicon()
    assert lexicon.size > 500
    kyiv, germany = lexicon.country("Kyiv"), lexicon.country("German")
    assert kyiv is not None
    assert germany is not None
    assert (kyiv.code, germany.code) == ("UA", "DE")
