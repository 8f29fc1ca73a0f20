"""Rules and operators as Markdown pages, made from the rule files and tables alone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from checker.rulebook.operators import OPERATORS
from checker.rulebook.operators.operator import Operator
from checker.rulebook.params import write_duration
from checker.rulebook.rule import Condition, Rule, Rulebook
from checker.rulebook.slots import SLOTS, STANDARD

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def rule_page(rule: Rule) -> str:
    """The page of one rule. Same rule, same bytes; the path of the file is not in it."""
    lines = [
        f"# {rule.id}",
        "",
        f"{_text(rule.title)}.",
        "",
        "| kind | severity | verdict | status |",
        "|---|---|---|---|",
        f"| {rule.kind} | {_severity(rule)} | {rule.verdict} | {rule.status} |",
        "",
        _text(rule.why),
        "",
        f"Message: `{rule.message}`",
        "",
        "## Reported when all of this holds",
        "",
        *(f"- {condition_words(c)}" for c in rule.when),
        "",
    ]
    if rule.unless:
        lines += ["## Unless", "", *(f"- {_exception(c)}" for c in rule.unless), ""]
    if rule.false_positives:
        lines += ["## Known false positives", "", *map(_item, rule.false_positives), ""]
    if not rule.suppressible:
        lines += ["A comment in a draft cannot suppress this rule.", ""]
    lines += ["## Examples", "", "Reported:", "", *map(_example, rule.examples.conflict), ""]
    for verdict, left, right in rule.examples.becomes:
        lines += [f"Reported as {verdict}:", "", _example((left, right)), ""]
    lines += ["Not reported:", "", *map(_example, rule.examples.agree), ""]
    return "\n".join(lines)


def index_page(rulebook: Rulebook) -> str:
    """A table of all rules, linking to their pages."""
    rows = [
        f"| [{r.id}]({r.id}.md) | {r.kind} | {r.severity} | {_cell(r.title)} |"
        for r in rulebook.rules
    ]
    head = ["# Rules", "", "| rule | kind | severity | what it finds |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, ""])


def operators_page() -> str:
    """The reference of operators and slots."""
    lines = ["# Operators", ""]
    for operator in sorted(OPERATORS.values(), key=lambda o: o.name):
        lines += [f"## {operator.name}", "", operator.doc, "", *_operator_lines(operator)]
    lines += ["# Slots", "", "| slot | kind | holds |", "|---|---|---|"]
    lines += [f"| {name} | all | {doc} |" for name, doc in STANDARD.items()]
    lines += [f"| {name} | {kind} | {doc} |" for kind in SLOTS for name, doc in SLOTS[kind].items()]
    return "\n".join([*lines, ""])


def rule_pages(rulebook: Rulebook) -> Mapping[str, str]:
    """Every page by file name: to write, or to compare with what is written."""
    pages = {f"{rule.id}.md": rule_page(rule) for rule in rulebook.rules}
    return {**pages, "index.md": index_page(rulebook), "operators.md": operators_page()}


def condition_words(condition: Condition) -> str:
    """A condition on one line: operator, slot, parameters that are not the default."""
    operator = OPERATORS[condition.operator]
    words = [f"`{condition.operator}`"]
    if operator.takes_slot:
        words.append(f"of {condition.slot}")
    shown = [
        f"{param.name} {param_words(condition.params[param.name])}"
        for param in operator.params
        if condition.params.get(param.name) not in (None, param.default)
    ]
    return " ".join(words) + (f" ({', '.join(shown)})" if shown else "")


def param_words(value: object) -> str:
    """A parameter's value as a rule file would write it."""
    match value:
        case bool():
            return str(value).lower()
        case float() | int():
            return f"{value:g}"
        case dt.timedelta():
            return write_duration(value)
        case tuple():
            return "[" + ", ".join(map(str, value)) + "]"
        case str():
            return value
        case _:
            return f"`{getattr(value, 'pattern', value)}`"


def _exception(condition: Condition) -> str:
    if condition.becomes is not None:
        effect = f"reported as {condition.becomes}, {condition.severity or 'notice'}"
    elif condition.severity is not None:
        effect = f"at most a {condition.severity}"
    else:
        effect = "cleared"
    return f"{condition_words(condition)}: {effect}, {_text(condition.reason)}"


def _operator_lines(operator: Operator) -> list[str]:
    lines = []
    if operator.takes_slot:
        allowed = f"; one of {', '.join(operator.slots)}" if operator.slots else ""
        lines.append(f"- `slot`: {operator.slot} unless written{allowed}")
    for param in operator.params:
        default = "" if param.default is None else f"; {param_words(param.default)} unless written"
        need = " (required)" if param.required else default
        lines.append(f"- `{param.name}` ({param.type}): {param.doc}{need}")
    if operator.kinds:
        lines.append(f"- for rules of kind {', '.join(sorted(operator.kinds))}")
    if operator.values:
        reads = ", ".join(t.__name__.lower() for t in operator.values)
        lines.append(f"- reads values of type {reads}")
    return [*lines, ""] if lines else []


def _severity(rule: Rule) -> str:
    if rule.thinner is None:
        return rule.severity.value
    return f"{rule.severity}; {rule.thinner} on thin evidence"


def _example(pair: tuple[str, str]) -> str:
    return "- " + "\n  <br>".join(_example_text(text) for text in pair)


def _example_text(text: str) -> str:
    front = _FRONT.match(text)
    if front is None:
        return _text(text)
    fields = ", ".join(front.group(1).replace("'", "").splitlines())
    return f"{_text(text[front.end() :])} ({_text(fields)})"


def _item(text: str) -> str:
    return f"- {_text(text)}"


def _text(text: str) -> str:
    """One line of Markdown in which the rule author's words are but words."""
    line = " ".join(text.split())
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", line)


def _cell(text: str) -> str:
    return _text(text)
