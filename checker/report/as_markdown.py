"""Markdown for pull-request comments and job summaries, in the dialect of GitHub and GitLab."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model import Agreement, Cleared, Evidence, Finding, Report
from checker.report.arrange import (
    ArticleNames,
    by_subject,
    fact,
    facts,
    headline,
    notices,
    plural,
    problems,
    scope_note,
    summary,
)
from checker.report.options import ReportOptions
from checker.report.passage import Passage, group_by_value
from checker.report.reasons import plain_reason
from checker.text_position import inert

COMMENT_LIMIT = 65_000  # characters; GitHub refuses comments above 65,536
_ROOM_FOR_NOTE = 200

# A zero-width space keeps sites from reading mentions, references, emoji and addresses into text.
_APART = "&#8203;"
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "$": "&#36;"}
_SPECIAL = re.compile(
    r"(?P<entity>[<>&$])"
    r"|(?P<markup>[\\`*_\[\]|{}~])"
    r"|(?P<reference>[@#!%])(?=\S)"
    r"|(?P<address>:(?=//)|(?<=www)\.|:(?=[a-z0-9_-]*[a-z][a-z0-9_-]*:|[+-]1:)|(?<=GH)-(?=\d))",
    re.IGNORECASE,
)
_LIST_OR_COMMAND = re.compile(r"^(?:[-+/:#]|(?P<number>\d+)(?P<dot>[.)]))")


def render(report: Report, options: ReportOptions) -> str:
    """The report as Markdown of at most `options.limit` (else `COMMENT_LIMIT`) characters.

    Whole items are left out at the end, least important first, and counted.
    """
    limit = (options.limit or COMMENT_LIMIT) - _ROOM_FOR_NOTE
    title = escape(options.title) if options.title else "Source comparison"
    alone = scope_note(report)
    told = f"{summary(report)}. {alone}" if alone else summary(report)
    out = [f"## {title}\n\n{escape(told)}.\n"]
    size = len(out[0])
    heading = ""
    left_out = 0
    for section, block in _blocks(report, ArticleNames(report), options):
        text = block if section == heading else f"{section}\n\n{block}"
        if left_out or size + len(text) + 1 > limit:
            left_out += 1
            continue
        if section == heading and text.startswith("- "):  # one list, not a list for each item
            out[-1] = out[-1].removesuffix("\n")
        out.append(text)
        heading = section
        size += len(text) + 1
    if left_out:
        out.append(
            f"*{plural(left_out, 'more item')} left out to keep within the length allowed.*\n"
        )
    return "\n".join(out)


def escape(text: str) -> str:
    """Text that Markdown shows as it is, on one line: no markup, mentions, links or commands."""
    shown = inert(text).strip()
    start = _LIST_OR_COMMAND.match(shown)
    lead = ""
    if start and start["number"]:
        lead = f"{start['number']}\\{start['dot']}"
        shown = shown[start.end() :]
    elif start:
        lead = _APART
    return lead + _SPECIAL.sub(_escape, shown)


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    if match["entity"]:
        return _ENTITIES[found]
    return f"\\{found}" if match["markup"] else f"{found}{_APART}"


def _blocks(
    report: Report, names: ArticleNames, options: ReportOptions
) -> Iterator[tuple[str, str]]:
    """(section heading, item) in order of importance."""
    for skip in report.skips:
        yield "### Not checked", f"- {_strong(skip.what)}: {escape(skip.reason)}\n"
    for group in by_subject(problems(report)):
        for finding in group.findings:
            yield f"### {escape(group.subject)}", _finding(finding, names)
    for group in by_subject(notices(report)):
        for finding in group.findings:
            if options.verbose:
                yield "### Notices", _finding(finding, names)
            else:
                yield "### Notices", f"- {escape(headline(finding))} ({escape(finding.rule)})\n"
    for agreement in facts(report):
        yield "### Facts the sources agree on", _agreement(agreement, names)
    if options.cleared:
        for cleared in report.cleared:
            yield "### Looked alike and cleared", _cleared(cleared, names)


def _finding(finding: Finding, names: ArticleNames) -> str:
    lines = [
        f"**{finding.severity.capitalize()}:** {_strong(finding.message)} ({escape(finding.rule)})",
        "",
        *_values(finding.evidence, names),
    ]
    if finding.why:
        lines += ["", f"Why: {escape(finding.why)}"]
    if finding.suggestion:
        lines += ["", f"Write: {_strong(finding.suggestion.replacement) or '(nothing)'}"]
    return "\n".join(lines) + "\n"


def _values(evidence: tuple[Evidence, ...], names: ArticleNames) -> Iterator[str]:
    for group in group_by_value(evidence):
        yield f"- {_strong(group.value) or '(no value)'} — {escape(names.listed(group.articles))}"
        for passage in group.passages:
            yield f"  - {escape(names.where(passage.evidence))} — {_passage(passage)}"


def _passage(passage: Passage) -> str:
    # Piece by piece, blanks kept at the seams: `escape` strips them.
    out = []
    for piece in passage.pieces:
        body = _strong(piece.text) if piece.disputed else escape(piece.text)
        before = " " if piece.text[:1] == " " else ""
        after = " " if piece.text[-1:] == " " and piece.text.strip() else ""
        out.append(f"{before}{body}{after}")
    return "".join(out).strip()


def _agreement(agreement: Agreement, names: ArticleNames) -> str:
    said = escape(names.listed(agreement.articles))
    what = escape(fact(agreement))
    return (
        f"- {what} — {_strong(agreement.value)} ({said}; {plural(agreement.origins, 'origin')})\n"
    )


def _cleared(cleared: Cleared, names: ArticleNames) -> str:
    told = f" — {escape(cleared.subject)}" if cleared.subject else ""
    lines = [f"{_strong(plain_reason(cleared))}{told} ({escape(cleared.rule)})", ""]
    return "\n".join([*lines, *_values(cleared.evidence, names)]) + "\n"


def _strong(text: str) -> str:
    """HTML instead of asterisks, which are no markup beside some punctuation."""
    escaped = escape(text)
    return f"<strong>{escaped}</strong>" if escaped else ""
