"""The bar shows for long work at a terminal, and nowhere else."""

from __future__ import annotations

import sys

import pytest

from checker.cli.progress import progress


@pytest.mark.parametrize(
    ("terminal", "total", "quiet", "shown"),
    [(True, 1_000_000, False, True), (False, 1_000_000, False, False), (True, 10, False, False),
     (True, 1_000_000, True, False)],
)  # fmt: skip
def test_when_the_bar_shows(  # noqa: PLR0917
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    terminal: bool,
    total: int,
    quiet: bool,
    shown: bool,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    with progress(total, "reading articles", quiet) as advance:
        advance(total // 2)
    said = capsys.readouterr()
    assert said.out == ""
    assert bool(said.err) is shown
