"""A text and what the language model reads in it: article, token, sentence, dependency tree.

Offsets are half-open character offsets into `Article.text` as decoded (front matter included).
Imports nothing of ours.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any, Final, NamedTuple


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


@dataclass(slots=True, init=False, eq=False)
class Token:
    """One token. `i` and `head` index `Annotation.tokens`; a sentence's root is its own head.

    `lemma` is lower case, except of proper nouns, which keep their form; `pos` the Universal POS,
    `tag` the Penn tag; `label` the model's entity label, "" outside entities. `lower`, the text in
    lower case, is kept because nearly every stage asks for it, many times a token.

    A field is read a hundred times for each token of a story, which a tuple with names would take
    twice as long for. Two tokens are the same where they are one object; the first is less.
    """

    i: Final[int]
    text: Final[str]
    lemma: Final[str]
    pos: Final[str]
    tag: Final[str]
    dep: Final[str]
    head: Final[int]
    label: Final[str]
    start: Final[int]
    end: Final[int]
    lower: Final[str]

    def __init__(  # noqa: PLR0917 - one for each field
        self,
        i: int,
        text: str,
        lemma: str,
        pos: str,
        tag: str,
        dep: str,
        head: int,
        label: str,
        start: int,
        end: int,
        lower: str,
    ) -> None:
        self.i = i
        self.text = text
        self.lemma = lemma
        self.pos = pos
        self.tag = tag
        self.dep = dep
        self.head = head
        self.label = label
        self.start = start
        self.end = end
        self.lower = lower

    def __lt__(self, other: Token) -> bool:
        return self.i < other.i

    def __hash__(self) -> int:  # compiled, a class that says what is less has none of its own
        return self.i


class Sentence(NamedTuple):
    """Tokens first..last (exclusive); offsets are of the text as read."""

    number: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int
    headline: bool  # title or subheading: no full stop, often telegraphic


def lowered(text: str) -> str:
    """A text in lower case, letter for letter: an offset into one is an offset into the other.

    A pattern in lower case goes through it twice as fast as one that asks of no letter whether it
    is a capital.
    """
    lower = text.lower()
    # the one letter of which lower case makes two
    return lower if len(lower) == len(text) else text.replace("\u0130", "i").lower()


class Annotation:
    """An article with tokens, sentences and dependency tree: all that is kept of the spaCy Doc.

    `plain` is the article's text as it is read: of the same length, marks of Markdown blanked and
    words closed up that unseen characters part.
    """

    __slots__ = (
        "_children", "_ends", "_lowers", "_starts", "_texts", "_words", "article", "memo", "plain",
        "sentence_of", "sentences", "tokens",
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
        self._children: list[tuple[Token, ...]] | None = None
        self._texts: list[str] = []
        self._lowers: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        # What a stage worked out of the annotation and needs again, by the name of its module.
        self.memo: dict[str, Any] = {}

    def children(self, i: int) -> tuple[Token, ...]:
        """Dependents of token i, in text order."""
        children = self._children
        if children is None:
            table: dict[int, list[Token]] = {}
            for n, t in enumerate(self.tokens):
                head = t.head
                if head != n:
                    table.setdefault(head, []).append(t)
            children = [tuple(table.get(n, ())) for n in range(len(self.tokens))]
            self._children = children
        return children[i]

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
        inside = [i]
        for j in inside:  # it grows while it is gone through
            for child in self.children(j):
                inside.append(child.i)
        inside.sort()
        return [self.tokens[j] for j in inside]

    def sentence(self, i: int) -> Sentence:
        """The sentence that token i stands in."""
        return self.sentences[self.sentence_of[i]]

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of one of the annotation's sentences."""
        return self._words[sentence.number]

    def inside(self, sentence: Sentence, start: int, end: int) -> tuple[Token, ...]:
        """Tokens of a sentence that lie in start..end, in whole or in part."""
        if not self._ends:
            self._starts = [t.start for t in self.tokens]
            self._ends = [t.end for t in self.tokens]
        first = bisect_right(self._ends, start, sentence.first, sentence.last)
        last = bisect_left(self._starts, end, first, sentence.last)
        return self.tokens[first:last]

    def sentence_text(self, sentence: Sentence) -> str:
        """The text of one of the annotation's sentences: one string, whoever asks."""
        if not self._texts:
            self._texts = [self.plain[s.start : s.end] for s in self.sentences]
        return self._texts[sentence.number]

    def sentence_lower(self, sentence: Sentence) -> str:
        """The same in lower case, letter for letter."""
        if not self._lowers:
            self._lowers = [lowered(self.sentence_text(s)) for s in self.sentences]
        return self._lowers[sentence.number]

    def text(self, start: int, end: int) -> str:
        return self.plain[start:end]
