"""Facts that sources tell in words too far apart to be compared."""

from __future__ import annotations

import pytest

import checker


@pytest.fixture(scope="module")
def engine() -> checker.Checker:
    return checker.Checker()


def rows(engine: checker.Checker, *texts: str) -> set[tuple[str, str]]:
    """Subject and value of what the texts, each an article of its own outlet, agree on."""
    report = engine.check(
        [checker.Article(f"a{n}", text, source=f"Outlet {n}") for n, text in enumerate(texts)]
    )
    return {(a.subject, a.value) for a in report.agreements}


QUARRY = (
    "The Bessemer quarry at Torrance was shut on Monday after a rockfall. The last shift had left "
    "the pit at 4.35am. Foreman Ada Quill said about 70 tonnes of limestone had come down. The "
    "alarm had failed. Two men were questioned.",
    "A rockfall closed a quarry at Torrance on Monday. Workers left the pit at 4.35 a.m. and some "
    "70 tonnes of limestone fell, foreman Ada Quill said. She said the alarm had failed. Two men "
    "left the firm.",
)


def test_equal_values_tell_one_fact_in_two_wordings(engine: checker.Checker) -> None:
    found = rows(engine, *QUARRY)
    assert ("the alarm", "had failed") in found
    assert {v for _, v in found} >= {"about 70 tonnes of limestone", "4.35am"}
    # two men questioned, two men gone: a small number of anybody is no fact in common
    assert not [v for _, v in found if "men" in v]


def test_what_a_third_tells_otherwise_is_not_agreed_on(engine: checker.Checker) -> None:
    third = "The quarry at Torrance is shut. The last shift left the pit at 5.15am on Monday."
    assert "4.35am" not in {v for _, v in rows(engine, *QUARRY, third)}


def test_two_camps_agree_on_nothing(engine: checker.Checker) -> None:
    texts = [
        f"The council of Ormsby met on Tuesday. It runs {n} libraries in the town, a clerk said."
        for n in ("seven", "seven", "nine", "nine")
    ]
    assert not [v for _, v in rows(engine, *texts) if "librar" in v]
