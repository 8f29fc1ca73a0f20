"""Who was hurt and who was not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.extract.harm import HARM
from checker.model import Status

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The cook was shot in the arm.", [("some", "cook")]),
        ("The cook broke two ribs.", [("some", "cook")]),
        ("The cook was flown to hospital with burns.", [("some", "cook")]),
        ("Cook Karl Weber had suffered a broken wrist.", [("some", "cook karl weber")]),
        ("Police led the cook away. He had twisted an ankle.", [("some", "cook")]),
        ("None of the sailors was harmed.", [("none", "sailor")]),
        ("All the sailors were unhurt.", [("none", "sailor")]),
        ("There were no injuries.", [("none", "")]),
        ("Nobody was hurt.", [("none", "")]),
        # of others, of how badly, of what may be; dead, a thing
        ("Nobody else was hurt.", []),
        ("Nobody was seriously hurt.", []),
        ("All whom he held were unhurt.", []),
        ("The cook may have been hurt.", []),
        ("The cook was shot dead.", []),
        ("The cook broke two plates.", []),
    ],
)
def test_harm(annotate: Callable[..., Annotation], text: str, told: list[tuple[str, str]]) -> None:
    claims = extract_article(annotate(text)).claims
    found = [
        (
            c.value.name,
            c.slot("group") or " ".join(w for w in c.slot("nouns").split() if w != "the"),
        )
        for c in claims
        if c.attribute == HARM and isinstance(c.value, Status)
    ]
    assert found == told
