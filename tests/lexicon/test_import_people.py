"""Importing people from OpenSanctions, Wikidata and plain CSV."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.errors import InputError
from checker.lexicon import load_lexicon
from checker.lexicon.import_people import import_people, write_people


def test_opensanctions(tmp_path: Path) -> None:
    path = tmp_path / "targets.simple.csv"
    path.write_text(
        "id,schema,name,aliases,birth_date,countries\n"
        'Q1,Person,Ana Vidmar,"Anna Vidmar;Ana Widmar",1970,xx\n'
        "C1,Company,Vidmar Ltd,,,xx\n",
        encoding="utf-8",
    )
    (person,) = import_people(path)
    assert (person.id, person.name, person.aliases) == (
        "Q1",
        "Ana Vidmar",
        ("Anna Vidmar", "Ana Widmar"),
    )


def test_wikidata_json(tmp_path: Path) -> None:
    def cell(value: str) -> dict[str, str]:
        return {"type": "literal", "value": value}

    rows = [
        {
            "person": cell("http://www.wikidata.org/entity/Q1"),
            "personLabel": cell("Ana Vidmar"),
            "genderLabel": cell("female"),
            "positionLabel": cell(office),
            "countryCode": cell("XX"),
            "start": cell("2020-05-01T00:00:00Z"),
        }
        for office in ("Prime Minister of Examplia", "member of parliament")
    ]
    path = tmp_path / "query.json"
    path.write_text(json.dumps({"head": {}, "results": {"bindings": rows}}), encoding="utf-8")
    (person,) = import_people(path)
    assert person.id == "Q1"
    assert person.gender == "f"
    assert [t.office for t in person.offices] == ["prime-minister", "member"]
    assert person.offices[0].since is not None


def test_wikidata_and_plain_csv(tmp_path: Path) -> None:
    wikidata = tmp_path / "query.csv"
    wikidata.write_text("item,itemLabel\nhttp://www.wikidata.org/entity/Q7,Ivo Kos\n,Q8\n", "utf-8")
    assert [p.name for p in import_people(wikidata)] == ["Ivo Kos"]
    plain = tmp_path / "plain.csv"
    plain.write_text("name;gender;office;of;from\nIvo Kos;m;mayor;XX;2020-01-02\n", "utf-8")
    (person,) = import_people(plain)
    assert person.offices[0].of == "XX"


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "{", '{"results": 3}', "[1, 2]"])
def test_what_holds_no_people_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bad"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        import_people(path)


def test_written_list_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "plain.csv"
    path.write_text("name,aliases,office,of,until\nIvo Kos,Iv Koss,mayor,XX,2021\n", "utf-8")
    people = import_people(path)
    write_people(people, tmp_path / "house.jsonl")
    lexicon = load_lexicon((tmp_path / "house.jsonl",), tmp_path / "cache")
    assert lexicon.people_named("Iv Koss") == tuple(people)
