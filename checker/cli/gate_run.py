"""Runs the gate for a command: reads, checks each draft through the cache, and judges."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cache import Cache
from checker.cli.engine import extractions
from checker.cli.output import note
from checker.config import Config
from checker.errors import ConfigError, InputError
from checker.gate.baseline import Known, read_baseline
from checker.gate.changed import Changed, changed_in_diff, changed_since
from checker.gate.judge import DraftReport, GateResult, Policy, judge
from checker.gate.overrides import settings_for
from checker.gate.rules import GATE_RULES, split_changes
from checker.gate.suppression_file import SuppressionFile, read_suppression_file
from checker.identity import program_identity, report_key, settings_identity
from checker.model import Article, Report, Skip
from checker.read import read_articles
from checker.read.find import Found, find_files
from checker.rulebook.packs import load_rulebook
from checker.rulebook.rule import Rulebook

if TYPE_CHECKING:
    from checker.pipeline import Checker

# Larger files are no diff, baseline or list of suppressions that a person keeps.
_LARGEST = 100_000_000


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
        tuple(a for a in articles if a.path in own),
        tuple(a for a in articles if a.path not in own),
        tuple(r for r in read if isinstance(r, Skip)),
    )


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
        self._made: list[tuple[Config, Checker]] = []

    def report(
        self, draft: Article, inputs: Inputs, others: Sequence[Article], config: Config
    ) -> Report:
        from checker.gate.draft_report import draft_report

        engine = self._engine(config)
        found = extractions(
            engine, [draft, *inputs.sources, *others], self._cache, self._program,
            quiet=self._quiet,
        )  # fmt: skip
        first = 1 + len(inputs.sources)
        return draft_report(engine, found[0], found[1:first], config, found[first:])

    def _engine(self, config: Config) -> Checker:
        from checker.pipeline import Checker

        rules, _ = split_changes(config.rules)
        for known, engine in self._made:
            if known.rules == rules:
                return engine
        own = replace(config, rules=rules)
        self._made.append((own, Checker(own)))
        return self._made[-1][1]


def gate_rulebook(config: Config) -> Rulebook:
    """The rulebook of a configuration, in which changes may name the gate's own rules too."""
    return load_rulebook(split_changes(config.rules)[0])


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
    rules = sorted({*(r.id for r in rulebook.rules), *GATE_RULES})
    known = _known(config.gate.baseline)
    return Policy(
        today or dt.date.today(),
        rules,
        tuple(r.id for r in rulebook.rules if not r.suppressible),
        known,
        frozenset(e.path for e in known or () if not Path(e.path).exists()),
        _suppressions(config.gate.suppressions, rules),
        _changed(since, diff, drafts),
    )


def run_judge(
    reports: Sequence[DraftReport], inputs: Inputs, config: Config, rules: Policy
) -> GateResult:
    """The result of the gate on what was read."""
    return judge(reports, inputs.sources, inputs.skips, config, rules)


def _known(path: str | None) -> list[Known] | None:
    if path is None:
        return None
    if not Path(path).exists():
        raise ConfigError(f"no baseline {path}: make one with: checker baseline write -o {path}")
    return read_baseline(_text(path, "the baseline", ConfigError), path)


def _suppressions(path: str | None, rules: Sequence[str]) -> SuppressionFile | None:
    if path is None:
        return None
    return read_suppression_file(_text(path, "the suppressions", ConfigError), path, rules)


def _changed(since: str | None, diff: str | None, drafts: Sequence[Article]) -> Changed | None:
    if since is not None and diff is not None:
        raise InputError("--changed-since and --diff: give one of them")
    if diff is not None:
        if diff == "-":
            return changed_in_diff(sys.stdin.buffer.read().decode("utf-8", "surrogateescape"))
        return changed_in_diff(_text(diff, "the diff", InputError))
    if since is not None:
        return changed_since(since, [d.path for d in drafts if d.path])
    return None


def _text(path: str, what: str, error_type: type[ConfigError] | type[InputError]) -> str:
    """A small file's text; bytes that are no UTF-8 stand as Python holds them in file names."""
    try:
        if Path(path).stat().st_size > _LARGEST:
            raise error_type(f"{what} {path}: larger than {_LARGEST:,} bytes")
        return Path(path).read_bytes().decode("utf-8", "surrogateescape")
    except OSError as error:
        raise error_type(f"{what} {path} cannot be read: {error.strerror or error}") from error
