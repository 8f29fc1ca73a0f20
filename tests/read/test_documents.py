"""Web pages, Word documents and PDF files: text, description, offsets into the text drawn out."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import docx
import pytest

from checker.annotation import Article, Skip
from checker.config import ReadConfig
from checker.read import read_articles
from checker.read.decode import UnreadableError
from checker.read.documents import read_document

PARAGRAPHS = (
    "The harbour wall at Portrane gave way on Tuesday and the sea took two boats with it.",
    "No one was hurt, the coast guard said, but the lifeboat could not put out for an hour.",
    "Engineers will look at the damage on Thursday, when the storm is expected to have passed.",
)
PAGE = (
    "<html><head><title>Wall gone</title><meta charset='{charset}'>"
    "<meta property='og:site_name' content='Portrane Echo'>"
    "<meta property='article:published_time' content='2024-05-31'>"
    "<script>alert('1')</script></head><body><nav>Home Sport</nav><article><h1>Wall gone</h1>"
    + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    + "<p>A caf\u00e9 owner lost his terrace.</p></article></body></html>"
)


def only(read: list[Article | Skip]) -> Article:
    [article] = read
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_a_web_page(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.replace("{charset}", charset).encode(charset))
    article = only(read_articles([str(path)]))
    assert article.title == "Wall gone"
    assert article.source == "Portrane Echo"
    assert article.published == dt.date(2024, 5, 31)
    assert PARAGRAPHS[0] in article.text
    assert "café" in article.text
    assert "alert" not in article.text
    assert "<" not in article.text


def test_letters_that_take_no_room_part_no_word() -> None:
    document, packed = docx.Document(), io.BytesIO()
    document.add_paragraph("The light\u00adhouse of Port\u200brane stood.")
    document.save(packed)
    read = read_document(packed.getvalue(), ".docx", "a.docx", ReadConfig())
    assert read.text == "The lighthouse of Portrane stood."


def test_a_word_document(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Wall gone", 1)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "boats", "2"
    path = tmp_path / "a.docx"
    document.save(str(path))
    article = only(read_articles([str(path)]))
    assert article.text.startswith("Wall gone\n\nThe harbour wall")
    assert article.text.endswith("boats\t2")
    assert article.title == "Wall gone"


def pdf(text: str) -> bytes:
    """The smallest one-page document that shows a line of text."""
    stream = f"BT /F1 12 Tf 20 700 Td ({text}) Tj ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, at = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % a for a in at)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, len(out))
    return out + head + table + tail


def test_a_pdf_file(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(PARAGRAPHS[0]))
    assert PARAGRAPHS[0] in only(read_articles([str(path)])).text


def test_a_pdf_of_pictures_says_so() -> None:
    with pytest.raises(UnreadableError, match="text recognition"):
        read_document(pdf(""), ".pdf", "a.pdf", ReadConfig())


def test_a_zip_bomb_is_not_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"\0" * 120_000_000)
    with pytest.raises(UnreadableError, match="unpacks to more than"):
        read_document(packed.getvalue(), ".docx", "a.docx", ReadConfig())


def test_a_long_document_is_refused() -> None:
    with pytest.raises(UnreadableError, match="more than 50 characters"):
        read_document(pdf(PARAGRAPHS[0]), ".pdf", "a.pdf", ReadConfig(max_text_bytes=50))


def test_a_page_in_another_encoding_than_it_says() -> None:
    with pytest.raises(UnreadableError, match="is not UTF-8"):
        read_document(PAGE.encode("latin-1"), ".html", "a.html", ReadConfig())
