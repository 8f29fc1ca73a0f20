"""Options of a command to the configuration of its run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.config_file import Loaded, find_config, load_config, with_options
from checker.config_settings import SETTINGS
from checker.errors import InputError


def settings(
    config: Path | None = None,
    *,
    rules: Sequence[str] | None = None,
    lexicon: Sequence[str] | None = None,
    model: str | None = None,
    no_cache: bool = False,
    fail_on: str | None = None,
    min_severity: str | None = None,
    cleared: bool = False,
    unsupported: str | None = None,
    baseline: str | None = None,
    suppressions: str | None = None,
) -> Loaded:
    """The file that governs the working folder, or the one given, with the options over it."""
    _choice("gate.fail-on", "--fail-on", fail_on)
    _choice("report.min-severity", "--min-severity", min_severity)
    _choice("gate.unsupported", "--unsupported", unsupported)
    loaded = load_config(config if config is not None else find_config(Path.cwd()))
    return with_options(
        loaded,
        {
            "rules.folders": ("--rules", tuple(rules or ())),
            "names.lexicons": ("--lexicon", tuple(lexicon or ())),
            "annotate.model": ("--model", model),
            "cache.enabled": ("--no-cache", False if no_cache else None),
            "gate.fail-on": ("--fail-on", fail_on),
            "gate.unsupported": ("--unsupported", unsupported),
            "gate.baseline": ("--baseline", baseline),
            "gate.suppressions": ("--suppressions", suppressions),
            "report.min-severity": ("--min-severity", min_severity),
            "report.cleared": ("--cleared", True if cleared else None),
        },
    )


def _choice(name: str, option: str, value: str | None) -> None:
    choices = next(s.choices for s in SETTINGS if s.name == name)
    if value is not None and value not in choices:
        raise InputError(f"{option} {value}: expected one of {', '.join(choices)}")
