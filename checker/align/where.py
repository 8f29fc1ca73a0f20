"""Places that two articles give for one occasion, layer by layer: proposals, never errors.

In: a linked story with the claims of `extract/where.py`. Out: aligned pairs of which each article
gives one place, where the two cannot be one: two rooms, two hospitals, two towns, two floors, and
neither article names the other's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checker.align.compare import compare_events, compare_subjects, one_year
from checker.align.lies_in import lies_in
from checker.align.places import Relates
from checker.align.streets import own_name
from checker.align.told import ASIDE, meeting, other_occasion
from checker.align.told_classes import occasions
from checker.align.told_single import few
from checker.align.told_words import alike, likeness
from checker.align.where_apart import GENERAL, apart
from checker.model import Claim, ClaimPair, Kind, Level, Place, SlotEvidence
from checker.normalize.occasion_phrases import ONE_OF_A_STORY
from checker.normalize.spots import Spot, words_of
from checker.story import Story

WHERE = "where"
# Telling words in common that two clauses of one occasion need beside it.
_ENOUGH = 0.2
# What goes on at many places.
_COMMON = frozenset(
    "o:quake o:arrive o:depart o:speak o:work o:origin o:start o:attack o:damage o:carry "
    "o:escape".split()
)
# Of these, one word in common says little.
_LOOSE = frozenset("o:held o:happened o:find o:gather o:play o:meet o:crash o:produced".split())
# Words in common that make a town named elsewhere in the article that of the same matter.
_SOME = 0.8
# Where only verbs are alike: how much, and what the clauses must have in common.
_GOVERNED = 0.8
_ALIKE_TOLD = 0.9
# Below what the other proposals of places have: where they see the same, theirs is told.
_SCORE = 0.15
_LAYERS = ("spot", "venue", "area", "town", "side", "road", "distance", "street")
# What a story has one of: the firm's plant, the clinic somebody is in, the home of the accused.
_ONE = frozenset(f"o:{name}" for name in ONE_OF_A_STORY) | {
    "o:main", "o:distance", "o:site factory", "o:site hospital", "o:homeaccused", "o:homevictim",
    "o:scene",
}  # fmt: skip


class _Met(NamedTuple):
    """Two claims of one occasion that both give a layer."""

    occasion: str
    layer: str
    left: Claim
    right: Claim


def where_pairs(story: Story, gazetteer: Relates) -> list[ClaimPair]:
    """Proposed pairs."""
    out: dict[tuple[str, str], ClaimPair] = {}
    for found in (*_meeting(story, gazetteer), *_told_alike(story, gazetteer)):
        place = found.left.id, found.right.id
        detail = apart(found.left, found.right, found.layer, gazetteer)
        if place not in out and detail:
            pair = _pair(found, detail, story, gazetteer)
            if pair is not None:
                out[place] = pair
    return list(out.values())


def _meeting(story: Story, gazetteer: Relates) -> Iterator[_Met]:
    """Claims of two articles that each give one place of a layer for an occasion."""
    held: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in story.claims:
        if claim.kind is not Kind.PLACE or claim.attribute != WHERE or claim.modality in ASIDE:
            continue
        for name in occasions(claim) - _COMMON:
            for layer in _LAYERS:
                if claim.slot(layer):
                    for whose in _whose(claim, name, story):
                        held[name + whose, layer][claim.article].append(claim)
    for (name, layer), articles in held.items():
        single = few([rows for rows in articles.values() if _one(rows, layer, gazetteer)])
        for n, rows in enumerate(single):
            for others in single[n + 1 :]:
                for left in rows:
                    for right in others:
                        yield _Met(name, layer, left, right)


def _whose(claim: Claim, name: str, story: Story) -> Iterator[str]:
    """What tells one occasion of a sort from another; nothing where the article leaves it open."""
    who = story.entity_of(claim, claim.subject) if claim.subject else ""
    if name == "o:home":
        yield claim.slot("who")
        if claim.subject is not None and _by_name(claim):
            yield f" {claim.subject.text.split()[-1].lower()}"
    elif name != "o:seat":
        yield claim.slot("who")
    elif who:
        # A story of a takeover has two firms: their seats are compared by name alone.
        yield who


def _told_alike(story: Story, gazetteer: Relates) -> Iterator[_Met]:
    """Claims of two articles whose verbs or event nouns are alike, whatever the occasion."""
    claims = [
        c
        for c in story.claims
        if c.kind is Kind.PLACE and c.attribute == WHERE and c.modality not in ASIDE
    ]
    claims = [c for c in claims if c.slot("governor") and any(c.slot(x) for x in _SURE)]
    topics = {c.id: tuple(c.slot("governor").split()) for c in claims}
    for left, right in meeting(claims, topics):
        for layer in _SURE:
            if not apart(left, right, layer, gazetteer):
                continue
            if (
                _governed(left, right)
                and _alone(left, layer, claims)
                and _alone(right, layer, claims)
            ):
                yield _Met("", layer, left, right)


_SURE = ("spot", "venue", "side")
# What goes on at many places, or says little.
_LASTING = frozenset(
    "feel live spend work serve stay patrol operate grow-up reside remain travel visit promote "
    "study fight war conflict spread move go come see hear look speak talk call announce arrive "
    "run walk start begin end meet win lose play".split()
)


def _governed(left: Claim, right: Claim) -> bool:
    return any(
        alike(x, y) >= _GOVERNED and not {x.partition(":")[2], y.partition(":")[2]} & _LASTING
        for x in left.slot("governor").split()
        for y in right.slot("governor").split()
    )


def _alone(claim: Claim, layer: str, claims: list[Claim]) -> bool:
    """Whether no other claim of the article tells a place of the layer with a verb alike."""
    return not any(
        c.article == claim.article and c.id != claim.id and c.slot(layer)
        and c.slot(layer) != claim.slot(layer) and _governed(c, claim)
        for c in claims
    )  # fmt: skip


def _one(rows: list[Claim], layer: str, gazetteer: Relates) -> bool:
    """Whether an article gives one place of a layer for an occasion, however often."""
    return not any(
        apart(one, other, layer, gazetteer) for n, one in enumerate(rows) for other in rows[n + 1 :]
    )


def _pair(met: _Met, detail: str, story: Story, gazetteer: Relates) -> ClaimPair | None:
    occasion, layer, left, right = met
    if left.polarity != right.polarity:
        return None
    if left.slot("further") != right.slot("further"):
        return None
    if not occasion and left.slot("role") != right.slot("role"):
        return None
    ways = {left.slot("way"), right.slot("way")}
    if layer == "street" and "from" not in ways:
        ways = {"at"}  # "police were called to a flat in Mill Lane"
    if len(ways) > 1 and ("from" in ways or occasion not in ("o:hospital", "o:jail")):
        return None
    if occasion == "o:main" and _names_anywhere(left, right, layer, story):
        return None
    if layer == "town" and _one_in_other(left, right, story):
        return None
    if _gives(left, right, layer, story, gazetteer) or _gives(right, left, layer, story, gazetteer):
        return None
    like = likeness(tuple(left.slot("topic").split()), tuple(right.slot("topic").split()), {})
    needed = (
        _ALIKE_TOLD
        if not occasion
        else 0.0
        if occasion in _ONE
        else 0.8
        if occasion in _LOOSE
        else _ENOUGH
    )
    who = compare_subjects(left, right, story)
    if occasion == "o:die" and layer == "spot" and "hospital" in detail:
        return None  # hurt in a house fire, dead in hospital
    named = all(_by_name(c) for c in (left, right))
    sure = occasion and named and who.level is Level.EXACT
    namesakes = occasion.startswith("o:home ") and not _two_people(left, right)
    sure = sure or namesakes or (occasion == "o:hospital" and _may_be_whom(left, right, story))
    if like.score < needed and not sure:
        return None
    if not one_year(left, right, story):
        return None
    event = compare_events(left, right, story)
    if event.level is Level.APART or other_occasion(left, right, story):
        return None
    if occasion == "o:located" and who.level not in (Level.EXACT, Level.NEAR):
        return None
    if who.level is Level.APART and named and not namesakes:
        return None
    evidence = (
        SlotEvidence("attribute", Level.NEAR, min(1.0, like.score / 3), ", ".join(like.words)),
        event,
        SlotEvidence("value", Level.APART, 0.0, detail),
        SlotEvidence("unit", Level.APART, 1.0, WHERE),
    )
    return ClaimPair(left, right, evidence, True, _SCORE)


def _two_people(left: Claim, right: Claim) -> bool:
    """Whether two claims of one family name have two first names."""
    full = [c.subject.text.split() for c in (left, right) if c.subject is not None]
    return len(full) == 2 and min(map(len, full)) > 1 and full[0][-2] != full[1][-2]


def _may_be_whom(left: Claim, right: Claim, story: Story) -> bool:
    """Whether one tells of somebody by name and the other of "the singer", having the name too."""
    named = [c for c in (left, right) if _by_name(c)]
    told = [c for c in (left, right) if c.subject is not None and _THE.match(c.subject.text)]
    if len(named) != 1 or len(told) != 1 or named[0] is told[0]:
        return False
    who = story.entities.get(story.entity_of(named[0], named[0].subject))
    text = story.article(told[0].article).text
    return who is not None and bool(who.name) and who.name.split()[-1] in text


# One person, as told of by what he or she is: not "the two men", "the injured".
_THE = re.compile(
    r"(?i)(?:the|his|her) (?!.*(?:s|\bmen|\bwomen|\bpeople|\binjured|\bwounded)$)\D+$"
)


def _by_name(claim: Claim) -> bool:
    """Whether the one told of stands there by name, not as "the Low Tide star"."""
    who = claim.subject
    return who is not None and bool(who.entity) and who.text.split()[-1][:1].isupper()


def _one_in_other(left: Claim, right: Claim, story: Story) -> bool:
    """Whether an article says that one place lies in the other, whatever else bears its name."""
    return any(
        lies_in(x, y, story)
        for x in left.slot("town").split("|")
        for y in right.slot("town").split("|")
    )


def _gives(own: Claim, other: Claim, layer: str, story: Story, gazetteer: Relates) -> bool:
    """Whether the article of one claim names the other's place too, whatever for."""
    text = story.article(own.article).text.lower()
    value = other.slot(layer)
    if layer == "town":
        return _names_it(own, other, text, story)
    match layer:
        case "spot":
            nouns = words_of(Spot(*value.split(" ", 1)))
            return any(
                w in text and re.search(rf"\b{re.escape(w)}(?:s|es)?\b", text) for w in nouns
            )
        case "side":
            of, _, side = value.partition(" ")
            return bool(re.search(rf"\b{side}\w*[\s-](?:\w+\s)?{of}", text))
        case "distance":
            far = re.escape(value.partition(" ")[0])
            same = own.slot("distance").partition("|")[0] == value.partition("|")[0]
            return len(re.findall(rf"(?<![\d.,]){far} ", text)) > same
        case "street":
            names = map(own_name, value.split("|"))
            return any(
                name in text and re.search(rf"\b{re.escape(name)}\b", text) for name in names
            )
        case "road":
            return re.search(rf"(?<!\w){value}(?!\w)", text) is not None
    name = value.partition("|")[2]
    words = [w for w in name.split() if len(w) > 3 and w not in GENERAL] or name.split()
    # "St. Olav Aby Hospital": every article names the town.
    words = [w for w in words if not gazetteer.lookup(w)] or words
    return any(w in text for w in words)


