"""Numbers as written: digits, words, fractions, magnitudes. A numeral in, its value out.

`NUMERAL` matches one whole numeral ("2.3 million", "two hundred and six", "2 1/2", "half a
dozen"); `parse_numeral` gives its value and the interval its vagueness leaves.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.normalize.first_letters import by_first_letter

SMALL = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    w: 10 * n
    for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}
MAGNITUDE = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "crore": 1e7, "mln": 1e6, "bn": 1e9, "tn": 1e12, "m": 1e6, "k": 1e3, "b": 1e9,
    "mn": 1e6, "bln": 1e9, "milliard": 1e9,
}  # fmt: skip
# Words that name an amount only roughly: the interval that readers take them for.
VAGUE = {
    "couple": (2, 3), "pair": (2, 2), "trio": (3, 3), "handful": (3, 7), "few": (2, 7),
    "several": (3, 10), "dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999),
    "thousands": (2_000, 99_999), "millions": (2e6, 99e6), "billions": (2e9, 99e9),
    "tens of thousands": (20_000, 99_999), "hundreds of thousands": (200_000, 999_999),
    "lakhs": (2e5, 99e5), "multiple": (2, 20), "numerous": (5, 200), "many": (5, 1e9),
}  # fmt: skip
FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10,
    "thirds": 1 / 3, "quarters": 1 / 4, "fifths": 1 / 5, "tenths": 1 / 10, "eighths": 1 / 8,
}  # fmt: skip
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

# "85,9 percent", "3,5 million": the decimal comma of translated copy, where what follows the number
# shows that no list or thousands are meant.
_COMMA = (
    r"\d{1,3},\d{1,2}(?=\s?(?:%|°)|[\s-](?:per\s?cent|percentage|millions?|billions?|milliards?|"
    r"mln|bn|euros?|dollars?|degrees?|kilomet\w+|km|met(?:er|re)s?|kg|kilos?|tonn?e?s|hectares?|"
    r"hours?|liters?|litres?)\b)"
)
# "180 000", "1 250 000": thousands set off by blanks, as French, Slavic and Cape copy does;
# no telephone number, which begins with a nought or ends in four digits.
_SPACED = r"[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,3}(?!\d)(?![ \u00a0/-]\d)"
_DIGITS = (
    rf"{_COMMA}|{_SPACED}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|"
    r"(?<!\S)\.\d{1,3}(?!\d)"
)
_SMALL = (
    rf"(?:(?:{'|'.join(TENS)})(?:[-\s](?:{'|'.join(list(SMALL)[1:10])})\b)?"
    rf"|{'|'.join(sorted(SMALL, key=len, reverse=True))})\b"
)
_HUNDRED = (
    rf"(?:(?:{_SMALL}|a|several|a\ few|a\ couple\ of)[-\s])?hundred\b(?:\s(?:and\s)?{_SMALL})?"
)
_SCALE = r"(?:thousand|million|milliard|billion|trillion|lakh|crore|hundred)"
_WORDS = (
    rf"(?:{_HUNDRED}|{_SMALL}|half\ an?|a\ half|several|a\ few|a\ couple\ of|a|an)[-\s]{_SCALE}s?\b"
    rf"(?:[\s,]+(?:and\s)?(?:{_HUNDRED}|{_SMALL})(?!\s{_SCALE}\b))?"
    rf"|{_HUNDRED}|{_SMALL}"
)
_DOZEN = rf"(?:(?:half\ an?|an?|several|a\ few|{_SMALL}|\d+)\ )?dozen\b"
_FRACTION = rf"(?:(?:one|two|three|an?|four|five)[-\s])(?:{'|'.join(FRACTIONS)})\b|half\b"
_VAGUE = (
    r"(?:tens|hundreds)\sof\sthousands\b|(?:a\s)?(?:couple|pair|trio|handful)(?=\sof\b)|"
    r"(?:a\s)?couple(?=\s\w)|a\sfew\b|several\b|multiple\b|numerous\b|"
    r"(?:dozens|scores|hundreds|thousands|millions|billions|lakhs)\b"
)
_MIXED = rf"(?:\d+|{_SMALL})(?:\s?[½¼¾⅓⅔]|\s\d\s?/\s?\d(?!\d)|(?:\s|-)and(?:\s|-)an?(?:\s|-)half\b)"
_SHORT = r"(?:\s?(?:bn|bln|tn|mln|mn)|[mkb])(?![\w-])"
NUMERAL = (
    rf"(?:{_MIXED}(?:[\s-]{_SCALE})?|{_DOZEN}|(?:{_DIGITS})(?:[\s-]?{_SCALE}s?|{_SHORT})?|"
    rf"[½¼¾⅓⅔]|{_FRACTION}(?=\sof\b)|{_WORDS}|{_VAGUE}|half(?=\san?\s))"
)

# How a numeral begins, for patterns to look at first: most words of a text begin none.
_ARTICLE = r"an?(?!\S)"
_FIRST_WORDS = {w.split()[0] for w in (*SMALL, *TENS, *VAGUE, "hundred", "dozen", "half")}
NUMERAL_LEADS = r"[\d½¼¾⅓⅔]|\.\d|" + by_first_letter(
    (_ARTICLE, *(rf"{word}\b" for word in sorted(_FIRST_WORDS)))
)


_BLANK = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")


class Numeral(NamedTuple):
    """`value` as written; low and high differ from it only for vague words ("dozens")."""

    value: float
    low: float
    high: float
    grain: float  # the step it is rounded to: 1 for 17, 100 for 1,500, 0.1 for 6.1


_DECIMAL_COMMA = re.compile(r"^(\d{1,3}),(\d{1,2})$")
_PIECE = re.compile(rf"\d\s?/\s?\d(?!\d)|\d{{1,3}},\d{{1,2}}(?!\d)|{_DIGITS}|[½¼¾⅓⅔]|[a-z]+")


_VAGUE_MAGNITUDE = re.compile(r"(several|a few|a couple of) (hundred|thousand|million|billion)s?")
_WORDS_APART = re.compile(r"[\s-]+")


def parse_numeral(text: str) -> Numeral | None:
    """Value of a text that `NUMERAL` matched whole; None where it is no number after all."""
    lower = " ".join(text.lower().split())
    if lower.isdecimal():
        return _plain(lower)
    lower = _BLANK.sub("", lower) if " " in lower else lower
    bare = lower.removeprefix("a ")
    if bare in VAGUE:
        low, high = VAGUE[bare]
        return Numeral(low, low, high, low)
    if bare.endswith("dozen"):
        return _dozens(bare.removesuffix("dozen").strip(), lower.startswith("a "))
    fraction = _fraction(lower)
    if fraction is not None:
        return Numeral(fraction, fraction, fraction, fraction / 10)
    vague = _VAGUE_MAGNITUDE.match(lower)
    if vague:
        word = next(w for w in ("several", "few", "couple") if w in vague.group(1))
        low, high = VAGUE[word]
        step = MAGNITUDE[vague.group(2)]
        return Numeral(low * step, low * step, high * step, step)
    return _plain(lower)


def _dozens(count: str, article: bool) -> Numeral | None:
    if count in ("several", "few"):
        return Numeral(36, 24, 99, 12)
    if count.startswith("half"):
        return Numeral(6, 5, 7, 1)
    if not count or article:
        return Numeral(12, 11, 13, 1)
    found = _plain(count)
    if found is None:
        return None
    total = found.value * 12
    # "Two dozen" is said of 22 to 26.
    return Numeral(total, total - 2, total + 2, 1)


def _fraction(lower: str) -> float | None:
    if lower in _GLYPHS:
        return _GLYPHS[lower]
    if lower == "half":
        return 0.5
    words = _WORDS_APART.split(lower)
    if len(words) == 2 and words[1] in FRACTIONS:
        return SMALL.get(words[0], 1) * FRACTIONS[words[1]]
    return None


def _plain(lower: str) -> Numeral | None:
    total = current = 0.0
    grain = 1.0
    seen = False
    for piece in _PIECE.findall(lower):
        if piece[0].isdigit() or piece[0] == ".":
            if "/" in piece:
                top, bottom = piece.split("/")
                if bottom == "0":
                    return None
                current += int(top) / int(bottom)
                grain = 0.5
            else:
                plain = _DECIMAL_COMMA.sub(r"\1.\2", piece) if "," in piece else piece
                current, grain = float(plain.replace(",", "")), _grain(plain)
            seen = True
        elif piece in _GLYPHS:
            current, grain, seen = current + _GLYPHS[piece], 0.5, True
        elif piece in SMALL or piece in TENS:
            current += SMALL.get(piece, 0) + TENS.get(piece, 0)
            seen = True
        elif piece == "half":
            current, grain, seen = current + 0.5, 0.5, True
        elif piece in MAGNITUDE or piece.removesuffix("s") in MAGNITUDE:
            scale = MAGNITUDE.get(piece) or MAGNITUDE[piece.removesuffix("s")]
            if piece == "hundred":
                current = (current or 1.0) * scale
            else:
                total, current = total + (current or 1.0) * scale, 0.0
            grain, seen = grain * scale, True
        elif piece not in ("a", "an", "and"):
            return None
    if not seen:
        return None
    value = total + current
    # A word numeral is rounded like digits: "two hundred" to hundreds, "two hundred and six" to 1.
    if value == int(value) and value >= 10:
        grain = max(_grain(str(int(value))), 1.0) if grain >= 1 else grain
    return Numeral(value, value, value, grain)


def _grain(digits: str) -> float:
    """Step that a digit string is rounded to: its trailing zeros, or its decimals."""
    plain = digits.replace(",", "")
    if "." in plain:
        return float(10 ** -len(plain.split(".")[1]))
    zeros = len(plain) - len(plain.rstrip("0"))
    return float(10 ** min(zeros, len(plain) - 1))
