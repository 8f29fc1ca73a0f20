"""GitHub workflow commands: annotations on the lines of a pull request, worst first.

A step shows ten errors, ten warnings and ten notices and drops the rest without a word, so the
rest is counted in a plain line; `github-summary` lists everything.
"""

from __future__ import annotations

from checker.model import Finding, Report
from checker.report.arrange import SEVERITIES, ArticleNames, headline, plural, worst_first
from checker.report.options import ReportOptions
from checker.report.place import disputed_region, in_file, primary, related
from checker.text_position import inert

SHOWN_PER_LEVEL = 10  # docs.github.com: limits of annotations for each step


def render(report: Report, options: ReportOptions) -> str:
    """One workflow command a line; "" stays "" where there is nothing to annotate."""
    names = ArticleNames(report)
    found: dict[str, list[str]] = {severity: [] for severity in SEVERITIES}
    for skip in report.skips:  # nothing is worse than not knowing
        message = f"{inert(skip.what)}: {inert(skip.reason)}"
        found["error"].append(_command("error", {"title": "Not checked"}, message))
    for finding in worst_first(report.findings):
        found[finding.severity].append(_annotation(finding, names, options))
    lines = [command for level in SEVERITIES for command in found[level][:SHOWN_PER_LEVEL]]
    lines += [
        f"{plural(len(found[level]) - SHOWN_PER_LEVEL, f'more {level}')} not annotated: "
        f"a step shows {SHOWN_PER_LEVEL} of each kind; the job summary lists all."
        for level in SEVERITIES
        if len(found[level]) > SHOWN_PER_LEVEL
    ]
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding, names: ArticleNames, options: ReportOptions) -> str:
    main = primary(finding, options.drafts)
    words = in_file(disputed_region(main, finding), names.record(main.article))
    where = {
        "file": inert(names.path(main.article)),
        "line": str(words.line),
        "endLine": str(words.end_line),
    }
    if words.column and words.line == words.end_line:  # GitHub refuses columns that span lines
        where |= {"col": str(words.column), "endColumn": str(words.end_column)}
    where["title"] = inert(finding.rule)
    told = [headline(finding), inert(finding.why)]
    if finding.suggestion:
        told.append(f"Write: {inert(finding.suggestion.replacement)}")
    told += [
        f"{names.where(e)} ({names.name(e.article)}): {inert(e.text)}"
        for e in related(finding, main)
    ]
    return _command(finding.severity, where, "\n".join(line for line in told if line))


def _command(level: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    return f"::{level} {listed}::{_escape(message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
