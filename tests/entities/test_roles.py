"""Roles as title and of what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.entities.roles import is_role_noun, role_of
from checker.lexicon import builtin_lexicon

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.mark.parametrize(
    ("text", "noun", "role"),
    [
        ("The French president left.", "president", "president|FR"),
        ("The president of France left.", "president", "president|FR"),
        ("France's president left.", "president", "president|FR"),
        ("The minister of foreign affairs left.", "minister", "minister of foreign affairs|"),
        ("The former Norwegian prime minister left.", "minister", "prime minister|NO"),
        ("The owner of the inn left.", "owner", "owner|inn"),
        ("The minister left.", "minister", "minister|"),
        ("Nora's brother left.", "brother", "brother|nora"),
    ],
)  # fmt: skip
def test_role(annotate: Annotate, text: str, noun: str, role: str) -> None:
    annotation = annotate(text)
    token = next(t for t in annotation.tokens if t.text == noun)
    assert is_role_noun(token)
    assert role_of(annotation, token, builtin_lexicon()) == role


def test_other_nouns_are_no_roles(annotate: Annotate) -> None:
    assert not any(is_role_noun(t) for t in annotate("The bridge over the river fell.").tokens)
