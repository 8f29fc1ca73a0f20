"""Claims of several articles that give one value for one thing, though no comparator aligned them.

Comparators look for conflicts and let a pair go at the first doubt. Where two outlets give the very
same value, chance has to explain it: two ferries that both left at 5.40 are rarer than one ferry
called by two names. So less is asked here of what else the clauses share, the less the more the
value tells. In: a story. Out: pairs of claims, for `findings.agree` to gather into rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator

from checker.align.compare import compare_heads, compare_modifiers
from checker.model import (
    Claim,
    EntityType,
    Kind,
    Level,
    Modality,
    Moment,
    Name,
    Quantity,
    Status,
)
from checker.normalize.event_classes import IDLE_VERBS, is_class
from checker.normalize.people import PERSON_NOUNS, PRONOUNS
from checker.story import Story

# Up to here every story has several counts, and two equal ones may be of two things.
_SMALL = 20
# Words beside two equal large amounts that make them one; beside equal small ones, one word and
# the thing counted.
_WORDS = 2
# Claims of one value that a further one is held against: what a story repeats is soon found.
_MOST_GROUPS = 8
# Sentences from the top in which "on Tuesday" is the day of the event itself.
_LEAD = 3
# Shares and times are told of many things; equal ones are one only of one subject.
_COMMON_UNITS = frozenset(("%", "s", "year"))
_SLIGHT = frozenset(("of the", "so far", "to date", "in all", "altogether", "combined"))
_FACTS = frozenset((Modality.HAPPENED, Modality.SCHEDULED))
_SURE_GRAINS = frozenset(("minute", "hour", "year"))
# Of deeds that say nothing by themselves no row is made.
_IDLE = IDLE_VERBS | {"find"}
_NAMED = (EntityType.PERSON, EntityType.ORGANISATION)


def concurring(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims of two articles that tell one fact alike; each with an earlier claim."""
    told: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in story.claims:
        if (key := _given(claim)) is not None:
            told[key].append(claim)
    for claims in told.values():
        if len(claims) > 1 and claims[0].article != claims[-1].article:
            yield from _together(claims, story)


def _together(claims: list[Claim], story: Story) -> Iterator[tuple[Claim, Claim]]:
    firsts: list[Claim] = []
    for claim in claims:
        for other in firsts:
            if other.article != claim.article and _one_fact(other, claim, story):
                yield other, claim
                break
        else:
            if len(firsts) < _MOST_GROUPS:
                firsts.append(claim)


def _given(claim: Claim) -> Hashable | None:
    """What equal claims have in common; None where the kind of claim makes no fact by itself."""
    kind, value = claim.kind, claim.value
    if kind is Kind.QUANTITY and isinstance(value, Quantity):
        vague = value.high == float("inf") or claim.hedge == "vague"
        if vague or not claim.polarity or value.unit == "th":
            return None
        # "about 30 tonnes" beside "30 tonnes": the middle is what both name
        return kind, value.unit, round((value.low + value.high) / 2, 6)
    if (kind is Kind.DATE or kind is Kind.PLACE) and claim.polarity:
        return kind, claim.attribute, value
    if kind is Kind.ROLE and isinstance(value, Name):
        persona = claim.slot("relation")
        return (kind, claim.attribute, value.key) if value.key and not persona else None
    head = claim.subject.head if claim.subject else ""
    if not head:
        return None
    if kind is Kind.AGENT and isinstance(value, Name):
        return (kind, claim.attribute, head) if value.key else None
    if kind is Kind.POLARITY and isinstance(value, Status):
        if claim.attribute in _IDLE or claim.slot("family"):
            return None
        return kind, claim.attribute, head, value.name
    return None


def _one_fact(a: Claim, b: Claim, story: Story) -> bool:
    told = {a.modality, b.modality}
    # "would pay" is reported speech of "will pay"
    spoken = a.speaker and b.speaker and Modality.DENIED not in told
    if len(told) > 1 and not told <= _FACTS and not spoken:
        return False
    if story.same_event(a.article, b.article).level is Level.APART or not _one_occasion(a, b):
        return False
    return _TESTS[a.kind](a, b, story)


def _one_occasion(a: Claim, b: Claim) -> bool:
    """Whether no clause sets its event apart from the other's: another year, place or instance."""
    x, y = a.event, b.event
    return (
        x.other == y.other
        and (x.year == y.year or None in (x.year, y.year))
        and (x.place == y.place or "" in (x.place, y.place))
    )


