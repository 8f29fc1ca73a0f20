"""Quantities against quantities: whether two amounts are of one thing, and whether both can hold.

What is measured, of whom, in which event and scope decides; the text that holds the number never
does. `apart` names what keeps two claims from one another.
"""

from __future__ import annotations

from checker.align.compare import compare_modality, compare_speakers
from checker.align.quantity_born import with_age
from checker.align.quantity_event import (
    EVENT_SURE,
    LASTING,
    compare_anchors,
    least_event,
    past_month,
)
from checker.align.quantity_names import by_two
from checker.align.quantity_results import ONE_SIDED, compare_results, results_of, with_both_sides
from checker.align.quantity_subject import (
    compare_ages,
    compare_counted,
    compare_distances,
    compare_owners,
)
from checker.align.quantity_value import amounts_of, compare_values, without_rise
from checker.lexical import relation
from checker.model import Claim, ClaimPair, Kind, Level, Modality, Quantity, SlotEvidence
from checker.normalize.figure_occasions import TWO_WINDS
from checker.story import Story

# Verbs that say nothing of what was done to the counted.
_LIGHT = frozenset(
    "be have do get make leave take say include see find come go give tell know use".split()
)
# Words that tell when a count was taken, not of what.
_SLIGHT = frozenset(("so far", "to date", "in all", "altogether", "combined"))
# Below these a pair is not compared: what both say may be about two things.
LEAST_CONFLICT = 0.6
LEAST_AGREEMENT = 0.6
# Measures of the event itself: only the articles' event says that they are of one thing.
_EVENT_ONLY = frozenset(("magnitude", "temperature", "length:depth"))
EVENT_FLOOR = 0.75
# What was forecast of a rise is no other account of it.
_CHANGES = frozenset(("percent:rise", "percent:fall"))
_UNSURE = (Modality.POSSIBLE, Modality.CONDITIONAL, Modality.DENIED)


