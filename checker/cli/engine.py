"""Runs the pipeline for a command, through the cache: what is known is not worked out again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.annotation import Article, Skip
from checker.cache import Cache, extract_cached
from checker.cli.output import note
from checker.cli.progress import progress
from checker.config import Config
from checker.identity import article_key, program_identity, report_key, settings_identity
from checker.model import Extraction, Report
from checker.read import close_open_dates, read_articles

if TYPE_CHECKING:
    from checker.pipeline import Checker
    from checker.story import Story

# Articles given to the model at a time; between two lots the bar moves.
_LOT = 16


def read_inputs(paths: Sequence[str], config: Config) -> tuple[list[Article], list[Skip]]:
    """The articles that paths mean, and what could not be read."""
    read = read_articles(paths, config.read)
    articles = close_open_dates([r for r in read if isinstance(r, Article)])
    return articles, [r for r in read if isinstance(r, Skip)]


def checked(
    articles: Sequence[Article], skips: Sequence[Skip], config: Config, *, quiet: bool = False
) -> Report:
    """The report on a story: as kept from an earlier run with the same inputs, or worked out."""
    program = program_identity(config)
    key = report_key(articles, skips, program, settings_identity(config))
    with Cache(config.cache) as cache:
        report = cache.report(key)
        if report is None:
            from checker.pipeline import Checker

            engine = Checker(config)
            found = extractions(engine, articles, cache, program, quiet=quiet)
            report = engine.checked(found, skips)
            cache.keep_report(key, report)
    for line in cache.notes:
        note(line, quiet)
    return report


def engine_and_story(
    articles: Sequence[Article], config: Config, *, quiet: bool = False
) -> tuple[Checker, Story]:
    """The engine and the story itself, for commands that look inside."""
    from checker.pipeline import Checker

    engine = Checker(config)
    with Cache(config.cache) as cache:
        found = extractions(engine, articles, cache, program_identity(config), quiet=quiet)
    for line in cache.notes:
        note(line, quiet)
    return engine, engine.story(found)


def extractions(
    engine: Checker,
    articles: Sequence[Article],
    cache: Cache,
    program: str,
    *,
    quiet: bool = False,
) -> tuple[Extraction, ...]:
    """What each article says, from the cache where it is known; in the order given."""
    keys = [article_key(a, program) for a in articles]

    def extract(missing: Sequence[Article]) -> list[Extraction]:
        made: list[Extraction] = []
        total = sum(len(a.text) for a in missing)
        with progress(total, "reading articles", quiet) as advance:
            for at in range(0, len(missing), _LOT):
                lot = missing[at : at + _LOT]
                made.extend(engine.extract(lot))
                advance(sum(len(a.text) for a in lot))
        return made

    return extract_cached(articles, keys, cache, extract)
