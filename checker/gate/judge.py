"""What the findings on drafts come to: suppressed, known, on unchanged lines, failing or shown.

In: one report for each draft, as `draft_report` makes them, and the policy. Out: one report for
all drafts, and whether the gate fails. Nothing here looks at the clock or the file system.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from checker.annotation import Article, Skip
from checker.coded_rules import UNUSED
from checker.config import Config
from checker.gate.baseline import Known, compare
from checker.gate.changed import Changed
from checker.gate.overrides import settings_for
from checker.gate.suppression import Suppression, apply_suppressions, read_suppressions
from checker.gate.suppression_file import SuppressionFile
from checker.model import Finding, Report, Severity

CLEAN, FAILED, UNCHECKED = 0, 1, 4  # exit codes, as documented


@dataclass(frozen=True, slots=True)
class DraftReport:
    """A draft's article and the report on it."""

    draft: Article
    report: Report


@dataclass(frozen=True, slots=True)
class Policy:
    """What applies to all drafts beside the configuration.

    `rules` are the ids there are and `refused` those that nothing suppresses; `known` is the
    baseline, None without one, and `vanished` the paths in it at which no draft lies any more;
    `changed` tells which lines count, None for all.
    """

    today: dt.date
    rules: Collection[str] = ()
    refused: Collection[str] = ()
    known: Sequence[Known] | None = None
    vanished: Collection[str] = ()
    suppressions: SuppressionFile | None = None
    changed: Changed | None = None


@dataclass(frozen=True, slots=True)
class GateResult:
    """`report` holds the findings to show; `failing` those at or above their draft's threshold.

    `standing` are all that neither a suppression nor the baseline hides, with their drafts' paths.
    `notes` are lines for the person at the prompt.
    """

    report: Report
    failing: tuple[Finding, ...]
    standing: tuple[tuple[Finding, str], ...] = ()
    suppressed: tuple[Finding, ...] = ()
    known: tuple[Finding, ...] = ()
    gone: tuple[Known, ...] = ()
    drafts: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """4 where something could not be checked, 1 where a finding fails the gate, else 0."""
        if self.report.skips:
            return UNCHECKED
        return FAILED if self.failing else CLEAN


@dataclass(slots=True)
class _Tally:
    """What has been decided so far, over all drafts."""

    standing: list[tuple[Finding, str]] = field(default_factory=list)
    shown: list[Finding] = field(default_factory=list)
    failing: list[Finding] = field(default_factory=list)
    suppressed: list[Finding] = field(default_factory=list)
    known: list[Finding] = field(default_factory=list)
    unchanged: int = 0
    below: int = 0


def judge(
    reports: Sequence[DraftReport],
    sources: Sequence[Article],
    skips: Sequence[Skip],
    config: Config,
    policy: Policy,
) -> GateResult:
    """The result of the gate. Findings are in the order of drafts, worst first within each."""
    tally = _Tally()
    refused = (*policy.refused, *config.gate.unsuppressible)
    drafts = frozenset(r.draft.id for r in reports)
    paths = {_path(r.draft) for r in reports}
    candidates: list[tuple[DraftReport, list[Finding]]] = []
    filed = policy.suppressions.of(reports) if policy.suppressions else {}
    used: set[Suppression] = set()
    seen: set[tuple[object, ...]] = set()

    def told(note: Finding) -> bool:
        # Without sources most findings cannot come up: what they would need is not unused.
        return bool(sources) or note.rule != UNUSED

    for one in reports:
        found, malformed = read_suppressions(one.draft, policy.rules)
        from_file = filed.get(one.draft.id, ())
        findings = [f for f in one.report.findings if _first_time(f, seen)]
        parted = apply_suppressions(findings, [*found, *from_file], policy.today, refused)
        used.update(s for _, s in parted.hidden)
        tally.suppressed += [f for f, _ in parted.hidden]
        notes = [f for f in parted.notes if f.evidence[0].article == one.draft.id and told(f)]
        candidates.append((one, [*parted.kept, *notes, *malformed]))
    flat = [(f, _path(one.draft)) for one, findings in candidates for f in findings]
    here = [e for e in policy.known or () if e.path in paths or e.path in policy.vanished]
    compared = compare(flat, here, drafts, policy.vanished)
    new = {id(f) for f in compared.new}
    tally.known = list(compared.known)
    for one, findings in candidates:
        own = [f for f in findings if id(f) in new]
        _weigh(one.draft, own, settings_for(one.draft, config), policy.changed, tally)
    file_articles: tuple[Article, ...] = ()
    if policy.suppressions:
        about_file = policy.suppressions.notes(reports, used, policy.today, refused)
        if about_file := [f for f in about_file if told(f)]:
            file_articles = (policy.suppressions.article,)
            drafts |= {policy.suppressions.article.id}
            _weigh(policy.suppressions.article, about_file, config, None, tally)
    articles = (*(r.draft for r in reports), *sources, *file_articles)
    report = _merged(reports, articles, tally, skips, len(sources))
    return GateResult(
        report,
        tuple(tally.failing),
        tuple(tally.standing),
        tuple(tally.suppressed),
        tuple(tally.known),
        compared.gone,
        drafts,
        tuple(_notes(tally, compared.gone, policy, bool(sources or skips))),
    )


