"""Quantity claims from running text, through the real model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Annotation
from checker.extract.quantity import extract_quantities
from checker.extract.reading import Reading
from checker.model import Claim, Modality, Quantity

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def claims(annotate: Annotate) -> Callable[..., list[Claim]]:
    def run(text: str, **fields: Any) -> list[Claim]:
        return list(extract_quantities(Reading(annotate(text, **fields))))

    return run


def facts(claims: list[Claim]) -> set[tuple[str, float]]:
    return {(c.attribute, c.value.low) for c in claims if isinstance(c.value, Quantity)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The landslide killed 14 people and injured 30.", {("killed", 14), ("injured", 30)}),
        ("Fourteen were killed in the landslide.", {("killed", 14)}),
        ("The death toll rose to 40 on Friday.", {("killed", 40)}),
        ("No one was killed or injured in the blast.", {("killed", 0), ("injured", 0)}),
        ("There were no casualties.", {("casualties", 0), ("killed", 0), ("injured", 0)}),
        ("Police arrested twelve demonstrators.", {("arrested", 12)}),
        ("The navy seized nine assault rifles.", {("seized", 9)}),
        ("The town is home to about 9,000 people.", {("population", 8100)}),
        ("He was shot seven times.", {("times:shot", 7)}),
        ("The 297-page accord was signed.", {("count:page", 297)}),
        ("A 6.1-magnitude earthquake hit the coast.", {("magnitude", 6.1)}),
        ("He was sentenced to two years in prison.", {("duration:sentence", 63_115_200)}),
        ("Voss received 310 votes in the ballot.", {("votes:for", 310)}),
        ("Asare won by 34 votes to 20.", {("score:vote", 34)}),
        ("The climber fell 150 metres.", {("length:fall", 150)}),
        ("Kestrel holds 12 percent of the market.", {("percent:market", 12)}),
        ("Verano paid $310 million for Kestrel.", {("money:pay", 310e6)}),
        ("Rosa Medel is a mother of five.", {("children", 5)}),
        ("The number of people killed rose to 43.", {("killed", 43)}),
        ("Officials put the toll at 43.", {("killed", 43)}),
        ("The ministry put the number of damaged roofs at 3,100.", {("damaged", 3100)}),
        ("Six others have stab wounds, the clinic said.", {("injured", 6)}),
        ("Another 11 were taken to hospital.", {("hospital", 11)}),
        ("Nine suspects are in custody.", {("arrested", 9)}),
        ("Crews pulled 17 people alive from the ruins.", {("rescued", 17)}),
        ("The flood forced 4,000 people to flee.", {("evacuated", 4000)}),
        ("Attendance: 31,204.", {("crowd", 31_204)}),
        ("They won the replay in front of 29,204.", {("crowd", 29_204)}),
        ("Shelter: 400 tents sent on Monday.", {("count:tent", 400)}),
        ("Fourteen residents were led to safety.", {("rescued", 14)}),
        ("It was the sixth defense of his title.", {("order:defence", 6)}),
        ("His 88th-minute header won the game.", {("order:minute", 88)}),
        ("Norway ordered five envoys to leave.", {("expelled", 5)}),
        ("Fourteen bodies have been recovered.", {("killed", 14)}),
        ("A ferry with 213 people on board sank.", {("aboard", 213)}),
        ("It carried 140 passengers and a crew of six.", {("aboard", 146)}),
        ("All 52 passengers and crew were freed.", {("aboard", 52), ("freed", 52)}),
        ("Six hikers have yet to be found.", {("missing", 6)}),
        ("The list of missing has shrunk to 11.", {("missing", 11)}),
        ("Nine climbers survived.", {("survived", 9)}),
        ("There were more than 1 000 tremors.", {("count:tremor", 1000.001)}),
        ("Police arrested 2 500 people.", {("arrested", 2500)}),
        ("On board were 19 sailors.", {("aboard", 19)}),
        ("Police took nine men into custody.", {("arrested", 9)}),
        ("Fishermen pulled 33 people from the sea.", {("rescued", 33)}),
        ("The raid cost 14 soldiers their lives.", {("killed", 14)}),
        ("Gunmen took 40 people hostage.", {("held", 40)}),
        ("Among the dead were four children.", {("killed", 4)}),
        ("The flood claimed 19 lives.", {("killed", 19)}),
        ("Four of those 12 patients are dead.", {("killed", 4), ("count:patient", 12)}),
        ("The trawler had a crew of 14.", {("count:crew", 14)}),
        ("A crowd of 6,000 watched the final.", {("crowd", 6000)}),
        ("Unemployment fell to 4.2 percent in May.", {("percent:unemployment", 4.2)}),
        ("The loss rose to 3.5 million euros.", {("money:loss", 3.5e6)}),
        ("The bank cut its rate to 3.75 percent.", {("percent:rate", 3.75)}),
        ("Turnout was 85,9 percent.", {("percent:turnout", 85.9)}),
        ("The loss rose to 3,5 million euros.", {("money:loss", 3.5e6)}),
        ("The quake began 30 km below the surface.", {("length:depth", 30_000)}),
        ("The lake lies 1,450 metres above sea level.", {("length:elevation", 1450)}),
        ("Dead: nine. Injured: 14.", {("killed", 9), ("injured", 14)}),
        ("Guards fired seven times at the car.", {("count:shot", 7)}),
        ("Nine men will stand trial in May.", {("charged", 9)}),
        ("On Friday 18,000 fans were there.", {("crowd", 18_000)}),
        ("Organisers counted 18,000 people.", {("crowd", 18_000)}),
        ("The vote was 57 to 30.", {("score:vote", 57)}),
        (
            "Nine states voted against and 35 abstained.",
            {("votes:against", 9), ("votes:abstained", 35)},
        ),
        ("The match ended, and Norvik won 3 to 1.", {("score:game", 3)}),
        ("Norvik 3-1 Tarnow\n\nThe striker was praised after the match.", {("score:game", 3)}),
        ("There are 22 hostages.", {("held", 22)}),
        ("Nine people fell ill after the meal.", {("infected", 9)}),
        ("The virus spread, and there are 40 cases.", {("infected", 40)}),
        ("The depth was put at 12 km.", {("length:depth", 12_000)}),
        ("Norvik is 30 km from the epicentre.", {("distance", 30_000)}),
        ("Nora Lind leaves three children.", {("children", 3)}),
        ("Nora Lind has three adult children.", {("count:child", 3)}),
        ("The judge jailed him for life.", {("duration:sentence", 2_524_608_000)}),
        ("Ida Senn is the world number four.", {("order:rank", 4)}),
        ("The 22-man crew is well.", {("count:crewman", 22)}),
        ("Winds of 90 kph lashed the coast.", {("speed:wind", 25)}),
    ],
)
def test_what_is_measured(
    claims: Callable[..., list[Claim]], text: str, expected: set[tuple[str, float]]
) -> None:
    assert expected <= facts(claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marta Quill, 34, flew the plane.",
        "Marta Quill (34) flew the plane.",
        "34-year-old Marta Quill flew the plane.",
        "Marta Quill, aged 34, flew the plane.",
        "Marta Quill is 34 years old.",
        "The pilot was Marta Quill, who is 34.",
    ],
)
def test_ages_in_all_their_forms(claims: Callable[..., list[Claim]], text: str) -> None:
    (claim,) = claims(text)
    assert claim.attribute == "age"
    assert claim.value == Quantity(34, 34, "year")


def test_ages_by_decade_and_in_lists(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("Police seek a man in his early 30s.")
    assert claim.value == Quantity(30, 33, "year", exact=False)
    listed = claims("Police named two women, 71 and 39 years old, on Sunday.")
    assert {(c.attribute, c.slot("list")) for c in listed if c.slot("list")} == {
        ("age:list", "39"),
        ("age:list", "71"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "He moved there two years ago.",
        "The office is at 12 Harbour Street.",
        "One of the windows was open.",
        "The war began in 1998.",
    ],
)
def test_what_is_no_quantity(claims: Callable[..., list[Claim]], text: str) -> None:
    assert not claims(text)


def test_a_list_with_commas_holds_no_decimals(claims: Callable[..., list[Claim]]) -> None:
    values = {v for _, v in facts(claims("Rooms 3,4 and 5 were closed; 1,200 guests left."))}
    assert 3.4 not in values
    assert 1200 in values


def test_all_that_are_trapped_since_are_no_part(claims: Callable[..., list[Claim]]) -> None:
    [claim] = claims("Six miners trapped since Monday were heard tapping.")
    assert "since" not in claim.scope


def test_the_worst_are_no_whole(claims: Callable[..., list[Claim]]) -> None:
    [claim] = claims("Four hardest-hit villages have no water.")
    assert "superlative" in claim.scope


def test_more_than_belongs_to_what_follows(claims: Callable[..., list[Claim]]) -> None:
    counts = claims("It took the crews of six engines more than two hours.")
    assert all("more" not in c.scope for c in counts)


def test_a_court_jails_the_convict(claims: Callable[..., list[Claim]]) -> None:
    [claim] = claims("A judge jailed Marta Quill for eight years.")
    assert claim.subject is not None
    assert claim.subject.text == "Marta Quill"


def test_a_bracketed_conversion_is_no_second_claim(claims: Callable[..., list[Claim]]) -> None:
    assert len(claims("Wexley is 370 km (230 miles) north of Farrow.")) == 1
    assert len(claims("The damage was put at 2 million euros ($2.6 million).")) == 1


def test_listed_parts_make_a_total(claims: Callable[..., list[Claim]]) -> None:
    found = claims("Six children and five adults were killed.")
    assert ("killed", 11) in facts(found)


def test_scope_and_event(claims: Callable[..., list[Claim]]) -> None:
    (claim,) = claims("In the district, two other people were killed.")
    assert claim.scope == {"in district", "other"}
    (past,) = claims("In 1998 a landslide killed 60 people in Arbolito.")
    assert (past.event.year, past.event.past) == (1998, True)
    assert past.slot("places") == "arbolito"


def test_each_toll_has_its_own_event(claims: Callable[..., list[Claim]]) -> None:
    text = "A quake killed 2,400 people in Orrin in 2003, and 85 were killed in Zell in February."
    first, second = claims(text)
    assert (first.event.year, first.slot("months")) == (2003, "")
    assert (second.event.year, second.slot("months")) == (None, "2")


def test_focus_lies_in_the_passage(claims: Callable[..., list[Claim]]) -> None:
    text = "A crowd of about 2,000 people marched through Lublin. Police arrested 12 of them."
    for claim in claims(text):
        assert claim.start <= claim.focus_start < claim.focus_end <= claim.end
        assert any(c.isdigit() for c in text[claim.focus_start : claim.focus_end])


def test_all_who_were_in_a_vehicle_were_aboard(claims: Callable[..., list[Claim]]) -> None:
    found = claims("All the 18 persons in a small plane are dead.")
    assert {c.attribute: c.slot("owner") for c in found}["aboard"] == "plane"


def test_a_toll_behind_a_dated_sentence_has_its_month(claims: Callable[..., list[Claim]]) -> None:
    found = claims("In July, raiders broke into a chapel. Seventeen people died.")
    assert [c.slot("months") for c in found if c.attribute == "killed"] == ["7"]
    other = claims("Gunmen burst in on a church in July. Seventeen people died.")
    assert [c.slot("months") for c in other if c.attribute == "killed"] == [""]


def test_since_an_event_counts_all_of_its_dead(claims: Callable[..., list[Claim]]) -> None:
    found = claims("It is the worst day in the hills since 18 died at Velm in 2015.")
    assert [c.scope for c in found if c.attribute == "killed"] == [frozenset()]


def test_how_badly_a_part_is_hurt_is_not_said_of_all(claims: Callable[..., list[Claim]]) -> None:
    told = claims("The blast hurt nine workers, two of them badly.")
    assert [(c.slot("points"), "seriously" in c.scope) for c in told] == [("9", False), ("2", True)]


@pytest.mark.parametrize(
    ("text", "points", "degree"),
    [
        ("Four guests suffered severe burns.", "4", "seriously"),
        ("Dozens were hurt, four of them gravely.", "4", "seriously"),
        ("Four of the wounded are in a critical condition.", "4", "critically"),
        ("Four guests are fighting for their lives.", "4", "critically"),
    ],
)
def test_how_badly_the_injured_are_hurt(
    claims: Callable[..., list[Claim]], text: str, points: str, degree: str
) -> None:
    told = [c for c in claims(text) if c.slot("points") == points]
    assert [(c.attribute, c.scope) for c in told] == [("injured", frozenset({degree}))]


@pytest.mark.parametrize(
    "text", ["Lind faces life in prison.", "The maximum is life in jail.", "It gave them life."]
)
def test_life_that_nobody_was_sentenced_to(claims: Callable[..., list[Claim]], text: str) -> None:
    assert not claims(text)


def test_all_who_were_aboard_were_whatever_became_of_them(
    claims: Callable[..., list[Claim]],
) -> None:
    (aboard,) = claims("None of the 41 people on board survived.")
    assert aboard.attribute == "aboard"
    assert aboard.polarity


@pytest.mark.parametrize(
    "text",
    ["With sales up 12 percent, he smiled.", "They reported a rise of 12 percent in sales."],
)
def test_what_has_risen(claims: Callable[..., list[Claim]], text: str) -> None:
    (rise,) = claims(text)
    assert rise.subject is not None
    assert rise.subject.head == "sale"


def test_a_state_makes_nobody_another_passenger(claims: Callable[..., list[Claim]]) -> None:
    (hurt,) = claims("The 14 injured passengers were brought to Tolby.")
    assert hurt.subject is not None
    assert not hurt.subject.modifiers


def test_what_became_of_the_dead_later_narrows_them_not(
    claims: Callable[..., list[Claim]],
) -> None:
    (told,) = claims("Relatives of the nine dead will meet in a church.")
    assert (told.scope, told.modality) == (frozenset(), Modality.HAPPENED)
