"""`checker gate` and `checker baseline write`: drafts against their sources, judged by a policy."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cache import Cache
from checker.cli.check import summary, write_report
from checker.cli.engine import extractions
from checker.cli.exit_codes import ExitCode
from checker.cli.output import STDOUT, Target, note, targets, write_all
from checker.config import Config
from checker.errors import ConfigError, InputError
from checker.gate.changed import Changed, changed_in_diff, changed_since
from checker.gate.judge import DraftReport, GateResult, Policy, judge
from checker.gate.overrides import settings_for
from checker.gate.rules import GATE_RULES, split_changes
from checker.identity import program_identity, report_key, settings_identity
from checker.model import Article, Report, Skip
from checker.read import read_articles
from checker.read.find import Found, find_files
from checker.report import RENDERERS, RuleText
from checker.rulebook.packs import load_rulebook

if TYPE_CHECKING:
    from checker.gate.baseline import Known
    from checker.gate.suppression_file import SuppressionFile
    from checker.pipeline import Checker
    from checker.rulebook.rule import Rulebook

BASELINE = "checker-baseline.json"
# A larger file is no diff, no baseline and no list of suppressions that a person keeps.
_LARGEST = 100_000_000


@dataclass(frozen=True, slots=True)
class Inputs:
    """The drafts and sources of a run, and what could not be read."""

    drafts: tuple[Article, ...]
    sources: tuple[Article, ...]
    skips: tuple[Skip, ...]


def run_gate(
    drafts: Sequence[str],
    against: Sequence[str],
    config: Config,
    *,
    format: str | None = None,  # noqa: A002
    outputs: Sequence[str] = (),
    since: str | None = None,
    diff: str | None = None,
    quiet: bool = False,
    verbose: bool = False,
) -> ExitCode:
    """Checks drafts against sources and writes what stands.

    `since` (a git revision) and `diff` (a file, "-" for standard input) keep to changed lines.
    """
    suffixes = {name: renderer.suffix for name, renderer in RENDERERS.items()}
    wanted = targets(format, outputs, suffixes, "terminal")
    inputs = read_gate_inputs(drafts, against, config)
    rulebook = gate_rulebook(config)
    result = judged(inputs, rulebook, config, _changed(since, diff, inputs), quiet=quiet)
    write_report(
        result.report,
        wanted,
        cleared=config.report.cleared,
        verbose=verbose,
        drafts=result.drafts,
        rules=rule_texts(rulebook),
    )
    for line in result.notes:
        note(line, quiet)
    if all(target.path != STDOUT for target in wanted):
        note(f"{summary(result.report)}; written to {', '.join(t.path for t in wanted)}", quiet)
    return ExitCode(result.exit_code)


def run_baseline_write(
    drafts: Sequence[str],
    against: Sequence[str],
    config: Config,
    *,
    output: str | None = None,
    quiet: bool = False,
) -> ExitCode:
    """Writes down every finding that stands now, so that it fails no later run."""
    from checker.gate.baseline import baseline_of, write_baseline

    path = output or config.gate.baseline or BASELINE
    bare = replace(config, gate=replace(config.gate, baseline=None))
    inputs = read_gate_inputs(drafts, against, bare)
    result = judged(inputs, gate_rulebook(bare), bare, quiet=quiet)
    entries = baseline_of(result.standing, result.drafts)
    write_all([(Target("json", path), write_baseline(entries))])
    note(f"{len(entries)} known findings written to {path}", quiet)
    for skip in inputs.skips:
        note(f"{skip.what}: {skip.reason}")
    return ExitCode.UNCHECKED if inputs.skips else ExitCode.CLEAN


def read_gate_inputs(drafts: Sequence[str], against: Sequence[str], config: Config) -> Inputs:
    """What the paths mean; those of the settings where none are given.

    A file that is both, as a draft in the folder of sources, is a draft. Raises InputError without
    any draft.
    """
    drafts = drafts or config.gate.drafts
    against = against or config.gate.sources
    if not drafts:
        raise InputError("no draft given: name one, or set gate.drafts in the configuration")
    own = {f.shown for f in find_files(drafts, config.read) if isinstance(f, Found)}
    # Read together, so that ids differ and limits hold for all.
    read = read_articles([*drafts, *against], config.read)
    articles = [r for r in read if isinstance(r, Article)]
    return Inputs(
        tuple(a for a in articles if a.path in own),
        tuple(a for a in articles if a.path not in own),
        tuple(r for r in read if isinstance(r, Skip)),
    )


def gate_rulebook(config: Config) -> Rulebook:
    """The rulebook of a configuration whose changes may name the gate's own rules too."""
    return load_rulebook(split_changes(config.rules)[0])


