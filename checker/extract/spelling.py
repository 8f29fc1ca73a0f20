"""Misspelt words that one article gives away by itself: a dictionary is certain of them.

Comes in: a reading. Goes out: SPELLING claims, one per place, with the slots `relation`,
`certainty`, `replacement`, `reason` and `what`. A claim of certainty "possible" is a word nobody
knows and no dictionary can mend; the story may (see `checker.align.spelling`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.extract.grammar_slots import PLURALS
from checker.extract.reading import Reading
from checker.extract.spelling_digits import find_digits
from checker.extract.spelling_gaps import find_slips
from checker.extract.spelling_grammar import find_grammar
from checker.extract.spelling_shape import find_shapes
from checker.extract.spelling_small import LISTED_SLIPS, opening_word, rare_word, short_word
from checker.extract.spelling_twice import PAIR_BEGINS, pair_stands_twice, stands_twice
from checker.lexical.store import senses
from checker.model import Claim, Kind, Name
from checker.names.edits import edit_between
from checker.names.news_words import BORROWED, NEWS_WORDS
from checker.names.slips import (
    FUNCTION_WORDS,
    exchanged,
    inflected_name,
    one_edit_away,
    rank,
    run_together,
    two_habits_away,
)
from checker.names.written import Knowledge, Word, knowledge_of, words_of

# Adjectives do not begin a compound written as one word: "financialreport" lost its blank.
_ADJECTIVE_ENDINGS = (
    "ial",
    "nal",
    "cal",
    "ical",
    "tional",
    "ous",
    "ive",
    "ful",
    "less",
    "ary",
    "tic",
)
# Names that end as words end are left to the names: a lower-case word is judged here.
_SHORTEST = 5
# Dialect and slang, as quotations print them: "workin", "nothin", "gonna".
_DIALECT_ENDINGS = ("in", "na", "ta", "aa", "oo", "zz", "hh", "mm", "eee", "ooo")


class _Slots(NamedTuple):
    certainty: str
    replacement: str
    reason: str
    what: str


def extract_spelling(reading: Reading) -> Iterator[Claim]:
    """Unknown lower-case words with a near common word, words run together, words written twice."""
    knowledge = knowledge_of(reading.lexicon)
    common = knowledge.words.common
    words = words_of(reading.annotation)
    lowers = [word.lower for word in words]
    # A common word is no slip by itself; each is looked up once, for an article repeats its words.
    suspects = {w for w in set(lowers) if w not in common or w in LISTED_SLIPS or "'" in w}
    for n, word in enumerate(words):
        if n and lowers[n - 1] == word.lower and stands_twice(reading, words[n - 1], word):
            slots = _Slots("likely", words[n - 1].text, "the word stands twice", "word")
            yield _claim(reading, word.i, (words[n - 1].start, word.end), slots)
        if n > 2 and lowers[n - 2] == word.lower and pair_stands_twice(words[n - 3 : n + 1]):
            begun, ended = words[n - 3], words[n - 2]
            mended = reading.annotation.plain[begun.start : ended.end]
            spoken = word.quoted and begun.lower not in PAIR_BEGINS
            slots = _Slots(
                "doubtful" if spoken else "likely", mended, "the words stand twice", "word"
            )
            yield _claim(reading, word.i, (begun.start, word.end), slots)
        if word.lower in suspects:
            yield from _unknown_word(reading, word, knowledge)
    slips = (
        *find_slips(reading, knowledge), *find_shapes(reading, knowledge),
        *find_digits(reading, knowledge), *find_grammar(reading),
    )  # fmt: skip
    for slip in slips:
        slots = _Slots(slip.certainty, slip.replacement, slip.reason, "phrase")
        yield _claim(reading, slip.i, (slip.start, slip.end), slots)


def _unknown_word(reading: Reading, word: Word, knowledge: Knowledge) -> Iterator[Claim]:
    if "'" in word.text and word.text.islower():
        yield from _joined_before(reading, word, knowledge)
        return
    guess = (
        short_word(reading, word, knowledge)
        if len(word.text) < _SHORTEST and word.text.islower()
        else rare_word(reading, word, knowledge)
        if word.text.islower()
        else opening_word(reading, word, knowledge)
    )
    if guess is not None and not _marked_sic(reading, word):
        reason = f"no common dictionary has it; \u201c{guess.right}\u201d has: {guess.kind}"
        slots = _Slots(guess.certainty, guess.right, reason, "odd")
        yield _claim(reading, word.i, (word.start, word.end), slots)
        return
    plain = word.text.islower() or (
        word.opens and (word.lower.endswith(_NO_NAME) or len(word.text) >= _TOO_LONG)
    )
    if not plain or not word.text.isalpha() or len(word.text) < _SHORTEST:
        return
    if (
        knowledge.knows(word.lower, name=False)
        or not word.lower.isascii()
        or _marked_sic(reading, word)
    ):
        return
    here = (word.start, word.end)
    if word.lower in PLURALS and word.lower.endswith("mens"):
        return  # "the womens final": the frames of grammar have it
    if _WRONG_PLURAL.search(word.lower) and word.lower[:-2] + "ies" in knowledge.words.common:
        plural = word.text[:-2] + "ies"
        yield _claim(reading, word.i, here, _Slots("certain", plural, "a wrong plural", "word"))
        return
    parts = _run_together(word.lower, knowledge)
    if parts:
        mended = " ".join(parts)
        reason = f"no word; \u201c{mended}\u201d run together"
        yield _claim(reading, word.i, here, _Slots("certain", mended, reason, "run-together"))
        return
    if word.before in _LATIN:
        return
    if knowledge.is_compound(word.lower):
        yield from _like_compound(reading, word, knowledge)
        return
    apostrophe = reading.annotation.plain[word.end : word.end + 1] in ("'", "’")
    if (word.quoted or apostrophe) and word.lower.endswith(_DIALECT_ENDINGS):
        return
    right = _right_words(knowledge) if len(word.text) > 5 else knowledge.words.frequent
    near = one_edit_away(word.lower, right)
    near = [w for w in near if _is_slip(w, word.lower)]
    if not near and len(word.text) > 6 and not word.quoted:
        near = two_habits_away(word.lower, knowledge.words.common.__contains__)
        near = near or exchanged(word.lower, knowledge.words.common)
    if _among_strangers(reading, word, knowledge):
        near = [w for w in near if rank(edit_between(w, word.lower)) <= 1]
    if _part_of_compound(reading, word):
        most = 2 if len(word.text) > 5 else 1
        near = [w for w in near if rank(edit_between(w, word.lower)) <= most]
    if word.quoted and len(word.text) < 7:
        # In a quotation a short word may be dialect, unless it is near to an everyday one alone.
        near = [w for w in near if w in knowledge.words.frequent]
    if word.quoted and len(near) != 1:
        near = []
    if not near:
        yield _claim(reading, word.i, here, _Slots("possible", "", "a word no list knows", "word"))
        return
    frequent = knowledge.words.frequent
    best = min(near, key=lambda w: (rank(edit_between(w, word.lower)) - 3 * (w in frequent), w))
    only = len(near) == 1 or rank(edit_between(best, word.lower)) <= 1
    kind = edit_between(best, word.lower).kind
    reason = f"no dictionary has it; \u201c{best}\u201d has: {kind}"
    best = best.capitalize() if word.text[0].isupper() else best
    yield _claim(
        reading, word.i, here, _Slots("certain" if only else "likely", best, reason, "word")
    )


# Letters from which on a made-up compound is hardly so near an everyday word by chance.
_LONG_COMPOUND = 7


def _like_compound(reading: Reading, word: Word, knowledge: Knowledge) -> Iterator[Claim]:
    """ "passanger", "thousend": two words that nobody joins, one slip from an everyday one."""
    if len(word.text) < _LONG_COMPOUND or word.quoted or _part_of_compound(reading, word):
        return
    near = [
        w for w in one_edit_away(word.lower, knowledge.words.frequent) if _is_slip(w, word.lower)
    ]
    near = [w for w in near if 0 < rank(edit_between(w, word.lower)) < 5]
    if len(near) == 1:
        best = near[0].capitalize() if word.text[0].isupper() else near[0]
        kind = edit_between(near[0], word.lower).kind
        reason = f"no dictionary has it; \u201c{best}\u201d has: {kind}"
        slots = _Slots("likely", best, reason, "word")
        yield _claim(reading, word.i, (word.start, word.end), slots)


# "countrys": a y behind a consonant turns into "ie" before the s.
_WRONG_PLURAL = re.compile("[^aeiou]ys$")
# "persona non grata", "de jure": a phrase of Latin or French goes on.
_LATIN = frozenset("non de ad ex ab per pro sine inter intra".split())


@lru_cache(maxsize=4)
def _right_words(knowledge: Knowledge) -> frozenset[str]:
    """Words that an unknown one may be a slip of: what dictionaries have, and news of late."""
    return knowledge.words.common | (NEWS_WORDS - BORROWED)


# Endings that no name has: a word with one that opens a sentence is judged like any other.
_NO_NAME = ("ations", "ation", "itions", "ition", "ments", "ities", "fully", "ously", "ically")
# Letters of a word that opens a sentence and is hardly a name with so near a neighbour.
_TOO_LONG = 11
_SHORTENED = ("'ll", "'re", "'ve", "'d")


def _joined_before(reading: Reading, word: Word, knowledge: Knowledge) -> Iterator[Claim]:
    """ "thatshe'll": two words run together before a shortened verb."""
    stem, _, _ = word.lower.rpartition("'")
    if not word.lower.endswith(_SHORTENED) or not stem.isalpha() or len(stem) < _SHORTEST:
        return
    if knowledge.knows(stem, name=False):
        return
    parts = run_together(stem, FUNCTION_WORDS.__contains__, _PERSONS.__contains__)
    if parts:
        mended = " ".join(parts) + word.lower[len(stem) :]
        reason = f"no word; \u201c{mended}\u201d run together"
        slots = _Slots("certain", mended, reason, "run-together")
        yield _claim(reading, word.i, (word.start, word.end), slots)


_PERSONS = frozenset("i you he she it we they that there who".split())


_TIMES = frozenset("week weeks month months year years day night morning summer spring".split())
_WHICH = frozenset("next last this each every".split())


def _run_together(word: str, knowledge: Knowledge) -> tuple[str, str] | None:
    common = knowledge.words.common
    time = run_together(word, _WHICH.__contains__, _TIMES.__contains__)
    if time:
        return time  # "nextweek"
    small = run_together(
        word,
        lambda first: first in FUNCTION_WORDS and first != "in",
        lambda second: second in FUNCTION_WORDS or (len(second) > 4 and second in common),
    )
    if small and (len(small[0]) > 2 or small[1] in FUNCTION_WORDS):
        return small
    return run_together(
        word,
        lambda first: len(first) > 6 and first in common and first.endswith(_ADJECTIVE_ENDINGS),
        lambda second: len(second) > 3 and second in common,
    ) or _loosely_together(word, knowledge)


# Small words that an everyday word is run together with, and that no word ends or begins with.
_HEADS = frozenset("to of an at by as is in we he my no be on it or".split())
_TAILS = frozenset(
    "of to by is in on at and the that with from for was were has have had his who which will "
    "would could after before when while they she said this been their about into".split()
)


_QUANTIFIERS = frozenset(
    "many new other several few same such former last first next most more some any every each "
    "very too also only".split()
)
_PARTICLES = frozenset("over out down back away through around under wear ware".split())


def _only_verb(word: str) -> bool:
    return not (senses(word, "n") or senses(word, "a"))


def _loosely_together(word: str, knowledge: Knowledge) -> tuple[str, str] | None:
    """ "tosettle", "policeand", "newdirection": two everyday words, where one other letter makes
    no word. Nouns are not parted from each other: a desk joins them freely."""
    words = knowledge.words
    if len(word) < 5 or one_edit_away(word, words.frequent):
        return None
    small = run_together(word, _HEADS.__contains__, lambda w: w in FUNCTION_WORDS and len(w) > 2)
    if small or len(word) < 6 or one_edit_away(word, words.common):
        return small
    frequent = words.frequent.__contains__
    return (
        run_together(word, lambda w: len(w) > 2 and frequent(w), _TAILS.__contains__)
        or run_together(word, _HEADS.__contains__, lambda w: len(w) > 4 and frequent(w))
        or run_together(
            word,
            lambda w: len(w) > 2 and frequent(w) and (w in _QUANTIFIERS or _only_verb(w)),
            lambda w: len(w) > 3 and frequent(w) and w not in _PARTICLES,
        )
    )


def _is_slip(right: str, wrong: str) -> bool:
    """No other form of the word; "occured" for "occurred" is a slip all the same."""
    if len(wrong) < len(right):
        # "electio" has lost its end; "supercomputer" beside "supercomputers" is a form.
        form = right == wrong + "s"
    else:
        form = inflected_name(right, wrong) and wrong[len(right) :] not in ("n", "i", "is")
        form = form and not (wrong == right + "s" and right.endswith("s"))
    return not form and wrong + "r" != right and right + "d" != wrong


def _among_strangers(reading: Reading, word: Word, knowledge: Knowledge) -> bool:
    """Whether a small word that no list has stands beside: a phrase of another language."""
    tokens = reading.annotation.tokens
    beside = (*tokens[max(0, word.i - 1) : word.i], *tokens[word.i + 1 : word.i + 2])
    return any(
        len(t.text) > 2 and t.text.isalpha() and t.text.islower() and not knowledge.knows(t.lower)
        for t in beside
    )


def _part_of_compound(reading: Reading, word: Word) -> bool:
    """Half of a hyphened word ("hot-rodders") is made up freely."""
    text = reading.annotation.plain
    return text[word.start - 1 : word.start] == "-" or text[word.end : word.end + 1] == "-"


def _marked_sic(reading: Reading, word: Word) -> bool:
    after = reading.annotation.plain[word.end : word.end + 12].lower()
    return "(sic" in after or "[sic" in after


def _claim(reading: Reading, at: int, focus: tuple[int, int], slots: _Slots) -> Claim:
    wrong = reading.annotation.plain[focus[0] : focus[1]]
    return reading.claim(
        Kind.SPELLING,
        at,
        focus,
        Name(wrong, wrong.lower()),
        subject=None,
        attribute="spelling",
        keys=(f"spelling:{wrong.lower()}",),
        relation="suspect" if slots.certainty == "possible" else "typo",
        certainty=slots.certainty,
        replacement=slots.replacement,
        reason=slots.reason,
        what=slots.what,
    )
