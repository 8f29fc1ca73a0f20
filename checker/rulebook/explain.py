"""Why a rule did or did not speak of a pair: every condition tried, with what it saw."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import ClaimPair
from checker.rulebook.document import condition_words
from checker.rulebook.evaluate import evaluate_rule, outcome_of
from checker.rulebook.message import clean
from checker.rulebook.operators import Outcome
from checker.rulebook.rule import ClearedPair, Condition, Hit, Rule, Rulebook
from checker.story import Story


@dataclass(frozen=True, slots=True)
class Step:
    """One condition as tried on a pair. `group` is "when" or "unless"."""

    group: str
    condition: Condition
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Explanation:
    """What one rule made of a pair: every condition tried, and the result (None: no match)."""

    rule: Rule
    pair: ClaimPair
    steps: tuple[Step, ...]
    result: Hit | ClearedPair | None

    @property
    def failed(self) -> tuple[Step, ...]:
        """The `when` conditions that did not hold."""
        return tuple(s for s in self.steps if s.group == "when" and not s.outcome.holds)


def explain(
    rulebook: Rulebook, pair: ClaimPair, story: Story, rule_id: str | None = None
) -> list[Explanation]:
    """Every rule of the pair's kind, or the one named, with each condition's outcome.

    Unlike the evaluation it tries every condition, and rules that are switched off when named.
    """
    rules = rulebook.of_kind(pair.left.kind)
    if rule_id is not None:
        named = rulebook.get(rule_id)
        rules = (named,) if named and named.kind is pair.left.kind else ()
    return [_explain(rule, pair, story) for rule in rules]


def _explain(rule: Rule, pair: ClaimPair, story: Story) -> Explanation:
    steps = tuple(
        Step(group, condition, outcome_of(condition, pair, story))
        for group, conditions in (("when", rule.when), ("unless", rule.unless))
        for condition in conditions
    )
    return Explanation(rule, pair, steps, evaluate_rule(rule, pair, story))


def explanation_lines(explanation: Explanation) -> list[str]:
    """The explanation for a person at the prompt, one line per condition."""
    pair = explanation.pair
    lines = [f"{explanation.rule.id}: {_result(explanation)}"]
    for step in explanation.steps:
        sign = "holds" if step.outcome.holds else "fails"
        what = condition_words(step.condition).replace("`", "")
        lines.append(f"  {step.group:6} {sign}  {what}: {clean(step.outcome.detail)}")
    alignment = "aligned" if pair.aligned else f"not aligned ({pair.apart or 'no reason given'})"
    lines.append(f"  pair   {alignment}, score {pair.score:.2f}")
    for evidence in pair.evidence:
        detail = f": {clean(evidence.detail)}" if evidence.detail else ""
        lines.append(f"         {evidence.slot} {evidence.level}{detail}")
    return lines


def _result(explanation: Explanation) -> str:
    match explanation.result:
        case Hit(verdict=verdict, severity=severity):
            return f"reported as {verdict}, {severity}"
        case ClearedPair(reason=reason):
            return f"cleared, {reason}"
        case _:
            names = ", ".join(step.condition.operator for step in explanation.failed)
            return f"does not match: {names} does not hold"
