"""The rulebook of a configuration: built-in rules, installed packs, house folders, changes to them.

A pack is an installed package that names a folder of rules by an entry point:

    [project.entry-points."checker.rules"]
    sports = "newsroom_rules.sports"        # the package whose folder holds the rule files
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from checker.config import RulesConfig
from checker.errors import ConfigError
from checker.resources import rules_folder
from checker.rulebook.load import load_rules
from checker.rulebook.override import Override, override
from checker.rulebook.rule import Rulebook
from checker.yaml_strict import suggest

GROUP = "checker.rules"


def load_rulebook(config: RulesConfig | None = None) -> Rulebook:
    """The rules that a run with these settings uses. Raises `RuleError` or `ConfigError`."""
    config = config or RulesConfig()
    packs = [pack_folder(name) for name in config.packs]
    folders = [rules_folder(), *packs, *(Path(folder) for folder in config.folders)]
    return load_rules(folders, overrides_of(config))


def overrides_of(config: RulesConfig) -> list[Override]:
    """What the configuration changes: rules off, then severities, then thresholds."""
    changes = [override(pattern, enabled=False) for pattern in config.off]
    changes += [override(p, severity=severity) for p, severity in config.severity.items()]
    return changes + [override(p, settings=_flat(s)) for p, s in config.settings.items()]


def _flat(settings: Mapping[str, object]) -> dict[str, object]:
    """Thresholds by "operator.parameter", whether written so or as operator: {parameter: …}."""
    flat: dict[str, object] = {}
    for name, value in settings.items():
        if isinstance(value, Mapping):
            flat.update({f"{name}.{param}": v for param, v in value.items()})
        else:
            flat[name] = value
    return flat


def pack_folder(name: str) -> Path:
    """The rules folder of an installed pack. Raises `ConfigError` with the packs there are."""
    found = {entry.name: entry.module for entry in entry_points(group=GROUP)}
    if name not in found:
        there = ", ".join(sorted(found)) or "none is installed"
        raise ConfigError(f"no rule pack {name!r}{suggest(name, found)} (packs: {there})")
    spec = find_spec(found[name])  # finds the folder without running the package's code
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        raise ConfigError(f"rule pack {name!r}: {found[name]} is not a package with a folder")
    return Path(places[0])
