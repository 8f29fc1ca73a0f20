"""Rules over pairs: what is reported, cleared, changed and lowered, and the explanation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checker.model import ClaimPair, EventRef, Severity, Verdict
from checker.rulebook import ClearedPair, Hit, Rule, Rulebook, evaluate_rules
from checker.story import Story

Make = Callable[..., Rule]
Build = Callable[..., Any]


def run(pair_and_story: tuple[ClaimPair, Story], *rules: Rule) -> list[Hit | ClearedPair]:
    one, story = pair_and_story
    return list(evaluate_rules(Rulebook(tuple(rules)), [one], story))


def test_a_conflict_is_a_hit_with_the_words_as_written(rule: Make, told: Build) -> None:
    [hit] = run(told(), rule())
    assert isinstance(hit, Hit)
    assert hit.message == "Post: attended; Times: stayed away"
    assert (hit.verdict, hit.severity, hit.confidence) == (Verdict.CONFLICT, Severity.ERROR, 1.0)
    assert hit.why == rule().why


def test_agreement_is_nothing(rule: Make, told: Build) -> None:
    assert run(told(right="present"), rule()) == []


def test_rules_of_another_kind_and_rules_switched_off_do_not_run(rule: Make, told: Build) -> None:
    other = rule(("kind: attendance", "kind: polarity"))
    off = rule(("severity: error", "severity: error\nstatus: deprecated"))
    assert run(told(), other, off) == []


def test_a_pair_that_is_not_aligned_is_cleared(rule: Make, told: Build) -> None:
    [cleared] = run(told(aligned=False, apart="other subject"), rule())
    assert isinstance(cleared, ClearedPair)
    assert cleared.reason == "other subject"
    [cleared] = run(told(aligned=False, levels={"subject": "apart"}), rule())
    assert isinstance(cleared, ClearedPair)
    assert (cleared.reason, cleared.detail) == ("not about the same thing", "")


def test_an_exception_clears_with_its_reason(rule: Make, told: Build) -> None:
    event = {"event": EventRef(year=1994)}
    assert isinstance(run(told(right_fields=event), rule())[0], Hit)  # one year alone says nothing
    [cleared] = run(told(right_fields={"event": EventRef(past=True)}), rule())
    assert isinstance(cleared, ClearedPair)
    assert cleared.reason == "different event"
    assert "earlier" in cleared.detail


UPDATE = "operator: published-apart, by-more-than: P1D, becomes: update, reason: later"


def test_becomes_changes_verdict_and_severity(rule: Make, told: Build) -> None:
    days = told(published=("2024-05-01", "2024-05-03"))
    [hit] = run(days, rule(unless=UPDATE))
    assert isinstance(hit, Hit)
    assert (hit.verdict, hit.severity) == (Verdict.UPDATE, Severity.NOTICE)
    assert hit.why == "later: published 2 days apart"
    [hit] = run(days, rule(unless=f"{UPDATE}, severity: warning"))
    assert isinstance(hit, Hit)
    assert hit.severity is Severity.WARNING
    [hit] = run(told(published=("2024-05-01", "2024-05-02")), rule(unless=UPDATE))
    assert isinstance(hit, Hit)
    assert hit.verdict is Verdict.CONFLICT


def test_severity_alone_only_lowers(rule: Make, told: Build) -> None:
    hedged = told(right_fields={"hedge": "reportedly"})
    [hit] = run(hedged, rule(unless="operator: hedged, severity: warning, reason: hedged"))
    assert isinstance(hit, Hit)
    assert (hit.verdict, hit.severity) == (Verdict.CONFLICT, Severity.WARNING)
    assert hit.confidence < 1
    lower = rule(
        ("severity: error", "severity: notice"),
        unless="operator: hedged, severity: warning, reason: hedged",
    )
    [hit] = run(hedged, lower)
    assert isinstance(hit, Hit)
    assert hit.severity is Severity.NOTICE


def test_clearing_outranks_becoming_whatever_the_order(rule: Make, told: Build) -> None:
    both = rule(unless=f"{UPDATE}}}\n  - {{operator: hedged, reason: hedged")
    subject = told(published=("2024-05-01", "2024-05-09"), right_fields={"hedge": "reportedly"})
    [cleared] = run(subject, both)
    assert isinstance(cleared, ClearedPair)
    assert cleared.reason == "hedged"


def test_thin_evidence_has_its_own_severity(rule: Make, told: Build) -> None:
    thin = rule(("severity: error", "severity: error\nthinner: warning"))
    [hit] = run(told(score=0.7), thin)
    assert isinstance(hit, Hit)
    assert (hit.severity, hit.confidence) == (Severity.WARNING, 0.7)
    [hit] = run(told(score=0.9), thin)
    assert isinstance(hit, Hit)
    assert hit.severity is Severity.ERROR


def test_one_hit_per_pair_the_most_severe(rule: Make, told: Build) -> None:
    low = rule(("severity: error", "severity: notice"), id="a-low")
    first, second = rule(id="b-first"), rule(id="c-second")
    [hit] = run(told(), low, first, second)
    assert hit.rule.id == "b-first"


def test_a_conflict_stands_before_an_update_of_equal_severity(rule: Make, told: Build) -> None:
    update = rule(id="a-update", unless=f"{UPDATE}, severity: error")
    [hit] = run(told(published=("2024-05-01", "2024-05-09")), update, rule(id="b-conflict"))
    assert hit.rule.id == "b-conflict"


def test_clears_are_told_once_per_reason_and_only_without_a_hit(rule: Make, told: Build) -> None:
    hedged = {"right_fields": {"hedge": "reportedly"}}
    one = rule(id="a-one", unless="operator: hedged, reason: hedged")
    two = rule(id="b-two", unless="operator: hedged, reason: hedged")
    assert [c.rule.id for c in run(told(**hedged), one, two)] == ["a-one"]
    assert [type(r) for r in run(told(**hedged), one, rule(id="c-three"))] == [Hit]


def test_swapping_the_claims_changes_no_result(rule: Make, told: Build) -> None:
    for fields in ({}, {"aligned": False}, {"score": 0.5}):
        one, story = told(published=("2024-05-01", "2024-05-09"), **fields)
        swapped = ClaimPair(one.right, one.left, one.evidence, one.aligned, one.score, one.apart)
        for made in (rule(), rule(unless=UPDATE)):
            [straight], [other] = run((one, story), made), run((swapped, story), made)
            assert type(straight) is type(other)
            if isinstance(straight, Hit) and isinstance(other, Hit):
                assert (straight.verdict, straight.severity) == (other.verdict, other.severity)
