"""Who voted how, where a report names the voters in a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.lexicon import builtin_lexicon
from checker.model import Status

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        (
            "Among those who abstained were Canada, Peru and Mexico.",
            {"Canada": "abstained", "Peru": "abstained", "Mexico": "abstained"},
        ),
        (
            "Among the countries voting against were Togo and Palau.",
            {"Togo": "against", "Palau": "against"},
        ),
        ("Kenya was one of six countries that voted against it.", {"Kenya": "against"}),
        (
            "Honduras joined Israel in voting No.",
            {"Honduras": "against", "Israel": "against"},
        ),
        ("Poland cast the only vote against the text.", {"Poland": "against"}),
        ("Honduras has preferred finally the abstention.", {"Honduras": "abstained"}),
        ("The text passed with Hungary abstaining.", {"Hungary": "abstained"}),
        (
            "Nine states, including Togo and Palau, voted against.",
            {"Togo": "against", "Palau": "against"},
        ),
        ("Honduras, which had long wavered, abstained.", {"Honduras": "abstained"}),
        ("Hungary was in favour of it at first but voted against.", {"Hungary": "against"}),
        ("Togo might be one of six countries that vote against it.", {}),
        ("Togo supported the team of Palau on Sunday.", {}),
    ],
)
def test_stances_of_the_named(
    annotate: Callable[..., Annotation], text: str, votes: dict[str, str]
) -> None:
    found = extract_article(annotate(f"Assembly holds vote\n\n{text}"), builtin_lexicon())
    stances = {
        c.subject.text: c.value.name
        for c in found.claims
        if c.slot("family") == "vote" and c.subject and isinstance(c.value, Status)
    }
    assert stances == votes
