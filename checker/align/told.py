"""Times that two articles give for one matter in words of their own: proposals, never errors.

In: a linked story with the `topic` slots of `extract/topic.py`. Out: aligned pairs of date claims
whose moments cannot be one. Two claims are proposed where enough telling words of their clauses
agree, each is the other's best match, and neither article names the other's time at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from checker.align.compare import compare_events
from checker.align.dates import relate_claims
from checker.align.happenings import classes, undated
from checker.align.told_words import Likeness, alike, index_keys, likeness
from checker.model import Claim, ClaimPair, Kind, Level, Modality, Moment, SlotEvidence
from checker.normalize.event_classes import classes_of
from checker.normalize.moments import published_day, resolve
from checker.normalize.time_words import find_times
from checker.story import Story

# The attribute of claims on times of no known event, and the unit of what is found here.
TOLD = "told"
# Words in common that make two clauses one matter: a deadline says more by itself.
_ENOUGH = 1.5
_ENOUGH_BARE = 1.8  # where the verb says nothing
# With a day of the month on both sides, where the verb of one clause comes up in the other.
_ENOUGH_APART = 2.3
_ENOUGH_LIMIT = 0.8
# How alike the two verbs or event nouns must be that the times are said of.
GOVERNED = 0.6
_NEAR_DAYS = 30
_PART_OF_MONTH = 20
# Words in common that make a time named elsewhere in the article that of the same matter.
_WEAK = {"exact": 0.0, "weak": 0.6, "vague": 1.2}
# A key that more claims hold says nothing, and would make the work grow with its square.
_CROWD = 60
_MEET = (Level.EXACT, Level.NEAR)
ASIDE = frozenset((Modality.CONDITIONAL, Modality.DENIED))


def told_dates(story: Story) -> list[ClaimPair]:
    """Proposed pairs in claim order."""
    claims = [c for c in story.claims if c.kind is Kind.DATE and c.slot("topic")]
    topics = {c.id: tuple(c.slot("topic").split()) for c in claims}
    often = frequency(claims, topics)
    best: dict[tuple[str, str], tuple[float, str]] = {}
    found: list[tuple[Claim, Claim, Likeness]] = []
    about = {c.id: _about(c) for c in claims}
    for left, right in meeting(claims, topics):
        needed = _needed(about[left.id], about[right.id])
        if needed is None:
            continue
        like = likeness(topics[left.id], topics[right.id], often)
        if like.score < needed.score or (needed.core and not like.core):
            continue
        for own, other in ((left, right), (right, left)):
            place = (own.id, other.article)
            best[place] = max(best.get(place, (0.0, "")), (like.score, other.id))
        found.append((left, right, like))
    out = []
    for left, right, like in found:
        if best[left.id, right.article][0] > like.score + 0.01:
            continue
        if best[right.id, left.article][0] > like.score + 0.01:
            continue
        pair = _pair(left, right, like, story)
        if pair is not None:
            out.append(pair)
    return out


def frequency(claims: list[Claim], topics: dict[str, tuple[str, ...]]) -> dict[str, float]:
    """How many time expressions of an article that uses a word have it about them."""
    count: dict[str, int] = defaultdict(int)
    articles: dict[str, set[str]] = defaultdict(set)
    for c in claims:
        for w in topics[c.id]:
            count[w] += 1
            articles[w].add(c.article)
    return {w: n / len(articles[w]) for w, n in count.items()}


def meeting(
    claims: list[Claim], topics: dict[str, tuple[str, ...]]
) -> Iterable[tuple[Claim, Claim]]:
    """Pairs of claims of two articles that have two words in common, or one about a limit."""
    held: dict[str | int, list[int]] = defaultdict(list)
    for n, c in enumerate(claims):
        keys: set[str | int] = set()
        for word in topics[c.id]:
            keys.update(index_keys(word))
        for key in keys:
            held[key].append(n)
    where = [c.article for c in claims]
    size = len(claims)
    shared: set[int] = set()  # a pair (a, b) as a * size + b: numbers are sorted faster than pairs
    for rows in held.values():
        if len(rows) > _CROWD:
            continue
        for at, a in enumerate(rows):
            article, row = where[a], a * size
            shared.update([row + b for b in rows[at + 1 :] if where[b] != article])
    for pair in sorted(shared):
        yield claims[pair // size], claims[pair % size]


class _About(NamedTuple):
    """What of a claim decides how much its words must share with another's."""

    limit: str
    governors: tuple[str, ...]
    topic: tuple[str, ...]
    classes: frozenset[str]  # of events, none for a claim of the attribute "told"
    dated: bool


