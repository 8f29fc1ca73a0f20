"""Builds the pairs of the spelling stage: a suspect place, and the place or list that shows why."""

from __future__ import annotations

from dataclasses import dataclass

from checker.annotation import Annotation
from checker.model import Claim, ClaimPair, Kind, Level, Name, SlotEvidence
from checker.names.written import Word

_PASSAGE = 400  # characters of a passage shown, as for every claim


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one article's text."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A misspelling or variant at one place. `shown` is another place that has the right form."""

    spot: Spot
    relation: str  # "typo" | "disputed" | "mixed-up" | "variant"
    certainty: str  # "certain" | "likely" | "doubtful"
    replacement: str
    reason: str
    what: str  # "name" | "word" | "place" | "organisation" | "run-together"
    shown: Spot | None = None


def spot_of(word: Word) -> Spot:
    return Spot(word.article, word.start, word.end)


def build_pair(fault: Fault, annotations: dict[str, Annotation], number: int) -> ClaimPair:
    """The pair of a fault: left the suspect place, right the evidence, else the place again."""
    mark, other = f"s{number}", f"s{number}r"
    if fault.relation == "disputed" and fault.shown:
        # Named after their places, the pairs of one name share claims and make one finding.
        mark, other = f"d{fault.spot.start}", f"d{fault.shown.start}"
    left = _claim(fault, fault.spot, annotations, mark)
    right = _claim(fault, fault.shown, annotations, other) if fault.shown else left
    level = Level.NEAR if fault.relation != "mixed-up" else Level.APART
    evidence = (SlotEvidence("spelling", level, 1.0, fault.reason),)
    return ClaimPair(left, right, evidence, aligned=True)


def _claim(fault: Fault, spot: Spot, annotations: dict[str, Annotation], mark: str) -> Claim:
    annotation = annotations[spot.article]
    text = annotation.plain
    sentence = next(
        (s for s in annotation.sentences if s.start <= spot.start < s.end), annotation.sentences[0]
    )
    start, end = sentence.start, max(sentence.end, spot.end)
    if end - start > _PASSAGE:
        start = max(start, spot.start - _PASSAGE // 2)
        end = min(end, start + _PASSAGE)
    wrong = text[spot.start : spot.end]
    extra = {
        "relation": fault.relation,
        "certainty": fault.certainty,
        "replacement": fault.replacement,
        "reason": fault.reason,
        "what": fault.what,
    }
    return Claim(
        id=f"{spot.article}:{mark}",
        article=spot.article,
        kind=Kind.SPELLING,
        start=start,
        end=end,
        focus_start=spot.start,
        focus_end=spot.end,
        subject=None,
        attribute="spelling",
        value=Name(wrong, wrong.lower()),
        keys=(f"spelling:{wrong.lower()}",),
        sentence=sentence.number,
        extra=tuple(sorted(extra.items())),
    )


def cased(wrong: str, right: str) -> str:
    """The right form with the capitals of the wrong one."""
    if wrong.isupper() and len(wrong) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if wrong[:1].isupper() else right
