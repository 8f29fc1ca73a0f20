"""Runs the model over articles in batches and keeps tokens, sentences and tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from sys import intern
from typing import TYPE_CHECKING

from checker.annotate.fold import fold_text
from checker.annotate.model_loader import load_model
from checker.annotate.paragraphs import Paragraph, split_paragraphs
from checker.config import DEFAULT_MODEL
from checker.model import Annotation, Article, Sentence, Token
from checker.normalize.comments import blank_comments
from checker.normalize.datelines import dateline_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


def annotate_articles(
    articles: Iterable[Article], model: str = DEFAULT_MODEL, batch_size: int = 64
) -> Iterator[Annotation]:
    """One annotation per article, in order. Paragraphs are parsed apart, batched over articles."""
    nlp = load_model(model)

    def pieces() -> Iterator[tuple[str, tuple[Article, Paragraph | None]]]:
        for article in articles:
            folded = fold_text(blank_comments(article.text))
            for paragraph in split_paragraphs(folded, article.body):
                # A wrapped line's newline is a space to the parser; lengths stay equal.
                text = folded[paragraph.start : paragraph.end].replace("\n", " ")
                dateline = dateline_of(text)
                if dateline is None:
                    yield text, (article, paragraph)
                    continue
                at = dateline.end()
                yield text[:at], (article, paragraph._replace(end=paragraph.start + at))
                yield text[at:], (article, paragraph._replace(start=paragraph.start + at))
            yield "", (article, None)  # marks the article's end, also for an empty one

    parts: list[tuple[Paragraph, Doc]] = []
    for doc, (article, paragraph) in nlp.pipe(pieces(), as_tuples=True, batch_size=batch_size):
        if paragraph is not None:
            parts.append((paragraph, doc))
        else:
            yield _keep(article, parts)
            parts = []


def _keep(article: Article, parts: list[tuple[Paragraph, Doc]]) -> Annotation:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    number, before = -1, -1
    for paragraph, doc in parts:
        number += paragraph.start != before  # a dateline and what follows are one paragraph
        before = paragraph.end
        for sent in doc.sents:
            # White-space tokens are dropped; what hung on one hangs on its head instead.
            kept = [t for t in sent if not t.is_space]
            if not kept:
                continue
            first = len(tokens)
            index = {t.i: first + n for n, t in enumerate(kept)}
            for t in kept:
                head = t.head
                while head.i not in index and head.head.i != head.i:
                    head = head.head
                at = paragraph.start + t.idx
                text, pos = intern(t.text), intern(t.pos_)
                lemma = t.lemma_ if pos == "PROPN" else t.lemma_.lower()
                # Interned: each string of spaCy's is a new one, whose hash nobody knows yet, and
                # every stage looks words and labels up.
                tokens.append(
                    Token(index[t.i], text, intern(lemma), pos, intern(t.tag_), intern(t.dep_),
                          index.get(head.i, index[t.i]), intern(t.ent_type_), at, at + len(text),
                          intern(text.lower()))
                )  # fmt: skip
            sentences.append(
                Sentence(len(sentences), first, len(tokens), tokens[first].start,
                         tokens[-1].end, number, paragraph.headline)
            )  # fmt: skip
    return Annotation(article, tuple(tokens), tuple(sentences))
