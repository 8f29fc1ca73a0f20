"""Paths to articles. Every file comes out as an `Article`, or as a `Skip` that says why not."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from checker.annotation import Article, Skip
from checker.config import ReadConfig
from checker.errors import InputError
from checker.read.bounds import check_bounds
from checker.read.decode import UnreadableError, check_text, decode_text
from checker.read.find import STDIN, TABLES, Found, find_files
from checker.read.front_matter import parse_published, read_front_matter
from checker.read.headlines import read_head
from checker.read.language import foreign_language
from checker.read.several import several_in_one

if TYPE_CHECKING:
    from checker.read.documents import Document

_PAGES = (".html", ".htm", ".xhtml")
_UNREAD = {
    ".json": "JSON: put one article a line, and name the file .jsonl",
    ".xml": "XML: save the text itself as .txt",
    ".eml": "a mail: save the text itself as .txt",
    **dict.fromkeys((".mht", ".mhtml"), "a web archive: save the page as .html, or its text"),
}
_DOCUMENTS = (*_PAGES, ".docx", ".pdf")


def read_articles(paths: Sequence[str], config: ReadConfig | None = None) -> list[Article | Skip]:
    """Every article that `paths` mean, in order: files, folders, "-" for standard input.

    An id is the file's name without its ending; files of one name get their whole path as id.
    """
    config = config or ReadConfig()
    found = find_files(paths, config)
    ids = _ids([f for f in found if isinstance(f, Found)])
    out: list[Article | Skip] = []
    taken: dict[str, str] = {}
    for item in found:
        for read in [item] if isinstance(item, Skip) else _read_file(item, ids[item], config):
            if isinstance(read, Skip):
                out.append(read)
            elif read.id in taken:
                reason = f"has the id {read.id!r}, as has {taken[read.id]}: give one another id"
                out.append(Skip(f"{read.path}, article {read.id!r}", reason))
            else:
                taken[read.id] = read.path or read.id
                out.append(read)
    return _bounded(out, config)


def prepare_article(article: Article) -> Article:
    """The article with what its own text says of it: `body` after front matter, and, where they
    are not given, source, title, publication date and address. Preparing twice changes nothing.

    Raises `InputError` for a text that is empty or holds half characters, for front matter that
    cannot be read, and for a `published` that is no ISO 8601 date.
    """
    if not isinstance(article.text, str):
        kind = type(article.text).__name__
        raise InputError(f"article {article.id!r}: text is {kind}, expected str")
    check_text(article.text)
    published: dt.date | dt.datetime | None
    if isinstance(article.published, str):
        try:
            published = parse_published(article.published)
        except ValueError:
            raise InputError(
                f"published is {article.published!r}: expected a date as 2024-05-31, 31 May 2024 "
                "or 2024-05-31T18:30:00+02:00"
            ) from None
    else:
        published = article.published
    front = read_front_matter(article.text)
    body = article.body or front.body
    head = read_head(article.text, body)
    return replace(
        article,
        source=article.source or front.source or head.source,
        published=published or front.published or head.published,
        title=article.title or front.title or head.title,
        url=article.url or front.url,
        body=body,
    )


def dateline_place(article: Article) -> str | None:
    """The place in the article's dateline ("LIMA (AP) — …"), as written; None without one."""
    return read_head(article.text, article.body).place


def _ids(found: Sequence[Found]) -> dict[Found, str]:
    stems = {f: "stdin" if f.path == STDIN else PurePath(f.shown).stem for f in found}
    count: dict[str, int] = {}
    for stem in stems.values():
        count[stem] = count.get(stem, 0) + 1
    return {f: stem if count[stem] == 1 else _short(f.shown) for f, stem in stems.items()}


def _short(path: str) -> str:
    """A path relative to the working folder where it lies in it, with forward slashes."""
    pure = PurePath(os.path.normpath(path))
    here = PurePath(os.getcwd())
    return (pure.relative_to(here) if pure.is_relative_to(here) else pure).as_posix()


def _read_file(found: Found, article_id: str, config: ReadConfig) -> Iterator[Article | Skip]:
    ending = os.path.splitext(found.path)[1].lower()
    try:
        if ending == ".jsonl":
            from checker.read.json_lines import read_json_lines

            data = _bytes(found, config.max_file_bytes, "read.max-file-bytes")
            yield from read_json_lines(data, found.shown, config)
        elif ending in TABLES:
            from checker.read.tables import read_table

            data = _bytes(found, config.max_file_bytes, "read.max-file-bytes")
            yield from read_table(data, found.shown, config)
        elif ending in _UNREAD:
            raise UnreadableError(f"is {_UNREAD[ending]}")
        elif ending in _DOCUMENTS:
            from checker.read.documents import read_document

            # Markup is slow to take apart, and a page of news is small: 5 MB take half a minute.
            limit, setting = (
                (config.max_text_bytes, "read.max-text-bytes")
                if ending in _PAGES
                else (config.max_file_bytes, "read.max-file-bytes")
            )
            data = _bytes(found, limit, setting)
            document = read_document(data, ending, found.shown, config)
            yield (article := _of_document(document, article_id, found.shown, config))
            yield from several_in_one(article, found.shown)
        else:
            data = _bytes(found, config.max_text_bytes, "read.max-text-bytes")
            text = decode_text(data, found.shown)
            yield (article := finish(Article(article_id, text, path=found.shown), config))
            yield from several_in_one(article, found.shown)
    except InputError as error:
        yield Skip(found.shown, str(error))


def _of_document(document: Document, article_id: str, shown: str, config: ReadConfig) -> Article:
    return finish(
        Article(
            article_id,
            check_text(document.text),
            source=document.source,
            published=document.published,
            title=document.title,
            url=document.url,
            path=shown,
        ),
        config,
    )


def finish(article: Article, config: ReadConfig) -> Article:
    """A prepared article in English and within bounds; raises `InputError` otherwise."""
    check_bounds(article.text, config)
    article = prepare_article(article)
    foreign = foreign_language(
        article.text[article.body :], config.language_words, config.english_share
    )
    if foreign is not None:
        raise UnreadableError(f"is not English (it looks like {foreign}): give an English text")
    return article


def _bytes(found: Found, limit: int, setting: str) -> bytes:
    """The file's bytes; never reads more than one byte past the limit."""
    try:
        if found.path == STDIN:
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with open(found.path, "rb") as file:
                data = file.read(limit + 1)
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror or error}") from error
    if len(data) > limit:
        raise UnreadableError(f"is larger than {limit:,} bytes: cut it, or raise {setting}")
    return data


def _bounded(read: list[Article | Skip], config: ReadConfig) -> list[Article | Skip]:
    """At most `max_articles`; JSON lines may hold more than the files counted before."""
    articles = [a for a in read if isinstance(a, Article)]
    if len(articles) <= config.max_articles:
        return read
    kept = {a.id for a in articles[: config.max_articles]}
    left = [a for a in read if isinstance(a, Skip) or a.id in kept]
    reason = (
        f"more than {config.max_articles} articles were given and only the first were read: "
        "give fewer, or raise read.max-articles in the configuration"
    )
    return [*left, Skip(f"{len(articles) - config.max_articles} further articles", reason)]
