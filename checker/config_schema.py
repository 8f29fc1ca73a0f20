"""What is made from the table of settings: the JSON Schema for editors, the starting point that
`checker init` writes, and the lines of `checker config show`.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from checker.config import FAIL_ON, Config, PathOverride, RuleChange
from checker.config_file import Loaded
from checker.config_settings import GROUPS, SETTINGS, SEVERITIES, Setting

_WORDS: dict[str, Any] = {
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
}
_CHANGE: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["rules"],
    "properties": {
        "rules": {**_WORDS, "description": "A rule id, a glob, or a list of them."},
        "enabled": {"type": "boolean"},
        "severity": {"enum": list(SEVERITIES)},
        "set": {"type": "object", "description": "operator.parameter: value"},
    },
}
_OVERRIDE: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["paths"],
    "properties": {
        "paths": {**_WORDS, "description": "A glob of drafts, or a list of them."},
        "fail-on": {"enum": list(FAIL_ON)},
        "min-severity": {"enum": list(SEVERITIES)},
        "change": {"type": "array", "items": _CHANGE},
    },
}
_TYPES: dict[str, dict[str, Any]] = {
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "word": {"type": "string"},
    "path": {"type": "string"},
    "choice": {},
    "words": _WORDS,
    "paths": _WORDS,
    "packs": _WORDS,
    "spellings": {"type": "object", "additionalProperties": {"type": "string"}},
    "changes": {"type": "array", "items": _CHANGE},
    "overrides": {"type": "array", "items": _OVERRIDE},
}


def config_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `checker.yaml` and of `[tool.checker]`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "checker configuration",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            group: {
                "type": "object",
                "additionalProperties": False,
                "properties": {s.key: _property(s) for s in settings},
            }
            for group, settings in GROUPS.items()
        },
    }


def _property(setting: Setting) -> dict[str, Any]:
    found = {"description": setting.doc, **_TYPES[setting.kind]}
    if setting.choices:
        found["enum"] = list(setting.choices)
    if setting.low is not None:
        found["minimum"] = setting.low
    if setting.high is not None:
        found["maximum"] = setting.high
    default = plain_value(value_of(Config(), setting))
    return found if default is None else {**found, "default": default}


def value_of(config: Config, setting: Setting) -> object:
    return getattr(getattr(config, setting.group), setting.attribute)


def plain_value(value: object) -> Any:
    """A setting's value in the form in which files write it."""
    if isinstance(value, RuleChange):
        entry: dict[str, Any] = {"rules": list(value.rules)}
        if value.enabled is not None:
            entry["enabled"] = value.enabled
        if value.severity is not None:
            entry["severity"] = value.severity
        if value.settings:
            entry["set"] = dict(value.settings)
        return entry
    if isinstance(value, PathOverride):
        fields = dataclasses.fields(value)
        written = {f.name.replace("_", "-"): plain_value(getattr(value, f.name)) for f in fields}
        return {key: entry for key, entry in written.items() if entry not in (None, [])}
    if isinstance(value, tuple):
        return [plain_value(item) for item in value]
    if isinstance(value, Mapping):
        return dict(value)
    return value


def effective_settings(loaded: Loaded) -> list[tuple[str, Any, str]]:
    """(name, value as in files, where it comes from) of every setting, in table order."""
    return [
        (s.name, plain_value(value_of(loaded.config, s)), loaded.origins[s.name]) for s in SETTINGS
    ]


def starting_point() -> str:
    """A `checker.yaml` with every setting at its default, described and commented out."""
    lines = [
        "# Settings of checker. Every line that begins with # shows a default; remove the # and",
        "# change it. `checker config show` prints what is in force and where it comes from.",
    ]
    for group, settings in GROUPS.items():
        lines += ["", f"# {group}:"]
        for setting in settings:
            choices = f" One of {', '.join(setting.choices)}." if setting.choices else ""
            lines.append(f"#   # {setting.doc}{choices}")
            lines += [f"#   {line}" for line in _example(setting)]
    return "\n".join(lines) + "\n"


# What a list or a table looks like, where the default is empty and would teach nothing.
_EXAMPLES = {
    "rules.folders": "[house-rules]",
    "rules.extends": "[newsroom-rules]",
    "rules.change": ["- rules: quantity-*", "  severity: warning"],
    "names.lexicons": "[house-names.yml]",
    "names.house-style": "{Kiev: Kyiv}",
    "gate.drafts": "[drafts]",
    "gate.sources": "[sources]",
    "gate.baseline": "checker-baseline.json",
    "gate.suppressions": "checker-suppressions.yml",
    "gate.unsuppressible": "[spelling-*]",
    "gate.overrides": ['- paths: "drafts/opinion/**"', "  fail-on: never"],
    "cache.folder": ".checker-cache",
}


def _example(setting: Setting) -> list[str]:
    example = _EXAMPLES.get(setting.name)
    if isinstance(example, list):
        return [f"{setting.key}:", *(f"  {line}" for line in example)]
    if example is None:
        example = json.dumps(plain_value(value_of(Config(), setting)))
        if setting.kind in ("word", "choice"):
            example = example.strip('"')
    return [f"{setting.key}: {example}"]
