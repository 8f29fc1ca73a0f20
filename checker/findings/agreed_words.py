"""What a row of agreement says: its heading and its value, in words that hold in every article.

In: the claims that agree, in reading order, and the story. Out: the words, "" where none would be
true of all or could be read by themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.findings.subjects import heading
from checker.model import Claim, EntityType, Kind, Name, Status
from checker.normalize.event_classes import class_words, is_class
from checker.normalize.people import PRONOUNS
from checker.normalize.quantities import scan_amounts
from checker.rulebook.shown_words import shown_span, shown_words
from checker.story import Story

_MARKS = ' \t\n,;:-–—"“”«»'
_QUOTED = _MARKS + ".'‘’"
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_NAMED = (EntityType.PERSON, EntityType.ORGANISATION)
# Beyond this an agreed scope is a list of words, not a phrase.
_SCOPE_WORDS = 2


def agreed_subject(group: Sequence[Claim], story: Story) -> str:
    """The heading of a row: the one person or body all of them mean, else what is told of."""
    first = group[0]
    name = _one_entity(group, story)
    if isinstance(first.value, Status):
        return name  # a state of nobody in particular is no fact of a line
    if first.kind in (Kind.DATE, Kind.PLACE):
        if first.attribute in ("", "told"):
            return name or ("when" if first.kind is Kind.DATE else "where") + " it happened"
        # "ram: date": a deed that has no name of its own makes no heading
        return (name or class_words(first.attribute)) if is_class(first.attribute) else ""
    if first.kind is Kind.QUOTE:
        return name or "a quotation"
    if first.kind is Kind.QUANTITY and first.attribute == "age":
        return name
    text = heading(group, story)
    if first.kind is Kind.AGENT:
        opening = text.casefold().split()[:1]
        if not is_class(first.attribute) or [p for p in opening if p in PRONOUNS]:
            return ""
    return f"{text} ({scope})" if (scope := _scope(group, story)) else text


def agreed_value(group: Sequence[Claim], story: Story) -> str:
    """The value as the first article writes it, as far as it stands by itself."""
    kind = group[0].kind
    if isinstance(group[0].value, Status):
        # "27 were injured" is a count; the row of the count tells it
        told = (shown_words(c, story).strip(_MARKS) for c in group if _by_subject(c, story))
        return next((t for t in told if t[:1].isalnum() and not _amounts(t)), "")
    marks = _QUOTED if kind is Kind.QUOTE else _MARKS
    words = (shown_words(c, story).strip(marks) for c in group)
    if kind is Kind.AGENT:
        heads = set(heading(group, story).casefold().split())
        named = (
            c.value.text.strip(_MARKS) for c in group if isinstance(c.value, Name) and c.value.key
        )
        return next((n for n in named if _fresh(n, heads)), "")
    if kind is Kind.ROLE:
        name = _one_entity(group, story).casefold().split()
        return next((w for w in words if not name or name[-1] not in w.casefold()), "")
    return next((w for w in words if w), "")


def _fresh(name: str, heads: set[str]) -> bool:
    """Whether a doer's name is one, and not that of the thing done to."""
    words = set(name.casefold().split())
    return not words & heads and not words <= PRONOUNS


def _amounts(text: str) -> bool:
    return any(True for _ in scan_amounts(text))


def _one_entity(group: Sequence[Claim], story: Story) -> str:
    """The name of the one person or body that every claim is about, "" where they differ."""
    if group[0].kind is Kind.QUOTE:
        # a speaker whom one article only describes is none beside the one whom another names
        speakers = {story.entity_key(c.article, c.speaker) for c in group}
        keys = {k for k in speakers if k in story.entities and story.entities[k].names}
    else:
        keys = {story.entity_of(c, c.subject) for c in group}
    entity = story.entities.get(next(iter(keys))) if len(keys) == 1 else None
    if entity is None or entity.name.casefold() in PRONOUNS:
        return ""
    if entity.type not in _NAMED and isinstance(group[0].value, Status):
        return ""
    return entity.name


def _by_subject(claim: Claim, story: Story) -> bool:
    """Whether the words read as said of the claim's subject: "the minister | visited"."""
    subject = claim.subject
    if subject is None:
        return False
    annotation = story.by_article[claim.article].annotation
    start, end = shown_span(claim, story)
    sentence = annotation.sentences[claim.sentence]
    verbs = {t.i for t in annotation.inside(sentence, start, end)}
    return subject.end <= start and any(
        t.dep in _SUBJECTS and t.head in verbs
        for t in annotation.inside(sentence, subject.start, subject.end)
    )


def _scope(group: Sequence[Claim], story: Story) -> str:
    """What all of them limit an amount to: "critically"; a place keeps its capital."""
    if group[0].kind is not Kind.QUANTITY:
        return ""
    shared = frozenset.intersection(*(c.scope for c in group))
    if not shared or len(shared) > _SCOPE_WORDS or any(" " in word for word in shared):
        return ""
    out = []
    for word in sorted(shared):
        for claim in group:
            text = story.words(claim.article, claim.start, claim.end)
            at = text.casefold().find(word)
            if at >= 0:
                out.append(text[at : at + len(word)])
                break
    return ", ".join(out) if len(out) == len(shared) else ""
