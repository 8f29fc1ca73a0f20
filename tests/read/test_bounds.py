"""What would keep the language model busy for minutes is refused with a reason."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from checker.annotation import Article, Skip
from checker.config import ReadConfig
from checker.read import read_articles
from checker.read.bounds import check_bounds
from checker.read.decode import UnreadableError

SMALL = ReadConfig(max_words=200, max_run=100)
PROSE = "The ferry sank on Monday with twelve people on board, the coast guard said. "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PROSE * 12, ""),
        (PROSE * 14, "holds 224 words and signs, more than 200"),
        ("> " * 201 + "quoted", "holds 202 words and signs, more than 200"),
        (f"{PROSE}\n\n{'x' * 100}", ""),
        (f"{PROSE}\n\n{'x' * 101}", "line 3 holds more than 100 characters without a blank"),
        (f"{PROSE}\n![](data:image/png;base64,{'iVBO' * 40})", "line 2 holds more than 100"),
    ],
)
def test_bounds(text: str, said: str) -> None:
    if not said:
        check_bounds(text, SMALL)
        return
    with pytest.raises(UnreadableError, match=said):
        check_bounds(text, SMALL)


def test_hostile_texts_are_refused_at_once(tmp_path: Path) -> None:
    names = {
        "deep": "> " * 60_000,
        "run": ">" * 60_000,
        "word": "ab" * 60_000,
        "long": "a " * 10**6,
    }
    for name, text in names.items():
        (tmp_path / f"{name}.md").write_text(f"{PROSE}\n\n{text}\n", encoding="utf-8")
    began = time.perf_counter()
    read = read_articles([str(tmp_path)])
    assert time.perf_counter() - began < 5
    assert all(isinstance(r, Skip) for r in read)
    assert {r.reason.rpartition(" ")[2] for r in read if isinstance(r, Skip)} == {
        "read.max-run", "read.max-words",
    }  # fmt: skip


def test_the_settings_raise_the_bounds(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(PROSE * 20, encoding="utf-8")
    [refused] = read_articles([str(tmp_path)], SMALL)
    [taken] = read_articles([str(tmp_path)], ReadConfig(max_words=1_000))
    assert isinstance(refused, Skip)
    assert isinstance(taken, Article)
