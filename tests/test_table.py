"""The claims frame: one row a claim, typed columns, and the three ways to write it."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import math
from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Article
from checker.errors import InputError
from checker.model import Claim, EventRef, Kind, Moment, Quantity
from checker.story import Story
from checker.table import COLUMNS, as_csv, as_json, as_parquet, claims_frame

TEXT = "=SUM said the mayor. At least 40 people were hurt on Friday."
Make = Callable[..., Any]


@pytest.fixture
def small(claim: Callable[..., Claim], story: Callable[..., Story]) -> Story:
    hurt = claim(
        Kind.QUANTITY,
        Quantity(40, math.inf, "", False),
        subject="people",
        attribute="injured",
        start=21,
        end=60,
        focus=(21, 32),
        hedge="at least",
        scope=frozenset({"so", "far"}),
        event=EventRef(year=2031, place="Tolby", past=True),
        extra={"noun": "people"},
        id="a-hurt",
    )
    day = claim(Kind.DATE, Moment("day", weekday=4), start=21, end=60, focus=(53, 59), id="a-day")
    odd = claim(Kind.ATTENDANCE, "present", start=0, end=20, focus=(0, 4), id="a-odd")
    return story([Article("a", TEXT, source="The Tolby Post")], [hurt, day, odd])


def test_one_row_per_claim_with_every_column(small: Story) -> None:
    frame = claims_frame(small)
    assert list(frame.columns) == list(COLUMNS)
    assert frame["claim"].tolist() == ["a-hurt", "a-day", "a-odd"]
    row = frame.iloc[0]
    assert (row["low"], row["high"], row["exact"]) == (40, math.inf, False)
    assert (row["source"], row["scope"], row["event"]) == (
        "The Tolby Post", "far so", "2031 Tolby past",
    )  # fmt: skip
    assert (row["text"], row["hedge"]) == ("At least 40", "at least")
    assert frame.iloc[1]["value"] == "Friday"


def test_offsets_slice_back(small: Story) -> None:
    for row in claims_frame(small).to_dict("records"):
        assert TEXT[row["start"] : row["end"]] == row["passage"]
        assert TEXT[row["focus_start"] : row["focus_end"]] == row["text"]


def test_an_empty_story_has_the_same_types(small: Story, story: Callable[..., Story]) -> None:
    empty = claims_frame(story([]))
    assert len(empty) == 0
    assert empty.dtypes.astype(str).to_dict() == claims_frame(small).dtypes.astype(str).to_dict()
    assert json.loads(as_json(empty)) == []


def test_csv_reads_back_and_computes_nothing(small: Story) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(claims_frame(small)))))
    assert [row["text"] for row in rows] == ["At least 40", "Friday", "'=SUM"]
    assert (rows[0]["low"], rows[0]["high"], rows[1]["low"]) == ("40.0", "inf", "")


def test_json_is_strict(small: Story) -> None:
    def refuse(name: str) -> None:
        raise AssertionError(f"{name} is no JSON")

    rows = json.loads(as_json(claims_frame(small)), parse_constant=refuse)
    assert rows[0]["low"] == 40
    assert rows[0]["high"] is None
    assert rows[0]["exact"] is False
    assert json.loads(rows[0]["slots"]) == {"noun": "people"}
    assert rows[1]["low"] is None


@pytest.mark.skipif(
    importlib.util.find_spec("pyarrow") is not None, reason="pyarrow is installed here"
)
def test_parquet_without_pyarrow_says_what_to_install(small: Story) -> None:
    with pytest.raises(InputError, match="pip install pyarrow"):
        as_parquet(claims_frame(small))
