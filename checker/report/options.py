"""What a caller may ask of a renderer; every format reads the options it knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a rule says of itself: shown as help by SARIF viewers and code-quality widgets."""

    title: str
    why: str = ""
    false_positives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The options of all formats.

    `color` and `width` None ask the terminal; everything else is the same on every machine.

    `drafts` are the ids of the articles under review: where a format points at one place, it
    points at a draft's passage if the finding has one. `rules` maps rule ids to their text.
    `fail_on` is the least severity that JUnit counts as a failure, "never" for none. `limit` is the
    most characters of Markdown: what does not fit is counted, least important first.
    """

    color: bool | None = None
    width: int | None = None  # columns
    verbose: bool = False  # notices in full
    cleared: bool = False  # list the pairs that looked alike and were cleared
    agreed: bool = False  # list the facts that sources agree on, where a format does so on request
    title: str | None = None
    fail_on: str = "error"
    limit: int | None = None
    drafts: frozenset[str] = frozenset()
    rules: Mapping[str, RuleText] = field(default_factory=dict)
