"""Drafts as they are in the editor, against the sources of the settings: what the gate finds.

A session lives as long as the server: model, rules and what was learnt of the sources stay.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.annotation import Article
from checker.cache import Cache, extract_cached
from checker.coded_rules import engine_config
from checker.config import Config
from checker.config_file import find_config, load_config
from checker.errors import InputError
from checker.gate.draft_report import draft_report
from checker.gate.judge import DraftReport, judge
from checker.gate.overrides import settings_for
from checker.gate.policy import make_policy
from checker.identity import article_key, program_identity
from checker.model import Extraction, Report
from checker.pipeline import Checker
from checker.read import prepare_article, read_articles
from checker.read.bounds import check_bounds
from checker.read.decode import UnreadableError

DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Checked:
    """What the gate found in a draft, or why it could not look; `notes` are for the log."""

    report: Report | None
    fault: str = ""
    notes: tuple[str, ...] = ()


class Session:
    """Checks one draft at a time. Raises ConfigError or RuleError when the settings are bad."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or load_config(find_config(Path.cwd())).config
        self._engines: list[Checker] = []
        self._cache = Cache(self.config.cache)
        self._program = program_identity(self.config)

    def check(self, path: str, text: str) -> Checked:
        """The gate's findings on a text that stands at a path; the file itself is not read."""
        try:
            check_bounds(text, self.config.read)
            draft = prepare_article(Article(DRAFT, text, path=path))
        except (InputError, UnreadableError) as error:
            return Checked(None, str(error))
        read = read_articles(self.config.gate.sources, self.config.read)
        here = Path(path).resolve()
        sources = [
            # An id of its own: a source may be called as the draft is.
            replace(r, id=f"source:{r.id}")
            for r in read
            if isinstance(r, Article) and not (r.path and Path(r.path).resolve() == here)
        ]
        skips = [r for r in read if not isinstance(r, Article)]
        own = settings_for(draft, self.config)
        engine = self._engine(own)
        found = self._extract(engine, [draft, *sources])
        report = draft_report(engine, found[0], found[1:], own)
        policy = make_policy(self.config, engine.rulebook, dt.date.today())
        result = judge([DraftReport(draft, report)], sources, skips, self.config, policy)
        notes = (*result.notes, *(f"{s.what}: {s.reason}" for s in skips))
        return Checked(result.report, notes=notes)

    def _engine(self, config: Config) -> Checker:
        own = engine_config(config)
        made = next((e for e in self._engines if e.config.rules == own.rules), None)
        if made is None:
            made = Checker(own)
            self._engines.append(made)
        return made

    def _extract(self, engine: Checker, articles: Sequence[Article]) -> tuple[Extraction, ...]:
        keys = [article_key(a, self._program) for a in articles]
        return extract_cached(articles, keys, self._cache, engine.extract)
