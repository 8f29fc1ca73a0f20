"""What agrees with a side of a disagreement is shown beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Article
from checker.findings import group_hits
from checker.model import Claim, Kind
from checker.rulebook.rule import Hit
from checker.story import Story

Make = Callable[..., Any]
# Who counts how many; e and f lie between or beside the two figures under dispute.
FIGURES = {"a": "Seven", "b": "Nine", "c": "Seven", "d": "Nine", "e": "Several"}
VALUES = {"Seven": 7, "Nine": 9, "Several": 8}
TEXTS = {n: f"{w} people were hurt at the mill. {w} of them are men." for n, w in FIGURES.items()}


class Told:
    def __init__(self, claim: Make, pair: Make, story: Callable[..., Story]) -> None:
        self._claim, self._pair = claim, pair
        self.claims = {n: self.make(n, 0) for n in TEXTS}
        self.story = story([Article(n, t) for n, t in TEXTS.items()], self.claims.values())

    def make(self, article: str, at: int, suffix: str = "") -> Claim:
        end = TEXTS[article].index(".", at)
        made = self._claim(
            Kind.QUANTITY, VALUES[FIGURES[article]], article=article, start=at, end=end,
            focus=(at, at + len(FIGURES[article])), subject="people", id=f"{article}{suffix}",
            extra={"noun": article},  # told in other words by each: only compared pairs agree
        )  # fmt: skip
        assert isinstance(made, Claim)
        return made

    def agreeing(self, left: str, right: str, level: str = "exact") -> Any:
        return self._pair(self.claims[left], self.claims[right], levels={"value": level})

    def apart(self, left: str, right: str) -> Any:
        return self._pair(self.claims[left], self.claims[right], levels={"value": "apart"})


@pytest.fixture
def told(claim: Make, pair: Make, story: Callable[..., Story]) -> Told:
    return Told(claim, pair, story)


def _articles(told: Told, hits: list[Hit], pairs: list[Any]) -> list[str]:
    [finding] = group_hits(hits, told.story, pairs)
    return [e.article for e in finding.evidence]


def test_those_who_agree_stand_beside(told: Told, hit: Callable[..., Hit]) -> None:
    pairs = [told.apart("a", "b"), told.agreeing("a", "c"), told.agreeing("b", "d", "near")]
    assert _articles(told, [hit(pairs[0])], pairs) == ["a", "b", "c", "d"]


def test_what_fits_both_sides_supports_neither(told: Told, hit: Callable[..., Hit]) -> None:
    pairs = [told.apart("a", "b"), told.agreeing("a", "e", "near"), told.agreeing("b", "e", "near")]
    assert _articles(told, [hit(pairs[0])], pairs) == ["a", "b"]


def test_a_pair_that_is_not_aligned_supports_nothing(
    told: Told, hit: Callable[..., Hit], pair: Make
) -> None:
    stray = pair(told.claims["a"], told.claims["c"], aligned=False, levels={"value": "exact"})
    assert _articles(told, [hit(told.apart("a", "b"))], [stray]) == ["a", "b"]


def test_an_article_of_the_other_side_supports_nothing(
    told: Told, hit: Callable[..., Hit], pair: Make
) -> None:
    again = told.make("b", TEXTS["b"].index(".") + 2, "2")
    stray = pair(told.claims["a"], again, levels={"value": "near"})
    assert _articles(told, [hit(told.apart("a", "b"))], [stray]) == ["a", "b"]


def test_a_party_to_another_dispute_supports_nobody(told: Told, hit: Callable[..., Hit]) -> None:
    pairs = [told.apart("a", "b"), told.agreeing("a", "c"), told.apart("c", "d")]
    findings = group_hits([hit(pairs[0]), hit(pairs[2], "other-rule")], told.story, pairs)
    assert [[e.article for e in f.evidence] for f in findings] == [["a", "b"], ["c", "d"]]


def test_the_message_counts_versions_not_supporters(told: Told, hit: Callable[..., Hit]) -> None:
    dispute = told.apart("a", "b")
    [plain] = group_hits([hit(dispute)], told.story)
    [backed] = group_hits([hit(dispute)], told.story, [dispute, told.agreeing("a", "c")])
    assert backed.message == plain.message
    assert backed.fingerprint == plain.fingerprint


def test_the_same_number_told_again_stands_beside(
    claim: Make, pair: Make, story: Callable[..., Story], hit: Callable[..., Hit]
) -> None:
    def count(article: str, at: int, points: str) -> Claim:
        made = claim(
            Kind.QUANTITY, float(points), article=article, id=f"{article}{at}", start=at,
            end=at + 5, focus=(at, at + 5), attribute="killed", subject="people",
            extra={"points": points},
        )  # fmt: skip
        assert isinstance(made, Claim)
        return made

    a, again, b = count("a", 0, "7"), count("a", 26, "7"), count("b", 0, "9")
    apart = pair(a, b, levels={"value": "apart"})
    beside = pair(again, b, levels={"value": "near"})
    told = story([Article(n, TEXTS[n]) for n in "ab"], [a, again, b])
    [finding] = group_hits([hit(apart)], told, [apart, beside])
    assert [(e.article, e.focus_start) for e in finding.evidence] == [("a", 0), ("a", 26), ("b", 0)]
