"""The disputed words of a claim as a reader should see them: whole words, a verb with its negation.

Extractors mark the words that carry a value, which may end inside a word ("convict"ed), on an
article ("visited the") or leave the negation outside ("did not «travel»"). In: a claim and its
story. Out: offsets into the article's text, which never hold less than the verb group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.annotation import Annotation, Token
from checker.model import Claim, Kind
from checker.story import Story

# Kinds whose value is a state that words tell: a verb, a predicate, a noun with its verb.
_TOLD = frozenset((Kind.ATTENDANCE, Kind.POLARITY))
_NEGATIONS = frozenset("not n't n’t never no nor cannot without".split())
# A predicate begins with one of these; what stands left of it belongs to it.
_PREDICATES = frozenset(("VERB", "AUX", "ADJ", "ADV", "PART"))
_COMPOUND = re.compile(r"\d+(?:[-–:.,/]\d+)+")
# The end of the sentence, taken for that of "a.m.": "at 2.15am."
_FULL_STOP = re.compile(r"\d\s?[ap]m\.$", re.IGNORECASE)
# Between an auxiliary and its verb: "had been briefly held".
_BETWEEN = 2


def shown_span(claim: Claim, story: Story) -> tuple[int, int]:
    """Offsets of the claim's words in dispute, widened to whole phrases where a state is told."""
    start, end = claim.focus_start, claim.focus_end
    if claim.kind is Kind.SUBSTITUTION:
        return _whole_number(claim, story)
    if claim.kind is Kind.DATE and _FULL_STOP.search(story.article(claim.article).text[start:end]):
        return start, end - 1
    if claim.kind not in _TOLD:
        return start, end
    annotation = story.by_article[claim.article].annotation
    if not 0 <= claim.sentence < len(annotation.sentences):
        return start, end
    sentence = annotation.sentences[claim.sentence]
    words = list(annotation.inside(sentence, start, end))
    _trim(words)
    if not words:
        return start, end
    if words[-1].lower in _NEGATIONS and words[-1].i + 1 < sentence.last:
        words.append(annotation.tokens[words[-1].i + 1])  # "pleaded not" guilty
    first = _group_start(words[0], sentence.first, annotation)
    return max(first.start, claim.start), min(max(words[-1].end, first.end), claim.end)


def _whole_number(claim: Claim, story: Story) -> tuple[int, int]:
    """The claim's words, of a part of a result or a clock time the whole: "3-2" for its 2."""
    start, end = claim.focus_start, claim.focus_end
    text = story.article(claim.article).text
    if not text[start:end].isdigit():
        return start, end
    for found in _COMPOUND.finditer(text, claim.start, claim.end):
        if found.start() <= start and end <= found.end():
            return found.span()
    return start, end


def _trim(words: list[Token]) -> None:
    """Takes blanks and marks off both ends, and what opens a phrase that follows off the last."""
    while len(words) > 1 and _empty(words[0]):
        words.pop(0)
    while len(words) > 1 and (_empty(words[-1]) or _opens(words[-1])):
        words.pop()


def _empty(token: Token) -> bool:
    return token.pos in ("SPACE", "PUNCT") or not any(c.isalnum() for c in token.text)


def _opens(token: Token) -> bool:
    """Whether a word begins a phrase: an article, a possessive, a preposition, a conjunction."""
    if token.pos in ("DET", "CCONJ", "SCONJ") or token.tag == "PRP$":
        return token.lower not in _NEGATIONS
    return token.pos == "ADP" and token.dep not in ("prt", "advmod")


def _group_start(token: Token, least: int, annotation: Annotation) -> Token:
    """The first word of the verb group that a predicate's first word belongs to."""
    if token.pos not in _PREDICATES:
        return token
    found, tokens = token, annotation.tokens
    i, gap = token.i - 1, 0
    while i >= least and gap <= _BETWEEN:
        word = tokens[i]
        if word.pos == "AUX" or word.tag == "MD" or word.lower in _NEGATIONS:
            found, gap = word, 0
        elif word.tag == "TO" and tokens[i + 1].pos in ("VERB", "AUX") and _governed(tokens, i):
            found, gap = tokens[i - 1], 0  # "unable to attend", "refused to sign"
            i -= 1
        elif word.pos == "ADV":
            gap += 1
        else:
            break
        i -= 1
    return found


def _governed(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word before an infinitive's "to" governs it and says whether it was done."""
    verb, before = tokens[i + 1], tokens[i - 1] if i else None
    return (
        before is not None
        and verb.head == before.i
        and verb.dep in ("xcomp", "acomp", "ccomp")
        and before.pos in ("VERB", "ADJ")
    )


def shown_words(claim: Claim, story: Story) -> str:
    """The words of `shown_span`, white space folded."""
    start, end = shown_span(claim, story)
    return " ".join(story.words(claim.article, start, end).split())
