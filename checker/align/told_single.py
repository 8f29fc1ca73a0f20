"""Times that are the only ones either article gives for one sort of event: proposals, never errors.

In: a linked story with its date claims. Out: aligned pairs of two sorts. Either each article dates
events of one class only once, and the dates cannot be one; or each gives a clock time that the
other lacks, so near one another that they are hardly two events.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import product

from checker.align.compare import compare_events
from checker.align.dates import one_day_by_date_line, relate_claims
from checker.align.happenings import compare_participants, undated
from checker.align.quantity_event import least_event
from checker.align.told import (
    ASIDE,
    GOVERNED,
    TOLD,
    elsewhere,
    given_too,
    one_occasion,
    topic_words,
)
from checker.align.told_classes import (
    MAIN,
    ONSET,
    classes_told,
    occasions,
    of_the_day,
    on_the_clock,
)
from checker.align.told_words import Likeness, alike, likeness
from checker.model import Claim, ClaimPair, Kind, Level, Modality, Moment, SlotEvidence, Value
from checker.normalize.event_classes import (
    END,
    SOLE,
    SUDDEN,
    classes_of,
)
from checker.normalize.occasion_phrases import ONE_OF_A_STORY
from checker.story import Story

# The unit of what is found here.
SINGLE = "single"
# Telling words in common that two clauses of one class need.
_ENOUGH = 1.0
# What the event counts for where two words of one class name it.
_ONE_CLASS = 0.8
# Clock times up to so many minutes apart, with words in common, are one event's; what else happened
# to the same people within three hours is told with a verb of its own.
_NEAR_MINUTES = 180
# What befalls everybody once: it is one event only where it is one person.
_PERSONAL = frozenset("bear marry divorce retire bury appoint".split())
# What begins when it is held, or when it holds.
_HELD = frozenset("meet effect vote strike-work fight protest open ceremony".split())
# Of these and what befalls at once, the beginning is the whole.
_WHOLE = SUDDEN | SOLE | _HELD
# What a story has one of even over the years.
_ONCE = frozenset(
    "found bear independence merge convict sentence bury buy retire open premiere launch "
    "adopt".split()
)
# Up to so many articles all are held against all; of more, so many that say one thing.
_MANY = 12
_SPOKESMEN = 2
_MOST = 40
# "This month", "last week", against a day.
_SPANS = ("month", "week")
_COARSE = ("year", "month", "week")
_MEET = (Level.EXACT, Level.NEAR)
# Occasions whose wording sets a limit in one outlet and none in the other: "in office since May",
# "took office in May"; "closed until Friday", "reopens on Friday".
_LIMITED = (
    frozenset(
        "o:deadline o:end o:start o:reopen o:office o:join o:operate o:disappear o:orbit "
        "o:sentence o:sale o:marry o:escape o:outage o:build o:found o:operate "
        "o:close".split()
    )
    | {"o:first shown"}
    | {"o:strike end", "o:power cut", "o:court date"}
)
# Occasions that come once in a life, so that the year of one may be disputed.
_ONCE_EVER = frozenset(
    "o:found o:bear o:build o:operate o:office o:join o:marry o:diagnose o:orbit "
    "o:bury o:insolvent o:kidnap o:die o:end o:deadline o:effect "
    "o:close o:retire o:lifted o:premiere".split()
) | {"o:best before", "o:first shown", "o:first case"}
_ONE_OF_A_STORY = frozenset(f"o:{name}" for name in ONE_OF_A_STORY)
_FORESEEN = re.compile(r"\b(?:forecasts?|forecasters?|predict\w*|projected)\b", re.IGNORECASE)
# What only the words with it tell apart.
_LOOSE = frozenset("o:start o:end o:announce o:attack o:arrive o:depart o:vote o:meet".split())


def single_dates(story: Story) -> list[ClaimPair]:
    """Proposed pairs, those of one class first."""
    claims = [c for c in story.claims if c.kind is Kind.DATE and isinstance(c.value, Moment)]
    claims = [c for c in claims if c.modality not in ASIDE and not _forecast(c, story)]
    out: dict[tuple[str, str], ClaimPair] = {}
    near = (pair for pair in _near_clocks(claims) if _of_one_matter(*pair))
    for left, right in (*_of_one_class(claims), *near):
        if (left.id, right.id) not in out:
            pair = _pair(left, right, story)
            if pair is not None:
                out[left.id, right.id] = pair
    return list(out.values())


def _forecast(claim: Claim, story: Story) -> bool:
    """Whether the passage tells what was foreseen: it need not have come so."""
    text = story.article(claim.article).text
    told = text[claim.start : claim.end].lower()
    hint = "forecast" in told or "predict" in told or "projected" in told
    return hint and _FORESEEN.search(text, claim.start, claim.end) is not None


def _of_one_class(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two articles that each date one class of event once."""
    held: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        for name in classes_told(claim):
            held[name][claim.article].append(claim)
    for name, articles in held.items():
        told = list(articles.values())
        seen: list[list[list[Claim]]] = []
        for view in _VIEWS:
            each = [[c for c in rows if view(c)] for rows in told]
            if each not in seen:
                seen.append(each)
                yield from _held_once(name, each)


