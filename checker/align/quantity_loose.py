"""Amounts that outlets tell in different words: proposed where each source gives just one.

In: a story and the pairs compared by key. Out: further pairs, of claims whose slot `sort` is
"single" (each article gives one value for the thing counted or the words beside it) or "slip"
(two numbers of the same digits in another order). Scores stay below 0.8, which makes pairs thin,
but for slips of three digits and more or with much in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.align.compare import compare_speakers
from checker.align.quantity_event import compare_anchors
from checker.align.quantity_figures import (
    LEAST,
    ROUGH,
    Figure,
    Side,
    Weights,
    figures_of,
    group_of_people,
)
from checker.align.quantity_names import by_two
from checker.align.quantity_parts import pairs_at_odds
from checker.align.quantity_slips import LONG_SLIP, digits_moved, may_be_one
from checker.align.quantity_tied import comparable, near_end
from checker.align.quantity_value import compare_values, without_rise
from checker.model import Claim, ClaimPair, Kind, Level, SlotEvidence
from checker.story import Story

SLIP_LEAST = 1.0
LONG_LEAST = 0.4
# Each claim is held against claims of so many other articles: cost grows with articles only.
PARTNERS = 8
SCORE = 0.6
# Ends of two agreeing amounts lie no further apart.
AGREEING = 1.2
# So near, two amounts of one unit agree whatever stands beside them.
SAME = 1.03
# Up to here a story has so many numbers that one of another thing says nothing.
SMALL = 20
# Parts of a whole are counted by one noun, however large they are.
SMALL_PART = 1e12
SLIP_SCORE = 0.85


def loose_pairs(story: Story, compared: Iterable[ClaimPair]) -> list[ClaimPair]:
    """Pairs that keys do not bring together, in claim order, all aligned and unable to agree."""
    known = {(p.left.id, p.right.id): p for p in compared if p.left.kind is Kind.QUANTITY}
    seen = {
        (a.article, a.focus_start, b.article, b.focus_start)
        for p in known.values()
        if p.aligned
        for a, b in ((p.left, p.right), (p.right, p.left))
    }
    articles = [Side(figures_of(story, x.article.id)) for x in story.extractions]
    out: list[ClaimPair] = []
    for n, left in enumerate(articles):
        for right in articles[n + 1 : n + 1 + PARTNERS]:
            if not left.figures or not right.figures:
                continue
            event = story.same_event(left.figures[0].claim.article, right.figures[0].claim.article)
            if event.level is Level.APART:
                continue
            out += [
                p
                for p in _between(left, right, story)
                if (p.left.article, p.left.focus_start, p.right.article, p.right.focus_start)
                not in seen
                and not _told_apart(known, p)
            ]
    return out + [
        p
        for x, y in pairs_at_odds(c for s in articles for c in (f.claim for f in s.figures))
        if (p := _odd(x, y, story)) is not None
        and (x.article, x.focus_start, y.article, y.focus_start) not in seen
    ]


def _odd(x: Claim, y: Claim, story: Story) -> ClaimPair | None:
    """Two parts of one whole that do not make it up."""
    if compare_anchors(x, y, story).level is Level.APART:
        return None
    whole = SlotEvidence("attribute", Level.NEAR, 0.7, f"parts of {x.slot('whole')}")
    evidence = (SlotEvidence("value", Level.APART, 1.0, "do not make up the whole"), whole)
    return ClaimPair(_as(x, "single"), _as(y, "single"), evidence, aligned=True, score=SCORE)


# What the keyed comparison found that no further word can undo.
_FINAL = frozenset(
    ("one article gives both", "not said as a fact", "different event", "a part of the other")
)


def _told_apart(known: dict[tuple[str, str], ClaimPair], pair: ClaimPair) -> bool:
    ids = (pair.left.id.rstrip("~"), pair.right.id.rstrip("~"))
    found = known.get(ids)
    if found is None or (
        found.apart == "different event"
        and pair.left.attribute != "magnitude"
        and pair.left.slot("sort") == "single"
    ):
        return False  # single amounts were told to be of one event with more words at hand
    return found.apart in _FINAL


def _between(one: Side, other: Side, story: Story) -> list[ClaimPair]:
    """Each amount with the one it fits best, where that one fits it best too."""
    weigh = Weights(one, other)
    left, right = one.figures, other.figures
    scored: dict[tuple[int, int], tuple[float, list[str]]] = {}
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            if a.value.unit == b.value.unit:
                found = weigh.tie(a, b)
                if found is not None or a.value.unit:
                    scored[i, j] = found or (0.0, [])
    settled = _settled(left, right, scored)
    best_left: dict[int, float] = defaultdict(float)
    best_right: dict[int, float] = defaultdict(float)
    for (i, j), (score, _) in scored.items():
        best_left[i] = max(best_left[i], score)
        best_right[j] = max(best_right[j], score)
    out = []
    for (i, j), tie in scored.items():
        a, b = left[i], right[j]
        if (
            tie[0] < LONG_LEAST
            or (tie[0] < max(best_left[i], best_right[j]) and not digits_moved(a.claim, b.claim))
            or ("a", i) in settled
            or ("b", j) in settled
        ):
            continue
        pair = _pair(a, b, tie, story)
        if pair is not None and not _given(a, right) and not _given(b, left):
            out.append(pair)
    return out


def _settled(
    left: Sequence[Figure],
    right: Sequence[Figure],
    scored: dict[tuple[int, int], tuple[float, list[str]]],
) -> set[tuple[str, int]]:
    """Amounts for which the other article has one that agrees: nothing is to be disputed."""
    out: set[tuple[str, int]] = set()
    for (i, j), (score, _) in scored.items():
        a, b = left[i], right[j]
        if compare_values(a.claim, b.claim).level not in (Level.EXACT, Level.NEAR):
            continue
        low, high = sorted((near_end(a.value), near_end(b.value)))
        if high <= low * (AGREEING if score else SAME):
            out |= {("a", i), ("b", j)}
    return out


def _pair(a: Figure, b: Figure, tie: tuple[float, list[str]], story: Story) -> ClaimPair | None:
    score, words = tie
    value = compare_values(a.claim, b.claim)
    if value.level is not Level.APART:
        return None
    slip = digits_moved(a.claim, b.claim)
    if score < ((SLIP_LEAST if slip < LONG_SLIP else LONG_LEAST) if slip else LEAST):
        return None
    if slip:
        if not may_be_one(a.claim, b.claim):
            return None
        if a.value.unit == "th" and by_two(a.claim, b.claim, story):
            return None  # the minutes of two scorers
    elif not comparable(a, b, score, len(words), story):
        return None
    sort = "slip" if slip else "single"
    detail = " ".join(words) or a.claim.slot("noun")
    evidence = (
        value,
        SlotEvidence("attribute", Level.NEAR, min(1.0, score / 4), detail),
        SlotEvidence("subject", Level.NEAR, 0.7, detail),
    )
    sure = slip and score >= SLIP_LEAST and (slip >= LONG_SLIP or score >= LEAST)
    if compare_speakers(a.claim, b.claim, story).level is Level.APART:
        sure = False  # the company and the union may well give two numbers
    x, y = without_rise(a.claim, b.claim)
    return ClaimPair(_as(x, sort), _as(y, sort), evidence, True, SLIP_SCORE if sure else SCORE)


def _as(claim: Claim, sort: str) -> Claim:
    extra = dict(claim.extra) | {"sort": sort}
    return replace(claim, id=f"{claim.id}~", extra=tuple(sorted(extra.items())))


def _summed(own: Figure, others: Sequence[Figure]) -> bool:
    """Whether two amounts of one sentence of the other article make up this one.

    "Twenty-three members of two teams" is "fourteen of this team and nine of that".
    """
    exact = [
        f
        for f in others
        if f.value.exact
        and f.value.unit == own.value.unit
        and (own.value.unit or _may_be(own, f, SMALL_PART))
        and own.claim.slot("nation") in ("", f.claim.slot("nation"))
    ]
    return (
        own.value.exact
        and any(
            x.claim.sentence == y.claim.sentence
            # Of five who were trapped one died: the two numbers are no parts of six.
            and x.claim.slot("class") == y.claim.slot("class")
            and x.value.low + y.value.low == own.value.low
            and bool(own.value.unit or own.kinds & (x.kinds | y.kinds))
            for n, x in enumerate(exact)
            for y in exact[n + 1 :]
        )
    )


def _given(own: Figure, others: Sequence[Figure]) -> bool:
    """Whether the other article also has this value of this unit, whole or in two parts."""
    return _summed(own, others) or any(
        _may_be(own, f)
        and (
            f.claim.slot("points") == own.claim.slot("points") != ""
            or (
                f.value.exact
                and f.value.unit == own.value.unit
                and own.value.low <= f.value.low
                and f.value.high <= own.value.high <= own.value.low * ROUGH
            )
        )
        for f in others
    )


def _may_be(own: Figure, other: Figure, small: float = SMALL) -> bool:
    """Whether a number of the other article may stand for this amount: small numbers are many, so
    that they must count the same.
    """
    if own.value.unit == "th":
        return other.value.unit == "th"
    if other.value.unit or own.value.unit:
        if other.value.unit == own.value.unit == "%":
            # Whole percentages are many, too: "27 percent" may be a premium or a stake.
            told = [{k for k in f.kinds if "@" in k} for f in (own, other)]
            return not (all(told) and told[0].isdisjoint(told[1]))
        return other.value.unit in (own.value.unit, "")
    kinds = own.kinds and other.kinds and own.kinds.isdisjoint(other.kinds)
    return own.value.high > small or not kinds or group_of_people(own, other)
