"""Slips that are words themselves, found by the phrase they stand in: the lexicon's list of slips.

Comes in: the story's index. Goes out: faults, one for the words of a phrase that are wrong. A
phrase of the list holds words, words to choose from (`was|were`) and sorts of words (`<plural>`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from checker.align.spelling_build import Fault, Spot, cased
from checker.align.spelling_index import SpellingIndex
from checker.annotation import Sentence, Token
from checker.lexicon import Lexicon

_QUOTES = frozenset("\"'“”‘’«»„`")


# What a sort of words takes; the end of a sentence is a stop too.
SORTS: Mapping[str, Callable[[Token], bool]] = {
    "<plural>": lambda t: t.tag in ("NNS", "NNPS"),
    "<noun>": lambda t: t.pos == "NOUN",
    "<participle>": lambda t: t.tag in ("VBN", "VBD"),
    "<verb>": lambda t: t.tag == "VB",
    "<number>": lambda t: t.pos == "NUM",
    "<name>": lambda t: t.pos == "PROPN" and t.text[:1].isupper(),
    "<stop>": lambda t: t.text in (".", "!", "?", ";"),
}


_ANY = "*"
_Slip = tuple[tuple[str, ...], str]


@lru_cache(maxsize=4)
def _by_two_words(lexicon: Lexicon) -> dict[tuple[str, str], tuple[_Slip, ...]]:
    """The list of slips by their first two words; `_ANY` for a second that is a sort or none."""
    out: dict[tuple[str, str], list[_Slip]] = defaultdict(list)
    for first, slips in lexicon.slips.items():
        for slip in slips:
            second = slip[0][1] if len(slip[0]) > 1 else _ANY
            for option in {_ANY if o in SORTS else o for o in second.split("|")}:
                out[first, option].append(slip)
    return {key: tuple(found) for key, found in out.items()}


def phrase_faults(index: SpellingIndex) -> Iterator[Fault]:
    """Phrases of the lexicon's list of slips: the words that differ are the fault."""
    slips = _by_two_words(index.lexicon)
    opening = index.lexicon.slips.keys()
    for annotation in index.annotations.values():
        for sentence in annotation.sentences:
            tokens = [t for t in annotation.words(sentence) if t.text not in _QUOTES]
            for n, token in enumerate(tokens):
                if token.lower not in opening:
                    continue
                two = token.lower, tokens[n + 1].lower if n + 1 < len(tokens) else ""
                for wrong, right in (*slips.get(two, ()), *slips.get((two[0], _ANY), ())):
                    found = tokens[n : n + len(wrong)]
                    if not _fits(wrong, tokens, n) or _title(found, right, sentence):
                        continue
                    joined = len(right.split()) < len(wrong)
                    if joined and annotation.plain.startswith("-", found[-1].end):
                        continue  # "her self-esteem"
                    yield _fault(index, annotation.article.id, wrong, right, found)


def _title(found: list[Token], right: str, sentence: Sentence) -> bool:
    """Capitals inside a phrase that has none make it a name or title, but in a headline."""
    capitals = any(t.text[:1].isupper() for t in found[1:] if t.pos != "NUM")
    return capitals and right.islower() and not sentence.headline


def _fits(wrong: tuple[str, ...], tokens: list[Token], n: int) -> bool:
    for k, word in enumerate(wrong, start=n):
        if k >= len(tokens):
            return word == "<stop>" and k == len(tokens)
        if tokens[k].lower != word and not any(_is(o, tokens[k]) for o in word.split("|")):
            return False
    return True


def _is(option: str, token: Token) -> bool:
    return SORTS[option](token) if option in SORTS else token.lower == option


def _fault(
    index: SpellingIndex, article: str, wrong: tuple[str, ...], right: str, found: list[Token]
) -> Fault:
    meant = right.split()
    first, last = 0, len(found)
    if len(meant) == len(wrong):
        differ = [k for k in range(len(wrong)) if meant[k].lower() != wrong[k]]
        first, last = differ[0], differ[-1] + 1
    else:
        # What both begin and end with is right.
        while len(meant) > 1 and meant[0].lower() == wrong[first]:
            first, meant = first + 1, meant[1:]
        while len(meant) > 1 and meant[-1].lower() == wrong[last - 1]:
            last, meant = last - 1, meant[:-1]
    words = meant[first:last] if len(right.split()) == len(wrong) else meant
    spot = Spot(article, found[first].start, found[last - 1].end)
    written = index.text(article)[spot.start : spot.end]
    shown = _said(right, found, len(wrong))
    return Fault(
        spot, "typo", "certain", cased(written, " ".join(words)),
        f"\u201c{shown}\u201d is meant", "word",
    )  # fmt: skip


def _said(right: str, found: list[Token], length: int) -> str:
    """The right phrase for readers: sorts and choices as the article has them."""
    words = right.split()
    if len(words) != length:
        return " ".join(w for w in words if not w.startswith("<"))
    out = [
        (found[k].text if k < len(found) else "") if w.startswith("<") or "|" in w else w
        for k, w in enumerate(words)
    ]
    return " ".join(filter(None, out))
