"""Slips of one article that break its grammar so that only a slip of the hand explains them.

Comes in: a reading. Goes out: `Slip`s, places with what is meant: a pronoun that lost its last
letter ("The also said"), an article or number that cannot stand where it does ("the France's
railways", "the eighteen package"), an apostrophe garbled by software ("HP` s"), a colleague who
became a college, a case ending of another language ("Gazprom-om").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Sentence, Token
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.lexicon.fold import fold
from checker.names.slips import FUNCTION_WORDS
from checker.names.written import INNER_CAPITAL, Knowledge
from checker.normalize.ordinals import ORDINALS


class Slip(NamedTuple):
    """A place in the text and what is meant. `certainty` is "certain" or "likely"."""

    start: int
    end: int
    i: int
    replacement: str
    certainty: str
    reason: str


# Words that a slip of one of the first sorts begins with.
_OPENINGS = frozenset("the he they his her their its college colleges".split())


def find_slips(reading: Reading, knowledge: Knowledge) -> Iterator[Slip]:
    """Every slip of the article, by sort."""
    for sentence in reading.annotation.sentences:
        tokens = reading.annotation.words(sentence)
        for n, token in enumerate(tokens):
            if token.lower not in _OPENINGS:
                continue
            rest = tokens[n + 1 :]
            if token.lower == "the" and rest:
                yield from _lost_pronoun(token, rest, sentence)
                yield from _article_before_country(reading, token, rest)
                yield from _ordinal(rest)
            elif token.lower in ("his", "her", "their", "its") and rest:
                yield from _ordinal(rest)
            elif token.lower in ("he", "they") and rest:
                yield from _lost_article(token, rest)
            elif token.lower in ("college", "colleges") and n:
                yield from _colleague(knowledge, tokens[n - 1], token, rest)
        if "?" in reading.annotation.sentence_text(sentence):
            yield from _question_mark(tokens, sentence)
    yield from _lost_blank(reading, knowledge)
    yield from _garbled(reading)
    yield from _pasted(reading, knowledge)
    yield from _case_endings(reading, knowledge)


# ---------------------------------------------------------------- pronoun and article

_FINITE = frozenset("has have had was were is are said told added".split())
_ADVERBS = frozenset("also already later now still never again".split())
# After an adverb, verbs of which no participle stands before a noun ("the also injured driver").
_AFTER_ADVERB = _FINITE | frozenset(
    "say says tell tells asked asks announced plans plan want wants wanted hope hopes hoped will "
    "would could should can may believe believes think thinks know knows knew began went came got "
    "gave took made saw met".split()
)
# After these "there" is meant: "The were no injuries".
_COUNTED = frozenset("no a an some any many few several two three more also".split())
_ALONE = frozenset("has have had was were is are".split())


def _lost_pronoun(token: Token, rest: tuple[Token, ...], sentence: Sentence) -> Iterator[Slip]:
    """ "The also said", "the has been": a pronoun, or "there", that lost letters."""
    first = rest[0]
    if sentence.headline or not first.text.islower():
        return
    if first.lower in _ADVERBS and len(rest) > 1 and rest[1].lower in _AFTER_ADVERB:
        verb = rest[1]
    elif first.lower in _ALONE and len(rest) > 1 and rest[1].text.isalpha():
        verb = first
    else:
        return
    if verb.pos not in ("VERB", "AUX"):
        return
    pronoun = "he" if verb.lower in ("has", "is", "was") else "they"
    if verb is first and (rest[1].pos == "NUM" or rest[1].lower in _COUNTED):
        pronoun = "there"
    pronoun = pronoun.capitalize() if token.text[0].isupper() else pronoun
    meant = f"{pronoun} {first.text}"
    yield Slip(token.start, first.end, token.i, meant, "likely", "a pronoun is meant")


# Nouns that "he" or "they" cannot stand before: the article lost or gained a letter.
_ACTORS = frozenset(
    "police president prime government company court minister officer officers suspect suspects "
    "victim victims authorities ministry department army military agency spokesman spokeswoman "
    "city state country party committee commission council".split()
)


def _lost_article(token: Token, rest: tuple[Token, ...]) -> Iterator[Slip]:
    """ "He police said", "they government": an article is meant."""
    if rest[0].lower in _ACTORS and rest[0].text.islower() and len(rest) > 1:
        if rest[1].pos not in ("VERB", "AUX", "ADP", "NOUN", "ADV") or rest[0].tag[:1] == "V":
            return
        if token.lower == "they" and rest[0].lower in ("police", "state", "court", "party"):
            return  # "they police the border"
        article = "The" if token.text[0].isupper() else "the"
        reason = f"\u201c{token.text} {rest[0].text}\u201d: an article is meant"
        yield Slip(token.start, token.end, token.i, article, "likely", reason)


# Countries that take the article, or once took it, and those that are people's names too.
_WITH_ARTICLE = frozenset(
    "netherlands philippines bahamas gambia congo sudan ukraine lebanon maldives seychelles "
    "comoros yemen cameroon argentine crimea ivory czech us uk jordan chad georgia israel".split()
)


def _article_before_country(
    reading: Reading, token: Token, rest: tuple[Token, ...]
) -> Iterator[Slip]:
    """ "the France's railways": a country's name that takes no article."""
    name = rest[0]
    if len(rest) < 3 or rest[1].text not in ("'s", "\u2019s", "\u2019", "'"):
        return
    if name.lower in _WITH_ARTICLE or not name.text[:1].isupper() or not name.text[1:].islower():
        return
    country = reading.lexicon.country(name.text)
    if country is None or fold(country.name) != fold(name.text):
        return
    reason = f"{name.text} takes no article"
    yield Slip(token.start, name.end, token.i, name.text, "likely", reason)


