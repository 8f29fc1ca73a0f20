"""Slips that break the grammar, and the same words where they are meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.reading import Reading
from checker.extract.spelling_gaps import find_slips
from checker.lexicon import builtin_lexicon
from checker.names.written import knowledge_of

pytestmark = pytest.mark.model


def _found(annotation: Annotation) -> list[tuple[str, str]]:
    text = annotation.article.text
    knowledge = knowledge_of(builtin_lexicon())
    return [
        (text[s.start : s.end], s.replacement) for s in find_slips(Reading(annotation), knowledge)
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The mayor left. The also said the bridge is safe.", "The also", "They also"),
        ("The fair was calm. The has been no trouble since.", "The has", "He has"),
        ("The were no injuries on board.", "The were", "There were"),
        ("He police said the road was closed.", "He", "The"),
        ("It bought a part of the Belgium's railways.", "the Belgium", "Belgium"),
        ("Ministers agreed on the twelve package of measures.", "twelve", "twelfth"),
        ("She met her Austrian college Maria Huber on Monday.", "college", "colleague"),
        ("It was Acme` s answer to the firm's rivals.", "Acme` s", "Acme\u2019s"),
        ("It was Acme?s answer to the firm's rivals.", "Acme?s", "Acme\u2019s"),
        ("The purchase of Ember Systems? announced in May is a good move.", "Systems?", "Systems"),
        ("Crews foAlaska and they left at noon.", "foAlaska", "Alaska"),
        ("They met inParis at noon.", "inParis", "in Paris"),
        ("The dispute with Gazprom-om goes on.", "Gazprom-om", "Gazprom"),
    ],
)
def test_a_slip(annotate: Callable[..., Annotation], text: str, wrong: str, right: str) -> None:
    assert _found(annotate(text)) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "The also injured driver was taken away.",
        "The Netherlands' ports and the Gambia's courts were open.",
        "The seven member panel met, and the two man crew of the boat left.",
        "The ten percent of voters who stayed at home decided it.",
        "They police the border, and he company after company bought.",
        "Is Acme? said nobody. He wrote `song' and the firm's name.",
        "Ban Ki-moon met Kim Jong-un and Moon Jae-in.",
        "The was-and-is of the matter.",
        "She bought an iPhone on eBay, and O'Neil met McDonald and deVries.",
        "Is it Smith? asked the judge. What is Acme? said the boy.",
    ],
)
def test_no_slip(annotate: Callable[..., Annotation], text: str) -> None:
    assert _found(annotate(text)) == []


def test_blank_lost_after_a_mark(annotation: Callable[..., Annotation]) -> None:
    text = "The train stopped near the station.Nobody was hurt,but the line was shut."
    found = [
        (text[s.start : s.end], s.replacement)
        for s in find_slips(Reading(annotation(text)), knowledge_of(builtin_lexicon()))
    ]
    assert ("station.Nobody", "station. Nobody") in found
    assert ("hurt,but", "hurt, but") in found
