"""Lines of the page that are none of the article."""

from __future__ import annotations

import pytest

from checker.normalize.furniture import blank_furniture


@pytest.mark.parametrize(
    "line",
    [
        "HARBOUR MAIL | 12 May 2026 | page 3",
        "The Tolby Post, p. 4",
        "Page 3 of 4",
        "- 3 -",
        "Read more: Five things to know about the strike",
        "**Related:** [Crews walk out](https://example.org)",
        "Read more",
        "Advertisement",
        "Sign up for our daily newsletter",
    ],
)
def test_lines_of_the_page_are_blanked(line: str) -> None:
    text = f"Crews walked out.\n\n{line}\n\nThey are paid 12 euros.\n"
    shown = blank_furniture(text)
    assert len(shown) == len(text)
    assert shown.split() == "Crews walked out. They are paid 12 euros.".split()


@pytest.mark.parametrize(
    "line",
    [
        "The list runs to 40 pages, page 3 being blank.",
        "Related firms paid 12 million euros.",
        "See also what the mayor, Ann Reed, signed.",
        "- 3 people were hurt",
        "Share prices fell by 3 per cent",
    ],
)
def test_lines_of_the_story_stay(line: str) -> None:
    assert blank_furniture(f"Crews walked out.\n{line}\n").splitlines()[1] == line
