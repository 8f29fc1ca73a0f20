"""Rules as data: load them, run them over claim pairs, explain and lint them."""

from checker.rulebook.evaluate import evaluate_rules
from checker.rulebook.explain import Explanation, explain, explanation_lines
from checker.rulebook.load import load_rules, parse_rule
from checker.rulebook.override import Override, override, read_overrides
from checker.rulebook.rule import ClearedPair, Hit, Rule, Rulebook

__all__ = [
    "ClearedPair",
    "Explanation",
    "Hit",
    "Override",
    "Rule",
    "Rulebook",
    "evaluate_rules",
    "explain",
    "explanation_lines",
    "load_rules",
    "override",
    "parse_rule",
    "read_overrides",
]
