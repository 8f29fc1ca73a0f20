"""Whether two articles tell of one event, by the names, numbers and words they share.

One feature among others: claims are still compared clause by clause. It keeps two earthquakes or
two shootings apart when little but the topic is common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model import EntityType, Extraction, Level, SlotEvidence

if TYPE_CHECKING:
    from collections.abc import Sequence

# Below APART the articles tell of two events; from SURE they plainly tell of one. Chosen on round
# weights: of article pairs on one event about 2 % fall below APART, of pairs on two events of one
# kind about 75 % do.
APART = 2.5
SURE = 4.0
# From here an article that surely tells of one text's event ties another text to it.
TIE = 3.0
# A text with fewer distinct content words is a sentence or two: its words weigh double, since
# there are few names and numbers that it could share.
SHORT = 25


class _Traits(NamedTuple):
    people: frozenset[str]
    full: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    words: frozenset[str]


def match_events(extractions: Sequence[Extraction]) -> dict[frozenset[str], SlotEvidence]:
    """Evidence per unordered pair of article ids."""
    traits = [_traits(x) for x in extractions]
    out: dict[frozenset[str], SlotEvidence] = {}
    for i, left in enumerate(extractions):
        for j in range(i + 1, len(extractions)):
            pair = frozenset((left.article.id, extractions[j].article.id))
            out[pair] = compare_traits(traits[i], traits[j])
    return _bridged(out)


def _bridged(
    events: dict[frozenset[str], SlotEvidence],
) -> dict[frozenset[str], SlotEvidence]:
    """Two texts with little in common tell of one event where a third ties them.

    Outlets that lead with other people and other figures share few names; a fuller piece has both.
    The third surely tells of the event of one of them, and likely of the other's. Where it
    surely tells of both, two that likely tell of one event surely do.
    """
    ties: dict[str, set[str]] = {}
    sure: dict[str, set[str]] = {}
    for pair, found in events.items():
        left, right = sorted(pair)
        if found.score >= TIE / (2 * SURE):
            ties.setdefault(left, set()).add(right)
            ties.setdefault(right, set()).add(left)
        if found.level is Level.EXACT:
            sure.setdefault(left, set()).add(right)
            sure.setdefault(right, set()).add(left)
    out = dict(events)
    for pair, found in events.items():
        if found.level is Level.EXACT:
            continue
        left, right = sorted(pair)
        both = sure.get(left, set()) & sure.get(right, set())
        between = (ties.get(left, set()) & sure.get(right, set())) | (
            sure.get(left, set()) & ties.get(right, set())
        )
        if found.level is Level.APART and between:
            detail = f"{found.detail}; both share more with {min(between)}"
            out[pair] = SlotEvidence("event", Level.NEAR, found.score, detail)
        elif found.level is Level.NEAR and both:
            detail = f"{found.detail}; both share more with {min(both)}"
            out[pair] = SlotEvidence("event", Level.EXACT, found.score, detail)
    return out


def _traits(extraction: Extraction) -> _Traits:
    people, full, names = set(), set(), set()
    for entity in extraction.entities:
        for name in entity.names:
            words = name.lower().replace("’s", "").replace("'s", "").split()
            if entity.type is EntityType.PERSON:
                people.add(words[-1])
                if len(words) > 1:
                    full.add(" ".join(words))
            else:
                names.add(" ".join(words))
    tokens = extraction.annotation.tokens
    return _Traits(
        frozenset(people),
        frozenset(full),
        frozenset(names),
        frozenset(t.text for t in tokens if t.pos == "NUM" and t.text[:1].isdigit()),
        frozenset(t.lemma for t in tokens if t.pos in ("NOUN", "VERB", "ADJ") and len(t.lemma) > 2),
    )


def _shared(left: frozenset[str], right: frozenset[str]) -> tuple[int, float]:
    """How many, and which share of the smaller set."""
    common = len(left & right)
    return common, common / max(1, min(len(left), len(right)))


def compare_traits(left: _Traits, right: _Traits) -> SlotEvidence:
    """The score adds what is shared: a person weighs most, then other names, numbers, words."""
    people, _ = _shared(left.people, right.people)
    # The model takes many a person of one text for a body in another.
    people += len(left.full & right.names) + len(left.names & right.full)
    names, name_share = _shared(left.names, right.names)
    numbers, number_share = _shared(left.numbers, right.numbers)
    words, word_share = _shared(left.words, right.words)
    score = (
        2.0 * min(people, 2)
        + min(names, 4) * (0.3 + name_share)
        + 0.6 * min(numbers, 4) * (0.3 + number_share)
        + 3.0 * word_share
        + 0.03 * min(words, 60)
    )
    if min(len(left.words), len(right.words)) < SHORT:
        score += 3.0 * word_share
    detail = f"shared: {people} people, {names} other names, {numbers} numbers, {words} words"
    level = Level.APART if score < APART else Level.NEAR if score < SURE else Level.EXACT
    return SlotEvidence("event", level, min(1.0, score / (2 * SURE)), detail)
