"""What amounts look like: hedges, signs and units, and the pattern that finds one.

`quantities.py` reads the matches.
"""

from __future__ import annotations

import re

from checker.normalize.first_letters import by_first_letter
from checker.normalize.numerals import NUMERAL, NUMERAL_LEADS
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
HEDGE = re.compile(
    r"(?<![^\W\d_])(?:"
    + "|".join(f"(?P<h{n}>{p})" for n, p in enumerate(_HEDGES.values()))
    + r")[\s-]*"
    r"(?:an?\s+(?=additional)additional\s+|an?\s+(?:whopping|record|further|extra)\s+|another\s+)?$",
    re.IGNORECASE,
)
HEDGE_NAMES = tuple(_HEDGES)
HEDGES_BEHIND = (
    (re.compile(r"\s*(?:\+(?!\d)|-?plus\b|\s+or\s+more\b|\s+(?:or|and)\s+(?:above|over|up)\b)"),
     "at-least"),
    (re.compile(r"\s+or\s+(?:fewer|less|under)\b"), "at-most"),
    (re.compile(r"(?:\s+or\s+so\b|-odd\b|-some\b|-ish\b)"), "about"),
)  # fmt: skip

_SIGN = "|".join(re.escape(s) for s in sorted(CURRENCY_SIGNS, key=len, reverse=True))
_UNIT_WORDS = "|".join(
    re.escape(u).replace("_", r"[\s-]")
    for u in sorted((u for u in UNITS if len(u) > 1), key=len, reverse=True)
)
_MONEY_WORDS = (
    r"(?:(?:US|U\.S\.|American|Canadian|Australian|Hong\sKong|Singapore|New\sZealand|Swiss|British|"
    r"Japanese|Indian|Russian|Norwegian|Danish|Swedish|Czech|Polish)\s)?"
    r"(?:dollars?|euros?|pounds?(?=\s+sterling)|yen|rupees?|francs?|rou?bles?|yuan|pesos?|rand|shekels?|"
    r"lira|pence|hryvnias?|zlot(?:y|ys|ies)|kron(?:a|or|e|er)|naira|dinars?|dirhams?|riyals?|cents?|"
    r"forints?|baht|rupiah|USD|EUR|GBP|usd|eur)"
)
# How an amount begins: most words of a text begin none and are passed over at once.
_LEADS = "|".join(
    (
        "[−–"
        + "".join(sorted({sign[0] for sign in CURRENCY_SIGNS if not sign[0].isalpha()}))
        + "-]",
        by_first_letter(
            (
                "minus",
                *(re.escape(s) for s in sorted(CURRENCY_SIGNS, reverse=True) if s[0].isalpha()),
            )
        ),
        NUMERAL_LEADS,
    )
)
AMOUNT = re.compile(
    rf"(?<![\w.,/:$£€#])(?={_LEADS})(?<!\d-)(?P<minus>minus[\s-]|[-−–](?=\d[\d.]*\s*(?:°|degrees?|C\b|F\b)))?"
    rf"(?P<sign>(?:{_SIGN})\s?)?"
    rf"(?P<first>(?:(?:(?<=\bUS)|(?<=\bRs)|(?<=\b(?:Sfr|CHF|USD|EUR|GBP)))(?=\d)|(?<![a-z])){NUMERAL})"
    rf"(?:(?P<join>\s?[-–—]\s?|-?\s?to[\s-]|\s+or\s+|\s+and\s+)(?P<sign2>(?:{_SIGN})\s?)?"
    rf"(?P<second>{NUMERAL}))?"
    rf"(?P<suffix>\s?%|[\s-]?(?:degrees?\s(?:Celsius|Fahrenheit|C|F)\b|°\s?[CF]?\b|°)"
    rf"|(?:[\s-]|\sof\s)(?:{_MONEY_WORDS})\b|(?:\san?)?[\s-]?(?:{_UNIT_WORDS})\b|(?<=\d)\s?m\b(?!\.)|(?P<of>\sof\b))?",
    re.IGNORECASE,
)
POUNDS = re.compile(r"\s+pounds?\b", re.IGNORECASE)
IN_TEN = re.compile(
    r"\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>three|four|five|six|ten|20|twenty|10|100|5)"
    r"(?=\s+(?:[a-z]|$)|[.,;])"
)
