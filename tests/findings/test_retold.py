"""The same value of the same thing, told again, stands with a dispute; repeats are one finding."""

from __future__ import annotations

import pytest

import checker
from checker.annotation import Article
from checker.model import Finding

# Four papers on one fire; two of them give their figure twice, in other words.
TEXTS = {
    "courier": "Fire crews fought a blaze at the Holm paper mill in Askvik on Monday. "
    "The flames destroyed 240 tonnes of paper, said plant manager Ida Moen. "
    "Nine workers were hurt.",
    "herald": "A blaze at the Holm paper mill in Askvik on Monday hurt 14 workers and destroyed "
    "420 tonnes of paper, said plant manager Ida Moen.",
    "globe": "The blaze at the Holm paper mill in Askvik on Monday hurt nine workers, two of them "
    "badly. Paper weighing 240 tonnes in all was destroyed by the flames, said Ida Moen.",
    "tribune": "It took crews eight hours to put out Monday's blaze at the Holm paper mill in "
    "Askvik. The nine workers hurt in it are out of danger. A seventh of the 63 who were on shift "
    "had to be carried out.",
}  # fmt: skip


@pytest.fixture(scope="module")
def found() -> dict[str, Finding]:
    report = checker.Checker().check([Article(id=n, text=t) for n, t in TEXTS.items()])
    return {f.rule: f for f in report.findings if f.severity != "notice"}


def _told(finding: Finding) -> set[tuple[str, str]]:
    return {(e.article, e.value) for e in finding.evidence}


def test_every_article_that_gives_a_side_is_shown(found: dict[str, Finding]) -> None:
    injured = found["quantity-injured"]
    assert _told(injured) == {
        ("courier", "Nine workers"), ("herald", "14 workers"), ("globe", "nine workers"),
        ("tribune", "nine workers"),
    }  # fmt: skip


def test_a_number_of_something_else_is_no_repeat(found: dict[str, Finding]) -> None:
    shown = {e.value for f in found.values() for e in f.evidence}
    assert not any("eight" in value or "63" in value for value in shown)


def test_one_dispute_seen_in_two_ways_is_one_finding(found: dict[str, Finding]) -> None:
    assert sorted(found) == ["quantity-injured", "quantity-slip"]
