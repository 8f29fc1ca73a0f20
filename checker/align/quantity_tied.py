"""What speaks against two amounts of like things being one: a part and its whole, other people,
another event, a plan and what came of it, sizes too far apart.

In: two amounts with what ties them (`align.quantity_figures`). Out: whether they may be compared.
"""

from __future__ import annotations

from dataclasses import replace

from checker.align.quantity_concepts import SPECIAL
from checker.align.quantity_event import compare_anchors
from checker.align.quantity_figures import CURRENCIES, LEAST, NEAREST, YEAR, Figure
from checker.align.quantity_names import by_two, of_others
from checker.align.quantity_subject import SETTLEMENTS, WEAK
from checker.align.quantity_value import amounts_of
from checker.lexical import is_hypernym
from checker.model import Claim, Level, Modality, Quantity
from checker.normalize.figure_occasions import TWO_WINDS
from checker.story import Story

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
# So is the length of a clip.
_RECORDED = frozenset(("s@last:clip", "s@last:excerpt", "s@last:recorded"))
NARROWER = 0.3
WIDE_RATIO = 6.0
MANY = 4.0
# Scopes that the words of another outlet may leave out.
_SLIGHT = frozenset(
    ("of the", "in all", "so far", "since", "each", "altogether", "in area", "in hospital")
)
_UNSURE = (Modality.POSSIBLE, Modality.CONDITIONAL, Modality.DENIED)
# Classes of the counted that change what a number means: the dead are no evacuees.
_STATES = frozenset(
    "killed injured casualties missing arrested charged convicted sentenced population infected "
    "homeless abducted crowd aboard survived held".split()
)


def comparable(a: Figure, b: Figure, score: float, words: int, story: Story) -> bool:
    """Whether two amounts that `words` shared words and `score` tie may be of one thing."""
    x, y = a.claim, b.claim
    away = x.slot("way") == y.slot("way") == "away"
    unsure = [c.modality in _UNSURE for c in (x, y)]
    # Where something happened is a fact, whatever is only suspected beside it.
    otherwise = x.modality is not y.modality and not (away and _from_one_landmark(x, y))
    if a.value.unit == "year" or (any(unsure) and otherwise):
        return False
    if a.value.unit and words < 2 and otherwise and not _owed(a, b):
        return False  # what was planned and what it came to
    if a.value.unit == "s" and max(a.value.low, b.value.low) > YEAR and not a.kinds & b.kinds:
        return False  # lives and careers: everybody has another
    if compare_anchors(*_of_today(a, b, words), story).level is Level.APART:
        return False
    event = story.same_event(x.article, y.article)
    if (not words and event.level is not Level.EXACT and not _told_of_one(a, b)) or (
        f"{a.value.unit}@depth" in a.kinds & b.kinds and event.score < DEPTH_EVENT
    ):
        return False  # only the articles' event says that both measure one thing
    if (
        _of_everybody(a, b)
        or _part_of_a_people(x, y)
        or _special_part(x, y)
        or of_others(x, y, story)
        or by_two(x, y, story)
    ):
        return False
    offered = any(k.endswith(("@reward", "@aid")) for k in a.kinds & b.kinds)
    if a.value.unit in CURRENCIES and not offered and _wished(x) != _wished(y):
        return False  # what was asked for and what was paid
    things = [set(c.slot("thing").split()) for c in (x, y)]
    if all(things) and things[0].isdisjoint(things[1]):
        return False  # prices of two things
    if _of_two_dimensions(a, b) or _by_two_doers(x, y):
        return False
    if (
        not a.value.unit
        and "" not in {x.slot("matter"), y.slot("matter")}
        and (x.slot("matter") != y.slot("matter"))
    ):
        return False  # jobs that go are not all there are
    if x.attribute != y.attribute and x.slot("sort") == y.slot("sort") == "votes":
        return False  # votes for are no votes against
    states = [c.slot("class") if c.slot("class") in _STATES else "" for c in (x, y)]
    if {x.slot("class"), y.slot("class")} == {"damaged", "destroyed"} and not (
        {x.slot("noun"), y.slot("noun")} & SETTLEMENTS
    ):
        return False  # houses of both sorts are counted; a village is hit or not
    if states[0] != states[1] and {x.slot("class"), y.slot("class")} not in (
        {"aboard", ""},
        {"aboard", "held"},
    ):
        return False
    # "Six others were hurt" beside the dead: the hurt are not fewer for it.
    slight = _SLIGHT | {"other"} if states[0] == "injured" else _SLIGHT
    odd = (x.scope ^ y.scope) - slight
    if odd != TWO_WINDS:
        odd -= TWO_WINDS
    if {w for w in odd if not (a.value.unit and w.startswith("in "))}:
        return False  # where a measure is told does not narrow it
    low, high = sorted((abs(_size(a)), abs(_size(b))))
    ratio = high / low if low else 99.0
    if score - _narrower(x, y) < LEAST or (not words and _only_by_unit(a, b)):
        return False
    if away:
        if _from_one_landmark(x, y):
            return ratio <= DIMENSION_RATIO
        return _from_one_place(x, y) and ratio <= AWAY_RATIO
    if a.kinds & b.kinds & (_DIMENSIONS | _RECORDED):
        return ratio <= DIMENSION_RATIO
    if x.slot("matter") == y.slot("matter") == "hit":
        return ratio <= AWAY_RATIO
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