def _names_it(own: Claim, other: Claim, text: str, story: Story) -> bool:
    """Whether an article names the other's town, for the occasion or for a matter alike."""
    names = other.slot("town").split("|")
    if not any(name in text for name in names):
        return False
    topic = tuple(other.slot("topic").split())
    for claim in story.claims_of(own.article, Kind.PLACE):
        if claim.id == own.id or not _mentions(claim, names):
            continue
        if occasions(claim) & occasions(other):
            return True
        if likeness(tuple(claim.slot("topic").split()), topic, {}).score >= _SOME:
            return True
    return _mentions_near(own, names, story)


def _mentions(claim: Claim, names: list[str]) -> bool:
    told = f"{claim.slot('town')} {claim.slot('area')} {claim.slot('venue')} {claim.slot('names')}"
    return any(name in told for name in names)


# "Western Oklahoma" is no town, and may reach to where the other outlet looks from.
_PART = re.compile(r"\b(?:north|south|east|west|central)\w*\b")


def _names_anywhere(left: Claim, right: Claim, layer: str, story: Story) -> bool:
    """Whether an article has the other's town at all, or puts the event in another year."""
    for own, other in ((left, right), (right, left)):
        text = story.article(own.article).text.lower()
        names = other.slot("town").split("|") if layer == "town" else ()
        part = _PART.search(own.value.name) if isinstance(own.value, Place) else None
        if part or own.event.past or own.event.other or any(name in text for name in names):
            return True
    return False


def _mentions_near(own: Claim, names: list[str], story: Story) -> bool:
    """Whether the other's town is named in the passage itself."""
    passage = story.article(own.article).text[own.start : own.end].lower()
    return any(name in passage for name in names)