def judged(
    inputs: Inputs,
    rulebook: Rulebook,
    config: Config,
    changed: Changed | None = None,
    *,
    quiet: bool = False,
) -> GateResult:
    """The gate's result, with the baseline and the suppressions that the settings name."""
    rules = sorted({*(r.id for r in rulebook.rules), *GATE_RULES})
    policy = Policy(
        dt.date.today(),
        rules,
        tuple(r.id for r in rulebook.rules if not r.suppressible),
        _baseline(config.gate.baseline),
        _suppressions(config.gate.suppressions, rules),
        changed,
    )
    reports = draft_reports(inputs, config, quiet=quiet)
    return judge(reports, inputs.sources, inputs.skips, config, policy)


def draft_reports(inputs: Inputs, config: Config, *, quiet: bool = False) -> list[DraftReport]:
    """A report for each draft, from the cache where nothing it depends on has changed.

    A run in which nothing changed imports neither the pipeline nor the model.
    """
    program = program_identity(config)
    out = []
    with Cache(config.cache) as cache:
        engines = _Engines(cache, program, quiet)
        for draft in inputs.drafts:
            own = settings_for(draft, config)
            story = [draft, *inputs.sources]
            key = report_key(story, (), program, settings_identity(own), "gate")
            report = cache.report(key)
            if report is None:
                report = engines.report(draft, inputs.sources, own)
                cache.keep_report(key, report)
            out.append(DraftReport(draft, report))
    for line in cache.notes:
        note(line, quiet)
    return out


class _Engines:
    """Engines by their rules, made when a report has to be worked out."""

    def __init__(self, cache: Cache, program: str, quiet: bool) -> None:
        self._cache = cache
        self._program = program
        self._quiet = quiet
        self._made: list[Checker] = []

    def report(self, draft: Article, sources: Sequence[Article], config: Config) -> Report:
        from checker.gate.draft_report import draft_report

        engine = self._engine(config)
        story = [draft, *sources]
        found = extractions(engine, story, self._cache, self._program, quiet=self._quiet)
        return draft_report(engine, found[0], found[1:], config)

    def _engine(self, config: Config) -> Checker:
        from checker.pipeline import Checker

        rules, _ = split_changes(config.rules)
        made = next((e for e in self._made if e.config.rules == rules), None)
        if made is None:
            made = Checker(replace(config, rules=rules))
            self._made.append(made)
        return made


def rule_texts(rulebook: Rulebook) -> dict[str, RuleText]:
    """What each rule says of itself, for formats that show help."""
    own = {r.id: RuleText(r.title, r.why, r.false_positives) for r in GATE_RULES.values()}
    return own | {r.id: RuleText(r.title, r.why, r.false_positives) for r in rulebook.rules}


def _changed(since: str | None, diff: str | None, inputs: Inputs) -> Changed | None:
    if since is not None and diff is not None:
        raise InputError("--changed-since and --diff: give one of them")
    if since is not None:
        return changed_since(since, [d.path for d in inputs.drafts if d.path is not None])
    return None if diff is None else changed_in_diff(_text(diff, "--diff", InputError))


def _baseline(path: str | None) -> list[Known] | None:
    if path is None:
        return None
    from checker.gate.baseline import read_baseline

    if not os.path.exists(path):
        raise ConfigError(f"no baseline {path}: make one with: checker baseline write")
    return read_baseline(_text(path, "baseline", ConfigError), path)


def _suppressions(path: str | None, rules: Sequence[str]) -> SuppressionFile | None:
    if path is None:
        return None
    from checker.gate.suppression_file import read_suppression_file

    return read_suppression_file(_text(path, "suppressions", ConfigError), path, rules)


def _text(path: str, what: str, error_type: type[ConfigError] | type[InputError]) -> str:
    try:
        if path == STDOUT:
            data = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(_LARGEST + 1)
    except OSError as error:
        message = f"{what} {path} cannot be read: {error.strerror or error}"
        raise error_type(message) from error
    if len(data) > _LARGEST:
        raise error_type(f"{what} {path}: larger than {_LARGEST:,} bytes")
    # A diff may hold lines of files in any encoding; what is not UTF-8 in it is no path of ours.
    return data.decode("utf-8", "surrogateescape")
