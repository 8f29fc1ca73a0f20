"""Places that two articles give for one matter in words of their own: proposals, never errors.

In: a linked story with the claims of `extract/told_places.py`. Out: aligned pairs whose places
cannot be one, as far as the gazetteer and the lexicon tell.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from rapidfuzz import fuzz

from checker.align.compare import compare_events, one_year
from checker.align.lies_in import lies_in
from checker.align.places import Relates
from checker.align.told import ASIDE, GOVERNED, TOLD, frequency, meeting, other_occasion
from checker.align.told_words import Likeness, alike, likeness
from checker.lexical import is_of_sort, is_part, relation
from checker.model import Claim, ClaimPair, Kind, Level, SlotEvidence
from checker.normalize.event_classes import class_of, is_class
from checker.story import Story

# Words in common that make it one matter, by how surely the places are two.
_ENOUGH = {"gazetteer": 1.5, "names": 2.3, "nouns": 1.5}
_BARE = 0.6
# Words in common that make it one matter whatever the verbs are: "addressed supporters under
# umbrellas", "headed a protest with umbrellas".
_ENOUGH_APART = 2.5
# Two names this alike on rapidfuzz's 0-100 scale are one name in two spellings.
_ALIKE = 75.0
_SOME = 0.8
_CARRIED = frozenset(
    "pocket backpack bag handbag purse wallet suitcase waistband belt holster rucksack briefcase "
    "glovebox jacket coat sock shoe boot".split()
)
_ROOMS = frozenset(
    "office closet kitchen bathroom toilet restroom classroom cafeteria canteen lobby corridor "
    "hallway floor storey basement cellar attic garage stairwell stair bedroom storeroom laundry "
    "gym library auditorium dormitory chapel ward".split()
)
# What goes on at many places, or for long.
_LASTING = frozenset(
    "feel live spend work serve stay patrol operate grow-up reside remain travel visit promote "
    "study fight war conflict spread move".split()
)
# Parts of another thing: what two of them are parts of may well be one place.
_PARTS = frozenset(
    "corner side part end edge north south east west half area section front back rear top bottom "
    "middle centre center outskirt region zone spot site place entrance".split()
)
_FLOORS = frozenset("floor storey story level deck".split())
_OPPOSITE = (
    {"north", "south"}, {"east", "west"}, {"left", "right"}, {"upper", "lower"}, {"front", "back"},
    {"front", "rear"}, {"northeast", "southwest"}, {"northwest", "southeast"},
)  # fmt: skip
_TOWARD = frozenset("to into onto".split())
_FROM = frozenset(("from",))


def told_places(story: Story, gazetteer: Relates) -> list[ClaimPair]:
    """Proposed pairs in claim order."""
    claims = [c for c in story.claims if c.kind is Kind.PLACE and c.attribute == TOLD]
    topics = {c.id: tuple(c.slot("topic").split()) for c in claims}
    often = frequency(claims, topics)
    best: dict[tuple[str, str], list[float]] = defaultdict(list)
    found: list[tuple[Claim, Claim, Likeness, str, str]] = []
    ways = {c.id: direction(c) for c in claims}
    for left, right in meeting(claims, topics):
        if ways[left.id] != ways[right.id]:
            continue
        like = likeness(topics[left.id], topics[right.id], often)
        if like.score < _SOME:
            continue
        if not _one_matter(left, right) and (
            like.score < _ENOUGH_APART or _two_events(left, right)
        ):
            continue
        best[left.id, right.article].append(like.score)
        best[right.id, left.article].append(like.score)
        how, detail = _apart(left, right, gazetteer, story)
        bare = not left.slot("governor") and not right.slot("governor")
        if how and like.score >= (_BARE if bare else _ENOUGH[how]):
            found.append((left, right, like, how, detail))
    out = []
    for left, right, like, how, detail in found:
        rivals = best[left.id, right.article], best[right.id, left.article]
        if any(sum(score >= like.score - 0.01 for score in scores) > 1 for scores in rivals):
            continue
        if _given(left, right, story, how) or _given(right, left, story, how):
            continue
        if left.polarity != right.polarity or {left.modality, right.modality} & ASIDE:
            continue
        if not one_year(left, right, story):
            continue
        event = compare_events(left, right, story)
        if event.level is Level.APART or other_occasion(left, right, story):
            continue
        evidence = (
            SlotEvidence("attribute", Level.NEAR, min(1.0, like.score / 3), ", ".join(like.words)),
            event,
            SlotEvidence("value", Level.APART, 0.0, detail),
            SlotEvidence("unit", Level.APART, 1.0, TOLD),
        )
        out.append(ClaimPair(left, right, evidence, True, min(0.7, like.score / 4)))
    return out


def direction(claim: Claim) -> str:
    prep = claim.slot("preposition")
    return "to" if prep in _TOWARD else "from" if prep in _FROM else "at"


def _one_matter(left: Claim, right: Claim) -> bool:
    one, other = left.slot("governor").split(), right.slot("governor").split()
    if not one and not other:
        return {left.slot("noun"), right.slot("noun")} <= _CARRIED
    return any(
        alike(x, y) >= GOVERNED and not {x.partition(":")[2], y.partition(":")[2]} & _LASTING
        for x in one
        for y in other
    )


def names_apart(left: Claim, right: Claim) -> tuple[list[str], list[str]]:
    """The names of two places and of what they lie in, without the town that both lie in."""
    one, other = (c.slot("names").split() for c in (left, right))
    inner, outer = (c.slot("within").split() for c in (left, right))
    return (
        [*one, *(w for w in inner if w not in outer)],
        [*other, *(w for w in outer if w not in inner)],
    )


def one_name(one: list[str], other: list[str]) -> bool:
    """Whether two lists of names have one in common, misspelt, cut short or as initials."""
    initials = ["".join(word[0] for word in words) for words in (one, other) if len(words) > 1]
    return any(fuzz.ratio(x, y) >= _ALIKE or x in y or y in x for x in one for y in other) or any(
        word in one or word in other for word in initials
    )


def opposite_sides(left: Claim, right: Claim) -> bool:
    """ "The north face", "the south face" of one thing."""
    sides = {left.slot("side").removesuffix("ern"), right.slot("side").removesuffix("ern")}
    same = left.slot("noun") == right.slot("noun") and left.slot("names") == right.slot("names")
    if same and len(sides) == 2 and left.slot("noun") in _FLOORS:
        return "" not in sides and "top" not in sides
    return same and any(sides == pair for pair in _OPPOSITE)


def _two_events(left: Claim, right: Claim) -> bool:
    """Whether the verbs tell of two sorts of events, or one of the clauses has none."""
    one = {class_of(w) for w in left.slot("governor").split()}
    other = {class_of(w) for w in right.slot("governor").split()}
    lasting = direction(left) != "to" and (one | other) & _LASTING
    if not one or not other or lasting:
        return True
    return any(is_class(n) for n in one) and any(is_class(n) for n in other)


def _apart(left: Claim, right: Claim, gazetteer: Relates, story: Story) -> tuple[str, str]:
    """By what two places are known to be two, and a word on it; ("", "") where they may be one."""
    one, other = names_apart(left, right)
    if opposite_sides(left, right):
        return "nouns", f"{left.slot('side')} against {right.slot('side')}"
    if left.slot("names") == right.slot("names") and left.slot("noun") and right.slot("noun"):
        land = bool(one) and _OPEN in (_rank(left.slot("noun")), _rank(right.slot("noun")))
        # "The sea off Aby province" lies by the province.
        return ("", "") if land else _nouns_apart(left.slot("noun"), right.slot("noun"))
    if left.slot("street") or right.slot("street"):
        return "", ""  # places.py holds streets against one another; a street lies in a town
    if bool(one) != bool(other):
        return "", ""
    if one:
        if one_name(one, other):
            return "", ""
        relations = {
            gazetteer.relation(x, y)
            for x in (*one, " ".join(one))
            for y in (*other, " ".join(other))
        }
        if relations & {"same", "inside", "contains"}:
            return "", ""
        detail = f"{' '.join(one)} against {' '.join(other)}"
        if "apart" in relations:
            told = lies_in(" ".join(one), " ".join(other), story)
            return ("", "") if told else ("gazetteer", detail)
        nouns = left.slot("noun"), right.slot("noun")
        return ("names", detail) if bool(nouns[0]) == bool(nouns[1]) else ("", "")
    return _nouns_apart(left.slot("noun"), right.slot("noun"))


def _nouns_apart(a: str, b: str) -> tuple[str, str]:
    if {a, b} & _PARTS:
        return "", ""
    if not a or not b or relation(a, b, "n").name not in ("sibling", "unrelated", "akin"):
        return "", ""
    if is_part(a, b) or is_part(b, a) or _holds(a, b) or _holds(b, a):
        return "", ""
    return "nouns", f"{a} against {b}"


def _holds(a: str, b: str) -> bool:
    """Whether one spot may lie within the other: rooms in buildings, bags in rooms."""
    return _rank(a) != _rank(b)


# The rank of what is neither carried nor in a house.
_OPEN = 3


@lru_cache(maxsize=5_000)
def _rank(noun: str) -> int:
    """0 for what is carried, 1 for a room or part of a house, 2 for a building, 3 for the rest."""
    if noun in _CARRIED or noun in _ROOMS:
        return int(noun in _ROOMS)
    for rank, sorts in enumerate((("room", "storeroom", "closet"), ("building", "house")), 1):
        if noun in sorts or is_of_sort(noun, sorts, 4):
            return rank
    return _OPEN


def _given(own: Claim, other: Claim, story: Story, how: str) -> bool:
    """Whether the article of one claim names the other's place too."""
    text = story.article(own.article).text.lower()
    if how == "nouns":
        return any(
            c.id != own.id
            and c.slot("noun") == other.slot("noun")
            and likeness(_topic(c), _topic(other), {}).score >= _SOME
            for c in story.claims_of(own.article, Kind.PLACE)
        )
    names = other.slot("names").split()
    if how == "names":
        return any(name in text for name in names)
    return any(
        claim.id != own.id
        and set(names) & set(claim.slot("names").split())
        and likeness(_topic(claim), _topic(other), {}).score >= _SOME
        for claim in story.claims_of(own.article, Kind.PLACE)
    )


def _topic(claim: Claim) -> tuple[str, ...]:
    return tuple(claim.slot("topic").split())
