"""Findings as an editor shows them: diagnostics, hover texts, code actions."""

from __future__ import annotations

import os

from lsprotocol import types as lsp
from pygls import uris

from checker.article_name import reader_name
from checker.coded_rules import CODED_RULES
from checker.lsp.positions import Positions
from checker.lsp.session import DRAFT
from checker.model import Evidence, Finding, Report, Severity
from checker.text_position import inert

_SEVERITIES = {
    Severity.ERROR.value: lsp.DiagnosticSeverity.Error,
    Severity.WARNING.value: lsp.DiagnosticSeverity.Warning,
    Severity.NOTICE.value: lsp.DiagnosticSeverity.Information,
}


def diagnostics(report: Report, encoding: str) -> list[lsp.Diagnostic]:
    """One diagnostic for each finding, on the disputed words of the draft."""
    texts = dict(report.texts)
    return [_diagnostic(f, report, texts, encoding) for f in report.findings]


def _diagnostic(
    finding: Finding, report: Report, texts: dict[str, str], encoding: str
) -> lsp.Diagnostic:
    main = main_evidence(finding)
    others = [e for e in finding.evidence if e is not main]
    return lsp.Diagnostic(
        range=span(texts[main.article], *focus(main, finding), encoding),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        source="checker",
        message="\n".join(inert(t) for t in (finding.message, finding.why) if t),
        related_information=[
            lsp.DiagnosticRelatedInformation(
                location=lsp.Location(
                    uri=uris.from_fs_path(os.path.abspath(_path(report, e.article))) or "",
                    range=_record_line(report, e.article)
                    or span(texts[e.article], e.start, e.end, encoding),
                ),
                message=f"{_name(report, e.article)}: {inert(e.text)}",
            )
            for e in others
        ],
    )


def fault(message: str) -> lsp.Diagnostic:
    """A draft that cannot be checked, on its first line."""
    start = lsp.Position(0, 0)
    return lsp.Diagnostic(
        range=lsp.Range(start, lsp.Position(0, 1)),
        severity=lsp.DiagnosticSeverity.Error,
        code="not-checked",
        source="checker",
        message=f"This draft cannot be checked: it {inert(message)}",
    )


def hover(report: Report, offset: int, encoding: str) -> lsp.Hover | None:
    """All passages of the findings whose disputed words hold an offset, as plain text: an
    article's own markup must not work in an editor."""
    found = [f for f in report.findings if _holds(f, offset)]
    if not found:
        return None
    parts = []
    for finding in found:
        lines = [f"{finding.severity}: {inert(finding.message)} ({inert(finding.rule)})"]
        lines += [f"  {_name(report, e.article)}: {inert(e.text)}" for e in finding.evidence]
        lines.append(f"  Why: {inert(finding.why)}")
        if finding.suggestion:
            lines.append(f"  Write: {inert(finding.suggestion.replacement)}")
        parts.append("\n".join(lines))
    texts = dict(report.texts)
    main = main_evidence(found[0])
    return lsp.Hover(
        contents=lsp.MarkupContent(lsp.MarkupKind.PlainText, "\n\n".join(parts)),
        range=span(texts[main.article], *focus(main, found[0]), encoding),
    )


def actions(report: Report, uri: str, start: int, end: int, encoding: str) -> list[lsp.CodeAction]:
    """Fixes and suppressions for the findings between two offsets of the draft."""
    texts = dict(report.texts)
    out = []
    for finding in report.findings:
        main = main_evidence(finding)
        first, last = focus(main, finding)
        if main.article != DRAFT or first > end or last < start:
            continue
        diagnostic = _diagnostic(finding, report, texts, encoding)
        fix = finding.suggestion
        if fix is not None and fix.article == DRAFT:
            edit = lsp.TextEdit(span(texts[DRAFT], fix.start, fix.end, encoding), fix.replacement)
            out.append(
                lsp.CodeAction(
                    title=f"Write: {inert(fix.replacement)}",
                    kind=lsp.CodeActionKind.QuickFix,
                    diagnostics=[diagnostic],
                    is_preferred=True,
                    edit=lsp.WorkspaceEdit(changes={uri: [edit]}),
                )
            )
        own = CODED_RULES.get(finding.rule)
        if own is None or own.suppressible:
            out.append(
                lsp.CodeAction(
                    title=f"Ignore {finding.rule} in this paragraph (give a reason)",
                    kind=lsp.CodeActionKind.QuickFix,
                    diagnostics=[diagnostic],
                    edit=lsp.WorkspaceEdit(
                        changes={uri: [_suppression(finding.rule, texts[DRAFT], first, encoding)]}
                    ),
                )
            )
    return out


def _suppression(rule: str, text: str, at: int, encoding: str) -> lsp.TextEdit:
    """A comment above the paragraph. It has no reason yet and so no effect: whoever lets a
    finding stand has to say why."""
    start = text.rfind("\n", 0, at) + 1
    while start > 0 and text[:start].rstrip(" \t\r\n") and not _ends_paragraph(text, start):
        start = text.rfind("\n", 0, start - 1) + 1
    end = "\r\n" if "\r\n" in text else "\n"
    comment = f"<!-- checker: ignore {rule} because -->{end}"
    return lsp.TextEdit(span(text, start, start, encoding), comment)


def _ends_paragraph(text: str, start: int) -> bool:
    """Whether the line above a line start is blank."""
    above = text.rfind("\n", 0, start - 1) + 1
    return not text[above:start].strip()


def main_evidence(finding: Finding) -> Evidence:
    """The draft's passage, else the first."""
    fix = finding.suggestion
    own = [e for e in finding.evidence if e.article == DRAFT]
    if fix is not None:
        own = [e for e in own if e.start <= fix.start <= e.end] or own
    return (own or list(finding.evidence))[0]


def focus(evidence: Evidence, finding: Finding) -> tuple[int, int]:
    """The offsets of the words to mark."""
    fix = finding.suggestion
    if fix is not None and fix.article == evidence.article:
        return fix.start, fix.end
    if evidence.focus_end > evidence.focus_start:
        return evidence.focus_start, evidence.focus_end
    return evidence.start, evidence.end


def span(text: str, start: int, end: int, encoding: str) -> lsp.Range:
    positions = Positions(text, encoding)
    return lsp.Range(lsp.Position(*positions.at(start)), lsp.Position(*positions.at(end)))


def _holds(finding: Finding, offset: int) -> bool:
    main = main_evidence(finding)
    start, end = focus(main, finding)
    return main.article == DRAFT and start <= offset <= end


def _path(report: Report, article: str) -> str:
    found = next((a for a in report.articles if a.id == article), None)
    return (found and found.path) or article


def _record_line(report: Report, article: str) -> lsp.Range | None:
    """The whole line of an article in a file of JSON lines; None of an article that is a file."""
    record = next((a.record for a in report.articles if a.id == article), 0)
    return lsp.Range(lsp.Position(record - 1, 0), lsp.Position(record, 0)) if record else None


def _name(report: Report, article: str) -> str:
    if article == DRAFT:
        return "draft"
    found = next((a for a in report.articles if a.id == article), None)
    name = reader_name(found) if found else article
    return inert(name.removeprefix("source:"))
