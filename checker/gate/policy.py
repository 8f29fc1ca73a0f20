"""The policy of a run from its settings: baseline and suppressions are read here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from checker.coded_rules import CODED_RULES, split_changes
from checker.config import Config
from checker.errors import ConfigError, InputError
from checker.gate.baseline import Known, read_baseline
from checker.gate.changed import Changed
from checker.gate.judge import Policy
from checker.gate.suppression_file import SuppressionFile, read_suppression_file
from checker.rulebook.packs import load_rulebook
from checker.rulebook.rule import Rulebook

# Larger files are no diff, baseline or list of suppressions that a person keeps.
_LARGEST = 100_000_000


def gate_rulebook(config: Config) -> Rulebook:
    """The rulebook of a configuration, in which changes may name the gate's own rules too."""
    return load_rulebook(split_changes(config.rules)[0])


def make_policy(
    config: Config, rulebook: Rulebook, today: dt.date, changed: Changed | None = None
) -> Policy:
    """The policy. Raises ConfigError or RuleError for a baseline or suppressions that are bad."""
    rules = sorted({*(r.id for r in rulebook.rules), *CODED_RULES})
    known = _known(config.gate.baseline)
    return Policy(
        today,
        rules,
        tuple(r.id for r in rulebook.rules if not r.suppressible),
        known,
        frozenset(e.path for e in known or () if not Path(e.path).exists()),
        _suppressions(config.gate.suppressions, rules),
        changed,
    )


def read_small(path: str, what: str, error_type: type[ConfigError] | type[InputError]) -> str:
    """A file's text; bytes that are no UTF-8 stand as Python holds them in file names."""
    try:
        if Path(path).stat().st_size > _LARGEST:
            raise error_type(f"{what} {path}: larger than {_LARGEST:,} bytes")
        return Path(path).read_bytes().decode("utf-8", "surrogateescape")
    except OSError as error:
        raise error_type(f"{what} {path} cannot be read: {error.strerror or error}") from error


def _known(path: str | None) -> list[Known] | None:
    if path is None:
        return None
    if not Path(path).exists():
        raise ConfigError(f"no baseline {path}: make one with: checker baseline write -o {path}")
    return read_baseline(read_small(path, "the baseline", ConfigError), path)


def _suppressions(path: str | None, rules: Sequence[str]) -> SuppressionFile | None:
    if path is None:
        return None
    return read_suppression_file(read_small(path, "the suppressions", ConfigError), path, rules)
