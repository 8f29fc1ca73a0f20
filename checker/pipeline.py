"""The only place that knows the order of the stages."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from checker.align.pairs import align_story
from checker.align.role_dates import role_date_pairs
from checker.align.spelling import spelling_pairs
from checker.annotate import annotate_articles
from checker.annotate.model_loader import model_identity
from checker.annotation import Annotation, Article, Skip
from checker.coded_rules import split_changes
from checker.collector import collection_paused
from checker.config import Config
from checker.entities import link_story
from checker.errors import InputError
from checker.extract import extract_article
from checker.findings import agreements, cleared_pairs, group_hits
from checker.judge import Judge, regrade
from checker.lexicon import load_lexicon
from checker.model import ClaimPair, Extraction, Report
from checker.normalize.moments import published_day
from checker.read import close_open_dates, prepare_article
from checker.resources import rules_folder
from checker.rulebook.evaluate import evaluate_rules
from checker.rulebook.packs import load_rulebook
from checker.rulebook.rule import ClearedPair, Hit
from checker.story import Story
from checker.within.article_findings import with_article_findings

# Stories whose paragraphs go through the model together.
_BATCH = 64


class Checker:
    """Loads rules and lexicon once, then checks any number of stories.

    `config` defaults to the built-in rules and lexicon and the small English model; `judge` may
    move thin findings between notice and warning (`checker.judge`). Raises RuleError for bad rules,
    ConfigError for a bad configuration or a missing language model.
    """

    def __init__(self, config: Config | None = None, judge: Judge | None = None) -> None:
        self.config = config or Config()
        self.judge = judge
        model_identity(self.config.annotate.model)
        self.rulebook = load_rulebook(split_changes(self.config.rules)[0])
        self.lexicon = load_lexicon(
            (rules_folder() / "lexicon", *map(Path, self.config.names.lexicons))
        )

    def check(self, articles: Sequence[Article], skips: Sequence[Skip] = ()) -> Report:
        """The report on one story. `skips` are inputs that could not be read; they are kept in it.

        What an article's own text says of it (front matter, dateline) is read where its fields are
        empty; an article without usable text becomes a skip. Raises InputError when two articles
        share an id.
        """
        usable, unusable = _prepared(articles)
        annotations = deque(self._annotate(usable))
        return self._reports([(usable, (*skips, *unusable))], annotations)[0]

    def check_many(self, stories: Iterable[Sequence[Article]]) -> Iterator[Report]:
        """A report per story, in order; the language model runs over many stories at a time."""
        pending = iter(stories)
        while batch := [_prepared(story) for story in islice(pending, _BATCH)]:
            articles = [a for usable, _ in batch for a in usable]
            yield from self._reports(batch, deque(self._annotate(articles)))

    @collection_paused()
    def _reports(
        self,
        batch: Sequence[tuple[Sequence[Article], Sequence[Skip]]],
        annotations: deque[Annotation],
    ) -> list[Report]:
        """A report per story of a batch. What is known of an article goes with its story.

        In one pause: a collector that wakes between stages walks the whole story each time, and
        after the report nearly all of it is gone.
        """
        return [
            self.checked(self._extracted([annotations.popleft() for _ in usable]), skips)
            for usable, skips in batch
        ]

    def extract(self, articles: Sequence[Article]) -> tuple[Extraction, ...]:
        """What each article says by itself; the costly part."""
        return self._extracted(self._annotate(articles))

    def _annotate(self, articles: Sequence[Article]) -> list[Annotation]:
        annotate = self.config.annotate
        return list(annotate_articles(articles, annotate.model, annotate.batch_size))

    @collection_paused()
    def checked(self, extractions: Sequence[Extraction], skips: Sequence[Skip] = ()) -> Report:
        """The report on articles that `extract` has read: of each with the others, and alone."""
        report = self.report(self.story(extractions), skips)
        return with_article_findings(report, extractions, self.config)

    @collection_paused()
    def _extracted(self, annotations: Sequence[Annotation]) -> tuple[Extraction, ...]:
        return tuple(extract_article(a, self.lexicon) for a in annotations)

    @collection_paused()
    def story(self, extractions: Sequence[Extraction]) -> Story:
        """The articles as one story: entities, events and origins linked."""
        return link_story(tuple(extractions), self.lexicon)

    def pairs(self, story: Story) -> list[ClaimPair]:
        """Every pair of claims that was compared, spellings included."""
        return [
            *align_story(story),
            *role_date_pairs(story, self.lexicon),
            *spelling_pairs(story, self.lexicon, _day_of(story)),
        ]

    @collection_paused()
    def report(self, story: Story, skips: Sequence[Skip] = ()) -> Report:
        """Rules over the story's pairs, grouped into findings."""
        pairs = self.pairs(story)
        hits: list[Hit] = []
        cleared: list[ClearedPair] = []
        for outcome in evaluate_rules(self.rulebook, pairs, story):
            (hits if isinstance(outcome, Hit) else cleared).append(outcome)  # type: ignore[arg-type]
        findings = group_hits(regrade(hits, self.judge, story), story, pairs)
        agreed = agreements(pairs, story, findings)
        let_pass = cleared_pairs(cleared, story, findings)
        counts = {
            "articles": len(story.extractions),
            "origins": len(set(story.origins.values())),
            "claims": len(story.claims),
            "pairs": len(pairs),
            "findings": len(findings),
            **{s: sum(f.severity == s for f in findings) for s in ("error", "warning", "notice")},
            "agreements": len(agreed),
            "cleared": len(let_pass),
            "skips": len(skips),
        }
        return Report(
            tuple(x.article for x in story.extractions),
            tuple(findings),
            tuple(agreed),
            tuple(let_pass),
            tuple(skips),
            tuple(counts.items()),
            tuple((x.article.id, x.article.text) for x in story.extractions),
        )


def _prepared(articles: Sequence[Article]) -> tuple[list[Article], list[Skip]]:
    """The articles that can be checked, and a skip for each that cannot."""
    ids = [a.id for a in articles]
    if twice := sorted({i for i in ids if ids.count(i) > 1}):
        raise InputError(f"two articles have the id {twice[0]!r}: give one another id")
    usable: list[Article] = []
    unusable: list[Skip] = []
    for article in articles:
        try:
            usable.append(prepare_article(article))
        except InputError as error:
            unusable.append(Skip(article.path or article.id, str(error)))
    return close_open_dates(usable), unusable


def _day_of(story: Story) -> dt.date | None:
    """The day the story tells of: the latest publication date known, for the holders of offices."""
    days = [
        day for x in story.extractions if (day := published_day(x.article.published)) is not None
    ]
    return max(days, default=None)
