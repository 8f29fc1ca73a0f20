"""The errors a caller may meet; a finding is data and never an exception."""

from __future__ import annotations

from dataclasses import dataclass


class CheckerError(Exception):
    """Anything checker refuses with a message meant for the person at the prompt."""


class InputError(CheckerError):
    """An article or option that cannot be used: says what was found, where, and what to do."""


class ConfigError(CheckerError):
    """A configuration, a lexicon or a language model that cannot be used."""


@dataclass(frozen=True, slots=True)
class RuleFault:
    """One fault in a rule file. `line` and `column` count from 1, and line 0 means the file or
    folder itself; `field` is a dotted path."""

    path: str
    line: int
    column: int
    field: str
    message: str

    def __str__(self) -> str:
        if not self.line:
            return f"{self.path}: {self.message}"
        return f"{self.path}:{self.line}:{self.column}: {self.field}: {self.message}"


class RuleError(CheckerError):
    """Every fault of every rule file at once, in file and line order."""

    def __init__(self, faults: list[RuleFault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda f: (f.path, f.line, f.column, f.message)))
        super().__init__("\n".join(str(f) for f in self.faults))
