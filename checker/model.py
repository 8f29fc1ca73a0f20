"""The types that pass between stages, from what an article claims to the report.

Offsets are half-open character offsets into `Article.text` as decoded (front matter included).
Everything here is immutable; a stage makes new values and never edits old ones.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from checker.annotation import Annotation, Article, Skip


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


class Verdict(StrEnum):
    CONFLICT = "conflict"
    TYPO = "typo"
    UPDATE = "update"
    IMPRECISE = "imprecise"
    VARIANT = "variant"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def rank(self) -> int:
        """0 for notice, 1 for warning, 2 for error."""
        return ("notice", "warning", "error").index(self.value)


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


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, description or pronoun that stands for an entity of its article.

    `entity` is the article-local entity key; `form` is how it refers; `role` is the office or
    title noun written beside it ("president of France"), "" where there is none.
    """

    entity: str
    form: str  # "name" | "short" | "description" | "pronoun"
    text: str
    start: int
    end: int
    first: int  # first token index
    last: int  # last token index, exclusive
    role: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that mentions refer to. `key` is unique within its article or story.

    `name` is the longest form; `names` all written name forms; `lexicon` the id of the lexicon
    entry when known; `roles` normalised roles ("president:FR"), `gender` "m", "f" or "".
    """

    key: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    roles: tuple[str, ...] = ()
    lexicon: str = ""
    gender: str = ""


# ---------------------------------------------------------------- values


@dataclass(frozen=True, slots=True)
class Quantity:
    """An interval of amounts, both ends included, in `unit` ("" for a plain count).

    `exact` is False when the words leave room ("about", "nearly", "dozens"); `low`/`high` then
    already hold the room they leave. Open ends are ±inf ("at least 40" is 40..inf).
    """

    low: float
    high: float
    unit: str = ""
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of time, `start` included, `end` excluded; naive local time of the place told of.

    `grain` is the finest unit the words give: year, month, week, day, part, hour, minute.
    `weekday` 0–6 (Monday 0) and `clock` (minutes from midnight, low and high) stand alone where
    no dateline resolves them to a date; then start and end are None.
    """

    grain: str
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    weekday: int | None = None
    clock: tuple[int, int] | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place by name, with what the gazetteer says contains it, nearest first.

    `distance_km` and `bearing` (degrees, 0 north) when given relative to `name`.
    """

    name: str
    within: tuple[str, ...] = ()
    category: str = ""
    distance_km: Quantity | None = None
    bearing: float | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, with its comparison key."""

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """One of a closed set of states: "present", "absent", "represented", "affirmed", "denied" …"""

    name: str


@dataclass(frozen=True, slots=True)
class Words:
    """Quoted or free words, folded for comparison in `key`."""

    text: str
    key: str = ""


Value = Quantity | Moment | Place | Name | Status | Words


# ---------------------------------------------------------------- claims


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what fills a slot.

    `head` is the lower-case lemma of the head noun, `modifiers` the content lemmas that narrow it,
    `entity` the article-local entity key, "" where the phrase names nobody in particular.
    """

    text: str
    head: str
    start: int
    end: int
    entity: str = ""
    modifiers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class EventRef:
    """Which event a clause speaks of: the story's own (all empty) or one set apart.

    `year` and `place` are written in the clause; `past` marks background ("last year's quake",
    "in 1994"); `other` marks a plainly different instance ("another", "a second", "similar").
    """

    year: int | None = None
    place: str = ""
    past: bool = False
    other: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion by one source, with typed slots.

    `start`/`end` bound the passage shown as evidence (a sentence or clause, at most 400
    characters); `focus_start`/`focus_end` bound the disputed words inside it. `keys` are the
    blocking keys: only claims of one kind that share a key are ever compared. `extra` holds
    kind-specific slots as sorted (name, text) pairs, open to rules.
    """

    id: str
    article: str
    kind: Kind
    start: int
    end: int
    focus_start: int
    focus_end: int
    subject: Participant | None
    attribute: str
    value: Value
    keys: tuple[str, ...]
    sentence: int = 0
    polarity: bool = True
    modality: Modality = Modality.HAPPENED
    time: Moment | None = None
    speaker: str = ""
    hedge: str = ""
    scope: frozenset[str] = frozenset()
    event: EventRef = field(default=EventRef())
    extra: tuple[tuple[str, str], ...] = ()
    # `extra` by name: comparing a story asks each claim for its slots dozens of times.
    _slots: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_slots", dict(self.extra))

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


# ---------------------------------------------------------------- pairs and findings


class SlotEvidence(NamedTuple):
    """What comparing one slot of two claims showed. `score` is 0..1, `detail` is for readers.

    A tuple, which is made in half the time: comparing a story makes several for every pair.
    """

    slot: str
    level: Level
    score: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """Two claims of one kind held against each other. `left` stands first in article order.

    `aligned` is True when subject, attribute and event match; `apart` names why when not.
    """

    left: Claim
    right: Claim
    evidence: tuple[SlotEvidence, ...]
    aligned: bool
    score: float = 1.0
    apart: str = ""

    def level(self, slot: str) -> Level:
        for evidence in self.evidence:
            if evidence.slot == slot:
                return evidence.level
        return Level.MISSING


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage as a reader finds it: offsets into the article, line and column from 1.

    `line` and `column` are those of the disputed words, `focus_start`/`focus_end` their offsets;
    both 0 where no words of the passage carry the value. `side` is what passages of a finding that
    say one thing are headed by, "" where the value itself says it.
    """

    article: str
    start: int
    end: int
    line: int
    column: int
    text: str
    value: str
    focus_start: int = 0
    focus_end: int = 0
    side: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Replace article text start..end by `replacement`."""

    article: str
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A discrepancy with its evidence. `fingerprint` hashes rule, subject and values only."""

    rule: str
    kind: str
    verdict: str
    severity: str
    message: str
    why: str
    subject: str
    confidence: float
    fingerprint: str
    evidence: tuple[Evidence, ...]
    suggestion: Suggestion | None = None


@dataclass(frozen=True, slots=True)
class Cleared:
    """A pair that looked like a conflict and is not, with the named reason."""

    rule: str
    kind: str
    reason: str
    detail: str
    subject: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Sources that give one value for one thing. `origins` counts independent texts."""

    kind: str
    subject: str
    attribute: str
    value: str
    articles: tuple[str, ...]
    origins: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a story's check came to. Lists are sorted: same input, same report."""

    articles: tuple[Article, ...]
    findings: tuple[Finding, ...]
    agreements: tuple[Agreement, ...] = ()
    cleared: tuple[Cleared, ...] = ()
    skips: tuple[Skip, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
