"""The types that pass between stages, from what an article claims to the report.

Offsets are half-open character offsets into `Article.text` as decoded (front matter included).
Everything here is immutable; a stage makes new values and never edits old ones. What a story has by
the thousand is no frozen dataclass, which takes four times as long to make, but one whose fields
are `Final`: mypy lets nobody set them again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from checker.annotation import Annotation, Article, Skip
from checker.values import Moment, Name, Place, Quantity, Status, Value, Words
from checker.verdicts import (
    Agreement,
    Cleared,
    Evidence,
    Finding,
    Report,
    Severity,
    Suggestion,
    Verdict,
)

# What stages need of the types below these stands here too.
__all__ = [
    "OWN_EVENT", "Agreement", "Annotation", "Article", "Claim", "ClaimPair", "Cleared",
    "Entity", "EntityType", "EventRef", "Evidence", "Extraction", "Finding", "Kind", "Level",
    "Mention", "Modality", "Moment", "Name", "Participant", "Place", "Quantity", "Report",
    "Severity", "Skip", "SlotEvidence", "Status", "Suggestion", "Value", "Verdict", "Words",
]  # fmt: skip


class Kind(StrEnum):
    """What a claim asserts; one extractor and one comparator each."""

    ATTENDANCE = "attendance"
    QUANTITY = "quantity"
    DATE = "date"
    PLACE = "place"
    ROLE = "role"
    AGENT = "agent"
    POLARITY = "polarity"
    QUOTE = "quote"
    SUBSTITUTION = "substitution"
    SPELLING = "spelling"


class Modality(StrEnum):
    """How a claim is held out: as fact, plan, possibility, condition or denial."""

    HAPPENED = "happened"
    SCHEDULED = "scheduled"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    DENIED = "denied"


class Level(StrEnum):
    """How well two slots agree: a ladder, best first."""

    EXACT = "exact"
    NEAR = "near"
    MISSING = "missing"
    APART = "apart"


# ---------------------------------------------------------------- mentions and entities


class EntityType(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(slots=True, init=False, unsafe_hash=True)
class Mention:
    """A name, description or pronoun that stands for an entity of its article.

    `entity` is the article-local entity key; `form` is how it refers; `role` is the office or
    title noun written beside it ("president of France"), "" where there is none.
    """

    entity: Final[str]
    form: Final[str]  # "name" | "short" | "description" | "pronoun"
    text: Final[str]
    start: Final[int]
    end: Final[int]
    first: Final[int]  # first token index
    last: Final[int]  # last token index, exclusive
    role: Final[str]

    def __init__(  # noqa: PLR0917 - one for each field
        self,
        entity: str,
        form: str,
        text: str,
        start: int,
        end: int,
        first: int,
        last: int,
        role: str = "",
    ) -> None:
        self.entity = entity
        self.form = form
        self.text = text
        self.start = start
        self.end = end
        self.first = first
        self.last = last
        self.role = role


@dataclass(slots=True, init=False, unsafe_hash=True)
class Entity:
    """Somebody or something that mentions refer to. `key` is unique within its article or story.

    `name` is the longest form; `names` all written name forms; `lexicon` the id of the lexicon
    entry when known; `roles` normalised roles ("president:FR"), `gender` "m", "f" or "".
    """

    key: Final[str]
    type: Final[EntityType]
    name: Final[str]
    names: Final[tuple[str, ...]]
    roles: Final[tuple[str, ...]]
    lexicon: Final[str]
    gender: Final[str]

    def __init__(  # noqa: PLR0917 - one for each field
        self,
        key: str,
        type: EntityType,  # noqa: A002 - as the field
        name: str,
        names: tuple[str, ...],
        roles: tuple[str, ...] = (),
        lexicon: str = "",
        gender: str = "",
    ) -> None:
        self.key = key
        self.type = type
        self.name = name
        self.names = names
        self.roles = roles
        self.lexicon = lexicon
        self.gender = gender


# ---------------------------------------------------------------- claims


@dataclass(slots=True, init=False, unsafe_hash=True)
class Participant:
    """Who or what fills a slot.

    `head` is the lower-case lemma of the head noun, `modifiers` the content lemmas that narrow it,
    `entity` the article-local entity key, "" where the phrase names nobody in particular.
    """

    text: Final[str]
    head: Final[str]
    start: Final[int]
    end: Final[int]
    entity: Final[str]
    modifiers: Final[frozenset[str]]

    def __init__(  # noqa: PLR0917 - one for each field
        self,
        text: str,
        head: str,
        start: int,
        end: int,
        entity: str = "",
        modifiers: frozenset[str] = frozenset(),
    ) -> None:
        self.text = text
        self.head = head
        self.start = start
        self.end = end
        self.entity = entity
        self.modifiers = modifiers


@dataclass(slots=True, init=False, unsafe_hash=True)
class EventRef:
    """Which event a clause speaks of: the story's own (all empty) or one set apart.

    `year` and `place` are written in the clause; `past` marks background ("last year's quake",
    "in 1994"); `other` marks a plainly different instance ("another", "a second", "similar").
    """

    year: Final[int | None]
    place: Final[str]
    past: Final[bool]
    other: Final[bool]

    def __init__(
        self,
        year: int | None = None,
        place: str = "",
        past: bool = False,
        other: bool = False,
    ) -> None:
        self.year = year
        self.place = place
        self.past = past
        self.other = other


# The story's own event: of nearly every claim.
OWN_EVENT = EventRef()


@dataclass(slots=True, init=False, unsafe_hash=True)
class Claim:
    """One assertion by one source, with typed slots.

    `start`/`end` bound the passage shown as evidence (a sentence or clause, at most 400
    characters); `focus_start`/`focus_end` bound the disputed words inside it. `keys` are the
    blocking keys: only claims of one kind that share a key are ever compared. `extra` holds
    kind-specific slots as sorted (name, text) pairs, open to rules.
    """

    id: Final[str]
    article: Final[str]
    kind: Final[Kind]
    start: Final[int]
    end: Final[int]
    focus_start: Final[int]
    focus_end: Final[int]
    subject: Final[Participant | None]
    attribute: Final[str]
    value: Final[Value]
    keys: Final[tuple[str, ...]]
    sentence: Final[int]
    polarity: Final[bool]
    modality: Final[Modality]
    time: Final[Moment | None]
    speaker: Final[str]
    hedge: Final[str]
    scope: Final[frozenset[str]]
    event: Final[EventRef]
    extra: Final[tuple[tuple[str, str], ...]]
    # `extra` by name: comparing a story asks each claim for its slots dozens of times.
    _slots: dict[str, str] = field(init=False, repr=False, compare=False)

    def __init__(  # noqa: PLR0917 - one for each field
        self,
        id: str,  # noqa: A002 - as the field
        article: str,
        kind: Kind,
        start: int,
        end: int,
        focus_start: int,
        focus_end: int,
        subject: Participant | None,
        attribute: str,
        value: Value,
        keys: tuple[str, ...],
        sentence: int = 0,
        polarity: bool = True,
        modality: Modality = Modality.HAPPENED,
        time: Moment | None = None,
        speaker: str = "",
        hedge: str = "",
        scope: frozenset[str] = frozenset(),
        event: EventRef = OWN_EVENT,
        extra: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.id = id
        self.article = article
        self.kind = kind
        self.start = start
        self.end = end
        self.focus_start = focus_start
        self.focus_end = focus_end
        self.subject = subject
        self.attribute = attribute
        self.value = value
        self.keys = keys
        self.sentence = sentence
        self.polarity = polarity
        self.modality = modality
        self.time = time
        self.speaker = speaker
        self.hedge = hedge
        self.scope = scope
        self.event = event
        self.extra = extra
        self._slots = dict(extra)

    def changed(
        self,
        event: EventRef | None = None,
        extra: tuple[tuple[str, str], ...] | None = None,
    ) -> Claim:
        """The claim with another event or other slots, where given; `dataclasses.replace` takes
        ten times as long, and comparing a story changes these for every other pair."""
        return Claim(
            self.id, self.article, self.kind, self.start, self.end, self.focus_start,
            self.focus_end, self.subject, self.attribute, self.value, self.keys, self.sentence,
            self.polarity, self.modality, self.time, self.speaker, self.hedge, self.scope,
            self.event if event is None else event, self.extra if extra is None else extra,
        )  # fmt: skip

    def slot(self, name: str) -> str:
        """A kind-specific slot of `extra`, "" where absent."""
        return self._slots.get(name, "")


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that is known of one article alone; the unit that is cached."""

    annotation: Annotation
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]

    @property
    def article(self) -> Article:
        return self.annotation.article


