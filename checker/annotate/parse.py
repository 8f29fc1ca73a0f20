"""Runs the model over articles in batches and keeps tokens, sentences and tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from checker.annotate.fold import fold_text
from checker.annotate.model_loader import load_model
from checker.annotate.paragraphs import Paragraph, split_paragraphs
from checker.annotation import Annotation, Article, Sentence, Token
from checker.config import DEFAULT_MODEL
from checker.normalize.comments import blank_comments
from checker.normalize.datelines import dateline_of
from checker.normalize.furniture import blank_furniture
from checker.normalize.invisible import unseen_spans
from checker.normalize.markup import as_read, markup_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc


def annotate_articles(
    articles: Iterable[Article], model: str = DEFAULT_MODEL, batch_size: int = 64
) -> Iterator[Annotation]:
    """One annotation per article, in order. Paragraphs are parsed apart, batched over articles."""
    nlp = load_model(model)

    def pieces() -> Iterator[tuple[str, tuple[Article, _Piece | None]]]:
        for article in articles:
            folded = fold_text(blank_furniture(blank_comments(article.text)))
            marks = [*markup_spans(folded), *unseen_spans(article.text)]
            for paragraph in split_paragraphs(folded, article.body):
                text, places = _read(folded, paragraph, marks)
                dateline = dateline_of(text)
                if dateline is None:
                    yield text, (article, _Piece(paragraph, places))
                    continue
                at = dateline.end()
                cut = places[at] if at < len(places) else paragraph.end
                first, rest = paragraph._replace(end=cut), paragraph._replace(start=cut)
                yield text[:at], (article, _Piece(first, places[:at]))
                yield text[at:], (article, _Piece(rest, places[at:]))
            yield "", (article, None)  # marks the article's end, also for an empty one

    parts: list[tuple[_Piece, Doc]] = []
    for doc, (article, piece) in nlp.pipe(pieces(), as_tuples=True, batch_size=batch_size):
        if piece is not None:
            parts.append((piece, doc))
        else:
            yield _keep(article, parts)
            parts = []


class _Piece(NamedTuple):
    """A stretch for the parser: where it stands, and the offset in the article of each letter."""

    paragraph: Paragraph
    places: Sequence[int]


def _read(
    folded: str, paragraph: Paragraph, marks: Sequence[tuple[int, int]]
) -> tuple[str, Sequence[int]]:
    """A paragraph as it is read, without `marks` that no reader sees, and each letter's offset.

    A wrapped line's newline is a space to the parser.
    """
    start, end = paragraph.start, paragraph.end
    text = folded[start:end].replace("\n", " ")
    own = [(s, e) for s, e in marks if s < end and start < e]
    if not own:
        return text, range(start, end)
    hidden = {at for s, e in own for at in range(s, e)}
    places = [at for at in range(start, end) if at not in hidden]
    return "".join(text[at - start] for at in places), places


def _keep(article: Article, parts: list[tuple[_Piece, Doc]]) -> Annotation:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    number, before = -1, -1
    for (paragraph, places), doc in parts:
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
                at, last = places[t.idx], places[t.idx + len(t.text) - 1]
                text, pos = intern(t.text), intern(t.pos_)
                lemma = t.lemma_ if pos == "PROPN" else t.lemma_.lower()
                # Interned: each string of spaCy's is a new one, whose hash nobody knows yet, and
                # every stage looks words and labels up.
                tokens.append(
                    Token(index[t.i], text, intern(lemma), pos, intern(t.tag_), intern(t.dep_),
                          index.get(head.i, index[t.i]), intern(t.ent_type_), at, last + 1,
                          intern(text.lower()))
                )  # fmt: skip
            sentences.append(
                Sentence(len(sentences), first, len(tokens), tokens[first].start,
                         tokens[-1].end, number, paragraph.headline)
            )  # fmt: skip
    return Annotation(article, tuple(tokens), tuple(sentences), as_read(article.text))
