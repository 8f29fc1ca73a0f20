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
from checker.align.quantity_concepts import SPECIAL
from checker.align.quantity_event import compare_anchors
from checker.align.quantity_figures import (
    LEAST,
    ROUGH,
    YEAR,
    Figure,
    Side,
    Weights,
    figures_of,
    group_of_people,
)
from checker.align.quantity_names import of_others
from checker.align.quantity_parts import pairs_at_odds
from checker.align.quantity_subject import WEAK
from checker.align.quantity_value import amounts_of, compare_values
from checker.lexical import is_hypernym
from checker.model import Claim, ClaimPair, Kind, Level, Modality, Quantity, SlotEvidence
from checker.story import Story

SLIP_LEAST = 1.0
# Three digits and more in another order are rarely chance.
LONG_SLIP = 3
LONG_LEAST = 0.4
# Amounts further apart than this are hardly of one thing, unless more words are shared.
RATIO = 2.0
WORDED_RATIO = 3.3
# Without a word in common only a slip, not a count of another group, is likely.
BARE_RATIO = 1.7
# Measures of one matter, each given once, may lie further apart.
MATTER_RATIO = 2.2
# Distances are measured from a town or from its coast.
AWAY_RATIO = 4.0
# A depth or a height is of the one thing that has it, however far two figures lie apart.
DIMENSION_RATIO = 12.0
# How surely two articles must tell of one quake before its depths are compared.
DEPTH_EVENT = 0.6
_DIMENSIONS = frozenset(("m@depth", "m@height", "m@width"))
NARROWER = 0.3
WIDE_RATIO = 6.0
MANY = 4.0
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
# Scopes that the words of another outlet may leave out.
_SLIGHT = frozenset(
    ("of the", "in all", "so far", "since", "each", "altogether", "in area", "in hospital")
)
_UNSURE = (Modality.POSSIBLE, Modality.CONDITIONAL, Modality.DENIED)
# Classes of the counted that change what a number means: the dead are no evacuees.
_STATES = frozenset(
    "killed injured casualties missing arrested charged convicted sentenced population infected "
    "homeless abducted crowd".split()
)


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
        low, high = sorted((_near_end(a.value), _near_end(b.value)))
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
        if not _one_thing(a.claim, b.claim):
            return None
    elif not _comparable(a, b, score, len(words), story):
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
    return ClaimPair(
        _as(a.claim, sort), _as(b.claim, sort), evidence, True, SLIP_SCORE if sure else SCORE
    )


def _as(claim: Claim, sort: str) -> Claim:
    extra = dict(claim.extra) | {"sort": sort}
    return replace(claim, id=f"{claim.id}~", extra=tuple(sorted(extra.items())))


def _one_thing(x: Claim, y: Claim) -> bool:
    """Whether nothing speaks against two numbers of the same digits being one."""
    if x.event.year and y.event.year and x.event.year != y.event.year:
        return False
    names = [c.slot("name").lower().split() for c in (x, y)]
    return not (all(names) and names[0][-1] != names[1][-1])


def _comparable(a: Figure, b: Figure, score: float, words: int, story: Story) -> bool:
    x, y = a.claim, b.claim
    unsure = [c.modality in _UNSURE for c in (x, y)]
    if a.value.unit == "year" or (any(unsure) and x.modality is not y.modality):
        return False
    if a.value.unit and words < 2 and x.modality is not y.modality:
        return False  # what was planned and what it came to
    if a.value.unit == "s" and max(a.value.low, b.value.low) > YEAR and not a.kinds & b.kinds:
        return False  # lives and careers: everybody has another
    if compare_anchors(*_of_today(a, b, words), story).level is Level.APART:
        return False
    event = story.same_event(x.article, y.article)
    if (not words and event.level is not Level.EXACT) or (
        f"{a.value.unit}@depth" in a.kinds & b.kinds and event.score < DEPTH_EVENT
    ):
        return False  # only the articles' event says that both measure one thing
    if _part_of_a_people(x, y) or _special_part(x, y) or of_others(x, y, story):
        return False
    if x.attribute != y.attribute and x.slot("sort") == y.slot("sort") == "votes":
        return False  # votes for are no votes against
    states = [c.slot("class") if c.slot("class") in _STATES else "" for c in (x, y)]
    if states[0] != states[1]:
        return False
    # "Six others were hurt" beside the dead: the hurt are not fewer for it.
    slight = _SLIGHT | {"other"} if states[0] == "injured" else _SLIGHT
    odd = (x.scope ^ y.scope) - slight
    if {w for w in odd if not (a.value.unit and w.startswith("in "))}:
        return False  # where a measure is told does not narrow it
    low, high = sorted((abs(_size(a)), abs(_size(b))))
    ratio = high / low if low else 99.0
    if score - _narrower(x, y) < LEAST:
        return False
    if x.slot("way") == y.slot("way") == "away":
        marks = [c.slot("landmark").lower() for c in (x, y)]
        if all(marks) and marks[0] not in marks[1] and marks[1] not in marks[0]:
            return False
        return ratio <= AWAY_RATIO
    if a.kinds & b.kinds & _DIMENSIONS:
        return ratio <= DIMENSION_RATIO
    if words < 2:
        if a.value.unit and _of_one_matter(a, b):
            return ratio <= MATTER_RATIO
        return ratio <= (RATIO if words else BARE_RATIO)
    return ratio <= (WIDE_RATIO if score > MANY else WORDED_RATIO)


