"""Rule files: every fault at its place, with the nearest name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import RuleError
from checker.model import Kind, Severity, Verdict
from checker.rulebook import Rule, parse_rule
from checker.rulebook.rule import Status

Text = Callable[..., str]
Make = Callable[..., Rule]


def faults_of(text: str, path: str = "sample-rule.yml") -> list[str]:
    with pytest.raises(RuleError) as error:
        parse_rule(text, path)
    return [f"{f.line}:{f.column}: {f.field}: {f.message}" for f in error.value.faults]


def test_a_rule_with_defaults(rule: Make) -> None:
    made = rule()
    assert (made.kind, made.severity, made.verdict) == (
        Kind.ATTENDANCE,
        Severity.ERROR,
        Verdict.CONFLICT,
    )
    assert (made.status, made.suppressible, made.thinner, made.enabled) == (
        Status.STABLE,
        True,
        None,
        True,
    )
    assert made.when[0].slot == "status"
    assert made.unless[0].clears
    assert made.false_positives == ("two sessions of one meeting",)
    assert made.examples.conflict == (("The mayor attended.", "The mayor stayed away."),)


def test_every_field(rule: Make) -> None:
    made = rule(
        (
            "severity: error",
            "severity: warning\nverdict: typo\nstatus: deprecated\nsuppressible: false\n"
            "thinner: {severity: notice, below: 0.5}",
        ),
        unless="operator: published-apart, by-more-than: PT12H, becomes: update, "
        "severity: warning, reason: later",
    )
    assert (made.verdict, made.thinner, made.thinner_below) == (
        Verdict.TYPO,
        Severity.NOTICE,
        0.5,
    )
    assert not made.suppressible
    assert not made.enabled
    condition = made.unless[0]
    assert (condition.becomes, condition.severity) == (Verdict.UPDATE, Severity.WARNING)


def test_thinner_may_be_a_plain_severity(rule: Make) -> None:
    made = rule(("severity: error", "severity: error\nthinner: warning"))
    assert (made.thinner, made.thinner_below) == (Severity.WARNING, 0.8)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("kind: attendance", "kind: atendance", "3:7: kind: expected one"),
        ("severity: error", "severity: eror", "'error'?"),
        ("operator: opposed", "operator: oposed", "6:16: when[1].operator"),
        ("operator: opposed", "operater: opposed", "when[1]: missing key 'operator'"),
        ("operator: opposed", "operator: opposed, slot: statsu", "did you mean 'status'?"),
        ("operator: opposed", "operator: differs, slot: statsu", "did you mean 'status'?"),
        ("operator: opposed", "operator: opposed, reason: x", "unknown key 'reason'"),
        ("operator: opposed", "operator: opposed, by-more-than: 1", "unknown key"),
        ("operator: opposed", "operator: ranges-apart", "reads quantity values"),
        ("operator: opposed", "operator: in", "missing parameter 'words'"),
        ("operator: opposed", "operator: matches, pattern: '(?=a)'", "RE2"),
        ("operator: opposed", "operator: modality-in, words: [sheduled]", "'scheduled'?"),
        (", reason: different event", "", "missing key 'reason'"),
        ("reason: different", "becomes: typo, reason: different", "one of update"),
        ("{left.source}: ", "{left.sorce}: ", "did you mean 'left.source'?"),
        ("{left.source}: ", "{sources}: ", "unknown placeholder {sources}"),
        ("{left.source}: ", "{left.source}}: ", "stray }"),
        ("{left.source}: ", "{left.replacement}: ", "unknown placeholder"),
        (
            "why: Nobody is both in the room and out of it.",
            "why:",
            "why: expected text, found nothing",
        ),
        ("title:", "titel:", "did you mean 'title'?"),
        (
            "  agree:\n    - [The mayor attended., The mayor was there.]\n",
            "",
            "missing key 'agree'",
        ),
        ("[The mayor attended., The mayor was there.]", "[alone]", "two texts, found 1"),
        ("[The mayor attended., The mayor was there.]", "alone", "expected a list"),
        ("    - [The mayor attended., The mayor was there.]\n", "    []\n", "at least one pair"),
        ("  - {operator: opposed}\n", "  []\n", "at least one condition"),
        ("id: sample-rule", "id: Sample_Rule", "lower-case words"),
        ("id: sample-rule", "id: other-rule", "expected 'sample-rule'"),
        ("severity: error", "severity: error\nthinner: {severity: notice, below: 2}", "up to 1"),
    ],
)
def test_faults(rule_text: Text, old: str, new: str, fault: str) -> None:
    found = faults_of(rule_text((old, new)))
    assert any(fault in one for one in found), found


def test_one_slip_is_one_fault(rule_text: Text) -> None:
    assert len(faults_of(rule_text(("operator: opposed", "operator: oposed")))) == 1
    assert len(faults_of(rule_text(("{left.source}: ", "{left.sorce}: ")))) == 1


def test_all_faults_at_once_in_line_order() -> None:
    text = "id: 1\nkind: x\nkind: y\nwhen: [{operator: z}]\nmessage: '{'\nwhy: no\nexamples: []\n"
    found = faults_of(text)
    assert len(found) >= 8
    lines = [int(f.split(":")[0]) for f in found]
    assert lines == sorted(lines)


def test_an_empty_file_is_a_fault() -> None:
    assert faults_of("") == ["1:1: file: expected a rule, found nothing"]
    assert faults_of("- a list") == ["1:1: file: expected a mapping, found a list"]


def test_examples_may_carry_article_fields(rule: Make) -> None:
    made = rule(
        (
            "[The mayor attended., The mayor was there.]",
            "[{text: The mayor attended., published: 2024-05-31, source: O'Hara}, It rained.]",
        )
    )
    left = "---\npublished: '2024-05-31'\nsource: 'O''Hara'\n---\nThe mayor attended."
    assert made.examples.agree == ((left, "It rained."),)


def test_examples_of_a_changed_verdict(rule: Make) -> None:
    made = rule(("  agree:", "  update:\n    - [a, b]\n  agree:"))
    assert made.examples.becomes == ((Verdict.UPDATE, "a", "b"),)


@given(st.data())
def test_no_text_crashes_the_loader(rule_text: Text, data: st.DataObject) -> None:
    text = rule_text()
    at = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(at, min(len(text), at + 20)))
    put = data.draw(st.text(alphabet="abc{}[]:,-'\" \n&*!|<", max_size=8))
    error = None
    try:
        parse_rule(text[:at] + put + text[end:], "sample-rule.yml")
    except RuleError as refused:
        error = refused
    assert error is None or all(f.line >= 1 and f.column >= 1 and f.message for f in error.faults)
