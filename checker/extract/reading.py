"""What an extractor is handed: an article's annotation, mentions, clauses and a claim factory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker.annotation import Annotation, Article
from checker.extract.clause import Clause, Clauses
from checker.extract.phrase import participant
from checker.lexicon import Lexicon, builtin_lexicon
from checker.model import (
    Claim,
    Entity,
    EventRef,
    Kind,
    Mention,
    Modality,
    Moment,
    Participant,
    Value,
)
from checker.normalize.words import clip_passage


class Reading:
    """One article as extractors see it; nothing in it looks at a second article.

    `lexicon` is the run's, house lists included; the built-in one unless given.
    """

    def __init__(
        self,
        annotation: Annotation,
        mentions: tuple[Mention, ...] = (),
        entities: tuple[Entity, ...] = (),
        lexicon: Lexicon | None = None,
    ) -> None:
        self.annotation = annotation
        self.article: Article = annotation.article
        self.lexicon = lexicon or builtin_lexicon()
        self.mentions = mentions
        self.entities = {e.key: e for e in entities}
        self.clauses = Clauses(annotation)
        # Every token of a mention leads to it.
        self.mention_at = {i: m for m in mentions for i in range(m.first, m.last)}
        self._count = 0
        # What an extractor worked out and another needs, by the name of its module.
        self.memo: dict[str, Any] = {}

    def clause(self, i: int) -> Clause:
        """Standing of the clause that token i stands in."""
        return self.clauses.of(i)

    def participant(self, i: int) -> Participant:
        """The noun phrase headed by token i."""
        return participant(self.annotation, i, self.mention_at)

    def entity(self, i: int) -> Entity | None:
        """The article's entity that token i belongs to."""
        mention = self.mention_at.get(i)
        return self.entities.get(mention.entity) if mention else None

    def speaker(self, clause: Clause) -> str:
        """Entity key of the clause's speaker, else the lower-case noun; "" for the outlet."""
        if clause.speaker == -1:
            return ""
        if clause.speaker < 0:
            return "unnamed"
        mention = self.mention_at.get(clause.speaker)
        return mention.entity if mention else self.annotation.tokens[clause.speaker].lemma.lower()

    def evidence(self, start: int, end: int, sentence: int) -> tuple[int, int]:
        """Offsets of the sentence around start..end, clipped to PASSAGE_LIMIT characters."""
        s = self.annotation.sentences[sentence]
        return clip_passage(self.article.text, start, end, s.start, s.end)

    def claim(
        self,
        kind: Kind,
        at: int,
        focus: tuple[int, int],
        value: Value,
        *,
        subject: Participant | None,
        attribute: str,
        keys: Iterable[str],
        modality: Modality | None = None,
        polarity: bool | None = None,
        time: Moment | None = None,
        hedge: str = "",
        scope: frozenset[str] = frozenset(),
        event: EventRef | None = None,
        speaker: str | None = None,
        slots: Mapping[str, str] | None = None,
        **extra: str,
    ) -> Claim:
        """A claim whose clause is that of token `at`; what is not given is read from the clause.

        `slots` and keyword arguments both fill `Claim.extra`.
        """
        if slots:
            extra.update(slots)
        clause = self.clause(at)
        sentence = self.annotation.sentence_of[at]
        start, end = self.evidence(*focus, sentence)
        self._count += 1
        return Claim(
            id=f"{self.article.id}:{self._count}",
            article=self.article.id,
            kind=kind,
            start=start,
            end=end,
            focus_start=focus[0],
            focus_end=focus[1],
            subject=subject,
            attribute=attribute,
            value=value,
            keys=tuple(sorted(set(keys))),
            sentence=sentence,
            polarity=(not clause.negated) if polarity is None else polarity,
            modality=clause.modality if modality is None else modality,
            time=time,
            speaker=self.speaker(clause) if speaker is None else speaker,
            hedge=hedge,
            scope=scope,
            event=clause.event if event is None else event,
            extra=tuple(sorted(extra.items())),
        )
