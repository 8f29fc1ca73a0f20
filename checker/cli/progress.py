"""A progress bar on standard error, for long work at a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# Below this many characters the work takes less than some two seconds: a bar would only flicker.
_LONG = 60_000

Advance = Callable[[int], None]


@contextmanager
def progress(total: int, what: str, quiet: bool) -> Iterator[Advance]:
    """Yields a function that counts characters done. Silent unless standard error is a terminal."""
    wanted = not quiet and total >= _LONG and sys.stderr.isatty()
    if not wanted or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done: bar.advance(task, done)
