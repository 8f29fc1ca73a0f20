"""Who confirms whom: aligned pairs whose values agree, gathered per fact.

A row is a fact that a reader may take as settled, so only what can be said in a line is one: what
the report disputes is none, nor what a listed article gives otherwise elsewhere, nor a state that
hangs on words ("were detained", "on the roof") no heading can carry.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.findings.agreed_words import agreed_subject, agreed_value
from checker.findings.passages import Passages
from checker.model import (
    Agreement,
    Claim,
    ClaimPair,
    Evidence,
    Finding,
    Kind,
    Level,
    Severity,
    Status,
    Verdict,
)
from checker.story import Story

# Kinds whose agreement is a fact worth a row; spelling and substitution are about words.
_FACTS = frozenset(Kind) - {Kind.SPELLING, Kind.SUBSTITUTION}


def _agree(pair: ClaimPair, story: Story) -> bool:
    """ "At least four" agrees with four and with six; two who say "about four" say one thing."""
    left, right = pair.left, pair.right
    level = pair.level("value")
    if level is not Level.EXACT and not (level is Level.NEAR and left.value == right.value):
        return False
    if left.kind is Kind.ATTENDANCE and left.slot("occasion") != right.slot("occasion"):
        return False  # away from the dinner, away from the signing
    if not isinstance(left.value, Status):
        return True
    keys = {story.entity_of(c, c.subject) for c in (left, right)}
    return len(keys) == 1


def agreements(
    pairs: Iterable[ClaimPair], story: Story, findings: Sequence[Finding] = ()
) -> list[Agreement]:
    """One row per fact that at least two articles give alike; copies of one text count as one.

    `findings` are those reported: what they dispute is not agreed on.
    """
    passages = Passages(story)
    parent: dict[str, str] = {}
    claims: dict[str, Claim] = {}
    denied: dict[str, set[str]] = defaultdict(set)

    def find(n: str) -> str:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for pair in pairs:
        left, right = pair.left, pair.right
        if left.kind not in _FACTS:
            continue
        if pair.level("value") is Level.APART and (pair.aligned or isinstance(left.value, Status)):
            denied[left.id].add(right.article)
            denied[right.id].add(left.article)
        if not pair.aligned or left.article == right.article or not _agree(pair, story):
            continue
        for claim in (left, right):
            parent.setdefault(claim.id, claim.id)
            claims[claim.id] = claim
        parent[find(right.id)] = find(left.id)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim_id, claim in claims.items():
        groups[find(claim_id)].append(claim)
    disputed = _Disputed(findings)
    rows = []
    for group in groups.values():
        group.sort(key=lambda c: (story.order[c.article], c.focus_start, c.id))
        articles = tuple(dict.fromkeys(c.article for c in group))
        if len(articles) < 2 or any(denied[c.id] & set(articles) for c in group):
            continue
        subject, value = agreed_subject(group, story), agreed_value(group, story)
        evidence = tuple(dict.fromkeys(passages.evidence(c) for c in group))
        if not subject or not value or disputed.holds(group[0].kind, subject, evidence):
            continue
        rows.append(
            Agreement(
                group[0].kind.value,
                subject,
                group[0].attribute,
                value,
                articles,
                len({story.origins.get(a, a) for a in articles}),
                evidence,
            )
        )
    return sorted(
        _told_once(rows), key=lambda a: (a.kind, a.subject.casefold(), a.attribute, a.value)
    )


def _told_once(rows: Iterable[Agreement]) -> list[Agreement]:
    """Rows of one subject that say one thing, more or less fully, as the one with most articles.

    "Prime Minister" beside "Slovenian Prime Minister"; the shorter is what all of them say.
    """
    kept: list[Agreement] = []
    for row in sorted(rows, key=lambda a: (-len(a.articles), len(a.value), a.value, a.attribute)):
        words = set(row.value.casefold().split())
        for n, other in enumerate(kept):
            if (row.kind, row.subject) != (other.kind, other.subject):
                continue
            same = row.attribute == other.attribute or row.kind == Kind.ROLE.value
            told = set(other.value.casefold().split())
            if row.value == other.value and row.kind != Kind.QUANTITY.value:
                same = True
            if same and (words <= told or told <= words):
                if row.attribute == other.attribute and row.kind == Kind.QUANTITY.value:
                    evidence = tuple(dict.fromkeys((*other.evidence, *row.evidence)))
                    kept[n] = replace(other, evidence=evidence)
                break
        else:
            kept.append(row)
    return kept


class _Disputed:
    """What the findings of a report dispute, looked up by a row's passages and heading."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        told = [f for f in findings if _open(f)]
        self._subjects = {(f.kind, f.subject.casefold()) for f in told}
        self._words: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._passages: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for finding in told:
            for e in finding.evidence:
                self._words[e.article].append((e.focus_start, e.focus_end))
                self._passages[finding.kind, e.article].append((e.start, e.end))

    def holds(self, kind: Kind, subject: str, evidence: Iterable[Evidence]) -> bool:
        """Whether a finding disputes these words, or what a row with this heading tells."""
        if kind is not Kind.QUOTE and (kind.value, subject.casefold()) in self._subjects:
            return True
        # A sentence gives several amounts; of a deed or a quotation all of it is in dispute.
        whole = kind in (Kind.ATTENDANCE, Kind.POLARITY, Kind.QUOTE, Kind.AGENT)
        return any(
            _meet(self._words[e.article], e.focus_start, e.focus_end)
            or (whole and _meet(self._passages[kind.value, e.article], e.start, e.end))
            for e in evidence
        )


def _open(finding: Finding) -> bool:
    """Whether the articles of a finding cannot all be followed: not rounding, not spelling."""
    settled = (Verdict.IMPRECISE.value, Verdict.VARIANT.value, Verdict.TYPO.value)
    return finding.verdict not in settled or (
        finding.severity != Severity.NOTICE.value and finding.kind != Kind.SPELLING.value
    )


def _meet(places: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in places)
