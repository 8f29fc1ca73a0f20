"""Index files: built once for a stamp, old ones dropped, in memory where none can be kept."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from checker.index_file import open_built


class Filler:
    """Counts how often an index was made."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, db: sqlite3.Connection) -> None:
        self.calls += 1
        db.execute("create table t (x integer)")
        db.execute("insert into t values (?)", (self.calls,))
        db.commit()


def _value(db: sqlite3.Connection) -> int:
    return int(db.execute("select x from t").fetchone()[0])


def test_an_index_is_made_once_for_each_stamp(tmp_path: Path) -> None:
    fill = Filler()
    for stamp in ("a", "a", "b", "a"):
        open_built("towns", stamp, fill, keep=3, cache=tmp_path).close()
    assert fill.calls == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["towns-a.sqlite", "towns-b.sqlite"]


def test_only_the_newest_states_stay_and_other_indexes_are_left_alone(tmp_path: Path) -> None:
    fill = Filler()
    open_built("other", "x", fill, keep=2, cache=tmp_path).close()
    for age, stamp in enumerate("abcd"):
        open_built("towns", stamp, fill, keep=2, cache=tmp_path).close()
        os.utime(tmp_path / f"towns-{stamp}.sqlite", (age, age))
    assert {p.name for p in tmp_path.iterdir()} == {
        "other-x.sqlite", "towns-c.sqlite", "towns-d.sqlite"
    }  # fmt: skip


def test_a_folder_that_cannot_be_written_means_an_index_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    fill = Filler()
    db = open_built("towns", "a", fill, keep=3, cache=tmp_path / "file")
    assert _value(db) == 1


def test_what_is_kept_is_opened_for_reading_only(tmp_path: Path) -> None:
    db = open_built("towns", "a", Filler(), keep=3, cache=tmp_path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("insert into t values (7)")
