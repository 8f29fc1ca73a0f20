"""What the frames of grammar ask of the words beside a token."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.annotation import Token

# The first and the last token of a slip, what is meant, and why; None where there is none.
Found = tuple[int, int, str, str] | None
Frame = Callable[[Sequence[Token], int], Found]

# Words that open a noun phrase.
OWNED = frozenset("the a an his her its their our my your this these those".split())


def word_at(tokens: Sequence[Token], k: int) -> Token | None:
    return tokens[k] if 0 <= k < len(tokens) else None


def lower_at(tokens: Sequence[Token], k: int) -> str:
    return tokens[k].lower if 0 <= k < len(tokens) else ""


def tag_at(tokens: Sequence[Token], k: int) -> str:
    return tokens[k].tag if 0 <= k < len(tokens) else ""


def slip_at(tokens: Sequence[Token], k: int, meant: str) -> Found:
    """The slip of one word, shown with the word behind it, or before where a mark follows."""
    meant = meant.capitalize() if tokens[k].text[:1].isupper() else meant
    after = lower_at(tokens, k + 1)
    shown = f"{meant} {after}" if after[:1].isalnum() else f"{lower_at(tokens, k - 1)} {meant}"
    return k, k, meant, f"“{shown}” is meant"


def in_quotation(tokens: Sequence[Token], k: int) -> bool:
    """Whether a quotation mark stands before in the sentence: speech has its own grammar."""
    return any(t.text in '"“‘«„' for t in tokens[:k])


_IN_PHRASE = frozenset("JJ JJR JJS VBN VBG NN NNS NNP CD".split())
_NOUNS = frozenset("NN NNS".split())
_LONGEST = 5


def noun_phrase(tokens: Sequence[Token], k: int) -> int | None:
    """The head noun of a noun phrase without article that begins at `k`; None for no such."""
    at = k
    while at < min(len(tokens), k + _LONGEST) and tokens[at].tag in _IN_PHRASE:
        at += 1
    while at > k and tokens[at - 1].tag not in _NOUNS:
        at -= 1
    return at - 1 if at > k else None
