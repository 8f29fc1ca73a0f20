"""Every built-in rule: loads, passes lint, and its examples come out of the whole pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Article
from checker.errors import RuleError
from checker.model import Report
from checker.resources import rules_folder
from checker.rulebook import Rulebook, load_rules
from checker.rulebook.audit import audit_rules
from checker.rulebook.run_examples import ExampleCase, example_cases, run_example


def built_in() -> Rulebook:
    """Empty where rules are faulty: `test_rules_load` then says so, and no other test is lost."""
    try:
        return load_rules([rules_folder()])
    except RuleError:
        return Rulebook(())


RULES = built_in()


def test_rules_load() -> None:
    assert len(load_rules([rules_folder()]).rules) == len(RULES.rules) > 0


def test_rules_pass_lint() -> None:
    assert [str(fault) for fault in audit_rules(RULES)] == []


def test_rules_stand_in_the_folder_of_their_topic() -> None:
    for rule in RULES.rules:
        assert rule.path.endswith(f"/{rule.id}.yml")


@pytest.fixture(scope="session")
def check_texts() -> Callable[[str, str], Report]:
    from checker.pipeline import Checker
    from checker.read import prepare_article

    engine = Checker()

    def run(left: str, right: str) -> Report:
        texts = (("left", left), ("right", right))
        return engine.check([prepare_article(Article(name, text)) for name, text in texts])

    return run


@pytest.mark.model
@pytest.mark.parametrize("case", list(example_cases(RULES.rules)), ids=lambda case: case.name)
def test_example(case: ExampleCase, check_texts: Callable[[str, str], Report]) -> None:
    result = run_example(case, check_texts)
    assert result.passed, f"\n{result}"
