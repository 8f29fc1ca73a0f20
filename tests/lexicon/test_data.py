"""The lists that ship with checker: sound, large enough, and right in samples of each part."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from checker.lexicon.check import check_lexicon
from checker.lexicon.entries import Entries
from checker.lexicon.fold import fold
from checker.lexicon.load import lexicon_files, read_entries
from checker.resources import rules_folder


@cache
def entries() -> Entries:
    return read_entries(lexicon_files([rules_folder() / "lexicon"]))


def holders(office: str, of: str, day: str) -> set[str]:
    on = dt.date.fromisoformat(day)
    return {
        p.name
        for p in entries().people
        for t in p.offices
        if t.office == office and t.of == of and t.since and t.covers(on)
    }


def forms_of(name: str) -> set[str]:
    return {f for p in entries().people if p.name == name for f in p.forms}


def test_files_are_sound() -> None:
    assert check_lexicon([rules_folder() / "lexicon"]) == []


def test_size() -> None:
    found = entries()
    assert len(found.people) >= 3000
    assert len(found.countries) >= 230
    assert len(found.organisations) >= 500
    assert len(found.regions) >= 300


@pytest.mark.parametrize(
    ("office", "of", "day", "name"),
    [
        ("chancellor", "DE", "2019-06-01", "Angela Merkel"),
        ("chancellor", "DE", "2024-06-01", "Olaf Scholz"),
        ("chancellor", "DE", "2025-10-01", "Friedrich Merz"),
        ("president", "US", "2013-02-03", "Barack Obama"),
        ("president", "US", "2025-02-03", "Donald Trump"),
        ("prime-minister", "GB", "2022-09-30", "Liz Truss"),
        ("prime-minister", "JP", "2024-12-01", "Shigeru Ishiba"),
        ("president", "FR", "2005-01-01", "Jacques Chirac"),
        ("monarch", "GB", "2010-01-01", "Queen Elizabeth II"),
        ("pope", "VA", "2010-01-01", "Pope Benedict XVI"),
        ("secretary-general", "UN", "2012-01-01", "Ban Ki-moon"),
        ("secretary-general", "NATO", "2024-01-01", "Jens Stoltenberg"),
        ("foreign-minister", "RU", "2015-01-01", "Sergei Lavrov"),
        ("finance-minister", "DE", "2012-01-01", "Wolfgang Schäuble"),
        ("defence-minister", "US", "2003-01-01", "Donald Rumsfeld"),
        ("central-bank-governor", "US", "2010-01-01", "Ben Bernanke"),
        ("central-bank-governor", "ECB", "2015-01-01", "Mario Draghi"),
        ("governor", "US-CA", "2020-01-01", "Gavin Newsom"),
        ("president", "TR", "2020-01-01", "Recep Tayyip Erdoğan"),
    ],
)
def test_holder_on_a_day(office: str, of: str, day: str, name: str) -> None:
    assert holders(office, of, day) == {name}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelensky", "Wolodymyr Selenskyj"),
        ("Vladimir Putin", "Vladimir Poutine"),
        ("Mikhail Gorbachev", "Michail Gorbatschow"),
        ("Muammar Gaddafi", "Moammar Gadhafi"),
        ("Alexander Lukashenko", "Alyaksandr Lukashenka"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Benjamin Netanyahu", "Benjamin Netanjahu"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Gerhard Schröder", "Gerhard Schroeder"),
        ("Mao Zedong", "Mao Tse-tung"),
    ],
)
def test_attested_forms(name: str, form: str) -> None:
    assert form in forms_of(name)


def test_every_person_has_a_gender() -> None:
    assert [p.name for p in entries().people if not p.gender] == []


def test_every_country_has_a_capital() -> None:
    assert [c.name for c in entries().countries if not c.capital] == []


def test_countries_have_demonyms() -> None:
    without = {c.code for c in entries().countries if not c.demonyms}
    # Small territories, the Vatican and Dominica, whose adjective is the Dominican Republic's.
    assert len(without) <= 16
    assert "DE" not in without


def test_every_country_has_a_head() -> None:
    """A head of state or government for every member of the United Nations, once at least."""
    heads = {"president", "prime-minister", "monarch", "chancellor", "head-of-state",
             "supreme-leader", "co-president", "governor-general"}  # fmt: skip
    held = {t.of for p in entries().people for t in p.offices if t.office in heads}
    territories = {c.code for c in entries().countries[196:]}
    missing = {c.code for c in entries().countries} - held - territories
    assert missing <= {"SM"}  # two captains regent for half a year each


def test_no_spelling_repeats_the_name() -> None:
    """A folded spelling adds nothing: marks and case do not count when names are looked up."""
    for person in entries().people:
        assert person.name not in person.spellings
        assert len({*person.spellings}) == len(person.spellings)
        assert fold(person.name)
