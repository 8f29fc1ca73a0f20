"""JSON lines to articles: one object a line with `text`, and if wanted id, source, published,
title and url. Offsets are into the value of `text`. A bad line is a `Skip`; the rest is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from checker.annotation import Article, Skip
from checker.config import ReadConfig
from checker.errors import InputError
from checker.read.decode import UnreadableError, decode_text

FIELDS = ("id", "text", "source", "published", "title", "url")


def read_json_lines(data: bytes, shown: str, config: ReadConfig) -> Iterator[Article | Skip]:
    """The articles of one file, in line order; without an `id`, "<file>-<line>".

    Lines that follow one another and have one fault are one skip: a file of another kind of
    records is told of once. Raises `UnreadableError` where the file as a whole is not text.
    """
    reason, first, last = "", 0, 0
    for number, read in _read_lines(data, shown, config):
        if isinstance(read, str) and read == reason:
            last = number
            continue
        if reason:
            yield _skip(shown, first, last, reason)
            reason = ""
        if isinstance(read, str):
            reason, first, last = read, number, number
        else:
            yield read
    if reason:
        yield _skip(shown, first, last, reason)


def _skip(shown: str, first: int, last: int, reason: str) -> Skip:
    where = f"line {first}" if first == last else f"lines {first} to {last}"
    return Skip(f"{shown}, {where}", reason)


def _read_lines(data: bytes, shown: str, config: ReadConfig) -> Iterator[tuple[int, Article | str]]:
    """(line number, article or why it is none) of every line that holds something."""
    text = decode_text(data, shown).removeprefix("\ufeff")
    stem = PurePath(shown).stem
    # Only line feeds end a line: JSON strings may hold U+2028 and its like.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        if len(line) > config.max_text_bytes:
            limit = f"{config.max_text_bytes:,}"
            yield number, f"is longer than {limit} characters: raise read.max-text-bytes"
            continue
        try:
            yield number, _article(line, number, f"{stem}-{number}", shown, config)
        except InputError as error:
            yield number, str(error)


def _article(line: str, number: int, fallback: str, shown: str, config: ReadConfig) -> Article:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise UnreadableError(f"is not JSON: {error.msg} at column {error.colno}") from error
    except RecursionError as error:
        raise UnreadableError("is not an article: nested too deeply") from error
    except ValueError as error:  # a whole number of more than 4,300 digits
        raise UnreadableError(f"is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise UnreadableError('expected an object as {"id": "a", "text": "…"}')
    return article_of(record, number, fallback, shown, config)


def article_of(
    record: dict[str, Any], number: int, fallback: str, shown: str, config: ReadConfig
) -> Article:
    """The article of one record, which stands on line `number` of its file."""
    from checker.read.articles import finish

    for key in FIELDS:
        value = record.get(key)
        if value is not None and not isinstance(value, str) and key != "id":
            raise UnreadableError(f"{key} is {type(value).__name__}, expected text in quotes")
    if record.get("text") is None:
        raise UnreadableError('has no "text"')
    named = record.get("id")
    if isinstance(named, bool) or not isinstance(named, str | int | None):
        raise UnreadableError(f"id is {type(named).__name__}, expected text or a whole number")
    return finish(
        Article(
            id=fallback if named is None or named == "" else str(named),
            text=record["text"],
            source=record.get("source"),
            published=record.get("published"),
            title=record.get("title"),
            url=record.get("url"),
            path=shown,
            record=number,
        ),
        config,
    )