class _Needed(NamedTuple):
    """The least likeness of two topics, and whether a verb or event noun must be in it."""

    score: float
    core: bool = False


def _about(claim: Claim) -> _About:
    events = frozenset[str]() if claim.attribute == TOLD else classes(claim)
    governors = tuple(claim.slot("governor").split())
    dated = bool(claim.slot("dated"))
    return _About(claim.slot("limit"), governors, topic_words(claim), events, dated)


def _needed(a: _About, b: _About) -> _Needed | None:
    """How alike two topics must be; None where no likeness makes it one matter."""
    if a.limit != b.limit:
        return None
    same = any(alike(x, y) >= GOVERNED for x in a.governors for y in b.governors)
    if a.limit:
        same = same or _speaks_of(a.governors, b.topic) or _speaks_of(b.governors, a.topic)
        return _Needed(_ENOUGH_LIMIT if same else _ENOUGH_BARE)
    if same or a.classes & b.classes:
        return _Needed(_ENOUGH)
    if not a.governors and not b.governors:
        return _Needed(_ENOUGH_BARE, core=True)
    if not (a.dated and b.dated):
        return None
    told = _speaks_of(a.governors, b.topic) or _speaks_of(b.governors, a.topic)
    return _Needed(_ENOUGH_APART) if told else None


def _speaks_of(governors: tuple[str, ...], topic: tuple[str, ...]) -> bool:
    """Whether a clause's verb or event noun comes up in another clause: "convened", "a meeting"."""
    return any(alike(x, y) >= GOVERNED for x in governors for y in topic)


def one_occasion(left: Claim, right: Claim) -> bool:
    """Past days further apart than a week are two occasions, not two tellings of one."""
    if left.slot("limit") or left.modality is right.modality is Modality.SCHEDULED:
        return True
    a, b = left.value, right.value
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return False
    guessed = left.slot("year") == right.slot("year") == "inferred" and a.month and b.month
    if a.start and b.start and not guessed:
        return abs((a.start - b.start).days) <= (_NEAR_DAYS if a.day and b.day else 62)
    if a.day and b.day and a.month and b.month:
        return abs((a.month - b.month) * 30.4 + a.day - b.day) <= _NEAR_DAYS
    if guessed and a.month and b.month:
        return abs(a.month - b.month) <= 2
    return True


def other_month(left: Claim, right: Claim) -> bool:
    """ "Opened fire on Friday", "in July a man opened fire": a month tells of an earlier one.

    "Early July" is near enough to a day to be one's, and a plan may be told by its month.
    """
    if Modality.HAPPENED not in (left.modality, right.modality):
        return False
    values = [c.value for c in (left, right) if isinstance(c.value, Moment)]
    if len({v.grain for v in values}) < 2:
        return False
    return any(
        v.grain == "month"
        and v.start
        and v.end
        # "A few weeks ago" is as wide as a month.
        and (v.month is None or (v.end - v.start).days > _PART_OF_MONTH)
        for v in values
    )


def _pair(left: Claim, right: Claim, like: Likeness, story: Story) -> ClaimPair | None:
    relation = relate_claims(left, right)
    if relation.level is not Level.APART:
        return None
    if not one_occasion(left, right) or other_month(left, right):
        return None
    if left.polarity != right.polarity or {left.modality, right.modality} & ASIDE:
        return None
    event = compare_events(undated(left), undated(right), story)
    if event.level is Level.APART or given_too(left, right, story) or given_too(right, left, story):
        return None
    if elsewhere(left, right, story):
        return None
    words = ", ".join(like.words)
    evidence = (
        SlotEvidence("attribute", Level.NEAR, min(1.0, like.score / 3), words),
        event,
        SlotEvidence("value", Level.APART, 0.0, relation.detail),
        SlotEvidence("unit", Level.APART, 1.0, TOLD),
    )
    return ClaimPair(left, right, evidence, True, min(0.7, like.score / 4))