# Singular in form and many in number.
_MANY = frozenset(
    "aircraft fish sheep deer series species craft people staff police crew percent cent dozen "
    "hundred thousand million billion trillion head personnel offspring cattle youth media data "
    "day week month year hour minute mile metre meter foot point man woman member person "
    "kilometre kilometer party story star part piece state nation game match run goal set tonne "
    "ton kg km mph degree pound dollar euro inch square per plus helicopter spacecraft hurt dead "
    "injured wounded missing trapped homeless sick ill".split()
)


def _ordinal(rest: tuple[Token, ...]) -> Iterator[Slip]:
    """ "the eighteen package of": a number before one thing; the last of a row is meant."""
    if len(rest) < 3:
        return
    number, noun, after = rest[:3]
    if number.lower not in ORDINALS or noun.tag != "NN" or noun.lower in _MANY:
        return
    if number.head != noun.i or noun.text != noun.lower or noun.lower.endswith("s"):
        return
    if after.text not in ("of", ",", ".", ";") and after.pos not in ("AUX", "VERB"):
        return
    reason = f"\u201c{number.text} {noun.text}\u201d: an ordinal is meant"
    yield Slip(
        number.start, number.end, number.i, ORDINALS[number.lower], "likely", reason
    )  # fmt: skip


# ---------------------------------------------------------------- colleague


def _colleague(
    knowledge: Knowledge,
    before: Token,
    token: Token,
    rest: tuple[Token, ...],
) -> Iterator[Slip]:
    """ "his Austrian college Beate Roe": a person is no college."""
    if len(rest) < 2 or not token.text.islower():
        return
    given, family = rest[0], rest[1]
    owner = before.lower in ("his", "her", "their", "former", "longtime")
    people = before.text[:1].isupper() and before.pos == "ADJ"
    named = knowledge.words.gender_of(given.lower) or given.label == "PERSON"
    if (
        not (owner or people)
        or not named
        or not given.text.istitle()
        or not family.text[:1].isupper()
    ):
        return
    meant = "colleague" + token.lower[len("college") :]
    yield Slip(
        token.start,
        token.end,
        token.i,
        meant,
        "certain" if people else "likely",
        "a person is no college",
    )


# ---------------------------------------------------------------- blanks

# A sentence or clause that begins right after the mark that ends another.
_NO_BLANK = re.compile(
    r"(?<![\w.@/:#-])([A-Za-z]*[a-z]{2,})([.!?](?=[A-Z])|,(?=[a-z]))(a|[A-Za-z][a-z]+)\b(?![.@/:])"
)
# What each of them holds, found in a tenth of the time.
_TIGHT_MARK = re.compile(r"[.!?,](?<=[a-z].)(?=[A-Za-z][a-z]|a\b)")
# Where an article does it more often, its software does.
_BLANKS_LOST = 3


def _lost_blank(reading: Reading, knowledge: Knowledge) -> Iterator[Slip]:
    """ "the station.Nobody", "the scene,but": two known words with a mark and no blank between."""
    text = reading.annotation.plain
    found = list(_NO_BLANK.finditer(text)) if _TIGHT_MARK.search(text) else []
    if not found or len(found) > _BLANKS_LOST:
        return
    common = knowledge.words.common
    for match in found:
        before, after = match[1], match[3]
        if len(before) < 3 or not (_known_here(before, text, common)):
            continue
        if after == "a" or _known_here(after, text, common):
            i = token_at(reading.annotation, match.start())
            meant = f"{before}{match[2]} {after}"
            reason = "no blank after the mark"
            yield Slip(match.start(), match.end(), i, meant, "likely", reason)


def _known_here(word: str, text: str, common: frozenset[str]) -> bool:
    """A common word, or a name that the article writes elsewhere by itself."""
    if word.lower() in common:
        return True
    return word[0].isupper() and any(f"{a}{word}{b}" in text for a in " \n" for b in " ,.'\u2019\n")


