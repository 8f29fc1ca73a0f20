"""Misspelt names and words of a story, each beside the place or list that shows the right form.

Comes in: a story and a lexicon. Goes out: one `ClaimPair` per suspect place, left the place, right
the evidence (the place again where only a list shows it). The left claim's slots `relation`,
`certainty`, `replacement`, `reason` and `what` say what is wrong and how surely.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from checker.align.spelling_build import Fault, build_pair
from checker.align.spelling_capitals import capital_faults
from checker.align.spelling_collocations import collocation_faults
from checker.align.spelling_context import context_faults, ordinal_faults
from checker.align.spelling_disputes import disputed_faults
from checker.align.spelling_index import SpellingIndex
from checker.align.spelling_joins import (
    fused_faults,
    lost_capital_faults,
    missing_of_faults,
    place_variants,
    small_given_faults,
    small_initial_faults,
    small_name_faults,
    split_faults,
)
from checker.align.spelling_known import known_name_faults
from checker.align.spelling_lone import lone_faults
from checker.align.spelling_mixed import mixed_up_faults
from checker.align.spelling_names import (
    holder_faults,
    known_people_faults,
    story_name_faults,
)
from checker.align.spelling_people import changed_surname_faults, lone_name_faults
from checker.align.spelling_phrases import phrase_faults
from checker.align.spelling_things import disputed_things
from checker.lexicon import Lexicon, builtin_lexicon
from checker.model import ClaimPair
from checker.story import Story

_ORDER = {"typo": 0, "disputed": 1, "mixed-up": 2, "variant": 3}


def spelling_pairs(
    story: Story, lexicon: Lexicon | None = None, on: dt.date | None = None
) -> list[ClaimPair]:
    """Every misspelling and accepted variant of the story, in article and text order.

    `on` is the day the story tells of, for the holders of offices; None asks who ever held them.
    One pair per place: the surest finding wins.
    """
    if not story.extractions:
        return []
    index = SpellingIndex(story, lexicon or builtin_lexicon())
    best: dict[tuple[str, int], Fault] = {}
    faults = list(_faults(index, on))
    typos = [f.spot for f in faults if f.relation == "typo"]
    for fault in (*faults, *disputed_faults(index, typos), *disputed_things(index, typos)):
        for key in _taken(best, fault):
            if _weight(best[key]) <= _weight(fault):
                break
        else:
            for key in _taken(best, fault):
                del best[key]
            best[fault.spot.article, fault.spot.start] = fault
    ordered = sorted(
        best.values(), key=lambda f: (story.order[f.spot.article], f.spot.start, f.spot.end)
    )
    return [build_pair(f, index.annotations, n) for n, f in enumerate(ordered, start=1)]


def _taken(best: dict[tuple[str, int], Fault], fault: Fault) -> list[tuple[str, int]]:
    return [
        key
        for key, other in best.items()
        if other.spot.article == fault.spot.article
        and other.spot.start < fault.spot.end
        and fault.spot.start < other.spot.end
    ]


def _weight(fault: Fault) -> tuple[int, bool, bool]:
    return _ORDER[fault.relation], fault.certainty != "certain", fault.shown is None


def _faults(index: SpellingIndex, on: dt.date | None) -> Iterator[Fault]:
    held = list(holder_faults(index, on))
    yield from held
    yield from _again(index, held)
    yield from mixed_up_faults(index, on)
    yield from lone_faults(index)
    yield from fused_faults(index)
    yield from split_faults(index)
    yield from known_name_faults(index)
    yield from story_name_faults(index)
    yield from known_people_faults(index)
    yield from lone_name_faults(index)
    yield from changed_surname_faults(index)
    yield from capital_faults(index)
    yield from lost_capital_faults(index)
    yield from small_initial_faults(index)
    yield from small_given_faults(index)
    yield from small_name_faults(index)
    yield from missing_of_faults(index)
    yield from phrase_faults(index)
    yield from collocation_faults(index)
    yield from context_faults(index)
    yield from ordinal_faults(index)
    yield from place_variants(index)


def _again(index: SpellingIndex, held: list[Fault]) -> Iterator[Fault]:
    """The same misspelt full name at places where no office stands beside it."""
    for fault in held:
        text = index.text(fault.spot.article)
        wrong = text[fault.spot.start : fault.spot.end]
        for pair in index.pairs:
            for word, other in ((pair.first, pair.second), (pair.second, pair.first)):
                if word.text == wrong and word.start != fault.spot.start:
                    near = text[max(0, fault.spot.start - 30) : fault.spot.end + 30]
                    if other.text in near:
                        spot = type(fault.spot)(pair.run.article, word.start, word.end)
                        yield Fault(
                            spot, fault.relation, fault.certainty, fault.replacement, fault.reason,
                            fault.what, fault.spot,
                        )  # fmt: skip
