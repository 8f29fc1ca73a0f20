"""Noun phrases: from a head token to a Participant."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from operator import attrgetter

from checker.annotation import Annotation, Sentence, Token
from checker.model import Mention, Participant

# Determiners and the like say nothing about which thing is meant.
IDLE = frozenset(
    "a an the this that these those his her its their our my your some any each every all both "
    "more other another several many few of".split()
)
# Dependents that belong to the noun itself, not to what is said of it.
_INSIDE = frozenset(
    (
        "compound",
        "amod",
        "nmod",
        "poss",
        "nummod",
        "quantmod",
        "det",
        "case",
        "predet",
        "advmod",
        "punct",
        "neg",
    )
)


def phrase_span(annotation: Annotation, i: int) -> tuple[int, int]:
    """Offsets of the noun phrase headed by token i, without clauses or prepositions after it."""
    left = right = annotation.tokens[i]
    todo = [i]
    while todo:
        for k in annotation.children(todo.pop()):
            if k.dep in _INSIDE and k.i < i:
                todo.append(k.i)
                left = min(left, k)
    return left.start, right.end


def modifiers_of(annotation: Annotation, i: int) -> frozenset[str]:
    """Lower-case lemmas that narrow the noun at token i: adjectives, compounds, "of" phrases."""
    out: set[str] = set()
    for k in annotation.children(i):
        if k.dep in ("amod", "compound", "nmod") and k.lower not in IDLE and k.pos != "NUM":
            out.add(k.lemma.lower())
            out |= {
                c.lemma.lower() for c in annotation.children(k.i) if c.dep in ("compound", "amod")
            }
        elif k.dep == "prep" and k.lower == "of":
            obj = annotation.child(k.i, "pobj")
            if obj is not None and obj.pos in ("NOUN", "PROPN"):
                out.add(obj.lemma.lower())
        elif k.dep == "poss" and k.pos in ("NOUN", "PROPN"):
            out.add(k.lemma.lower())
    return frozenset(out)


def participant(
    annotation: Annotation, i: int, mention_at: Mapping[int, Mention] | None = None
) -> Participant:
    """The phrase headed by token i, with the entity it refers to where a mention covers it."""
    token: Token = annotation.tokens[i]
    mention = mention_at.get(i) if mention_at else None
    start, end = phrase_span(annotation, i)
    if mention is not None:
        start, end = min(start, mention.start), max(end, mention.end)
    return Participant(
        annotation.text(start, end), token.lemma.lower(), start, end,
        mention.entity if mention else "", modifiers_of(annotation, i),
    )  # fmt: skip


def token_at(a: Annotation, offset: int, sentence: Sentence | None = None) -> int:
    """Index of the first token that ends behind an offset, else of the last one.

    Of the whole article, or of a sentence where one is given.
    """
    low, high = (sentence.first, sentence.last) if sentence else (0, len(a.tokens))
    return min(bisect_right(a.tokens, offset, low, high, key=attrgetter("end")), max(high - 1, low))
