"""What a cached result depends on besides the article: program, model, data, settings.

Two runs with one identity make the same extraction of the same article. Files are known by size
and time of change, which takes a millisecond; rules and lists of words are read, being small.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.annotation import Article, Skip
from checker.config import Config
from checker.resources import rules_folder

_PACKAGE = Path(__file__).resolve().parent


class Digest:
    """A hash over a sequence of parts; each is closed off, so no two sequences run together."""

    def __init__(self, *parts: object) -> None:
        self._hash = hashlib.blake2b(digest_size=20)
        self.add(*parts)

    def add(self, *parts: object) -> None:
        for part in parts:
            data = (
                part if isinstance(part, bytes) else repr(part).encode("utf-8", "backslashreplace")
            )
            self._hash.update(len(data).to_bytes(8, "big") + data)

    def __str__(self) -> str:
        return self._hash.hexdigest()


def program_identity(config: Config) -> str:
    """Of everything an extraction depends on but the article."""
    from checker.annotate.model_loader import model_identity

    digest = Digest(model_identity(config.annotate.model))
    digest.add(*_stamps([_PACKAGE], (".py", ".txt", ".z", ".json", ".tsv", ".gz")))
    digest.add(*_contents([rules_folder() / "lexicon", *map(Path, config.names.lexicons)]))
    return str(digest)


def settings_identity(config: Config) -> str:
    """Of everything a report depends on but program and articles: rules and settings."""
    folders = [rules_folder(), *_packs(config), *map(Path, config.rules.folders)]
    settings = (config.rules, config.names, config.gate, config.report)
    return str(Digest(*settings, *_contents(folders)))


def article_key(article: Article, program: str) -> str:
    """The cache key of an article's extraction. Path and address play no part in it."""
    parts = (article.id, article.source, article.published, article.title, article.body)
    return str(Digest("extraction", program, *parts, article.text))


def report_key(
    articles: Sequence[Article], skips: Sequence[Skip], program: str, settings: str, *more: object
) -> str:
    """The cache key of a report; `more` is what else the caller's result depends on."""
    digest = Digest("report", program, settings, *more)
    for a in articles:
        digest.add(a.id, a.path, a.url, a.source, a.published, a.title, a.body, a.text, a.record)
    digest.add(*skips)
    return str(digest)


def _packs(config: Config) -> list[Path]:
    if not config.rules.extends:
        return []
    from checker.rulebook.packs import pack_folder

    return [pack_folder(name) for name in config.rules.extends]


def _stamps(folders: Iterable[Path], endings: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """(name, bytes, time of change) of the files below folders, in name order."""
    found = []
    for folder in folders:
        for root, names, files in os.walk(folder):
            names[:] = [n for n in names if not n.startswith(("__", "."))]
            for name in files:
                if name.endswith(endings):
                    path = os.path.join(root, name)
                    status = os.stat(path)
                    found.append((path, status.st_size, status.st_mtime_ns))
    return sorted(found)


def _contents(paths: Iterable[Path]) -> list[tuple[str, bytes]]:
    """(path, hash of content) of YAML files, and of those below folders, in name order."""
    found: list[tuple[str, bytes]] = []
    for path in paths:
        if path.is_dir():
            below = sorted(p for p in path.rglob("*") if p.suffix in (".yml", ".yaml"))
        else:
            below = [path]
        for file in below:
            if file.is_file():
                found.append((str(file), hashlib.blake2b(file.read_bytes()).digest()))
    return found
