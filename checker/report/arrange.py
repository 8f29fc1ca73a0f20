"""A report in reading order: findings by subject, worst first; articles by their known names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from checker.annotation import Article
from checker.article_name import reader_name
from checker.model import Agreement, Evidence, Finding, Report, Severity
from checker.normalize.event_classes import class_words
from checker.text_position import inert

NO_SUBJECT = "Other"
NAMES_SHOWN = 12  # articles listed by name; a story of more is told of in numbers
SEVERITIES = tuple(s.value for s in sorted(Severity, key=lambda s: -s.rank))  # worst first


@dataclass(frozen=True, slots=True)
class SubjectGroup:
    """All findings on one subject, worst first."""

    subject: str
    findings: tuple[Finding, ...]


def worst_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Errors, warnings, notices; among equals the report's order."""
    return tuple(sorted(findings, key=lambda f: -rank(f)))


def rank(finding: Finding) -> int:
    """2 for an error, 1 for a warning, 0 for a notice."""
    return Severity(finding.severity).rank


def problems(report: Report) -> tuple[Finding, ...]:
    """Errors and warnings: what a reader must settle."""
    return tuple(f for f in report.findings if rank(f) > 0)


def notices(report: Report) -> tuple[Finding, ...]:
    """What is worth knowing and needs nothing done."""
    return tuple(f for f in report.findings if rank(f) == 0)


def by_subject(findings: tuple[Finding, ...]) -> tuple[SubjectGroup, ...]:
    """Findings by subject; the subject with the worst finding first, then the report's order."""
    groups: dict[str, list[Finding]] = {}
    for finding in worst_first(findings):
        groups.setdefault(inert(finding.subject).strip() or NO_SUBJECT, []).append(finding)
    return tuple(SubjectGroup(subject, tuple(group)) for subject, group in groups.items())


def headline(finding: Finding) -> str:
    """The message where no heading stands above it: with its subject, unless it names that. Inert.

    "Ilse Brandt: Herald gives the age as 29; Post as 28"
    """
    subject, message = inert(finding.subject).strip(), inert(finding.message)
    if not subject or subject.casefold().removeprefix("the ") in message.casefold():
        return message
    return f"{subject[0].upper()}{subject[1:]}: {message}"


def severity_counts(report: Report) -> dict[str, int]:
    """How many findings of each severity, worst first, noughts included."""
    counted = Counter(str(f.severity) for f in report.findings)
    return {severity: counted[severity] for severity in SEVERITIES}


def plural(count: int, word: str) -> str:
    """ "1 error", "2 errors"."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


class ArticleNames:
    """What readers call an article (source, else a short title, else id) and where its file is.

    Articles that share a name get their id beside it. All names are inert.
    """

    def __init__(self, report: Report) -> None:
        self._articles = {a.id: a for a in report.articles}
        shared = Counter(_own_name(a) for a in report.articles)
        self._names = {
            a.id: f"{name} ({inert(a.id)})"
            if shared[name := _own_name(a)] > 1 and name != inert(a.id)
            else name
            for a in report.articles
        }

    def name(self, article_id: str) -> str:
        return self._names.get(article_id, inert(article_id))

    def names(self, article_ids: tuple[str, ...]) -> str:
        """Names in order, with commas."""
        return ", ".join(self.name(i) for i in article_ids)

    def listed(self, article_ids: tuple[str, ...]) -> str:
        """Names in order, as one reads them: of very many the first, and how many more."""
        shown = article_ids if len(article_ids) <= NAMES_SHOWN + 1 else article_ids[:NAMES_SHOWN]
        told = self.names(shown)
        more = len(article_ids) - len(shown)
        return f"{told} and {more} more" if more else told

    def path(self, article_id: str) -> str:
        """The path as given, else the id; as it is, not inert."""
        article = self._articles.get(article_id)
        return (article and article.path) or article_id

    def record(self, article_id: str) -> int:
        """The line of the file on which the article stands, 0 where it is the file's only one."""
        article = self._articles.get(article_id)
        return article.record if article else 0

    def record_path(self, article_id: str) -> str:
        """The path, and of a file with one article a line the line: "flood.jsonl#2"."""
        record = self.record(article_id)
        return f"{self.path(article_id)}#{record}" if record else self.path(article_id)

    def where(self, evidence: Evidence) -> str:
        """path:line:column, as editors and terminals make it clickable; lines of a record count
        within its text: "flood.jsonl#2:5:53"."""
        return f"{inert(self.record_path(evidence.article))}:{evidence.line}:{evidence.column}"


def _own_name(article: Article) -> str:
    return inert(reader_name(article)).strip() or inert(article.id)


