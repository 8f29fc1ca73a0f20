"""`checker fix`: what it shows, what it writes and how, and that a second run changes nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "tuple[int, str, str]"]
Finds = Callable[..., "list[str]"]
STYLE = "names:\n  house-style: {Kiev: Kyiv}\n"


@pytest.fixture
def fix(run: Run, finds: Finds) -> Run:
    """`fix("draft.md")` with a house style and no other findings."""
    finds()
    Path("checker.yaml").write_text(STYLE, "utf-8")
    return lambda *arguments: run("fix", *arguments)


def test_a_diff_is_shown_and_nothing_written(fix: Run) -> None:
    Path("draft.md").write_text("Talks in Kiev.\n", "utf-8")
    code, out, said = fix("draft.md")
    assert code == 1
    assert out == "--- a/draft.md\n+++ b/draft.md\n@@ -1 +1 @@\n-Talks in Kiev.\n+Talks in Kyiv.\n"
    assert "1 fix to make" in said
    assert Path("draft.md").read_text("utf-8") == "Talks in Kiev.\n"


def test_a_diff_names_files_as_patch_tools_take_them(fix: Run) -> None:
    Path("draft.md").write_text("Talks in Kiev.\n", "utf-8")
    _, out, _ = fix(str(Path("draft.md").absolute()))
    assert out.startswith("--- a/draft.md\n+++ b/draft.md\n")


@pytest.mark.parametrize(
    "before",
    [
        b"Talks in Kiev.\r\n\r\nKiev.\r\n",
        b"\xef\xbb\xbfTalks in Kiev\xe2\x80\x94now.",
        "\ufeffTalks in Kiev, Ærø.\n".encode("utf-16-le"),
    ],
)
def test_writing_keeps_encoding_line_ends_and_mode(before: bytes, fix: Run) -> None:
    path = Path("draft.txt")
    path.write_bytes(before)
    path.chmod(0o640)
    assert fix("draft.txt", "--write")[0] == 0
    wide = before[:2] == b"\xff\xfe"
    old, new = (
        ("Kiev".encode("utf-16-le"), "Kyiv".encode("utf-16-le")) if wide else (b"Kiev", b"Kyiv")
    )
    assert path.read_bytes() == before.replace(old, new)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [p.name for p in Path().glob("draft*")] == ["draft.txt"]
    code, out, said = fix("draft.txt")
    assert (code, out, "fix" in said) == (0, "", False)


def test_quotations_are_left_unless_asked(fix: Run) -> None:
    Path("draft.md").write_text('"We love Kiev," she said in Kiev.\n', "utf-8")
    code, _, said = fix("draft.md", "--write")
    assert code == 0
    assert Path("draft.md").read_text("utf-8") == '"We love Kiev," she said in Kyiv.\n'
    assert "draft.md:1: left: Kiev → Kyiv: stands in a quotation" in said
    fix("draft.md", "--write", "--in-quotations")
    assert Path("draft.md").read_text("utf-8") == '"We love Kyiv," she said in Kyiv.\n'


def test_a_suppressed_finding_is_not_mended(fix: Run) -> None:
    text = "<!-- checker: ignore house-style because the ship's name -->\nThe Kiev sank.\n"
    Path("draft.md").write_text(text, "utf-8")
    assert fix("draft.md", "--write")[0] == 0
    assert Path("draft.md").read_text("utf-8") == text


def test_only_text_can_be_fixed(fix: Run) -> None:
    words = "Talks in Kiev went on for a day. " * 9
    html = f"<html><body><article><p>{words}</p></article></body></html>"
    Path("draft.html").write_text(html, "utf-8")
    code, out, said = fix("draft.html", "--write")
    assert (code, out) == (4, "")
    assert "only .txt and .md files can be fixed" in said
    assert Path("draft.html").read_text("utf-8") == html


def test_a_link_stays_a_link(fix: Run) -> None:
    Path("real.md").write_text("Talks in Kiev.\n", "utf-8")
    Path("draft.md").symlink_to("real.md")
    assert fix("draft.md", "--write")[0] == 0
    assert Path("draft.md").is_symlink()
    assert Path("real.md").read_text("utf-8") == "Talks in Kyiv.\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_cannot_be_written_is_left_whole(fix: Run) -> None:
    Path("deep").mkdir()
    Path("deep/draft.md").write_text("Talks in Kiev.\n", "utf-8")
    Path("deep").chmod(0o500)
    code, _, said = fix("deep/draft.md", "--write")
    Path("deep").chmod(0o700)
    assert code == 2
    assert "cannot write" in said
    assert Path("deep/draft.md").read_text("utf-8") == "Talks in Kiev.\n"


def test_diff_and_write_exclude_each_other(fix: Run) -> None:
    assert fix("draft.md", "--diff", "--write")[0] == 2
