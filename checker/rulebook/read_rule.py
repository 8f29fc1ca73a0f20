"""One rule file's nodes to a `Rule`, every fault of it collected: the grammar of rule files."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.model import Kind, Severity, Verdict
from checker.rulebook.message import placeholder_fault, placeholders
from checker.rulebook.operators import OPERATORS, Operator
from checker.rulebook.params import read_params
from checker.rulebook.rule import Condition, Examples, Rule, Status
from checker.rulebook.slots import KIND_VALUES, slots_of
from checker.yaml_strict import Faults, Node, YamlList, YamlMap, YamlScalar, suggest

FIELDS = (
    "id",
    "title",
    "kind",
    "severity",
    "verdict",
    "status",
    "when",
    "unless",
    "message",
    "why",
    "false-positives",
    "examples",
    "suppressible",
    "replaces",
    "thinner",
)
REQUIRED = ("id", "title", "kind", "severity", "when", "message", "why", "examples")
BECOMES = (Verdict.UPDATE, Verdict.IMPRECISE, Verdict.VARIANT)
EXAMPLE_GROUPS = ("conflict", "agree", *(v.value for v in BECOMES))
EXAMPLE_KEYS = ("text", "published", "source", "title", "url")
SEVERITIES = tuple(s.value for s in Severity)

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


def read_rule(node: Node | None, faults: Faults, stem: str) -> Rule | None:
    """A rule, or None where faults stand in the way; `stem` is the file name without `.yml`."""
    before = len(faults.faults)
    entry = faults.map(node, FIELDS, REQUIRED)
    if entry is None:
        if node is None and not faults:
            faults.add(None, "expected a rule, found nothing")
        return None
    rule_id = _read_id(entry, faults, stem)
    kind_name = faults.choice(entry.get("kind"), [k.value for k in Kind])
    kind = Kind(kind_name) if kind_name else None
    severity = faults.choice(entry.get("severity"), SEVERITIES)
    verdict = faults.choice(entry.get("verdict"), [v.value for v in Verdict])
    status = faults.choice(entry.get("status"), [s.value for s in Status])
    thinner, thinner_below = _read_thinner(entry.get("thinner"), faults)
    suppressible = faults.flag(entry.get("suppressible"))
    faults.flag(entry.get("replaces"))
    title = faults.text(entry.get("title"))
    why = faults.text(entry.get("why"))
    when = _read_conditions(entry, "when", kind, faults)
    at = entry.get("when")
    if isinstance(at, YamlList) and not at.items:
        faults.add(at, "expected at least one condition")
    unless = _read_conditions(entry, "unless", kind, faults)
    message = _read_message(entry.get("message"), kind, faults)
    false_positives = faults.words(entry.get("false-positives")) or ()
    examples = _read_examples(entry.get("examples"), faults)
    if len(faults.faults) > before or kind is None or examples is None:
        return None
    return Rule(
        id=rule_id,
        title=title or "",
        kind=kind,
        severity=Severity(severity or "error"),
        verdict=Verdict(verdict or "conflict"),
        status=Status(status or "stable"),
        when=when,
        unless=unless,
        message=message,
        why=_one_line(why or ""),
        false_positives=tuple(_one_line(f) for f in false_positives),
        examples=examples,
        path=faults.path,
        line=entry.line,
        suppressible=suppressible is not False,
        thinner=thinner,
        thinner_below=thinner_below,
        enabled=status != Status.DEPRECATED,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _read_id(entry: YamlMap, faults: Faults, stem: str) -> str:
    node = entry.get("id")
    rule_id = faults.text(node) or ""
    if rule_id and not ID.match(rule_id):
        faults.add(node, f"expected lower-case words joined by hyphens, found {rule_id[:60]!r}")
    elif rule_id and rule_id != stem:
        faults.add(node, f"expected {stem!r} as the file is {stem}.yml, found {rule_id!r}")
    return rule_id


def _read_thinner(node: Node | None, faults: Faults) -> tuple[Severity | None, float]:
    """`thinner: warning`, or `thinner: {severity: warning, below: 0.7}`."""
    below = 0.8
    if isinstance(node, YamlMap):
        faults.map(node, ("severity", "below"), ("severity",))
        below = faults.number(node.get("below"), 0, 1) or below
        node = node.get("severity")
    severity = faults.choice(node, SEVERITIES)
    return (Severity(severity) if severity else None), below


def _read_message(node: Node | None, kind: Kind | None, faults: Faults) -> str:
    template = _one_line(faults.text(node) or "")
    if kind is not None:
        for name in placeholders(template):
            fault = placeholder_fault(name, kind)
            if fault:
                faults.add(node, fault)
    return template


# ---------------------------------------------------------------- conditions


def _read_conditions(
    entry: YamlMap, group: str, kind: Kind | None, faults: Faults
) -> tuple[Condition, ...]:
    read = (_read_condition(node, group, kind, faults) for node in faults.items(entry.get(group)))
    return tuple(condition for condition in read if condition)


def _read_condition(node: Node, group: str, kind: Kind | None, faults: Faults) -> Condition | None:
    entry = faults.map(node)
    if entry is None:
        return None
    operator = _read_operator(entry, faults)
    if operator is None:
        return None
    unless = ("reason", "becomes", "severity") if group == "unless" else ()
    own = ("operator", "slot") if operator.takes_slot else ("operator",)
    faults.map(entry, (*own, *(p.name for p in operator.params), *unless), ("operator",))
    if group == "unless" and entry.get("reason") is None:
        faults.add(entry, "missing key 'reason': name why the pair is no such finding")
    if kind is not None:
        _check_kind(entry, operator, kind, faults)
    reason = faults.text(entry.get("reason")) if unless else None
    becomes = faults.choice(entry.get("becomes"), [v.value for v in BECOMES]) if unless else None
    severity = faults.choice(entry.get("severity"), SEVERITIES) if unless else None
    return Condition(
        operator=operator.name,
        slot=_read_slot(entry, operator, kind, faults),
        params=read_params(operator.params, entry, faults),
        reason=reason or "",
        becomes=Verdict(becomes) if becomes else None,
        severity=Severity(severity) if severity else None,
    )


def _read_operator(entry: YamlMap, faults: Faults) -> Operator | None:
    node = entry.get("operator")
    if node is None:
        near = next((k for k in entry.keys if suggest(k, ["operator"])), "")
        hint = f": is {near!r} meant to be it?" if near else ""
        faults.add(entry, f"missing key 'operator'{hint}")
        return None
    name = faults.choice(node, OPERATORS)
    return OPERATORS[name] if name else None


def _read_slot(entry: YamlMap, operator: Operator, kind: Kind | None, faults: Faults) -> str:
    node = entry.get("slot")
    if not operator.takes_slot or node is None or kind is None:
        return operator.slot
    return faults.choice(node, operator.slots or slots_of(kind)) or operator.slot


def _check_kind(entry: YamlMap, operator: Operator, kind: Kind, faults: Faults) -> None:
    """An operator that cannot read this kind's claims would silently never hold."""
    node = entry.get("operator")
    if operator.kinds and kind not in operator.kinds:
        kinds = ", ".join(sorted(operator.kinds))
        faults.add(node, f"{operator.name} is for rules of kind {kinds}, not {kind}")
    elif operator.values and not set(operator.values) & set(KIND_VALUES[kind]):
        reads = " or ".join(t.__name__.lower() for t in operator.values)
        holds = " or ".join(t.__name__.lower() for t in KIND_VALUES[kind])
        faults.add(node, f"{operator.name} reads {reads} values, {kind} claims hold {holds}")


