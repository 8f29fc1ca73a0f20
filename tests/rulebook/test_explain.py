"""Explanations: every condition with its outcome, and the lines a person reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checker.rulebook import Rule, Rulebook, explain, explanation_lines

Make = Callable[..., Rule]
Build = Callable[..., Any]

UPDATE = "operator: published-apart, by-more-than: P1D, becomes: update, reason: later"


def test_explain_tries_every_condition(rule: Make, told: Build) -> None:
    made = rule(unless=f"{UPDATE}}}\n  - {{operator: hedged, reason: hedged")
    one, story = told(right="present")
    [explained] = explain(Rulebook((made,)), one, story)
    assert explained.result is None
    assert [(s.group, s.condition.operator, s.outcome.holds) for s in explained.steps] == [
        ("when", "opposed", False),
        ("unless", "published-apart", False),
        ("unless", "hedged", False),
    ]
    assert explained.steps[0].outcome.detail == "present / present"


def test_explain_knows_rules_that_are_off_by_name(rule: Make, told: Build) -> None:
    off = rule(("severity: error", "severity: error\nstatus: deprecated"))
    one, story = told()
    assert explain(Rulebook((off,)), one, story) == []
    assert len(explain(Rulebook((off,)), one, story, "sample-rule")) == 1
    assert explain(Rulebook((off,)), one, story, "absent") == []


def test_lines_name_the_condition_that_failed(rule: Make, told: Build) -> None:
    one, story = told(right="present", levels={"subject": "exact"})
    [explained] = explain(Rulebook((rule(),)), one, story)
    assert explanation_lines(explained) == [
        "sample-rule: does not match: opposed does not hold",
        "  when   fails  opposed of status: present / present",
        "  unless fails  different-event: nothing says that the events differ",
        "  pair   aligned, score 1.00",
        "         subject exact",
    ]
    one, story = told()
    [explained] = explain(Rulebook((rule(),)), one, story)
    assert explanation_lines(explained)[0] == "sample-rule: reported as conflict, error"
    one, story = told(aligned=False, apart="other dinner")
    [explained] = explain(Rulebook((rule(),)), one, story)
    assert explanation_lines(explained)[0] == "sample-rule: cleared, other dinner"
    assert explanation_lines(explained)[-1] == "  pair   not aligned (other dinner), score 1.00"