# What each country has at its own time.
_BY_LAND = frozenset("launch premiere release vote elect reopen effect ban".split())
_IN_LAND = re.compile(r"\b[Ii]n (?:the )?([A-Z][a-z]+(?: [A-Z][a-z]+)?)")
_MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())


def elsewhere(left: Claim, right: Claim, story: Story) -> bool:
    """ "In India it goes on sale in July", "on sale in Britain in May": two lands, two dates."""
    told = [
        {name for word in claim.slot("governor").split() for name in classes_of(word)}
        for claim in (left, right)
    ]
    if not told[0] & told[1] & _BY_LAND:
        return False
    lands = []
    for claim in (left, right):
        passage = story.article(claim.article).text[claim.start : claim.end]
        named = {m.lower() for m in _IN_LAND.findall(passage)}
        lands.append({n for n in named if not n.startswith(_MONTHS)})
    return bool(lands[0] and lands[1]) and not lands[0] & lands[1]


def given_too(own: Claim, other: Claim, story: Story) -> bool:
    """Whether the article of one claim gives the other's time too, for a matter with words shared.

    A date or clock time is given whatever it is said of; a weekday or a part of the day is in
    every article, so it counts only with words in common.
    """
    if _beside(own, other, story):
        return True
    for claim in story.claims_of(own.article, Kind.DATE):
        if claim.id == own.id or not isinstance(claim.value, Moment):
            continue
        if relate_claims(claim, other).level not in (Level.EXACT, Level.NEAR):
            continue
        how = _telling(claim, other)
        if how and likeness(topic_words(claim), topic_words(other), {}).score >= _WEAK[how]:
            return True
    return False


def _beside(own: Claim, other: Claim, story: Story) -> bool:
    """Whether the passage of one claim names the other's day or clock time as well."""
    article = story.article(own.article)
    published = published_day(article.published)
    for words in find_times(article.text[own.start : own.end]):
        at = own.start + words.start, own.start + words.end
        if at[0] < own.focus_end and own.focus_start < at[1]:
            continue
        also = replace(own, value=resolve(words, published, None), attribute=TOLD)
        if relate_claims(also, other).level in _MEET and _telling(also, other):
            return True
    return False


def other_occasion(left: Claim, right: Claim, story: Story) -> bool:
    """Whether the passages of two claims name days of which none can be the other's."""
    days: list[list[Claim]] = []
    for claim in (left, right):
        article = story.article(claim.article)
        published = published_day(article.published)
        found = find_times(article.text[claim.start : claim.end])
        moments = (resolve(w, published, None) for w in found if w.dated)
        days.append([replace(claim, value=m, attribute=TOLD) for m in moments])
    one, other = days
    return bool(one and other) and all(
        relate_claims(x, y).level is Level.APART for x in one for y in other
    )


def topic_words(claim: Claim) -> tuple[str, ...]:
    return tuple(claim.slot("topic").split())


def _telling(claim: Claim, other: Claim) -> str:
    """How a claim names the other's time: "exact", "weak" (it may be another), "" not at all."""
    a, b = claim.value, other.value
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return ""
    if b.clock and b.grain != "part":
        return "exact" if a.clock is not None and a.grain != "part" else ""
    if b.clock and a.clock is None and b.weekday is None and b.day is None:
        return ""
    if b.start and a.start and b.grain in ("day", "part"):
        return "exact" if a.start.date() == b.start.date() and a.grain in ("day", "part") else ""
    if b.weekday is not None and a.weekday is not None:
        dated = bool(a.start) != bool(b.start)  # "Friday" against a date that was a Friday
        return ("vague" if dated else "weak") if a.weekday == b.weekday else ""
    if b.day is not None:
        return "exact" if a.day == b.day and a.month == b.month else ""
    if b.month is not None:
        return "weak" if a.month == b.month and a.grain == b.grain else ""
    if b.year is not None:
        return "exact" if a.year == b.year and a.grain == "year" else ""
    return "weak" if a.clock is not None and b.clock is not None else ""
