"""Title, agency, place and date out of an article's first lines."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.read.headlines import read_head

REST = "Ferry crews walked out at dawn over a pay offer that their union calls an insult."


@pytest.mark.parametrize(
    ("opening", "source", "place"),
    [
        ("LIMA (AP) — ", "AP", "LIMA"),
        ("PORT LOUIS, Mauritius (Reuters) - ", "Reuters", "PORT LOUIS"),
        ("OSLO, May 6 (NTB) -- ", "NTB", "OSLO"),
        ("OSLO — ", None, "OSLO"),
        ("(Reuters) - ", "Reuters", None),
        ("Geneva (AFP) – ", "AFP", "Geneva"),
        ("CÓRDOBA, Spain (EFE/AP) – ", "EFE/AP", "CÓRDOBA"),
        ("", None, None),
        ("Ferry operators (Stena and others) - ", None, None),
    ],
)
def test_datelines(opening: str, source: str | None, place: str | None) -> None:
    head = read_head(opening + REST)
    assert (head.source, head.place) == (source, place)


@pytest.mark.parametrize(
    "text",
    [
        "HARBOUR NEWS - English service\n\n" + REST,
        "WE WILL NOT GIVE IN TO THREATS — Union chiefs said so again on Monday in a long letter.",
        "BREAKING: crews walk out — more follows as soon as the union has spoken to the press.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert read_head(text).place is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferry crews walk out\n\n" + REST, "Ferry crews walk out"),
        ("# Ferry crews *walk out* #\n\n" + REST, "Ferry crews *walk out*"),
        ("5 May 2019\nFerry crews walk out\nBy Ann Reed\n" + REST, "Ferry crews walk out"),
        (REST, None),
        (REST + "\n" + REST, None),
        ("OSLO (NTB) - " + REST + "\n" + REST, None),
        ("Home | News | Sport\nFerry crews walk out\n" + REST, "Ferry crews walk out"),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    assert read_head(text).title == title


def test_first_publication_goes_before_an_update() -> None:
    text = f"Crews walk out\nUPDATED: MAY 7, 2019\nPUBLISHED: MAY 6, 2019\n{REST}"
    assert read_head(text).published == dt.date(2019, 5, 6)


def test_a_date_far_down_is_the_storys() -> None:
    assert read_head("\n".join([REST] * 12 + ["6 May 2019"])).published is None


def test_a_day_in_brackets_is_no_agency() -> None:
    text = "BELLMORE (June 3) — Four people died when a warehouse near the harbour burned down.\n"
    assert read_head(text, 0).source is None


@pytest.mark.parametrize(
    ("opening", "source", "title"),
    [
        ("Harbour Herald\nFerry crews walk out\n\n", "Harbour Herald", "Ferry crews walk out"),
        ("# The Tolby Star-Post\n## Ferry crews walk out\n", "The Tolby Star-Post",
         "Ferry crews walk out"),
        ("Radio Tolby\nBy Ann Reed\n\n", "Radio Tolby", None),
        ("Evening Mail\n5 May 2019\n", "Evening Mail", None),
        ("Crews await the next Mail\n\n", None, "Crews await the next Mail"),
        ("Harbour Herald\n\n", "Harbour Herald", None),
        ("EVENING MAIL | 12 May 2026 | page 3\n\nFerry crews walk out\n\n", "EVENING MAIL",
         "Ferry crews walk out"),
        ("Ferry crews walk out\n\nThe Ledger, 13 May 2026\n\n", "The Ledger",
         "Ferry crews walk out"),
        ("Tolby24\nMonday 5 May 2019\n\n", "Tolby24", None),
        ("Ferry crews walk out\nAnn Reed, 5 May 2019\n\n", None, "Ferry crews walk out"),
    ],
)  # fmt: skip
def test_an_outlet_above_the_headline(opening: str, source: str | None, title: str | None) -> None:
    head = read_head(opening + REST)
    assert (head.source, head.title) == (source, title)