# ---------------------------------------------------------------- garbled by software

_BACKTICK = re.compile(r"[`\u00b4](?<=[A-Za-z].) ?s\b")
_QUESTION = re.compile(r"\?(?<=[A-Za-z]{2}.)s\b")
_APOSTROPHES = re.compile(r"[A-Za-z]['\u2019] ?s\b")
# An article that writes it so more often has no other apostrophe.
_ODD = 2


def _garbled(reading: Reading) -> Iterator[Slip]:
    """ "HP` s", "HP?s": an apostrophe lost in conversion, in an article that has them elsewhere."""
    text = reading.annotation.plain
    marked = "`" in text or "\u00b4" in text or "?s" in text
    if not marked or not _APOSTROPHES.search(text):
        return
    for pattern in (_BACKTICK, _QUESTION):
        found = list(pattern.finditer(text))
        if len(found) > _ODD:
            continue
        for match in found:
            start = match.start()
            while start and text[start - 1].isalnum():
                start -= 1
            owner = text[start : match.start()]
            i = _token_at(reading, start)
            if i >= 0:
                yield Slip(
                    start, match.end(), i, f"{owner}\u2019s", "certain", "a garbled apostrophe"
                )


def _question_mark(tokens: tuple[Token, ...], sentence: Sentence) -> Iterator[Slip]:
    """ "Acme Systems? announced": a mark of ownership or trade, lost in conversion."""
    for before, mark, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if mark.text != "?" or mark.start != before.end or after.start != mark.end + 1:
            continue
        named = before.text.istitle() and before.pos == "PROPN"
        asked = tokens[0].tag[:1] == "W" or tokens[0].pos == "AUX" or sentence.headline
        goes_on = after.tag in ("VBD", "VBN") and after.lower not in ("said", "asked")
        if named and goes_on and after.text.islower() and not asked:
            reason = "a question mark inside a sentence"
            yield Slip(before.start, mark.end, before.i, before.text, "likely", reason)


# A piece of a word, then a name: other text was pasted into the word, or a blank was lost.
_PASTED = re.compile(r"(?<![\w@#/.\-])(a|[a-z]{2,})([A-Z][a-z]{2,})\b(?![-/.@]\w)")
_PREFIXES = frozenset("mc mac de la van von di du el al da le des del der den ter ten".split())
# Small words that lose the blank before a name ("onTuesday").
_SMALL = FUNCTION_WORDS | {"a", "said", "told", "near", "into", "between", "against", "say", "says"}


def _pasted(reading: Reading, knowledge: Knowledge) -> Iterator[Slip]:
    """ "Crews baAlaska governor", "inParis": a place's or given name inside a word, once."""
    text = reading.annotation.plain
    if INNER_CAPITAL.search(text) is None:
        return
    for match in _PASTED.finditer(text):
        piece, name = match[1], match[2]
        words = knowledge.words
        if piece in _PREFIXES or text.count(match[0]) > 1:
            continue
        known = len(name) > 3 and bool(
            words.gender_of(name.lower()) or reading.lexicon.is_place_word(name.lower())
        )
        if piece in _SMALL:
            elsewhere = re.search(rf"(?<![\w-]){name}(?![\w-])", text) is not None
            known = name in _DAYS or elsewhere or (known and piece != "a")
        elif piece == "a":
            continue
        i = _token_at(reading, match.start())
        if known and i >= 0:
            meant = f"{piece} {name}" if piece in words.common or piece == "a" else name
            reason = f"\u201c{name}\u201d stands inside a word"
            yield Slip(match.start(), match.end(), i, meant, "likely", reason)


_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June "
    "July August September October November December".split()
)


def _token_at(reading: Reading, offset: int) -> int:
    """The token that an offset lies in, −1 for a blank."""
    tokens = reading.annotation.tokens
    i = token_at(reading.annotation, offset)
    return i if tokens and tokens[i].start <= offset < tokens[i].end else -1


# ---------------------------------------------------------------- case endings

# Of Slavic languages and Hungarian, as a translator leaves them on a name.
_ENDINGS = "om|em|ovi|ju|jem|ovo|ban|ben|nak|nek|ból|ről"
_ENDING = re.compile(rf"([A-Z](?<!\w.)\w{{3,}})-({_ENDINGS})\b")
_ENDED = re.compile(rf"-(?:{_ENDINGS})\b")


def _case_endings(reading: Reading, knowledge: Knowledge) -> Iterator[Slip]:
    """ "Gazprom-om": a known name with a case ending of another language."""
    text = reading.annotation.plain
    for match in _ENDING.finditer(text) if _ENDED.search(text) else ():
        if knowledge.knows(match[1].lower()):
            i = _token_at(reading, match.start())
            if i >= 0:
                reason = "a case ending of another language"
                yield Slip(match.start(), match.end(), i, match[1], "certain", reason)
