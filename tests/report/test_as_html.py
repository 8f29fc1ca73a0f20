"""The page: self-contained, linked inside, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from checker.annotation import Article
from checker.model import Report
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
    assert "<h1>ferry: 4 articles</h1>" in page_of(ferry)
    assert "<h1>Ferry &amp; fire</h1>" in page_of(ferry, title="Ferry & fire")


def test_title_names_the_story_or_the_draft(make_report: Callable[..., Report]) -> None:
    report = make_report(*(Article(i, "", path=f"stories/ferry <3/{i}.txt") for i in "abc"))
    assert "<h1>ferry &lt;3: 3 articles</h1>" in page_of(report)
    assert "<h1>b against 2 sources</h1>" in page_of(report, drafts=frozenset("b"))
    assert page_of(report, drafts=frozenset("b")).count('<th scope="row">the draft</th>') == 1
    assert "<h1>2 drafts against 1 source</h1>" in page_of(report, drafts=frozenset("bc"))


def luminance(color: str) -> float:
    """Relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2)."""
    digits = color.lstrip("#")
    digits = "".join(2 * d for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_text_stands_out_from_its_ground_in_light_dark_and_print(agreeing: Report) -> None:
    palettes = re.findall(r":root \{(.*?)\}", page_of(agreeing), re.DOTALL)
    assert len(palettes) == 3
    for palette in palettes:
        color = dict(re.findall(r"--(\w+): (#\w+)", palette))
        pairs = [(ink, ground) for ink in INKS for ground in ("paper", "card", "skip")]
        for ink, ground in [*pairs, ("ink", "mark")]:
            light, dark = sorted((luminance(color[ink]), luminance(color[ground])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


INKS = ("ink", "soft", "link", "error", "warning", "notice")
