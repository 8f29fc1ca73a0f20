"""What is done once: who did it, by all whom an article names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Pairs = Callable[[str, str], list[ClaimPair]]


@pytest.fixture
def levels(pairs_of: Callable[..., Pairs]) -> Callable[[str, str], set[Level]]:
    run = pairs_of(Kind.AGENT)

    def of(left: str, right: str) -> set[Level]:
        return {p.level("value") for p in run(left, right) if p.aligned and p.left.slot("once")}

    return of


Levels = Callable[[str, str], set[Level]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The resolution was drafted by Norway and Chile.",
         "The resolution was tabled by Norway and Peru."),
        ("The fund is an idea of Denmark.", "The fund was Portugal's brainchild."),
        ("He gave in after a letter from Nora Lind.", "He gave in after a letter from Karl Weber."),
        ("Norway brokered the truce.", "The truce was brokered by Chile."),
        ("The mayor ordered the evacuation.", "The evacuation was ordered by the governor."),
        ("A pilot raised the alarm.", "The alarm was raised by a shepherd."),
        ("Chilean firefighters rescued the boy in Tolby on Friday.",
         "The boy was freed by a Danish team in Tolby on Friday."),
        ("The ship was freed by Peru's navy off Tolby.",
         "The Chilean navy stormed the tanker off Tolby."),
        ("Nora Lind will succeed mayor Ida Berg.", "Karl Weber was named mayor on Monday."),
    ],
)  # fmt: skip
def test_other_doers(levels: Levels, left: str, right: str) -> None:
    assert levels(left, right) == {Level.APART}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The resolution was drafted by Norway and Chile.", "Norway drafted the resolution."),
        ("The truce was brokered by Norway.", "Nora Lind brokered the truce."),
        ("A teacher raised the alarm.", "The alarm was raised by a lecturer."),
        ("The mayor ordered the evacuation.", "The evacuation was ordered by mayor Nora Lind."),
        ("The mayor ordered the evacuation.", "Nora Lind ordered the evacuation."),
        ("Norway brokered the truce.", "Chile may broker the truce."),
        ("Norway brokered the truce.", "Chile tabled the resolution."),
        ("Norway tabled the draft.", "An amendment was tabled by Chile."),
        ("Chilean firefighters rescued the boy in Tolby on Friday.",
         "The boy was freed by rescuers in Tolby on Friday."),
        ("Chilean firefighters rescued the boy in Tolby on Friday.",
         "A Danish team rescued a woman in Tolby on Friday."),
        ("The gunman, Karl Weber, fled.", "Officer Nora Lind shot Karl Weber."),
        ("Nora Lind will succeed chief executive Ida Berg.",
         "Karl Weber was named finance chief on Monday."),
    ],
)  # fmt: skip
def test_no_other_doers(levels: Levels, left: str, right: str) -> None:
    assert Level.APART not in levels(left, right)
