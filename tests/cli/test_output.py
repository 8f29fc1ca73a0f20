"""Targets of reports."""

from __future__ import annotations

import pytest

from checker.cli.output import STDOUT, Target, targets
from checker.errors import InputError

FORMATS = {"terminal": ".txt", "json": ".json", "html": ".html"}


@pytest.mark.parametrize(
    ("format_", "outputs", "wanted"),
    [
        (None, [], [Target("terminal", STDOUT)]),
        ("json", [], [Target("json", STDOUT)]),
        (None, ["r.html"], [Target("html", "r.html")]),
        (None, ["report"], [Target("terminal", "report")]),
        ("json", ["r.html"], [Target("json", "r.html")]),
        (None, ["json=r"], [Target("json", "r")]),
        ("html", ["json=r"], [Target("html", STDOUT), Target("json", "r")]),
        ("html", ["json=r", "x.html"], [Target("json", "r"), Target("html", "x.html")]),
        ("json", ["-"], [Target("json", STDOUT)]),
        (None, ["json=/dev/stdout"], [Target("json", STDOUT)]),
    ],
)
def test_targets(format_: str | None, outputs: list[str], wanted: list[Target]) -> None:
    assert targets(format_, outputs, FORMATS, "terminal") == wanted


@pytest.mark.parametrize("output", ["json=", "pdf=x", "x.pdf"])
def test_bad_targets(output: str) -> None:
    with pytest.raises(InputError):
        targets(None, [output], FORMATS, "terminal")
