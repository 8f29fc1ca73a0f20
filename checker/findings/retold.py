"""The same value of the same thing, told again: further passages for a side of a disagreement.

In: the claims that a finding disputes, and the story. Out: claims of any of its articles, by the
disputed claim they repeat. Agreeing pairs (`findings.support`) show those that were compared; an
article that repeats its figure in other words, or a third that gives it beside other words, was
not. Two findings whose sides repeat one another are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from checker.align.quantity_figures import Figure, figures_of
from checker.model import Claim, Kind, Moment, Place, Quantity, Severity, Status
from checker.rulebook.rule import Hit
from checker.story import Story

# Up to here a story has so many numbers that one of another thing says nothing.
_SMALL = 20
# Two intervals are one figure when their middles lie no further apart than this share.
_SAME = 0.005
# Words beside two equal amounts of a unit, or two equal large numbers, that make them one.
_WORDS = 2
# Slots that say who or what is counted, and how: all alike, or the two are of two things.
_TELLING = ("class", "nation", "points", "within", "way", "part")


class Retold:
    """Finds repeats among one story's claims, looked up by what they give."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._figures: dict[str, dict[str, Figure]] = {}
        self._given: dict[Hashable, list[Claim]] | None = None

    def of(self, own: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
        """Each repeat with the disputed claim it repeats, in the order of the disputed claims."""
        if self._given is None:
            self._given = defaultdict(list)
            for claim in self._story.claims:
                self._given[_given(claim)].append(claim)
        for claim in own:
            if not isinstance(claim.value, Quantity | Status | Place | Moment):
                continue
            for other in self._given.get(_given(claim), ()):
                if other.id != claim.id.rstrip("~") and self._repeats(claim, other):
                    yield other, claim

    def disputes(self, groups: Iterable[Sequence[Hit]]) -> list[list[Hit]]:
        """Groups of hits on amounts joined where a pair of one repeats both sides of a pair of the
        other, whichever rules saw them and however surely; other groups, and notices, as they are.
        """
        out: list[list[Hit]] = []
        told: dict[Hashable, dict[int, list[Hit]]] = defaultdict(dict)
        for group in groups:
            joined = next((g for g in self._candidates(group, told) if self._one(g, group)), None)
            if joined is None:
                joined = list(group)
                out.append(joined)
            else:
                joined.extend(group)
            for claim in (c for hit in group for c in (hit.pair.left, hit.pair.right)):
                told[_given(claim)][id(joined)] = joined
        return out

    def _candidates(
        self, group: Sequence[Hit], told: Mapping[Hashable, Mapping[int, list[Hit]]]
    ) -> Iterator[list[Hit]]:
        """Earlier groups of the same standing that have an amount in common with this one."""
        first = group[0]
        if first.pair.left.kind is not Kind.QUANTITY or first.severity is Severity.NOTICE:
            return
        for hit in group:
            for other in told.get(_given(hit.pair.left), {}).values():
                if other[0].verdict is first.verdict and other[0].severity is not Severity.NOTICE:
                    yield other

    def _one(self, a: Sequence[Hit], b: Sequence[Hit]) -> bool:
        return any(
            (self._again(x.left, y.left) and self._again(x.right, y.right))
            or (self._again(x.left, y.right) and self._again(x.right, y.left))
            for x in (h.pair for h in a)
            for y in (h.pair for h in b)
        )

    def _repeats(self, own: Claim, other: Claim) -> bool:
        if own.kind is Kind.QUANTITY:
            return self._again(own, other)
        return _said_alike(own, other) and self._one_subject(own, other)

    def _again(self, own: Claim, other: Claim) -> bool:
        """Whether both give one amount of one thing."""
        a, b = own.value, other.value
        if not isinstance(a, Quantity) or not isinstance(b, Quantity):
            return False
        if not _one_figure(a, b) and not _hedged_once(own, other):
            return False
        if not _said_alike(own, other) or _told_of_two(own, other):
            return False
        if "age" in (own.attribute, other.attribute):
            return own.attribute == other.attribute and self._one_subject(own, other)
        if own.attribute == other.attribute and own.slot("noun") == other.slot("noun"):
            return True
        x, y = self._figure(own), self._figure(other)
        if x is None or y is None:
            return False
        if any(not k.endswith("@only") for k in x.kinds & y.kinds):
            return True
        large = bool(a.unit) or a.low > _SMALL
        return large and len(x.words.keys() & y.words.keys()) >= _WORDS

    def _figure(self, claim: Claim) -> Figure | None:
        found = self._figures.get(claim.article)
        if found is None:
            figures = figures_of(self._story, claim.article)
            found = self._figures[claim.article] = {f.claim.id: f for f in figures}
        return found.get(claim.id.rstrip("~"))

    def _one_subject(self, own: Claim, other: Claim) -> bool:
        keys = [self._story.entity_of(c, c.subject) for c in (own, other)]
        return bool(keys[0]) and keys[0] == keys[1]


def _given(claim: Claim) -> Hashable:
    """What a claim gives: an amount as a number in its unit, or a state, place or time of what."""
    if isinstance(claim.value, Quantity):
        return claim.kind, claim.value.unit, claim.slot("points") or claim.value
    return claim.kind, claim.attribute, claim.value


def _one_figure(a: Quantity, b: Quantity) -> bool:
    x, y = ((v.low + v.high) / 2 for v in (a, b))
    return a.unit == b.unit and abs(x - y) <= _SAME * max(abs(x), abs(y))


def _hedged_once(own: Claim, other: Claim) -> bool:
    """Whether one article tells a number with a hedge and without: "48 dead", "at least 48"."""
    return (
        own.article == other.article
        and own.attribute == other.attribute != ""
        and (own.slot("points") == other.slot("points") != "")
    )


def _said_alike(own: Claim, other: Claim) -> bool:
    return (
        own.kind is other.kind
        and own.modality is other.modality
        and own.polarity == other.polarity
        and own.event == other.event
        and own.scope == other.scope
    )


def _told_of_two(own: Claim, other: Claim) -> bool:
    """Whether what is counted, or how it is measured, is not the same: seven dead, seven crew."""
    return any(own.slot(s) != other.slot(s) for s in _TELLING)
