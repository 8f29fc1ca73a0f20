"""Whether two amounts belong to one thing: counted people and things, owners, persons, places."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz

from checker.align.compare import (
    NEAR_WORD,
    compare_heads,
    compare_modifiers,
    compare_subjects,
)
from checker.align.quantity_alone import told_alone
from checker.align.quantity_value import amounts_of
from checker.lexical import is_hypernym, relation
from checker.model import Claim, Level, Participant, Quantity, SlotEvidence
from checker.normalize.carriers import one_carrier
from checker.normalize.people import PRONOUNS
from checker.story import Story

# Nouns that mean people as such; every other noun for people names a part of them.
_ANYBODY = frozenset(
    "person people human individual life soul body victim other dead casualty".split()
)
# Names that reporters change about for one group.
_ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "police officer policeman cop deputy",
        "soldier troop serviceman",
        "protester protestor demonstrator marcher activist",
        "house home building",
        "firefighter fireman",
    )
)
SETTLEMENTS = frozenset(
    "camp city town village island district province region country nation state suburb".split()
)
# Words beside a counted noun that do not make it another thing.
WEAK = frozenset(
    "total estimated suspected alleged local innocent armed additional small large big little new "
    "old many other several young unarmed whole entire full confirmed reported heavy major".split()
)
# A group that an article counts alone stands for all, as surely as another word for it would.
ALL_TOLD = 0.9
# What may be any place.
_VAGUE_PLACES = SETTLEMENTS | PRONOUNS | {""}


def compare_counted(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """Counted noun against counted noun; people in general hold every group of people."""
    a, b = left.subject, right.subject
    if a is None or b is None:
        return SlotEvidence("subject", Level.MISSING, 0.5, "")
    if left.attribute in ("population",):
        return _compare_places(left, right, story)
    va, vb = amounts_of(left, right)
    if left.slot("within") != right.slot("within"):
        some, more = (va, vb) if left.slot("within") else (vb, va)
        if "found" in (left.slot("within"), right.slot("within")):
            return SlotEvidence("subject", Level.APART, 0.0, "a part of the other")
        if (left.slot("within") and right.slot("within")) or some.low <= more.high:
            return SlotEvidence("subject", Level.APART, 0.0, "a part of the other")
    if left.attribute == "aboard" and not one_carrier(left.slot("owner"), right.slot("owner")):
        return SlotEvidence("subject", Level.APART, 0.0, "another carrier")
    if left.slot("people") and right.slot("people"):
        general_a, general_b = _general(left, a, b), _general(right, b, a)
        if general_a and general_b:
            return _narrowed(left, right, a, b, SlotEvidence("subject", Level.EXACT, 1.0, ""))
        if general_a != general_b:
            # A group may be no larger than all: "three officers" of "five people".
            part, whole = (va, vb) if general_b else (vb, va)
            group, everybody = (right, left) if general_a else (left, right)
            if part.low <= whole.high and not told_alone(group, story, everybody.article):
                return SlotEvidence("subject", Level.APART, 0.0, "a part of the other")
            # A group larger than all is at odds with them, told alone or not.
            return SlotEvidence("subject", Level.NEAR, ALL_TOLD, f"{a.head} / {b.head}")
    heads = compare_heads(a, b)
    if heads.level is Level.APART and any(a.head in g and b.head in g for g in _ALIKE):
        heads = SlotEvidence("subject", Level.NEAR, 0.8, f"{a.head} / {b.head}")
    if (
        heads.level is Level.APART
        and left.slot("people")
        and right.slot("people")
        and left.slot("class")
    ):
        # "Eleven men were charged", "12 defendants were charged": sex against role.
        sexed = [p.head in ("man", "woman", "male", "female") for p in (a, b)]
        if sexed[0] != sexed[1] and a.modifiers & b.modifiers:
            heads = SlotEvidence("subject", Level.NEAR, 0.8, f"{a.head} / {b.head}")
    if heads.level is Level.APART and _of_one_people(left, right):
        # "22 Filipino sailors on the ship", "the 23 Filipinos in the crew"
        return SlotEvidence("subject", Level.NEAR, 0.8, left.slot("nation"))
    if heads.level is Level.APART:
        return heads
    if bool(left.slot("and")) != bool(right.slot("and")):
        some, more = (va, vb) if right.slot("and") else (vb, va)
        if some.low <= more.high:
            return SlotEvidence("subject", Level.APART, 0.0, "a part of the other")
    if heads.score < 0.7:
        narrow, wide = (va, vb) if is_hypernym(b.head, a.head, "n") else (vb, va)
        if narrow.low <= wide.high:
            return SlotEvidence("subject", Level.APART, 0.0, "a part of the other")
    return _narrowed(left, right, a, b, heads)


def _of_one_people(left: Claim, right: Claim) -> bool:
    """Whether both count members of one people aboard, one by nothing but their nation."""
    nations = {c.slot("nation") for c in (left, right)}
    bare = "national" in (left.slot("noun"), right.slot("noun"))
    return left.attribute == "aboard" and bare and len(nations) == 1 and "" not in nations


_OUTLIVED = frozenset(("survived", "rescued"))
# Who is meant by "people" where mountains, mines and jails are told of.
_EVERYBODY = frozenset("climber mountaineer hiker miner diver caver hostage captive".split())
# Who is so called is everybody of the class: "26 hostages", "34 cases".
_NOBODY_ELSE = frozenset((("held", "hostage"), ("held", "captive"), ("infected", "case")))
_HELD = frozenset("survived missing trapped rescued freed held".split())


def _general(claim: Claim, who: Participant, other: Participant) -> bool:
    """Whether all people are counted: "persons", "passengers and crew", "survivors" who survived,
    "climbers" who are missing where the other counts "people".
    """
    if who.head in _ANYBODY or claim.slot("and") in ("crew", "staff"):
        return True
    if (claim.attribute, who.head) in _NOBODY_ELSE:
        return True
    if who.head == "survivor":
        return claim.attribute in _OUTLIVED
    everybody = who.head in _EVERYBODY and other.head in _ANYBODY
    return everybody and claim.attribute in _HELD


def _narrowed(
    left: Claim, right: Claim, a: Participant, b: Participant, heads: SlotEvidence
) -> SlotEvidence:
    """Modifiers: other ones make another thing, more of them a part of it; weak ones count not."""
    a, b = _firm(a), _firm(b)
    found = compare_modifiers(a, b, heads)
    if found.level is Level.NEAR and found.score < heads.score:
        narrow, wide = (left, right) if a.modifiers > b.modifiers else (right, left)
        part, whole = amounts_of(narrow, wide)
        if part.low <= whole.high:
            return SlotEvidence("subject", Level.APART, 0.0, "a part of the other")
        return SlotEvidence("subject", Level.NEAR, min(heads.score, 0.75), found.detail)
    return found


def _firm(who: Participant) -> Participant:
    """Without the modifiers that tell of no part."""
    if who.modifiers.isdisjoint(WEAK):
        return who
    return replace(who, modifiers=who.modifiers - WEAK)


def _compare_places(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """Populations: of one place, as far as the clause names it."""
    a, b = left.slot("owner"), right.slot("owner")
    ka = story.entity_key(left.article, left.slot("owner-entity"))
    kb = story.entity_key(right.article, right.slot("owner-entity"))
    if a and a == b and a not in PRONOUNS:
        return SlotEvidence("subject", Level.EXACT, 1.0, a)  # the model may take one for a person
    if ka and kb:
        if ka == kb:
            return SlotEvidence("subject", Level.EXACT, 1.0, a)
        return SlotEvidence("subject", Level.APART, 0.0, f"{a} against {b}")
    sorts = (left.slot("owner-sort"), right.slot("owner-sort"))
    if all(sorts) and sorts[0] != sorts[1]:
        return SlotEvidence("subject", Level.APART, 0.0, f"{sorts[0]} against {sorts[1]}")
    if not a or not b:
        return SlotEvidence("subject", Level.APART, 0.0, "a place that is not named")
    if (a in SETTLEMENTS and b in SETTLEMENTS) or _VAGUE_PLACES.isdisjoint((a, b)):
        return SlotEvidence("subject", Level.APART, 0.0, f"{a} against {b}")
    return SlotEvidence("subject", Level.NEAR, 0.75, f"{a} / {b}")


def compare_ages(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """One person: the same entity, else the same name; a common noun alone says little."""
    a, b = left.subject, right.subject
    if a is None or b is None:
        return SlotEvidence("subject", Level.APART, 0.0, "nobody")
    if left.slot("list"):
        # One list of ages, one of which differs: the blocking key holds the others.
        return SlotEvidence("subject", Level.NEAR, 0.85, f"beside {left.slot('list')}")
    ka, kb = story.entity_of(left, a), story.entity_of(right, b)
    if a.entity and b.entity and ka == kb:
        return SlotEvidence("subject", Level.EXACT, 1.0, a.text)
    na, nb = left.slot("name"), right.slot("name")
    whole = na.lower() == nb.lower() and " " in na  # a word before the name may have hidden it
    if ka and kb and not whole and not (a.head in PRONOUNS or b.head in PRONOUNS):
        return SlotEvidence("subject", Level.APART, 0.0, f"{a.text} against {b.text}")
    if na and nb:
        return _same_name(na, nb)
    if na or nb:
        return SlotEvidence("subject", Level.APART, 0.0, "one is unnamed")
    heads = compare_heads(a, b)
    shared = content(left) & content(right)
    if heads.level is Level.EXACT and (
        (a.modifiers & b.modifiers) - {"old", "year"} or len(shared) >= 3
    ):
        return SlotEvidence("subject", Level.NEAR, 0.7, a.head)
    return SlotEvidence("subject", Level.APART, 0.0, "nobody named")


def _same_name(a: str, b: str) -> SlotEvidence:
    """Names as written: one surname, and no two different first names."""
    wa, wb = a.lower().split(), b.lower().split()
    if fuzz.ratio(wa[-1], wb[-1]) < NEAR_WORD:
        return SlotEvidence("subject", Level.APART, 0.0, f"{a} against {b}")
    if len(wa) > 1 and len(wb) > 1:
        if fuzz.ratio(wa[0], wb[0]) >= NEAR_WORD:
            return SlotEvidence("subject", Level.EXACT, 1.0, a)
        return SlotEvidence("subject", Level.APART, 0.0, f"{a} against {b}")
    return SlotEvidence("subject", Level.NEAR, 0.85, a)


def compare_distances(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """The same two ends, in either order."""
    ends = []
    for c in (left, right):
        figure = c.subject.text.lower() if c.subject else ""
        ends.append((figure, c.slot("landmark").lower()))
    (fa, la), (fb, lb) = ends
    if (la == lb and _same_place(fa, fb)) or (_same_place(fa, lb) and _same_place(la, fb)):
        # Institutes put an epicentre in different places, and move it on the day.
        sure = _EPICENTRE.isdisjoint((fa, la)) or not _near_distances(left, right)
        ends_met = f"{fa} to {la}"
        if sure:
            return SlotEvidence("subject", Level.EXACT, 1.0, ends_met)
        return SlotEvidence("subject", Level.NEAR, 0.75, ends_met)
    if la == lb:
        level = compare_subjects(left, right, story)
        if level.level in (Level.EXACT, Level.NEAR):
            return level
    return SlotEvidence("subject", Level.APART, 0.0, "other places")


_EPICENTRE = frozenset(("epicentre",))
# By so much do institutes differ: a few tens of kilometres, or a part of the way.
_INSTITUTES, _PART = 30_000.0, 1.25


def _near_distances(left: Claim, right: Claim) -> bool:
    """Whether two distances, in metres, are no further apart than institutes put an epicentre."""
    low, high = sorted(c.value.low for c in (left, right) if isinstance(c.value, Quantity))
    return high - low <= _INSTITUTES or high <= low * _PART


def _same_place(a: str, b: str) -> bool:
    wa, wb = (
        set(a.split()) - {"the", "of", "island", "town", "city"},
        set(b.split()) - {"the", "of", "island", "town", "city"},
    )
    return bool(wa and wb and (wa <= wb or wb <= wa))


_AGED = re.compile(r"\b(\d{1,3})-year-old")


def _by_age(a: Participant, b: Participant) -> SlotEvidence | None:
    """Persons told by their ages only: "the 36-year-old", "a 36-year-old climber"."""
    ages = [_AGED.search(p.text) for p in (a, b)]
    if ages[0] is None or ages[1] is None:
        return None
    if ages[0].group(1) == ages[1].group(1):
        return SlotEvidence("subject", Level.EXACT, 0.9, ages[0].group())
    return SlotEvidence("subject", Level.APART, 0.0, f"{ages[0].group()} against {ages[1].group()}")


# "duration:sink after leave": both events are in the name.
_PARTED = re.compile(r"^duration:.+ (?:after|before) ")


def compare_owners(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """Money, shares and measures: whose price, share or size it is."""
    if left.slot("indicator"):
        return _of_one_indicator(left, right, story)
    a, b = left.subject, right.subject
    if left.attribute == "temperature" and _of_the_weather(a) and _of_the_weather(b):
        return SlotEvidence("subject", Level.NEAR, 0.85, "of the weather")
    if a is None or b is None:
        if _PARTED.search(left.attribute):
            return SlotEvidence("subject", Level.NEAR, 0.75, left.attribute)
        return SlotEvidence("subject", Level.MISSING, 0.5, "")
    shared = content(left) & content(right)
    aged = _by_age(a, b)
    if aged is not None:
        return aged
    found = _one_shock(left, a, b) or _said_of(left, right, story, shared)
    if found.level is Level.APART:
        return found
    if left.attribute in ("magnitude", "length:depth"):
        return SlotEvidence("subject", found.level, max(found.score, 0.8), found.detail)
    bonus = 0.1 * min(3, len(shared))
    if found.detail and not (story.entity_of(left, a) and story.entity_of(right, b)):
        bonus -= 0.1  # common nouns: one "price" of many
    if left.hedge == right.hedge == "range" and _share_one_end(left, right):
        bonus += 0.3  # "six to 75 years", "7 to 75 years": one range, one end of it changed
    return SlotEvidence(
        "subject", found.level, min(1.0, found.score * 0.7 + bonus), " ".join(sorted(shared))
    )


_WEATHER = frozenset(
    "temperature thermometer mercury it degree heat heatwave reading office day".split()
)


def _of_the_weather(owner: Participant | None) -> bool:
    return owner is None or (owner.head in _WEATHER and not owner.entity)


# A report gives one figure of an indicator; one so many times as large is of something else.
_INDICATED = 0.78
_FAR = 2.0


_PERIODS = re.compile(r"\b(?:quarter|half-year|first half|months to|months ended)")


def _of_one_indicator(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    a, b = amounts_of(left, right)
    low, high = sorted((abs(a.low), abs(b.low)))
    name = left.slot("indicator")
    if low * _FAR < high:
        return SlotEvidence("subject", Level.APART, 0.0, f"another {name}")
    if left.slot("period") != right.slot("period"):
        yearly = left if right.slot("period") else right
        if not _PERIODS.search(story.article(yearly.article).text.lower()):
            return SlotEvidence("subject", Level.APART, 0.0, "a part of the other")
    return SlotEvidence("subject", Level.NEAR, _INDICATED, name)


# What an earthquake is called; its aftershocks are others.
_SHOCKS = frozenset("quake earthquake tremor temblor shock jolt magnitude disaster".split())


def _one_shock(claim: Claim, a: Participant, b: Participant) -> SlotEvidence | None:
    """Magnitudes and depths are of the one earthquake, whatever words stand beside it."""
    if claim.attribute not in ("magnitude", "length:depth") or not {a.head, b.head} <= _SHOCKS:
        return None
    return SlotEvidence("subject", Level.NEAR, 0.8, f"{a.head} / {b.head}")


def _share_one_end(left: Claim, right: Claim) -> bool:
    a, b = amounts_of(left, right)
    return (a.low == b.low) != (a.high == b.high)


def _said_of(left: Claim, right: Claim, story: Story, shared: frozenset[str]) -> SlotEvidence:
    """The owners; a pronoun whose owner was guessed counts for little either way."""
    found = compare_subjects(left, right, story)
    pronoun = any(
        c.subject is not None and c.subject.text.lower() in PRONOUNS for c in (left, right)
    )
    if found.level is Level.APART and pronoun and len(shared) >= 2:
        return SlotEvidence("subject", Level.MISSING, 0.6, "a pronoun")
    named = [c.subject is not None and bool(c.subject.entity) for c in (left, right)]
    if (
        found.level is Level.APART
        and not all(named)
        and left.attribute == "duration:sentence"
        and shared
    ):
        return SlotEvidence("subject", Level.MISSING, 0.6, "no name")
    return found


def content(claim: Claim) -> frozenset[str]:
    words = set(claim.slot("context").split()) | {claim.slot("owner")}
    return frozenset(words - {"", claim.slot("noun"), "be", "have"})


def synonyms(a: str, b: str) -> bool:
    return a == b or relation(a, b, "n").name == "synonym"
