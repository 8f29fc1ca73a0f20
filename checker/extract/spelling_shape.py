"""Slips that the shape of a word gives away: its capitals, its digits, the blanks inside and after.

Comes in: a reading. Goes out: `Slip`s: a capital that came early or late ("THe", "cHief"), an
apostrophe lost or moved ("didnt", "did'nt"), a word with a blank or a hyphen inside ("attent ion",
"presi-dent"). Those of digits are found in `spelling_digits`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Token
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.extract.spelling_gaps import Slip
from checker.names.news_words import NEWS_WORDS, SHORT_FORMS
from checker.names.slips import FUNCTION_WORDS
from checker.names.written import Knowledge, Word, words_of
from checker.normalize.word_hints import WordHints


def find_shapes(reading: Reading, knowledge: Knowledge) -> Iterator[Slip]:
    """Every such slip of the article."""
    for word in words_of(reading.annotation):
        if not (word.text.islower() or word.text.istitle() or word.text.isupper()):
            yield from _capitals(reading, word, knowledge)
    yield from _small_openers(reading, knowledge)
    yield from _lost_apostrophes(reading)
    yield from _split_words(reading, knowledge)
    yield from _hyphened(reading, knowledge)


# ---------------------------------------------------------------- capitals

_SHORTEST = 3
# Endings of words made of abbreviations: "MPs", "OKed", "TVs", "PRed".
_OF_ABBREVIATIONS = ("s", "ed", "er", "ers", "ing", "d")
_TWO_CAPITALS = re.compile("[A-Z]{2}[a-z]+")


def _capitals(reading: Reading, word: Word, knowledge: Knowledge) -> Iterator[Slip]:
    """ "MOre", "cHief", "PARis": a word or name with a capital that came too late or too often.

    Two words set side by side ("PlayStation") are a brand; what an article writes so twice, too.
    """
    text, lower = word.text, word.lower
    if not text.isalpha() or not text.isascii() or len(text) < _SHORTEST:
        return
    last = max(i for i, letter in enumerate(text) if letter.isupper())
    if text[last:].lower() in _OF_ABBREVIATIONS or text[last + 1 :] in _OF_ABBREVIATIONS:
        return
    words = knowledge.words
    first = next(i for i, letter in enumerate(text) if i and letter.isupper())
    if first > 1 and lower[:first] in words.common and lower[first:] in words.common:
        return
    if lower in words.frequent or (len(lower) > 4 and lower in words.common):
        meant = lower.capitalize() if text[0].isupper() and word.opens else lower
    elif _TWO_CAPITALS.fullmatch(text) and len(text) > 4 and knowledge.knows(lower):
        meant = lower.capitalize()
    else:
        return
    if reading.annotation.plain.count(text) > 1 or _beside_mark(reading, word.start, word.end):
        return
    yield Slip(word.start, word.end, word.i, meant, "likely", "a capital in the wrong place")


def _beside_mark(reading: Reading, start: int, end: int) -> bool:
    """Whether a word is part of a longer one: hyphened, a handle or a tag, or torn."""
    text = reading.annotation.plain
    return text[start - 1 : start] in tuple("-@#/_&") or text[end : end + 1] in tuple("-@/_&")


# A full stop, one blank, and a small word that opens sentences.
_SMALL_OPENER = re.compile(
    r"\.(?<=[a-z]{4}\.) (the|he|she|it|they|we|but|in|on|at|this|these|there|his|her|its|their|a|an"
    r"|as|if|when|after|although|while|police|officials|meanwhile|however|according|another|some"
    r"|many|most)(?= [a-z])"
)
# Letters of a word that may be shortened before its stop: "govt. officials".
_LONGEST_SHORTENED = 4


def _small_openers(reading: Reading, knowledge: Knowledge) -> Iterator[Slip]:
    """ "the hall. she said": a sentence that opens small, once in an article."""
    text = reading.annotation.plain
    found = list(_SMALL_OPENER.finditer(text))
    if len(found) != 1:
        return  # none, or an article that writes so, or whose stops are something else
    match = found[0]
    start = match.start()
    while start and text[start - 1].isalpha():
        start -= 1
    before = text[start : match.start()]
    if len(before) <= _LONGEST_SHORTENED or before not in knowledge.words.common:
        return
    word = match[1]
    i = token_at(reading.annotation, match.start(1))
    reason = "a sentence opens with a small letter"
    yield Slip(match.start(1), match.end(1), i, word.capitalize(), "likely", reason)


# ---------------------------------------------------------------- apostrophes

# Shortened verbs that are no words without their apostrophe.
_VERBS = "did does do is was were are has have had could would should must".split()
_SHORTENED = re.compile(
    rf"\b(?:({'|'.join(_VERBS)})n(t)"
    r"|(they|you)(re|ve|ll)|(that|there|what)(s)|(it)(ll))\b(?!['\u2019-])",
    re.IGNORECASE,
)
# All of them, found in a small part of the time.
_WITHOUT_MARK = (
    *(f"{verb}nt" for verb in _VERBS),
    *"theyre theyve theyll youre youve youll thats theres whats itll".split(),
)
_WITHOUT_MARK_WORDS = WordHints(_WITHOUT_MARK)
# What an article writes more often it means, or its software does.
_OFTEN = 2


def _lost_apostrophes(reading: Reading) -> Iterator[Slip]:
    """ "didnt", "theyre": a shortened verb without its apostrophe, in an article that has them."""
    text = reading.annotation.plain
    if "'nt" in text or "\u2019nt" in text:
        yield from _moved_apostrophes(reading)
    low = text.lower()
    may_hold = any(f in low for f in _WITHOUT_MARK) and _WITHOUT_MARK_WORDS.stand_in(text)
    found = list(_SHORTENED.finditer(text)) if may_hold else []
    if not found or len(found) > _OFTEN:
        return
    mark = "\u2019" if "\u2019" in text else "'"
    for match in found:
        written = match[0]
        if written.isupper():
            continue
        end = next(g for g in (match[2], match[4], match[6], match[8]) if g)
        meant = f"{written[: -len(end)]}{mark}{end}"
        yield _slip(reading, match, meant, "an apostrophe lost")


_MOVED = re.compile(
    r"\b(did|does|do|is|was|were|are|has|have|had|could|would|should|must)(['\u2019])nt\b",
    re.IGNORECASE,
)


def _moved_apostrophes(reading: Reading) -> Iterator[Slip]:
    """ "did'nt", "would'nt": the apostrophe before the n."""
    for match in _MOVED.finditer(reading.annotation.plain):
        yield _slip(reading, match, f"{match[1]}n{match[2]}t", "the apostrophe stands before the t")


def _slip(reading: Reading, match: re.Match[str], meant: str, reason: str) -> Slip:
    i = token_at(reading.annotation, match.start())
    return Slip(match.start(), match.end(), i, meant, "likely", reason)


# ---------------------------------------------------------------- a blank inside a word

# Small words, prefixes and marks that stand by themselves, and are no piece of a word.
_PIECES = frozenset(
    "a i o ex vs pm am mm cm km kg lb ft in oz non pre post anti mid self semi multi mini mega pro "
    "per".split()
).union(FUNCTION_WORDS, SHORT_FORMS)
_LEAST_JOINED = 4
_APOSTROPHES = "'\u2019`"


def _split_words(reading: Reading, knowledge: Knowledge) -> Iterator[Slip]:
    """ "attent ion", "p rayers", "c losing": two pieces, one of them no word, that make a word."""
    tokens = reading.annotation.tokens
    common, frequent = knowledge.words.common, knowledge.words.frequent
    last = len(tokens) - 1
    seen = -1  # the token that ends the slip found last
    odd = {
        form
        for form in {t.lower for t in tokens}
        if (len(form) < 3 or form not in common)  # lists have most pairs of letters
        and form not in frequent
        and form not in _PIECES
        and form.isalpha()
    }
    for token in tokens:
        lower, i = token.lower, token.i
        if lower not in odd or i <= seen:
            continue
        for at in (i - 1, i):
            if at < 0 or at >= last:
                continue
            first, second = tokens[at], tokens[at + 1]
            joined = first.lower + second.lower
            if joined in common and _one_word(reading, first, second, lower, knowledge):
                reason = f"\u201c{joined}\u201d with a blank inside"
                meant = first.text + second.text
                yield Slip(first.start, second.end, first.i, meant, "certain", reason)
                seen = at + 1
                break


def _one_word(
    reading: Reading, first: Token, second: Token, piece: str, knowledge: Knowledge
) -> bool:
    """Whether two tokens that make a common word are nothing by themselves."""
    if second.start != first.end + 1 or not second.text.islower():
        return False
    if len(first.text) + len(second.text) < _LEAST_JOINED or not first.text.isascii():
        return False
    opens = first.i == 0 or reading.annotation.tokens[first.i - 1].text in '.!?"\u201d'
    if not (first.text.islower() or (opens and first.text.istitle())):
        return False
    if first.lower in _PIECES and (first.lower == "i" or knowledge.knows(second.lower)):
        return False
    if piece in NEWS_WORDS or _beside_mark(reading, first.start, second.end):
        return False
    if second.lower in FUNCTION_WORDS and first.lower.removesuffix("s") in knowledge.words.common:
        return False  # "the quicks and the openers"
    if len(piece) == 1 and first.lower + second.lower not in knowledge.words.frequent:
        return False
    text = reading.annotation.plain
    if any(c.isdigit() or c in _APOSTROPHES for c in text[max(0, first.start - 2) : first.start]):
        return False  # "5 th", "they' re"
    return len(re.findall(rf"\b{piece}\b", text, re.IGNORECASE)) == 1


# ---------------------------------------------------------------- a hyphen inside a word

_HYPHENED = re.compile(r"-(?<=[a-z]{2}.)([a-z]{2,})(?![\w\-/@_'\u2019])")


def _hyphened(reading: Reading, knowledge: Knowledge) -> Iterator[Slip]:
    """ "presi-dent": the hyphen of a line's end, within a common word of which one half is none."""
    text = reading.annotation.plain
    for match in _HYPHENED.finditer(text):
        start = match.start()
        while start and "a" <= text[start - 1] <= "z":
            start -= 1
        if start and (text[start - 1].isalnum() or text[start - 1] in _JOINED_ON):
            continue
        first, second = text[start : match.start()], match[1]
        joined = first + second
        if joined not in knowledge.words.common or len(joined) < _LEAST_TORN:
            continue
        odd = [part for part in (first, second) if not _piece(part, knowledge)]
        if len(odd) < 2 and not any(len(part) >= _LEAST_ODD for part in odd):
            continue  # "to-day", "co-operate", "dot-com": ways of writing
        if first[0] == second[0] or first[1:] == second[1:]:
            continue  # "flim-flam", "hurly-burly"
        i = token_at(reading.annotation, start)
        reason = f"\u201c{joined}\u201d with a hyphen inside"
        yield Slip(start, match.end(), i, joined, "likely", reason)


_JOINED_ON = "-/@.#_'\u2019"
_LEAST_TORN = 6
# Letters of a half that is no word: shorter ones are prefixes and sounds ("ka-boom").
_LEAST_ODD = 4


def _piece(part: str, knowledge: Knowledge) -> bool:
    """Whether half of a hyphened word is a word or name by itself."""
    return part in _PIECES or part in NEWS_WORDS or knowledge.knows(part)
