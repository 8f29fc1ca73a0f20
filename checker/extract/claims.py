"""The table of extractors, and the run of all of them over one article."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.annotation import Annotation
from checker.collector import collection_paused
from checker.entities import find_mentions
from checker.extract.attendance import extract_attendance
from checker.extract.ballots import extract_ballots
from checker.extract.circumstances import extract_circumstances
from checker.extract.contests import extract_contests
from checker.extract.dates import extract_dates
from checker.extract.doers import extract_doers
from checker.extract.harm import extract_harm
from checker.extract.nationality import extract_nationalities
from checker.extract.numbered import extract_numbered
from checker.extract.outcomes import extract_outcomes
from checker.extract.particulars import extract_particulars
from checker.extract.particulars_causes import extract_causes
from checker.extract.particulars_people import extract_people
from checker.extract.particulars_ways import extract_ways
from checker.extract.personas import extract_personas
from checker.extract.places import extract_places
from checker.extract.quantity import extract_quantities
from checker.extract.quotes import extract_quotes
from checker.extract.reading import Reading
from checker.extract.roles import extract_roles
from checker.extract.sorts import extract_sorts
from checker.extract.spelling import extract_spelling
from checker.extract.statements import extract_statements
from checker.extract.states import extract_states
from checker.extract.told_places import extract_told_places
from checker.extract.town_state import extract_town_states
from checker.extract.traits import extract_traits
from checker.extract.venues import extract_venues
from checker.extract.where import extract_wheres
from checker.lexicon import Lexicon
from checker.model import Claim, Extraction

Extractor = Callable[[Reading], Iterator[Claim]]

# In the order in which their claims are listed; one extractor may give claims of two kinds.
EXTRACTORS: tuple[Extractor, ...] = (
    extract_attendance,
    extract_quantities,
    extract_dates,
    extract_places,
    extract_town_states,
    extract_numbered,
    extract_told_places,
    extract_wheres,
    extract_venues,
    extract_roles,
    extract_personas,
    extract_statements,
    extract_doers,
    extract_states,
    extract_ballots,
    extract_contests,
    extract_sorts,
    extract_outcomes,
    extract_harm,
    extract_traits,
    extract_nationalities,
    extract_particulars,
    extract_people,
    extract_ways,
    extract_causes,
    extract_circumstances,
    extract_quotes,
    extract_spelling,
)


@collection_paused()
def extract_article(annotation: Annotation, lexicon: Lexicon | None = None) -> Extraction:
    """Mentions, entities and claims of one article."""
    mentions, entities = find_mentions(annotation, lexicon)
    reading = Reading(annotation, mentions, entities, lexicon)
    claims = tuple(claim for extractor in EXTRACTORS for claim in extractor(reading))
    return Extraction(annotation, mentions, entities, claims)
