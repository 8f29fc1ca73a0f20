"""Times that are the only ones either article gives for one sort of event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.told_single import few, single_dates
from checker.model import Claim, ClaimPair, Kind, Level, Modality, Moment, SlotEvidence

Build = Callable[..., Any]
TUESDAY, THURSDAY = Moment("day", weekday=1), Moment("day", weekday=3)
RAMMED = {"topic": "v:ram n:trawler n:pier", "governor": "v:ram"}
STRUCK = {"topic": "v:strike n:boat n:pier", "governor": "v:strike"}
ARRESTED = {"topic": "v:arrest n:driver", "governor": "v:arrest"}
ARREST = {"topic": "n:arrest n:driver", "governor": "n:arrest"}


def at(minutes: int) -> Moment:
    return Moment("minute", clock=(minutes, minutes))


@pytest.fixture
def proposed(article: Build, story: Build) -> Callable[..., list[ClaimPair]]:
    def run(*claims: Claim, level: Level = Level.EXACT) -> list[ClaimPair]:
        tie = {frozenset("ab"): SlotEvidence("event", level, 0.5)}
        return single_dates(story([article(id="a"), article(id="b")], claims, events=tie))

    return run


@pytest.fixture
def dated(claim: Build) -> Callable[..., Claim]:
    def make(where: str, value: Moment, extra: dict[str, str], **slots: Any) -> Claim:
        base = {"attribute": "told", "subject": None, "keys": (), "article": where}
        return claim(Kind.DATE, value=value, extra=extra, **{**base, **slots})  # type: ignore[no-any-return]

    return make


def test_clock_times_little_apart(proposed: Build, dated: Build) -> None:
    (pair,) = proposed(dated("a", at(312), RAMMED), dated("b", at(340), STRUCK))
    assert pair.aligned
    assert pair.score < 0.8


@pytest.mark.parametrize("minutes", [312, 500])
def test_one_time_or_another_hour(proposed: Build, dated: Build, minutes: int) -> None:
    assert proposed(dated("a", at(312), RAMMED), dated("b", at(minutes), STRUCK)) == []


def test_a_time_that_the_other_article_gives_too(proposed: Build, dated: Build) -> None:
    both = dated("b", at(340), STRUCK), dated("b", at(312), ARRESTED)
    assert proposed(dated("a", at(312), RAMMED), *both) == []


def test_one_event_of_a_class_in_each(proposed: Build, dated: Build) -> None:
    assert len(proposed(dated("a", TUESDAY, ARRESTED), dated("b", THURSDAY, ARREST))) == 1


def test_two_events_of_a_class_in_one(proposed: Build, dated: Build) -> None:
    friday = dated("b", Moment("day", weekday=4), ARREST)
    assert proposed(dated("a", TUESDAY, ARRESTED), dated("b", THURSDAY, ARREST), friday) == []


def test_two_people(proposed: Build, dated: Build) -> None:
    young, old = {**ARRESTED, "age": "19"}, {**ARREST, "age": "45"}
    assert proposed(dated("a", TUESDAY, young), dated("b", THURSDAY, old)) == []


@pytest.mark.parametrize("modality", [Modality.CONDITIONAL, Modality.DENIED])
def test_what_is_not_said_as_a_fact(proposed: Build, dated: Build, modality: Modality) -> None:
    maybe = dated("b", THURSDAY, ARREST, modality=modality)
    assert proposed(dated("a", TUESDAY, ARRESTED), maybe) == []


def test_two_events_by_article(proposed: Build, dated: Build) -> None:
    claims = dated("a", at(312), RAMMED), dated("b", at(340), STRUCK)
    assert proposed(*claims, level=Level.APART) == []


@pytest.mark.parametrize(("guessed", "found"), [("inferred", 0), ("", 1)])
def test_a_year_against_a_day(proposed: Build, dated: Build, guessed: str, found: int) -> None:
    founding = {"topic": "v:found n:mill", "governor": "v:found"}
    day = Moment("day", month=5, day=3, year=2024)
    left = dated("a", day, {**founding, "year": guessed})
    assert len(proposed(left, dated("b", Moment("year", year=2014), founding))) == found


def test_a_beginning_against_the_whole(proposed: Build, dated: Build) -> None:
    closed = {"topic": "v:close n:bridge", "governor": "v:close"}
    from_then = dated("b", THURSDAY, {**closed, "phase": "start"}, attribute="close")
    assert proposed(dated("a", TUESDAY, closed, attribute="close"), from_then) == []


def test_arriving_is_not_leaving(proposed: Build, dated: Build) -> None:
    arrived = {"topic": "v:arrive n:helicopter", "governor": "v:arrive"}
    left = {"topic": "v:take-off n:helicopter", "governor": "v:take-off"}
    assert proposed(dated("a", at(880), arrived), dated("b", at(865), left)) == []


def test_an_end_is_no_beginning(proposed: Build, dated: Build) -> None:
    ends = {"topic": "v:end n:strike", "governor": "v:end n:strike"}
    began = {"topic": "v:begin n:strike", "governor": "v:begin n:strike"}
    assert proposed(dated("a", TUESDAY, ends), dated("b", THURSDAY, began)) == []


def test_many_articles_that_say_one_thing(dated: Build) -> None:
    said = [[dated(str(n), TUESDAY, ARRESTED)] for n in range(30)]
    said += [[dated("other", THURSDAY, ARREST)]]
    assert [rows[0].article for rows in few(said)] == ["0", "1", "other"]


BEGAN = {"topic": "n:drama", "occasion": "onset,start"}
BURNT = {"topic": "v:catch-fire n:tannery", "occasion": "fire"}


def test_onsets_on_the_clock(
    proposed: Callable[..., list[ClaimPair]], dated: Callable[..., Claim]
) -> None:
    (pair,) = proposed(dated("a", at(365), BEGAN), dated("b", at(270), BURNT))
    assert pair.level("value") is Level.APART
    assert proposed(dated("a", at(365), BEGAN), dated("b", at(900), BURNT)) == []
    assert proposed(dated("a", TUESDAY, BEGAN), dated("b", THURSDAY, BURNT)) == []


def test_an_occasion_that_a_story_has_once(
    proposed: Callable[..., list[ClaimPair]], dated: Callable[..., Claim]
) -> None:
    left = dated("a", TUESDAY, {"topic": "n:lift", "occasion": "reopen", "limit": "end"})
    assert proposed(left, dated("b", THURSDAY, {"topic": "n:hill", "occasion": "reopen"}))
    assert not proposed(left, dated("b", THURSDAY, {"topic": "n:hill", "occasion": "start"}))


def test_a_month_alone_is_not_the_day_of_this_week(
    proposed: Callable[..., list[ClaimPair]], dated: Callable[..., Claim]
) -> None:
    month = Moment("month", month=7)
    assert not proposed(dated("a", TUESDAY, ARRESTED), dated("b", month, ARREST))
    assert not proposed(
        dated("a", TUESDAY, ARRESTED),
        dated("b", THURSDAY, ARREST, modality=Modality.POSSIBLE),
    )


def test_an_earlier_one_told_by_its_year_does_not_hide_the_day(
    proposed: Build, dated: Build
) -> None:
    earlier = dated("b", Moment("year", year=2012), ARREST)
    assert len(proposed(dated("a", TUESDAY, ARRESTED), dated("b", THURSDAY, ARREST), earlier)) == 1


def test_a_charge_names_the_deed_and_dates_it_not(proposed: Build, dated: Build) -> None:
    shot = {"topic": "v:shoot n:driver", "governor": "v:shoot", "occasion": "shots"}
    charged = {"topic": "v:charge n:driver n:shooting", "governor": "v:charge", "occasion": "shots"}
    assert len(proposed(dated("a", TUESDAY, shot), dated("b", THURSDAY, shot))) == 1
    assert proposed(dated("a", TUESDAY, shot), dated("b", THURSDAY, charged)) == []


def test_an_hour_is_held_against_an_hour_where_each_gives_the_day(
    proposed: Build, dated: Build
) -> None:
    ours = dated("a", TUESDAY, ARREST), dated("a", at(600), ARRESTED)
    theirs = dated("b", TUESDAY, ARREST), dated("b", at(840), ARRESTED)
    (pair,) = proposed(*ours, *theirs)
    assert {pair.left.value, pair.right.value} == {at(600), at(840)}


@pytest.mark.parametrize(("governor", "found"), [("n:attack", 1), ("n:attack v:retaliate", 0)])
def test_what_a_story_is_about_in_other_words(
    proposed: Build, dated: Build, governor: str, found: int
) -> None:
    attack = {"topic": "n:attack", "governor": governor, "told": "1"}
    shots = {"topic": "v:fire-at n:shot", "governor": "v:fire-at", "told": "1"}
    pairs = proposed(
        dated("a", at(600), attack, attribute="attack"),
        dated("b", at(900), shots, attribute="shoot"),
    )
    assert len(pairs) == found
