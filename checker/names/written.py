"""The words of an article as a proof-reader sees them: where each stands and whether it is known.

Comes in: an annotation. Goes out: one `Word` per alphabetic token with its neighbours, whether it
stands in a quotation or headline, and whether anything (dictionary, name list, lexicon) knows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checker.annotation import Annotation
from checker.lexicon import Lexicon, builtin_lexicon
from checker.lexicon.fold import fold
from checker.lexicon.words import WordList, word_list
from checker.memory import remember
from checker.names.edits import edit_between
from checker.names.news_words import NEWS_WORDS
from checker.names.slips import inflected, one_edit_away, rank, regular_bases

_QUOTES = {"“": 1, "”": -1, '"': 0, "«": 1, "»": -1, "„": 1}
# Words of a web address, handle, file name or mark-up are no words.
_CODE = re.compile(r"[@#\\_<>=&%]|://|www|\w\.[a-z]{2,}(?:/|$)|\w/[\w-]*/|/\s*\d")
# Marks beside a word that no address or mark-up needs looking for.
_HARMLESS = frozenset(("", *" \n\r\t,;!?\"'()-\u2019\u2018\u201c\u201d\u2014\u2013"))
_APOSTROPHES = ("'", "’")
_PREFIXES = (
    "un", "re", "non", "anti", "pre", "post", "co", "over", "under", "out", "sub", "super", "micro",
    "mega", "cyber", "counter", "inter", "multi", "semi", "mini", "ultra", "hyper", "self", "ex",
    "mid", "tele", "geo", "bio", "eco", "auto", "data", "web", "back", "mis", "dis", "de",
)  # fmt: skip
_SUFFIXES = (
    "s", "es", "ed", "d", "ing", "ly", "ness", "less", "like", "wise", "ish", "ize", "izes", "ized",
    "izing", "ise", "ises", "ised", "ising", "ization", "isation", "able", "er", "ers", "ism",
    "ist", "ists", "proof", "friendly", "gate", "land", "town", "ville", "burg", "ton", "shire",
)  # fmt: skip

# What any noun may be put before, for somebody who has to do with it.
_LONG = 10
_MAKERS = (
    "man", "men", "woman", "women", "maker", "makers", "goer", "goers", "holder", "holders",
    "keeper", "keepers", "owner", "owners", "fighter", "fighters", "bearer", "bearers",
)  # fmt: skip


# What every word with a capital inside holds: few texts hold one.
INNER_CAPITAL = re.compile(r"[A-Z](?<=[a-z].)[a-z]")


@dataclass(slots=True, init=False, eq=False)
class Word:
    """One word. `i` indexes the annotation's tokens; `before` and `after` are the neighbours'
    lower-case texts, "" at a sentence's ends. `opens`: it begins its sentence; `capital`: it begins
    with one. A field is read twenty times for each word, as those of a token are.
    """

    article: Final[str]
    i: Final[int]
    text: Final[str]
    lower: Final[str]
    start: Final[int]
    end: Final[int]
    sentence: Final[int]
    before: Final[str]
    after: Final[str]
    opens: Final[bool]
    quoted: Final[bool]
    headline: Final[bool]
    capital: Final[bool]

    def __init__(  # noqa: PLR0917 - one for each field
        self,
        article: str,
        i: int,
        text: str,
        lower: str,
        start: int,
        end: int,
        sentence: int,
        before: str,
        after: str,
        opens: bool,
        quoted: bool,
        headline: bool,
        capital: bool,
    ) -> None:
        self.article = article
        self.i = i
        self.text = text
        self.lower = lower
        self.start = start
        self.end = end
        self.sentence = sentence
        self.before = before
        self.after = after
        self.opens = opens
        self.quoted = quoted
        self.headline = headline
        self.capital = capital

    @property
    def all_capitals(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


class Knowledge:
    """What counts as a known word: dictionary, name lists, lexicon."""

    def __init__(self, words: WordList | None = None, lexicon: Lexicon | None = None) -> None:
        self.words = words or word_list()
        self.lexicon = lexicon or builtin_lexicon()
        # What was asked before, of any word and of one written small.
        self._names: dict[str, bool] = {}
        self._words: dict[str, bool] = {}

    def knows(self, lower: str, name: bool = True) -> bool:
        """Whether a lower-case word is known as a word, a name or part of a name.

        `name` False: family and given names do not count, for a word written without a capital.
        """
        answers = self._names if name else self._words
        known = answers.get(lower)
        if known is None:
            known = remember(answers, lower, self._knows(lower, name))
        return known

    def _knows(self, lower: str, name: bool) -> bool:
        words = self.words
        if lower in NEWS_WORDS:
            return True
        if len(lower) > 7 and words.only_unmarked(lower) and self._near_common(lower):
            return False  # "departement", whatever French says
        plain = lower if lower.isascii() else fold(lower)
        for form in {lower, plain}:
            if words.is_word(form) or (name and words.is_name(form)):
                return True
            if self.lexicon.is_name_word(form) or self.lexicon.is_place_word(form):
                # A word of a name may, in lower case, be a slip of ours.
                return name or len(form) < 4 or not self._near_common(form)
        return any(self._derived(form) for form in {lower, plain})

    def _derived(self, lower: str) -> bool:
        """Formed by rule from a common word ("unsurvivable", "virtualized", "datacenter")."""
        words = self.words
        bases = [w for w in regular_bases(lower) if len(w) >= 4 and w in words.common]
        if bases:
            return not (
                self._single_for_double(lower)
                or self._noun_past(lower, bases)
                or self._near_everyday(lower, bases)
                or (lower.endswith("ys") and lower[:-2] + "ies" in words.common)
            )
        # "Comission" is no "co-mission", "maimly" not "maim-ly".
        return self._has_affix(lower) and not one_edit_away(lower, words.common)

    def _has_affix(self, lower: str) -> bool:
        """A known word with a prefix or suffix."""
        words = self.words
        for suffix in _SUFFIXES:
            stem = lower[: -len(suffix)]
            if stem[-1:] == suffix[:1] == "s":
                continue  # "acress"
            if (
                len(stem) >= 4
                and lower.endswith(suffix)
                and (stem in words.common or stem + "e" in words.common or stem in words.proper)
            ):
                return True
        for prefix in _PREFIXES:
            rest = lower[len(prefix) :]
            if (
                len(rest) >= 4
                and lower.startswith(prefix)
                and (rest in words.common or rest in words.known)
            ):
                return True
        return False

    def _near_everyday(self, lower: str, bases: list[str]) -> bool:
        """ "worers", "visiters": made by rule, with an everyday word a dropped letter away, or
        one that takes "or"."""
        if lower.endswith(("er", "ers")) and "or".join(lower.rsplit("er", 1)) in self.words.common:
            return True
        near = one_edit_away(lower, self.words.frequent)
        return any(
            rank(edit_between(w, lower)) <= 2 and not any(inflected(w, b) for b in bases)
            for w in near
        )

    def _noun_past(self, lower: str, bases: list[str]) -> bool:
        """ "adviced": the past of nothing but a noun, beside the past of the verb."""
        if not lower.endswith("ced") or any(b + "r" in self.words.common for b in bases):
            return False
        return lower[:-3] + "sed" in self.words.common

    def _near_common(self, lower: str) -> bool:
        """Whether a doubled, dropped or swapped letter makes a common word of a word."""
        near = one_edit_away(lower, self.words.common)
        return any(rank(edit_between(w, lower)) <= 3 for w in near)

    def _single_for_double(self, lower: str) -> bool:
        """ "occured", "pauseed": the dictionary doubles the consonant, or writes one e."""
        for end in ("ed", "ing", "er", "ers"):
            stem = lower[: -len(end)]
            if lower.endswith(end) and stem[-1:] == "e" and stem[:-1] + end in self.words.common:
                return True
            if lower.endswith(end) and stem and stem + stem[-1] + end in self.words.common:
                return True
        return False

    def is_compound(self, lower: str) -> bool:
        """Two words written as one by usage ("gunbattle", "stationhouse"): no slip."""
        common = self.words.common
        for end in _MAKERS:
            if lower.endswith(end) and len(lower) - len(end) > 3 and lower[: -len(end)] in common:
                return True  # "paceman": made freely, whatever it is near to
        for near in one_edit_away(lower, common):
            # In a long word a vowel for its like is a slip too: "correspondant".
            room = (near in self.words.frequent) + (len(lower) >= _LONG)
            if rank(edit_between(near, lower)) <= 2 + room:
                return False
        return any(lower[:at] in common and lower[at:] in common for at in range(3, len(lower) - 2))


def _chunk(text: str, start: int, end: int) -> str:
    """The run of text without blanks around start..end, at most 60 characters either side."""
    left = text[max(0, start - 60) : start].split()
    right = text[end : end + 60].split()
    before = left[-1] if left and not text[start - 1].isspace() else ""
    after = right[0] if right and not text[end].isspace() else ""
    return before + text[start:end] + after


@lru_cache(maxsize=4)
def knowledge_of(lexicon: Lexicon) -> Knowledge:
    """The built-in word lists with a lexicon: what it was asked before it knows at once."""
    return Knowledge(lexicon=lexicon)


def words_of(annotation: Annotation) -> tuple[Word, ...]:
    """Alphabetic words of two letters or more in text order; web addresses are left out.

    Remembered as long as the annotation: an article is read alone and again with its story.
    """
    words: tuple[Word, ...] | None = annotation.memo.get(__name__)
    if words is None:
        words = annotation.memo[__name__] = tuple(_words(annotation))
    return words


# The word of a token in both cases, how many characters into it it begins, whether with a capital.
_Spelt = tuple[str, str, int, bool]


def _spelt(token: str) -> _Spelt | None:
    """None where the token is no word of two letters or more."""
    word, at = token.rstrip("."), 0
    if "/" in word and word.replace("/", "").isalpha():
        word = word.rpartition("/")[2]  # "shooting/robbery": the second of two words
        at = token.rfind("/") + 1
    if len(word) < 2 or not (word.isalpha() or word.replace("'", "").replace("’", "").isalpha()):
        return None
    return word, word.lower(), at, word[0].isupper()


# The tokens asked for before, for a text repeats its words.
_SPELT: dict[str, _Spelt | None] = {}


# What is left of "couldn’t", "they’re" behind a blank.
_TORN = re.compile(r"\s(?:[tsdm]|re|ve|ll)\b")


def _words(annotation: Annotation) -> list[Word]:
    out: list[Word] = []
    article = annotation.article.id
    text = annotation.article.text
    tokens = annotation.tokens
    depth = 0
    paragraph = -1
    for sentence in annotation.sentences:
        if sentence.paragraph != paragraph:
            depth, paragraph = 0, sentence.paragraph
        words = annotation.words(sentence)
        number, headline, last = sentence.number, sentence.headline, len(words) - 1
        for k, token in enumerate(words):
            form = token.text
            spelt = _SPELT.get(form)
            if spelt is None and form not in _SPELT:
                spelt = remember(_SPELT, form, _spelt(form))
            if spelt is None:
                turn = _QUOTES.get(form)
                if turn is not None:
                    depth = 1 - depth if turn == 0 else max(0, turn)
                continue
            word, lower, at, capital = spelt
            start, end = token.start + at, token.end
            after = text[end : end + 1]
            if after in _APOSTROPHES and token.i and _TORN.match(text, end + 1):
                continue  # "couldn’ t": torn by the paper's own software
            plain = after in _HARMLESS and text[start - 1 : start] in _HARMLESS
            if not plain and _CODE.search(_chunk(text, start, end)):
                continue
            out.append(
                Word(
                    article, token.i, word, lower, start, start + len(word), number,
                    words[k - 1].lower if k else "",
                    words[k + 1].lower if k < last else "",
                    k == 0 or (k == 1 and not tokens[token.i - 1].text.isalnum()),
                    depth > 0, headline, capital,
                )
            )  # fmt: skip
    return out
