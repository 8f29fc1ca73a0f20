"""One self-contained page for a fact-checker: no script, nothing fetched, everything escaped."""

from __future__ import annotations

import contextlib
import datetime as dt
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from checker.annotation import Article
from checker.model import Agreement, Cleared, Finding, Report
from checker.report.arrange import (
    ArticleNames,
    by_subject,
    fact,
    facts,
    headline,
    notices,
    passage_of,
    plural,
    problems,
    scope_note,
    severity_counts,
    summary,
)
from checker.report.options import ReportOptions
from checker.report.passage import Passage, ValueGroup, group_by_value, prose_of, show
from checker.report.reasons import plain_reason
from checker.report.tool import NAME, tool_version
from checker.text_position import guard_log_lines, inert


def render(report: Report, options: ReportOptions) -> str:
    """The report as one HTML page, readable on paper and in light or dark."""
    page = _Page(report, options)
    return guard_log_lines(_template().render(page=page), "&#58;:")


@cache
def _template() -> Template:
    folder = files("checker.report")
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["inert"] = lambda text: inert(str(text)) if text is not None else ""
    environment.filters["plural"] = plural
    environment.globals["style"] = Markup(folder.joinpath("page.css").read_text(encoding="utf-8"))
    return environment.from_string(folder.joinpath("page.html").read_text(encoding="utf-8"))


class _Page:
    """What the template asks for; it escapes all text and makes inert what is not so yet."""

    def __init__(self, report: Report, options: ReportOptions) -> None:
        self.report = report
        self.title = options.title or _title(report, options.drafts)
        self.tool = f"{NAME} {tool_version()}"
        self.names = ArticleNames(report)
        self.drafts = options.drafts
        self.counts = severity_counts(report)
        self.subjects = by_subject(problems(report))
        self.notices = by_subject(notices(report))
        self.summary = summary(report)
        self.alone = scope_note(report)
        self.facts = facts(report)
        self._texts = prose_of(report)
        shown = [f for group in (*self.subjects, *self.notices) for f in group.findings]
        self._numbers = {id(finding): n for n, finding in enumerate(shown, 1)}

    def number(self, finding: Finding) -> int:
        """The finding's number on this page, from 1 in reading order."""
        return self._numbers[id(finding)]

    def groups(self, item: Any) -> tuple[ValueGroup, ...]:
        """The evidence of a finding, agreement or cleared pair, by value."""
        return group_by_value(item.evidence, self._texts)

    @staticmethod
    def counted(groups: tuple[ValueGroup, ...]) -> bool:
        """Whether a side has more than one article, so that the odd one out is worth telling."""
        return any(len(g.articles) > 1 for g in groups)

    def anchor(self, article_id: str) -> str:
        """Fragment id of an article's row, "" for an article that is not in the report."""
        for n, article in enumerate(self.report.articles, 1):
            if article.id == article_id:
                return f"article-{n}"
        return ""

    @staticmethod
    def headline(finding: Finding) -> str:
        """A finding in the list of contents, away from the heading of its subject."""
        return headline(finding)

    @staticmethod
    def fact(agreement: Agreement) -> str:
        """What the row of an agreement is about."""
        return fact(agreement)

    @staticmethod
    def reason(cleared: Cleared) -> str:
        """Why a pair was let pass."""
        return plain_reason(cleared)

    @staticmethod
    def told(agreement: Agreement) -> tuple[Passage, ...]:
        """The passages that tell an agreed fact, the shortest first: it is shown at once."""
        first = passage_of(agreement)
        rest = (e for e in agreement.evidence if e is not first)
        return tuple(show(e, {}) for e in (first, *rest))

    @staticmethod
    def link(article: Article) -> str:
        """The article's address if it is one of the web, else ""."""
        url = article.url or ""
        try:
            parts = urlsplit(url)
        except ValueError:
            return ""
        return url if parts.scheme in ("http", "https") and parts.netloc and url.isascii() else ""

    @staticmethod
    def published(article: Article) -> str:
        """The date, and the time where one is given, as a reader writes it."""
        when = article.published
        if isinstance(when, str):
            with contextlib.suppress(ValueError):
                when = dt.datetime.fromisoformat(when) if len(when) > len("2024-05-03") else when
        if isinstance(when, dt.datetime):
            return when.isoformat(" ", "minutes")
        return when.isoformat() if isinstance(when, dt.date) else inert(when or "")


def _title(report: Report, drafts: frozenset[str]) -> str:
    """The drafts and how many sources they have; else the story's folder and its articles."""
    names = ArticleNames(report)
    own = [a for a in report.articles if a.id in drafts]
    if own:
        others = plural(len(report.articles) - len(own), "source")
        told = names.name(own[0].id) if len(own) == 1 else plural(len(own), "draft")
        return f"{told} against {others}"
    folders = {PurePath(a.path).parent.name if a.path else "" for a in report.articles}
    story = next(iter(folders)) if len(folders) == 1 else ""
    articles = plural(len(report.articles), "article")
    return f"{inert(story)}: {articles}" if story else f"{articles} compared"
