"""What a row of agreement says: its heading and its value, in words that hold in every article.

In: the claims that agree, in reading order, and the story. Out: the words, "" where none would be
true of all or could be read by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.findings.subjects import heading
from checker.lexical.morphology import with_s
from checker.lexical.relations import is_hypernym
from checker.lexical.store import is_lemma
from checker.model import Claim, EntityType, Kind, Name, Quantity, Status
from checker.normalize.event_classes import SOLE, SUDDEN, class_words, is_class
from checker.normalize.people import PERSON_NOUNS, PRONOUNS
from checker.normalize.quantities import scan_amounts
from checker.rulebook.message import claim_words
from checker.rulebook.shown_words import shown_span, shown_words
from checker.story import Story

_MARKS = ' \t\n,;:-–—"“”«»'
_QUOTED = _MARKS + ".'‘’"
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_NAMED = (EntityType.PERSON, EntityType.ORGANISATION)
# Beyond this an agreed scope is a list of words, not a phrase.
_SCOPE_WORDS = 2
_MONEY = re.compile("money:")
# Events that need no other heading than their name.
_EVENTS = SUDDEN | SOLE
# How what readers are taken to know begins: "the steering", "its wheelhouse".
_DEFINITE = re.compile(r"(?:the|this|his|her|its|their)\s", re.IGNORECASE)
# What an amount is of, or what it is the price of one of, where it stands right behind it.
_OF_WHAT = re.compile(
    r"\s+(of\s+(?!the\b|them\b|those\b|these\b|its\b|their\b)[a-z]{3,}"
    r"|(?:per|an?|each|for each)\s+(?:share|person|passenger|head|year|month|week|day|hour|tonne|"
    r"barrel|litre|gallon|kilo|unit|vote|ticket|household|family)\b)"
)
_REACH = 40  # characters


def agreed_subject(group: Sequence[Claim], story: Story) -> str:
    """The heading of a row: the one person or body all of them mean, else what is told of."""
    first = group[0]
    name = _one_entity(group, story)
    if isinstance(first.value, Status):
        # a state of nobody in particular is no fact of a line
        return name or (_known_thing(group, story) if first.kind is Kind.POLARITY else "")
    if first.kind in (Kind.DATE, Kind.PLACE):
        return _occasion(group, name, story)
    if first.kind is Kind.QUOTE:
        return name or "a quotation"
    if first.kind is Kind.QUANTITY and first.attribute == "age":
        return name
    text = name if name and _MONEY.match(first.attribute) else heading(group, story)
    if first.kind is Kind.AGENT:
        opening = text.casefold().split()[:1]
        known = is_class(first.attribute) or _known_thing(group, story)
        if not known or [p for p in opening if p in PRONOUNS]:
            return ""
    if first.kind is Kind.QUANTITY and text.casefold() == first.attribute.rpartition(":")[2]:
        text = _plural(text, group)
    return f"{text} ({scope})" if (scope := _scope(group, story)) else text


def _occasion(group: Sequence[Claim], name: str, story: Story) -> str:
    """What a time or place is of: "the Lady Sorrel" left, "fire", "when it happened"."""
    first = group[0]
    if first.attribute in ("", "told"):
        return name or ("when" if first.kind is Kind.DATE else "where") + " it happened"
    if first.attribute == "venue":
        return shown_words(first, story).rpartition(" ")[2].casefold()
    if first.attribute == "where" and not _place_told(group, story):
        return ""
    thing = name or _known_thing(group, story)
    # "ram: date": a deed that has no name of its own makes no heading
    own = first.attribute in _EVENTS or first.subject is None
    return thing or (class_words(first.attribute) if own and is_class(first.attribute) else "")


def _place_told(group: Sequence[Claim], story: Story) -> bool:
    """Whether all are about a thing that is at a named place: people come and go."""
    heads = {c.subject.head for c in group if c.subject} - PRONOUNS
    things = [h for h in heads if is_lemma(h, "n") and not is_hypernym("person", h, "n")]
    return bool(things) and any(c.isupper() for c in shown_words(group[0], story))


def _known_thing(group: Sequence[Claim], story: Story) -> str:
    """The longest words for a thing that readers are taken to know: "the steering"."""
    told = [
        claim_words(c, "subject", story)
        for c in group
        if c.subject and c.subject.head not in PRONOUNS and c.subject.head not in PERSON_NOUNS
    ]
    known = [t for t in told if _DEFINITE.match(t) and not _amounts(t)]
    known += [c.subject.text for c in group if c.subject and _has_name(c, story)]
    return max(known, key=lambda t: (len(t), t), default="").strip(_MARKS)


def _has_name(claim: Claim, story: Story) -> bool:
    entity = story.entities.get(story.entity_of(claim, claim.subject))
    return entity is not None and bool(entity.names) and entity.type is not EntityType.PERSON


def _plural(noun: str, group: Sequence[Claim]) -> str:
    """ "employee" as "employees" where the amounts count several, and are no sum or measure."""
    several = isinstance(v := group[0].value, Quantity) and not v.unit and v.high > 1
    return with_s(noun) if several and noun[-1:].isalpha() and not noun.endswith("s") else noun


def agreed_value(group: Sequence[Claim], story: Story) -> str:
    """The value as the first article writes it, as far as it stands by itself."""
    kind = group[0].kind
    if isinstance(group[0].value, Status):
        # "27 were injured" is a count; the row of the count tells it
        told = (shown_words(c, story).strip(_MARKS) for c in group if _by_subject(c, story))
        return next((t for t in told if t[:1].isalnum() and not _amounts(t)), "")
    if kind is Kind.QUANTITY:
        return max((_amount_words(c, story) for c in group), key=_fullness)
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


def _amount_words(claim: Claim, story: Story) -> str:
    """An amount with what it is of or per: "30 tonnes of diesel", "312 pence per share"."""
    words = shown_words(claim, story).strip(_MARKS)
    end = claim.focus_end
    found = _OF_WHAT.match(story.article(claim.article).text, end, min(claim.end, end + _REACH))
    return f"{words} {' '.join(found.group(1).split())}" if found else words


def _fullness(words: str) -> bool:
    """Whether an amount says what it is of; the first that does is shown, else the first."""
    return bool(_OF_WHAT.search(f" {words}"))


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
        keys = {
            story.entity_of(c, c.subject)
            for c in group
            if not (c.subject and c.subject.head in PRONOUNS)
        } or {story.entity_of(c, c.subject) for c in group}
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
