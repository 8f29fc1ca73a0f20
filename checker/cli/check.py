"""`checker check`: articles in, report out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.cli.engine import checked, read_inputs
from checker.cli.exit_codes import ExitCode
from checker.cli.output import STDOUT, Target, note, targets, write_all
from checker.config import Config
from checker.model import Finding, Report, Severity
from checker.report import RENDERERS, render
from checker.report.arrange import plural

FORMATS = ("terminal", "json", "html", "markdown", "csv", "xlsx")


def run_check(
    paths: Sequence[str],
    config: Config,
    *,
    format: str | None = None,  # noqa: A002
    outputs: Sequence[str] = (),
    quiet: bool = False,
    verbose: bool = False,
    agreed: bool = False,
) -> ExitCode:
    """Checks the articles that paths mean as one story and writes the report."""
    suffixes = {name: RENDERERS[name].suffix for name in FORMATS}
    wanted = targets(format, outputs, suffixes, "terminal")
    articles, skips = read_inputs(paths, config)
    report = checked(articles, skips, config, quiet=quiet)
    shown = at_least(report, config.report.min_severity)
    write_report(shown, wanted, cleared=config.report.cleared, verbose=verbose, agreed=agreed)
    if hidden := len(report.findings) - len(shown.findings):
        note(f"{plural(hidden, 'finding')} below --min-severity not shown", quiet)
    if len(report.articles) == 1 and not report.skips:
        note("only one article was given: nothing was compared; name the others beside it", quiet)
    if all(target.path != STDOUT for target in wanted):
        note(f"{summary(report)}; written to {', '.join(t.path for t in wanted)}", quiet)
    return exit_code(report, config.gate.fail_on)


def write_report(report: Report, wanted: Sequence[Target], **options: object) -> None:
    """Renders for every target, then writes all; `options` are those of `checker.report`."""
    screen = {"color": False, "width": 88}  # files and pipes: the same on every machine
    write_all(
        (
            target,
            render(report, target.format, **options, **({} if target.path == STDOUT else screen)),
        )
        for target in wanted
    )


def at_least(report: Report, severity: str) -> Report:
    """The report without findings below a severity; its counts follow."""
    least = Severity(severity).rank
    kept = tuple(f for f in report.findings if Severity(f.severity).rank >= least)
    if len(kept) == len(report.findings):
        return report
    counts = dict(report.counts)
    counts["findings"] = len(kept)
    for each in Severity:
        if each.value in counts:
            counts[each.value] = sum(f.severity == each.value for f in kept)
    return replace(report, findings=kept, counts=tuple(counts.items()))


def exit_code(report: Report, fail_on: str) -> ExitCode:
    """4 where something could not be checked, 1 where a finding reaches `fail_on`, else 0."""
    if report.skips:
        return ExitCode.UNCHECKED
    return ExitCode.FINDINGS if failing(report.findings, fail_on) else ExitCode.CLEAN


def failing(findings: Sequence[Finding], fail_on: str) -> list[Finding]:
    """The findings at or above a severity; none for "never"."""
    if fail_on == "never":
        return []
    return [f for f in findings if Severity(f.severity).rank >= Severity(fail_on).rank]


def summary(report: Report) -> str:
    """ "2 errors, 1 warning, 0 notices" and what could not be checked."""
    parts = []
    for severity in Severity:
        count = sum(f.severity == severity.value for f in report.findings)
        parts.append(f"{count} {severity.value}{'' if count == 1 else 's'}")
    if report.skips:
        parts.append(f"{len(report.skips)} not checked")
    return ", ".join(parts)
