"""Rules that are code and not data: their ids and texts, and how settings change them.

What one text shows by itself (`checker.within`) and what the gate reports of drafts goes by these;
all others are the rulebook's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from checker.config import Config, RuleChange, RulesConfig
from checker.model import Severity

UNSUPPORTED_NAME = "unsupported-name"
UNSUPPORTED_NUMBER = "unsupported-number"
UNSUPPORTED_DATE = "unsupported-date"
UNSUPPORTED_QUOTE = "unsupported-quote"
HOUSE_STYLE = "house-style"
SELF_CONTRADICTION = "self-contradiction"
EXPIRED = "suppression-expired"
UNUSED = "suppression-unused"
MALFORMED = "suppression-malformed"


@dataclass(frozen=True, slots=True)
class CodedRule:
    """A rule that stands in no rulebook: the texts that formats show as help.

    `severity` "" means that a setting gives it.
    """

    id: str
    title: str
    why: str
    kind: str
    severity: str = ""
    false_positives: tuple[str, ...] = ()
    suppressible: bool = True


def _unsupported(rule: str, what: str, kind: str, *false_positives: str) -> CodedRule:
    return CodedRule(
        rule,
        f"{what} that no source gives",
        "No source that was given says so: it may be right, and somebody has to say from where.",
        kind,
        false_positives=false_positives,
    )


def _suppression(rule: str, title: str, why: str) -> CodedRule:
    return CodedRule(rule, title, why, "suppression", Severity.WARNING.value, suppressible=False)


CODED_RULES: dict[str, CodedRule] = {
    rule.id: rule
    for rule in (
        _unsupported(
            UNSUPPORTED_NAME, "A name", "name", "common knowledge, as a head of state's name"
        ),
        _unsupported(UNSUPPORTED_NUMBER, "A number", "quantity", "a sum worked out from sources"),
        _unsupported(UNSUPPORTED_DATE, "A date", "date", "a date of common knowledge"),
        _unsupported(UNSUPPORTED_QUOTE, "A quotation", "quote", "the reporter's own interview"),
        CodedRule(
            HOUSE_STYLE,
            "A spelling that the house does not print",
            "House style sets one spelling for it.",
            "spelling",
        ),
        CodedRule(
            SELF_CONTRADICTION,
            "A text that gives two numbers for one fact",
            "Both cannot be right of one thing, and nothing in the text says that it changed.",
            "quantity",
            Severity.WARNING.value,
            ("two counts of two things that are named alike",),
        ),
        _suppression(
            EXPIRED,
            "A suppression past its date",
            "It was to be looked at again by then: settle the finding, or give a later date.",
        ),
        _suppression(
            UNUSED,
            "A suppression that suppresses nothing",
            "Left standing it would hide the next finding of its kind: remove it.",
        ),
        _suppression(
            MALFORMED,
            "A suppression that cannot be read",
            "It has no effect as it stands.",
        ),
    )
}


def split_changes(config: RulesConfig) -> tuple[RulesConfig, tuple[RuleChange, ...]]:
    """The changes for the rulebook, and those that touch coded rules.

    A pattern that names only coded rules would be a fault to the rulebook.
    """
    book: list[RuleChange] = []
    ours: list[RuleChange] = []
    for change in config.change:
        if any(_covers(change.rules, rule) for rule in CODED_RULES):
            ours.append(change)
        rest = tuple(p for p in change.rules if p == "*" or not _only_ours(p))
        if rest:
            book.append(replace(change, rules=rest))
    return replace(config, change=tuple(book)), tuple(ours)


def engine_config(config: Config) -> Config:
    """The configuration for the engine, without changes that name only the gate's own rules."""
    return replace(config, rules=split_changes(config.rules)[0])


def severity_of(rule: str, default: str, changes: Iterable[RuleChange]) -> str:
    """The severity of a coded rule after changes, in order; "off" where it is switched off."""
    severity = default
    for change in changes:
        if _covers(change.rules, rule):
            if change.severity is not None:
                severity = change.severity
            if change.enabled is False:
                severity = "off"
            elif change.enabled and severity == "off":
                severity = change.severity or Severity.NOTICE.value
    return severity


def is_set(rule: str, config: RulesConfig) -> bool:
    """Whether a house has said how severe a rule is."""
    return any(c.severity is not None and _covers(c.rules, rule) for c in config.change)


def _covers(patterns: Iterable[str], rule: str) -> bool:
    return any(fnmatchcase(rule, pattern) for pattern in patterns)


def _only_ours(pattern: str) -> bool:
    """Whether a pattern can only be meant for the gate: it matches a rule of its own, and its
    first word is one that the rulebook does not use."""
    first = pattern.partition("-")[0]
    return first in ("unsupported", "suppression", "house", "self") and any(
        fnmatchcase(rule, pattern) for rule in CODED_RULES
    )