def compare_quantities(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """The evidence of every slot; aligned where attribute, subject, event and scope all match."""
    left, right = results_of(*(with_age(c, story) for c in (left, right)))
    value = compare_values(left, right)
    evidence = [value]
    score = 1.0

    def apart(reason: str) -> ClaimPair:
        return ClaimPair(left, right, tuple(evidence), aligned=False, score=0.0, apart=reason)

    if value.level is Level.MISSING:
        return apart("different unit")
    attribute = _compare_attributes(left, right)
    evidence.append(attribute)
    if attribute.level is Level.APART:
        return apart(attribute.detail or "different attribute")
    score *= attribute.score
    if left.article == right.article and left.sentence == right.sentence:
        return apart("one sentence tells both")
    if left.attribute == "magnitude" and (
        left.article == right.article or _difference(left, right) > SAME_QUAKE
    ):
        return apart("different event")
    event = compare_anchors(left, right, story)
    evidence.append(event)
    if left.attribute in _EVENT_ONLY and event.score < _least_event(left, right, story):
        return apart("too little in common")
    if event.level is Level.APART:
        return apart("different scope" if event.slot == "scope" else "different event")
    if event.level is Level.MISSING:
        score *= 0.8
    elif left.article != right.article:
        # Two articles that share little may be about two events of one kind.
        score *= EVENT_FLOOR + (1 - EVENT_FLOOR) * min(1.0, event.score / EVENT_SURE)
    if left.attribute == "money:close at" and _days_apart(left, right):
        return apart("different day")
    score *= _told_otherwise(left, right)
    subject = _compare_subject(left, right, story)
    evidence.append(subject)
    if subject.level is Level.APART:
        return apart(
            subject.detail if subject.detail == "a part of the other" else "different subject"
        )
    score *= subject.score
    scope = _compare_scopes(left, right)
    evidence.append(scope)
    if scope.level is Level.APART:
        return apart("different scope")
    score *= scope.score
    modality = compare_modality(left, right)
    evidence.append(modality)
    unsure = left.modality in _UNSURE or right.modality in _UNSURE
    otherwise = left.modality is not right.modality
    if (otherwise and (unsure or left.attribute in _CHANGES)) or left.polarity != right.polarity:
        return apart("not said as a fact")
    if unsure or modality.level is not Level.EXACT:
        score *= 0.8
    if left.article == right.article:
        if left.attribute in _RUNNING:
            return apart("one article tells both")
        if compare_speakers(left, right, story).level is not Level.EXACT:
            return apart("the article reports two sources")
        score *= 0.8
    if value.level is Level.APART:
        score *= value.score
        time = _settled(left, right, story)
        evidence.append(time)
        score *= time.score
        if _gives_both(left, right, story):
            return apart("one article gives both")
    least = LEAST_CONFLICT if value.level is Level.APART else LEAST_AGREEMENT
    if score < least:
        return apart("too little in common")
    return ClaimPair(
        *without_rise(left, right), tuple(evidence), aligned=True, score=round(score, 3)
    )


# How surely two articles that give one temperature each must tell of one event.
_ONE_READING = 0.6


def _least_event(left: Claim, right: Claim, story: Story) -> float:
    least = least_event(story)
    if left.attribute != "temperature":
        return least
    told = [
        {c.slot("points") for c in story.claims_told(own.article, Kind.QUANTITY, "temperature")}
        for own in (left, right)
    ]
    return min(least, _ONE_READING) if all(len(values) == 1 for values in told) else least


def _days_apart(left: Claim, right: Claim) -> bool:
    days = [c.slot("days") for c in (left, right)]
    return all(days) and days[0] != days[1]


def _told_otherwise(left: Claim, right: Claim) -> float:
    """What it takes that only one tells the day of a closing price, or counts hits by bullets."""
    day = left.attribute == "money:close at" and left.slot("days") != right.slot("days")
    return RUNNING if day or left.slot("told") != right.slot("told") else 1.0


_DEGREES = frozenset(("critically", "seriously"))
# Counts that grow while an event runs: articles written hours apart differ without either erring.
_RUNNING = frozenset(
    "killed injured casualties missing arrested evacuated displaced damaged destroyed rescued "
    "homeless trapped infected hospital survived held".split()
)
RUNNING = 0.75
# A toll twice as high as another was plainly taken later.
APART_IN_TIME = 2.0
# Where all injured have become so many times as many, those badly hurt were counted anew, too.
GROWN = 1.5


# Agencies differ by some tenths on one earthquake; more than this makes two earthquakes.
SAME_QUAKE = 0.9


# Weakly tied counts are compared only where they differ by at most this share of the larger.
WEAK_RANGE = 0.5


def _larger(left: Claim, right: Claim) -> float:
    a, b = amounts_of(left, right)
    return max(abs(a.low), abs(b.low))


def _difference(left: Claim, right: Claim) -> float:
    a, b = amounts_of(left, right)
    return abs(a.low - b.low)


def _settled(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """Whether both counts were taken at one time. EXACT: settled, or one source says there were
    none; NEAR: a toll of the running event, which may have grown; APART: it plainly has.
    """
    a, b = amounts_of(left, right)
    if left.attribute == "age" and _gap_in_years(a, b) <= 1 and not _dated(left, right, story):
        return SlotEvidence("time", Level.NEAR, RUNNING, "a birthday may lie between")
    if left.attribute not in _RUNNING or left.event.past or past_month(left, right, story):
        return SlotEvidence("time", Level.EXACT, 1.0, "")
    if "0" in (left.slot("points"), right.slot("points")):
        return SlotEvidence("time", Level.EXACT, 1.0, "")
    low, high = (a, b) if a.high < b.low else (b, a)
    if high.low > low.high * APART_IN_TIME or _whole_grew(left, right, story):
        return SlotEvidence("time", Level.APART, RUNNING, "a count that grew")
    return SlotEvidence("time", Level.NEAR, RUNNING, "a count that may have grown")


def _whole_grew(left: Claim, right: Claim, story: Story) -> bool:
    """Whether the articles count parts of the injured, and of all injured one has far more."""
    if not left.scope & _DEGREES:
        return False
    most = [
        max((q.low for c in story.claims_told(own.article, Kind.QUANTITY, "injured")
             if isinstance(q := c.value, Quantity) and not c.scope & _DEGREES), default=0.0)
        for own in (left, right)
    ]  # fmt: skip
    return min(most) > 0 and max(most) > min(most) * GROWN


def _gap_in_years(a: Quantity, b: Quantity) -> float:
    return max(a.low, b.low) - min(a.high, b.high)


def _dated(left: Claim, right: Claim, story: Story) -> bool:
    """Whether both articles carry a date; a rule looks at how far apart those are."""
    return all(story.article(c.article).published is not None for c in (left, right))


def _compare_attributes(left: Claim, right: Claim) -> SlotEvidence:
    a, b = left.attribute, right.attribute
    things = _things(left, right)
    if all(things):
        if not things[0] & things[1]:
            return SlotEvidence("attribute", Level.APART, 0.0, "the price of another thing")
        # A fee may rise with success: two wordings are surely of one price, not of one sum.
        sure = 1.0 if a == b else 0.85
        return SlotEvidence("attribute", Level.NEAR, sure, f"price of {left.slot('thing')}")
    if a.startswith("count:") and b.startswith("count:"):
        return _compare_doings(left, right)
    if a == b:
        return SlotEvidence("attribute", Level.EXACT, 1.0, "")
    if "score:vote" in (a, b) and {a, b} & ONE_SIDED:
        return SlotEvidence("attribute", Level.NEAR, 0.9, "one side of the vote")
    if {a, b} == _OUTLIVED:
        return SlotEvidence("attribute", Level.NEAR, 0.9, "survived / rescued")
    sort, _, noun = a.partition(":")
    other, _, noun_b = b.partition(":")
    if sort == other and noun and noun_b and relation(noun, noun_b, "n").name == "synonym":
        return SlotEvidence("attribute", Level.NEAR, 0.9, f"{noun} / {noun_b}")
    return SlotEvidence("attribute", Level.APART, 0.0, "different attribute")


def _things(left: Claim, right: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """The names of what two sums are the prices of."""
    return frozenset(left.slot("thing").split()), frozenset(right.slot("thing").split())


def _compare_doings(left: Claim, right: Claim) -> SlotEvidence:
    """Counts without a class: the same verb, or enough of the same words around."""
    va, vb = left.slot("verb"), right.slot("verb")
    shared = _context(left) & _context(right) - {va, vb, left.slot("noun"), right.slot("noun")}
    same_role = _role(left) == _role(right)
    if va == vb == "employ" and not _one_employer(left, right):
        return SlotEvidence("attribute", Level.APART, 0.0, "another employer")
    if va and va == vb and va not in _LIGHT and same_role:
        return SlotEvidence("attribute", Level.EXACT, 0.8 + 0.1 * min(2, len(shared)), va)
    telling = va and vb and va not in _LIGHT and vb not in _LIGHT and same_role
    if telling and relation(va, vb, "v").name == "synonym":
        score = 0.7 + 0.1 * min(2, len(shared))
        return SlotEvidence("attribute", Level.NEAR, score, f"{va} / {vb}")
    # Told from what stands around only: a slip, not a count ten times as high, is likely then.
    if _difference(left, right) <= WEAK_RANGE * _larger(left, right):
        oa, ob = left.slot("owner"), right.slot("owner")
        if oa and ob and (oa == ob or relation(oa, ob, "n").name == "synonym"):
            score = 0.75 + 0.05 * min(2, len(shared))
            return SlotEvidence("attribute", Level.NEAR, score, f"{oa} / {ob}")
        if len(shared) >= 3:
            detail = " ".join(sorted(shared))
            return SlotEvidence("attribute", Level.NEAR, 0.4 + 0.1 * min(3, len(shared)), detail)
    return SlotEvidence("attribute", Level.APART, 0.0, "different clause")


_OUTLIVED = frozenset(("survived", "rescued"))
_SITES = frozenset("plant factory site works mill mine store shop hotel office branch".split())


def _one_employer(left: Claim, right: Claim) -> bool:
    """Whether a plant's people are not held against a firm's."""
    owners = {c.slot("owner") for c in (left, right)}
    return len(owners) == 1 or not owners & _SITES


def _context(claim: Claim) -> frozenset[str]:
    return frozenset(claim.slot("context").split())


def _role(claim: Claim) -> str:
    return {"passive": "object"}.get(claim.slot("role"), claim.slot("role"))


def _compare_subject(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    if all(_things(left, right)):
        return SlotEvidence("subject", Level.NEAR, 0.9, left.slot("thing"))
    if left.attribute.split(":")[0] in ("votes", "score"):
        return compare_results(left, right, story)
    if by_two(left, right, story):
        return SlotEvidence("subject", Level.APART, 0.0, "of two")
    if left.attribute in ("age", "age:list"):
        return compare_ages(left, right, story)
    if left.attribute == "distance":
        return compare_distances(left, right, story)
    if left.slot("class") or left.attribute.startswith("count:"):
        return compare_counted(left, right, story)
    return compare_owners(left, right, story)


def _compare_scopes(left: Claim, right: Claim) -> SlotEvidence:
    """What narrows the counts: the same words, one side only (thinner), or different words."""
    a, b = left.scope, right.scope
    if left.attribute == right.attribute == "crowd":  # "more" is said of those who join
        a, b = a - {"more", "in capital"}, b - {"more", "in capital"}
    if left.attribute.split(":")[0] in LASTING:
        a, b = (frozenset(w for w in s if not w.startswith("in ")) for s in (a, b))
    if a ^ b == _DEGREES and _more_critical(left, right):
        return SlotEvidence("scope", Level.NEAR, 0.85, "more critically than seriously hurt")
    slight = _SLIGHT | {"of the"} if left.attribute == "votes:absent" else _SLIGHT
    if a ^ b != TWO_WINDS:
        a, b = a - TWO_WINDS, b - TWO_WINDS
    for word in sorted(a ^ b):
        if word not in slight:
            return SlotEvidence("scope", Level.APART, 0.0, word)
    if a == b:
        return SlotEvidence("scope", Level.EXACT, 1.0, "")
    if a and b and not a & b:
        return SlotEvidence(
            "scope", Level.APART, 0.0, f"{', '.join(sorted(a))} against {', '.join(sorted(b))}"
        )
    return SlotEvidence("scope", Level.NEAR, 0.85, ", ".join(sorted(a ^ b)))


def _more_critical(left: Claim, right: Claim) -> bool:
    """Whether more are told to be in a critical than, elsewhere, in a serious condition."""
    critical, serious = (left, right) if "critically" in left.scope else (right, left)
    a, b = amounts_of(critical, serious)
    return a.low > b.high


# Smaller numbers stand for too many things to say that an article gives the other's.
_TELLING = 30


def _gives_both(left: Claim, right: Claim, story: Story) -> bool:
    """Whether an article of the pair also gives the other's value for such a thing."""
    if left.article == right.article:
        return False
    for own, other in ((left, right), (right, left)):
        q = amounts_of(own, other)[1]
        said = story.claims_told(own.article, Kind.QUANTITY, own.attribute)
        if not q.unit and q.low >= _TELLING:
            # "Organisers spoke of 12,000": a number that names nothing is of what was told before.
            said = [*said, *story.claims_told(own.article, Kind.QUANTITY, "figure:")]
        for claim in map(with_both_sides, said):
            v = claim.value
            if (
                claim.id != own.id
                and isinstance(v, Quantity)
                and v.unit == q.unit
                and (
                    (v.low, v.high) == (q.low, q.high)
                    or claim.slot("points") == other.slot("points") != ""
                )
                and not _somebody_elses(claim, own, story)
                and (own.attribute != "aboard" or claim.slot("noun") == own.slot("noun"))
            ):
                return True
    return False


def _somebody_elses(claim: Claim, own: Claim, story: Story) -> bool:
    """Whether an age is told of another person by name: everybody has one."""
    named = own.slot("name") and claim.slot("name")
    return bool(named) and compare_ages(claim, own, story).level is Level.APART
