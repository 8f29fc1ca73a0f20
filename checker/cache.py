"""Keeps what was learnt of each text, so that the next run need not parse it again.

A SQLite file in the user's cache folder: bounded in size (what was used least recently goes
first), shared by any number of processes, whole after a kill. The cache never fails a run: where
it cannot be used, or had to be made anew, `notes` says so and the run goes on without it.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from checker.annotation import Article
from checker.codec import (
    CodecError,
    pack_extraction,
    pack_report,
    unpack_extraction,
    unpack_report,
)
from checker.config import CacheConfig
from checker.model import Extraction, Report

FILE_NAME = "cache.sqlite3"
# Number of the table layout; another number in the file means it is made anew.
_LAYOUT = 1
# Seconds to wait for another process's write; its writes take some milliseconds.
_PATIENCE = 5.0
# After a clean-up this share of the bound is in use, so that not every run has to clean up.
_KEPT = 0.8

_SCHEMA = """
CREATE TABLE IF NOT EXISTS entry (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, value BLOB NOT NULL, used INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS entry_used ON entry (used);
"""


def cache_folder(config: CacheConfig) -> Path:
    """The folder of the cache file."""
    if config.folder is not None:
        return Path(config.folder)
    import platformdirs

    return Path(platformdirs.user_cache_dir("checker", appauthor=False))


class Cache:
    """An open cache. Use as a context manager: what was used is noted down at the end."""

    def __init__(self, config: CacheConfig) -> None:
        self.notes: list[str] = []
        self.hits = self.misses = 0
        self._limit = config.max_megabytes * 1_000_000
        self._used: set[str] = set()
        self._wrote = False
        self._db: sqlite3.Connection | None = None
        self.path = cache_folder(config) / FILE_NAME
        if config.enabled:
            self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # ------------------------------------------------------------ values

    def extraction(self, key: str, article: Article) -> Extraction | None:
        """The extraction kept under a key, as of this article; None where there is none."""
        value = self._get(key)
        if value is None:
            return None
        try:
            return unpack_extraction(value, article)
        except CodecError:
            self._forget(key)
            return None

    def report(self, key: str) -> Report | None:
        value = self._get(key)
        if value is None:
            return None
        try:
            return unpack_report(value)
        except CodecError:
            self._forget(key)
            return None

    def keep_extractions(self, extractions: Iterable[tuple[str, Extraction]]) -> None:
        if self._db is not None:
            self._put([(key, "extraction", pack_extraction(value)) for key, value in extractions])

    def keep_report(self, key: str, report: Report) -> None:
        if self._db is not None:
            self._put([(key, "report", pack_report(report))])

    # ------------------------------------------------------------ the file

    def counts(self) -> dict[str, tuple[int, int]]:
        """Per kind of value: how many, and their bytes."""
        rows = self._run("SELECT kind, count(*), sum(length(value)) FROM entry GROUP BY kind")
        return {kind: (count, size) for kind, count, size in rows}

    def clear(self) -> None:
        """Removes everything kept."""
        self._run("DELETE FROM entry")
        self._run("VACUUM")

    def close(self) -> None:
        """Notes what was used, keeps to the size, and closes the file."""
        if self._db is None:
            return
        now = int(time.time())
        keys = sorted(self._used)
        for at in range(0, len(keys), 500):
            part = keys[at : at + 500]
            marks = ",".join("?" * len(part))
            # Once an hour is enough to tell old from new, and spares most runs a write.
            sql = f"UPDATE entry SET used = ? WHERE used < ? AND key IN ({marks})"
            self._run(sql, (now, now - 3600, *part))
        if self._wrote:
            self._shrink()
        if self._db is not None:
            self._db.close()
            self._db = None

    def _shrink(self) -> None:
        rows = self._run("SELECT sum(length(value)) FROM entry")
        size = (rows[0][0] if rows else 0) or 0
        if size <= self._limit:
            return
        goal = int(self._limit * _KEPT)
        # The oldest entries whose newer ones together reach the goal.
        self._run(
            "DELETE FROM entry WHERE key IN (SELECT key FROM (SELECT key, "
            "sum(length(value)) OVER (ORDER BY used DESC, key) AS held FROM entry) "
            "WHERE held > ?)",
            (goal,),
        )
        # One step of this statement frees one page; only a script is stepped to its end.
        self._run("PRAGMA incremental_vacuum", script=True)

    def _open(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._give_up(error.strerror or str(error))
            return
        try:
            self._connect()
        except sqlite3.OperationalError as error:
            self._give_up(str(error))
        except sqlite3.DatabaseError as error:
            self._start_anew(str(error))

    def _connect(self) -> None:
        db = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        try:
            layout = db.execute("PRAGMA user_version").fetchone()[0]
            if layout != _LAYOUT:
                if layout:
                    db.execute("DROP TABLE IF EXISTS entry")
                db.execute("PRAGMA auto_vacuum = INCREMENTAL")
                db.execute("PRAGMA journal_mode = WAL")
                db.executescript(_SCHEMA)
                db.execute(f"PRAGMA user_version = {_LAYOUT}")
            # A kill of the machine may lose the last writes, never the file.
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute("SELECT key FROM entry LIMIT 1")
        except BaseException:
            db.close()
            raise
        self._db = db

    def _start_anew(self, why: str) -> None:
        """A damaged file is replaced: what it held can be learnt again."""
        self._db = None
        try:
            for ending in ("", "-wal", "-shm"):
                Path(f"{self.path}{ending}").unlink(missing_ok=True)
            self._connect()
        except (OSError, sqlite3.Error) as error:
            self._give_up(str(error))
            return
        self.notes.append(f"the cache {self.path} was damaged ({why}) and has been made anew")

    def _give_up(self, why: str) -> None:
        self._db = None
        self.notes.append(f"running without the cache {self.path}: {why}")

    def _run(self, sql: str, values: Sequence[object] = (), *, script: bool = False) -> list[Any]:
        """The rows of one statement; [] where the cache cannot be used (any more)."""
        if self._db is None:
            return []
        try:
            rows = self._db.executescript(sql) if script else self._db.execute(sql, tuple(values))
            return rows.fetchall()
        except sqlite3.OperationalError as error:
            # Locked for too long, disk full, read-only: no damage, but no use either.
            self._db.close()
            self._give_up(str(error))
        except sqlite3.DatabaseError as error:
            self._db.close()
            self._start_anew(str(error))
        return []

    def _get(self, key: str) -> bytes | None:
        rows = self._run("SELECT value FROM entry WHERE key = ?", (key,))
        if not rows:
            self.misses += 1
            return None
        self.hits += 1
        self._used.add(key)
        value = rows[0][0]
        return value if isinstance(value, bytes) else None

    def _put(self, rows: list[tuple[str, str, bytes]]) -> None:
        """Keeps values in one transaction, so that a kill leaves all of them or none."""
        now = int(time.time())
        self._run("BEGIN IMMEDIATE")
        for key, kind, value in rows:
            if len(value) <= self._limit // 4:  # one huge value must not drive out all others
                row = (key, kind, value, now)
                self._run("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)", row)
        self._run("COMMIT")
        self._wrote = True

    def _forget(self, key: str) -> None:
        self._run("DELETE FROM entry WHERE key = ?", (key,))


def extract_cached(
    articles: Sequence[Article],
    keys: Sequence[str],
    cache: Cache,
    extract: Callable[[Sequence[Article]], Iterable[Extraction]],
) -> tuple[Extraction, ...]:
    """The extractions of articles in order; only those not kept under their keys are made."""
    found = [cache.extraction(key, a) for key, a in zip(keys, articles, strict=True)]
    missing = [n for n, extraction in enumerate(found) if extraction is None]
    if missing:
        made = list(extract([articles[n] for n in missing]))
        for n, extraction in zip(missing, made, strict=True):
            found[n] = extraction
        cache.keep_extractions([(keys[n], e) for n, e in zip(missing, made, strict=True)])
    return tuple(e for e in found if e is not None)
