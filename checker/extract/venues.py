"""Named buildings and grounds of which a story tends to have one: a hospital, a hotel, a square.

In: a `Reading`. Out: claims of kind PLACE with the attribute "venue", whatever is told of the
place; `align/venues.py` holds them against one another where each article has one of the sort.
`extra` slot: `sort`. The value's name is the proper name without the word for the sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.reading import Reading
from checker.model import Claim, Kind, Modality, Place
from checker.normalize.needed_words import needed_words
from checker.normalize.text_finder import TextFinder

VENUE = "venue"
# Sorts of which one event has one. Rivers, roads and villages lie along each other.
SORTS: dict[str, str] = {
    "hospital": "hospital|clinic|infirmary|medical cent(?:er|re)",
    "hotel": "hotel|motel",
    "square": "square|plaza",
    "stadium": "stadium|arena",
    "church": "church|cathedral|basilica",
    "mosque": "mosque",
    "theatre": "theat(?:er|re)|cinema",
    "palace": "palace",
    "museum": "museum",
    "mall": "mall|shopping cent(?:er|re)",
    "restaurant": "restaurant|nightclub|pub",
}
_WORD = r"[A-Z][\w’'-]*\.?"
_NAME = rf"{_WORD}(?: (?:of |de |the |and )?{_WORD}){{0,3}}"
_ANY = "|".join(SORTS.values())
_BEFORE = re.compile(
    rf"\b(?P<name>{_NAME}) (?P<sort>(?i:{_ANY}))\b(?! (?:of|official|spokes|staff))"
)
_AFTER = re.compile(rf"\b(?P<sort>hotel|restaurant|nightclub|cinema|stadium) (?P<name>{_NAME})")
_SORTED = TextFinder(w for words in SORTS.values() for w in needed_words(f"(?:{words})"))
# Capitals that begin a sentence or tell of a kind of building.
_NO_NAMES = frozenset(
    "the a an in at on from to of and near his her their its one two this that while when after "
    "but for general local university regional district county city state national central main "
    "new old royal memorial children children's police army military public private grand "
    "community town hospital hotel church palace square".split()
)


def extract_venues(reading: Reading) -> Iterator[Claim]:
    """One claim per name and sort, where it first stands."""
    a = reading.annotation
    seen: set[tuple[str, str]] = set()
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        if not _SORTED.found_in(a.sentence_lower(sentence)):
            continue
        for pattern in (_BEFORE, _AFTER):
            for found in pattern.finditer(text):
                sort = next(s for s, p in SORTS.items() if re.fullmatch(p, found["sort"].lower()))
                name = " ".join(w for w in found["name"].lower().split() if w not in _NO_NAMES)
                start, end = sentence.start + found.start(), sentence.start + found.end()
                inside = a.inside(sentence, start, end)
                if not name or not inside or (sort, name) in seen:
                    continue
                seen.add((sort, name))
                yield reading.claim(
                    Kind.PLACE, inside[-1].i, (start, end), Place(name, (), VENUE), subject=None,
                    attribute=VENUE, keys=(), sort=sort, polarity=True, modality=Modality.HAPPENED,
                )  # fmt: skip
