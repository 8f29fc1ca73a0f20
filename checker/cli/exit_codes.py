"""Exit codes: what a script may rely on."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Where several hold, the highest counts: findings beside an unread source are no full answer,
    and a run that could not look at everything must never be taken for one that did.
    """

    CLEAN = 0
    FINDINGS = 1  # at or above --fail-on
    USAGE = 2
    BAD_SETTINGS = 3  # rules, configuration, lexicon or language model
    UNCHECKED = 4  # something could not be checked
    CRASHED = 70  # a fault of checker's own (EX_SOFTWARE of sysexits.h): never taken for findings
    INTERRUPTED = 130  # as shells report it
