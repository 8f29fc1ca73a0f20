"""Globs over paths; changes that name the gate's own rules."""

from __future__ import annotations

import pytest

from checker.coded_rules import severity_of, split_changes
from checker.config import RuleChange, RulesConfig
from checker.gate.globs import path_matches


@pytest.mark.parametrize(
    ("path", "pattern", "matches"),
    [
        ("drafts/a.md", "drafts/*.md", True),
        ("drafts/deep/a.md", "drafts/*.md", False),
        ("drafts/deep/a.md", "drafts/**/*.md", True),
        ("drafts/a.md", "drafts/**/*.md", True),
        ("drafts/deep/a.md", "drafts", True),
        ("drafts/deep/a.md", "drafts/**", True),
        ("draftsman/a.md", "drafts", False),
        ("./drafts/../drafts/a.md", "drafts/a.md", True),
        ("a+b[1].md", "a+b[1].md", True),
        ("a.md", "?.md", True),
        ("x/a.md", ".", True),
        ("a.md", "b.md", False),
    ],
)
def test_globs(path: str, pattern: str, matches: bool) -> None:
    assert path_matches(path, pattern) is matches


def test_changes_of_gate_rules_are_kept_from_the_rulebook() -> None:
    changes = (
        RuleChange(("unsupported-*",), severity="warning"),
        RuleChange(("quantity-apart", "house-style"), enabled=False),
        RuleChange(("*",), severity="notice"),
        RuleChange(("quantity-unknown",), enabled=False),
    )
    book, ours = split_changes(RulesConfig(change=changes))
    assert [c.rules for c in book.change] == [("quantity-apart",), ("*",), ("quantity-unknown",)]
    assert [c.rules for c in ours] == [
        ("unsupported-*",), ("quantity-apart", "house-style"), ("*",)
    ]  # fmt: skip
    assert severity_of("unsupported-name", "notice", ours[:1]) == "warning"
    assert severity_of("house-style", "error", ours[:2]) == "off"
    assert severity_of("unsupported-date", "off", ()) == "off"
