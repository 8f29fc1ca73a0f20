"""Verbs that another word makes into a verb of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.phrasal import phrasal

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gunman opened fire on the crowd.", "open-fire"),
        ("The ban comes into force on Monday.", "come-into-force"),
        ("Nora Lind goes on trial in May.", "go-on-trial"),
        ("The singer passed away on Sunday.", "pass-away"),
        ("Two men broke out of the prison.", "break-out"),
        ("Ana Brel and Tom Ruda tied the knot.", "tie-the-knot"),
        ("A walker came across the grave.", "come-across"),
        ("Police were called to the mill at noon.", "call-out"),
        ("She called her son at noon.", "call"),
        ("The rule applies from May.", "take-effect"),
        ("He applied for the post.", "apply"),
        ("Shots were fired at dawn.", "fire-at"),
        ("The board fired its chairman.", "sack"),
        ("It happened on Sunday.", "happen"),
    ],
)
def test_the_whole_verb(annotate: Callable[..., Annotation], text: str, expected: str) -> None:
    a = annotate(text)
    verb = next(t for t in a.tokens if t.head == t.i)
    assert phrasal(a, verb, verb.lemma.lower()) == expected
