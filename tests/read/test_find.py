"""Paths to files: order, hidden files, links, limits, names that are no UTF-8."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.annotation import Skip
from checker.config import ReadConfig
from checker.read.find import Found, find_files


def names(paths: list[str]) -> list[str]:
    return [
        os.path.basename(f.shown) for f in find_files(paths, ReadConfig()) if isinstance(f, Found)
    ]


def test_folders_are_sorted_and_arguments_keep_their_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b.TXT", "c.pdf", "x.py", ".a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names([str(tmp_path)]) == ["b.TXT", "z.md", "b.txt", "c.pdf"]
    assert names([str(tmp_path / "c.pdf"), str(tmp_path)]) == ["c.pdf", "b.TXT", "z.md", "b.txt"]
    # A file named outright is read whatever its ending.
    assert names([str(tmp_path / "x.py"), str(tmp_path / ".a.txt"), "-"]) == ["x.py", ".a.txt", "-"]


def test_one_file_under_two_names_counts_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert names([str(tmp_path)]) == ["a.txt"]


def test_a_broken_link_in_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("gone.txt")
    [skip] = find_files([str(tmp_path)], ReadConfig())
    assert isinstance(skip, Skip)
    assert "no such file" in skip.reason


def test_links_in_a_ring_end(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "to-b").symlink_to(tmp_path / "b")
    (tmp_path / "b" / "to-a").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "x.txt").write_text("x")
    found = find_files([str(tmp_path)], ReadConfig())
    assert sum(isinstance(f, Found) for f in found) == 1
    assert sum(isinstance(f, Skip) for f in found) >= 1


def test_names_that_are_no_utf8_can_be_shown(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    try:
        with open(path, "wb") as file:
            file.write(b"x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    [found] = find_files([str(tmp_path)], ReadConfig())
    assert isinstance(found, Found)
    assert found.shown.endswith("\\xff.txt")
    found.shown.encode("utf-8")
