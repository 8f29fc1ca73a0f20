"""A rule file's text, and the rule it makes, for tests to change in places."""

# ruff: noqa: A002  (rules are told apart by `id`)

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Article
from checker.model import Claim, ClaimPair
from checker.rulebook import Rule, parse_rule
from checker.story import Story

Build = Callable[..., Any]

SAMPLE = """\
id: sample-rule
title: Two sources differ about presence
kind: attendance
severity: error
when:
  - {operator: opposed}
unless:
  - {operator: different-event, reason: different event}
message: "{left.source}: {left.value}; {right.source}: {right.value}"
why: Nobody is both in the room and out of it.
false-positives: [two sessions of one meeting]
examples:
  conflict:
    - [The mayor attended., The mayor stayed away.]
  agree:
    - [The mayor attended., The mayor was there.]
"""


def make_text(*changes: tuple[str, str], id: str = "sample-rule", unless: str = "") -> str:
    """The sample with replacements made; `unless` replaces the inside of its one exception."""
    text = SAMPLE.replace("sample-rule", id)
    if unless:
        changes = (*changes, ("operator: different-event, reason: different event", unless))
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.fixture(scope="session")
def rule_text() -> Callable[..., str]:
    return make_text


@pytest.fixture(scope="session")
def rule() -> Callable[..., Rule]:
    def make(*changes: tuple[str, str], id: str = "sample-rule", unless: str = "") -> Rule:
        return parse_rule(make_text(*changes, id=id, unless=unless), f"{id}.yml")

    return make


@pytest.fixture
def told(article: Build, claim: Build, pair: Build, story: Build) -> Build:
    """A pair of attendance claims in two articles, and their story."""

    def make(
        left: str = "present",
        right: str = "absent",
        published: tuple[str | None, str | None] = (None, None),
        right_fields: dict[str, Any] | None = None,
        **pair_fields: Any,
    ) -> tuple[ClaimPair, Story]:
        texts = ("Nora Lind attended.", "Nora Lind stayed away.")
        articles: list[Article] = [
            article(texts[0], "a", source="Post", published=published[0]),
            article(texts[1], "b", source="Times", published=published[1]),
        ]
        one: Claim = claim(value=left, article="a", end=19, focus=(10, 18))
        other: Claim = claim(
            value=right, article="b", end=22, focus=(10, 21), **(right_fields or {})
        )
        return pair(one, other, **pair_fields), story(articles, [one, other])

    return make
