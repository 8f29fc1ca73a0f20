"""Overrides: what a house changes in rules it did not write, by id or glob.

- rules: attendance-*            # an id, a glob, or a list of them
  enabled: false
- rules: quantity-apart
  severity: warning
  set: {ranges-apart.by-more-than: 0.2}     # operator.parameter: value
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from checker.model import Severity
from checker.rulebook.read_rule import SEVERITIES, with_param
from checker.rulebook.rule import Rule
from checker.yaml_strict import Faults, Node, node_of, suggest

KEYS = ("rules", "enabled", "severity", "set")


@dataclass(frozen=True, slots=True)
class Override:
    """One change. `settings` holds (operator, parameter, node); `node` says where it stands."""

    patterns: tuple[str, ...]
    enabled: bool | None = None
    severity: Severity | None = None
    settings: tuple[tuple[str, str, Node], ...] = ()
    path: str = "options"
    node: Node | None = None

    def covers(self, rule_id: str) -> bool:
        return any(fnmatchcase(rule_id, pattern) for pattern in self.patterns)


def override(
    *patterns: str,
    enabled: bool | None = None,
    severity: Severity | str | None = None,
    settings: Mapping[str, object] | None = None,
    path: str = "options",
    line: int = 1,
) -> Override:
    """An override from Python; `settings` goes by "operator.parameter"."""
    pairs = (
        (*name.rpartition(".")[::2], node_of(v, name, line)) for name, v in (settings or {}).items()
    )
    return Override(
        patterns,
        enabled,
        Severity(severity) if severity is not None else None,
        tuple(pairs),
        path,
        node_of(list(patterns), "rules", line),
    )


def read_overrides(node: Node | None, faults: Faults) -> list[Override]:
    """The overrides of a list node (`overrides.yml`, or the configuration's `rules` entry)."""
    found = []
    for item in faults.items(node):
        entry = faults.map(item, KEYS, ("rules",))
        if entry is None:
            continue
        patterns = faults.words(entry.get("rules"), "a rule id, a glob or a list of them") or ()
        severity = faults.choice(entry.get("severity"), SEVERITIES)
        settings = []
        changes = faults.map(entry.get("set"))
        for name, value in changes.entries.items() if changes else ():
            operator, dot, param = name.rpartition(".")
            if not dot:
                faults.add(changes.keys[name] if changes else None, "expected operator.parameter")
            else:
                settings.append((operator, param, value))
        enabled = faults.flag(entry.get("enabled"))
        if enabled is None and severity is None and not changes:
            faults.add(entry, "expected one of enabled, severity, set: this changes nothing")
        at = entry.get("rules") or entry
        changed = Severity(severity) if severity else None
        found.append(Override(patterns, enabled, changed, tuple(settings), faults.path, at))
    return found


def apply_overrides(
    rules: Sequence[Rule], overrides: Sequence[Override]
) -> tuple[list[Rule], list[Faults]]:
    """The rules changed in the order of the overrides; one that covers no rule is a fault."""
    changed = list(rules)
    all_faults = []
    for one in overrides:
        faults = Faults(one.path)
        ids = [rule.id for rule in changed]
        for pattern in one.patterns:
            if not any(fnmatchcase(rule_id, pattern) for rule_id in ids):
                faults.add(one.node, f"no rule is {pattern!r}{suggest(pattern, ids)}")
        changed = [_apply(rule, one, faults) if one.covers(rule.id) else rule for rule in changed]
        all_faults.append(faults)
    return changed, all_faults


def _apply(rule: Rule, one: Override, faults: Faults) -> Rule:
    if one.enabled is not None:
        rule = replace(rule, enabled=one.enabled)
    if one.severity is not None:
        rule = replace(rule, severity=one.severity, thinner=_no_more(rule.thinner, one.severity))
    for operator, param, node in one.settings:
        if any(c.operator == operator for c in (*rule.when, *rule.unless)) or "*" not in "".join(
            one.patterns
        ):
            rule = with_param(rule, operator, param, node, faults)
    return rule


def _no_more(thinner: Severity | None, severity: Severity) -> Severity | None:
    """Thin evidence never weighs more than good evidence."""
    return thinner if thinner is not None and thinner.rank < severity.rank else None