def _of_today(a: Figure, b: Figure, words: int) -> tuple[Claim, Claim]:
    """The claims, past marks left out where words say that both measure one matter: "turnout was
    88.2 percent, two points more than last time".
    """
    x, y = a.claim, b.claim
    if x.event.past == y.event.past or x.event.year or y.event.year:
        return x, y
    if not (a.value.unit and words and _of_one_matter(a, b)):
        return x, y
    return tuple(replace(c, event=replace(c.event, past=False)) for c in (x, y))  # type: ignore[return-value]


def _of_one_matter(a: Figure, b: Figure) -> bool:
    """Whether words beside both measures say what they measure: a siege, a loot."""
    return any("@" in k and not k.endswith(("@only", "@limit")) for k in a.kinds & b.kinds)


def _part_of_a_people(x: Claim, y: Claim) -> bool:
    """Whether one counts a people and the other, no fewer, all: "19 Filipinos", "22 sailors"."""
    part, whole = (x, y) if x.slot("nation") else (y, x)
    a, b = amounts_of(part, whole)
    return bool(part.slot("nation")) and not whole.slot("nation") and a.low <= b.high


def _special_part(x: Claim, y: Claim) -> bool:
    """Whether one noun is a kind of the other and counts no more ("six guns", "two handguns"), or
    both are kinds of one thing ("rifles", "pistols").
    """
    nouns = x.slot("noun"), y.slot("noun")
    if x.value.unit or nouns[0] == nouns[1] or not all(nouns):  # type: ignore[union-attr]
        return False
    a, b = amounts_of(x, y)
    special = [n in SPECIAL for n in nouns]
    if all(special):
        return not (is_hypernym(*nouns, "n") or is_hypernym(*nouns[::-1], "n"))
    return (special[0] and a.low <= b.high) or (special[1] and b.low <= a.high)


def _narrower(x: Claim, y: Claim) -> float:
    """What it takes off that one side alone narrows the counted: "three spoiled ballots"."""
    if x.subject is None or y.subject is None or x.value == y.value:
        return 0.0
    nations = {c.slot("nation") for c in (x, y)}
    a, b = (c.modifiers - nations - WEAK for c in (x.subject, y.subject))
    if len(nations) == 1 and "" not in nations and "national" in (x.slot("noun"), y.slot("noun")):
        return 0.0  # "seventeen Filipinos", "nineteen Filipino sailors"
    if not isinstance(x.value, Quantity) or x.value.unit or a == b:
        return 0.0
    return NARROWER if a & b or not (a and b) else 2 * NARROWER


def _size(f: Figure) -> float:
    """The number as written; the near end of a range."""
    points = f.claim.slot("points")
    return float(points) if points and " " not in points else _near_end(f.value)


def _near_end(q: Quantity) -> float:
    return q.low if q.low else min(q.high, 1e12)


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
    return own.value.exact and any(
        x.claim.sentence == y.claim.sentence
        # Of five who were trapped one died: the two numbers are no parts of six.
        and x.claim.slot("class") == y.claim.slot("class")
        and x.value.low + y.value.low == own.value.low
        and bool(own.value.unit or own.kinds & (x.kinds | y.kinds))
        for n, x in enumerate(exact)
        for y in exact[n + 1 :]
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
            kinds = [{k for k in f.kinds if "@" in k} for f in (own, other)]
            return not (all(kinds) and kinds[0].isdisjoint(kinds[1]))
        return other.value.unit in (own.value.unit, "")
    kinds = own.kinds and other.kinds and own.kinds.isdisjoint(other.kinds)
    return own.value.high > small or not kinds or group_of_people(own, other)


def _zero_more(x: str, y: str) -> bool:
    """Whether one number is the other with a nought more: "3,400" and "34,000"."""
    short, long = sorted((x, y), key=len)
    return f"{short}0" == long and len(short.rstrip("0")) > 1 and len(short) > LONG_SLIP


def _written(claim: Claim, value: Quantity) -> str:
    """The number in the unit of the text: "301 pence", not 3.01 pounds."""
    points = claim.slot("points") or f"{value.low:g}"
    if claim.slot("unit-text") == "pence" and " " not in points:
        return f"{float(points) * 100:g}"
    return points


def digits_moved(a: Claim, b: Claim) -> int:
    """How many digits two numbers share in another order (3,214 and 3,124: 4), else 0."""
    p, q = amounts_of(a, b)
    x, y = (_written(c, v).replace(".", "") for c, v in ((a, p), (b, q)))
    if _zero_more(x, y):
        return len(min(x, y).rstrip("0"))
    while x and y and x[-1] == y[-1] == "0":
        x, y = x[:-1], y[:-1]
    while x and y and x[0] == y[0] == "0":
        x, y = x[1:], y[1:]
    if " " in x + y or len(x) != len(y) or x == y or len(x) < 2 or sorted(x) != sorted(y):
        return 0
    return len(x) if max(p.low, q.low) < 10 * max(1e-9, min(p.low, q.low)) else 0
