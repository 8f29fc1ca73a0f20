"""Passages of articles as evidence, and findings of coded rules made of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from checker.annotation import Article
from checker.coded_rules import CODED_RULES
from checker.model import Evidence, Finding, Suggestion, Verdict
from checker.text_position import LineIndex

# A longer paragraph is shown in part.
PASSAGE_LIMIT = 400


class Passages:
    """Evidence from offsets; line tables are made once per article."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._texts = {a.id: a.text for a in articles}
        self._lines: dict[str, LineIndex] = {}

    def evidence(self, article: str, start: int, end: int, focus: tuple[int, int]) -> Evidence:
        """The passage start..end; line, column and value are those of the focus inside it."""
        text = self._texts[article]
        lines = self._lines.get(article)
        if lines is None:
            lines = self._lines[article] = LineIndex(text)
        if end - start > PASSAGE_LIMIT:
            start = max(start, focus[0] - PASSAGE_LIMIT // 2)
            end = max(min(end, start + PASSAGE_LIMIT), min(end, focus[1]))
        at = lines.position(focus[0])
        return Evidence(
            article, start, end, at.line, at.column, text[start:end], text[focus[0] : focus[1]],
            *focus,
        )  # fmt: skip


def coded_finding(
    rule: str,
    severity: str,
    message: str,
    subject: str,
    evidence: Sequence[Evidence],
    *,
    verdict: str = Verdict.IMPRECISE.value,
    suggestion: Suggestion | None = None,
) -> Finding:
    """A finding of a coded rule.

    Of the five verdicts, `imprecise` is that of two passages that do not contradict each other: it
    stands for what the sources are silent on, and for suppressions.
    """
    values = sorted({" ".join(e.value.casefold().split()) for e in evidence})
    return Finding(
        rule=rule,
        kind=CODED_RULES[rule].kind,
        verdict=verdict,
        severity=severity,
        message=message,
        why=CODED_RULES[rule].why,
        subject=subject,
        confidence=1.0,
        fingerprint=fingerprint(rule, subject, values),
        evidence=tuple(evidence),
        suggestion=suggestion,
    )


def fingerprint(rule: str, subject: str, values: Iterable[str]) -> str:
    """Sixteen hexadecimal digits over rule, subject and values, as for all findings."""
    text = "\x1f".join([rule, " ".join(subject.casefold().split()), *sorted(values)])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def fold(text: str) -> str:
    """Text for comparison: white space and case do not count."""
    return " ".join(text.casefold().split())