def _held_once(name: str, articles: list[list[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims on one class of event, of articles that tell one time of it each."""
    once = few([rows for rows in articles if rows and _one_time(rows)])
    for n, rows in enumerate(once):
        for others in once[n + 1 :]:
            for left, right in product(rows, others):
                if _of_one_grain(name, left, right):
                    yield left, right


def _fine(claim: Claim) -> bool:
    """Whether a claim gives a day or an hour, and not of an earlier year."""
    coarse = isinstance(claim.value, Moment) and claim.value.grain in _COARSE
    return not coarse and not claim.event.past


def _dayed(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Moment) and (value.weekday is not None or value.day is not None)


# What an article gives once: a time; a day or an hour ("arrested at noon", "arrested in July of
# last year"); an hour, where it gives the day as well; a day, where it gives the hour as well.
_VIEWS = (lambda _: True, _fine, of_the_day, _dayed)


def few(rows: list[list[Claim]]) -> list[list[Claim]]:
    """Of many articles that say one thing, the first ones: cost grows with what is said."""
    if len(rows) <= _MANY:
        return rows
    said: Counter[tuple[Value, ...]] = Counter()
    out = []
    for claims in rows:
        what = tuple(c.value for c in claims)
        said[what] += 1
        if said[what] <= _SPOKESMEN:
            out.append(claims)
    return out[:_MOST]


def _one_time(claims: list[Claim]) -> bool:
    return all(
        relate_claims(one, other).level in _MEET
        for n, one in enumerate(claims)
        for other in claims[n + 1 :]
    )


def _of_one_grain(name: str, left: Claim, right: Claim) -> bool:
    """A year is held only against what is written with a year: it dates another event else."""
    relation = relate_claims(left, right)
    if relation.level is not Level.APART:
        return False
    if name == ONSET:
        return relation.unit in ("clock", "part") and relation.minutes <= _NEAR_MINUTES
    if Modality.POSSIBLE in (left.modality, right.modality) and left.modality is not right.modality:
        return False
    months = [isinstance(c.value, Moment) and _bare_month(c.value) for c in (left, right)]
    if months[0] != months[1] and not (left if months[1] else right).slot("dated"):
        return False  # news of this week is told by its day, what was before by its month
    spans = [isinstance(c.value, Moment) and c.value.grain in _SPANS for c in (left, right)]
    if spans[0] != spans[1] and (left if spans[0] else right).slot("relative"):
        return False
    coarse = [isinstance(c.value, Moment) and c.value.grain == "year" for c in (left, right)]
    if any(coarse) or relation.unit == "year":
        once = classes_told(left) & classes_told(right) & (_ONCE | _ONCE_EVER)
        return bool(once) and all(_year_written(c) for c in (left, right))
    return one_occasion(left, right) and not one_day_by_date_line(left, right, relation)


def _bare_month(moment: Moment) -> bool:
    return moment.month is not None and moment.day is None and moment.grain == "month"


def _year_written(claim: Claim) -> bool:
    """Whether the words give the year, not the date line."""
    dated = isinstance(claim.value, Moment) and claim.value.year is not None
    return dated and claim.slot("year") != "inferred" and not claim.slot("relative")


def _near_clocks(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Clock times of two articles, neither of which the other gives, within _NEAR_MINUTES."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if on_the_clock(claim):
            held[claim.article].append(claim)
    rows = few(list(held.values()))
    for n, ours in enumerate(rows):
        for theirs in rows[n + 1 :]:
            for left in _unmatched(ours, theirs):
                for right in _unmatched(theirs, ours):
                    relation = relate_claims(left, right)
                    near = relation.unit == "clock" and relation.minutes <= _NEAR_MINUTES
                    # What is planned at three is not what happened at noon.
                    told_alike = left.modality is right.modality
                    if relation.level is Level.APART and near and told_alike:
                        yield left, right


def _of_one_matter(left: Claim, right: Claim) -> bool:
    """Whether two clauses share an event or a name; what else they share is in every clause.

    Two events of known sorts are two: the helicopter left at one time and landed at another.
    """
    classes = classes_told(left), classes_told(right)
    if all(classes):
        return bool(classes[0] & classes[1])
    names = [{w for w in topic_words(c) if w.startswith("e:")} for c in (left, right)]
    governed = bool(left.slot("governor")), bool(right.slot("governor"))
    if names[0] & names[1] or not any(governed):
        return True
    return all(governed) and likeness(topic_words(left), topic_words(right), {}).core


def _unmatched(own: list[Claim], others: list[Claim]) -> list[Claim]:
    return [c for c in own if not any(relate_claims(c, o).level in _MEET for o in others)]


def _pair(left: Claim, right: Claim, story: Story) -> ClaimPair | None:
    if left.polarity != right.polarity:
        return None
    shared = occasions(left) & occasions(right)
    limited = left.slot("limit") != right.slot("limit") or _beginning_against_whole(left, right)
    if limited and not shared & _LIMITED:
        return None
    people = compare_participants(left, right, story)
    one = bool(shared & _ONE_OF_A_STORY) or _of_the_story(left, right)
    if people is Level.APART and (not one or _told_apart(left, right)):
        return None
    if people is Level.MISSING and classes_told(left) & classes_told(right) & _PERSONAL:
        return None
    like = likeness_in_class(left, right)
    if like.score < (_ONE_CLASS if one else _ENOUGH) - 1e-9:
        return None
    event = compare_events(undated(left), undated(right), story)
    if event.level is Level.APART:
        return None
    if _of_the_story(left, right) and _maybe_two_events(left, right, story):
        return None  # two quakes have an hour each
    if given_too(left, right, story) or given_too(right, left, story):
        return None
    if elsewhere(left, right, story):
        return None
    return proposed(left, right, like, relate_claims(left, right).detail, event)


def _of_the_story(left: Claim, right: Claim) -> bool:
    """Whether both date what their articles are about, or its beginning, in whatever words."""
    return bool({ONSET, MAIN} & classes_told(left) & classes_told(right))


def _maybe_two_events(left: Claim, right: Claim, story: Story) -> bool:
    """Whether two whole articles share too little; a few lines share little whatever they tell."""
    texts = (story.article(c.article).text for c in (left, right))
    known = min(map(len, texts)) >= _WHOLE_ARTICLE
    return known and (story.same_event(left.article, right.article).score < least_event(story))


# Characters from which on a text tells enough for what it shares with another to say something.
_WHOLE_ARTICLE = 600


def _told_apart(left: Claim, right: Claim) -> bool:
    """Whether names, ages or numbers set who is told of apart, not words for one thing alone."""
    named = all(c.subject is not None and c.subject.entity for c in (left, right))
    return named or any(left.slot(s) and right.slot(s) for s in ("age", "count"))


def _beginning_against_whole(left: Claim, right: Claim) -> bool:
    """ "Closed from Friday", "closed on Thursday": one time only of what is held at a time."""
    if _ends(left) != _ends(right):
        return True
    if TOLD in (left.attribute, right.attribute) or left.slot("phase") == right.slot("phase"):
        return False
    return not classes_told(left) & classes_told(right) & _WHOLE


def _ends(claim: Claim) -> bool:
    """Whether a claim dates the end of something."""
    verbs = {w.partition(":")[2] for w in claim.slot("governor").split()}
    return claim.slot("phase") == "end" or bool(verbs & END)


def likeness_in_class(left: Claim, right: Claim) -> Likeness:
    """Words in common, the event itself counted once where the two name it by words apart."""
    like = likeness(topic_words(left), topic_words(right), {})
    one, other = left.slot("governor").split(), right.slot("governor").split()
    if like.core or any(alike(x, y) >= GOVERNED for x in one for y in other):
        return like
    shared = {n for x in one for n in classes_of(x)} & {n for x in other for n in classes_of(x)}
    shared |= (occasions(left) & occasions(right)) - _LOOSE
    shared |= {ONSET, MAIN} & classes_told(left) & classes_told(right)
    return like._replace(score=like.score + _ONE_CLASS) if shared else like


def proposed(
    left: Claim, right: Claim, like: Likeness, detail: str, event: SlotEvidence
) -> ClaimPair:
    """The pair of two values of which each is the only one; `detail` says how they differ."""
    evidence = (
        SlotEvidence("attribute", Level.NEAR, min(1.0, like.score / 3), ", ".join(like.words)),
        event,
        SlotEvidence("value", Level.APART, 0.0, detail),
        SlotEvidence("unit", Level.APART, 1.0, SINGLE),
    )
    return ClaimPair(left, right, evidence, True, min(0.6, like.score / 4))
