"""Annotations written by hand: "The/DET mayor/NOUN left/VERB ./PUNCT", one sentence a line."""

from __future__ import annotations

from checker.annotation import Annotation, Article, Sentence, Token
from checker.lexical import lemmas
from checker.model import Extraction
from checker.story import Story


def tagged(text: str, article: str = "a") -> Annotation:
    """An annotation of words with parts of speech; every word hangs on its sentence's verb."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    plain = ""
    for number, line in enumerate(filter(None, map(str.strip, text.splitlines()))):
        first, start = len(tokens), len(plain)
        words = [w.rsplit("/", 1) for w in line.split()]
        root = first + next((n for n, (_, p) in enumerate(words) if p in ("VERB", "AUX")), 0)
        for word, pos in words:
            lemma = word if pos == "PROPN" else (*lemmas(word, pos), word.lower())[0]
            at = len(plain)
            plain += word + " "
            i = len(tokens)
            dep = "ROOT" if i == root else "neg" if word in ("not", "n't") else "dep"
            tag = {"PROPN": "NNP", "ADJ": "JJ"}.get(pos, pos)
            end = at + len(word)
            tokens.append(Token(i, word, lemma, pos, tag, dep, root, "", at, end, word.lower()))
        sentences.append(Sentence(number, first, len(tokens), start, len(plain) - 1, 0, False))
    return Annotation(Article(article, plain), tuple(tokens), tuple(sentences))


def story_of(*texts: str) -> Story:
    """A story of articles a, b, c, … without mentions."""
    found = [tagged(t, chr(ord("a") + n)) for n, t in enumerate(texts)]
    return Story([Extraction(a, (), (), ()) for a in found])
