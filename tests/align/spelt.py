"""Misspellings of a story without the language model: a stand-in annotation and what is found."""

from __future__ import annotations

import datetime as dt
import re

from checker.align.spelling import spelling_pairs
from checker.annotation import Annotation, Article, Sentence, Token
from checker.extract.reading import Reading
from checker.extract.spelling import extract_spelling
from checker.lexicon import Lexicon, builtin_lexicon
from checker.model import ClaimPair, Extraction
from checker.story import Story

_TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")


def plainly_annotated(text: str, name: str) -> Annotation:
    """A stand-in for the model: one sentence a line, the first word the head of all."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        first = len(tokens)
        for match in _TOKEN.finditer(line):
            start, word = offset + match.start(), match[0]
            pos = "PROPN" if word[:1].isupper() else "NOUN"
            dep = "nsubj" if len(tokens) == first else "dep"
            tokens.append(
                Token(
                    len(tokens),
                    word,
                    word.lower(),
                    pos,
                    "NN",
                    dep,
                    first,
                    "",
                    start,
                    start + len(word),
                    word.lower(),
                )
            )
        if len(tokens) > first:
            n = len(sentences)
            sentences.append(
                Sentence(n, first, len(tokens), tokens[first].start, tokens[-1].end, n, False)
            )
        offset += len(line)
    return Annotation(Article(name, text), tuple(tokens), tuple(sentences))


def spelling_of(
    *texts: str, lexicon: Lexicon | None = None, on: dt.date | None = None
) -> list[ClaimPair]:
    annotations = [plainly_annotated(t, f"a{n}") for n, t in enumerate(texts)]
    extractions = [Extraction(a, (), (), tuple(extract_spelling(Reading(a)))) for a in annotations]
    return spelling_pairs(Story(extractions), lexicon or builtin_lexicon(), on)


def found_in(*texts: str, lexicon: Lexicon | None = None) -> dict[str, tuple[str, str]]:
    """Wrong form: (relation, replacement)."""
    return {
        p.left.value.text: (p.left.slot("relation"), p.left.slot("replacement"))  # type: ignore[union-attr]
        for p in spelling_of(*texts, lexicon=lexicon)
    }
