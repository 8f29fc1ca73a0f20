"""What of a story's findings concerns a draft, and which of them tell of one thing.

In: the report on a draft and its sources. Out: findings with the draft's passage first; a notice
where the draft follows one source against another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from checker.article_name import reader_name
from checker.gate.versions import (
    Agreed,
    figures_apart,
    independent,
    shown,
    told,
    value,
    version,
    versions_of,
)
from checker.model import Evidence, Finding, Kind, Report, Severity, Verdict
from checker.normalize.quantities import scan_amounts
from checker.within.passages import fingerprint

# What messages call the draft.
THE_DRAFT = "the draft"
# Kinds whose findings are of a number or of bare words; of several on the same words of the draft
# one tells it all. Substitution says least: it sees only that words differ.
_OF_WORDS = (Kind.QUANTITY.value, Kind.SUBSTITUTION.value)
# Kinds whose warning is an error where independent sources agree on another value.
_OF_VALUES = (Kind.QUANTITY.value, Kind.DATE.value, Kind.PLACE.value)
# Rules that hold two things for one only because each article has a single one of its sort: two
# sources that count the rifles agree on them, and the draft may count all the arms. On 47 stories
# one in six of such warnings was wrong although sources agreed, of the other rules' one in 14.
_BY_SORT_ALONE = ("quantity-single", "date-single", "place-single")
_OUT_OF_DATE = "No source that was given has the draft's figure."


def about_draft(
    report: Report,
    draft: str,
    origins: Mapping[str, int] | None = None,
    settled: Callable[[str], bool] | None = None,
) -> list[Finding]:
    """The findings that concern a draft, each with the draft's passage first.

    Where the draft follows one source against another, one notice says so, however many rules saw
    it; where independent sources agree on a value against it, a warning is an error. `origins`
    numbers each article's independent text, as in `Story`; of rules that are `settled` the house
    has set the severity.
    """
    agreed = Agreed(report.agreements)
    names = {a.id: THE_DRAFT if a.id == draft else reader_name(a) for a in report.articles}
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
            if notice := _as_context(backed, draft, names, agreed):
                sided.append(notice)
            else:
                out.append(_unbacked(backed, draft) or ordered)
        elif side := _side_taken(finding, draft, agreed):
            with_side = replace(finding, evidence=(side, *finding.evidence))
            if notice := _as_context(with_side, draft, names, agreed):
                sided.append(notice)
    out = _told_once(out, draft, names, agreed)
    out = [
        f if settled and settled(f.rule) else _against_all(f, draft, agreed, origins or {})
        for f in out
    ]
    for notice in _merged(sided, draft, names, agreed):
        same = [f for f in out if _within(f, notice)]
        out = [f for f in out if f not in same]
        out.append(_with_reasons(notice, same))
    return _without_lesser(out, draft)


def _with_reasons(finding: Finding, absorbed: Iterable[Finding]) -> Finding:
    """The finding with the reasons of updates that it stands for: that one count is the later one
    may be what the choice hangs on."""
    later = [f.why for f in absorbed if f.verdict == Verdict.UPDATE.value]
    why = " ".join([finding.why, *(f"({w[:1].upper()}{w[1:]}.)" for w in later)])
    return replace(finding, why=why)


def _without_lesser(findings: Sequence[Finding], draft: str) -> list[Finding]:
    """Without findings that say less of the same words and sources than a more severe one."""

    def lesser(one: Finding, other: Finding) -> bool:
        sources = {e.article for e in one.evidence} <= {e.article for e in other.evidence}
        worse = Severity(one.severity).rank < Severity(other.severity).rank
        conflict = other.verdict == Verdict.CONFLICT.value
        return conflict and worse and sources and _same_words(one, other, draft)

    told = [f for f in findings if f.kind != Kind.SPELLING.value]
    dropped = {id(f): next((o for o in told if lesser(f, o)), None) for f in told}
    return [
        _with_reasons(f, [d for d in told if dropped[id(d)] is f])
        for f in findings
        if dropped.get(id(f)) is None
    ]


def _told_once(
    findings: Sequence[Finding], draft: str, names: dict[str, str], agreed: Agreed
) -> list[Finding]:
    """One finding where several contradict the same words of the draft, and messages that speak
    of the draft where they spoke of its sources only."""
    out: list[Finding] = []
    groups: list[list[Finding]] = []
    for finding in findings:
        if finding.verdict != Verdict.CONFLICT.value or finding.kind == Kind.SPELLING.value:
            out.append(finding)
            continue
        group = next((g for g in groups if _same_words(g[0], finding, draft)), None)
        if group is None:
            groups.append([finding])
        else:
            group.append(finding)
    for group in groups:
        first = max(
            group,
            key=lambda f: (
                Severity(f.severity).rank,
                f.kind != Kind.SUBSTITUTION.value,
                f.confidence,
            ),
        )
        evidence = _apart([e for f in (first, *group) for e in f.evidence])
        own = [e for e in evidence if e.article == draft]
        theirs = [e for e in evidence if e.article != draft]
        values = {" ".join(e.value.casefold().split()) for e in evidence}
        whole = replace(first, evidence=(*own, *theirs))
        if len(group) > 1:
            whole = replace(whole, fingerprint=fingerprint(first.rule, first.subject, values))
        silent = THE_DRAFT not in first.message.casefold()
        of_others = any(names[e.article] in first.message for e in theirs)
        if theirs and (len(group) > 1 or (silent and of_others)):
            whole = replace(whole, message=_versions(whole, own, theirs, names, agreed))
        out.append(whole)
    return out


def _against_all(
    finding: Finding, draft: str, agreed: Agreed, origins: Mapping[str, int]
) -> Finding:
    """The finding as an error where all sources that tell agree on one value against the draft,
    and at least two of them are independent: either alone may be wrong or speak of something
    else, both alike hardly."""
    if finding.verdict != Verdict.CONFLICT.value or finding.severity != Severity.WARNING.value:
        return finding
    if finding.kind not in _OF_VALUES or finding.rule in _BY_SORT_ALONE:
        return finding
    if finding.why == _OUT_OF_DATE or independent(finding, draft, origins) < 2:
        return finding  # sources that agree on an early count are all early
    own = [e for e in finding.evidence if e.article == draft]
    theirs = [e for e in finding.evidence if e.article != draft]
    if len(versions_of(theirs, finding.kind, agreed)) != 1 or any(
        agreed.join(e, theirs[0], finding.kind) for e in own
    ):
        return finding
    why = f"{finding.why} Independent sources agree against the draft."
    return replace(finding, severity=Severity.ERROR.value, why=why)


def _same_words(one: Finding, other: Finding, draft: str) -> bool:
    """Whether two findings of a kind, or of a number, contradict the same words of the draft."""
    own = [[e for e in f.evidence if e.article == draft] for f in (one, other)]
    if not all(own) or not all(any(_touch(a, b) for b in own[1]) for a in own[0]):
        return False
    numbers = all(any(True for _ in scan_amounts(e.value)) for e in own[0])
    return one.kind == other.kind or ({one.kind, other.kind} <= set(_OF_WORDS) and numbers)


def _touch(one: Evidence, other: Evidence) -> bool:
    return (
        one.article == other.article
        and one.focus_start < other.focus_end
        and other.focus_start < one.focus_end
    )


def _apart(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Each passage once: of those whose disputed words overlap, the first."""
    out: list[Evidence] = []
    for piece in evidence:
        if piece not in out and not any(_touch(piece, kept) for kept in out):
            out.append(piece)
    return out


