"""What a person at a prompt reads."""

from __future__ import annotations

import io

import pytest

from checker.model import Report
from checker.report import render
from checker.report.as_terminal import wants_color


def text_of(report: Report, **options: object) -> str:
    output = render(report, "terminal", **{"color": False, "width": 80, **options})
    assert isinstance(output, str)
    return output


def test_finding_shows_passages_places_reason_and_suggestion(ferry: Report) -> None:
    text = text_of(ferry)
    assert "✗ error  toll-apart" in text
    assert "12 — Northern Wire," in text
    assert "«Twelve» passengers died" in text
    assert "stories/ferry/south.txt:3:1" in text
    assert "Why: A person was either there or not" in text
    assert "Write: Falkenberg" in text


def test_worst_subject_stands_first_and_skips_are_told(ferry: Report) -> None:
    text = text_of(ferry)
    order = ["deaths in the ferry fire", "Ingrid Falkenberg", "Anders Holm", "Notices", "Could not"]
    places = [text.index(title) for title in order]
    assert places == sorted(places)
    assert "scan.pdf: holds pictures only" in text
    assert text.replace("\n", " ").endswith("(--cleared shows it). ")


def test_notices_take_one_line_unless_asked(ferry: Report) -> None:
    assert "The ferry carried" not in text_of(ferry)
    assert "The ferry carried «214» people." in text_of(ferry, verbose=True)


def test_cleared_are_listed_on_request(ferry: Report) -> None:
    assert "different scope" not in text_of(ferry)
    assert "One passage counts a part or another group" in text_of(ferry, cleared=True)


@pytest.mark.parametrize("width", [10, 40, 80, 200])
def test_no_line_is_wider_than_asked(ferry: Report, width: int) -> None:
    lines = text_of(ferry, width=width, verbose=True, cleared=True).splitlines()
    assert max(map(len, lines)) <= max(width, 40)


def test_agreeing_articles_take_one_line(agreeing: Report) -> None:
    text = text_of(agreeing)
    assert text == ("2 articles (2 origins), 6 claims compared, 0 errors, 0 warnings, 0 notices.\n")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_color_only_on_a_terminal_that_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout", _Terminal())
    assert wants_color()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_color()
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_color()
    monkeypatch.setattr("sys.stdout", io.StringIO())
    monkeypatch.setenv("TERM", "xterm")
    assert not wants_color()


def test_output_is_plain_whatever_the_environment_says(
    ferry: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("COLUMNS", "20")
    assert "\x1b" not in text_of(ferry)
    assert "\x1b[1;31m" in text_of(ferry, color=True)
