"""Which passages give one version of a disputed thing: "17" and "17 were hurt" are one.

In: the evidence of findings, and what the articles agree on. Out: versions, compared as values and
never as written; and who agrees with whom on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.gate.unsupported import numbers_agree
from checker.model import Agreement, Evidence, Finding, Kind
from checker.normalize.quantities import amid_sentence, scan_amounts
from checker.normalize.words import fold_words
from checker.within.passages import fold

# Kinds in whose disputed words the figures are the value, and the rest says what is counted;
# "17 March" and "17 April" are none.
_OF_FIGURES = (Kind.QUANTITY.value, Kind.SUBSTITUTION.value)

_Passage = tuple[str, int, int, int]
_Version = tuple[object, ...]


class Agreed:
    """What the articles of a story agree on, by passage and kind."""

    def __init__(self, agreements: Iterable[Agreement] = ()) -> None:
        self._table: dict[_Passage, list[Agreement]] = {}
        for agreement in agreements:
            for evidence in agreement.evidence:
                self._table.setdefault(_passage(evidence), []).append(agreement)

    def beside(self, evidence: Evidence, kind: str) -> list[Evidence]:
        """Passages of other articles that agree with one on a matter of the kind, with values that
        do not differ: who agrees that anybody was hurt may differ on how many."""
        return [
            other
            for agreement in self._table.get(_passage(evidence), ())
            if kind in (agreement.kind, Kind.SUBSTITUTION.value)
            for other in agreement.evidence
            if other.article != evidence.article and not figures_apart(evidence, other)
        ]

    def join(self, one: Evidence, other: Evidence, kind: str) -> bool:
        """Whether two passages give one value, by itself or because they are known to agree."""
        if version(one, kind) == version(other, kind):
            return True
        return any(
            (e.article, e.value) == (other.article, other.value) for e in self.beside(one, kind)
        )


def versions_of(evidence: Iterable[Evidence], kind: str, agreed: Agreed) -> list[list[Evidence]]:
    """The evidence parted by what it says, in the order in which each version comes up."""
    parts: list[list[Evidence]] = []
    for piece in evidence:
        same = next((p for p in parts if any(agreed.join(e, piece, kind) for e in p)), None)
        if same is None:
            parts.append([piece])
        else:
            same.append(piece)
    return parts


def told(parts: Sequence[Sequence[Evidence]], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each version in its fewest words and who gives it: ("17", "Gazette, Bulletin")."""
    return [
        (
            min(map(shown, part), key=len),
            ", ".join(dict.fromkeys(names.get(e.article, e.article) for e in part)),
        )
        for part in parts
    ]


def version(evidence: Evidence, kind: str) -> _Version:
    """What two passages that say one thing have in common, as far as it can be computed."""
    figures = _figures(evidence) if kind in _OF_FIGURES else ()
    return figures or (value(evidence),)


def _figures(evidence: Evidence) -> _Version:
    """The numbers of a passage as written, their hedges left out."""
    return tuple((amount.dimension, amount.points) for amount in scan_amounts(evidence.value))


def figures_apart(one: Evidence, other: Evidence) -> bool:
    """Whether both passages have figures and none of one may stand for one of the other."""
    stated, given = list(scan_amounts(one.value)), list(scan_amounts(other.value))
    if not stated or not given or value(one) == value(other):
        return False
    return not any(numbers_agree(a, b) for a in stated for b in given)


def independent(finding: Finding, draft: str, origins: Mapping[str, int]) -> int:
    """How many independent texts the sources of a finding are; reprints of one are one."""
    return len({origins.get(e.article, e.article) for e in finding.evidence if e.article != draft})


def shown(evidence: Evidence) -> str:
    """The disputed words as they read within a message."""
    return amid_sentence(" ".join(evidence.value.split()))


def value(evidence: Evidence) -> str:
    """The disputed words folded: "Twelve" and "12" are one value."""
    words = fold_words(evidence.value, 0, len(evidence.value))
    return " ".join(w.text for w in words) or fold(evidence.value)


def _passage(evidence: Evidence) -> _Passage:
    return (evidence.article, evidence.start, evidence.focus_start, evidence.focus_end)
