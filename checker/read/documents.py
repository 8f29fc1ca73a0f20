"""Web pages, Word documents and PDF files to text; offsets are into the text drawn out here.

In: a file's bytes. Out: its text with what the format itself says of source, title, date and
address. The parsers are imported when such a file is met and not before.
"""

from __future__ import annotations

import datetime as dt
import io
import logging
import re
import zipfile
from html import unescape
from typing import NamedTuple

from checker.config import ReadConfig
from checker.read.decode import UnreadableError, decode_text
from checker.read.front_matter import parse_published


class Document(NamedTuple):
    """Text of a document, paragraphs parted by line ends, and its own description."""

    text: str
    source: str | None = None
    title: str | None = None
    published: dt.date | dt.datetime | None = None
    url: str | None = None


# A Word article of 5,000 words unpacks to one or two megabytes; this is a bound on zip bombs.
_UNPACKED = 100_000_000
# A newspaper's whole print edition has some 100 pages.
_PAGES = 300
# Elements nested deeper than this are no page that a browser shows.
_NESTED = 2_000

_TITLE = re.compile(r"<title[^>]*>([^<]{1,300})</title>", re.IGNORECASE)
# A name of a few words behind a bar or a dash: not the rest of a headline.
_BEHIND = re.compile(r"\s*[|–—·-]\s+([A-Z0-9][^|–—·]{1,38}[^|–—·.?!\s])$")

# Soft hyphens, zero-width spaces and joiners within a word part it for nobody but a machine.
_UNSEEN = re.compile(r"(?<=\w)[\u00ad\u200b-\u200d\u2060]+(?=\w)")

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


def read_document(data: bytes, ending: str, shown: str, config: ReadConfig) -> Document:
    """The document of a file with this ending (".html", ".htm", ".docx", ".pdf").

    Raises `UnreadableError`.
    """
    if not data.strip():
        raise UnreadableError("is empty: give a text, or leave it out")
    reader = {".docx": _word, ".pdf": _pdf}.get(ending)
    document = reader(data) if reader else _web_page(data, shown)
    document = document._replace(text=_UNSEEN.sub("", document.text))
    if not document.text.strip():
        raise UnreadableError(_NO_TEXT[ending])
    if len(document.text) > config.max_text_bytes:
        raise UnreadableError(
            f"holds more than {config.max_text_bytes:,} characters of text: cut it, or raise "
            "read.max-text-bytes"
        )
    return document


_NO_TEXT = {
    ".html": "no article text found in this page: save the text itself as .txt",
    ".xhtml": "no article text found in this page: save the text itself as .txt",
    ".htm": "no article text found in this page: save the text itself as .txt",
    ".docx": "holds no text: give a text, or leave it out",
    ".pdf": "holds no text, perhaps pictures of pages: run text recognition on it first",
}


def _web_page(data: bytes, shown: str) -> Document:
    declared = _CHARSET.search(data[:4096])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        try:
            page = data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            page = decode_text(data, shown)
    else:
        page = decode_text(data, shown)
    if page.count("<") > _NESTED and _depth(page) > _NESTED:
        raise UnreadableError(
            f"elements are nested more than {_NESTED} deep: save the text as .txt"
        )
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(
            page, include_comments=False, include_tables=False, with_metadata=True
        )
    except Exception as error:  # a parser of hostile pages may fail in any way; one page is lost
        raise UnreadableError(f"cannot be read as a web page ({type(error).__name__})") from error
    if found is None or isinstance(found, dict) or not found.text:
        return Document("")
    text = found.text
    if found.title and not text.startswith(found.title):
        text = f"{found.title}\n\n{text}"
    source = found.sitename or _site_of(page, found.title)
    return Document(text, source, found.title, _date(found.date), found.url)


def _site_of(page: str, title: str | None) -> str | None:
    """The name that a page's title gives its site behind the headline: "Boy saved | The Post"."""
    written = _TITLE.search(page)
    whole = " ".join(unescape(written[1]).split()) if written else ""
    if not title or not whole.startswith(title):
        return None
    name = _BEHIND.match(whole[len(title) :])
    return name[1] if name else None


def _depth(page: str) -> int:
    """How deep tags nest at most, void elements counted as closed."""
    deepest = depth = 0
    for m in re.finditer(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)", page):
        if m[2].lower() in _VOID:
            continue
        depth += -1 if m[1] else 1
        deepest = max(deepest, depth)
    return deepest


# Elements without an end tag (HTML standard, 13.1.2), and those whose end tag may be left out.
_VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr "
    "p li dt dd option tr td th".split()
)


def _date(written: str | None) -> dt.date | dt.datetime | None:
    try:
        return parse_published(written) if written else None
    except ValueError:
        return None


def _word(data: bytes) -> Document:
    if not data.startswith(b"PK"):
        raise UnreadableError(
            "is not a Word document, whatever its name: open it where it was made and save it again"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(item.file_size for item in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableError(
            "is damaged: open it in a word processor and save it again"
        ) from error
    if size > _UNPACKED:
        raise UnreadableError(f"unpacks to more than {_UNPACKED:,} bytes: save the text as .txt")
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        lines = [_block_text(block) for block in document.iter_inner_content()]
        title = document.core_properties.title or None
    except Exception as error:  # any part of a damaged package may fail in its own way
        raise UnreadableError(
            f"is damaged ({type(error).__name__}): open it in a word processor and save it again"
        ) from error
    return Document("\n\n".join(line for line in lines if line.strip()), title=title)


def _block_text(block: object) -> str:
    """The text of a paragraph, or of a table row by row."""
    rows = getattr(block, "rows", None)
    if rows is None:
        return str(getattr(block, "text", ""))
    return "\n".join("\t".join(cell.text for cell in row.cells) for row in rows)


def _pdf(data: bytes) -> Document:
    if b"%PDF-" not in data[:1024]:
        raise UnreadableError(
            "is not a PDF file, whatever its name: export it again, or give its text as .txt"
        )
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("is locked with a password: save it without one")
        if len(reader.pages) > _PAGES:
            raise UnreadableError(f"has more than {_PAGES} pages: give the article alone")
        pages = [page.extract_text() for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except UnreadableError:
        raise
    except Exception as error:  # any object of a damaged file may fail in its own way
        raise UnreadableError(
            f"is damaged ({type(error).__name__}): open it in a viewer and save it again"
        ) from error
    text = "\n\n".join(pages).replace("\0", "")
    # Pairs that the file's own encoding tables broke stand for no character.
    text = text.encode("utf-8", "replace").decode("utf-8")
    return Document(text, title=title if isinstance(title, str) and title.strip() else None)
