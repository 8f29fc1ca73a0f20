"""Reprints of one text are one witness."""

from __future__ import annotations

from collections.abc import Callable

from checker.annotation import Annotation
from checker.entities.origins import group_origins
from checker.model import Extraction

LONG = (
    "The bridge over the river at Tolby was closed on Monday after engineers found cracks in two "
    "of its five piers. The council said that repairs would begin within a week and that buses "
    "would be sent by way of the northern road until the work was done."
)
OTHER = (
    "Drivers in Tolby face a long way round. Their bridge has been shut because cracks were found "
    "in it, and nobody at the town hall could say on Tuesday how many weeks the repair would take."
)
Make = Callable[..., Annotation]


def origins(annotation: Make, *texts: str) -> list[int]:
    made = tuple(Extraction(annotation(t, id=str(n)), (), (), ()) for n, t in enumerate(texts))
    found = group_origins(made)
    return [found[str(n)] for n in range(len(texts))]


def test_reprints_share_an_origin(annotation: Make) -> None:
    reprint = "TOLBY (Wire) - " + LONG.replace("on Monday ", "") + " Additional reporting by staff."
    assert origins(annotation, LONG, OTHER, reprint) == [0, 1, 0]


def test_a_cut_copy_is_a_copy(annotation: Make) -> None:
    assert origins(annotation, LONG, LONG[:120]) == [0, 0]


def test_case_and_marks_do_not_count(annotation: Make) -> None:
    assert origins(annotation, LONG, LONG.upper().replace(".", "!")) == [0, 0]


def test_texts_too_short_to_tell_are_their_own(annotation: Make) -> None:
    assert origins(annotation, "It rained.", "It rained.", "") == [0, 1, 2]


def test_every_article_has_one(annotation: Make) -> None:
    assert origins(annotation) == []
