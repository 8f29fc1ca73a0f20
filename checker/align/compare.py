"""Comparators shared by the kinds: event, subject, modality, speaker. Symmetric, scores 0..1.

The text that holds a disputed value is never compared here; only what the value is said of.
"""

from __future__ import annotations

from rapidfuzz import fuzz

from checker.lexical import close_relation, is_hypernym, is_word, relation
from checker.model import Claim, Level, Modality, Participant, SlotEvidence
from checker.normalize.people import OPPOSED_PERSONS, PERSON_NOUNS, PRONOUNS
from checker.story import Story

# Likeness (rapidfuzz, 0-100) from which a word that no dictionary has is a slip for another. Two
# known words are two words, however alike: "officer"/"office", "resident"/"president".
NEAR_WORD = 88.0


def compare_events(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """Whether two claims speak of one event: first by article, then by what their clauses say."""
    whole = story.same_event(left.article, right.article)
    if whole.level is Level.APART:
        return whole
    a, b = left.event, right.event
    if a.year and b.year and a.year != b.year:
        return SlotEvidence("event", Level.APART, 0.0, f"{a.year} against {b.year}")
    if a.past != b.past and (a.year is None or a.year != b.year):
        return SlotEvidence("event", Level.APART, 0.0, "one speaks of an earlier event")
    if a.other != b.other:
        return SlotEvidence("event", Level.APART, 0.0, "one speaks of another instance")
    if a.place and b.place and a.place != b.place:
        return SlotEvidence("event", Level.APART, 0.0, f"{a.place} against {b.place}")
    if a.year and a.year == b.year:
        return SlotEvidence("event", Level.EXACT, 1.0, str(a.year))
    if bool(a.year) != bool(b.year):
        return SlotEvidence("event", Level.MISSING, 0.4, "only one gives a year")
    return whole


def one_year(left: Claim, right: Claim, story: Story) -> bool:
    """Whether no clause speaks of another year: "a veteran of the 2017 quake in Mexico"."""
    a, b = left.event.year, right.event.year
    if a is None and b is None:
        return True
    published = {str(story.article(c.article).published)[:4] for c in (left, right)}
    return a == b or (None in (a, b) and str(a or b) in published)


def compare_subjects(
    left: Claim,
    right: Claim,
    story: Story,
    a: Participant | None = None,
    b: Participant | None = None,
) -> SlotEvidence:
    """Whether two claims are about one thing; `a`/`b` compare other participants than `subject`.

    EXACT: one entity, or one noun with the same modifiers. NEAR: synonyms, general against special,
    or modifiers on one side only. MISSING: a pronoun or nothing. APART: two things.
    """
    a = a or left.subject
    b = b or right.subject
    if a is None or b is None:
        return SlotEvidence("subject", Level.MISSING, 0.3, "one names nobody")
    ka, kb = story.entity_of(left, a), story.entity_of(right, b)
    if ka and kb:
        if ka == kb:
            return SlotEvidence("subject", Level.EXACT, 1.0, story_name(story, ka, a))
        ea, eb = story.entities.get(ka), story.entities.get(kb)
        if ea is None or eb is None or (ea.name and eb.name):
            return SlotEvidence("subject", Level.APART, 0.0, f"{a.text} against {b.text}")
    if (a.head in PRONOUNS and not ka) or (b.head in PRONOUNS and not kb):
        return SlotEvidence("subject", Level.MISSING, 0.3, "a pronoun that was not resolved")
    heads = compare_heads(a, b)
    if heads.level is Level.APART or heads.level is Level.MISSING:
        return heads
    return compare_modifiers(a, b, heads)


def same_word(a: str, b: str) -> bool:
    """Whether two lower-case words are one: a plural the lemmatiser missed, or a misspelling."""
    if b in (a, f"{a}s") or a == f"{b}s":
        return True
    return fuzz.ratio(a, b) >= NEAR_WORD and not (is_word(a) and is_word(b))


def compare_heads(a: Participant, b: Participant) -> SlotEvidence:
    """Head noun against head noun, modifiers left aside."""
    if a.head == b.head:
        return SlotEvidence("subject", Level.EXACT, 1.0, a.head)
    if a.head in PERSON_NOUNS and b.head in PERSON_NOUNS:
        for one, other in (OPPOSED_PERSONS, OPPOSED_PERSONS[::-1]):
            if a.head in one and b.head in other:
                return SlotEvidence("subject", Level.APART, 0.0, f"{a.head} against {b.head}")
        return SlotEvidence("subject", Level.NEAR, 0.8, f"{a.head} / {b.head}")
    if same_word(a.head, b.head):
        return SlotEvidence("subject", Level.NEAR, 0.9, f"{a.head} / {b.head}")
    close = close_relation(a.head, b.head, "n")
    if close is not None and close.name == "synonym":
        return SlotEvidence("subject", Level.NEAR, 0.8, f"{a.head} / {b.head}: synonyms")
    heads = a.head.lower(), b.head.lower()
    if close is None and (is_hypernym(*heads, "n") or is_hypernym(*heads[::-1], "n")):
        return SlotEvidence(
            "subject", Level.NEAR, 0.6, f"{a.head} / {b.head}: one is a kind of other"
        )
    return SlotEvidence("subject", Level.APART, 0.0, f"{a.head} against {b.head}")


def compare_modifiers(a: Participant, b: Participant, heads: SlotEvidence) -> SlotEvidence:
    """Narrows what the heads showed: other modifiers make another thing, fewer a vaguer one."""
    if a.modifiers == b.modifiers:
        return heads
    only_a, only_b = a.modifiers - b.modifiers, b.modifiers - a.modifiers
    if (
        only_a
        and only_b
        and not any(
            same_word(x, y)
            or any(relation(x, y, pos).name in ("synonym", "derived", "identical") for pos in "na")
            for x in only_a
            for y in only_b
        )
    ):
        detail = f"{' '.join(sorted(only_a))} against {' '.join(sorted(only_b))}"
        return SlotEvidence("subject", Level.APART, 0.2, detail)
    extra = " ".join(sorted(only_a or only_b))
    return SlotEvidence(
        "subject", Level.NEAR, min(heads.score, 0.7), f"{heads.detail}; only one: {extra}"
    )


def compare_modality(left: Claim, right: Claim) -> SlotEvidence:
    """Whether both claims are held out as facts, or both as plans."""
    if left.modality is right.modality:
        return SlotEvidence("modality", Level.EXACT, 1.0, left.modality.value)
    facts = {Modality.HAPPENED, Modality.SCHEDULED}
    level = Level.NEAR if {left.modality, right.modality} == facts else Level.APART
    return SlotEvidence(
        "modality",
        level,
        0.5 if level is Level.NEAR else 0.0,
        f"{left.modality} against {right.modality}",
    )


def compare_speakers(left: Claim, right: Claim, story: Story) -> SlotEvidence:
    """Whose words: APART when two people are speaking, MISSING when only one is quoted."""
    a = story.entity_key(left.article, left.speaker)
    b = story.entity_key(right.article, right.speaker)
    if a == b:
        return SlotEvidence("speaker", Level.EXACT, 1.0, left.speaker)
    if not left.speaker or not right.speaker:
        return SlotEvidence("speaker", Level.MISSING, 0.5, "one is the outlet's own word")
    if left.speaker == right.speaker:
        return SlotEvidence("speaker", Level.NEAR, 0.8, left.speaker)
    return SlotEvidence("speaker", Level.APART, 0.0, f"{left.speaker} against {right.speaker}")


def story_name(story: Story, key: str, participant: Participant) -> str:
    """What to call an entity in a message: its longest name, else the words at hand."""
    entity = story.entities.get(key)
    return entity.name if entity and entity.name else participant.text
