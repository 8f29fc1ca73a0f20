"""`checker gate` and `checker baseline write`: what the gate found, written and judged."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.cli.check import summary, write_report
from checker.cli.exit_codes import ExitCode
from checker.cli.gate_run import draft_reports, policy, read_gate_inputs, run_judge
from checker.cli.output import STDOUT, Target, note, targets, write_all
from checker.coded_rules import CODED_RULES
from checker.config import Config
from checker.gate.baseline import Known, baseline_of, read_baseline, write_baseline
from checker.gate.judge import GateResult
from checker.gate.policy import gate_rulebook
from checker.model import Severity
from checker.report import RENDERERS, RuleText, render
from checker.report.arrange import plural
from checker.rulebook.rule import Rulebook

BASELINE = "checker-baseline.json"


def run_gate(
    drafts: Sequence[str],
    against: Sequence[str],
    config: Config,
    *,
    format: str | None = None,  # noqa: A002
    outputs: Sequence[str] = (),
    since: str | None = None,
    diff: str | None = None,
    together: bool = False,
    quiet: bool = False,
    verbose: bool = False,
    agreed: bool = False,
) -> ExitCode:
    """Checks drafts against sources and writes what stands.

    `since` (a git revision) and `diff` (a file, "-" for standard input) keep to changed lines;
    `together` holds the drafts against one another too. In GitHub Actions the default format is
    annotations, and a summary goes to the run's page.
    """
    suffixes = {name: renderer.suffix for name, renderer in RENDERERS.items()}
    in_github = os.environ.get("GITHUB_ACTIONS") == "true"
    wanted = targets(format, outputs, suffixes, "github" if in_github else "terminal")
    if in_github and format is None and all(t.path != STDOUT for t in wanted):
        wanted.insert(0, Target("github", STDOUT))  # files beside, not in place of, annotations
    inputs = read_gate_inputs(drafts, against, config)
    rulebook = gate_rulebook(config)
    rules = policy(config, rulebook, since=since, diff=diff, drafts=inputs.drafts)
    reports = draft_reports(inputs, config, together=together, quiet=quiet)
    result = run_judge(reports, inputs, config, rules)
    write_report(
        result.report,
        wanted,
        cleared=config.report.cleared,
        verbose=verbose,
        agreed=agreed,
        drafts=result.drafts,
        rules=rule_texts(rulebook),
        fail_on=config.gate.fail_on,
    )
    if in_github and Target("github", STDOUT) in wanted:
        _job_summary(result, rulebook)
    for line in result.notes:
        note(line, quiet)
    if all(target.path != STDOUT for target in wanted):
        note(f"{summary(result.report)}; written to {', '.join(t.path for t in wanted)}", quiet)
    note(verdict(result), quiet)
    return ExitCode(result.exit_code)


def run_baseline_write(
    drafts: Sequence[str],
    against: Sequence[str],
    config: Config,
    *,
    output: str | None = None,
    quiet: bool = False,
) -> ExitCode:
    """Writes down every finding that stands now, so that it fails no later run.

    Drafts that are not checked in this run keep their entries.
    """
    path = output or config.gate.baseline or BASELINE
    bare = replace(config, gate=replace(config.gate, baseline=None))
    inputs = read_gate_inputs(drafts, against, bare)
    rules = policy(bare, gate_rulebook(bare))
    result = run_judge(draft_reports(inputs, bare, quiet=quiet), inputs, bare, rules)
    entries = baseline_of(result.standing, result.drafts)
    checked = {d.path or d.id for d in inputs.drafts}
    kept = [e for e in _standing_file(path) if e.path not in checked]
    write_all([(Target("json", path), write_baseline([*entries, *kept]))])
    others = f"; {len(kept)} of other drafts kept" if kept else ""
    known = plural(sum(e.count for e in entries), "known finding")
    note(f"{known} written to {path}{others}", quiet)
    for skip in inputs.skips:
        note(f"{skip.what}: {skip.reason}")
    return ExitCode.UNCHECKED if inputs.skips else ExitCode.CLEAN


def verdict(result: GateResult) -> str:
    """One line: what the gate came to, and why."""
    if skips := result.report.skips:
        inputs = "one input" if len(skips) == 1 else f"{len(skips)} inputs"
        first = f"{skips[0].what}: {skips[0].reason}"
        return f"gate not passed: {inputs} could not be checked, first {first}"
    if failing := result.failing:
        findings = "one finding" if len(failing) == 1 else f"{len(failing)} findings"
        return f"gate failed: {findings} at or above --fail-on"
    standing = Counter(f.severity for f in result.report.findings)
    counts = [plural(standing[s.value], s.value) for s in Severity if standing[s.value]]
    return f"gate passed: {', '.join(counts)}" if counts else "gate passed"


def rule_texts(rulebook: Rulebook) -> dict[str, RuleText]:
    """What each rule says of itself, for formats that show help."""
    own = {r.id: RuleText(r.title, r.why, r.false_positives) for r in CODED_RULES.values()}
    return own | {r.id: RuleText(r.title, r.why, r.false_positives) for r in rulebook.rules}


def _standing_file(path: str) -> list[Known]:
    """The entries of the baseline that stands already, [] where there is none."""
    if not Path(path).is_file():
        return []
    return read_baseline(Path(path).read_bytes().decode("utf-8", "replace"), path)


def _job_summary(result: GateResult, rulebook: Rulebook) -> None:
    """Adds the Markdown summary to the file that GitHub shows on the run's page."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    text = render(result.report, "github-summary", drafts=result.drafts, rules=rule_texts(rulebook))
    try:
        with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(str(text))
    except OSError as error:  # the annotations are out; a full disk must not change the verdict
        note(f"the job summary {path} cannot be written: {error.strerror or error}")
