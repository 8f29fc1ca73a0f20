"""Runs the gate for a command: reads, checks each draft through the cache, and judges."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.annotation import Article, Skip
from checker.cache import Cache
from checker.cli.engine import extractions
from checker.cli.output import note
from checker.coded_rules import engine_config
from checker.config import Config
from checker.errors import InputError
from checker.gate.changed import Changed, changed_in_diff, changed_since
from checker.gate.judge import DraftReport, GateResult, Policy, judge
from checker.gate.overrides import settings_for
from checker.gate.policy import make_policy, read_small
from checker.identity import program_identity, report_key, settings_identity
from checker.model import Extraction, Report
from checker.read import read_articles
from checker.read.find import STDIN, Found, find_files
from checker.rulebook.rule import Rulebook

if TYPE_CHECKING:
    from checker.pipeline import Checker


@dataclass(frozen=True, slots=True)
class Inputs:
    """The drafts and sources of a run, and what could not be read."""

    drafts: tuple[Article, ...]
    sources: tuple[Article, ...]
    skips: tuple[Skip, ...]


def read_gate_inputs(drafts: Sequence[str], sources: Sequence[str], config: Config) -> Inputs:
    """What the paths mean; those of the settings where none are given.

    A file that is both draft and source, as a draft in the folder of sources, is a draft.
    """
    drafts = tuple(drafts) or config.gate.drafts
    sources = tuple(sources) or config.gate.sources
    if not drafts:
        raise InputError("no draft given: name one, or set gate.drafts in the configuration")
    own = {f.shown for f in find_files(drafts, config.read) if isinstance(f, Found)}
    # Read together, so that ids differ and limits hold for all.
    read = read_articles([*drafts, *sources], config.read)
    articles = [r for r in read if isinstance(r, Article)]
    return Inputs(
        tuple(_with_plain_path(a) for a in articles if a.path in own),
        tuple(_with_plain_path(a) for a in articles if a.path not in own),
        tuple(r for r in read if isinstance(r, Skip)),
    )


def _with_plain_path(article: Article) -> Article:
    """The article with its path as git and code hosts write it, however it was given: a baseline,
    a suppression or an annotation names a file in one way only."""
    if article.path is None or article.path == STDIN:
        return article
    path = os.path.normpath(article.path)
    below = os.path.relpath(path)
    plain = path if below.startswith(os.pardir) else below
    return replace(article, path=plain.replace(os.sep, "/"))


def draft_reports(
    inputs: Inputs, config: Config, *, together: bool = False, quiet: bool = False
) -> list[DraftReport]:
    """A report for each draft, from the cache where nothing it depends on has changed: such a run
    imports neither pipeline nor model.

    `together` holds the drafts against one another too.
    """
    if not inputs.drafts:
        return []
    program = program_identity(config)
    with Cache(config.cache) as cache:
        out = []
        engines = _Engines(cache, program, quiet)
        for draft in inputs.drafts:
            mine = settings_for(draft, config)
            others = [d for d in inputs.drafts if together and d is not draft]
            key = report_key(
                [draft, *inputs.sources, *others], (), program, settings_identity(mine),
                "gate", len(others),
            )  # fmt: skip
            report = cache.report(key)
            if report is None:
                report = engines.report(draft, inputs, others, mine)
                cache.keep_report(key, report)
            out.append(DraftReport(draft, report))
    for line in cache.notes:
        note(line, quiet)
    return out


class _Engines:
    """Engines by their rules, made when a report has to be worked out; and what is parsed."""

    def __init__(self, cache: Cache, program: str, quiet: bool) -> None:
        self._cache = cache
        self._program = program
        self._quiet = quiet
        self._made: list[Checker] = []
        self._found: dict[str, Extraction] = {}  # sources serve every draft

    def report(
        self, draft: Article, inputs: Inputs, others: Sequence[Article], config: Config
    ) -> Report:
        from checker.gate.draft_report import draft_report

        engine = self._engine(config)
        story = [draft, *inputs.sources, *others]
        missing = [a for a in story if a.id not in self._found]
        made = extractions(engine, missing, self._cache, self._program, quiet=self._quiet)
        self._found |= {x.article.id: x for x in made}
        found = [self._found[a.id] for a in story]
        first = 1 + len(inputs.sources)
        return draft_report(engine, found[0], found[1:first], config, found[first:])

    def _engine(self, config: Config) -> Checker:
        from checker.pipeline import Checker

        own = engine_config(config)
        made = next((e for e in self._made if e.config.rules == own.rules), None)
        if made is None:
            made = Checker(own)
            self._made.append(made)
        return made


def policy(
    config: Config,
    rulebook: Rulebook,
    *,
    today: dt.date | None = None,
    since: str | None = None,
    diff: str | None = None,
    drafts: Sequence[Article] = (),
) -> Policy:
    """The policy of a run. `today` None asks the clock, for the dates of suppressions."""
    changed = _changed(since, diff, drafts)
    return make_policy(config, rulebook, today or dt.date.today(), changed)


def run_judge(
    reports: Sequence[DraftReport], inputs: Inputs, config: Config, rules: Policy
) -> GateResult:
    """The result of the gate on what was read."""
    return judge(reports, inputs.sources, inputs.skips, config, rules)


def _changed(since: str | None, diff: str | None, drafts: Sequence[Article]) -> Changed | None:
    if since is not None and diff is not None:
        raise InputError("--changed-since and --diff: give one of them")
    if diff is not None:
        if diff == "-":
            return changed_in_diff(sys.stdin.buffer.read().decode("utf-8", "surrogateescape"))
        return changed_in_diff(read_small(diff, "the diff", InputError))
    if since is not None:
        return changed_since(since, [d.path for d in drafts if d.path])
    return None
