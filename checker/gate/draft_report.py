"""One draft against its sources: what of the story's report concerns the draft.

In: the engine's report on the story of a draft and its sources. Out: the findings with a passage
of the draft. Where only the sources disagree, a notice tells which side the draft takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from checker.article_name import reader_name
from checker.config import Config
from checker.gate.house_style import house_spellings, house_style_findings, is_settled
from checker.gate.passages import fold
from checker.gate.rules import HOUSE_STYLE, severity_of, split_changes
from checker.gate.self_contradiction import self_contradictions
from checker.gate.unsupported import numbers_agree, unsupported_findings
from checker.lexicon import Lexicon
from checker.model import (
    Agreement,
    Article,
    Evidence,
    Extraction,
    Finding,
    Kind,
    Report,
    Severity,
    Skip,
    Verdict,
)
from checker.normalize.quantities import scan_amounts
from checker.normalize.words import fold_words
from checker.story import Story


class Engine(Protocol):
    """What the gate needs of `checker.pipeline.Checker`."""

    @property
    def lexicon(self) -> Lexicon: ...

    def story(self, extractions: Sequence[Extraction]) -> Story: ...

    def report(self, story: Story, skips: Sequence[Skip] = ()) -> Report: ...


def draft_report(
    engine: Engine,
    draft: Extraction,
    sources: Sequence[Extraction],
    config: Config,
    others: Sequence[Extraction] = (),
) -> Report:
    """The report on one draft; its passages come first in every finding.

    `others` are drafts it is held against too; what they alone say supports nothing. Severities
    are those of the rules and settings: suppressions, baseline, changed lines and threshold are
    applied later, by `checker.gate.judge`.
    """
    story = engine.story((draft, *sources, *others))
    report = engine.report(story)
    article = draft.article
    _, changes = split_changes(config.rules)
    findings = list(about_draft(report, article.id))
    style = severity_of(HOUSE_STYLE, config.names.house_style_severity, changes)
    if style != "off":
        styled = house_style_findings(article, house_spellings(config.names), style, findings)
        findings = [f for f in findings if not is_settled(f, article.id, styled)] + styled
    findings += self_contradictions(draft, changes, sources=sources, findings=findings)
    findings += unsupported_findings(
        draft, sources, config.gate.unsupported, changes, findings=findings, lexicon=engine.lexicon
    )
    return replace(
        report,
        findings=tuple(reading_order(findings, article)),
        agreements=tuple(a for a in report.agreements if article.id in a.articles),
        cleared=tuple(
            c for c in report.cleared if any(e.article == article.id for e in c.evidence)
        ),
    )


def reading_order(findings: Sequence[Finding], draft: Article) -> list[Finding]:
    """Worst first, then as the draft reads."""

    def place(finding: Finding) -> tuple[object, ...]:
        starts = [e.focus_start or e.start for e in finding.evidence if e.article == draft.id]
        return (
            -Severity(finding.severity).rank,
            min(starts, default=-1),
            finding.rule,
            finding.fingerprint,
        )

    return sorted(findings, key=place)


def about_draft(report: Report, draft: str) -> list[Finding]:
    """The findings that concern a draft, each with the draft's passage first.

    Where the draft follows one source against another, one notice says so, however many rules saw
    it.
    """
    agreed = _by_passage(report.agreements)
    names = {a.id: reader_name(a) for a in report.articles}
    out: list[Finding] = []
    sided: list[Finding] = []
    for finding in report.findings:
        own = [e for e in finding.evidence if e.article == draft]
        if finding.kind == Kind.SPELLING.value:
            fix = finding.suggestion
            if own and (fix is None or fix.article == draft):
                out.append(finding)
        elif own:
            others = tuple(e for e in finding.evidence if e.article != draft)
            ordered = replace(finding, evidence=(*own, *others))
            backed = _with_backing(ordered, draft, agreed)
            if told := _as_context(backed, draft, names, agreed):
                sided.append(told)
            else:
                out.append(_unbacked(backed, draft) or ordered)
        elif side := _side_taken(finding, draft, agreed):
            with_side = replace(finding, evidence=(side, *finding.evidence))
            if notice := _as_context(with_side, draft, names, agreed):
                sided.append(notice)
    for notice in _merged(sided, draft, names, agreed):
        same = [f for f in out if _within(f, notice)]
        out = [f for f in out if f not in same]
        # That one count is the later one may be what the choice hangs on.
        later = [f.why for f in same if f.verdict == Verdict.UPDATE.value]
        why = " ".join([notice.why, *(f"({w[:1].upper()}{w[1:]}.)" for w in later)])
        out.append(replace(notice, why=why))
    return out


def _with_backing(finding: Finding, draft: str, agreed: _Agreed) -> Finding:
    """The finding with the sources that give the draft's own value beside it."""
    told = {e.article for e in finding.evidence}
    backing = {
        other.article: other
        for e in finding.evidence
        if e.article == draft
        for agreement in agreed.get(_passage(e), ())
        for other in agreement.evidence
        if other.article not in told and _value(other) == _value(e)
    }
    return replace(finding, evidence=(*finding.evidence, *backing.values()))


