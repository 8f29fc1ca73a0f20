"""A summary against its article: facts given otherwise, and detail that is no conflict."""

# ruff: noqa: E501  (one tagged sentence a line reads best)

from __future__ import annotations

import pytest

from checker.align.substitution import substitution_pairs
from tests.align.tagged import story_of

ARTICLE = """
The/DET ferry/NOUN Aurora/PROPN left/VERB Bergen/PROPN for/ADP the/DET islands/NOUN on/ADP Monday/PROPN ./PUNCT
It/PRON carried/VERB 214/NUM passengers/NOUN and/CCONJ a/DET load/NOUN of/ADP timber/NOUN ./PUNCT
The/DET captain/NOUN reported/VERB a/DET weak/ADJ engine/NOUN in/ADP the/DET afternoon/NOUN ./PUNCT
Two/NUM tugs/NOUN brought/VERB the/DET ship/NOUN back/ADV to/ADP the/DET quay/NOUN ./PUNCT
Nobody/PRON was/AUX hurt/VERB ,/PUNCT the/DET harbour/NOUN office/NOUN said/VERB ./PUNCT
"""


def found(summary: str) -> list[tuple[str, str, str]]:
    pairs = [p for p in substitution_pairs(story_of(ARTICLE, summary)) if p.aligned]
    return [(p.left.slot("relation"), p.left.value.text, p.right.value.text) for p in pairs]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("summary", "relation", "left", "right"),
    [
        (
            "The/DET ferry/NOUN Aurora/PROPN left/VERB Oslo/PROPN for/ADP the/DET islands/NOUN with/ADP timber/NOUN ./PUNCT",
            "name", "Bergen", "Oslo",
        ),
        (
            "The/DET ferry/NOUN Aurora/PROPN carried/VERB 412/NUM passengers/NOUN and/CCONJ timber/NOUN ./PUNCT",
            "number", "214", "412",
        ),
        (
            "The/DET captain/NOUN reported/VERB a/DET strong/ADJ engine/NOUN ./PUNCT",
            "antonym", "weak", "strong",
        ),
    ],
)  # fmt: skip
def test_a_changed_fact(summary: str, relation: str, left: str, right: str) -> None:
    assert (relation, left, right) in found(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "The/DET ferry/NOUN Aurora/PROPN left/VERB Bergen/PROPN with/ADP passengers/NOUN and/CCONJ timber/NOUN ./PUNCT",
        "The/DET captain/NOUN reported/VERB an/DET engine/NOUN ./PUNCT",
        "About/ADV 200/NUM passengers/NOUN were/AUX aboard/ADV the/DET ferry/NOUN Aurora/PROPN ./PUNCT",
    ],
)
def test_less_detail_is_no_conflict(summary: str) -> None:
    assert found(summary) == []
