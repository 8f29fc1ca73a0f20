"""Who won a contest, by one article and by another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Pairs = Callable[[str, str], list[ClaimPair]]
MATCH = "Tolby Rovers and Dunmore City met in a cup match in Tolby on Saturday."
VOTE = "Anders Bly and Greta Holm stood in the election in Tolby on Sunday."


@pytest.mark.parametrize(
    ("lead", "left", "right", "disputed"),
    [
        (MATCH, "Tolby Rovers beat Dunmore City.", "Tolby Rovers lost to Dunmore City.", True),
        (MATCH, "Victory went to Tolby Rovers.", "Dunmore City won 2-1.", True),
        (MATCH, "Tolby Rovers were beaten.", "Dunmore City ran out 2-1 winners.", False),
        (
            MATCH,
            "Tolby Rovers beat Dunmore City.",
            "Last year Dunmore City beat Tolby Rovers.",
            False,
        ),
        (MATCH, "Tolby Rovers beat Dunmore City.", "Kenning United beat Tolby Rovers.", False),
        (VOTE, "Anders Bly was elected mayor.", "Greta Holm won the election.", True),
        (VOTE, "Anders Bly conceded defeat.", "Anders Bly is the new mayor of Tolby.", True),
        (VOTE, "Anders Bly conceded defeat.", "Greta Holm becomes mayor.", False),
        (VOTE, "Anders Bly was elected mayor.", "Greta Holm had won the election in May.", False),
    ],
)
def test_a_contest_has_one_winner(
    pairs_of: Callable[..., Pairs], lead: str, left: str, right: str, disputed: bool
) -> None:
    found = pairs_of(Kind.POLARITY)(f"{lead} {left}", f"{lead} {right}")
    told = [p for p in found if p.left.attribute == "contest"]
    assert disputed is any(p.aligned and p.level("value") is Level.APART for p in told)
