"""CSV and TSV files to articles: one a row, under a line that names the columns.

In: a file's bytes. Out: an article per row, by the columns that newsrooms' exports have; a row that
makes none is a `Skip`. Offsets are into the value of the text column.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from checker.annotation import Article, Skip
from checker.config import ReadConfig
from checker.errors import InputError
from checker.read.decode import UnreadableError, decode_text
from checker.read.json_lines import article_of

# What exports of archives and editorial systems call the fields of an article.
_COLUMNS = {
    "text": ("text", "body", "article", "content", "full text", "fulltext", "story"),
    "id": ("id", "article id", "key"),
    "source": ("source", "outlet", "publication", "publisher", "newspaper", "agency"),
    "published": ("published", "date", "publication date", "published at", "pubdate"),
    "title": ("title", "headline", "heading"),
    "url": ("url", "link", "address"),
}


def has_articles(first_line: str) -> bool:
    """Whether the first line of a table names a column of texts."""
    return any(
        "text" in _fields(row) for row in csv.reader([first_line], delimiter=_sign(first_line))
    )


def read_table(data: bytes, shown: str, config: ReadConfig) -> Iterator[Article | Skip]:
    """The articles of one file, in its order; without an id, "<file>-<row>".

    Raises `UnreadableError` where the file is not text, or names no column of texts.
    """
    text = decode_text(data, shown).removeprefix("\ufeff")
    csv.field_size_limit(max(config.max_text_bytes, 131_072))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_sign(text.split("\n", 1)[0]))
    stem, line, fields = PurePath(shown).stem, 1, None
    try:
        for number, row in enumerate(rows):
            if fields is None:
                fields = _fields(row)
                if "text" not in fields:
                    raise UnreadableError(
                        "has no column of articles: name one of its columns text (and others id, "
                        f"source, title, published, url); found {', '.join(row[:8]) or 'none'}"
                    )
            elif any(cell.strip() for cell in row):
                record = {
                    k: row[at] for k, at in fields.items() if at < len(row) and row[at].strip()
                }
                try:
                    yield article_of(record, line, f"{stem}-{number}", shown, config)
                except InputError as error:
                    yield Skip(f"{shown}, row {number}", str(error))
            line = rows.line_num + 1
    except csv.Error as error:
        raise UnreadableError(f"is no readable table: {error} (line {rows.line_num})") from error


def _fields(row: Sequence[str]) -> dict[str, int]:
    """Which column holds which field of an article."""
    names = [" ".join(cell.replace("_", " ").casefold().split()) for cell in row]
    return {
        field: next(names.index(name) for name in known if name in names)
        for field, known in _COLUMNS.items()
        if any(name in names for name in known)
    }


def _sign(line: str) -> str:
    """What parts the cells: the commonest of comma, semicolon and tab in the line of names."""
    return max((",", ";", "\t"), key=line.count)
