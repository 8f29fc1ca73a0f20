"""One draft against its sources: what of the story's report concerns the draft.

In: the engine's report on the story of a draft and its sources. Out: the findings with a passage
of the draft. Where only the sources disagree, a notice tells which side the draft takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from checker.annotation import Annotation, Article, Skip
from checker.coded_rules import HOUSE_STYLE, is_set, severity_of, split_changes
from checker.config import Config
from checker.gate.about_draft import THE_DRAFT, about_draft
from checker.gate.unsupported import unsupported_findings
from checker.lexicon import Lexicon
from checker.model import Extraction, Finding, Report, Severity
from checker.story import Story
from checker.within.house_style import house_spellings, house_style_findings, is_settled
from checker.within.self_contradiction import self_contradictions


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
    article = draft.article
    story = engine.story((_named(draft), *sources, *others))
    report = engine.report(story)
    report = replace(
        report, articles=tuple(article if a.id == article.id else a for a in report.articles)
    )
    _, changes = split_changes(config.rules)
    findings = about_draft(
        report, article.id, story.origins, lambda rule: is_set(rule, config.rules)
    )
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


def _named(draft: Extraction) -> Extraction:
    """The draft under a name that no message can mistake for a source's."""
    old = draft.annotation
    article = replace(old.article, source=THE_DRAFT)
    return replace(draft, annotation=Annotation(article, old.tokens, old.sentences, old.plain))
