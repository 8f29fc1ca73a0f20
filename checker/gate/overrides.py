"""The settings that hold for one draft: those of the run, and of the overrides for its path."""

from __future__ import annotations

from dataclasses import replace

from checker.annotation import Article
from checker.config import Config
from checker.gate.globs import path_matches


def settings_for(draft: Article, config: Config) -> Config:
    """The configuration with every override that matches the draft's path, in order."""
    path = draft.path or draft.id
    for override in config.gate.overrides:
        if not any(path_matches(path, pattern) for pattern in override.paths):
            continue
        if override.fail_on is not None:
            config = replace(config, gate=replace(config.gate, fail_on=override.fail_on))
        if override.min_severity is not None:
            shown = replace(config.report, min_severity=override.min_severity)
            config = replace(config, report=shown)
        if override.change:
            changes = (*config.rules.change, *override.change)
            config = replace(config, rules=replace(config.rules, change=changes))
    return config
