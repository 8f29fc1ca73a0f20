"""A rule file's text, and the rule it makes, for tests to change in places."""

# ruff: noqa: A002  (rules are told apart by `id`)

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.rulebook import Rule, parse_rule

SAMPLE = """\
id: sample-rule
title: Two sources differ about presence
kind: attendance
severity: error
when:
  - {operator: opposed}
unless:
  - {operator: different-event, reason: different event}
message: "{left.source}: {left.value}; {right.source}: {right.value}"
why: Nobody is both in the room and out of it.
false-positives: [two sessions of one meeting]
examples:
  conflict:
    - [The mayor attended., The mayor stayed away.]
  agree:
    - [The mayor attended., The mayor was there.]
"""


def make_text(*changes: tuple[str, str], id: str = "sample-rule", unless: str = "") -> str:
    """The sample with replacements made; `unless` replaces the inside of its one exception."""
    text = SAMPLE.replace("sample-rule", id)
    if unless:
        changes = (*changes, ("operator: different-event, reason: different event", unless))
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.fixture(scope="session")
def rule_text() -> Callable[..., str]:
    return make_text


@pytest.fixture(scope="session")
def rule() -> Callable[..., Rule]:
    def make(*changes: tuple[str, str], id: str = "sample-rule", unless: str = "") -> Rule:
        return parse_rule(make_text(*changes, id=id, unless=unless), f"{id}.yml")

    return make
