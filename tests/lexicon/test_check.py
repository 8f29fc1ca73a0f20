"""The checker of lexicon files finds what cannot be, and passes what may."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import ConfigError
from checker.lexicon.check import check_lexicon, main

_BASE = """\
countries:
  - {code: AA, name: Arcadia, aliases: [Arkadia]}
  - {code: BB, name: Borduria}
regions:
  - {code: AA-N, name: North Arcadia, country: AA}
organisations:
  - {name: League of Lands, abbreviations: [LOL]}
offices:
  - {id: president, titles: [president], functional: true}
  - {id: minister, titles: [minister]}
"""


def faults(folder: Path, people: str, base: str = _BASE) -> list[str]:
    (folder / "base.yml").write_text(base, encoding="utf-8")
    if people:
        (folder / "people.yml").write_text(f"people:\n{people}", encoding="utf-8")
    return check_lexicon([folder])


def person(name: str, *offices: str, more: str = "") -> str:
    return f"  - {{name: {name}, {more}offices: [{', '.join('{' + o + '}' for o in offices)}]}}\n"


def test_sound_files_have_no_fault(tmp_path: Path) -> None:
    people = (
        person("Ada Quill", "office: president, of: AA, from: 2001-03-04, until: 2005-03-04")
        + person("Ben Rook", "office: president, of: AA, from: 2005-03-04")
        + person(
            "Cyd Stone", "office: minister, of: AA-N, from: 2004", "office: president, of: LOL"
        )
    )
    assert faults(tmp_path, people) == []


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (person("Ada Quill", "office: president, of: ZZ"), "unknown country, region or"),
        (person("Ada Quill", "office: emperor, of: AA"), "unknown office 'emperor'"),
        (person("Ada Quill", more="gendre: f, "), "unknown key 'gendre'"),
        (person("Ada Quill", "office: president, of: AA, from: soon"), "expected a date"),
        (person("Ada Quill", "office: president, of: AA, from: 2005, until: 2001"), "before"),
        (person("Ada Quill", "office: president, of: AA, from: 2999-01-01"), "2999 is no year"),
        (
            person("Ada Quill", "office: president, of: AA, from: 2001-01-01, until: 2005-05-05")
            + person("Ben Rook", "office: president, of: AA, from: 2004-01-01"),
            "president of AA: Ben Rook overlaps Ada Quill",
        ),
        (
            person("Ada Quill", "office: president, of: AA, from: 2001")
            + person("Ben Rook", "office: president, of: AA, from: 2004"),
            "Ben Rook overlaps Ada Quill",
        ),
        (
            person("Ada Quill", more="aliases: [Ada Quéntin Quill], ")
            + person("Adele Quill", more="spellings: [Ada Quentin Quill], "),
            "is a form of 'Ada Quill' too",
        ),
        (person("Ada Quill") + person("Ada Quill"), "'Ada Quill' stands already"),
    ],
)
def test_faults_are_found(tmp_path: Path, people: str, expected: str) -> None:
    found = faults(tmp_path, people)
    assert len(found) == 1
    assert expected in found[0]
    assert "people.yml:" in found[0]


@pytest.mark.parametrize(
    "others",
    [
        # Two holders of an office that several hold at once.
        ("office: minister, of: AA, from: 2001", "office: minister, of: AA, from: 2001"),
        # The same office of another country.
        ("office: president, of: AA, from: 2001", "office: president, of: BB, from: 2001"),
        # Bare years leave room: both readings fit one after the other.
        (
            "office: president, of: AA, from: 2001, until: 2005",
            "office: president, of: AA, from: 2005",
        ),
        # No dates: held at some time.
        ("office: president, of: AA", "office: president, of: AA, from: 2001"),
    ],
)
def test_no_overlap_is_claimed_without_certainty(tmp_path: Path, others: tuple[str, str]) -> None:
    people = person("Ada Quill", others[0]) + person("Ben Rook", others[1])
    assert faults(tmp_path, people) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  - {code: AA, name: Another}\n", "code 'AA' stands already"),
        ("  - {code: CC, name: Arkadia}\n", "'Arkadia' names 'Arcadia' too"),
    ],
)
def test_countries_are_told_apart(tmp_path: Path, line: str, expected: str) -> None:
    base = _BASE.replace("countries:\n", f"countries:\n{line}")
    assert any(expected.replace("'Arcadia' too", "") in f for f in faults(tmp_path, "", base))


def test_region_needs_a_country(tmp_path: Path) -> None:
    found = faults(tmp_path, "", _BASE.replace("country: AA}", "country: QQ}"))
    assert len(found) == 1
    assert "unknown country code 'QQ'" in found[0]


def test_exit_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faults(tmp_path, person("Ada Quill", "office: president, of: ZZ"))
    assert main([str(tmp_path)]) == 1
    assert "unknown country" in capsys.readouterr().out
    (tmp_path / "people.yml").unlink()
    assert main([str(tmp_path)]) == 0
    assert main([]) == 2
    assert main([str(tmp_path / "absent")]) == 2


def test_absent_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        check_lexicon([tmp_path / "absent.yml"])
