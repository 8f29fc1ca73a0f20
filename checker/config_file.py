"""Configuration files to `Config`: `checker.yaml`, or `[tool.checker]` in `pyproject.toml`.

In: a file, found from a folder upwards, and options. Out: a `Config` and, for every setting, where
its value comes from. Reading is strict: every fault of the file at once, in one `ConfigError`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checker.config import FAIL_ON, Config, PathOverride, RuleChange
from checker.config_settings import GROUPS, SETTINGS, SEVERITIES, Setting
from checker.errors import ConfigError
from checker.yaml_strict import Faults, Node, node_of, read_strict

FILE_NAME = "checker.yaml"
PYPROJECT = "pyproject.toml"
_TABLE = "tool.checker"

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A configuration and, by setting name, where its value comes from."""

    config: Config
    origins: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({s.name: DEFAULT for s in SETTINGS})
    )
    path: str | None = None


def find_config(start: Path) -> Path | None:
    """The configuration that governs a folder: its own, or that of the nearest folder above.

    The search ends at a repository's root (a folder with `.git`), so that a file left in a home
    folder does not govern every project. Raises ConfigError where a folder has both kinds.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        own, project = folder / FILE_NAME, folder / PYPROJECT
        in_project = project.is_file() and _toml_table(project) is not None
        if own.is_file() and in_project:
            raise ConfigError(f"both {own} and [{_TABLE}] in {project} hold settings: keep one")
        if own.is_file():
            return own
        if in_project:
            return project
        if (folder / ".git").exists():
            return None
    return None


def load_config(path: Path | None) -> Loaded:
    """The settings of a file over the defaults; the defaults alone for None.

    Raises ConfigError with every fault.
    """
    if path is None:
        return Loaded(Config())
    shown = _shown(path)
    if not path.is_file():
        raise ConfigError(f"no configuration file {shown}: check the path")
    node, faults = _toml_node(path, shown) if path.suffix == ".toml" else read_strict(path, shown)
    values = _read(node, faults, os.path.dirname(shown)) if node is not None else {}
    if faults:
        listed = sorted(faults.faults, key=lambda f: (f.line, f.column, f.field))
        raise ConfigError("\n".join(str(fault) for fault in listed))
    return _over(Loaded(Config(), path=shown), values)


def with_options(loaded: Loaded, options: Mapping[str, tuple[str, object]]) -> Loaded:
    """The settings that options of the command line give, over those of the file.

    `options` maps a setting's name to (option, value); a value of None is an option not given.
    Lists are added to those of the file, not put in their place.
    """
    config = loaded.config
    values: dict[str, tuple[object, str]] = {}
    for name, (option, value) in options.items():
        if value is None:
            continue
        setting = next(s for s in SETTINGS if s.name == name)
        if not isinstance(value, tuple):
            values[name] = (value, option)
        elif value:
            before = getattr(getattr(config, setting.group), setting.attribute)
            origin = f"{loaded.origins[name]}, {option}" if before else option
            values[name] = ((*before, *value), origin)
    return _over(loaded, values)


def _over(loaded: Loaded, values: Mapping[str, tuple[object, str]]) -> Loaded:
    groups: dict[str, Any] = {}
    for group, settings in GROUPS.items():
        changed = {s.attribute: values[s.name][0] for s in settings if s.name in values}
        if changed:
            groups[group] = replace(getattr(loaded.config, group), **changed)
    origins = {**loaded.origins, **{name: origin for name, (_, origin) in values.items()}}
    return Loaded(replace(loaded.config, **groups), MappingProxyType(origins), loaded.path)


# ---------------------------------------------------------------- reading


def _read(node: Node, faults: Faults, folder: str) -> dict[str, tuple[object, str]]:
    """Every setting a file gives, with where; faults are collected."""
    root = faults.map(node, known=GROUPS)
    values: dict[str, tuple[object, str]] = {}
    for group, settings in GROUPS.items():
        entries = faults.map(root.get(group) if root else None, known=[s.key for s in settings])
        for setting in settings:
            entry = entries.get(setting.key) if entries else None
            if entry is None:
                continue
            value = _value(setting, entry, faults, folder)
            if value is not None:
                values[setting.name] = (value, f"{faults.path}:{entry.line}")
    return values


def _value(setting: Setting, node: Node, faults: Faults, folder: str) -> object:
    match setting.kind:
        case "integer":
            low, high = setting.low, setting.high
            return faults.integer(
                node, None if low is None else int(low), None if high is None else int(high)
            )
        case "number":
            return faults.number(node, setting.low, setting.high)
        case "flag":
            return faults.flag(node)
        case "choice":
            return faults.choice(node, setting.choices)
        case "word":
            return faults.text(node)
        case "words":
            return faults.words(node)
        case "path":
            path = faults.text(node, "a path")
            return None if path is None else _beside(folder, path)
        case "paths":
            paths = faults.words(node, "a list of paths")
            return None if paths is None else tuple(_beside(folder, p) for p in paths)
        case "packs":
            packs = faults.words(node, "a list of folders or packages")
            return None if packs is None else tuple(_pack(folder, p) for p in packs)
        case "spellings":
            return _spellings(node, faults)
        case "changes":
            return _changes(node, faults)
        case "overrides":
            return _overrides(node, faults, folder)
    raise AssertionError(f"a kind of setting without a reader: {setting.kind}")


def _spellings(node: Node, faults: Faults) -> Mapping[str, str] | None:
    entries = faults.map(node)
    if entries is None:
        return None
    found = {key: faults.text(value, "a spelling") for key, value in entries.entries.items()}
    for key, value in found.items():
        if value == key:
            faults.add(entries.keys[key], "a spelling that is printed as it is: remove it")
    return MappingProxyType({key: value for key, value in found.items() if value})


def _changes(node: Node | None, faults: Faults) -> tuple[RuleChange, ...]:
    """Rule changes, in the form of a rule folder's `overrides.yml`."""
    found = []
    for item in faults.items(node):
        entry = faults.map(item, ("rules", "enabled", "severity", "set"), ("rules",))
        if entry is None:
            continue
        settings = faults.map(entry.get("set"))
        pairs: list[tuple[str, object]] = []
        for name, value in settings.entries.items() if settings else ():
            if "." not in name.strip("."):
                at = settings.keys[name] if settings else None
                faults.add(at, "expected operator.parameter, as ranges-apart.by-more-than")
            pairs.append((name, value.value))
        enabled = faults.flag(entry.get("enabled"))
        severity = faults.choice(entry.get("severity"), SEVERITIES)
        if not any(entry.get(key) for key in ("enabled", "severity", "set")):
            faults.add(entry, "expected one of enabled, severity, set: this changes nothing")
        rules = faults.words(entry.get("rules"), "a rule id, a glob or a list of them") or ()
        found.append(RuleChange(rules, enabled, severity, tuple(pairs), faults.path, entry.line))
    return tuple(found)


