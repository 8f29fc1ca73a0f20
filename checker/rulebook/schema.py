"""The JSON Schema of a rule file, made from the tables, for completion in editors."""

from __future__ import annotations

from typing import Any

from checker.model import Kind, Severity, Verdict
from checker.rulebook.operators import OPERATORS, Operator
from checker.rulebook.params import Param, ParamType
from checker.rulebook.read_rule import BECOMES, EXAMPLE_GROUPS, EXAMPLE_KEYS, ID, REQUIRED
from checker.rulebook.rule import Status
from checker.rulebook.slots import SLOTS, STANDARD

_TEXT = {"type": "string", "minLength": 1}
_DOCS = {
    "id": "The file name without .yml; lower-case words joined by hyphens, never reused",
    "title": "One line that says what the sources do",
    "kind": "The kind of claims the rule compares",
    "severity": "How much a finding weighs",
    "verdict": "What a finding is; conflict unless written",
    "status": "How settled the rule is; a deprecated rule does not run",
    "when": "All of these must hold",
    "unless": "Each that holds clears the pair, changes the verdict, or lowers the severity",
    "message": "Shown to the editor; {left.source}, {right.value}, {subject} are filled in",
    "why": "Why both claims cannot stand",
    "false-positives": "Where the rule may be wrong",
    "examples": "Pairs of texts that the rule must report and must not report; run as tests",
    "suppressible": "Whether a comment in a draft may silence it; true unless written",
    "replaces": "Whether the rule takes the place of an earlier one of its id",
    "thinner": "The severity where the evidence that both tell of one thing is thin",
}


def rule_schema() -> dict[str, Any]:
    """JSON Schema 2020-12. It knows what the loader knows, but not which slots fit which kind."""
    severity = {"enum": [s.value for s in Severity]}
    schemas: dict[str, Any] = {
        "id": {"type": "string", "pattern": "^" + ID.pattern.replace(r"\Z", "$")},
        "title": _TEXT,
        "kind": {"enum": [k.value for k in Kind]},
        "severity": severity,
        "verdict": {"enum": [v.value for v in Verdict]},
        "status": {"enum": [s.value for s in Status]},
        "when": {"type": "array", "minItems": 1, "items": _condition(unless=False)},
        "unless": {"type": "array", "items": _condition(unless=True)},
        "message": _TEXT,
        "why": _TEXT,
        "false-positives": _words(),
        "examples": _examples(),
        "suppressible": {"type": "boolean"},
        "replaces": {"type": "boolean"},
        "thinner": {
            "anyOf": [
                severity,
                {
                    "type": "object",
                    "properties": {
                        "severity": severity,
                        "below": {"type": "number", "minimum": 0, "maximum": 1},
                    },
                    "required": ["severity"],
                    "additionalProperties": False,
                },
            ]
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule of checker",
        "type": "object",
        "properties": {
            key: {**schema, "description": _DOCS[key]} for key, schema in schemas.items()
        },
        "required": list(REQUIRED),
        "additionalProperties": False,
    }


def _condition(*, unless: bool) -> dict[str, Any]:
    return {"oneOf": [_operator(operator, unless=unless) for operator in OPERATORS.values()]}


def _operator(operator: Operator, *, unless: bool) -> dict[str, Any]:
    properties: dict[str, Any] = {"operator": {"const": operator.name, "description": operator.doc}}
    if operator.takes_slot:
        every = [*STANDARD, *sorted({slot for slots in SLOTS.values() for slot in slots})]
        properties["slot"] = {"enum": list(operator.slots) or every}
    for param in operator.params:
        properties[param.name] = {**_param(param), "description": param.doc}
    required = ["operator", *(p.name for p in operator.params if p.required)]
    if unless:
        properties["reason"] = {**_TEXT, "description": "Why the pair is no such finding"}
        properties["becomes"] = {"enum": [v.value for v in BECOMES]}
        properties["severity"] = {"enum": [s.value for s in Severity]}
        required.append("reason")
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _param(param: Param) -> dict[str, Any]:
    match param.type:
        case ParamType.NUMBER:
            bounds = {"minimum": param.low, "maximum": param.high}
            return {"type": "number"} | {k: v for k, v in bounds.items() if v is not None}
        case ParamType.FLAG:
            return {"type": "boolean"}
        case ParamType.CHOICE:
            return {"enum": list(param.choices)}
        case ParamType.WORDS:
            return _words(param.choices)
        case ParamType.DURATION:
            return {"type": "string", "pattern": "^P[0-9T]"}
        case ParamType.TEXT | ParamType.REGEX:
            return dict(_TEXT)


def _words(choices: tuple[str, ...] = ()) -> dict[str, Any]:
    one: dict[str, Any] = {"enum": list(choices)} if choices else {"type": ["string", "number"]}
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


def _examples() -> dict[str, Any]:
    text = {
        "anyOf": [
            _TEXT,
            {
                "type": "object",
                "properties": dict.fromkeys(EXAMPLE_KEYS, _TEXT),
                "required": ["text"],
                "additionalProperties": False,
            },
        ]
    }
    pairs = {
        "type": "array",
        "minItems": 1,
        "items": {"type": "array", "items": text, "minItems": 2, "maxItems": 2},
    }
    return {
        "type": "object",
        "properties": dict.fromkeys(EXAMPLE_GROUPS, pairs),
        "required": ["conflict", "agree"],
        "additionalProperties": False,
    }