def _merged(
    notices: Sequence[Finding], draft: str, names: dict[str, str], agreed: _Agreed
) -> list[Finding]:
    """One notice for each passage of the draft, with what all of them tell."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for notice in notices:
        first = next(e for e in notice.evidence if e.article == draft)
        groups.setdefault((notice.kind, first.focus_start, first.focus_end), []).append(notice)
    out = []
    for group in groups.values():
        evidence = tuple(dict.fromkeys(e for notice in group for e in notice.evidence))
        own = tuple(e for e in evidence if e.article == draft)
        whole = replace(group[0], evidence=(*own, *(e for e in evidence if e.article != draft)))
        out.append(_as_context(whole, draft, names, agreed) or group[0])
    return out


def _within(finding: Finding, notice: Finding) -> bool:
    """Whether a notice that the sources disagree tells all that a finding does."""
    told = (Verdict.CONFLICT.value, Verdict.UPDATE.value)
    return finding.verdict in told and all(
        any(
            e.article == n.article and e.focus_start < n.focus_end and n.focus_start < e.focus_end
            for n in notice.evidence
        )
        for e in finding.evidence
    )


_Passage = tuple[str, int, int, int]
_Agreed = dict[_Passage, list[Agreement]]


def _passage(evidence: Evidence) -> _Passage:
    return (evidence.article, evidence.start, evidence.focus_start, evidence.focus_end)


def _by_passage(agreements: Sequence[Agreement]) -> _Agreed:
    table: _Agreed = {}
    for agreement in agreements:
        for evidence in agreement.evidence:
            table.setdefault(_passage(evidence), []).append(agreement)
    return table


def _side_taken(finding: Finding, draft: str, agreed: _Agreed) -> Evidence | None:
    """The draft's passage that gives one of the finding's values; None where it is silent.

    The value itself, not one near it: else the draft is said to side with what it does not say.
    """
    for evidence in finding.evidence:
        for agreement in agreed.get(_passage(evidence), ()):
            for other in agreement.evidence:
                if other.article == draft and _value(other) == _value(evidence):
                    return other
    return None


def _as_context(
    finding: Finding, draft: str, names: dict[str, str], agreed: _Agreed
) -> Finding | None:
    """The finding as a notice where the draft follows one source against another; else None.

    A draft that contradicts every source, or itself, keeps its finding; so does what is no
    conflict but an update, say, which tells more.
    """
    if finding.verdict != Verdict.CONFLICT.value:
        return None
    own = [e for e in finding.evidence if e.article == draft]
    theirs = [e for e in finding.evidence if e.article != draft]
    stated = {_value(e) for e in own}
    if len(stated) != 1 or len({e.article for e in theirs}) < 2:
        return None
    [value] = stated
    same = {
        (other.article, other.value)
        for e in own
        for agreement in agreed.get(_passage(e), ())
        for other in agreement.evidence
    }
    versions: dict[str, list[str]] = {}
    words: dict[str, str] = {}
    for evidence in theirs:
        key = value if (evidence.article, evidence.value) in same else _value(evidence)
        source = names.get(evidence.article, evidence.article)
        if source not in versions.setdefault(key, []):
            versions[key].append(source)
        words.setdefault(key, " ".join(evidence.value.split()))
    if value not in versions or len(versions) < 2:
        return None
    told = " or ".join(f"{words[key]} ({', '.join(by)})" for key, by in versions.items())
    said = " ".join(own[0].value.split())
    return replace(
        finding,
        severity=Severity.NOTICE.value,
        message=f"Your sources disagree: {told}; the draft says {said}",
        why="The draft follows one source against another: a choice to be made knowingly.",
        suggestion=None,
    )


def _unbacked(finding: Finding, draft: str) -> Finding | None:
    """A change of count in time as a conflict, where no source has the draft's count; else None.

    Two sources may differ because one is older. A draft is written after all of its sources, so
    none of them can be older than what it says: its figure comes from nowhere, or is out of date.
    """
    if finding.verdict != Verdict.UPDATE.value or finding.kind != Kind.QUANTITY.value:
        return None
    own = [e for e in finding.evidence if e.article == draft]
    theirs = [e for e in finding.evidence if e.article != draft]
    if not theirs or any(_figures_agree(a, b) for a in own for b in theirs):
        return None
    exact = all(a.quantity.exact for e in finding.evidence for a in scan_amounts(e.value))
    return replace(
        finding,
        verdict=Verdict.CONFLICT.value,
        severity=Severity.ERROR.value if exact else Severity.WARNING.value,
        why="No source that was given has the draft's figure.",
    )


def _figures_agree(one: Evidence, other: Evidence) -> bool:
    if _value(one) == _value(other):
        return True
    stated, given = list(scan_amounts(one.value)), list(scan_amounts(other.value))
    if not stated or not given:
        return True  # no figures that could be told apart
    return any(numbers_agree(a, b) for a in stated for b in given)


def _value(evidence: Evidence) -> str:
    """The disputed words folded: "Twelve" and "12" are one value."""
    words = fold_words(evidence.value, 0, len(evidence.value))
    return " ".join(w.text for w in words) or fold(evidence.value)
