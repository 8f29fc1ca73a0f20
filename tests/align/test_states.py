"""Outcomes, sorts and traits against each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Pairs = Callable[[str, str], list[ClaimPair]]


@pytest.fixture
def disputed(pairs_of: Callable[..., Pairs]) -> Callable[[str, str], list[str]]:
    """Attributes that the pairs of two texts dispute."""
    run = pairs_of(Kind.POLARITY)

    def of(left: str, right: str) -> list[str]:
        pairs = [p for p in run(left, right) if p.aligned and p.level("value") is Level.APART]
        return sorted({p.left.attribute for p in pairs})

    return of


Disputed = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("left", "right", "attribute"),
    [
        ("No shots were fired.", "Soldiers opened fire at the gate.", "shots"),
        ("Karl Weber died at the scene.", "Karl Weber died in hospital.", "died"),
        ("The hikers were well equipped.", "The party was poorly equipped.", "fitness"),
        ("The pilots are not taking part.", "The pilots walked out too.", "strike"),
        ("The tunnel was closed.", "The tunnel stayed open.", "service"),
        ("They left in a white Toyota.", "They left in a red Ford.", "vehicle's colour"),
        ("The Danish-flagged ship sank.", "The ship flew the flag of Malta.", "flag"),
        ("It had a cargo of wheat.", "It had a cargo of timber.", "cargo"),
        ("Police seized a revolver.", "Police seized a derringer.", "weapon"),
        ("He wore a black hoodie.", "He wore a grey hooded sweatshirt.", "colour"),
        ("The men fled in a van.", "The men sped off in a truck.", "getaway"),
        ("The bus hit a tree.", "The bus slammed into a wall.", "obstacle"),
        ("Lind broke her left wrist.", "Lind broke her right wrist.", "side"),
        ("They got in through a skylight.", "The thieves forced a side door.", "way in or out"),
        (
            "The pupils walked to Mill Arena.",
            "The pupils were taken to Mill Arena in buses.",
            "means of transport",
        ),
        ("None of the crew was hurt.", "The engineer was shot in the leg.", "who was hurt"),
        ("No pupils were hurt.", "A girl suffered a broken wrist.", "who was hurt"),
        ("It was put off because of rain.", "It was put off due to a strike.", "called-off-why"),
        ("Larch made a profit of $40m.", "Larch posted a net loss.", "profit-or-loss"),
        ("The bank put up interest rates.", "The bank announced a rate cut.", "rates"),
        ("Larch will pay in cash.", "It is an all-share deal.", "payment"),
        ("The plan was rejected.", "The council approves the plan.", "vote"),
        ("Ida Strand backed an amendment.", "Ida Strand voted against the amendment.", "vote"),
    ],
)
def test_two_outcomes(disputed: Disputed, left: str, right: str, attribute: str) -> None:
    where = " It happened in Tolby on Monday, the mayor of Tolby said."
    assert disputed(left + where, right + where) == [attribute]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # one article gives both
        ("No shots were fired. Later soldiers opened fire.", "Soldiers opened fire at the gate."),
        ("They saw a white Toyota and a blue Ford.", "They left in a red Ford."),
        # another person, another thing
        ("The bank raised interest rates.", "The bank had cut interest rates in spring."),
        ("No pupils were hurt.", "The driver suffered a broken wrist."),
        ("The pupils walked to Mill Arena.", "The pupils were taken home in buses."),
        ("Karl Weber died at the scene.", "Nora Lind died in hospital."),
        ("The tunnel was closed.", "The airport stayed open."),
        ("The guards were well trained.", "The guards were poorly equipped."),
        # one is a kind of the other
        ("Police seized a revolver.", "Police seized a handgun."),
        ("The men fled in a sedan.", "The men sped off in a car."),
        ("It was put off because of rain.", "It was put off because of bad weather."),
        # another year
        ("Nobody was killed.", "The last storm, in 2017, tore off roofs and killed four people."),
        # one word for another
        ("The driver fled the scene.", "The driver drove away from the scene."),
        ("They left in a grey Toyota.", "They left in a gray Toyota."),
        # for the whole, against a part of it
        ("Ida Strand voted for the water bill.", "Ida Strand opposed an amendment to the bill."),
        (
            "Ida Strand was among the members who voted against an amendment.",
            "Ida Strand voted in favour of the bill.",
        ),
    ],
)
def test_no_two_outcomes(disputed: Disputed, left: str, right: str) -> None:
    where = " It happened in Tolby on Monday, the mayor of Tolby said."
    assert disputed(left + where, right + where) == []
