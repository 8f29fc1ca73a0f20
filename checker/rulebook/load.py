"""Rule folders in, a `Rulebook` out, or every fault of every file at once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.errors import RuleError, RuleFault
from checker.rulebook.override import Override, apply_overrides, read_overrides
from checker.rulebook.read_rule import read_rule
from checker.rulebook.rule import Rule, Rulebook
from checker.yaml_strict import YamlMap, YamlScalar, parse_strict, read_strict

OVERRIDES = "overrides.yml"
NOT_RULES = frozenset({"lexicon"})  # folders of data that is not rules


def load_rules(folders: Sequence[Path], overrides: Sequence[Override] = ()) -> Rulebook:
    """The rules of all folders, later ones adding to earlier ones, then the overrides applied.

    A rule may take an earlier rule's id only with `replaces: true`. Overrides apply in order: each
    folder's `overrides.yml`, then those given. Raises `RuleError` with every fault.
    """
    rules: dict[str, Rule] = {}
    faults: list[RuleFault] = []
    changes: list[Override] = []
    for folder in folders:
        here: dict[str, Rule] = {}
        for path, odd in _rule_files(Path(folder)):
            if odd:
                faults.append(RuleFault(str(path), 0, 0, "file", odd))
            elif path.name == OVERRIDES:
                node, found = read_strict(path)
                changes += read_overrides(node, found)
                faults += found.faults
            else:
                faults += _load_file(path, rules, here)
        rules |= here
    changed, later = apply_overrides(
        sorted(rules.values(), key=lambda r: r.id), [*changes, *overrides]
    )
    faults += [fault for found in later for fault in found.faults]
    if faults:
        raise RuleError(faults)
    return Rulebook(tuple(changed))


def parse_rule(text: str, path: str) -> Rule:
    """One rule from text. `path` gives the id. Raises `RuleError` with every fault."""
    node, faults = parse_strict(text, path)
    rule = read_rule(node, faults, Path(path).stem)
    faults.raise_any()
    if rule is None:  # pragma: no cover - no rule without a fault
        raise RuleError(faults.faults)
    return rule


def _rule_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every rule file below a folder in name order, with what is wrong with it as a file, or ""."""
    if not folder.is_dir():
        is_file = "is a file: name the folder it lies in"
        yield folder, is_file if folder.is_file() else "no such folder of rules"
        return
    # os.walk follows no symbolic link to a folder, so a loop of them ends
    for root, names, files in os.walk(folder):
        names[:] = sorted(n for n in names if n not in NOT_RULES and not n.startswith("."))
        for name in sorted(files):
            if name.endswith(".yml"):
                yield Path(root, name), ""
            elif name.endswith(".yaml") and not name.startswith("."):
                yield Path(root, name), "not read: rule files end in .yml"


def _load_file(path: Path, earlier: dict[str, Rule], here: dict[str, Rule]) -> list[RuleFault]:
    """Reads one file into `here`; returns its faults."""
    node, faults = read_strict(path)
    rule = read_rule(node, faults, path.stem)
    at = node.get("id") if isinstance(node, YamlMap) else None
    if path.stem in here:
        faults.add(at, f"duplicate id: {here[path.stem].path} has it already")
    elif path.stem in earlier and not _replaces(node):
        first = earlier[path.stem].path
        faults.add(at, f"{first} has this id already: write replaces: true to replace it")
    elif _replaces(node) and path.stem not in earlier:
        faults.add(at, "replaces: true, but no earlier folder has a rule of this id")
    if rule is not None:
        here[rule.id] = rule
    return faults.faults


def _replaces(node: object) -> bool:
    entry = node.get("replaces") if isinstance(node, YamlMap) else None
    return isinstance(entry, YamlScalar) and entry.value is True
