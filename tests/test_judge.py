"""A judge moves thin conflicts between notice and warning, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.annotation import Article
from checker.judge import regrade
from checker.model import Severity, Verdict
from checker.pipeline import Checker
from checker.rulebook.evaluate import evaluate_rules
from checker.rulebook.rule import Hit

pytestmark = pytest.mark.model


class _Fixed:
    def __init__(self, weight: float) -> None:
        self.weight = weight
        self.seen: list[tuple[str, str]] = []

    def weigh(self, left: str, right: str) -> float:
        self.seen.append((left, right))
        return self.weight


@pytest.fixture(scope="module")
def made() -> tuple[Hit, object]:
    engine = Checker()
    story = engine.story(
        engine.extract(
            [
                Article("a", "Sofia Brandt, the owner of the motel, called the police on Sunday."),
                Article("b", "Sofia Brandt, a clerk at the motel, called the police on Sunday."),
            ]
        )
    )
    outcomes = evaluate_rules(engine.rulebook, engine.pairs(story), story)
    return next(o for o in outcomes if isinstance(o, Hit)), story


@pytest.mark.parametrize(
    ("given", "weight", "wanted"),
    [
        (Severity.WARNING, 0.0, Severity.NOTICE),
        (Severity.NOTICE, 1.0, Severity.WARNING),
        (Severity.WARNING, 1.0, Severity.WARNING),
        (Severity.ERROR, 0.0, Severity.ERROR),
    ],
)
def test_grades(made, given, weight, wanted) -> None:  # type: ignore[no-untyped-def]
    hit, story = made
    judge = _Fixed(weight)
    (graded,) = regrade([replace(hit, severity=given)], judge, story)
    assert graded.severity is wanted
    assert bool(judge.seen) is (given is not Severity.ERROR)


def test_a_settled_verdict_keeps_its_severity(made) -> None:  # type: ignore[no-untyped-def]
    hit, story = made
    settled = replace(hit, severity=Severity.NOTICE, verdict=Verdict.UPDATE)
    assert regrade([settled], _Fixed(1.0), story) == [settled]


def test_without_a_judge_nothing_moves(made) -> None:  # type: ignore[no-untyped-def]
    hit, story = made
    assert regrade([hit], None, story) == [hit]
