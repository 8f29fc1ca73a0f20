"""Reads lexicon files strictly: YAML for lists kept by hand, JSON lines for long ones.

Every fault of every file is reported at once, with its place. The formats are described in
`rules/lexicon/README.md`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from checker.errors import ConfigError, RuleError, RuleFault
from checker.lexicon.entries import (
    SLIP_SORTS,
    Country,
    Entries,
    Office,
    Organisation,
    Person,
    Region,
    Tenure,
)
from checker.lexicon.fold import fold
from checker.yaml_strict import Faults, Node, YamlMap, parse_strict

_T = TypeVar("_T")

_LISTS = (
    "people",
    "countries",
    "organisations",
    "offices",
    "nicknames",
    "renderings",
    "regions",
    "slips",
    "names",
    "as-of",
)
_PERSON = ("name", "aliases", "spellings", "gender", "offices")
_TENURE = ("office", "of", "from", "until")
_COUNTRY = ("code", "name", "aliases", "demonyms", "capital", "capital-aliases")
_ORGANISATION = ("name", "abbreviations", "aliases", "code", "country")
_REGION = ("code", "name", "aliases", "abbreviations", "demonyms", "country")
_OFFICE = ("id", "titles", "functional")


def lexicon_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Files named, and for a folder its `.yml`, `.yaml` and `.jsonl` files, in name order."""
    out: list[Path] = []
    for path in paths:
        if path.is_dir():
            out += sorted(p for p in path.iterdir() if p.suffix in (".yml", ".yaml", ".jsonl"))
        elif path.is_file():
            out.append(path)
        else:
            raise ConfigError(f"lexicon {path}: no such file or folder")
    return tuple(dict.fromkeys(out))


def read_entries(files: Iterable[Path]) -> Entries:
    """All entries of the files, in order. Raises RuleError with every fault."""
    parts: list[Entries] = []
    faults: list[RuleFault] = []
    for path in files:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"lexicon {path}: {error}") from error
        read = _read_lines if path.suffix == ".jsonl" else _read_yaml
        entries, wrong = read(text, str(path))
        parts.append(entries)
        faults += wrong
    if faults:
        raise RuleError(faults)
    people: dict[str, Person] = {}
    for person in (p for part in parts for p in part.people):
        people[person.id] = _merge(people[person.id], person) if person.id in people else person
    return Entries(
        people=tuple(people.values()),
        countries=tuple({c.code: c for part in parts for c in part.countries}.values()),
        regions=tuple({r.code: r for part in parts for r in part.regions}.values()),
        organisations=tuple({o.code: o for part in parts for o in part.organisations}.values()),
        offices=tuple({o.id: o for part in parts for o in part.offices}.values()),
        nicknames=tuple(g for part in parts for g in part.nicknames),
        renderings=tuple(g for part in parts for g in part.renderings),
        slips=tuple(g for part in parts for g in part.slips),
        names=tuple(dict.fromkeys(n for part in parts for n in part.names)),
    )


def _merge(old: Person, new: Person) -> Person:
    """One person named in two files: a house list adds to the built-in one."""

    return Person(
        old.id,
        old.name,
        _union(old.aliases, new.aliases),
        _union(old.spellings, new.spellings),
        old.gender or new.gender,
        _union(old.offices, new.offices),
    )


def _union(left: tuple[_T, ...], right: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys((*left, *right)))


def person_id(name: str) -> str:
    """The id of a person: the folded name, hyphenated."""
    return fold(name).replace(" ", "-")


# ---------------------------------------------------------------- YAML


def _read_yaml(text: str, path: str) -> tuple[Entries, list[RuleFault]]:
    node, faults = parse_strict(text, path)
    root = faults.map(node, known=_LISTS)
    if root is None:
        return Entries(), faults.faults
    as_of = _day(root.get("as-of"), faults, last=True)
    entries = Entries(
        people=_each(root, "people", faults, lambda node, faults: _person(node, faults, as_of)),
        countries=_each(root, "countries", faults, _country),
        regions=_each(root, "regions", faults, _region),
        organisations=_each(root, "organisations", faults, _organisation),
        offices=_each(root, "offices", faults, _office),
        nicknames=tuple(
            filter(None, (faults.words(n) for n in faults.items(root.get("nicknames"))))
        ),
        renderings=tuple(
            filter(None, (faults.words(n) for n in faults.items(root.get("renderings"))))
        ),
        slips=_each(root, "slips", faults, _slip),
        names=_words(root, "names", faults),
    )
    return entries, faults.faults


def _each(
    root: YamlMap, key: str, faults: Faults, build: Callable[[Node, Faults], _T | None]
) -> tuple[_T, ...]:
    built = (build(node, faults) for node in faults.items(root.get(key)))
    return tuple(b for b in built if b is not None)


def _words(entry: YamlMap, key: str, faults: Faults) -> tuple[str, ...]:
    return faults.words(entry.get(key)) or ()