# ---------------------------------------------------------------- examples


def _read_examples(node: Node | None, faults: Faults) -> Examples | None:
    entry = faults.map(node, EXAMPLE_GROUPS, ("conflict", "agree"))
    if entry is None:
        return None
    pairs: dict[str, tuple[tuple[str, str], ...]] = {}
    for group in EXAMPLE_GROUPS:
        at = entry.get(group)
        found = [_read_example(item, faults) for item in faults.items(at)]
        pairs[group] = tuple(pair for pair in found if pair)
        if isinstance(at, YamlList) and not at.items:
            faults.add(at, "expected at least one pair of texts")
    return Examples(
        conflict=pairs["conflict"],
        agree=pairs["agree"],
        becomes=tuple((v, *pair) for v in BECOMES for pair in pairs[v.value]),
    )


def _read_example(node: Node, faults: Faults) -> tuple[str, str] | None:
    items = faults.items(node)
    if not isinstance(node, YamlList):
        return None
    if len(items) != 2:
        faults.add(node, f"expected two texts, found {len(items)}")
        return None
    left, right = (_read_text(item, faults) for item in items)
    return (left, right) if left and right else None


def _read_text(node: Node, faults: Faults) -> str | None:
    """One text; a mapping with `text` and article fields becomes a text with front matter."""
    if not isinstance(node, YamlMap):
        return faults.text(node)
    faults.map(node, EXAMPLE_KEYS, ("text",))
    text = faults.text(node.get("text"))
    fields = {k: faults.text(node.get(k)) for k in EXAMPLE_KEYS[1:] if node.get(k)}
    head = "".join(f"{key}: {_quoted(value)}\n" for key, value in fields.items() if value)
    return f"---\n{head}---\n{text}" if head and text else text


def _quoted(value: str) -> str:
    return "'" + _one_line(value).replace("'", "''") + "'"


# ---------------------------------------------------------------- thresholds by override


def with_param(rule: Rule, operator_name: str, param_name: str, node: Node, faults: Faults) -> Rule:
    """The rule with one parameter set in every condition of one operator."""
    conditions = (*rule.when, *rule.unless)
    names = sorted({c.operator for c in conditions})
    if operator_name not in names:
        near = suggest(operator_name, names) or f"; it has {', '.join(names)}"
        faults.add(node, f"rule {rule.id} has no condition {operator_name!r}{near}")
        return rule
    params = OPERATORS[operator_name].params
    param = OPERATORS[operator_name].param(param_name)
    if param is None:
        known = [p.name for p in params]
        near = suggest(param_name, known) or f"; it has {', '.join(known) or 'none'}"
        faults.add(node, f"{operator_name} has no parameter {param_name!r}{near}")
        return rule
    single = YamlMap(
        {param.name: node}, {param.name: YamlScalar(param.name, True, "", 1, 1)}, "", 1, 1
    )
    value = read_params((param,), single, faults)

    def changed(condition: Condition) -> Condition:
        if condition.operator != operator_name:
            return condition
        return replace(condition, params={**condition.params, **value})

    return replace(
        rule, when=tuple(map(changed, rule.when)), unless=tuple(map(changed, rule.unless))
    )
