"""Rules over claim pairs: what each rule makes of a pair, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.model import ClaimPair, Kind, Level, Severity, Verdict
from checker.rulebook.message import fill
from checker.rulebook.operators import OPERATORS, Outcome
from checker.rulebook.operators.operator import Holds, Params
from checker.rulebook.rule import ClearedPair, Condition, Hit, Rule, Rulebook
from checker.story import Story

NOT_ALIGNED = "not about the same thing"
# A finding that an `unless` condition weakened is surer to be weighed by a reader than believed.
WEAKENED = 0.8
# Slots whose detail is a list of lemmas, or a name that only rules know.
_INTERNAL = frozenset(("circumstances", "rest", "unit", "relation"))


def evaluate_rules(
    rulebook: Rulebook, pairs: Iterable[ClaimPair], story: Story
) -> Iterator[Hit | ClearedPair]:
    """At most one hit per pair, the most severe; else why each rule that matched cleared it.

    Rules are tried in id order; of equally severe hits the first stands, a conflict or typo before
    an update, imprecision or variant. Of several rules that cleared a pair for one reason, the
    first speaks.
    """
    of_kind = {kind: [(rule, _questions(rule)) for rule in rulebook.of_kind(kind)] for kind in Kind}
    for pair in pairs:
        hits: list[Hit] = []
        cleared: dict[str, ClearedPair] = {}
        for rule, questions in of_kind[pair.left.kind]:
            for holds, slot, params in questions:
                if not holds(pair, slot, params, story):
                    break
            else:
                result = _matched(rule, pair, story)
                if isinstance(result, Hit):
                    hits.append(result)
                else:
                    cleared.setdefault(result.reason, result)
        if hits:
            yield max(hits, key=lambda hit: (hit.severity.rank, hit.verdict is hit.rule.verdict))
        else:
            yield from cleared.values()


class _Question(NamedTuple):
    """One condition of a `when`, ready to be asked of many pairs."""

    holds: Holds
    slot: str
    params: Params


def _questions(rule: Rule) -> tuple[_Question, ...]:
    return tuple(_Question(OPERATORS[c.operator].asked(), c.slot, c.params) for c in rule.when)


def evaluate_rule(rule: Rule, pair: ClaimPair, story: Story) -> Hit | ClearedPair | None:
    """What one rule makes of a pair of its kind; None where its `when` does not hold."""
    held = all(q.holds(pair, q.slot, q.params, story) for q in _questions(rule))
    return _matched(rule, pair, story) if held else None


def _matched(rule: Rule, pair: ClaimPair, story: Story) -> Hit | ClearedPair:
    """What a rule whose `when` holds makes of a pair."""
    if not pair.aligned:
        return _not_aligned(rule, pair)
    outcomes = [(c, outcome_of(c, pair, story)) for c in rule.unless]
    return _judge(rule, pair, story, [(c, o) for c, o in outcomes if o.holds])


def outcome_of(condition: Condition, pair: ClaimPair, story: Story) -> Outcome:
    operator = OPERATORS[condition.operator]
    return operator.test(pair, condition.slot, condition.params, story)


def _not_aligned(rule: Rule, pair: ClaimPair) -> ClearedPair:
    # a slot alone tells a reader nothing, nor do the lemmas of what else a clause says
    apart = [
        e.detail
        for e in pair.evidence
        if e.level is Level.APART
        and e.detail not in ("", pair.apart, pair.left.slot("relation"))
        and e.slot not in _INTERNAL
    ]
    return ClearedPair(rule, pair, pair.apart or NOT_ALIGNED, "; ".join(apart))


def _judge(
    rule: Rule, pair: ClaimPair, story: Story, held: list[tuple[Condition, Outcome]]
) -> Hit | ClearedPair:
    """Clearing outranks a change of verdict, which outranks a lower severity: precision first."""
    for condition, outcome in held:
        if condition.clears:
            return ClearedPair(rule, pair, condition.reason, outcome.detail)
    verdict, severity, why = rule.verdict, rule.severity, rule.why
    confidence = min(1.0, max(0.0, pair.score))
    if rule.thinner is not None and pair.score < rule.thinner_below:
        severity = rule.thinner
    changed = next(((c, o) for c, o in held if c.becomes is not None), None)
    if changed is not None:
        condition, outcome = changed
        verdict = condition.becomes or Verdict.UPDATE
        severity = condition.severity or Severity.NOTICE
        why = f"{condition.reason}: {outcome.detail}" if outcome.detail else condition.reason
    for condition, _ in held:
        if condition.becomes is None and condition.severity is not None:
            severity = min(severity, condition.severity, key=lambda s: s.rank)
            confidence *= WEAKENED
    details = tuple(f"{c.reason}: {o.detail}" if o.detail else c.reason for c, o in held)
    message = fill(rule.message, pair, story)
    return Hit(rule, pair, verdict, severity, message, why, round(confidence, 3), details)
