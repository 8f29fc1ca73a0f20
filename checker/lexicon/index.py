"""The lexicon's index: an SQLite file in the cache folder, rebuilt when a lexicon file changes.

A hundred thousand people must open at once, so nothing of them is read before it is asked for.
Countries, organisations, offices and nicknames are few and kept in memory.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from checker.index_file import open_built
from checker.lexicon.entries import Entries
from checker.lexicon.fold import fold, written_out
from checker.lexicon.load import lexicon_files, person_to_json, read_entries

_LAYOUT = "8"  # goes into the cache name: raise it whenever the tables or the folding change
_KEPT = 8  # states of the files, a desk may go to and fro between some
_HASHED_WHOLE = 5_000_000  # bytes; larger files are known by size and time of change

_TABLES = """
create table small (name text primary key, data text);
create table people (number integer primary key, data text);
create table forms (form text, number integer, primary key (form, number)) without rowid;
create table words (word text, number integer, primary key (word, number)) without rowid;
create table tenures (office text, place text, number integer);
"""
_INDEXES = """
create index by_tenure on tenures (office, place);
"""


def _stamp(files: Iterable[Path]) -> str:
    digest = hashlib.sha256(_LAYOUT.encode())
    for path in files:
        stat = path.stat()
        digest.update(f"\0{path.resolve()}\0{stat.st_size}\0".encode())
        if stat.st_size <= _HASHED_WHOLE:
            digest.update(path.read_bytes())
        else:
            digest.update(str(stat.st_mtime_ns).encode())
    return digest.hexdigest()[:24]


def form_keys(form: str) -> set[str]:
    """The keys under which a written form is found: marks dropped, marks written out."""
    return {fold(form), written_out(form)} - {""}


def _fill(db: sqlite3.Connection, entries: Entries) -> None:
    db.executescript(_TABLES)
    small = {
        "countries": [asdict(c) for c in entries.countries],
        "regions": [asdict(r) for r in entries.regions],
        "organisations": [asdict(o) for o in entries.organisations],
        "offices": [asdict(o) for o in entries.offices],
        "nicknames": entries.nicknames,
        "renderings": entries.renderings,
        "slips": entries.slips,
        "names": entries.names,
        "size": len(entries.people),
    }
    db.executemany(
        "insert into small values (?, ?)", [(k, json.dumps(v)) for k, v in small.items()]
    )
    people, forms, words, tenures = [], [], [], []
    for number, person in enumerate(entries.people):
        people.append((number, json.dumps(person_to_json(person), ensure_ascii=False)))
        keys = {k for form in person.forms for k in form_keys(form)}
        forms += [(k, number) for k in sorted(keys)]
        words += [(w, number) for w in sorted(_words_of(keys))]
        tenures += [(t.office, t.of, number) for t in person.offices]
    db.executemany("insert into people values (?, ?)", people)
    db.executemany("insert into forms values (?, ?)", forms)
    db.executemany("insert into words values (?, ?)", words)
    db.executemany("insert into tenures values (?, ?, ?)", tenures)
    db.executescript(_INDEXES)
    db.commit()


def _words_of(keys: set[str]) -> set[str]:
    return {w for key in keys for w in key.split() if len(w) > 1}


def open_index(paths: tuple[Path, ...], cache: Path | None = None) -> sqlite3.Connection:
    """The index of the files, built when there is none of them as they now are.

    `cache` is the folder for it, by default the user's cache folder. Where that cannot be written
    the index is built in memory. Raises RuleError or ConfigError for files that cannot be used.
    """
    files = lexicon_files(paths)
    return open_built(
        "lexicon",
        _stamp(files),
        lambda db: _fill(db, read_entries(files)),
        keep=_KEPT,
        cache=cache,
    )