def _first_time(finding: Finding, seen: set[tuple[object, ...]]) -> bool:
    """Whether a finding comes up for the first time: two drafts may share one."""
    places = frozenset((e.article, e.start, e.focus_start) for e in finding.evidence)
    key = (finding.rule, finding.fingerprint, places)
    if key in seen:
        return False
    seen.add(key)
    return True


def _weigh(
    draft: Article,
    findings: Iterable[Finding],
    config: Config,
    changed: Changed | None,
    tally: _Tally,
) -> None:
    for finding in findings:
        tally.standing.append((finding, _path(draft)))
        if changed is not None and not changed.touches(finding, draft):
            tally.unchanged += 1
            continue
        rank = Severity(finding.severity).rank
        fail_on = config.gate.fail_on
        if fail_on != "never" and rank >= Severity(fail_on).rank:
            tally.failing.append(finding)
        elif rank < Severity(config.report.min_severity).rank:
            tally.below += 1
            continue
        tally.shown.append(finding)


def _merged(
    reports: Sequence[DraftReport],
    articles: Sequence[Article],
    tally: _Tally,
    skips: Sequence[Skip],
    sources: int,
) -> Report:
    """One report of all drafts; of a single draft it keeps the counts of its story."""
    counts: dict[str, int] = {}
    for one in reports:
        for name, count in one.report.counts:
            counts[name] = counts.get(name, 0) + count
    if len(reports) != 1:
        counts.pop("origins", None)  # of several stories no sum tells anything
    counts |= {
        "articles": len(articles),
        "drafts": len(reports),
        "sources": sources,
        "findings": len(tally.shown),
        **{s.value: sum(f.severity == s.value for f in tally.shown) for s in Severity},
        "failing": len(tally.failing),
        "suppressed": len(tally.suppressed),
        "known": len(tally.known),
        "unchanged": tally.unchanged,
        "skips": len(skips),
    }
    return Report(
        tuple(articles),
        tuple(tally.shown),
        tuple(a for r in reports for a in r.report.agreements),
        tuple(c for r in reports for c in r.report.cleared),
        tuple(skips),
        tuple(counts.items()),
        tuple((a.id, a.text) for a in articles),
    )


def _notes(tally: _Tally, gone: Sequence[Known], policy: Policy, sources: bool) -> Iterable[str]:
    if not sources:
        yield "no sources were given: each draft is checked against itself only"
    if policy.changed is not None:
        yield from policy.changed.notes
        if tally.unchanged:
            yield f"{_count(tally.unchanged, 'finding')} on lines that did not change not shown"
    if tally.suppressed:
        yield f"{_count(len(tally.suppressed), 'finding')} suppressed"
    if tally.known:
        yield f"{_count(len(tally.known), 'finding')} of the baseline not shown"
    if tally.below:
        yield f"{_count(tally.below, 'finding')} below --min-severity not shown"
    for entry in gone:
        yield f"gone from the baseline: {entry.path}: {entry.rule}: {entry.message}"
    if gone:
        yield "to forget what is gone, run: checker baseline write"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _path(draft: Article) -> str:
    return draft.path or draft.id
