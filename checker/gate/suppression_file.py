"""Suppressions from a YAML file, for drafts that take no comments (docx, pdf, a CMS's export).

- draft: drafts/interview.docx        # a path or glob, from the working folder
  rules: [quantity-apart, date-*]     # ids or globs
  text: twelve people                 # only passages with these words; optional
  until: 2026-12-01                   # through this day; optional
  because: confirmed by phone
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from checker.annotation import Article
from checker.coded_rules import CODED_RULES, EXPIRED, UNUSED
from checker.gate.globs import path_matches
from checker.gate.suppression import Suppression, expired, unknown_rule
from checker.model import Finding
from checker.text_position import LineIndex
from checker.within.passages import Passages, coded_finding, fold
from checker.yaml_strict import Faults, Node, YamlMap, parse_strict

_KEYS = ("draft", "rules", "text", "until", "because")


class _HasDraft(Protocol):
    @property
    def draft(self) -> Article: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the file; `start`/`end` bound the line in the file it begins on."""

    draft: str
    rules: tuple[str, ...]
    reason: str
    start: int
    end: int
    text: str = ""
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class SuppressionFile:
    """The entries, and the file as an article, so that findings can point into it."""

    article: Article
    entries: tuple[Entry, ...]

    def of(self, reports: Sequence[_HasDraft]) -> dict[str, tuple[Suppression, ...]]:
        """The suppressions for each draft, by its id."""
        return {
            r.draft.id: tuple(self._suppression(e, r.draft) for e in self._for(r.draft))
            for r in reports
        }

    def notes(
        self,
        reports: Sequence[_HasDraft],
        used: Collection[Suppression],
        today: dt.date,
        refused: Collection[str] = (),  # noqa: ARG002 - told of as unused
    ) -> list[Finding]:
        """Findings about entries past their date, and about those that hid nothing.

        An entry whose draft was not checked in this run is left alone.
        """
        out = []
        for entry in self.entries:
            mine = [
                self._suppression(entry, r.draft) for r in reports if entry in self._for(r.draft)
            ]
            if not mine:
                continue
            if expired(mine[0], today):
                message = f"This suppression ended on {entry.until}: {entry.reason}"
                out.append(self._note(EXPIRED, message, entry, mine[0]))
            elif not any(s in used for s in mine):
                message = f"Nothing in {entry.draft} for {', '.join(entry.rules)} to suppress"
                out.append(self._note(UNUSED, message, entry, mine[0]))
        return out

    def _for(self, draft: Article) -> list[Entry]:
        path = draft.path or draft.id
        return [e for e in self.entries if path_matches(path, e.draft)]

    def _suppression(self, entry: Entry, draft: Article) -> Suppression:
        span = (entry.start, entry.end)
        where = Passages([self.article]).evidence(self.article.id, *span, span)
        return Suppression(
            entry.rules, draft.id, 0, len(draft.text), entry.reason, where, entry.until,
            words=fold(entry.text),
        )  # fmt: skip

    def _note(self, rule: str, message: str, entry: Entry, one: Suppression) -> Finding:
        severity = CODED_RULES[rule].severity
        return coded_finding(rule, severity, message, ", ".join(entry.rules), [one.where])


def read_suppression_file(text: str, path: str, rules: Collection[str]) -> SuppressionFile:
    """The file's entries. Raises RuleError with every fault and its line."""
    node, faults = parse_strict(text, path)
    lines = LineIndex(text)
    entries = []
    for item in faults.items(node):
        fields = faults.map(item, _KEYS, ("draft", "rules", "because"))
        if fields is not None:
            entries.append(_entry(fields, faults, text, lines, rules))
    faults.raise_any()
    article = Article(path, text, path=path)
    return SuppressionFile(article, tuple(e for e in entries if e is not None))


def _entry(
    fields: YamlMap, faults: Faults, text: str, lines: LineIndex, rules: Collection[str]
) -> Entry | None:
    draft = faults.text(fields.get("draft"), "a path or glob")
    patterns = faults.words(fields.get("rules"), "a rule id, a glob or a list of them")
    reason = faults.text(fields.get("because"), "a reason")
    words = faults.text(fields.get("text"), "words of the passage")
    until = _date(fields.get("until"), faults)
    for pattern in patterns or ():
        if fault := unknown_rule(pattern, rules):
            faults.add(fields.get("rules"), fault)
    if draft is None or not patterns or reason is None:
        return None
    start = lines.offset(fields.line, fields.column)
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return Entry(draft, patterns, reason, start, end, words or "", until)


def _date(node: Node | None, faults: Faults) -> dt.date | None:
    written = faults.text(node, "a date as 2026-12-01")
    if node is None or written is None:
        return None
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        faults.expected(node, "a date as 2026-12-01")
        return None
