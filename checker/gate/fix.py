"""Suggestions of findings put into a draft's text: which of them, and what the text becomes.

Plain functions on text; `checker fix` reads, checks again and writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.annotation import Article
from checker.coded_rules import HOUSE_STYLE
from checker.model import Finding, Severity, Suggestion, Verdict
from checker.normalize.comments import comments
from checker.within.quotations import addresses, overlaps, quotations

IN_QUOTATION = "stands in a quotation"
LIKELY = "is likely rather than certain"
OVERLAP = "overlaps another fix"
NOT_PROSE = "stands in an address, code or a comment"


@dataclass(frozen=True, slots=True)
class Left:
    """A suggestion that was not taken, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The suggestions to apply, in text order and apart from one another; and those left."""

    taken: tuple[Suggestion, ...]
    left: tuple[Left, ...]


def choose_fixes(
    article: Article,
    findings: Iterable[Finding],
    *,
    in_quotations: bool = False,
    likely: bool = False,
) -> Choice:
    """What may be changed in a draft unasked: certain misspellings and house style, outside
    quotations. Of two that overlap the surer wins, then the first, then the longer."""
    quoted = [] if in_quotations else quotations(article.text, article.body)
    other = addresses(article.text) + [(c.start, c.end) for c in comments(article.text)]
    taken: list[Suggestion] = []
    left: list[Left] = []
    for finding in sorted((f for f in findings if _fixes(f, article)), key=_preference):
        fix = finding.suggestion
        assert fix is not None
        span = (fix.start, fix.end)
        if any(_same(fix, one) for one in taken):
            continue
        if overlaps(quoted, *span):
            left.append(Left(finding, IN_QUOTATION))
        elif overlaps(other, *span):
            left.append(Left(finding, NOT_PROSE))
        elif not likely and not _certain(finding):
            left.append(Left(finding, LIKELY))
        elif overlaps([(t.start, t.end) for t in taken], *span):
            left.append(Left(finding, OVERLAP))
        else:
            taken.append(fix)
    taken.sort(key=lambda s: s.start)
    left.sort(key=lambda one: one.finding.evidence[0].start)
    return Choice(tuple(taken), tuple(left))


def apply_fixes(text: str, fixes: Sequence[Suggestion]) -> str:
    """The text with every fix made; fixes are in text order and do not overlap."""
    parts = []
    at = 0
    for fix in fixes:
        parts += [text[at : fix.start], fix.replacement]
        at = fix.end
    return "".join([*parts, text[at:]])


def unified(path: str, before: str, after: str) -> str:
    """The change as a unified diff that `patch` and `git apply` take."""
    import difflib

    old, new = _lines(before), _lines(after)
    out = []
    for line in difflib.unified_diff(old, new, f"a/{path}", f"b/{path}"):
        out.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(out)


def _lines(text: str) -> list[str]:
    """Lines by line feeds alone, as patch tools count them, ends kept."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _fixes(finding: Finding, article: Article) -> bool:
    fix = finding.suggestion
    if fix is None or fix.article != article.id:
        return False
    if not article.body <= fix.start < fix.end <= len(article.text):
        return False
    if article.text[fix.start : fix.end] == fix.replacement:
        return False
    return finding.verdict == Verdict.TYPO.value or finding.rule == HOUSE_STYLE


def _certain(finding: Finding) -> bool:
    """House style is the house's own word; a misspelling is certain where it is an error."""
    return finding.rule == HOUSE_STYLE or finding.severity == Severity.ERROR.value


def _preference(finding: Finding) -> tuple[object, ...]:
    fix = finding.suggestion
    assert fix is not None
    return (
        -Severity(finding.severity).rank,
        -finding.confidence,
        fix.start,
        -fix.end,
        fix.replacement,
        finding.rule,
    )


def _same(one: Suggestion, other: Suggestion) -> bool:
    return (one.start, one.end, one.replacement) == (other.start, other.end, other.replacement)
