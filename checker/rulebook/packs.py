"""The rulebook of a configuration: built-in rules, installed packs, house folders, changes to them.

A pack is an installed package that names a folder of rules by an entry point:

    [project.entry-points."checker.rules"]
    sports = "newsroom_rules.sports"        # the package whose folder holds the rule files
"""

from __future__ import annotations

from pathlib import Path

from checker.config import RuleChange, RulesConfig
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
    packs = [pack_folder(name) for name in config.extends]
    folders = [rules_folder(), *packs, *(Path(folder) for folder in config.folders)]
    return load_rules(folders, [change_of(change) for change in config.change])


def change_of(change: RuleChange) -> Override:
    """A configured change as an override, its values checked when it is applied."""
    return override(
        *change.rules,
        enabled=change.enabled,
        severity=change.severity,
        settings=dict(change.settings),
        path=change.path,
        line=change.line,
    )


def pack_folder(name: str) -> Path:
    """The folder of a pack: a folder by its path, or an installed pack by its name.

    Raises `ConfigError` with the packs there are.
    """
    if Path(name).is_dir():
        return Path(name)
    from importlib.metadata import entry_points  # costs more than loading all rules
    from importlib.util import find_spec

    found = {entry.name: entry.module for entry in entry_points(group=GROUP)}
    if name not in found:
        there = ", ".join(sorted(found)) or "none is installed"
        raise ConfigError(f"no folder or rule pack {name!r}{suggest(name, found)} (packs: {there})")
    spec = find_spec(found[name])  # finds the folder without running the package's code
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        raise ConfigError(f"rule pack {name!r}: {found[name]} is not a package with a folder")
    return Path(places[0])
