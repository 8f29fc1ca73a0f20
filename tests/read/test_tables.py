"""Tables of articles, and files that hold several."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.annotation import Article, Skip
from checker.read import read_articles

STORY = "The ferry crews of Tolby walked out on Monday over pay, their union said in a letter."


def test_a_row_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "desk.csv").write_text(
        "Outlet;Headline;Date;Body\n"
        f'Tolby Post;Crews walk out;2024-05-06;"{STORY}\n\nThe port is ""shut""."\n'
        "Tolby Mail;Empty;2024-05-06;\n",
        encoding="utf-8",
    )
    (tmp_path / "figures.csv").write_text("month,sum\nMay,12\n", encoding="utf-8")
    first, second = read_articles([str(tmp_path)])  # a table without texts is no article
    assert isinstance(first, Article)
    assert (first.source, first.title, first.record) == ("Tolby Post", "Crews walk out", 2)
    assert first.text.endswith('The port is "shut".')
    assert isinstance(second, Skip)
    assert "row 2" in second.what
    assert "text" in second.reason


def test_a_table_that_is_named_and_has_no_texts_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("month,sum\nMay,12\n", encoding="utf-8")
    [skip] = read_articles([str(path)])
    assert isinstance(skip, Skip)
    assert "month, sum" in skip.reason


def test_documents_that_cannot_be_read_are_told_of_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.rtf").write_text("{\\rtf1 …}", encoding="utf-8")
    (tmp_path / "c.png").write_bytes(b"")
    read = read_articles([str(tmp_path)])
    assert [type(r) for r in read] == [Article, Skip]


@pytest.mark.parametrize(
    ("between", "several"),
    [
        ("\n\nEnd of Document\n\n", True),
        ("\n\n==========\n\nTolby Mail\n6 May 2024\n\n", True),
        ("\n\n----------\n\n", False),
        ("\n\n***\n\n", False),
    ],
)
def test_several_articles_in_one_file_are_told_of(
    tmp_path: Path, between: str, several: bool
) -> None:
    path = tmp_path / "all.txt"
    path.write_text(between.join([f"{STORY} {STORY} {STORY}"] * 2) + between, encoding="utf-8")
    read = read_articles([str(path)])
    assert [type(r) for r in read] == ([Article, Skip] if several else [Article])
