"""Hits of rules on hand-made pairs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import ClaimPair, Kind, Severity, Verdict
from checker.rulebook.rule import Examples, Hit, Rule, Status


@pytest.fixture(scope="session")
def hit() -> Callable[..., Hit]:
    def make(
        pair: ClaimPair,
        rule: str = "some-rule",
        *,
        severity: Severity = Severity.ERROR,
        verdict: Verdict = Verdict.CONFLICT,
        confidence: float = 1.0,
    ) -> Hit:
        kind: Kind = pair.left.kind
        made = Rule(
            rule, "title", kind, severity, verdict, Status.STABLE, (), (), "message", "why", (),
            Examples((), ()),
        )  # fmt: skip
        return Hit(made, pair, verdict, severity, f"message of {rule}", "why", confidence)

    return make
