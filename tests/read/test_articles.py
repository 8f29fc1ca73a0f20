"""Files to articles: ids, bounds, offsets, and a clear skip for each thing that cannot be read."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.annotation import Article, Skip
from checker.config import ReadConfig
from checker.errors import InputError
from checker.read import dateline_place, prepare_article, read_articles

BODY = (
    "The harbour wall at Portrane gave way on Tuesday and the sea took two boats with it.\n"
    "No one was hurt, the coast guard said, but the lifeboat could not put out for an hour.\n"
)


def write(folder: Path, name: str, data: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(path)


def only(read: list[Article | Skip]) -> Article:
    [article] = read
    assert isinstance(article, Article), article
    return article


def reason(read: list[Article | Skip]) -> str:
    [skip] = read
    assert isinstance(skip, Skip), skip
    return skip.reason


def test_text_is_kept_as_decoded(tmp_path: Path) -> None:
    text = "\ufeffTitle here\r\n\r\nThe mayor\u00a0said “no” – twice.\r\n"
    article = only(read_articles([write(tmp_path, "a.txt", text)]))
    assert article.text == text
    assert article.id == "a"
    assert article.title == "Title here"
    at = article.text.index("“no”")
    assert article.text[at : at + 4] == "“no”"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32", "utf-8-sig"])
def test_marked_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    article = only(read_articles([write(tmp_path, "a.txt", (mark + BODY).encode(encoding))]))
    assert article.text == "\ufeff" + BODY


def test_front_matter_wins_over_the_text(tmp_path: Path) -> None:
    text = (
        '---\nsource: Portrane Echo\ntitle: "Wall: gone"\npublished: 2024-05-31T18:30:00+01:00\n'
        "url: https://example.org/wall\ntags: [sea, wall]\n---\n"
        "DUBLIN (AP) — " + BODY
    )
    article = only(read_articles([write(tmp_path, "a.md", text)]))
    assert article.source == "Portrane Echo"
    assert article.title == "Wall: gone"
    hour = dt.timezone(dt.timedelta(hours=1))
    assert article.published == dt.datetime(2024, 5, 31, 18, 30, tzinfo=hour)
    assert article.url == "https://example.org/wall"
    assert article.text[article.body :].startswith("DUBLIN (AP)")
    assert dateline_place(article) == "DUBLIN"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", "", "is empty"),
        ("a.txt", " \r\n\ufeff", "white space"),
        ("a.txt", b"caf\xe9 on the quay", "byte 0xe9 at byte 4 (line 1)"),
        ("a.txt", b"one\ncaf\x93 on the quay", "iconv -f WINDOWS-1252 -t UTF-8"),
        ("a.txt", b"\xff\xfea\x00\x00\xd8", "broken UTF-16-LE"),
        ("a.txt", b"%PDF-1.7 ...", "is a PDF document, not text: name it .pdf"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00", "is a PNG picture"),
        ("a.txt", bytes(range(256)), "binary file"),
        ("a.txt", "a\0b".encode("utf-16-le") * 20, "UTF-16 without a byte-order mark"),
        ("a.txt", BODY * 3 + "\nand\0then", "null character at line 8, column 4"),
        ("a.md", "---\ntitle: - a\n---\n" + BODY, "line 2"),
        ("a.md", "---\ntitle: a\ntitle: b\n---\n" + BODY, "line 3: duplicate key 'title'"),
        ("a.md", "---\npublishd: 2024-01-01\n---\n" + BODY, "did you mean 'published'"),
        ("a.md", "---\npublished: Friday\n---\n" + BODY, "expected a date as 2024-05-31"),
        ("a.md", "---\ntitle: a\n\n" + BODY, "never closed"),
        ("a.md", "---\n- a\n- b\n---\n" + BODY, "expected a mapping"),
        ("a.docx", b"hello", "is not a Word document"),
        ("a.docx", b"PK\x03\x04 broken", "is damaged"),
        ("a.pdf", b"hello", "is not a PDF file"),
        ("a.pdf", b"%PDF-1.7\nhello", "is damaged"),
        ("a.html", "<p></p>", "no article text"),
        ("a.html", "<div>" * 5000 + "x", "nested more than"),
        ("a.jsonl", '{"text": 3}', "text is int"),
        ("a.jsonl", '{"id": "x"}', 'has no "text"'),
        ("a.jsonl", "[" * 100_000, "nested too deeply"),
        ("a.jsonl", '{"text": "half \\ud800 pair"}', "half a surrogate pair, U+D800"),
        ("a.jsonl", '{"text": "a\\u0000b"}', "null character"),
        ("a.jsonl", '{"text": "a b", "published": "May"}', "published is 'May'"),
    ],
)
def test_unreadable_files_are_skipped_with_a_reason(
    tmp_path: Path, name: str, data: str | bytes, said: str
) -> None:
    good = write(tmp_path, "good.txt", BODY)
    read = read_articles([write(tmp_path, name, data), good])
    assert said in reason(read[:1])
    assert only(read[1:]).id == "good"


def test_missing_files_and_devices(tmp_path: Path) -> None:
    assert "no such file" in reason(read_articles([str(tmp_path / "none.txt")]))
    assert "device" in reason(read_articles(["/dev/zero"]))
    assert "null character" in reason(read_articles(["a\0b"]))
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert "leads back to itself" in reason(read_articles([str(tmp_path / "loop.txt")]))


def test_a_folder_means_its_articles(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", ".git/d.txt", "notes.csv"):
        write(tmp_path, name, BODY)
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    read = read_articles([str(tmp_path), str(tmp_path / "a.md")])
    assert [a.id for a in read if isinstance(a, Article)] == ["a", "b", "c"]
    [skip] = [s for s in read if isinstance(s, Skip)]
    assert "link to a folder that holds it" in skip.reason


def test_an_empty_folder_is_a_skip(tmp_path: Path) -> None:
    assert "no articles in this folder" in reason(read_articles([str(tmp_path)]))


def test_files_of_one_name_get_their_path_as_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("x/story.txt", "y/story.txt", "other.txt"):
        write(tmp_path, name, BODY)
    read = read_articles(["x/story.txt", "y", "./other.txt"])
    assert [a.id for a in read if isinstance(a, Article)] == [
        "x/story.txt",
        "y/story.txt",
        "other",
    ]


def test_json_lines(tmp_path: Path) -> None:
    lines = (
        '{"id": "one", "text": "The vote passed.", "source": "Herald", "published": "2024-02-01"}\n'
        "\n"
        '{"text": "The vote failed.\\u2028Twice."}\n'
        '{"id": "one", "text": "Again."}\n'
        "not json\n"
    )
    read = read_articles([write(tmp_path, "wire.jsonl", lines)])
    articles = [a for a in read if isinstance(a, Article)]
    assert [a.id for a in articles] == ["one", "wire-3"]
    assert articles[0].source == "Herald"
    assert articles[0].published == dt.date(2024, 2, 1)
    assert [s.reason[:12] for s in read if isinstance(s, Skip)] == ["has the id '", "is not JSON:"]


def test_foreign_texts_are_named(tmp_path: Path) -> None:
    german = (
        "Die Mauer am Hafen ist am Dienstag eingestürzt und hat zwei Boote mit sich gerissen. "
        "Niemand wurde verletzt, sagte die Küstenwache, aber das Rettungsboot konnte eine Stunde "
        "lang nicht auslaufen, weil die Einfahrt von Trümmern versperrt war."
    )
    assert "German" in reason(read_articles([write(tmp_path, "de.txt", german)]))


def test_too_much_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with open(path, "wb") as file:
        file.truncate(100_000_000)  # sparse: takes no room
    config = ReadConfig(max_text_bytes=1000, max_articles=3)
    assert "larger than 1,000 bytes" in reason(read_articles([str(path)], config))
    path.unlink()
    for n in range(10):
        write(tmp_path, f"{n}.txt", BODY)
    read = read_articles([str(tmp_path)], config)
    assert sum(isinstance(a, Article) for a in read) == 3
    assert read[-1] == Skip("7 further files", read[-1].reason)  # type: ignore[union-attr]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    out, into = os.pipe()
    os.write(into, BODY.encode())
    os.close(into)
    with os.fdopen(out, "r") as pipe:
        monkeypatch.setattr("sys.stdin", pipe)
        article = only(read_articles(["-"]))
    assert (article.id, article.path, article.text) == ("stdin", "-", BODY)


def test_preparing_twice_changes_nothing() -> None:
    text = "---\nsource: Echo\n---\nWall gone\n\n3 May 2019\n\n" + BODY
    once = prepare_article(Article("a", text, published="2020-01-02"))
    assert prepare_article(once) == once
    assert (once.title, once.published) == ("Wall gone", dt.date(2020, 1, 2))


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (Article("a", ""), "empty"),
        (Article("a", "x \udc00"), "surrogate"),
        (Article("a", BODY, published="soon"), "expected a date"),
        (Article("a", b"bytes"), "text is bytes"),  # type: ignore[arg-type]
    ],
)
def test_articles_that_cannot_be_prepared(article: Article, said: str) -> None:
    with pytest.raises(InputError, match=said):
        prepare_article(article)


ENDINGS = st.sampled_from([".txt", ".md", ".jsonl"])
PREFIXES = st.sampled_from([b"", b"---\n", b"\xef\xbb\xbf---\r\n", b'{"text": "', b"\xff\xfe"])


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=300), ending=ENDINGS, prefix=PREFIXES)
def test_any_bytes_are_an_article_or_a_skip(data: bytes, ending: str, prefix: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        read = read_articles([write(Path(folder), f"a{ending}", prefix + data)])
    for item in read:
        assert isinstance(item, Article | Skip)
        if isinstance(item, Skip):
            assert item.reason
    if ending != ".jsonl":
        assert len(read) == 1


@settings(max_examples=25, deadline=None)
@given(data=st.binary(max_size=200), kind=st.sampled_from(["docx", "pdf", "html"]))
def test_any_document_is_an_article_or_a_skip(data: bytes, kind: str) -> None:
    head = {"docx": b"PK\x03\x04", "pdf": b"%PDF-1.4\n", "html": b"<p>"}[kind]
    with tempfile.TemporaryDirectory() as folder:
        [item] = read_articles([write(Path(folder), f"a.{kind}", head + data)])
    assert isinstance(item, Article | Skip)


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(["the", "“wall”", "fell\u00a0down", "é", "—", "\t"]), min_size=1
    ),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    mark=st.booleans(),
)
def test_offsets_are_of_the_file_as_decoded(words: list[str], end: str, mark: bool) -> None:
    text = ("\ufeff" if mark else "") + end.join(["Stone", *words, "the last line."])
    with tempfile.TemporaryDirectory() as folder:
        article = only(read_articles([write(Path(folder), "a.txt", text)]))
    assert article.text == text
    assert article.text[article.body :].endswith("the last line.")


def test_json_lines_of_another_kind_are_told_of_once(tmp_path: Path) -> None:
    lines = ['{"a": 1}'] * 3 + ['{"text": "The ferry sank on Monday."}', "[1]", "", "[1]"]
    read = read_articles([write(tmp_path, "rows.jsonl", "\n".join(lines))])
    assert [r.what.rpartition(", ")[2] for r in read if isinstance(r, Skip)] == [
        "lines 1 to 3", "lines 5 to 7",
    ]  # fmt: skip
    assert sum(isinstance(r, Article) for r in read) == 1
