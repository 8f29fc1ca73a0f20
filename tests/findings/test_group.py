"""Hits into findings: one disagreement is one finding, worst first, the same in any order."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Article
from checker.findings import cleared_pairs, group_hits, settle_echoes
from checker.findings.group import fingerprint
from checker.model import Claim, ClaimPair, Kind, Quantity, Severity, Verdict
from checker.rulebook.rule import ClearedPair, Hit
from checker.story import Story

Make = Callable[..., Any]
TEXTS = {
    "a": "Seven people were hurt at the mill.",
    "b": "Nine people were hurt at the mill.",
    "c": "Five people were hurt at the mill.",
}
VALUES = {"a": 7, "b": 9, "c": 5}


class Told:
    """One claim of each article, "Seven", "Nine", "Five", and a story that holds them."""

    def __init__(self, claim: Make, pair: Make, story: Callable[..., Story]) -> None:
        self._claim, self._pair = claim, pair
        self.claims = {name: self.claim(name) for name in TEXTS}
        self.story = story([Article(n, t) for n, t in TEXTS.items()], self.claims.values())

    def claim(self, article: str, kind: Kind = Kind.QUANTITY, **fields: Any) -> Claim:
        text = TEXTS[article]
        made = self._claim(
            kind, fields.pop("value", VALUES[article]), article=article, start=0, end=len(text),
            focus=(0, text.index(" ")), subject="people",
            id=f"{article}-{kind.value}{fields.pop('suffix', '')}", **fields,
        )  # fmt: skip
        assert isinstance(made, Claim)
        return made

    def pair(self, left: str, right: str) -> ClaimPair:
        made = self._pair(self.claims[left], self.claims[right])
        assert isinstance(made, ClaimPair)
        return made

    def pair_of(self, left: Claim, right: Claim) -> ClaimPair:
        made = self._pair(left, right)
        assert isinstance(made, ClaimPair)
        return made


@pytest.fixture
def told(claim: Make, pair: Make, story: Callable[..., Story]) -> Told:
    return Told(claim, pair, story)


def test_many_pairs_of_one_matter_are_one_finding(told: Told, hit: Callable[..., Hit]) -> None:
    hits = [hit(told.pair(x, y)) for x, y in itertools.combinations("abc", 2)]
    [finding] = group_hits(hits, told.story)
    assert [(e.article, e.value) for e in finding.evidence] == [
        ("a", "Seven"), ("b", "Nine"), ("c", "Five"),
    ]  # fmt: skip
    assert "3 versions in 3 articles" in finding.message
    assert all(TEXTS[e.article][e.start : e.end] == e.text for e in finding.evidence)
    assert all((e.line, e.column) == (1, 1) for e in finding.evidence)


def test_one_value_in_two_wordings_is_one_version(told: Told, hit: Callable[..., Hit]) -> None:
    told.claims["c"] = told.claim("c", value=7)
    hits = [hit(told.pair("a", "b")), hit(told.pair("b", "c"))]
    [finding] = group_hits(hits, told.story)
    assert "versions" not in finding.message


def test_a_thin_pair_of_a_sure_dispute_is_no_second_finding(
    told: Told, hit: Callable[..., Hit]
) -> None:
    told.claims["c"] = told.claim("c", value=7)
    sure = hit(told.pair("a", "b"))
    thin = hit(told.pair("b", "c"), severity=Severity.WARNING)
    [finding] = group_hits([thin, sure], told.story)
    assert (finding.severity, [e.article for e in finding.evidence]) == ("error", ["a", "b", "c"])
    told.claims["c"] = told.claim("c", value=5)  # another number is another dispute
    thin = hit(told.pair("b", "c"), severity=Severity.WARNING)
    assert [f.severity for f in group_hits([thin, sure], told.story)] == ["error", "warning"]


def test_order_of_hits_is_no_matter(told: Told, hit: Callable[..., Hit]) -> None:
    hits = [
        hit(told.pair("a", "b"), confidence=0.9),
        hit(told.pair("b", "c"), confidence=0.8),
        hit(told.pair("a", "c"), "other-rule", severity=Severity.WARNING),
        hit(told.pair("a", "c"), "third-rule", severity=Severity.NOTICE, verdict=Verdict.UPDATE),
    ]
    expected = group_hits(hits, told.story)
    shuffled = random.Random(1)
    for _ in range(10):
        shuffled.shuffle(hits)
        assert group_hits(hits, told.story) == expected


def test_worst_first(told: Told, hit: Callable[..., Hit]) -> None:
    hits = [
        hit(told.pair("a", "b"), "n", severity=Severity.NOTICE),
        hit(told.pair("a", "c"), "w", severity=Severity.WARNING),
        hit(told.pair("b", "c"), "e", severity=Severity.ERROR),
    ]
    assert [f.severity for f in group_hits(hits, told.story)] == ["error", "warning", "notice"]


def test_rules_verdicts_and_severities_are_not_mixed(told: Told, hit: Callable[..., Hit]) -> None:
    hits = [
        hit(told.pair("a", "b"), "one"),
        hit(told.pair("a", "c"), "two"),
        hit(told.pair("b", "c"), "one", verdict=Verdict.UPDATE, severity=Severity.NOTICE),
    ]
    assert len(group_hits(hits, told.story)) == 3


def test_one_discrepancy_seen_by_two_kinds_is_told_once(
    told: Told, hit: Callable[..., Hit]
) -> None:
    loose = [told.claim(n, Kind.SUBSTITUTION, value="x") for n in "ab"]
    hits = [
        hit(told.pair_of(*loose), "substitution-number", severity=Severity.WARNING),
        hit(told.pair("a", "b"), "quantity-injured"),
    ]
    [finding] = group_hits(hits, told.story)
    assert (finding.rule, finding.severity) == ("quantity-injured", "error")
    shown = {h.rule.id: s and s.severity for s, h in settle_echoes(hits)}
    assert shown["substitution-number"] is None


def test_a_misspelt_word_in_place_of_the_right_one_is_a_misspelling_only(
    told: Told, hit: Callable[..., Hit]
) -> None:
    wrong = told.claim("a", Kind.SPELLING, value="Seven", extra={"replacement": "Eleven"})
    right = told.claim("c", Kind.SPELLING, value="Eleven")
    typo = hit(told.pair_of(wrong, right), "spelling-typo", verdict=Verdict.TYPO)
    here = told.claim("a", Kind.SUBSTITUTION, value="Seven")
    for there, rules in (("Eleven", {"spelling-typo"}), ("Nine", {"spelling-typo", "words"})):
        words = hit(told.pair_of(here, told.claim("b", Kind.SUBSTITUTION, value=there)), "words")
        assert {f.rule for f in group_hits([words, typo], told.story)} == rules


def test_a_misspelling_carries_its_correction(told: Told, hit: Callable[..., Hit]) -> None:
    wrong = told.claim("a", Kind.SPELLING, value="x", extra={"replacement": "Eleven"})
    right = told.claim("b", Kind.SPELLING, value="x")
    [finding] = group_hits([hit(told.pair_of(wrong, right), verdict=Verdict.TYPO)], told.story)
    assert finding.suggestion is not None
    s = finding.suggestion
    assert (s.article, TEXTS["a"][s.start : s.end], s.replacement) == ("a", "Seven", "Eleven")


def test_nothing_comes_of_nothing(told: Told) -> None:
    assert group_hits([], told.story) == []
    assert cleared_pairs([], told.story) == []


def test_fingerprint_counts_values_and_not_their_order_or_case_of_the_subject() -> None:
    one = fingerprint("rule", "The  Mill", ["7", "9"])
    assert one == fingerprint("rule", "the mill", ["9", "7"])
    assert len(one) == 16
    others = {
        fingerprint("rule", "the mill", ["7"]),
        fingerprint("rule", "the mill", ["79"]),
        fingerprint("rule2", "the mill", ["7", "9"]),
        fingerprint("rule", "the inn", ["7", "9"]),
    }
    assert len(others | {one}) == 5


def test_cleared_pairs_are_listed_once_per_reason(told: Told, hit: Callable[..., Hit]) -> None:
    rule = hit(told.pair("a", "b")).rule
    rows = [
        ClearedPair(rule, told.pair("b", "c"), "different scope"),
        ClearedPair(rule, told.pair("a", "b"), "different event", "1994 against 2024"),
        ClearedPair(rule, told.pair("a", "b"), "different event", "1994 against 2024"),
    ]
    found = cleared_pairs(rows, told.story)
    assert [(c.reason, [e.article for e in c.evidence]) for c in found] == [
        ("different event", ["a", "b"]),
        ("different scope", ["b", "c"]),
    ]
    assert cleared_pairs(rows[::-1], told.story) == found


def test_one_amount_with_one_hedge_is_no_finding(
    claim: Make, pair: Make, story: Callable[..., Story], hit: Callable[..., Hit]
) -> None:
    about = Quantity(45, 55, exact=False)
    sides = [claim(Kind.QUANTITY, about, article=a, end=5, focus=(0, 5)) for a in "ab"]
    told = story([Article(a, "Seven") for a in "ab"], sides)
    same = hit(pair(*sides), severity=Severity.NOTICE, verdict=Verdict.IMPRECISE)
    assert group_hits([same], told) == []
    exact = claim(Kind.QUANTITY, 48, article="b", end=5, focus=(0, 5))
    vague = hit(pair(sides[0], exact), severity=Severity.NOTICE, verdict=Verdict.IMPRECISE)
    assert len(group_hits([vague], told)) == 1