def _day(node: Node | None, faults: Faults, last: bool = False) -> dt.date | None:
    text = faults.text(node)
    if text is None or node is None:
        return None
    try:
        if len(text) == 4:
            return dt.date(int(text), 12 if last else 1, 31 if last else 1)
        if len(text) == 7:
            first = dt.date.fromisoformat(text + "-01")
            after = (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
            return after - dt.timedelta(days=1) if last else first
        return dt.date.fromisoformat(text)
    except ValueError:
        faults.expected(node, "a date as 2024-05-31, 2024-05 or 2024")
        return None


def _person(node: Node, faults: Faults, as_of: dt.date | None = None) -> Person | None:
    entry = faults.map(node, known=_PERSON, required=("name",))
    name = faults.text(entry.get("name")) if entry else None
    if entry is None or not name:
        return None
    gender = faults.choice(entry.get("gender"), ("m", "f")) or ""
    tenures = []
    for item in faults.items(entry.get("offices")):
        held = faults.map(item, known=_TENURE, required=("office", "of"))
        if held is None:
            continue
        office, of = faults.text(held.get("office")), faults.text(held.get("of"))
        since, until = _day(held.get("from"), faults), _day(held.get("until"), faults, last=True)
        if since and until and until < since:
            faults.add(item, "the office ends before it begins")
        if office and of:
            tenures.append(Tenure(office, of, since, until, None if until else as_of))
    return Person(
        person_id(name), name, _words(entry, "aliases", faults), _words(entry, "spellings", faults),
        gender, tuple(tenures),
    )  # fmt: skip


def _country(node: Node, faults: Faults) -> Country | None:
    entry = faults.map(node, known=_COUNTRY, required=("code", "name"))
    if entry is None:
        return None
    code, name = faults.text(entry.get("code")), faults.text(entry.get("name"))
    if not code or not name:
        return None
    return Country(
        code, name, _words(entry, "aliases", faults), _words(entry, "demonyms", faults),
        faults.text(entry.get("capital")) or "", _words(entry, "capital-aliases", faults),
    )  # fmt: skip


def _region(node: Node, faults: Faults) -> Region | None:
    entry = faults.map(node, known=_REGION, required=("code", "name"))
    if entry is None:
        return None
    code, name = faults.text(entry.get("code")), faults.text(entry.get("name"))
    if not code or not name:
        return None
    return Region(
        code, name, _words(entry, "aliases", faults), _words(entry, "abbreviations", faults),
        _words(entry, "demonyms", faults), faults.text(entry.get("country")) or "",
    )  # fmt: skip


def _organisation(node: Node, faults: Faults) -> Organisation | None:
    entry = faults.map(node, known=_ORGANISATION, required=("name",))
    name = faults.text(entry.get("name")) if entry else None
    if entry is None or not name:
        return None
    abbreviations = _words(entry, "abbreviations", faults)
    code = faults.text(entry.get("code")) or (abbreviations[0] if abbreviations else name)
    return Organisation(code, name, abbreviations, _words(entry, "aliases", faults))


def _slip(node: Node, faults: Faults) -> tuple[str, str] | None:
    words = faults.words(node) or ()
    if len(words) != 2 or words[0] == words[1]:
        faults.expected(node, "two phrases: as it goes wrong, as it is meant")
        return None
    sorts = [o for w in words[0].split() for o in w.split("|") if o.startswith("<")]
    if not SLIP_SORTS.issuperset(sorts) or words[0].startswith("<"):
        faults.expected(node, f"a word, then words or sorts: {', '.join(sorted(SLIP_SORTS))}")
        return None
    return words[0], words[1]


def _office(node: Node, faults: Faults) -> Office | None:
    entry = faults.map(node, known=_OFFICE, required=("id", "titles"))
    name = faults.text(entry.get("id")) if entry else None
    if entry is None or not name:
        return None
    functional = faults.flag(entry.get("functional")) or False
    return Office(name, _words(entry, "titles", faults), functional)


# ---------------------------------------------------------------- JSON lines


def _read_lines(text: str, path: str) -> tuple[Entries, list[RuleFault]]:
    """One person a line, with the keys of a YAML person; what `checker lexicon import` writes."""
    people: list[Person] = []
    faults: list[RuleFault] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            people.append(person_from_json(json.loads(line)))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            faults.append(RuleFault(path, number, 1, "person", f"not a person: {error}"))
            if len(faults) >= 100:
                break
    return Entries(people=tuple(people)), faults


def person_from_json(data: dict[str, object]) -> Person:
    """A person from the mapping a JSON line holds. Raises ValueError on what does not belong."""
    unknown = set(data) - set(_PERSON) - {"id"}
    if unknown:
        raise ValueError(f"unknown key {sorted(unknown)[0]!r}")
    name = data.get("name")
    if not isinstance(name, str) or not name.strip():
        raise ValueError("expected a name")

    def words(key: str) -> tuple[str, ...]:
        found = data.get(key) or []
        if not isinstance(found, list) or not all(isinstance(w, str) for w in found):
            raise ValueError(f"{key}: expected a list of texts")
        return tuple(found)

    def day(text: object) -> dt.date | None:
        return dt.date.fromisoformat(text) if isinstance(text, str) and text else None

    held = data.get("offices") or []
    if not isinstance(held, list):
        raise ValueError("offices: expected a list")
    offices = tuple(
        Tenure(t["office"], t["of"], *(day(t.get(key)) for key in ("from", "until", "as-of")))
        for t in held
    )
    return Person(
        str(data.get("id") or person_id(name)), name, words("aliases"), words("spellings"),
        str(data.get("gender") or ""), offices,
    )  # fmt: skip


def person_to_json(person: Person) -> dict[str, object]:
    """The mapping for `person_from_json`; empty entries left out, the id kept."""
    offices = [
        {
            "office": t.office,
            "of": t.of,
            **({"from": t.since.isoformat()} if t.since else {}),
            **({"until": t.until.isoformat()} if t.until else {}),
            **({"as-of": t.as_of.isoformat()} if t.as_of else {}),
        }
        for t in person.offices
    ]
    data: dict[str, object] = {
        "id": person.id, "name": person.name, "aliases": list(person.aliases),
        "spellings": list(person.spellings), "gender": person.gender, "offices": offices,
    }  # fmt: skip
    return {k: v for k, v in data.items() if v}
