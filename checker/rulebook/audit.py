"""Lints rules that load: faults across rules, and habits that make a rule hard to trust."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.errors import RuleFault
from checker.model import Kind
from checker.rulebook.message import placeholders
from checker.rulebook.params import Pattern
from checker.rulebook.rule import Condition, Rule, Rulebook

SHORTEST_WHY = 4  # words: fewer only repeat the title


def audit_rules(rulebook: Rulebook) -> list[RuleFault]:
    """Every fault, in file order. None of them keeps a rule from running."""
    faults = [fault for rule in rulebook.rules for fault in _audit_rule(rule)]
    faults += _duplicate_ids(rulebook)
    faults += _same_conditions(rulebook)
    faults += _same_titles(rulebook)
    return sorted(faults, key=lambda f: (f.path, f.line, f.column, f.field, f.message))


def _fault(rule: Rule, field: str, message: str) -> RuleFault:
    return RuleFault(rule.path, rule.line, 1, field, message)


def _audit_rule(rule: Rule) -> Iterator[RuleFault]:
    sides = {name.partition(".")[0] for name in placeholders(rule.message) if "." in name}
    for side in ("left", "right"):
        # A misspelling stands in one place; what shows it may be the lexicon and no passage.
        if side not in sides and not (side == "right" and rule.kind is Kind.SPELLING):
            yield _fault(rule, "message", f"names nothing of the {side} claim: show both sides")
    if len(rule.why.split()) < SHORTEST_WHY:
        yield _fault(rule, "why", "says too little: say why both cannot be right")
    if rule.why.casefold() == rule.title.casefold():
        yield _fault(rule, "why", "repeats the title")
    if not rule.false_positives:
        yield _fault(rule, "false-positives", "none named: say where the rule may be wrong")
    yield from _audit_conditions(rule)
    yield from _audit_examples(rule)


def _audit_conditions(rule: Rule) -> Iterator[RuleFault]:
    for group, conditions in (("when", rule.when), ("unless", rule.unless)):
        seen: set[object] = set()
        for n, condition in enumerate(conditions, 1):
            key = condition_key(condition)
            if key in seen:
                yield _fault(rule, f"{group}[{n}]", f"{condition.operator} stands there twice")
            seen.add(key)
    both = {condition_key(c) for c in rule.when} & {condition_key(c) for c in rule.unless}
    for operator in sorted(str(key[0]) for key in both):
        yield _fault(rule, "unless", f"{operator} stands in when as well: the rule can never hold")


def _audit_examples(rule: Rule) -> Iterator[RuleFault]:
    groups = [("conflict", pair) for pair in rule.examples.conflict]
    groups += [("agree", pair) for pair in rule.examples.agree]
    groups += [(verdict.value, (left, right)) for verdict, left, right in rule.examples.becomes]
    seen: dict[frozenset[str], str] = {}
    for group, (left, right) in groups:
        pair = frozenset((_folded(left), _folded(right)))
        if len(pair) == 1:
            yield _fault(rule, f"examples.{group}", f"both texts are the same: {_short(left)!r}")
        elif pair in seen:
            yield _fault(
                rule, f"examples.{group}", f"stands in {seen[pair]} already: {_short(left)!r}"
            )
        seen.setdefault(pair, group)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().casefold()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


def condition_key(condition: Condition) -> tuple[object, ...]:
    """What a condition tests; two of equal keys hold for the same pairs."""
    params = tuple(sorted((name, _plain(v)) for name, v in condition.params.items()))
    return (condition.operator, condition.slot, params)


def _plain(value: object) -> str:
    """A parameter's value for comparison and display; expressions by their text."""
    if isinstance(value, tuple):
        return ", ".join(sorted(map(str, value)))
    if isinstance(value, str | bool | int | float):
        return str(value)
    pattern: Pattern | object = value
    return str(getattr(pattern, "pattern", pattern))


def _duplicate_ids(rulebook: Rulebook) -> Iterator[RuleFault]:
    seen: dict[str, Rule] = {}
    for rule in rulebook.rules:
        if rule.id in seen:
            yield _fault(rule, "id", f"{seen[rule.id].path} has the id {rule.id} already")
        seen.setdefault(rule.id, rule)


def _same_conditions(rulebook: Rulebook) -> Iterator[RuleFault]:
    seen: dict[tuple[object, ...], Rule] = {}
    for rule in rulebook.rules:
        when = frozenset(map(condition_key, rule.when))
        unless = frozenset(map(condition_key, rule.unless))
        key = (rule.kind, when, unless)
        if key in seen:
            yield _fault(rule, "when", f"same conditions as rule {seen[key].id}")
        seen.setdefault(key, rule)


def _same_titles(rulebook: Rulebook) -> Iterator[RuleFault]:
    seen: dict[str, Rule] = {}
    for rule in rulebook.rules:
        title = rule.title.casefold()
        if title in seen:
            yield _fault(rule, "title", f"same title as rule {seen[title].id}")
        seen.setdefault(title, rule)
