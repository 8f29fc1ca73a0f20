"""People out of other lists: OpenSanctions' targets.simple.csv, Wikidata results, plain CSV.

Comes in: a file. Goes out: people, in the file's order, to be written as a lexicon file by
`write_people`. Which kind of file it is shows in its first line; nothing is fetched.

Wikidata results are what the query service saves as JSON or CSV, with the usual variables:
`person` or `item` and its `Label`, `altLabel` or `aliases`, `genderLabel`, `position` or `office`
and its `Label`, `of`, `country` or `countryCode`, `start`, `end`. A plain CSV has the column `name`
and any of `aliases`, `spellings`, `gender`, `office`, `of`, `from`, `until`, `id`; several values
in one cell are parted by semicolons, several offices of one person are several rows.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.errors import InputError
from checker.lexicon.entries import Person, Tenure
from checker.lexicon.load import person_id, person_to_json

# Our field, and the columns that may hold it, the best first.
_COLUMNS = {
    "id": ("id", "person", "item", "qid"),
    "name": ("name", "personLabel", "itemLabel", "label"),
    "aliases": ("aliases", "altLabel", "altLabels", "alias", "personAltLabel", "itemAltLabel"),
    "spellings": ("spellings",),
    "gender": ("gender", "genderLabel", "sex"),
    "office": ("office", "officeLabel", "positionLabel", "position"),
    "of": ("of", "countryCode", "country", "countryLabel", "ofLabel"),
    "from": ("from", "start", "startDate", "since"),
    "until": ("until", "end", "endDate"),
}
_GENDERS = {"m": "m", "male": "m", "man": "m", "f": "f", "female": "f", "woman": "f"}
_DAY = re.compile(r"^[+]?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
# Wikidata gives an item its number where it has no name in the language asked for.
_NUMBER = re.compile(r"^Q\d+$")


def import_people(path: Path) -> list[Person]:
    """The people of a file. Raises InputError when the file cannot be read or holds no names."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}") from error
    rows = list(
        _json_rows(text, path) if text.lstrip()[:1] in ("{", "[") else _csv_rows(text, path)
    )
    people = list(_people(rows))
    if not people:
        raise InputError(
            f"{path}: no row with a person's name; expected a column 'name' or 'personLabel'"
        )
    return people


def write_people(people: Iterable[Person], path: Path) -> None:
    """Writes a lexicon file (`.jsonl`, one person a line), whole or not at all."""
    lines = [json.dumps(person_to_json(p), ensure_ascii=False, sort_keys=True) for p in people]
    part = path.with_name(path.name + ".part")
    part.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    part.replace(path)


def _csv_rows(text: str, path: Path) -> Iterator[dict[str, str]]:
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=mark)
    try:
        for row in reader:
            if row.get("schema") not in (None, "", "Person"):
                continue  # OpenSanctions lists companies and ships as well
            yield {k: v for k, v in row.items() if isinstance(k, str) and isinstance(v, str)}
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: {error}") from error


def _json_rows(text: str, path: Path) -> Iterator[dict[str, str]]:
    try:
        data = json.loads(text)
    except ValueError as error:
        raise InputError(f"{path}: not JSON: {error}") from error
    if isinstance(data, dict):
        results = data.get("results")
        data = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(data, list):
        raise InputError(
            f"{path}: expected SPARQL results: an object with results.bindings, or a list"
        )
    for row in data:
        if isinstance(row, dict):
            yield {k: _value(v) for k, v in row.items() if _value(v)}


def _value(cell: object) -> str:
    """A SPARQL cell is an object with a value; the simple JSON form has the value itself."""
    if isinstance(cell, dict):
        cell = cell.get("value")
    return cell if isinstance(cell, str) else ""


def _get(row: Mapping[str, str], field: str) -> str:
    return next((row[c].strip() for c in _COLUMNS[field] if row.get(c, "").strip()), "")


def _people(rows: Iterable[dict[str, str]]) -> Iterator[Person]:
    """Rows of one person put together, in the order of their first row."""
    gathered: dict[str, Person] = {}
    for row in rows:
        name = _get(row, "name")
        if not name or _NUMBER.match(name):
            continue
        number = _get(row, "id").rpartition("/")[2] or person_id(name)
        office, of = _get(row, "office"), _get(row, "of").rpartition("/")[2]
        held = (
            (Tenure(_slug(office), of, _day(_get(row, "from")), _day(_get(row, "until"))),)
            if office and of
            else ()
        )
        old = gathered.get(number)
        aliases = [*(old.aliases if old else ()), *_several(_get(row, "aliases"))]
        if old and name != old.name:
            aliases.append(name)
        main = old.name if old else name
        gathered[number] = Person(
            number,
            main,
            tuple(a for a in dict.fromkeys(aliases) if a != main),
            tuple(
                dict.fromkeys([*(old.spellings if old else ()), *_several(_get(row, "spellings"))])
            ),
            _GENDERS.get(_get(row, "gender").lower(), old.gender if old else ""),
            tuple(dict.fromkeys([*(old.offices if old else ()), *held])),
        )
    yield from gathered.values()


def _several(cell: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;|]", cell) if part.strip()]


def _slug(office: str) -> str:
    """ "Prime Minister of Italy" as an office id: what stands before "of", hyphenated."""
    return re.sub(r"[^a-z0-9]+", "-", office.lower().partition(" of ")[0]).strip("-")


def _day(text: str) -> dt.date | None:
    found = _DAY.match(text)
    if not found:
        return None
    try:
        return dt.date(int(found[1]), int(found[2] or 1) or 1, int(found[3] or 1) or 1)
    except ValueError:
        return None
