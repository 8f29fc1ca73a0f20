"""Checks lexicon files for what the loader lets pass: facts that cannot be, codes nobody defines.

    python -m checker.lexicon.check rules/lexicon      # prints faults, exit status 1 when any

The loader refuses what it cannot read (unknown keys, dates that are none). Here the entries are
held against one another: codes and offices that no file defines, two holders of a functional office
at one time, one written form on two people, names of two countries, dates out of all reason.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.errors import CheckerError, RuleError, RuleFault
from checker.lexicon.fold import fold
from checker.lexicon.load import lexicon_files, person_id, read_entries
from checker.yaml_strict import Node, YamlList, YamlMap, YamlScalar, parse_strict

# Handing over takes a day: the day an office ends may be the day the next holder begins.
_HANDOVER = dt.timedelta(days=1)
_YEARS = range(1800, 2101)


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of one list, with the file it stands in."""

    path: str
    node: YamlMap

    def text(self, key: str) -> str:
        found = self.node.get(key)
        return found.text.strip() if isinstance(found, YamlScalar) else ""

    def words(self, *keys: str) -> list[str]:
        out: list[str] = []
        for key in keys:
            found = self.node.get(key)
            items = found.items if isinstance(found, YamlList) else (found,)
            out += [i.text.strip() for i in items if isinstance(i, YamlScalar)]
        return out

    def maps(self, key: str) -> list[_Entry]:
        found = self.node.get(key)
        items = found.items if isinstance(found, YamlList) else ()
        return [_Entry(self.path, i) for i in items if isinstance(i, YamlMap)]

    def fault(self, field: str, message: str) -> RuleFault:
        at: Node = self.node.get(field) or self.node
        return RuleFault(self.path, at.line, at.column, at.field or field, message)

    @property
    def place(self) -> str:
        return f"{self.path}:{self.node.line}"


@dataclass(frozen=True, slots=True)
class _Term:
    """A tenure at its shortest: from the last day it may have begun to the first it may have ended.

    A bare year or month leaves room, and only an overlap that no reading avoids is a fault.
    """

    entry: _Entry
    person: str
    first: dt.date
    last: dt.date


def check_lexicon(paths: Iterable[str | Path]) -> list[str]:
    """Faults of the lexicon files and folders, as "path:line:column: field: message", in order.

    Raises ConfigError for a path that is not there or not text.
    """
    files = lexicon_files(tuple(Path(p) for p in paths))
    faults: list[RuleFault] = []
    lists: dict[str, list[_Entry]] = defaultdict(list)
    for path in files:
        try:
            read_entries((path,))
        except RuleError as error:
            faults += error.faults
        if path.suffix == ".jsonl":
            continue  # written by the import command, one line at a time, with no lists to hold
        root, _ = parse_strict(path.read_text(encoding="utf-8"), str(path))
        if isinstance(root, YamlMap):
            for key in root.entries:
                lists[key] += _Entry(str(path), root).maps(key)
    faults += _codes(lists)
    faults += _offices(lists)
    faults += _overlaps(lists)
    faults += _people(lists)
    faults += _countries(lists)
    return [
        str(f) for f in sorted(set(faults), key=lambda f: (f.path, f.line, f.column, f.message))
    ]


# ---------------------------------------------------------------- codes


def _organisation_code(entry: _Entry) -> str:
    """As the loader has it: the code, else the first abbreviation, else the name."""
    return entry.text("code") or (entry.words("abbreviations") or [entry.text("name")])[0]


def _known_codes(lists: dict[str, list[_Entry]]) -> dict[str, list[_Entry]]:
    known: dict[str, list[_Entry]] = defaultdict(list)
    for key in ("countries", "regions"):
        for entry in lists[key]:
            known[entry.text("code")].append(entry)
    for entry in lists["organisations"]:
        known[_organisation_code(entry)].append(entry)
    return known


def _codes(lists: dict[str, list[_Entry]]) -> Iterator[RuleFault]:
    known = _known_codes(lists)
    for code, entries in known.items():
        for entry in entries[1:]:
            yield entry.fault("code", f"code {code!r} stands already at {entries[0].place}")
    countries = {e.text("code") for e in lists["countries"]}
    for region in lists["regions"]:
        if region.text("country") not in countries:
            yield region.fault("country", f"unknown country code {region.text('country')!r}")
    for person in lists["people"]:
        for held in person.maps("offices"):
            if held.text("of") and held.text("of") not in known:
                message = f"unknown country, region or organisation code {held.text('of')!r}"
                yield held.fault("of", message)


