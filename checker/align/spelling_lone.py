"""Misspelt words that one article gave away by itself, held against the rest of the story.

Comes in: the story's index and the claims of `checker.extract.spelling`. Goes out: faults, with the
right form shown where the story has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.align.spelling_build import Fault, Spot, spot_of
from checker.align.spelling_index import SpellingIndex
from checker.model import Claim, Kind
from checker.names.slips import best_slip


def lone_faults(index: SpellingIndex) -> Iterator[Fault]:
    """What one article gave away by itself, with the right form shown where the story has it."""
    for extraction in index.story.extractions:
        for claim in extraction.claims:
            if claim.kind is Kind.SPELLING and claim.slot("relation") in ("typo", "suspect"):
                yield from _lone(index, claim)


def _lone(index: SpellingIndex, claim: Claim) -> Iterator[Fault]:
    spot = Spot(claim.article, claim.focus_start, claim.focus_end)
    wrong = index.text(claim.article)[spot.start : spot.end].lower()
    replacement, certainty, reason = (
        claim.slot("replacement"), claim.slot("certainty"), claim.slot("reason"),
    )  # fmt: skip
    if claim.slot("what") == "word" and " " not in wrong:
        if index.knowledge.knows(wrong, name=False) or len(index.articles_with(wrong)) > 1:
            return  # a house list knows it, or two sources write it
        better = _in_story(index, wrong)
        if better:
            word, kind = better
            there = index.places[word][0]
            reason = f"\u201c{word}\u201d elsewhere in the story: {kind}"
            yield Fault(spot, "typo", "certain", word, reason, "word", spot_of(there))
            return
        if index.count[wrong] > 2:
            return  # meant, whatever it means
    if claim.slot("what") == "odd" and index.count[wrong] > 1:
        return  # written twice it is meant, or a name
    if replacement:
        shown_at = index.places.get(replacement.lower(), ())
        shown = spot_of(shown_at[0]) if shown_at and claim.slot("what") == "word" else None
        if " " in wrong:
            shown = None
        yield Fault(spot, "typo", certainty, replacement, reason, claim.slot("what"), shown)


def _in_story(index: SpellingIndex, wrong: str) -> tuple[str, str] | None:
    """A dictionary word of the story of which the wrong one is a slip, and the kind of slip."""
    common = index.knowledge.words
    near = [
        w for w in index.nearby(wrong) if common.is_word(w) and index.count[w] >= index.count[wrong]
    ]
    # "supercompute" beside "supercomputers" is a word made from it.
    doers = {wrong + end for end in ("r", "rs", "er", "ers")}
    near = [w for w in near if w not in doers]
    # "walkie talkie", "earnt" beside "learnt": rhymes are meant.
    near = [w for w in near if w[0] == wrong[0] or w[:2] == wrong[1::-1]]
    best = best_slip(wrong, near, name=True)
    return (best[0], best[1].kind) if best else None
