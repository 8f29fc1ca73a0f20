"""Date lines without a year, or with day and month either way round, closed by the story."""

import datetime as dt

import pytest

from checker.annotation import Article
from checker.read import close_open_dates

BODY = "\n\nTwo men left the harbour of Molde in a stolen boat and came home by train.\n"
OTHERS = (dt.date(2019, 3, 5), dt.date(2019, 3, 7))


def dated(line: str, days: tuple[dt.date, ...] = OTHERS, body: str = BODY) -> object:
    others = [Article(f"o{n}", BODY, published=day) for n, day in enumerate(days)]
    articles = [Article("own", f"A boat is gone\n{line}{body}"), *others]
    return close_open_dates(articles)[0].published


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Molde, March 6", dt.date(2019, 3, 6)),
        ("Wednesday, March 6", dt.date(2019, 3, 6)),
        ("Fjord Radio | Posted 6 March, 11:52 AM", dt.date(2019, 3, 6)),
        ("06/03/2019", dt.date(2019, 3, 6)),
        ("3.6.19", dt.date(2019, 3, 6)),
    ],
)
def test_the_days_of_the_story_close_a_date_line(line: str, day: dt.date) -> None:
    assert dated(line) == day


@pytest.mark.parametrize(
    "line",
    [
        "Friday, March 6",  # was no Friday
        "Molde, August 6",  # far from the rest
        "The boat was last seen on March 6",  # a sentence
        "4/3/19",  # 4 March or 3 April: both by the story
    ],
)
def test_a_date_line_that_stays_open_dates_nothing(line: str) -> None:
    days = (dt.date(2019, 3, 20),) if line == "4/3/19" else OTHERS
    assert dated(line, days) is None


def test_days_of_the_text_itself_tell_which_way_round_a_date_is() -> None:
    body = BODY.replace("left the", "left, on Sept. 4, the")
    assert dated("9/5/2018", (), body) == dt.date(2018, 9, 5)
    assert dated("9/5/2018", ()) is None


def test_an_article_that_has_its_date_keeps_it() -> None:
    article = Article("a", "A boat is gone\nMolde, March 6" + BODY, published=dt.date(2019, 3, 9))
    assert close_open_dates([article]) == [article]
