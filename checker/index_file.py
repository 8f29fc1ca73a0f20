"""Index files of the cache folder: built once, found again by a stamp of what they were made from.

The lexicon and the gazetteer keep theirs here, one SQLite file for each state of their sources.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import platformdirs

_MAPPED = 1 << 28  # bytes of an index that may be read without copying

Fill = Callable[[sqlite3.Connection], None]


def open_built(
    name: str, stamp: str, fill: Fill, *, keep: int, cache: Path | None
) -> sqlite3.Connection:
    """The index `name` with that stamp, for reading; `fill` makes it when there is none yet.

    `cache` is its folder, by default the user's cache folder; the `keep` newest states stay there.
    Where the folder cannot be written the index is made in memory.
    """
    folder = cache or Path(platformdirs.user_cache_dir("checker"))
    path = folder / f"{name}-{stamp}.sqlite"
    if not path.is_file():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _write(path, fill)
        except (OSError, sqlite3.Error):
            db = sqlite3.connect(":memory:", check_same_thread=False)
            fill(db)
            return db
        _drop_old(folder, name, keep)
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"  # never written once it is in place
    db = sqlite3.connect(uri, uri=True, check_same_thread=False)
    db.execute(f"pragma mmap_size = {_MAPPED}")
    return db


def _drop_old(folder: Path, name: str, keep: int) -> None:
    for old in sorted(folder.glob(f"{name}-*.sqlite"), key=lambda p: p.stat().st_mtime)[:-keep]:
        with contextlib.suppress(OSError):
            old.unlink()


def _write(path: Path, fill: Fill) -> None:
    """Written beside and moved into place, so that two runs at once never see half an index."""
    part = path.with_suffix(f".{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        with contextlib.closing(sqlite3.connect(part)) as db:
            db.execute("pragma journal_mode = off")
            db.execute("pragma synchronous = off")
            fill(db)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