def _versions(
    finding: Finding,
    own: Sequence[Evidence],
    theirs: Sequence[Evidence],
    names: dict[str, str],
    agreed: Agreed,
) -> str:
    """ "The draft says 68; 58 (Gazette), 85 (Bulletin)" """
    said = dict.fromkeys(shown(e) for e in own)
    others = told(versions_of(theirs, finding.kind, agreed), names)
    versions = ", ".join(f"{words} ({by})" for words, by in others)
    return f"The draft says {' and '.join(said)}; {versions}"


def _with_backing(finding: Finding, draft: str, agreed: Agreed) -> Finding:
    """The finding with the sources that give the draft's own value beside it."""
    articles = {e.article for e in finding.evidence}
    backing = {
        other.article: other
        for e in finding.evidence
        if e.article == draft
        for other in agreed.beside(e, finding.kind)
        if other.article not in articles
        and version(other, finding.kind) == version(e, finding.kind)
    }
    return replace(finding, evidence=(*finding.evidence, *backing.values()))


def _merged(
    notices: Sequence[Finding], draft: str, names: dict[str, str], agreed: Agreed
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
    verdicts = (Verdict.CONFLICT.value, Verdict.UPDATE.value)
    return finding.verdict in verdicts and all(
        any(_touch(e, n) for n in notice.evidence) for e in finding.evidence
    )


def _side_taken(finding: Finding, draft: str, agreed: Agreed) -> Evidence | None:
    """The draft's passage that gives one of the finding's values; None where it is silent.

    The value itself, not one near it: else the draft is said to side with what it does not say.
    """
    for evidence in finding.evidence:
        for other in agreed.beside(evidence, finding.kind):
            if other.article == draft and value(other) == value(evidence):
                return other
    return None


def _as_context(
    finding: Finding, draft: str, names: dict[str, str], agreed: Agreed
) -> Finding | None:
    """The finding as a notice where the draft follows one source against another; else None.

    A draft that contradicts every source, or itself, keeps its finding; so does what is no
    conflict but an update, say, which tells more.
    """
    if finding.verdict != Verdict.CONFLICT.value:
        return None
    own = [e for e in finding.evidence if e.article == draft]
    theirs = [e for e in finding.evidence if e.article != draft]
    if len({value(e) for e in own}) != 1 or len({e.article for e in theirs}) < 2:
        return None
    parts = versions_of(theirs, finding.kind, agreed)
    follows = any(agreed.join(own[0], e, finding.kind) for part in parts for e in part)
    if not follows or len(parts) < 2:
        return None
    versions = " or ".join(f"{words} ({by})" for words, by in told(parts, names))
    return replace(
        finding,
        severity=Severity.NOTICE.value,
        message=f"Your sources disagree: {versions}; the draft says {shown(own[0])}",
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
    if not theirs or not all(figures_apart(a, b) for a in own for b in theirs):
        return None
    exact = all(a.quantity.exact for e in finding.evidence for a in scan_amounts(e.value))
    return replace(
        finding,
        verdict=Verdict.CONFLICT.value,
        severity=Severity.ERROR.value if exact else Severity.WARNING.value,
        why=_OUT_OF_DATE,
    )
