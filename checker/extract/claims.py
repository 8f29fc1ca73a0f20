"""The table of extractors, and the run of all of them over one article."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.entities import find_mentions
from checker.extract.quotes import extract_quotes
from checker.extract.reading import Reading
from checker.model import Annotation, Claim, Extraction, Kind

Extractor = Callable[[Reading], Iterator[Claim]]

EXTRACTORS: dict[Kind, Extractor] = {
    Kind.QUOTE: extract_quotes,
}


def extract_article(annotation: Annotation) -> Extraction:
    """Mentions, entities and claims of one article."""
    mentions, entities = find_mentions(annotation)
    reading = Reading(annotation, mentions, entities)
    claims = tuple(claim for extractor in EXTRACTORS.values() for claim in extractor(reading))
    return Extraction(annotation, mentions, entities, claims)
