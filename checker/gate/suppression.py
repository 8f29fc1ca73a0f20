"""Suppressions: findings that somebody has looked at and lets stand, with a reason and a date.

In a draft, as a comment of its markup:

    <!-- checker: ignore quantity-apart until 2026-12-01 because confirmed by phone -->
    <!-- checker: ignore-line unsupported-* because common knowledge -->
    <!-- checker: ignore-file house-style, spelling-* because quoted from the archive -->

`ignore` covers the paragraph that follows (inside a paragraph, that paragraph), `ignore-line` the
line it stands on (alone on its line, the next), `ignore-file` the draft. A suppression holds
through the day it names.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from checker.annotate.fold import fold_text
from checker.annotate.paragraphs import split_paragraphs
from checker.annotation import Article
from checker.coded_rules import CODED_RULES, EXPIRED, MALFORMED, UNUSED
from checker.model import Evidence, Finding
from checker.normalize.comments import Comment, blank_comments, comments
from checker.within.passages import Passages, coded_finding, fold
from checker.yaml_strict import suggest

_OURS = re.compile(r"\s*checker\s*:", re.IGNORECASE)
# Of a comment whose blanks are folded, so that no run of them costs time.
_FORM = re.compile(
    r"checker ?: ?(?P<scope>ignore(?:-line|-file)?) (?P<rules>.*?)"
    r"(?: until (?P<until>\S+))?(?: because(?: (?P<reason>.*))?)?\Z",
    re.IGNORECASE,
)
_LONGEST = 2_000  # characters; a reason is a line or two
_RULE = re.compile(r"[a-z0-9*?\[\]!-]+\Z")
_USAGE = "write: checker: ignore RULE until 2026-12-01 because REASON"


@dataclass(frozen=True, slots=True)
class Suppression:
    """Rules by id or glob, where they are let stand, until when (that day included), and why.

    `start`/`end` bound the covered stretch of the article; `line` is its only line for a line's
    suppression. `words`, folded, must stand in the passage. `where` is where it is written.
    """

    rules: tuple[str, ...]
    article: str
    start: int
    end: int
    reason: str
    where: Evidence
    until: dt.date | None = None
    line: int | None = None
    words: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether it names the finding's rule and a passage of it stands where it holds."""
        if not any(fnmatchcase(finding.rule, rule) for rule in self.rules):
            return False
        return any(self._holds(e) for e in finding.evidence if e.article == self.article)

    def _holds(self, evidence: Evidence) -> bool:
        if self.line is not None and evidence.line != self.line:
            return False
        inside = evidence.start < self.end and self.start < evidence.end
        return inside and self.words in fold(evidence.text)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What is left after suppressions: findings kept, findings hidden, and findings about the
    suppressions themselves."""

    kept: tuple[Finding, ...]
    hidden: tuple[tuple[Finding, Suppression], ...] = ()
    notes: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Reader:
    article: Article
    rules: Collection[str]
    passages: Passages
    found: list[Suppression] = field(default_factory=list)
    faults: list[Finding] = field(default_factory=list)


def read_suppressions(
    article: Article, rules: Collection[str]
) -> tuple[list[Suppression], list[Finding]]:
    """The suppressions in a draft's comments, and a finding for each that cannot be read.

    `rules` are the ids there are: a pattern that matches none is a fault.
    """
    reader = _Reader(article, rules, Passages([article]))
    for comment in comments(article.text):
        if comment.start >= article.body and _OURS.match(comment.words):
            _read(comment, reader)
    return reader.found, reader.faults


def _read(comment: Comment, reader: _Reader) -> None:
    article = reader.article
    span = (comment.start, comment.end)
    where = reader.passages.evidence(article.id, *span, span)
    words = " ".join(comment.words.split()) if len(comment.words) <= _LONGEST else ""
    form = _FORM.match(words)
    patterns = tuple(p for p in re.split(r"[\s,]+", form["rules"]) if p) if form else ()
    fault, until = _fault(form, patterns, reader.rules)
    if fault or form is None:
        message = f"This suppression has no effect: {fault}"
        reader.faults.append(coded_finding(MALFORMED, _severity(MALFORMED), message, "", [where]))
        return
    scope = form["scope"].lower()
    line: int | None = None
    if scope == "ignore-file":
        start, end = 0, len(article.text)
    elif scope == "ignore-line":
        start, end, line = _line(article.text, comment, where.line)
    else:
        start, end = _paragraph(article, comment)
    reason = " ".join(form["reason"].split())
    reader.found.append(Suppression(patterns, article.id, start, end, reason, where, until, line))


def _fault(
    form: re.Match[str] | None, patterns: Sequence[str], rules: Collection[str]
) -> tuple[str, dt.date | None]:
    """What is wrong with a comment, "" where it can be used; and its last day."""
    if form is None:
        return f"expected ignore, ignore-line or ignore-file and a rule; {_USAGE}", None
    if not patterns or patterns[0] in ("until", "because"):
        return f"it names no rule; {_USAGE}", None
    if not (form["reason"] or "").strip():
        return f"it gives no reason; {_USAGE}", None
    for pattern in patterns:
        if not _RULE.match(pattern):
            return f"{pattern[:40]!r} is no rule id or glob; {_USAGE}", None
        if fault := unknown_rule(pattern, rules):
            return fault, None
    until = None
    if form["until"]:
        try:
            until = dt.date.fromisoformat(form["until"])
        except ValueError:
            return f"{form['until'][:40]!r} is no date; write it as 2026-12-01", None
    return "", until


def unknown_rule(pattern: str, rules: Collection[str]) -> str:
    """What is wrong with a rule id or glob, "" where it names a rule."""
    if any(fnmatchcase(rule, pattern) for rule in rules):
        return ""
    return f"no rule is {pattern[:40]!r}{suggest(pattern, rules)}"


def _paragraph(article: Article, comment: Comment) -> tuple[int, int]:
    """The paragraph after the comment, or round it."""
    text = fold_text(blank_comments(article.text))
    for paragraph in split_paragraphs(text, article.body):
        if paragraph.end > comment.start:
            return paragraph.start, paragraph.end
    return comment.end, comment.end


def _line(text: str, comment: Comment, line: int) -> tuple[int, int, int]:
    """Start, end and number of the comment's line, or of the next where it stands alone."""
    blank = blank_comments(text)
    first = max(text.rfind("\n", 0, comment.start), text.rfind("\r", 0, comment.start)) + 1
    last = re.compile(r"[\r\n]|\Z").search(text, comment.end)
    end = last.start() if last else len(text)
    line += len(re.findall(r"\r\n|\r|\n", text[comment.start : comment.end]))
    if blank[first:end].strip():
        return first, end, line
    following = re.compile(r"(\r\n|\r|\n)([^\r\n]*)").match(text, end)
    if following is None:
        return end, end, line
    return following.start(2), following.end(2), line + 1


