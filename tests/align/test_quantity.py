"""Two quantity claims: of one thing or of two, compatible or not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.quantity import compare_quantities
from checker.align.quantity_value import compare_values
from checker.model import (
    Claim,
    ClaimPair,
    EventRef,
    Kind,
    Level,
    Modality,
    Participant,
    Quantity,
    SlotEvidence,
)
from checker.story import Story

Build = Callable[..., Any]
INF = float("inf")


def people(head: str = "people", *modifiers: str) -> Participant:
    return Participant(head, head, 0, len(head), "", frozenset(modifiers))


@pytest.fixture
def compared(claim: Build, article: Build, story: Build) -> Callable[..., ClaimPair]:
    def run(left: dict[str, Any], right: dict[str, Any], text: str = "") -> ClaimPair:
        extra = {"class": "killed", "people": "people", "sort": "killed"}
        base = {"attribute": "killed", "subject": people(), "extra": extra}
        a = claim(Kind.QUANTITY, **{"value": 14, "article": "a", **base, **left})
        b = claim(Kind.QUANTITY, **{"value": 19, "article": "b", **base, **right})
        sure = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}
        told: Story = story([article(text, id="a"), article(text, id="b")], [a, b], events=sure)
        pair = compare_quantities(a, b, told)
        swapped = compare_quantities(b, a, told)
        assert (pair.aligned, pair.score, pair.apart) == (
            swapped.aligned, swapped.score, swapped.apart,
        )  # fmt: skip
        return pair

    return run


def test_two_tolls_of_the_running_event(compared: Callable[..., ClaimPair]) -> None:
    pair = compared({}, {})
    assert pair.aligned
    assert pair.level("value") is Level.APART
    assert pair.level("time") is Level.NEAR


def test_a_toll_of_a_past_event_is_settled(compared: Callable[..., ClaimPair]) -> None:
    past = {"event": EventRef(1998, past=True)}
    pair = compared(past, past)
    assert pair.level("time") is Level.EXACT
    assert pair.score > 0.9


@pytest.mark.parametrize(("risen", "told"), [(14, ""), (21, "risen")])
def test_a_toll_that_rose_to_less_explains_nothing(
    compared: Callable[..., ClaimPair], risen: int, told: str
) -> None:
    extra = {"class": "killed", "people": "people", "trend": "risen"}
    assert compared({"value": risen, "extra": extra}, {}).left.slot("trend") == told


def test_a_group_larger_than_all(compared: Callable[..., ClaimPair]) -> None:
    assert compared({"subject": people("worker"), "value": 24}, {}).aligned


@pytest.mark.parametrize(("critical", "aligned"), [(22, True), (12, False)])
def test_the_critical_are_no_more_than_the_badly_hurt(
    compared: Callable[..., ClaimPair], critical: int, aligned: bool
) -> None:
    hurt = {"attribute": "injured", "scope": frozenset({"seriously"})}
    worse = {**hurt, "scope": frozenset({"critically"}), "value": critical}
    assert compared(worse, hurt).aligned is aligned


def test_none_against_some(compared: Callable[..., ClaimPair]) -> None:
    extra = {"class": "killed", "people": "people", "points": "0"}
    pair = compared({"value": 0, "extra": extra}, {})
    assert pair.score > 0.9


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"attribute": "injured"}, "different attribute"),
        ({"scope": frozenset({"other"})}, "different scope"),
        ({"scope": frozenset({"in district"})}, "different scope"),
        ({"event": EventRef(1998, past=True)}, "different event"),
        ({"value": Quantity(19, 19, "USD")}, "different unit"),
        ({"modality": Modality.POSSIBLE}, "not said as a fact"),
        ({"subject": people("child"), "value": 6}, "a part of the other"),
    ],
)
def test_what_keeps_two_claims_apart(
    compared: Callable[..., ClaimPair], change: dict[str, Any], reason: str
) -> None:
    pair = compared({}, change)
    assert not pair.aligned
    assert pair.apart == reason


def test_places_that_the_story_does_not_open_with_narrow(
    compared: Callable[..., ClaimPair],
) -> None:
    extra = {"class": "killed", "people": "people", "places": "zell"}
    pair = compared({}, {"extra": extra})
    assert pair.apart == "different scope"
    assert compared({}, {"extra": extra}, text="Landslide in Zell").aligned


def test_those_in_one_place_are_a_part(compared: Callable[..., ClaimPair]) -> None:
    extra = {"class": "killed", "people": "people", "within": "van"}
    assert compared({"extra": extra}, {}).apart == "a part of the other"
    assert compared({"extra": extra, "value": 24}, {}).aligned


def test_one_ship_carries_one_number(compared: Callable[..., ClaimPair]) -> None:
    extra = {"class": "aboard", "people": "people", "sort": "aboard", "owner": "ferry"}
    fields = {"attribute": "aboard", "extra": extra}
    assert compared(fields, {**fields, "extra": {**extra, "owner": "ship"}}).aligned
    assert not compared(fields, {**fields, "extra": {**extra, "owner": "bus"}}).aligned


def test_one_sentence_tells_parts(compared: Callable[..., ClaimPair]) -> None:
    assert compared({}, {"article": "a"}).apart == "one sentence tells both"


def test_an_article_that_gives_both(claim: Build, article: Build, story: Build) -> None:
    extra = {"class": "killed", "people": "people"}
    fields = {"attribute": "killed", "subject": people(), "extra": extra}
    a = claim(Kind.QUANTITY, 14, article="a", sentence=1, **fields)
    c = claim(Kind.QUANTITY, 19, article="a", sentence=2, **fields)
    b = claim(Kind.QUANTITY, 19, article="b", **fields)
    told = story([article(id="a"), article(id="b")], [a, c, b])
    assert compare_quantities(a, b, told).apart == "one article gives both"


@pytest.mark.parametrize(("value", "level"), [(14, Level.NEAR), (26, Level.APART)])
def test_more_than_a_dozen_is_up_to_two(claim: Build, value: int, level: Level) -> None:
    dozen = claim(
        Kind.QUANTITY, Quantity(11.0001, INF, "", exact=False), hedge="over",
        extra={"points": "12", "grain": "1"},
    )  # fmt: skip
    assert compare_values(dozen, claim(Kind.QUANTITY, value)).level is level


def test_results_that_add_up_to_one_number(compared: Callable[..., ClaimPair]) -> None:
    common = {"attribute": "score:vote", "subject": "Asare"}
    pair = compared(
        {**common, "value": 34, "extra": {"sum": "54"}},
        {**common, "value": 33, "extra": {"sum": "54"}, "subject": "the congress"},
    )
    assert pair.aligned
    assert pair.score > 0.9


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ((40, 40, ""), (40, 40, ""), Level.EXACT),
        ((40, 40, ""), (41, 41, ""), Level.APART),
        ((40, INF, "at-least"), (60, 60, ""), Level.NEAR),
        ((26_000.1, INF, "over"), (31_000.1, INF, "over"), Level.APART),
        ((1500, 1500, ""), (1468, 1468, ""), Level.NEAR),
        ((600, 600, ""), (612, 612, ""), Level.NEAR),
        ((2.5e6, 2.5e6, ""), (2.6e6, 2.6e6, ""), Level.APART),
        ((13e9, 13e9, ""), (13.9e9, 13.9e9, ""), Level.NEAR),
        ((180, 220, "about"), (200, 200, ""), Level.NEAR),
        ((6, 75, "range"), (7, 75, "range"), Level.APART),
    ],
)
def test_values(
    claim: Build,
    left: tuple[float, float, str],
    right: tuple[float, float, str],
    level: Level,
) -> None:
    def made(low: float, high: float, hedge: str) -> Claim:
        grain = 10 ** (len(f"{low:.0f}") - len(f"{low:.0f}".rstrip("0")))
        value = Quantity(low, high, "", exact=not hedge)
        built: Claim = claim(Kind.QUANTITY, value, hedge=hedge, extra={"grain": str(grain)})
        return built

    assert compare_values(made(*left), made(*right)).level is level
    assert compare_values(made(*right), made(*left)).level is level


@pytest.mark.model
def test_an_article_that_names_the_other_number_is_not_at_odds(pairs_of: Build) -> None:
    found = pairs_of(Kind.QUANTITY)(
        "The march in Tolby drew 5,000 people, police said. Organisers spoke of 12,000.",
        "About 12,000 people marched through Tolby on Sunday, organisers said.",
    )
    assert not [p for p in found if p.aligned and p.level("value") is Level.APART]


@pytest.mark.model
def test_a_slip_between_two_speakers_is_a_doubt(pairs_of: Build) -> None:
    found = pairs_of(Kind.QUANTITY)(
        "The company said 3,450 workers would lose their jobs at its Tolby plant by June.",
        "Union leader Ola Brand said 4,350 jobs would go at the Tolby plant by June.",
    )
    slips = [p for p in found if p.aligned and p.left.slot("sort") == "slip"]
    assert slips
    assert all(p.score < 0.8 for p in slips)


@pytest.mark.model
def test_one_earthquake_whatever_it_is_called(pairs_of: Build) -> None:
    lead = "At least nine people died near Velm in Sandria on Monday, governor Ada Lund said."
    found = pairs_of(Kind.QUANTITY)(
        f"{lead} A severe quake measuring 6.8 shook the coast.",
        f"{lead} The tremor, of 6.3 magnitude, shook the coast.",
    )
    assert any(p.aligned for p in found if p.left.attribute == p.right.attribute == "magnitude")


@pytest.mark.model
def test_a_year_of_a_persons_life_dates_no_count(pairs_of: Build) -> None:
    found = pairs_of(Kind.QUANTITY)(
        "Followers of Ada Lund, who lost her seat in 2011, killed nine people in Velm on Monday.",
        "Followers of Ada Lund killed seven people in Velm on Monday.",
    )
    assert any(p.aligned for p in found if p.left.attribute == p.right.attribute == "killed")


def test_a_toll_of_a_month_long_over_is_settled(claim: Build, article: Build, story: Build) -> None:
    extra = {"class": "killed", "people": "people", "sort": "killed", "months": "7"}
    base = {"attribute": "killed", "subject": people(), "extra": extra}
    a = claim(Kind.QUANTITY, **{"value": 14, "article": "a", **base})
    b = claim(Kind.QUANTITY, **{"value": 19, "article": "b", **base})
    sure = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}
    for published, level in (("2021-11-04", Level.EXACT), ("2021-08-02", Level.NEAR)):
        texts = [article("", id=name, published=published) for name in "ab"]
        pair = compare_quantities(a, b, story(texts, [a, b], events=sure))
        assert pair.level("time") is level


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The council in Velm voted 57 to 30 for the dam.",
            "The vote was 61-30, Velm's clerk said.",
        ),
        ("The final in Velm ended 3-1.", "Oldenby won Monday's final in Velm 4-1."),
        (
            "The council in Velm voted 57 to 30 for the dam.",
            "In Velm's council 61 members voted in favour.",
        ),
        (
            "The court ordered Velm Steel to pay 5 million euros.",
            "The fine for Velm Steel was 7 million euros.",
        ),
        (
            "Velm Steel is buying Norvik for 42 million euros.",
            "The 48-million-euro deal was signed.",
        ),
        (
            "Velm Rovers paid 36 million euros for Tim Keller.",
            "Tim Keller, who was bought for 33 million euros, scored.",
        ),
        ("Ida Senn came ranked No. 111.", "The match was won by Ida Senn, the 115th-ranked pupil."),
        ("Sales rose by 9 percent, Velm Steel said.", "Velm Steel's sales climbed 12 percent."),
    ],
)
def test_results_and_rises_however_worded(pairs_of: Build, left: str, right: str) -> None:
    lead = "The town of Velm in Sandria had a busy Monday, its mayor Ada Lund said."
    found = pairs_of(Kind.QUANTITY)(f"{lead} {left}", f"{lead} {right}")
    assert any(p.aligned for p in found)


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Velm Steel paid a ransom of 4 million euros.",
            "The hackers had demanded 6 million euros.",
        ),
        (
            "Velm Rovers paid 36 million euros for Tim Keller.",
            "Velm Rovers paid 23 million euros for Leo Brandt.",
        ),
        ("Nine members in Velm voted against the dam.", "The park was adopted by 53 votes to 21."),
    ],
)
def test_sums_and_votes_of_two_things(pairs_of: Build, left: str, right: str) -> None:
    lead = "The town of Velm in Sandria had a busy Monday, its mayor Ada Lund said."
    found = pairs_of(Kind.QUANTITY)(f"{lead} {left}", f"{lead} {right}")
    assert not any(p.aligned for p in found)


@pytest.mark.model
@pytest.mark.parametrize(
    ("said", "contrary"),
    [
        ("Larch Paper will cut 300 jobs.", True),
        ("The brewer Harte will cut 300 jobs.", False),
        ("Larch Paper was expected to cut 300 jobs.", False),
    ],
)
def test_counts_of_two_firms_and_of_a_forecast_are_not_held_against_one_another(
    pairs_of: Build, said: str, contrary: bool
) -> None:
    lead = "The mill owner Larch Paper spoke to the unions in Tolby on Thursday."
    found = pairs_of(Kind.QUANTITY)(f"{lead} Larch Paper will cut 450 jobs.", f"{lead} {said}")
    assert contrary is any(p.aligned and p.level("value") is Level.APART for p in found)


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right", "contrary"),
    [
        ("Temperatures rose to 36C.", "The thermometer climbed to 39 degrees.", True),
        ("Temperatures rose to 36C.", "The thermometer climbed to 97F.", False),
        ("Inflation was 3.4 per cent.", "Consumer prices rose 3.9 per cent.", True),
        ("Inflation was 3.4 per cent.", "A month earlier inflation was 3.9 per cent.", False),
        ("Larch made a profit of $42m.", "Last quarter Larch made a profit of $48m.", False),
    ],
)
def test_figures_of_which_a_report_gives_one(
    pairs_of: Build, left: str, right: str, contrary: bool
) -> None:
    lead = "The weather office and the firm Larch in Tolby published figures on Thursday."
    found = pairs_of(Kind.QUANTITY)(f"{lead} {left}", f"{lead} {right}")
    assert contrary is any(p.aligned and p.level("value") is Level.APART for p in found)