_OWED = ("@price", "@fine", "@ransom", "@aid")


def _owed(a: Figure, b: Figure) -> bool:
    """Whether both are the price or the fine of one thing: what will be paid is what was agreed."""
    return any(k.endswith(_OWED) for k in a.kinds & b.kinds)


# A sum that somebody wanted, not what came of it.
_WISHES = frozenset("demand ask seek want request offer bid claim hope insure".split())


def _wished(claim: Claim) -> bool:
    """Whether the words nearest to a sum say that it was asked for or offered."""
    told = (*claim.slot("near").split()[:NEAREST], claim.slot("verb"))
    return not _WISHES.isdisjoint(told)


def _of_one_matter(a: Figure, b: Figure) -> bool:
    """Whether words beside both measures say what they measure: a siege, a loot."""
    return any("@" in k and not k.endswith(("@only", "@limit")) for k in a.kinds & b.kinds)


def _only_by_unit(a: Figure, b: Figure) -> bool:
    """Whether nothing but being the only amounts in their unit ties two of them."""
    shared = a.kinds & b.kinds
    return bool(shared) and all(k.endswith("@only") for k in shared)


def _from_one_place(x: Claim, y: Claim) -> bool:
    """Whether two distances may be from one place: both named, and alike, or neither named."""
    places = [set(c.slot("from").split()) for c in (x, y)]
    return bool(places[0] & places[1]) or not (places[0] or places[1])


def _from_one_landmark(x: Claim, y: Claim) -> bool:
    """Whether two distances are from a home, or from a coast, and no two places are named."""
    if not x.slot("matter") or x.slot("matter") != y.slot("matter"):
        return False
    places = [set(c.slot("from").split()) for c in (x, y)]
    return not all(places) or bool(places[0] & places[1])


def _told_of_one(a: Figure, b: Figure) -> bool:
    """Whether each clause says of what the sum or the stretch of time is, and of the same."""
    return bool(a.claim.slot("matter") and b.claim.slot("matter")) and _of_one_matter(a, b)


def _of_two_dimensions(a: Figure, b: Figure) -> bool:
    """Whether one length is a depth, a height, a width or a way off, and the other another."""
    told = [{k for k in f.kinds if k in _DIMENSIONS or k == "m@away"} for f in (a, b)]
    return a.value.unit == "m" and all(told) and told[0].isdisjoint(told[1])


def _by_two_doers(x: Claim, y: Claim) -> bool:
    """Whether two states each expelled the other's: their numbers need not be one."""
    doers = [set(c.slot("agent").split()) for c in (x, y)]
    return x.slot("class") == "expelled" and all(doers) and doers[0].isdisjoint(doers[1])


# What befalls everybody counted, whatever the noun.
_WHOEVER = frozenset(("=jobs-cut", "=staff", "=no-power"))


def _of_everybody(a: Figure, b: Figure) -> bool:
    """Whether one counts people as such and the other, no more, a sort of them: "136 passengers" of
    "142 people".
    """
    if a.general == b.general or a.value.unit or a.kinds & b.kinds & _WHOEVER:
        return False
    sort, everybody = (b, a) if a.general else (a, b)
    people = sort.claim.slot("people") and everybody.claim.slot("people")
    return bool(people) and sort.value.low <= everybody.value.high


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
    if bool(x.slot("and")) != bool(y.slot("and")):
        # "420 passengers and crew", "246 passengers"
        some, more = amounts_of(*((y, x) if x.slot("and") else (x, y)))
        if some.low <= more.high:
            return True
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
    return float(points) if points and " " not in points else near_end(f.value)


def near_end(q: Quantity) -> float:
    return q.low if q.low else min(q.high, 1e12)
