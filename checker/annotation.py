"""A text and what the language model reads in it: article, token, sentence, dependency tree.

Offsets are half-open character offsets into `Article.text` as decoded (front matter included).
Imports nothing of ours.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one source.

    `published` takes a date, a datetime or an ISO 8601 string; a bare date is some time that day.
    `body` is the offset at which the text proper begins, after any front matter. `record` is the
    line of the file on which the article stands where a file holds one a line (JSON lines), else 0.
    """

    id: str
    text: str
    source: str | None = None
    published: dt.date | dt.datetime | str | None = None
    title: str | None = None
    url: str | None = None
    path: str | None = None
    body: int = 0
    record: int = 0


@dataclass(frozen=True, slots=True)
class Skip:
    """Something that could not be checked. Counts in the gate; never silent."""

    what: str
    reason: str


class Token(NamedTuple):
    """One token. `i` and `head` index `Annotation.tokens`; a sentence's root is its own head.

    `lemma` is lower case, except of proper nouns, which keep their form; `pos` the Universal POS,
    `tag` the Penn tag; `label` the model's entity label, "" outside entities. `lower`, the text in
    lower case, is kept because nearly every stage asks for it, many times a token.
    """

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    label: str
    start: int
    end: int
    lower: str


_start_of, _end_of = itemgetter(8), itemgetter(9)


class Sentence(NamedTuple):
    """Tokens first..last (exclusive); offsets are of the text as read."""

    number: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int
    headline: bool  # title or subheading: no full stop, often telegraphic


class Annotation:
    """An article with tokens, sentences and dependency tree: all that is kept of the spaCy Doc.

    `plain` is the article's text as it is read: of the same length, marks of Markdown blanked and
    words closed up that unseen characters part.
    """

    __slots__ = (
        "_children", "_words", "article", "memo", "plain", "sentence_of", "sentences", "tokens",
    )  # fmt: skip

    def __init__(
        self,
        article: Article,
        tokens: tuple[Token, ...],
        sentences: tuple[Sentence, ...],
        plain: str | None = None,
    ) -> None:
        self.article = article
        self.plain = article.text if plain is None else plain
        self.tokens = tokens
        self.sentences = sentences
        self.sentence_of: list[int] = [0] * len(tokens)
        for s in sentences:
            for i in range(s.first, s.last):
                self.sentence_of[i] = s.number
        # Of each sentence, by its number: every stage asks for them again.
        self._words = [tokens[s.first : s.last] for s in sentences]
        self._children: dict[int, tuple[Token, ...]] | None = None
        # What a stage worked out of the annotation and needs again, by the name of its module.
        self.memo: dict[str, Any] = {}

    def children(self, i: int) -> tuple[Token, ...]:
        """Dependents of token i, in text order."""
        if self._children is None:
            table: dict[int, list[Token]] = {}
            for n, t in enumerate(self.tokens):
                head = t.head
                if head != n:
                    table.setdefault(head, []).append(t)
            self._children = {head: tuple(kids) for head, kids in table.items()}
        return self._children.get(i, ())

    def child(self, i: int, *deps: str) -> Token | None:
        """First dependent of token i with one of the dependency labels."""
        for t in self.children(i):
            if t.dep in deps:
                return t
        return None

    def head(self, i: int) -> Token:
        return self.tokens[self.tokens[i].head]

    def ancestors(self, i: int) -> list[Token]:
        """Heads from the nearest to the root; without token i itself."""
        out: list[Token] = []
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            out.append(self.tokens[i])
        return out

    def subtree(self, i: int) -> list[Token]:
        """Token i and all it governs, in text order."""
        out, todo = [], [i]
        while todo:
            j = todo.pop()
            out.append(self.tokens[j])
            todo += [c.i for c in self.children(j)]
        out.sort(key=itemgetter(0))
        return out

    def sentence(self, i: int) -> Sentence:
        """The sentence that token i stands in."""
        return self.sentences[self.sentence_of[i]]

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of one of the annotation's sentences."""
        return self._words[sentence.number]

    def inside(self, sentence: Sentence, start: int, end: int) -> tuple[Token, ...]:
        """Tokens of a sentence that lie in start..end, in whole or in part."""
        first = bisect_right(self.tokens, start, sentence.first, sentence.last, key=_end_of)
        last = bisect_left(self.tokens, end, first, sentence.last, key=_start_of)
        return self.tokens[first:last]

    def text(self, start: int, end: int) -> str:
        return self.plain[start:end]
