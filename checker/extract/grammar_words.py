"""Frames of tense, articles and small words: "will meets", "homes where destroyed", "in Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.annotation import Token
from checker.extract.grammar_beside import Found, in_quotation, lower_at, word_at

MODALS = frozenset("will would could should must might cannot shall".split())
DO = frozenset("did does".split())
_ADVERBS = frozenset("not n't also immediately never only yet soon now".split())
_PAST_IS_BASE = frozenset(
    "need feed bleed breed speed proceed succeed exceed embed shed wed seed heed weed read put cut "
    "hit hurt let set shut cost burst cast split spread quit rid bid beat become come run overcome "
    "found wound lead shred bed thread tread dread spread fled".split()
)
PARTICIPLES = {
    "went": "gone", "took": "taken", "wrote": "written", "drove": "driven", "spoke": "spoken",
    "broke": "broken", "fell": "fallen", "gave": "given", "knew": "known", "saw": "seen",
    "rose": "risen", "ate": "eaten", "flew": "flown", "chose": "chosen", "began": "begun",
    "drank": "drunk", "swam": "swum", "sang": "sung", "became": "become", "came": "come",
    "stole": "stolen", "threw": "thrown", "froze": "frozen", "wore": "worn", "tore": "torn",
    "grew": "grown", "blew": "blown", "shook": "shaken", "hid": "hidden", "rode": "ridden",
    "forgot": "forgotten", "ran": "run", "withdrew": "withdrawn",
}  # fmt: skip


def after_modal(tokens: Sequence[Token], k: int) -> Found:
    """ "will meets", "did not responded", "could not reached"."""
    auxiliary = tokens[k].lower
    if tokens[k].pos != "AUX":
        return None
    at = k + 1
    while at < len(tokens) and tokens[at].lower in _ADVERBS:
        at += 1
    verb = word_at(tokens, at)
    if verb is None or not verb.text.islower() or verb.lower in _PAST_IS_BASE:
        return None
    if auxiliary in DO and at == k + 1:
        return None  # "did limited damage"
    regular = verb.tag in ("VBD", "VBN", "VBZ") and (
        (verb.lower.endswith("ed") and len(verb.lower) > 4)
        or (verb.tag == "VBZ" and verb.lower == verb.lemma.lower() + "s")
    )
    if not regular or verb.lemma.lower() == verb.lower:
        return None
    if verb.lower.endswith("s") and lower_at(tokens, at + 1) in ("", ",", "."):
        return None
    return at, at, verb.lemma.lower(), f"“{auxiliary} … {verb.lemma.lower()}” is meant"


def after_have(tokens: Sequence[Token], k: int) -> Found:
    """ "has went", "had fell": the past where the participle belongs."""
    at = k + 1
    while at < len(tokens) and tokens[at].lower in ("not", "n't", "also", "already", "never"):
        at += 1
    verb = word_at(tokens, at)
    if verb is None or verb.lower not in PARTICIPLES or not verb.text.islower():
        return None
    if verb.pos not in ("VERB", "AUX") or in_quotation(tokens, k):
        return None
    meant = PARTICIPLES[verb.lower]
    return at, at, meant, f"“{tokens[k].lower} {meant}” is meant"


_CONSONANT_SOUND = re.compile(
    r"(?:uni(?!n|m)|unan|us[aeiu]|u[rst]i|eu|ew|one\b|once|ubiq|uk|ur[aeo]n|ut[aeio])"
)
_SILENT_H = ("hour", "honest", "honor", "honour", "heir", "herb", "homage")
_VOWEL_NUMBER = re.compile(r"(?:8\d*|11|18)(?:\D|$)")


def a_or_an(tokens: Sequence[Token], k: int) -> Found:
    """ "a attack", "an police officers": the other form, or "and"."""
    word = word_at(tokens, k + 1)
    if word is None or word.start != tokens[k].end + 1 or len(word.text) < 2:
        return None
    text, article = word.text, tokens[k].lower
    if not tokens[k].text.islower() and k:
        return None
    vowel: bool
    if text[0].isdigit():
        if article == "a":
            vowel = bool(_VOWEL_NUMBER.match(text)) and not text.startswith(("8.", "80,"))
            if not re.match(r"(?:8|11|18|80|85)-?(?:\D|$)", text):
                return None
        else:
            vowel = text[0] == "8" or bool(re.match(r"1[18](?:\D|$)|1[18],", text))
    elif not text.isalpha() or (text.isupper()) or not text[1:].islower():
        return None
    else:
        lower = text.lower()
        vowel = lower[0] in "aeiou" and not _CONSONANT_SOUND.match(lower)
        if lower[0] in "hu" or lower.startswith(("eu", "ew", "one", "once", "ouija")):
            if lower.startswith(_SILENT_H) or (lower[0] != "u" and article == "a"):
                return None
            if lower[0] == "h":
                return None  # "an historic"
            if lower[0] == "u" and not lower.startswith(("un", "up", "ul", "um", "ug")):
                return None
            if lower.startswith(("uni", "unan")):
                return None
        if text[0].isupper() and article == "an" and not vowel and len(text) < 4:
            return None
    if vowel == (article == "an"):
        return None
    if article == "a" and word.lower in (
        "a",
        "an",
        "i",
        "is",
        "in",
        "at",
        "as",
        "am",
        "are",
        "and",
    ):
        return None
    meant = "a" if article == "an" else "an"
    if article == "an" and (word.tag in ("NNS", "PRP", "VBD", "VBZ") or word.pos == "VERB"):
        meant = "and"
    return k, k, meant, f"“{meant} {word.text}” is meant"


_BEFORE_NOUN = frozenset("in on of by from with into at for during after under against".split())


def he_and_noun(tokens: Sequence[Token], k: int) -> Found:
    """ "on he eve of": "the" has lost its first letter."""
    noun, after = word_at(tokens, k + 1), word_at(tokens, k + 2)
    if lower_at(tokens, k - 1) not in _BEFORE_NOUN or noun is None or after is None:
        return None
    if noun.tag not in ("NN", "NNS") or not noun.text.islower():
        return None
    if lower_at(tokens, k - 1) in ("after",) or noun.lower.endswith(("ed", "s")):
        return None
    return k, k, "the", f"“the {noun.lower}” is meant"


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def in_day(tokens: Sequence[Token], k: int) -> Found:
    """ "in Friday the council": days take "on"."""
    day, after = word_at(tokens, k + 1), word_at(tokens, k + 2)
    if day is None or after is None or day.lower not in _DAYS or not day.text[0].isupper():
        return None
    if after.pos not in ("DET", "VERB", "ADP", "AUX", "PRON") and after.text not in (".", ","):
        return None
    if after.text in ("'s", "’s") or after.lower in ("night", "morning", "afternoon", "evening"):
        return None
    return k, k, "on", f"“on {day.text}” is meant"


def as_been(tokens: Sequence[Token], k: int) -> Found:
    """ "he as been", "who as killed": "has" or "was"."""
    verb = word_at(tokens, k + 1)
    if verb is None or lower_at(tokens, k - 1) not in ("he", "she", "it", "who", "which"):
        return None
    if verb.lower == "been":
        return k, k, "has", "“has been” is meant"
    if verb.tag != "VBN" or lower_at(tokens, k - 1) in ("it", "which"):
        return None
    if lower_at(tokens, k + 2) not in (
        "by",
        "in",
        "on",
        "with",
        "to",
        "at",
        "and",
        ".",
        ",",
        "for",
    ):
        return None
    return k, k, "was", f"“was {verb.lower}” is meant"


def its_and_article(tokens: Sequence[Token], k: int) -> Found:
    """ "its a", "its been": "it's"."""
    word = word_at(tokens, k + 1)
    before = lower_at(tokens, k - 1)
    if word is None or word.lower not in ("a", "an", "the", "been", "not", "going", "very"):
        return None
    if word.lower in ("very", "not") and word_at(tokens, k + 2) is not None:
        return None
    if before in ("of", "in", "on") or tokens[k].text.isupper():
        return None
    return k, k, "it’s", f"“it’s {word.lower}” is meant"


_OWNED = frozenset("his her its their our my".split())


def two_determiners(tokens: Sequence[Token], k: int) -> Found:
    """ "the his car", "a their": two words where one can stand."""
    after = lower_at(tokens, k + 1)
    if after not in _OWNED | {"this", "these", "those"} or in_quotation(tokens, k):
        return None
    if tokens[k + 1].tag not in ("PRP$", "DT") or not tokens[k + 1].text.islower():
        return None
    if tokens[k + 1].start != tokens[k].end + 1 or lower_at(tokens, k + 2) in ("and", "or", "-"):
        return None
    return k, k + 1, after, "two words where one can stand"


def no_for_not(tokens: Sequence[Token], k: int) -> Found:
    """ "was no charged", "is no expected to": "not"."""
    before, verb, after = (
        word_at(tokens, k - 1),
        word_at(tokens, k + 1),
        lower_at(tokens, k + 2),
    )
    if before is None or verb is None or before.pos != "AUX":
        return None
    if verb.lower in ("been", "be") or (
        verb.tag == "VBN"
        and verb.lower.endswith("ed")
        and after in ("to", "by", "with", "in", "for", "at", "until", ".", ",")
        and verb.lower not in ("need", "related", "unconfirmed", "marked")
    ):
        return k, k, "not", f"“{before.lower} not {verb.lower}” is meant"
    return None
