"""What a check comes to: findings with their evidence, what was cleared or agreed, the report.

Offsets are half-open character offsets into `Article.text` as decoded (front matter included).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.annotation import Article, Skip


class Verdict(StrEnum):
    CONFLICT = "conflict"
    TYPO = "typo"
    UPDATE = "update"
    IMPRECISE = "imprecise"
    VARIANT = "variant"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def rank(self) -> int:
        """0 for notice, 1 for warning, 2 for error."""
        return ("notice", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage as a reader finds it: offsets into the article, line and column from 1.

    `line` and `column` are those of the disputed words, `focus_start`/`focus_end` their offsets;
    both 0 where no words of the passage carry the value. `side` is what passages of a finding that
    say one thing are headed by, "" where the value itself says it.
    """

    article: str
    start: int
    end: int
    line: int
    column: int
    text: str
    value: str
    focus_start: int = 0
    focus_end: int = 0
    side: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Replace article text start..end by `replacement`."""

    article: str
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A discrepancy with its evidence. `fingerprint` hashes rule, subject and values only."""

    rule: str
    kind: str
    verdict: str
    severity: str
    message: str
    why: str
    subject: str
    confidence: float
    fingerprint: str
    evidence: tuple[Evidence, ...]
    suggestion: Suggestion | None = None


@dataclass(frozen=True, slots=True)
class Cleared:
    """A pair that looked like a conflict and is not, with the named reason."""

    rule: str
    kind: str
    reason: str
    detail: str
    subject: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Sources that give one value for one thing. `origins` counts independent texts."""

    kind: str
    subject: str
    attribute: str
    value: str
    articles: tuple[str, ...]
    origins: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a story's check came to. Lists are sorted: same input, same report."""

    articles: tuple[Article, ...]
    findings: tuple[Finding, ...]
    agreements: tuple[Agreement, ...] = ()
    cleared: tuple[Cleared, ...] = ()
    skips: tuple[Skip, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
