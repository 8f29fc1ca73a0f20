"""Who else says it: claims that agree with one side of a disagreement.

A dispute is seen between two passages; the reader decides by who says which. So the passages that
agree with a side, in any article, stand with it as evidence: those compared with it and found to
agree, and those that tell its value again (`findings.retold`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.findings.retold import Retold
from checker.model import Claim, ClaimPair, Kind, Level, Severity
from checker.rulebook.rule import Hit

# Spelling lists its places itself; of substitution the words in place are the whole evidence.
_WORDS = frozenset((Kind.SPELLING, Kind.SUBSTITUTION))
# Passages of one article that are shown beside the disputing ones.
_PER_ARTICLE = 2


class Support:
    """Claims by the claims they agree with, over all compared pairs of a story.

    A claim that is a party to a disagreement of its own is shown there, and supports nobody.
    """

    def __init__(self, pairs: Iterable[ClaimPair], hits: Iterable[Hit], retold: Retold) -> None:
        self._retold = retold
        self._parties = {
            claim.id
            for hit in hits
            if hit.severity is not Severity.NOTICE
            for claim in (hit.pair.left, hit.pair.right)
        }
        # Of the last group asked for: which of its claims each further one repeats.
        self.backs: dict[str, str] = {}
        self._beside: dict[str, list[Claim]] = defaultdict(list)
        for pair in pairs:
            if (
                pair.aligned
                and pair.left.kind not in _WORDS
                and pair.level("value") in (Level.EXACT, Level.NEAR)
            ):
                self._beside[pair.left.id].append(pair.right)
                self._beside[pair.right.id].append(pair.left)

    def of(self, group: Sequence[Hit]) -> list[Claim]:
        """Claims that agree with one side of the group's disagreement and with no other side.

        In: the hits of one finding. Out: at most two claims an article, none of the group's own
        and none in an article that disputes what the claim supports.
        """
        against: dict[str, set[str]] = defaultdict(set)
        own: dict[str, Claim] = {}
        for hit in group:
            left, right = hit.pair.left, hit.pair.right
            against[left.id].add(right.id)
            against[right.id].add(left.id)
            own[left.id], own[right.id] = left, right
        backed: dict[str, set[str]] = defaultdict(set)
        found: dict[str, Claim] = {}
        for claim_id in own:
            for other in self._beside.get(claim_id, ()):
                if other.id not in own and other.id not in self._parties:
                    backed[other.id].add(claim_id)
                    found[other.id] = other
        compared = frozenset(found)
        again: set[str] = set()
        for other, one in self._retold.of(own.values()):
            if other.id not in own and other.id not in self._parties:
                backed[other.id].add(one.id)
                found[other.id] = other
                if other.article == one.article:
                    again.add(other.id)
        taken: dict[str, int] = defaultdict(int)
        out = []
        self.backs = {}
        # What was compared comes first, where an article has more passages than are shown.
        first = compared | again
        for claim in sorted(
            found.values(), key=lambda c: (c.id not in first, c.article, c.focus_start, c.id)
        ):
            # The headline's "48 dead" is the "at least 48" below it, whose bounds would fit more.
            sides = set() if claim.id in again else backed[claim.id]
            if any(against[one] & sides for one in sides):
                continue  # it fits both: "about 100" beside 95 and 110
            if any(own[foe].article == claim.article for one in sides for foe in against[one]):
                continue
            if taken[claim.article] < _PER_ARTICLE:
                taken[claim.article] += 1
                out.append(claim)
                self.backs[claim.id] = min(backed[claim.id], default="")
        return out
