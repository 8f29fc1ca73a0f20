"""Whole stories through the whole pipeline: what is expected is found, and nothing else at error
or warning; sources that agree bring no alarm at all.

`expected.json` beside the articles holds `findings` (all of them, and no further errors or
warnings), `notices` (some of the notices), `silent: true` for sources that agree, and `wanted`:
what should be found and is not yet, which may appear and need not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from checker.annotation import Article
from checker.model import Agreement, Cleared, Extraction, Finding, Report
from checker.pipeline import Checker
from checker.read import read_articles
from checker.report import render

STORIES = Path(__file__).resolve().parent.parent / "fixtures" / "stories"
NAMES = sorted(path.name for path in STORIES.iterdir() if path.is_dir())
ALARMS = ("error", "warning")


def expected(story: str) -> dict[str, Any]:
    loaded = json.loads((STORIES / story / "expected.json").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@cache
def articles(story: str) -> tuple[Article, ...]:
    """The story's articles; ids are unique over all stories, so that they can be mixed."""
    paths = sorted(p for p in (STORIES / story).iterdir() if p.suffix != ".json")
    read = read_articles([str(p) for p in paths])
    assert all(isinstance(a, Article) for a in read), read
    return tuple(replace(a, id=f"{story}/{a.id}") for a in read if isinstance(a, Article))


class Engine:
    """One engine; every article goes through the model once."""

    def __init__(self) -> None:
        self.checker = Checker()
        listed = [a for name in NAMES for a in articles(name)]
        self.known = {x.article.id: x for x in self.checker.extract(listed)}

    def extractions(self, *stories: str) -> tuple[Extraction, ...]:
        return tuple(self.known[a.id] for story in stories for a in articles(story))

    def report(self, extractions: Iterable[Extraction]) -> Report:
        return self.checker.report(self.checker.story(tuple(extractions)))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def meets(finding: Finding, wanted: dict[str, Any], story: str) -> bool:
    """Whether a finding is the one described: rule (a glob), severity, and a value per article."""
    if not fnmatchcase(finding.rule, wanted["rule"]):
        return False
    if finding.severity not in wanted.get("severity", "notice").split("|"):
        return False
    return all(
        any(
            e.article == f"{story}/{article}" and words.casefold() in e.value.casefold()
            for e in finding.evidence
        )
        for article, words in wanted["values"].items()
    )


def told(findings: Iterable[Finding]) -> list[str]:
    return [
        f"{f.severity} {f.rule}: {f.message} {[(e.article, e.value) for e in f.evidence]}"
        for f in findings
    ]


@pytest.mark.model
@pytest.mark.parametrize("story", NAMES)
def test_story(engine: Engine, story: str) -> None:
    plan = expected(story)
    found = engine.report(engine.extractions(story)).findings
    alarms = [f for f in found if f.severity in ALARMS]
    listed = [*plan.get("findings", ()), *plan.get("wanted", ())]
    missing = [
        w
        for w in (*plan.get("findings", ()), *plan.get("notices", ()))
        if not any(meets(f, w, story) for f in found)
    ]
    assert missing == [], told(found)
    assert told(f for f in alarms if not any(meets(f, w, story) for w in listed)) == []


@pytest.mark.model
@pytest.mark.parametrize("story", NAMES)
def test_order_of_articles_is_no_matter(engine: Engine, story: str) -> None:
    # Of several witnesses to a spelling the first is shown; which one that is may change.
    def facts(report: Report) -> list[tuple[object, ...]]:
        return sorted(
            (f.rule, f.severity, f.fingerprint, sorted(e.value for e in f.evidence))
            for f in report.findings
        )

    given = engine.extractions(story)
    assert facts(engine.report(given)) == facts(engine.report(given[::-1]))


@pytest.mark.model
@pytest.mark.parametrize("story", NAMES)
def test_evidence_slices_back(engine: Engine, story: str) -> None:
    report = engine.report(engine.extractions(story))
    texts = {a.id: a.text for a in report.articles}
    rows: list[Finding | Agreement | Cleared] = [
        *report.findings,
        *report.agreements,
        *report.cleared,
    ]
    shown = [e for row in rows for e in row.evidence]
    assert all(texts[e.article][e.start : e.end] == e.text for e in shown)
    assert all(e.value in texts[e.article] for e in shown)
    for f in report.findings:
        if f.suggestion:
            s = f.suggestion
            assert texts[s.article][s.start : s.end] != s.replacement


@pytest.mark.model
def test_same_input_same_bytes(engine: Engine) -> None:
    name = NAMES[0]
    fresh = engine.checker.check(articles(name))
    for kind in ("json", "html", "markdown"):
        assert render(fresh, kind) == render(engine.report(engine.extractions(name)), kind)


@pytest.mark.model
@pytest.mark.parametrize(("one", "other"), list(pairwise(NAMES)))
def test_two_stories_do_not_contradict_each_other(engine: Engine, one: str, other: str) -> None:
    report = engine.report(engine.extractions(one, other))
    across = [
        f
        for f in report.findings
        if f.severity in ALARMS and len({e.article.split("/")[0] for e in f.evidence}) > 1
    ]
    assert told(across) == []


def test_half_of_the_stories_agree() -> None:
    assert len(NAMES) >= 12
    silent = [name for name in NAMES if expected(name).get("silent")]
    assert 2 * len(silent) >= len(NAMES)
    assert all(not expected(n).get("findings") and not expected(n).get("wanted") for n in silent)


@pytest.mark.parametrize("story", NAMES)
def test_stories_are_of_news_length(story: str) -> None:
    assert 2 <= len(articles(story)) <= 5
    for a in articles(story):
        assert 120 <= len(a.text[a.body :].split()) <= 350, a.id
