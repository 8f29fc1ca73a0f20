"""What amounts look like: hedges, signs and units, and the pattern that finds one.

`quantities.py` reads the matches.
"""

from __future__ import annotations

import re

from checker.normalize.first_letters import as_written
from checker.normalize.numerals import NUMERAL, NUMERAL_LEADS
from checker.normalize.run_starts import RunStarts
from checker.normalize.units import CURRENCY_SIGNS, UNITS

# Hedges as editors use them, by what they do to the interval.
_HEDGES: dict[str, str] = {
    "at-least": r"at\s+least|no\s+(?:fewer|less)\s+than|a\s+minimum\s+of|not\s+less\s+than",
    "over": r"(?:well\s+|just\s+|slightly\s+|a\s+little\s+)?(?:more\s+than|over|above)|"
            r"upwards\s+of|in\s+excess\s+of|exceeding|north\s+of|beyond",
    "at-most": r"at\s+most|no\s+more\s+than|up\s+to|as\s+(?:many|much|high|long|far|old)\s+as|"
               r"a\s+maximum\s+of|not\s+more\s+than",
    "under": r"(?:well\s+|just\s+|slightly\s+|a\s+little\s+)?"
             r"(?:less\s+than|fewer\s+than|under|below)",
    "nearly": r"(?:very\s+)?(?:nearly|almost|close\s+to|nearing|approaching|just\s+shy\s+of)",
    "about": r"about|around|roughly|approximately|approx\.?|some|an?\s+estimated|"
             r"estimated(?:\s+at)?|circa|or\s+so|an\s+average\s+of|perhaps|maybe|possibly|likely|"
             r"what\s+(?:was|is)\s+estimated",
    "only": r"as\s+(?:few|little|low)\s+as|only|just|exactly",
}  # fmt: skip
# In lower case; the group that matches is the place of its name in `HEDGE_NAMES`.
HEDGE = re.compile(
    r"(?<![^\W\d_])(?:" + "|".join(f"({p})" for p in _HEDGES.values()) + r")[\s-]*"
    r"(?:an?\s+(?=additional)additional\s+|an?\s+(?:whopping|record|further|extra)\s+|another\s+)?$"
)
HEDGE_NAMES = tuple(_HEDGES)
# How hedges end, and what may stand behind them.
HEDGE_ENDS = tuple(
    "least than of over above exceeding beyond most to as under below nearly almost nearing "
    "approaching about around roughly approximately approx approx. some estimated at circa so "
    "perhaps maybe possibly likely only just exactly additional whopping record further extra "
    "another".split()
)
HEDGES_BEHIND = (
    (re.compile(r"\s*(?:\+(?!\d)|-?plus\b|\s+or\s+more\b|\s+(?:or|and)\s+(?:above|over|up)\b)"),
     "at-least"),
    (re.compile(r"\s+or\s+(?:fewer|less|under)\b"), "at-most"),
    (re.compile(r"(?:\s+or\s+so\b|-odd\b|-some\b|-ish\b)"), "about"),
)  # fmt: skip

_SIGNS = sorted({s.lower() for s in CURRENCY_SIGNS}, key=lambda s: (-len(s), s))
_SIGN = "|".join(re.escape(s) for s in _SIGNS)
_UNIT_WORDS = as_written(
    re.escape(u).replace("_", r"[\s-]")
    for u in sorted((u for u in UNITS if len(u) > 1), key=len, reverse=True)
)
_MONEY_WORDS = (
    r"(?:(?:us|u\.s\.|american|canadian|australian|hong\skong|singapore|new\szealand|swiss|british|"
    r"japanese|indian|russian|norwegian|danish|swedish|czech|polish)\s)?"
    r"(?:dollars?|euros?|pounds?(?=\s+sterling)|yen|rupees?|francs?|rou?bles?|yuan|pesos?|rand|shekels?|"
    r"lira|pence|hryvnias?|zlot(?:y|ys|ies)|kron(?:a|or|e|er)|naira|dinars?|dirhams?|riyals?|cents?|"
    r"forints?|baht|rupiah|usd|eur|gbp)"
)
_NOT_BEHIND = r"(?<![\w.,/:$£€#])"
# How an amount begins: most words of a text begin none.
AMOUNT_STARTS = RunStarts(
    _NOT_BEHIND
    + "(?:"
    + "|".join(
        (
            r"[−–-]\d",
            f"[{''.join(s for s in _SIGNS if len(s) == 1)}]",
            as_written((r"minus(?:-|(?!\S))", *(re.escape(s) for s in _SIGNS if s[0].isalpha()))),
            NUMERAL_LEADS,
        )
    )
    + ")"
)
# In lower case, as the text is that it is matched on.
AMOUNT = re.compile(
    rf"{_NOT_BEHIND}(?<!\d-)(?P<minus>minus[\s-]|[-−–](?=\d[\d.]*\s*(?:°|degrees?|c\b|f\b)))?"
    rf"(?P<sign>(?:{_SIGN})\s?)?"
    rf"(?P<first>(?:(?:(?<=\bus)|(?<=\brs)|(?<=\b(?:sfr|chf|usd|eur|gbp)))(?=\d)|(?<![a-z])){NUMERAL})"
    rf"(?:(?P<join>\s?[-–—]\s?|-?\s?to[\s-]|\s+or\s+|\s+and\s+)(?P<sign2>(?:{_SIGN})\s?)?"
    rf"(?P<second>{NUMERAL}))?"
    rf"(?P<suffix>\s?%|[\s-]?(?:degrees?\s(?:celsius|fahrenheit|c|f)\b|°\s?[cf]?\b|°)"
    rf"|(?:[\s-]|\sof\s)(?:{_MONEY_WORDS})\b|(?:\san?)?[\s-]?{_UNIT_WORDS}\b|(?<=\d)\s?m\b(?!\.)|(?P<of>\sof\b))?"
)
POUNDS = re.compile(r"\s+pounds?\b", re.IGNORECASE)
IN_TEN = re.compile(
    r"\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>three|four|five|six|ten|20|twenty|10|100|5)"
    r"(?=\s+(?:[a-z]|$)|[.,;])"
)