# ---------------------------------------------------------------- pairs


@dataclass(slots=True, init=False, unsafe_hash=True)
class SlotEvidence:
    """What comparing one slot of two claims showed. `score` is 0..1, `detail` is for readers."""

    slot: Final[str]
    level: Final[Level]
    score: Final[float]
    detail: Final[str]

    def __init__(self, slot: str, level: Level, score: float, detail: str = "") -> None:
        self.slot = slot
        self.level = level
        self.score = score
        self.detail = detail


@dataclass(slots=True, init=False, unsafe_hash=True)
class ClaimPair:
    """Two claims of one kind held against each other. `left` stands first in article order.

    `aligned` is True when subject, attribute and event match; `apart` names why when not.
    """

    left: Final[Claim]
    right: Final[Claim]
    evidence: Final[tuple[SlotEvidence, ...]]
    aligned: Final[bool]
    score: Final[float]
    apart: Final[str]

    def __init__(  # noqa: PLR0917 - one for each field
        self,
        left: Claim,
        right: Claim,
        evidence: tuple[SlotEvidence, ...],
        aligned: bool,
        score: float = 1.0,
        apart: str = "",
    ) -> None:
        self.left = left
        self.right = right
        self.evidence = evidence
        self.aligned = aligned
        self.score = score
        self.apart = apart

    def level(self, slot: str) -> Level:
        for evidence in self.evidence:
            if evidence.slot == slot:
                return evidence.level
        return Level.MISSING
