"""Where in a text a match may begin, as the runs of letters and marks between blanks tell.

A run is looked at once in a program's life. Most hold no beginning, and a pattern that is tried
only where one stands does not go through the text letter by letter.
"""

from __future__ import annotations

import re

from checker.memory import remember


class RunStarts:
    """Finds where a pattern may match by how its matches begin.

    `leads` is searched for in each run by itself: it sees no more than the run, whose end stands
    for a blank, and may find too much but nothing too little.
    """

    def __init__(self, leads: str) -> None:
        self._leads = re.compile(f"(?={leads})")
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, text: str) -> list[int]:
        """Offsets at which a match may begin, in text order."""
        known = self._known
        out: list[int] = []
        at = 0
        for run in text.split(" "):
            starts = known.get(run)
            if starts is None:
                starts = self._read(run)
            for start in starts:
                out.append(at + start)
            at += len(run) + 1
        return out

    def _read(self, run: str) -> tuple[int, ...]:
        starts: tuple[int, ...] = ()
        if self._leads.search(run) is not None:
            starts = tuple([m.start() for m in self._leads.finditer(run)])
        return remember(self._known, run, starts)
