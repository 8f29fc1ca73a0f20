"""Datelines: what opens a report and is no part of its first sentence."""

from __future__ import annotations

import pytest

from checker.normalize.datelines import dateline_of

REST = "Three hikers were found dead below the ridge on Tuesday, police said."


@pytest.mark.parametrize(
    "line",
    [
        "GENEVA, July 12, 2016 - ",
        "BRISTOL, Tenn. (Wire) – ",
        "OSLO, 3 May (Nordic Agency) -- ",
        "Port Vila (Wire) Thursday - ",
        "(Wire) - ",
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(line: str) -> None:
    found = dateline_of(line + REST)
    assert found is not None
    assert found.end() == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "NASA - the agency that flies to the station - said that nobody had been hurt.",
        "GENEVA - a short line",
        "The hikers - all from one village - had set out at dawn on Tuesday, police said.",
        "NOBODY EVER SAW A THING - Three hikers were found dead below the ridge on Tuesday.",
    ],
)
def test_running_text_has_none(line: str) -> None:
    assert dateline_of(line) is None
