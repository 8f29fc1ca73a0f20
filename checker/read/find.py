"""Paths given by a person to the files that are articles, in order; folders are walked.

A folder means the articles in it and below: files with a known ending, not hidden, sorted by
path. A file met twice counts once. What cannot be followed (a missing file, a folder without
articles, a loop of links, a device) comes out as a `Skip`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.annotation import Skip
from checker.config import ReadConfig

ENDINGS = (
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf", ".jsonl",
)  # fmt: skip
# Tables hold articles where they have a column of texts; in a folder others are passed over.
TABLES = (".csv", ".tsv")
# Files of word processors and mail that are articles as a rule, and that nothing here reads.
_DOCUMENTS = (".doc", ".rtf", ".odt", ".pages", ".wpd", ".eml", ".mht", ".mhtml")
STDIN = "-"

# A folder tree past this is a mistake (a home folder, a mounted disk), not a set of sources.
_MOST_ENTRIES = 200_000
_DEEPEST = 40
_LONGEST_LINE = 10_000


class Found(NamedTuple):
    """`path` as the system knows it ("-" for standard input); `shown` is it as printable text."""

    path: str
    shown: str


def find_files(paths: Sequence[str], config: ReadConfig) -> list[Found | Skip]:
    """Every file that `paths` mean, in the order given, at most `config.max_articles`."""
    out: list[Found | Skip] = []
    seen: set[tuple[int, int]] = set()
    files = left_out = 0
    for path in paths:
        for found in _expand(path, seen):
            if isinstance(found, Found):
                files += 1
                if files > config.max_articles:
                    left_out += 1
                    continue
            out.append(found)
    if left_out:
        limit = config.max_articles
        out.append(
            Skip(
                f"{left_out} further files",
                f"more than {limit} articles were given and only the first {limit} were read: "
                "give fewer, or raise read.max-articles in the configuration",
            )
        )
    return out


def printable(path: str) -> str:
    """A path as text that UTF-8 can hold: bytes that are no UTF-8 become escapes (`\\xff`)."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _expand(path: str, seen: set[tuple[int, int]]) -> Iterator[Found | Skip]:
    if path == STDIN:
        yield Found(STDIN, STDIN)
        return
    if "\0" in path:
        yield Skip(printable(path.replace("\0", "\\x00")), "a path cannot hold a null character")
        return
    shown = printable(path)
    try:
        status = os.stat(path)
    except OSError as error:
        yield Skip(shown, _why_not(error))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _walk(path, shown, seen)
    elif stat.S_ISREG(status.st_mode):
        if (key := (status.st_dev, status.st_ino)) not in seen:
            seen.add(key)
            yield Found(path, shown)
    elif stat.S_ISFIFO(status.st_mode) or path == "/dev/stdin":
        yield Found(path, shown)
    else:
        yield Skip(shown, "is a device or a socket, not a file: give a text file")


def _walk(top: str, shown: str, seen: set[tuple[int, int]]) -> Iterator[Found | Skip]:
    """The articles of a folder. Folders on the way down are held, so a link to one is a loop."""
    listing: list[tuple[str, tuple[int, int]]] = []
    skips: list[Skip] = []
    entries = 0
    todo: list[tuple[str, frozenset[tuple[int, int]], int]] = [(top, frozenset(), 0)]
    while todo:
        folder, above, depth = todo.pop()
        try:
            status = os.stat(folder)
            here = (status.st_dev, status.st_ino)
            if here in above:
                reason = "is a link to a folder that holds it: remove the link"
                skips.append(Skip(printable(folder), reason))
                continue
            if depth > _DEEPEST:
                skips.append(Skip(printable(folder), f"lies more than {_DEEPEST} folders deep"))
                continue
            with os.scandir(folder) as scan:
                for entry in scan:
                    entries += 1
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir():
                        todo.append((entry.path, above | {here}, depth + 1))
                        continue
                    ending = os.path.splitext(entry.name)[1].lower()
                    if ending in ENDINGS or (ending in TABLES and _of_articles(entry.path)):
                        _list(entry, listing, skips)
                    elif ending in _DOCUMENTS:
                        reason = f"is a {ending} file: save it as .docx, or its text as .txt"
                        skips.append(Skip(printable(entry.path), reason))
        except OSError as error:
            skips.append(Skip(printable(folder), _why_not(error)))
        if entries > _MOST_ENTRIES:
            reason = f"holds more than {_MOST_ENTRIES} files and folders: give a smaller folder"
            yield Skip(shown, reason)
            return
    if not listing and not skips:
        yield Skip(shown, f"no articles in this folder (looked for *{', *'.join(ENDINGS)})")
    for path, key in sorted(listing, key=lambda found: PurePosixPath(found[0]).parts):
        if key not in seen:
            seen.add(key)
            yield Found(path, printable(path))
    yield from sorted(skips, key=lambda skip: skip.what)


def _of_articles(path: str) -> bool:
    """Whether a table found in a folder names a column of texts; what fails is told on reading."""
    from checker.read.tables import has_articles

    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            return has_articles(file.readline(_LONGEST_LINE))
    except OSError:
        return True


def _list(
    entry: os.DirEntry[str], listing: list[tuple[str, tuple[int, int]]], skips: list[Skip]
) -> None:
    try:
        status = entry.stat()
    except OSError as error:
        skips.append(Skip(printable(entry.path), _why_not(error)))
        return
    if stat.S_ISREG(status.st_mode):
        listing.append((entry.path, (status.st_dev, status.st_ino)))


def _why_not(error: OSError) -> str:
    """A system error in words, with what to do."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder: check the path"
    if isinstance(error, PermissionError):
        return "may not be read: check its permissions"
    if error.strerror and "symbolic link" in error.strerror.lower():
        return "is a link that leads back to itself: remove the link"
    return f"cannot be read: {error.strerror or error}"
