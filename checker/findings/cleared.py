"""What looked like a conflict and is not: each pair of passages once, most alike first.

In: the pairs that rules let pass, the story, and what the report disputes. Out: rows for a reader
who asks why nothing was said of two passages; so what a finding tells of is none, and pairs within
one article stand last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.findings.passages import Passages
from checker.findings.subjects import heading
from checker.model import ClaimPair, Cleared, Evidence, Finding, Kind, Level
from checker.rulebook.rule import ClearedPair
from checker.story import Story

# Reasons that only say how far apart two passages are; another rule's says more of the same pair.
_WEAK = frozenset(
    ("worded too differently", "too little in common", "not surely one event",
     "not about the same thing")
)  # fmt: skip
_LEVELS = {Level.EXACT: 2, Level.NEAR: 1, Level.MISSING: 0, Level.APART: -1}


def cleared_pairs(
    cleared: Iterable[ClearedPair], story: Story, findings: Sequence[Finding] = ()
) -> list[Cleared]:
    """One row per pair of passages and, of a state, per pair of sentences; reported pairs none."""
    passages = Passages(story)
    reported = _Reported(findings)
    order = story.order
    rows: list[tuple[tuple[object, ...], Cleared]] = []
    for item in cleared:
        left, right = item.pair.left, item.pair.right
        evidence = (passages.evidence(left), passages.evidence(right))
        if reported.tells(left.kind, evidence):
            continue
        row = Cleared(
            item.rule.id,
            left.kind.value,
            item.reason,
            item.detail,
            passages.subject(item.pair)
            if left.kind is Kind.SPELLING
            else heading((left, right), story),
            evidence,
        )
        place = sorted((order[e.article], e.focus_start) for e in evidence)
        rank = (
            left.article == right.article, item.reason in _WEAK, -_alike(item.pair),
            row.rule, row.reason, place,
        )  # fmt: skip
        rows.append((rank, row))
    out: dict[object, Cleared] = {}
    for _, row in sorted(rows, key=lambda r: r[0]):
        out.setdefault(_same_pair(row), row)
    return list(out.values())


def _alike(pair: ClaimPair) -> int:
    """How much of two claims agrees, the disputed value apart."""
    return sum(_LEVELS[e.level] for e in pair.evidence if e.slot != "value")


def _same_pair(row: Cleared) -> object:
    """What two rows have in common that show a reader the same two passages for the same reason."""
    told = row.kind in (Kind.ATTENDANCE.value, Kind.POLARITY.value)
    places = frozenset(
        (e.article, e.start if told else e.focus_start, e.end if told else e.focus_end)
        for e in row.evidence
    )
    return (row.kind if told else "", places)


class _Reported:
    """The pairs of passages that findings show."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._findings = [(f.kind, f.evidence) for f in findings]
        self._of: dict[str, set[int]] = defaultdict(set)
        for n, (_, evidence) in enumerate(self._findings):
            for e in evidence:
                self._of[e.article].add(n)

    def tells(self, kind: Kind, pair: tuple[Evidence, Evidence]) -> bool:
        """Whether one finding shows both: the same words, or of a state the same sentences."""
        near = self._of[pair[0].article] & self._of[pair[1].article]
        whole = kind in (Kind.ATTENDANCE, Kind.POLARITY, Kind.QUOTE)
        return any(
            all(
                any(
                    e.article == p.article
                    and (
                        (e.focus_start < p.focus_end and p.focus_start < e.focus_end)
                        or (whole and told == kind.value and e.start < p.end and p.start < e.end)
                    )
                    for e in evidence
                )
                for p in pair
            )
            for told, evidence in (self._findings[n] for n in near)
        )