_CLOCK = re.compile(r"\d[:.]\d\d|[ap]\.? ?m\b|o.clock|\bnoon|midnight", re.IGNORECASE)
# What is told of the subject, by kind of claim: a value alone does not say whether "Tuesday" is the
# day of the quake.
_TOLD = {
    "date": "date", "place": "place", "role": "role", "attendance": "attendance",
    "agent": "by whom", "quote": "words",
}  # fmt: skip


def fact(agreement: Agreement) -> str:
    """What an agreement is about, for a table: "the ferry: length", "the dead". Inert."""
    subject = inert(agreement.subject).strip()
    told = _TOLD.get(str(agreement.kind), "")
    if agreement.kind == "quantity":
        sort, _, measured = agreement.attribute.rpartition(":")
        # A class ("killed") and what is counted ("count:soldier") are the subject already.
        told = measured if sort not in ("", "count") or measured in _MEASURES else ""
        if sort == "money":
            told = _SUMS.get(measured.split(" ")[0], "" if measured in subject else "sum")
        elif sort == "figure":
            told = "" if _OF.search(agreement.value) else measured
        told = "share" if sort == "percent" else told
    elif told in ("date", "place", "by whom") and agreement.attribute not in _UNNAMED:
        sort = inert(class_words(agreement.attribute))
        told = "time" if told == "date" and _CLOCK.search(agreement.value) else told
        told = told if sort.casefold() == subject.casefold() else f"{told} ({sort})"
    elif agreement.attribute == "venue":
        told = "name"
    if subject.endswith(" it happened"):
        return subject
    if not told or inert(told).casefold() in subject.casefold():
        return subject or inert(agreement.attribute) or inert(str(agreement.kind))
    return f"{subject}: {inert(told)}" if subject else inert(told)


# Classes of claims that are no words of any article.
_UNNAMED = frozenset(("", "told", "where", "venue"))
_OF = re.compile(r" of \w")
# What a sum is, by the verb or noun that the claim's class names it by.
_SUMS = {
    **dict.fromkeys(("buy", "acquire", "purchase", "sell", "sale", "price"), "price"),
    "worth": "worth", "value": "worth", "cost": "cost", "pay": "sum paid", "fine": "fine",
    "promise": "sum promised", "offer": "sum offered", "damage": "damage",
}  # fmt: skip


def facts(report: Report) -> tuple[Agreement, ...]:
    """The agreements, those that most independent texts bear out first, then by subject; of those
    that read the same the first: one role is told in several forms."""
    told: dict[tuple[object, ...], Agreement] = {}
    for agreement in report.agreements:
        key = (fact(agreement), inert(agreement.value).casefold(), agreement.articles)
        told.setdefault(key, agreement)
    best: dict[str, int] = {}
    for agreement in told.values():
        subject = agreement.subject.casefold()
        best[subject] = max(best.get(subject, 0), agreement.origins)
    # The facts of one subject stand together, where the best known of them stands.
    return tuple(
        sorted(
            told.values(),
            key=lambda a: (
                -best[a.subject.casefold()], a.subject.casefold(), -a.origins, -len(a.articles),
            ),
        )
    )  # fmt: skip


def passage_of(agreement: Agreement) -> Evidence:
    """The shortest passage that tells an agreed fact: what a reader sees of it beside the value."""
    told = min(len(e.text) for e in agreement.evidence)
    return next(e for e in agreement.evidence if len(e.text) == told)


# Amounts of one thing that the claim's class alone names.
_MEASURES = frozenset(("age", "magnitude", "distance", "temperature", "speed", "duration"))


def summary(report: Report, *, agreed_hint: str = "", cleared_hint: str = "") -> str:
    """One sentence of what was looked at and what came of it."""
    counts = dict(report.counts)
    articles = counts.get("articles", len(report.articles))
    origins = counts.get("origins")
    looked = plural(articles, "article")
    if origins is not None:
        looked += f" ({plural(origins, 'origin')})"
    parts = [looked]
    if "claims" in counts:
        done = "compared" if articles > 1 else "read"
        parts.append(f"{plural(counts['claims'], 'claim')} {done}")
    parts += [plural(n, severity) for severity, n in severity_counts(report).items()]
    if report.skips:
        parts.append(f"{len(report.skips)} could not be checked")
    text = ", ".join(parts)
    if agreed := len(facts(report)):
        text += f"; {plural(agreed, 'fact')} told alike by several sources{agreed_hint}"
    if report.cleared:
        text += f"; {len(report.cleared)} looked alike and {_were(len(report.cleared))} cleared"
        text += cleared_hint
    return text


def scope_note(report: Report) -> str:
    """What was and was not checked where only one article could be; "" of several, or of none."""
    if len(report.articles) != 1:
        return ""
    return (
        "Only one article was read, so nothing was compared with another source. Checked were its "
        "spelling, names and grammar slips, its sums and lists, and whether it contradicts itself"
    )


def _were(count: int) -> str:
    return "was" if count == 1 else "were"
