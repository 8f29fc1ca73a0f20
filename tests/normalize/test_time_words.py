"""Which time expressions are found in a sentence, and what their words give."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.normalize.time_pattern import LEADS, STARTS, TOKEN, WEEKDAYS
from checker.normalize.time_words import TimeWords, clock_room, find_times


def only(text: str) -> TimeWords:
    found = find_times(text)
    assert len(found) == 1, [text[t.start : t.end] for t in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It opened on 4 March 1987 in Oslo.", "4 March 1987"),
        ("It opened on March 4, 1987 in Oslo.", "March 4, 1987"),
        ("She left about 9:15 p.m. Friday for home.", "about 9:15 p.m. Friday"),
        ("They met late on Tuesday in Riga.", "late on Tuesday"),
        ("The mill closed two and a half years ago.", "two and a half years ago"),
        ("It came in early December of that year.", "early December"),
        ("It struck at 1412 (0912 GMT) off the coast.", "1412 (0912 GMT)"),
        ("It began just after six in the morning.", "just after six in the morning"),
        ("It rang at four o'clock on Tuesday morning.", "four o'clock on Tuesday morning"),
        ("It was out by 08:30 at the latest.", "08:30"),
        ("The boat came in at first light on Monday.", "first light on Monday"),
        ("They broke camp before dawn on Tuesday.", "before dawn on Tuesday"),
        ("The alarm rang at half past six in the morning.", "half past six in the morning"),
        ("Lamps were lit after dark.", "after dark"),
        ("They came just after dawn on Saturday.", "just after dawn on Saturday"),
        ("It sank in the wee hours of Sunday.", "the wee hours of Sunday"),
        ("The count ended at 20.15 on Friday.", "20.15 on Friday"),
        ("It starts at 18h30 sharp.", "18h30"),
        ("They rang at seven on Monday morning.", "seven on Monday morning"),
        ("Snow fell in the night from Friday to Saturday.", "in the night from Friday to Saturday"),
        ("They vote the day after tomorrow.", "the day after tomorrow"),
        ("They meet on Sat 3 May in Oslo.", "Sat 3 May"),
        ("It is dated 3.5.2025 and signed.", "3.5.2025"),
        ("It ended in the middle of the afternoon.", "in the middle of the afternoon"),
        ("They fled in the early hours of Sunday morning.", "the early hours of Sunday morning"),
    ],
)
def test_the_whole_expression_is_one(text: str, shown: str) -> None:
    words = only(text)
    assert text[words.start : words.end].strip() == shown


def test_clock_times_become_minutes_with_room_for_hedges() -> None:
    assert only("at 7:05 a.m. today").clock == (425, 425)
    assert only("at 7 a.m. today").clock == (410, 430)
    assert only("around 7:00 a.m.").clock == (405, 435)
    assert only("just after 7:00 a.m.").clock == (420, 445)
    assert only("shortly before 7:00 a.m.").clock == (395, 420)
    assert only("between 2 and 3 p.m.").clock == (840, 900)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("at half past six in the morning", (380, 400)),
        ("at a quarter to nine in the evening", (1235, 1255)),
        ("at first light", (240, 480)),
        ("shortly past 7:00 a.m.", (420, 445)),
        ("after dark", (990, 1740)),
        ("shortly before midnight on Friday", (1390, 1440)),
        ("at 20.15 on Friday", (1215, 1215)),
        ("at 18 o'clock", (1070, 1090)),
        ("at 12:00", (720, 720)),
    ],
)
def test_spoken_times_of_day(text: str, clock: tuple[int, int]) -> None:
    assert only(text).clock == clock


def test_early_is_of_the_year() -> None:
    words = only("It opens in early 2026.")
    assert (words.clock, words.year, words.qualifier) == (None, 2026, "early")


def test_the_night_to_a_day_begins_on_the_day_before() -> None:
    words = only("It burned in the night to Sunday.")
    assert (words.weekday, words.clock) == (5, (1080, 1800))


@pytest.mark.parametrize(
    "text", ["Fares rose at 14.50 euros.", "It grew at 3.5 percent.", "The Sun may be right."]
)
def test_other_numbers_and_names(text: str) -> None:
    assert find_times(text) == ()


def test_a_name_is_no_part_of_the_day() -> None:
    assert find_times("Sunrise Homes said that it would open the house.") == ()


def test_a_bracketed_conversion_is_the_same_moment() -> None:
    words = only("struck at 9:40 p.m. Friday (0140 GMT Saturday).")
    assert (words.clock, words.utc, words.weekday) == ((1300, 1300), (100, 100), 4)


def test_greenwich_time_follows_from_known_zones_only() -> None:
    assert only("at 10:30 CEST").utc == (510, 510)
    assert only("at 10:30 a.m. ET").utc is None
    assert only("at 10:30 a.m. Eastern time").zone == "et"


@pytest.mark.parametrize(
    "text",
    [
        "They may come back.",
        "The march went on.",
        "It was raised in the 1900 block of Hill Street.",
        "It stands at 1917 Hill Street.",
        "It costs $47.60 a barrel.",
        "About 2008 people came.",
        "They drew at 4:30 in the final.",
        "He came early.",
        "She lives on Noon Road.",
        "The clock struck ten o'clock.",
        "He won 6-4.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert find_times(text) == ()


def test_months_that_are_other_words_need_a_preposition_or_a_number() -> None:
    assert only("It opens in May.").month == 5
    assert only("It opens May 4.").day == 4
    assert only("It opened in March last year.").years == -1


def test_parts_of_the_day() -> None:
    assert only("early Sunday").clock == (0, 600)
    assert only("Sunday night").clock == (1080, 1800)
    assert only("last night").relative == ("day", -1.0, 0)
    assert only("early Sunday morning").part == "morning"


@given(st.text(alphabet=st.sampled_from("0123456789:.apm MayJune,()-Sunday lateGMT"), max_size=60))
def test_offsets_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    found = find_times(text)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.integers(0, 1439), st.booleans(), st.sampled_from(["", "about", "just after"]))
def test_room_holds_the_minute_itself(at: int, exact: bool, hedge: str) -> None:
    low, high = clock_room(at, exact, hedge)
    assert low <= at <= high


# Every word that the pattern names, and what else an expression may be made of.
_PIECES = sorted({*re.findall(r"[A-Za-z]{2,}", TOKEN.pattern), *WEEKDAYS}) + (
    "a mid- June-end 10:30 1130 7pm 4 a.m. p.m. o'clock 5 21st 2014 2014-05-21 , ( ) Monday".split()
)


@given(st.lists(st.sampled_from(_PIECES), max_size=9).map(" ".join))
@example("in the first days of May, 120 days ago, at twenty to nine")
def test_a_look_at_how_expressions_begin_loses_none(text: str) -> None:
    without = re.compile(TOKEN.pattern.replace(LEADS, ""))
    assert [m.span() for m in TOKEN.finditer(text)] == [m.span() for m in without.finditer(text)]
    starts = STARTS.of(text)
    assert all(m.start() in starts for m in TOKEN.finditer(text))
