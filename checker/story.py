"""One story as every later stage sees it: its articles' extractions and what links them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker.annotation import Article
from checker.model import Claim, Entity, Extraction, Kind, Level, Participant, SlotEvidence

_SAME_ARTICLE = SlotEvidence("event", Level.EXACT, 1.0, "same article")
_NOT_COMPARED = SlotEvidence("event", Level.NEAR, 0.5, "not compared")


class Story:
    """Extractions of articles on one event, in the order given.

    `canonical` maps (article id, article-local entity key) to a story entity key; `entities` maps
    story keys to entities; `events` holds, per unordered pair of article ids, how surely both tell
    of one event (APART: two events); `origins` numbers each article's independent text; `held`
    holds, per story entity key, the offices (id, country or body) that a known person ever had.
    `claims` are in article order, then text order; in `memo` later stages keep what they worked
    out, by the name of their module.
    """

    def __init__(
        self,
        extractions: Iterable[Extraction],
        canonical: Mapping[tuple[str, str], str] | None = None,
        entities: Mapping[str, Entity] | None = None,
        events: Mapping[frozenset[str], SlotEvidence] | None = None,
        origins: Mapping[str, int] | None = None,
        *,
        held: Mapping[str, frozenset[tuple[str, str]]] | None = None,
    ) -> None:
        self.extractions = tuple(extractions)
        self.canonical = dict(canonical or {})
        self.entities = dict(entities or {})
        self.events = dict(events or {})
        self.origins = dict(origins or {})
        self.held = dict(held or {})
        self.order = {e.article.id: n for n, e in enumerate(self.extractions)}
        self.by_article = {e.article.id: e for e in self.extractions}
        self._articles = {e.article.id: e.article for e in self.extractions}
        self.claims: tuple[Claim, ...] = tuple(c for e in self.extractions for c in e.claims)
        self._by_article_and_kind: dict[tuple[str, Kind], list[Claim]] = {}
        for claim in self.claims:
            self._by_article_and_kind.setdefault((claim.article, claim.kind), []).append(claim)
        self._by_attribute: dict[tuple[str, Kind, str], list[Claim]] | None = None
        self.memo: dict[str, Any] = {}

    def claims_of(self, article: str, kind: Kind) -> list[Claim]:
        """One article's claims of one kind, in text order."""
        return self._by_article_and_kind.get((article, kind), [])

    def claims_told(self, article: str, kind: Kind, attribute: str) -> list[Claim]:
        """One article's claims of one kind and attribute, in text order."""
        if self._by_attribute is None:
            self._by_attribute = {}
            for claim in self.claims:
                key = (claim.article, claim.kind, claim.attribute)
                self._by_attribute.setdefault(key, []).append(claim)
        return self._by_attribute.get((article, kind, attribute), [])

    def article(self, article_id: str) -> Article:
        return self._articles[article_id]

    def words(self, article_id: str, start: int, end: int) -> str:
        """Words of an article as written, but for marks of Markdown among them."""
        extraction = self.by_article[article_id]
        written = extraction.article.text[start:end]
        plain = extraction.annotation.plain[start:end]
        return written if plain == written else " ".join(plain.split())

    def entity_key(self, article: str, local: str) -> str:
        """Story entity key of an article-local one; "" stays ""."""
        return self.canonical.get((article, local), f"{article}#{local}") if local else ""

    def entity_of(self, claim: Claim, participant: Participant | None) -> str:
        """Story entity key of a participant of a claim, "" where it names nobody."""
        return self.entity_key(claim.article, participant.entity) if participant else ""

    def same_event(self, left: str, right: str) -> SlotEvidence:
        """Whether two articles tell of one event; one article does so with itself."""
        if left == right:
            return _SAME_ARTICLE
        return self.events.get(frozenset((left, right)), _NOT_COMPARED)

    def same_origin(self, left: str, right: str) -> bool:
        """Whether two articles carry one text (wire copy)."""
        return left == right or self.origins.get(left, left) == self.origins.get(right, right)