def _offices(lists: dict[str, list[_Entry]]) -> Iterator[RuleFault]:
    defined: dict[str, _Entry] = {}
    for office in lists["offices"]:
        first = defined.setdefault(office.text("id"), office)
        if first is not office:
            yield office.fault(
                "id", f"office {office.text('id')!r} stands already at {first.place}"
            )
    for person in lists["people"]:
        for held in person.maps("offices"):
            if held.text("office") and held.text("office") not in defined:
                yield held.fault("office", f"unknown office {held.text('office')!r}")
            for key in ("from", "until"):
                year = held.text(key)[:4]
                if year.isdigit() and int(year) not in _YEARS:
                    yield held.fault(key, f"{year} is no year of an office in the news")


# ---------------------------------------------------------------- overlapping holders


def _bounds(text: str) -> tuple[dt.date, dt.date] | None:
    """First and last day that a date, a month or a year may mean; None for no date."""
    try:
        if len(text) == 4:
            return dt.date(int(text), 1, 1), dt.date(int(text), 12, 31)
        if len(text) == 7:
            first = dt.date.fromisoformat(f"{text}-01")
            after = (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
            return first, after - dt.timedelta(days=1)
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return day, day


def _overlaps(lists: dict[str, list[_Entry]]) -> Iterator[RuleFault]:
    functional = {e.text("id") for e in lists["offices"] if e.text("functional") == "true"}
    terms: dict[tuple[str, str], list[_Term]] = defaultdict(list)
    for person in lists["people"]:
        for held in person.maps("offices"):
            began, ended = _bounds(held.text("from")), _bounds(held.text("until"))
            if held.text("office") not in functional or began is None:
                continue  # undated tenures say that the office was held, not when
            last = ended[0] if ended else dt.date.max
            if last < began[1]:
                continue  # within one year or month: no day is certain
            term = _Term(held, person.text("name"), began[1], last)
            terms[(held.text("office"), held.text("of"))].append(term)
    for (office, of), held_by in sorted(terms.items()):
        held_by.sort(key=lambda t: (t.first, t.last, t.person))
        for n, later in enumerate(held_by):
            for earlier in held_by[:n]:
                if earlier.person == later.person:
                    continue
                shared = min(earlier.last, later.last) - later.first
                if shared > _HANDOVER:
                    yield later.entry.fault(
                        "from",
                        f"{office} of {of}: {later.person} overlaps {earlier.person} "
                        f"({earlier.entry.place})",
                    )


# ---------------------------------------------------------------- names


def _people(lists: dict[str, list[_Entry]]) -> Iterator[RuleFault]:
    bearers: dict[str, _Entry] = {}
    for person in lists["people"]:
        forms = [person.text("name"), *person.words("aliases", "spellings")]
        for form in dict.fromkeys(forms):
            key = fold(form)
            if not key:
                yield person.fault("name", f"{form!r} holds no letters")
                continue
            first = bearers.setdefault(key, person)
            if first is person:
                continue
            other = first.text("name")
            if person_id(other) == person_id(person.text("name")):
                yield person.fault("name", f"{other!r} stands already at {first.place}")
            else:
                yield person.fault("name", f"{form!r} is a form of {other!r} too ({first.place})")


def _countries(lists: dict[str, list[_Entry]]) -> Iterator[RuleFault]:
    bearers: dict[str, _Entry] = {}
    for country in lists["countries"]:
        for form in [country.text("name"), *country.words("aliases")]:
            first = bearers.setdefault(fold(form), country)
            if first is not country:
                yield country.fault("name", f"{form!r} names {first.text('name')!r} too")


def main(arguments: list[str]) -> int:
    """Prints the faults of the files and folders named; 0 when there are none, 1, 2 for misuse."""
    if not arguments:
        print("usage: python -m checker.lexicon.check PATH ...", file=sys.stderr)
        return 2
    try:
        faults = check_lexicon(arguments)
    except CheckerError as error:
        print(error, file=sys.stderr)
        return 2
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
