"""Slips that are words themselves, found by the words beside them: "bomb treat", "stuck a tree".

Comes in: the story's index. Goes out: faults, all of them likely and none certain, for the wrong
word is a word. Fixed phrases of news English tell what is meant (`checker.names.phrases`), and
small words where news never prints what is written (`checker.names.small_words`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.align.spelling_build import Fault, Spot, cased
from checker.align.spelling_confusions import confusion
from checker.align.spelling_index import SpellingIndex
from checker.annotation import Token
from checker.lexical import lemmas, relation
from checker.lexical.store import file_of, senses
from checker.names.confusions import confusable
from checker.names.phrases import (
    WEAK,
    Companions,
    Meant,
    Words,
    makes_phrase,
    meant_by,
    mistakable,
    read_phrases,
)
from checker.names.small_words import ODD, is_set, odd_word

_MARKS = frozenset("\"'“”‘’«»„`-–—")
_TEARING = frozenset("-–'’/@#_")
_NOT = ("n't", "n’t")
_ARTICLES = frozenset("a an the".split())
_OWNERS = _ARTICLES | frozenset("his her its their our my your".split())
# A companion of weight 2 tells by itself; one of several words a little more.
_TELLS = 2.0
_GROUP = "n14"  # WordNet's nouns of bodies of people


def collocation_faults(index: SpellingIndex) -> Iterator[Fault]:
    """Words that one slip parts from the word their neighbours ask for."""
    suspects, phrased = _suspects(), mistakable()
    for annotation in index.annotations.values():
        for sentence in annotation.sentences:
            tokens = [t for t in annotation.words(sentence) if t.text not in _MARKS]
            lowers = [t.lower for t in tokens]
            for k, word in enumerate(lowers):
                if word not in suspects:
                    continue
                token = tokens[k]
                as_is = token.text == word
                if not (as_is or sentence.headline) or not word.isalpha():
                    continue
                found = _phrase(tokens, lowers, k) if word in phrased else None
                if found is None and as_is:
                    found = _small(tokens, lowers, k) if word in ODD else None
                    found = found or confusion(index, tokens, lowers, k)
                if found and not _torn(annotation.plain, token):
                    right, reason = found
                    yield Fault(
                        Spot(annotation.article.id, token.start, token.end), "typo", "likely",
                        cased(token.text, right), reason, "word",
                    )  # fmt: skip


@cache
def _suspects() -> frozenset[str]:
    """Words that may stand for others."""
    return ODD | mistakable() | confusable()


def _torn(text: str, token: Token) -> bool:
    """A part of a hyphened word, or of one that is torn at an apostrophe."""
    around = text[token.start - 1 : token.start] + text[token.end : token.end + 1]
    return not _TEARING.isdisjoint(around) or text.startswith(_NOT, token.end)


# ---------------------------------------------------------------- phrases


def _phrase(tokens: Sequence[Token], lowers: Sequence[str], k: int) -> tuple[str, str] | None:
    word = lowers[k]
    rights = meant_by(word)
    around = lowers[k - 1] if k else "", lowers[k + 1] if k + 1 < len(lowers) else ""
    if not rights or is_set(around[0], word, around[1]):
        return None
    if makes_phrase(around[0], word, around[1]):
        return None  # "carried away", "the wee hours"
    best: tuple[float, Meant] | None = None
    for meant in rights:
        if word.endswith("ly") and meant.right.endswith("ly"):
            continue  # "slightly hurt", "lightly hurt": any adverb stands before a participle
        left, right = _weights(tokens, lowers, k, meant.beside)
        enough = _firm(left, right) or (
            meant.rare and max(left, right) >= _TELLS and not _own_noun(tokens[k])
        )
        if not enough or (best is not None and left + right <= best[0]):
            continue
        if right < _TELLS and _takes_modifier(tokens[k]):
            continue
        if _may_stand_for(tokens[k], meant.right):
            best = left + right, meant
    if best is None:
        return None
    own = read_phrases().get(word)
    if own is not None and sum(_weights(tokens, lowers, k, own)) >= min(best[0], _TELLS):
        return None
    right_word = best[1].right
    return right_word, f"“{_shown(lowers, k, right_word)}” is meant"


def _own_noun(token: Token) -> bool:
    """Whether a word is as much a noun as a verb: a "community pool" may be, no "bomb treat"."""
    return token.tag in ("NN", "NNS") and len(senses(_noun(token), "n")) >= len(
        senses(_noun(token), "v")
    )


def _noun(token: Token) -> str:
    return next(iter(lemmas(token.lower, "n")), token.lower)


def _takes_modifier(token: Token) -> bool:
    """Whether a word names a body of people, which any noun may stand before: "wind firm"."""
    known = senses(token.lower, "n") if token.tag == "NN" else ()
    return bool(known) and file_of(known[0]) == _GROUP


_ISMS = frozenset(("ism", "ist"))
_KIN = frozenset(("synonym", "hypernym", "hyponym", "sibling"))


def _may_stand_for(token: Token, right: str) -> bool:
    """Whether a word can be a slip for another where it stands.

    A thing of the same sort is no slip ("motel rooms"), and what is done by a subject is a verb.
    """
    if token.tag == "NNS" and right in lemmas(right, "n"):
        return False  # "police offices": one for several
    if token.lower[-3:] in _ISMS and right[-3:] in _ISMS:
        return False  # "the tourist board"
    if token.pos == "NOUN":
        return relation(token.lower, right, "n").name not in _KIN
    return token.pos != "VERB" or token.tag not in ("VBD", "VBZ", "VBP") or bool(lemmas(right, "v"))


def _firm(left: float, right: float) -> bool:
    """Both neighbours speak for it, one of them by itself."""
    return min(left, right) > 0 and max(left, right) >= _TELLS and left + right >= _TELLS + 1


def _shown(lowers: Sequence[str], k: int, right: str) -> str:
    return " ".join([*lowers[max(0, k - 1) : k], right, *lowers[k + 1 : k + 2]])


def _weights(
    tokens: Sequence[Token], lowers: Sequence[str], k: int, beside: Companions
) -> tuple[float, float]:
    """How much the words before and after word `k` speak for those companions, 0 for nothing."""
    before = after = 0.0
    if k:
        for words in beside.before:
            if _is(tokens[k - 1], lowers[k - 1], words[-1]) or words[-1] in _ARTICLES:
                found = _fits(tokens, lowers, words, k - len(words))
                before = max(before, _weight(words)) if found else before
    if k + 1 < len(lowers):
        for words in beside.after:
            if _fits(tokens, lowers, words, k + 1):
                after = max(after, _weight(words))
    return before, after


def _weight(words: Words) -> float:
    telling = not WEAK.issuperset(words)
    return (_TELLS if telling else 1.0) + (0.5 if len(words) > 1 else 0.0)


def _fits(tokens: Sequence[Token], lowers: Sequence[str], words: Words, at: int) -> bool:
    """Whether the words stand at a place: any article or owner for an article, and one adjective
    between it and its noun."""
    if at < 0:
        return False
    for n, word in enumerate(words):
        if at >= len(lowers):
            return False
        if _is(tokens[at], lowers[at], word) or (word in _ARTICLES and lowers[at] in _OWNERS):
            at += 1
        elif (
            n
            and words[n - 1] in _ARTICLES
            and tokens[at].pos in ("ADJ", "NOUN")
            and at + 1 < len(lowers)
            and _is(tokens[at + 1], lowers[at + 1], word)
        ):
            at += 2
        else:
            return False
    return True


def _is(token: Token, lower: str, word: str) -> bool:
    if word.isupper() and len(word) > 1:
        return token.text == word
    return lower == word or (len(word) > 2 and word not in WEAK and token.lemma.lower() == word)


# ---------------------------------------------------------------- small words

_BEFORE_NOUN = frozenset("DT PRP$ JJ JJR JJS POS CC CD".split())
# Small words that stand behind an article or owner.
_AFTER_OWNER = frozenset("two three four five six first last other same next few more most".split())


def _then(lowers: Sequence[str], k: int) -> bool:
    return lowers[k + 1 : k + 2] in (["and"], ["or"], [","])


def _small(tokens: Sequence[Token], lowers: Sequence[str], k: int) -> tuple[str, str] | None:
    if k and tokens[k].tag in ("NN", "NNS", "JJ") and tokens[k - 1].tag in _BEFORE_NOUN:
        return None  # "a huge wad", "a dour mayor", "rakes and a cad"
    if tokens[k].tag in ("NN", "NNS") and lowers[k - 1 : k] == [","] and _then(lowers, k):
        return None  # "shingles, gout and fever"
    before = _neighbour(tokens, lowers, k - 1)
    after = _neighbour(tokens, lowers, k + 1)
    found = odd_word(before, lowers[k], after)
    if found is None or (before in _OWNERS and found.right not in _AFTER_OWNER):
        return None
    return found.right, f"“{_shown(lowers, k, found.right)}” is meant"


def _neighbour(tokens: Sequence[Token], lowers: Sequence[str], at: int) -> str:
    """The word beside, "" for none, a mark or a name."""
    return lowers[at] if 0 <= at < len(tokens) and tokens[at].text.islower() else ""
