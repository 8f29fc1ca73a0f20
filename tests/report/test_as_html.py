"""The page: self-contained, linked inside, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from checker.model import Article, Report
from checker.report import render


def page_of(report: Report, **options: object) -> str:
    page = render(report, "html", **options)
    assert isinstance(page, str)
    return page


def test_page_fetches_and_runs_nothing(ferry: Report) -> None:
    page = page_of(ferry)
    assert "<script" not in page
    assert not re.search(r"<(link|img|iframe|object|embed|form)\b|@import|url\(", page)
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page


def test_links_inside_the_page_lead_somewhere_and_ids_are_unique(ferry: Report) -> None:
    page = page_of(ferry)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    targets = re.findall(r'(?:href="#|aria-labelledby="|for=")([^"]+)"', page)
    assert set(targets) <= set(ids)


def test_findings_stand_side_by_side_with_marks_and_surroundings(ferry: Report) -> None:
    page = page_of(ferry)
    assert "<mark>Twelve</mark> passengers died" in page
    assert '<span class="around">It had been' not in page
    assert '<span class="around">The Solveig, a 30-year-old ferry, burned for six hours. ' in page
    assert "3 articles</span>" in page
    assert "<strong>Falkenberg</strong>" in page


def test_parts_stand_in_order_and_only_when_there_is_something(
    ferry: Report, agreeing: Report
) -> None:
    titles = re.findall(r"<h2[^>]*>([^<]+)</h2>", page_of(ferry))
    assert titles == [
        "Not checked", "Articles", "Contents", "deaths in the ferry fire", "Ingrid Falkenberg",
        "Anders Holm", "Notices", "Facts the sources agree on", "Looked alike and cleared",
    ]  # fmt: skip
    quiet = page_of(agreeing)
    assert "No errors and no warnings." in quiet
    assert "Notices" not in quiet
    assert "Contents" not in quiet


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://news.example/a?b=1&c=2", True),
        ("http://news.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//news.example", False),
        ("https://[broken", False),
        ("https://", False),
    ],
)
def test_only_web_addresses_become_links(
    make_report: Callable[..., Report], url: str, linked: bool
) -> None:
    page = page_of(make_report(Article("a", "", title="T", url=url)))
    assert ('<a href="http' in page) is linked


def test_title_may_be_given(ferry: Report) -> None:
    assert "<h1>Fire on ferry off Halden</h1>" in page_of(ferry)
    assert "<h1>Ferry &amp; fire</h1>" in page_of(ferry, title="Ferry & fire")
