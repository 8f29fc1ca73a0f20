"""Front matter: where it begins and ends, its fields, its faults."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.decode import UnreadableError
from checker.read.front_matter import FrontMatter, parse_published, read_front_matter


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("close", ["---", "...", "--- "])
def test_the_body_begins_after_the_block(end: str, mark: str, close: str) -> None:
    head = mark + end.join(["---", "source: Echo", close, ""])
    found = read_front_matter(head + "Body")
    assert found == FrontMatter(len(head), source="Echo")


@pytest.mark.parametrize(
    "text",
    [
        "No front matter",
        "--- a dash and a sentence",
        "---\n\nA rule across the page, then text.\n",
        "---\nOne sentence between two rules.\n---\nMore",
        "----\ntitle: a\n----\n",
        "\n---\ntitle: a\n---\n",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert read_front_matter(text) == FrontMatter()


def test_an_empty_block_is_skipped_over() -> None:
    assert read_front_matter("---\n---\nBody") == FrontMatter(8)


def test_fields_of_site_generators_are_let_pass() -> None:
    text = "---\nlayout: post\ntags:\n  - sea\ndraft: true\ntitle: Wall gone\n---\n"
    assert read_front_matter(text).title == "Wall gone"


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-05-31", dt.date(2024, 5, 31)),
        ("2024-05-31T18:30", dt.datetime(2024, 5, 31, 18, 30)),
        ("2024-05-31 18:30:05 +01:00", None),
        ("2024-05-31T18:30:00Z", dt.datetime(2024, 5, 31, 18, 30, tzinfo=dt.UTC)),
        ('"2024-05-31"', dt.date(2024, 5, 31)),
        ("31 May 2024", dt.date(2024, 5, 31)),
        ("Friday, May 31, 2024", dt.date(2024, 5, 31)),
        ("31.5.2024", dt.date(2024, 5, 31)),
    ],
)
def test_dates(written: str, moment: dt.date | None) -> None:
    found = read_front_matter(f"---\npublished: {written}\n---\n").published
    assert found is not None
    assert moment is None or found == moment


@pytest.mark.parametrize("written", ["3/4/2024", "May 2024", "2024-13-01", "2024", "[2024]"])
def test_bad_dates_are_told_with_line_and_form(written: str) -> None:
    with pytest.raises(UnreadableError, match=r"line 3: expected a date"):
        read_front_matter(f"---\ntitle: a\npublished: {written}\n---\n")


def test_every_fault_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_front_matter("---\nSource: Echo\ntitel: a\nurl: [b]\n---\n")
    told = str(caught.value)
    assert "line 2: unknown field 'Source'; did you mean 'source'?" in told
    assert "line 4: expected an address, found a list" in told


@pytest.mark.parametrize(
    "written", ["", "2024", "20240531", "2024-05-31T", "2024-05-31T99:00", "2024-W01-1"]
)
def test_other_dates_are_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any value error is the reader's business
        parse_published(written)


@given(st.text(max_size=200))
def test_any_text_has_front_matter_or_a_reason(text: str) -> None:
    for whole in (text, "---\n" + text, "---\n" + text + "\n---\n"):
        with suppress(UnreadableError):
            assert 0 <= read_front_matter(whole).body <= len(whole)


@pytest.mark.parametrize(
    "title",
    ["Storm hits coast: two dead", "@mayor resigns", "It's over: council votes", "One: two: three"],
)
def test_a_headline_needs_no_quotation_marks(title: str) -> None:
    found = read_front_matter(f"---\nsource: The Post\ntitle: {title}\n---\nText.\n")
    assert (found.title, found.source) == (title, "The Post")
    assert found.body == len(f"---\nsource: The Post\ntitle: {title}\n---\n")
