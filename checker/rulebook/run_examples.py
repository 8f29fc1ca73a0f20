"""Runs the examples of rules through the whole pipeline, and says readably where they fail.

The pipeline is injected: this module knows nothing of the stages before the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from checker.model import Finding, Report, Verdict
from checker.rulebook.rule import Rule

CheckTexts = Callable[[str, str], Report]


@dataclass(frozen=True, slots=True)
class ExampleCase:
    """One example: `verdict` is what the rule must give, None when it must stay silent."""

    rule: Rule
    group: str
    number: int
    left: str
    right: str
    verdict: Verdict | None

    @property
    def name(self) -> str:
        return f"{self.rule.id} {self.group}[{self.number}]"


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """A case as run. `found` holds the rule's own findings, `others` the rest."""

    case: ExampleCase
    found: tuple[Finding, ...]
    others: tuple[Finding, ...]
    cleared: tuple[str, ...]
    skips: tuple[str, ...]

    @property
    def passed(self) -> bool:
        if self.skips:
            return False  # a text that could not be read proves nothing
        if self.case.verdict is None:
            return not self.found
        return any(f.verdict == self.case.verdict for f in self.found)

    def __str__(self) -> str:
        """One line when it passed; else what was expected, what came, and both texts."""
        case = self.case
        if self.passed:
            return f"ok   {case.name}"
        wanted = f"a finding of verdict {case.verdict}" if case.verdict else "no finding"
        lines = [f"FAIL {case.name}", f"  - expected: {wanted} of {case.rule.id}"]
        got = [_finding_line(f) for f in (*self.found, *self.others)]
        got += [f"cleared: {reason}" for reason in self.cleared]
        got += [f"could not be checked: {reason}" for reason in self.skips]
        lines += [f"  + found:    {line}" for line in got or ["nothing"]]
        lines += [f"    left:     {_one_line(case.left)}", f"    right:    {_one_line(case.right)}"]
        return "\n".join(lines)


def example_cases(rules: Iterable[Rule]) -> Iterator[ExampleCase]:
    """Every example of every rule, in rule and file order."""
    for rule in rules:
        groups: list[tuple[str, Verdict | None, tuple[tuple[str, str], ...]]] = [
            ("conflict", rule.verdict, rule.examples.conflict),
            ("agree", None, rule.examples.agree),
        ]
        for verdict in dict.fromkeys(v for v, _, _ in rule.examples.becomes):
            pairs = tuple((a, b) for v, a, b in rule.examples.becomes if v is verdict)
            groups.append((verdict.value, verdict, pairs))
        for group, expected, pairs in groups:
            for number, (left, right) in enumerate(pairs, 1):
                yield ExampleCase(rule, group, number, left, right, expected)


def run_examples(rules: Iterable[Rule], check_texts: CheckTexts) -> Iterator[ExampleResult]:
    """Each example through `check_texts(left, right)`, in order, as results come."""
    for case in example_cases(rules):
        yield run_example(case, check_texts)


def run_example(case: ExampleCase, check_texts: CheckTexts) -> ExampleResult:
    report = check_texts(case.left, case.right)
    own = tuple(f for f in report.findings if f.rule == case.rule.id)
    return ExampleResult(
        case,
        own,
        tuple(f for f in report.findings if f.rule != case.rule.id),
        tuple(
            f"{c.reason} ({c.detail})" if c.detail else c.reason
            for c in report.cleared
            if c.rule == case.rule.id
        ),
        tuple(f"{s.what}: {s.reason}" for s in report.skips),
    )


def _finding_line(finding: Finding) -> str:
    values = " / ".join(_one_line(e.value) for e in finding.evidence)
    return f"{finding.rule}: {finding.verdict}, {finding.severity}: {values}"


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 300 else line[:299] + "…"
