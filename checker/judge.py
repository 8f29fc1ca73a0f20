"""The seam for judges: what may re-grade thin findings, and how far.

A judge sees a hit that the rules made a notice or warning and may move it between the two. It
never makes an error, never touches one, and never brings back a pair that the rules cleared: what
was shown to be compatible stays so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from checker.model import Severity, Verdict
from checker.rulebook.rule import Hit
from checker.story import Story

_THIN = (Severity.NOTICE, Severity.WARNING)


class Judge(Protocol):
    """Anything that weighs two passages. `weigh` returns 0 (compatible) to 1 (cannot both hold)."""

    def weigh(self, left: str, right: str) -> float:
        """How strongly the two passages contradict each other."""
        ...


def regrade(
    hits: Iterable[Hit], judge: Judge | None, story: Story, warn_from: float = 0.8
) -> list[Hit]:
    """The hits with thin conflicts graded by the judge: warning from `warn_from` on, else notice.

    Updates, roundings and variants are settled by their rules and keep their severity.
    """
    out = []
    for hit in hits:
        if judge is not None and hit.severity in _THIN and hit.verdict is Verdict.CONFLICT:
            weight = judge.weigh(*(_passage(hit, side, story) for side in ("left", "right")))
            severity = Severity.WARNING if weight >= warn_from else Severity.NOTICE
            hit = replace(hit, severity=severity)  # noqa: PLW2901
        out.append(hit)
    return out


def _passage(hit: Hit, side: str, story: Story) -> str:
    claim = hit.pair.left if side == "left" else hit.pair.right
    return story.article(claim.article).text[claim.start : claim.end]