def apply_suppressions(
    findings: Iterable[Finding],
    suppressions: Sequence[Suppression],
    today: dt.date,
    refused: Collection[str] = (),
) -> Suppressed:
    """Findings without those suppressed. `refused` are rules, by id or glob, never suppressed.

    A suppression past its date has no effect and is told of, as is one that covers nothing.
    """
    kept: list[Finding] = []
    hidden: list[tuple[Finding, Suppression]] = []
    used: set[int] = set()
    against: dict[int, str] = {}
    for finding in findings:
        able = [n for n, s in enumerate(suppressions) if s.covers(finding)]
        if able and not suppressible(finding.rule, refused):
            against.update(dict.fromkeys(able, finding.rule))
            able = []
        valid = [n for n in able if not expired(suppressions[n], today)]
        if valid:
            used.update(valid)
            hidden.append((finding, suppressions[valid[0]]))
        else:
            kept.append(finding)
    notes = []
    for n, suppression in enumerate(suppressions):
        if expired(suppression, today):
            message = f"This suppression ended on {suppression.until}: {suppression.reason}"
            notes.append(_note(EXPIRED, message, suppression))
        elif n in against and n not in used:
            message = f"{against[n]} cannot be suppressed"
            notes.append(_note(UNUSED, message, suppression))
        elif n not in used:
            message = f"Nothing here for {', '.join(suppression.rules)} to suppress"
            notes.append(_note(UNUSED, message, suppression))
    return Suppressed(tuple(kept), tuple(hidden), tuple(notes))


def suppressible(rule: str, refused: Collection[str]) -> bool:
    own = CODED_RULES.get(rule)
    if own is not None and not own.suppressible:
        return False
    return not any(fnmatchcase(rule, pattern) for pattern in refused)


def expired(suppression: Suppression, today: dt.date) -> bool:
    return suppression.until is not None and today > suppression.until


def _note(rule: str, message: str, suppression: Suppression) -> Finding:
    subject = ", ".join(suppression.rules)
    return coded_finding(rule, _severity(rule), message, subject, [suppression.where])


def _severity(rule: str) -> str:
    return CODED_RULES[rule].severity
