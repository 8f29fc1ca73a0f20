"""Everyday words in the place of commoner ones: "has bean closed", "convicted off murder".

Comes in: the tokens of a sentence and the place of a word. Goes out: the word that is meant, where
English has that one beside both neighbours and never the written one (`checker.names.confusions`).
How much better it must fit depends on grammar: what may stand in its place is a slip more seldom.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.spelling_index import SpellingIndex
from checker.annotation import Token
from checker.names.confusions import Confusion, confusable, confused
from checker.names.slips import FUNCTION_WORDS
from checker.names.small_words import SMALL

_CLOSED = SMALL | FUNCTION_WORDS
# By how much (a logarithm) the meant word must fit better: where grammar has no room for the
# written one, where it may stand, and with one neighbour to tell by.
_NO_ROOM, _ROOM, _ONE_SIDE = 4.5, 7.5, 1.5


def confusion(
    index: SpellingIndex, tokens: Sequence[Token], lowers: Sequence[str], k: int
) -> tuple[str, str] | None:
    """The word that is meant and why, None where nothing is wrong."""
    word = lowers[k]
    if word not in _CLOSED and index.count[word] > 1:
        return None  # what a story writes twice it means
    if word not in confusable():
        return None
    before, after = _neighbour(tokens, k - 1, k), _neighbour(tokens, k + 1, k)
    found = confused(before, word, after)
    everyday = index.knowledge.words.frequent
    if found is None or found.gain < _enough(tokens, k, found, everyday):
        return None
    if _own_place(tokens, k) and not found.rare:
        return None  # "one bay that", "which hat they"
    if found.right in (before, after) or (before == "the" and found.right in _PRONOUNS):
        return None  # "relates too to"
    if word == "off" and not _may_be_of(tokens, lowers, k):
        return None
    shown = " ".join(filter(None, (before, found.right, after)))
    return found.right, f"\u201c{shown}\u201d is meant"


def _neighbour(tokens: Sequence[Token], at: int, k: int) -> str:
    """The word beside, "" for none, a mark, a number or a name."""
    if not 0 <= at < len(tokens):
        return ""
    token, word = tokens[at], tokens[k]
    apart = word.start - token.end if at < k else token.start - word.end
    text = token.text
    if apart != 1 or not text.isalpha():
        return ""
    plain = text.islower() or (at == 0 and text.istitle() and token.pos != "PROPN")
    return token.lower if plain else ""


def _enough(tokens: Sequence[Token], k: int, found: Confusion, everyday: frozenset[str]) -> float:
    more = 0.0 if found.sides == 2 else _ONE_SIDE
    if tokens[k].lower in _CLOSED:
        return _NO_ROOM + more + (0.0 if found.sides == 2 else 1.0)
    # "wold" and "juts", but a gale may blow where a game is played more often.
    odd = found.rare and tokens[k].lower not in everyday and tokens[k].pos != "NOUN"
    room = not odd and _has_room(tokens, k)
    return (_ROOM if room else _NO_ROOM) + more


_OPENS_NOUN = frozenset("DT PRP$ JJ JJR JJS CD POS NN NNP NNS VBG VBN".split())
_VERBS = frozenset("VB VBD VBP VBZ VBN".split())
_SUBJECTS = frozenset("NN NNS NNP NNPS PRP WP WDT RB EX".split())


def _has_room(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word of this sort often stands behind the one before: a noun after its article, a
    verb after its subject."""
    tag = tokens[k].tag
    before = tokens[k - 1] if k else None
    if before is None:
        return True
    if tag in ("NN", "NNS", "NNP"):
        # what is no count needs no article: "that dust had gathered"
        subject = tokens[k].dep in ("nsubj", "nsubjpass")
        bare = subject or before.tag in ("IN", "CC") or (tag == "NNS" and before.tag == "VB")
        return bare or before.tag in _OPENS_NOUN
    if tag in ("JJ", "JJR"):
        return before.tag in ("DT", "PRP$", "JJ", "RB", "CD", "IN") or before.lemma.lower() == "be"
    if tag == "VB":
        return before.tag in ("TO", "MD", "RB", "CC")
    if tag in _VERBS:
        return before.tag in _SUBJECTS or before.pos == "AUX"
    return True


_PRONOUNS = frozenset("we he she they it you".split())
_OPENS = frozenset("DT PRP$ WP$ WDT CD JJ POS CC".split())


def _own_place(tokens: Sequence[Token], k: int) -> bool:
    """Whether a noun stands behind what opens its phrase, or an infinitive behind "did was"."""
    if not k:
        return False
    tag, before = tokens[k].tag, tokens[k - 1]
    if tag == "VB" and before.lemma.lower() == "be":
        return any(t.lower in ("do", "did", "does", "all", "what") for t in tokens[:k])
    return tag in ("NN", "NNS") and before.tag in _OPENS


_FROM_LAND = frozenset("coast coasts shore shores road highway runway mountain island".split())


def _may_be_of(tokens: Sequence[Token], lowers: Sequence[str], k: int) -> bool:
    """Whether "off" is no part of a verb, and no distance from the coast."""
    if not k or _FROM_LAND & set(lowers[k + 1 : k + 5]):
        return False
    before = tokens[k - 1]
    return before.pos in ("NOUN", "NUM", "PRON") or before.tag == "VBN"
