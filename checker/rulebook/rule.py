"""Rules as typed, frozen values: what `load.py` makes of a rule file and `evaluate.py` runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from checker.model import ClaimPair, Kind, Severity, Verdict


class Status(StrEnum):
    """How settled a rule is. A deprecated rule does not run unless an override enables it."""

    STABLE = "stable"
    EXPERIMENTAL = "experimental"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Condition:
    """One test of a claim pair: an operator, the slot it looks at and its typed parameters.

    In `when` only these count. In `unless` a condition that holds does one of three things:

    - neither `becomes` nor `severity`: it clears the pair, `reason` names why;
    - `becomes`: the pair is reported with that verdict, at `severity` (notice when None);
    - `severity` alone: the finding stands, no more severe than that.

    `params` holds every parameter of the operator, defaults filled in, parsed to its type.
    """

    operator: str
    slot: str = ""
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    reason: str = ""
    becomes: Verdict | None = None
    severity: Severity | None = None

    @property
    def clears(self) -> bool:
        return self.becomes is None and self.severity is None


@dataclass(frozen=True, slots=True)
class Examples:
    """Text pairs: `conflict` must be reported by the rule, `agree` must not.

    `becomes` holds pairs the rule must report under another verdict. A text may begin with front
    matter (`published`, `source`), as an article may.
    """

    conflict: tuple[tuple[str, str], ...]
    agree: tuple[tuple[str, str], ...]
    becomes: tuple[tuple[Verdict, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule file. `thinner` replaces `severity` where the pair's score is below `thinner_below`.

    `path` and `line` say where it stands; `enabled` is False when it is switched off.
    """

    id: str
    title: str
    kind: Kind
    severity: Severity
    verdict: Verdict
    status: Status
    when: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    message: str
    why: str
    false_positives: tuple[str, ...]
    examples: Examples
    path: str = ""
    line: int = 1
    suppressible: bool = True
    thinner: Severity | None = None
    thinner_below: float = 0.8
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """A pair that a rule reports. `why` is the rule's, or the reason why the verdict changed."""

    rule: Rule
    pair: ClaimPair
    verdict: Verdict
    severity: Severity
    message: str
    why: str
    confidence: float
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClearedPair:
    """A pair that met a rule's `when` and is no finding, with the named reason."""

    rule: Rule
    pair: ClaimPair
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules in id order, those switched off included."""

    rules: tuple[Rule, ...]

    @property
    def active(self) -> tuple[Rule, ...]:
        return tuple(r for r in self.rules if r.enabled)

    def of_kind(self, kind: Kind) -> tuple[Rule, ...]:
        """The rules that run on pairs of one kind, in id order."""
        return tuple(r for r in self.rules if r.enabled and r.kind is kind)

    def get(self, rule_id: str) -> Rule | None:
        return next((r for r in self.rules if r.id == rule_id), None)