def _one_amount(a: Claim, b: Claim, story: Story) -> bool:
    value = a.value
    if not isinstance(value, Quantity) or not _slots_meet(a, b):
        return False
    if "age" in (a.attribute, b.attribute):
        return a.attribute == b.attribute and _one_entity(a, b, story)
    one_noun = bool(a.slot("noun")) and a.slot("noun") == b.slot("noun")
    near = len(set(a.slot("near").split()) & set(b.slot("near").split()))
    if value.unit in _COMMON_UNITS:
        return (
            a.attribute == b.attribute
            and a.scope == b.scope
            and near >= 1
            and (_one_entity(a, b, story) or (one_noun and near >= _WORDS))
        )
    if a.slot("class") or b.slot("class"):
        return a.attribute == b.attribute and not (a.scope ^ b.scope) - _SLIGHT
    if value.unit or value.low > _SMALL:
        same = a.attribute == b.attribute and (one_noun or bool(value.unit))
        return (same and near >= 1) or (near >= _WORDS and _one_sort(a, b))
    return (
        one_noun
        and near >= 1
        and not (a.scope ^ b.scope) - _SLIGHT
        and a.slot("noun") not in PERSON_NOUNS
        and not a.slot("people")
    )


def _one_sort(a: Claim, b: Claim) -> bool:
    """Whether what is measured may be one: a sum is no price of a share, people are no houses."""
    x, y = a.attribute.partition(":"), b.attribute.partition(":")
    if x[0] == y[0] == "count":
        return bool(a.slot("people")) == bool(b.slot("people")) and a.slot("noun") == b.slot("noun")
    return x[0] == y[0] or "figure" in (x[0], y[0])


def _slots_meet(a: Claim, b: Claim) -> bool:
    return all(
        a.slot(s) == b.slot(s) or not (a.slot(s) and b.slot(s))
        for s in ("class", "nation", "way", "thing", "against", "name")
    )


def _one_time(a: Claim, b: Claim, story: Story) -> bool:
    value = a.value
    if not isinstance(value, Moment) or a.attribute in IDLE_VERBS:
        return False
    if a.attribute == "told":
        lead = a.sentence <= _LEAD and b.sentence <= _LEAD
        return lead and value.start is not None and not (a.speaker or b.speaker)
    if value.grain in _SURE_GRAINS:
        return not _two_names(a, b, story)
    return value.start is not None and _one_subject(a, b, story)


def _one_place(a: Claim, b: Claim, story: Story) -> bool:
    if a.attribute == "told" or a.attribute in IDLE_VERBS:
        return False
    if a.attribute == "venue":
        return True
    if is_class(a.attribute):
        return not _two_names(a, b, story) and _one_subject(a, b, story)
    return _one_subject(a, b, story)


def _one_role(a: Claim, b: Claim, story: Story) -> bool:
    return a.slot("past") == b.slot("past") and _one_entity(a, b, story)


def _one_doer(a: Claim, b: Claim, story: Story) -> bool:
    x, y = a.value, b.value
    if not isinstance(x, Name) or not isinstance(y, Name):
        return False
    keys = {story.entity_key(a.article, x.key), story.entity_key(b.article, y.key)}
    return len(keys) == 1 and keys <= story.entities.keys() and _one_subject(a, b, story)


def _one_state(a: Claim, b: Claim, story: Story) -> bool:
    doers = [c.slot("doer_head") for c in (a, b)]
    return (not all(doers) or doers[0] == doers[1]) and _one_subject(a, b, story)


_TESTS: dict[Kind, Callable[[Claim, Claim, Story], bool]] = {
    Kind.QUANTITY: _one_amount,
    Kind.DATE: _one_time,
    Kind.PLACE: _one_place,
    Kind.ROLE: _one_role,
    Kind.AGENT: _one_doer,
    Kind.POLARITY: _one_state,
}


def _one_entity(a: Claim, b: Claim, story: Story) -> bool:
    keys = {story.entity_of(a, a.subject), story.entity_of(b, b.subject)}
    return len(keys) == 1 and keys <= story.entities.keys()


def _two_names(a: Claim, b: Claim, story: Story) -> bool:
    """Whether the claims are about two people or bodies, each known by a name."""
    found = [story.entities.get(story.entity_of(c, c.subject)) for c in (a, b)]
    named = [e for e in found if e is not None and e.names and e.type in _NAMED]
    return len(named) > 1 and named[0].key != named[1].key


def same_thing(a: Claim, b: Claim, story: Story) -> bool:
    """Whether two claims may be about one thing: not about two names, nor two other nouns."""
    return _one_subject(a, b, story) or a.attribute == "told"


def _one_subject(a: Claim, b: Claim, story: Story) -> bool:
    """Whether both are about one entity, or about one thing that readers are taken to know."""
    x, y = a.subject, b.subject
    if x is None or y is None or _two_names(a, b, story):
        return False
    if _one_entity(a, b, story):
        return True
    if x.head in PRONOUNS or y.head in PRONOUNS or x.head in PERSON_NOUNS:
        return False
    heads = compare_heads(x, y)
    return heads.level is Level.EXACT and compare_modifiers(x, y, heads).level is not Level.APART