def _overrides(node: Node, faults: Faults, folder: str) -> tuple[PathOverride, ...]:
    found = []
    for item in faults.items(node):
        known = ("paths", "fail-on", "min-severity", "change")
        entry = faults.map(item, known, ("paths",))
        if entry is None:
            continue
        paths = faults.words(entry.get("paths"), "a glob or a list of them") or ()
        found.append(
            PathOverride(
                tuple(_beside(folder, p) for p in paths),
                faults.choice(entry.get("fail-on"), FAIL_ON),
                faults.choice(entry.get("min-severity"), SEVERITIES),
                _changes(entry.get("change"), faults),
            )
        )
    return tuple(found)


def _beside(folder: str, path: str) -> str:
    """A path as written in a file, as seen from the working folder."""
    return os.path.normpath(os.path.join(folder, os.path.expanduser(path)))


def _pack(folder: str, name: str) -> str:
    """A rule pack: a path where it is written as one, else the name of a package."""
    return _beside(folder, name) if name.startswith((".", "~")) or "/" in name else name


def _shown(path: Path) -> str:
    """The path from the working folder where it is no longer for it."""
    relative = os.path.relpath(path)
    return relative if len(relative) <= len(str(path)) else str(path)


# ---------------------------------------------------------------- pyproject.toml


def _toml_table(path: Path) -> Mapping[str, Any] | None:
    """`[tool.checker]` of a pyproject; None where it has none. Raises ConfigError."""
    import tomllib

    try:
        raw = path.read_bytes()
        # Most projects have none: spare them the parsing, and us their faults.
        if b"checker" not in raw:
            return None
        document = tomllib.loads(raw.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{_shown(path)} cannot be read: {error}") from error
    table = document.get("tool", {})
    found = table.get("checker") if isinstance(table, dict) else None
    return found if isinstance(found, dict) else None


def _toml_node(path: Path, shown: str) -> tuple[Node | None, Faults]:
    table = _toml_table(path)
    if table is None:
        raise ConfigError(f"{shown} has no table [{_TABLE}]")
    return node_of(table, _TABLE, _table_line(path)), Faults(shown)


def _table_line(path: Path) -> int:
    """The line of the first `[tool.checker…]` header; TOML parsers keep no lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    heads = (n for n, line in enumerate(lines, 1) if line.strip().startswith(f"[{_TABLE}"))
    return next(heads, 1)
