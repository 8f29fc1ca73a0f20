"""The Python interface: stories in, reports out; what it refuses and what it skips."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.config import AnnotateConfig

ALIKE = "Mayor Rosa Lindqvist opened the new library in Tarnby on Friday."
PRESENT = "Rosa Lindqvist, the mayor of Tarnby, attended the opening of the library on Friday."
ABSENT = "Rosa Lindqvist, the mayor of Tarnby, was unable to attend the opening of the library."


@pytest.fixture(scope="module")
def engine() -> checker.Checker:
    return checker.Checker()


def test_everything_public_is_there() -> None:
    for name in checker.__all__:
        assert getattr(checker, name) is not None
    assert set(checker.__all__) <= set(dir(checker))
    with pytest.raises(AttributeError, match="no attribute 'Chekcer'"):
        _ = checker.Chekcer


def test_a_missing_model_is_refused_before_any_work() -> None:
    with pytest.raises(checker.ConfigError, match="pip install no-such-model"):
        checker.Checker(checker.Config(annotate=AnnotateConfig(model="no_such_model")))


@pytest.mark.model
def test_a_conflict_has_both_passages(engine: checker.Checker) -> None:
    report = engine.check([checker.Article("a", PRESENT), checker.Article("b", ABSENT)])
    [finding] = [f for f in report.findings if f.severity == "error"]
    assert finding.kind == "attendance"
    assert {e.article for e in finding.evidence} == {"a", "b"}
    texts = {"a": PRESENT, "b": ABSENT}
    assert all(texts[e.article][e.start : e.end] == e.text for e in finding.evidence)


@pytest.mark.model
def test_two_articles_with_one_id_are_refused(engine: checker.Checker) -> None:
    with pytest.raises(checker.InputError, match="two articles have the id 'a'"):
        engine.check([checker.Article("a", PRESENT), checker.Article("a", ABSENT)])


@pytest.mark.model
def test_an_article_without_text_is_a_skip_and_the_rest_is_checked(engine: checker.Checker) -> None:
    given = [checker.Article("a", PRESENT), checker.Article("b", ABSENT), checker.Article("c", " ")]
    report = engine.check(given, [checker.Skip("d.txt", "is gone")])
    assert [s.what for s in report.skips] == ["d.txt", "c"]
    assert [a.id for a in report.articles] == ["a", "b"]
    assert any(f.severity == "error" for f in report.findings)


@pytest.mark.model
@pytest.mark.parametrize("articles", [[], [checker.Article("a", ALIKE)]], ids=["none", "one"])
def test_too_few_to_compare(engine: checker.Checker, articles: list[checker.Article]) -> None:
    report = engine.check(articles)
    assert (len(report.articles), report.findings) == (len(articles), ())


@pytest.mark.model
def test_the_text_says_what_the_fields_do_not(engine: checker.Checker) -> None:
    text = f"---\nsource: Tarnby Post\npublished: 2031-05-02\n---\n{ALIKE}\n"
    one, other = engine.check(
        [checker.Article("a", text), checker.Article("b", text, source="Mine")]
    ).articles
    assert (one.source, one.published) == ("Tarnby Post", dt.date(2031, 5, 2))
    assert other.source == "Mine"


@pytest.mark.model
def test_many_stories_as_each_by_itself(engine: checker.Checker) -> None:
    stories = [
        [checker.Article("a", PRESENT), checker.Article("b", ABSENT)],
        [],
        [checker.Article("a", ALIKE), checker.Article("b", "")],
        [checker.Article("b", ABSENT), checker.Article("a", ALIKE)],
    ]
    together = list(engine.check_many(stories))
    assert together == [engine.check(story) for story in stories]
    assert len(together[2].skips) == 1


@pytest.mark.model
def test_counts_tell_what_was_done(engine: checker.Checker) -> None:
    report = engine.check([checker.Article("a", PRESENT), checker.Article("b", ABSENT)])
    counts = dict(report.counts)
    assert counts["articles"] == 2
    assert counts["findings"] == len(report.findings)
    assert counts["error"] + counts["warning"] + counts["notice"] == counts["findings"]
    assert counts["claims"] >= 2


@pytest.mark.model
def test_what_one_text_shows_is_reported_too() -> None:
    names = checker.config.NamesConfig(house_style={"Kiev": "Kyiv"})
    changes = (checker.config.RuleChange(("self-contradiction",), severity="error"),)
    rules = checker.config.RulesConfig(change=changes)
    engine = checker.Checker(checker.config.Config(names=names, rules=rules))
    text = "A cable car fell near Alvo on Sunday, killing 12 people.\n\nFourteen people died. "
    report = engine.check([checker.Article("a", text + "The firm has its seat in Kiev.")])
    assert {(f.rule, f.severity) for f in report.findings} >= {("self-contradiction", "error")}
    assert "house-style" in {f.rule for f in report.findings}
    assert dict(report.counts)["findings"] == len(report.findings)
