"""The same value of the same thing, told again: further passages for a side of a disagreement.

In: the claims that a finding disputes, and the story. Out: claims of any of its articles, by the
disputed claim they repeat. Agreeing pairs (`findings.support`) show those that were compared; an
article that repeats its figure in other words, or a third that gives it beside other words, was
not. Two findings whose sides repeat one another are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.align.quantity_figures import Figure, figures_of
from checker.model import Claim, Moment, Place, Quantity, Status
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
    """Finds repeats among one story's claims; amounts are looked up by unit and value."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._figures: dict[str, dict[str, Figure]] = {}
        self._amounts: dict[str, list[Claim]] | None = None

    def of(self, own: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
        """Each repeat with the disputed claim it repeats, in the order of the disputed claims."""
        for claim in own:
            if isinstance(claim.value, Quantity):
                found = (c for c in self._of_unit(claim.value.unit) if self._again(claim, c))
            elif isinstance(claim.value, Status | Place | Moment):
                articles = self._story.by_article
                near = (c for a in articles for c in self._story.claims_of(a, claim.kind))
                found = (c for c in near if self._one_state(claim, c))
            else:
                continue
            yield from ((c, claim) for c in found if c.id != claim.id.rstrip("~"))

    def one_dispute(self, a: Sequence[Hit], b: Sequence[Hit]) -> bool:
        """Whether two groups of hits dispute one amount: both sides of a pair repeat those of
        another.
        """
        return any(
            (self._again(x.left, y.left) and self._again(x.right, y.right))
            or (self._again(x.left, y.right) and self._again(x.right, y.left))
            for x in (h.pair for h in a)
            for y in (h.pair for h in b)
        )

    def _of_unit(self, unit: str) -> list[Claim]:
        if self._amounts is None:
            self._amounts = defaultdict(list)
            for claim in self._story.claims:
                if isinstance(claim.value, Quantity):
                    self._amounts[claim.value.unit].append(claim)
        return self._amounts.get(unit, [])

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

    def _one_state(self, own: Claim, other: Claim) -> bool:
        return (
            own.attribute == other.attribute
            and own.value == other.value
            and _said_alike(own, other)
            and self._one_subject(own, other)
        )

    def _one_subject(self, own: Claim, other: Claim) -> bool:
        keys = [self._story.entity_of(c, c.subject) for c in (own, other)]
        return bool(keys[0]) and keys[0] == keys[1]


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
