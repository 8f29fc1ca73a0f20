"""Years, dates, clock times, telephone, road and model numbers: digits that count nothing.

In: a text, what stands before a numeral, the numeral and its end. Out: whether it is such a one.
"""

from __future__ import annotations

import re

# What a bare number in the text is part of when it is no amount.
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_BEFORE_IDENTIFIER = re.compile(
    rf"(?:\b{_MONTH}\s*|\b(?:No|Nos|Route|Rt|Highway|Hwy|Interstate|I|US|Flight|Channel|Chapter|"
    r"Section|Article|Articles|Room|Unit|Apt|Suite|Floor|Page|Phase|Class|Type|Model|Boeing|Airbus|"
    r"Figure|Volume|Vol|Psalm|Group|Division|Windows|iPhone|Level|Category|Grade|Formula|Apollo|"
    r"Round|Game|Week|Day|Part|Series|Season|Episode|Gate|Terminal|Pier|Line|Ward|District|Area|"
    r"Precinct|Local|Battalion|Amendment|Proposition|Title|Rule|Resolution|Block|House\sBill|"
    r"Super\sBowl|World\sWar|Act|Matthew|Mark|Luke|John|Romans)\.?[\s-]*|[#№/]\s*|:|\bin\s+the\s+|'|’)$",
)
_AFTER_IDENTIFIER = re.compile(
    rf"(?:\s?(?:a\.?\s?m\b|p\.?\s?m\b|AM\b|PM\b|o['’]clock|GMT|EDT|EST|PDT|PST|UTC|BST|CET|IST|hrs\s|"
    rf"{_MONTH}\b(?!\s+\w+ed\b))|s\b|(?:st|nd|rd|th)\b|:\d|/\d|['’]s\b|\.\d|,\d|"
    r"\s+(?:block|Block)\b|-\d|-(?:for|on|in|by)-|"
    r"\s+(?:[A-Z]\w+\s){1,3}(?:Street|St\b|Avenue|Ave|Road|Rd|Drive|Boulevard|Blvd|Lane|Court|Way|Place))",
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|before|after|during|early|late|mid|the|and|to|for|"
    rf"spring|summer|autumn|fall|winter|year|{_MONTH}|\d\d?,?)|[,(/–—-]|^)\s*-?$",
    re.IGNORECASE,
)

_MODEL = re.compile(r"\b[A-Z]\w*-$")
_NO_MODEL = re.compile(r"\b(?:Magnitude|Minus)-$")
_GROUP = re.compile(r"[\s-]\d{3,}")
# "A 1998 earthquake", but "a 1500-page report".
_YEAR_MODIFIES = re.compile(r"\b(?:an?|his|her|their|its)\s+$", re.IGNORECASE)


def is_identifier(text: str, before: str, numeral: str, end: int) -> bool:
    """Years, dates, clock times, telephone, road and model numbers: digits that count nothing."""
    if not numeral[-1].isdigit() and not numeral[0].isdigit():
        return False
    if _BEFORE_IDENTIFIER.search(before) or _AFTER_IDENTIFIER.match(text, end):
        return True
    if "-" in before[-2:] and _MODEL.search(before) and not _NO_MODEL.search(before):
        return True  # AK-47, DC-3
    if before[-1:] in ("/", "-", ".", " ") and before[-2:-1].isdecimal():
        return True
    if _GROUP.match(text[end : end + 5]):
        return True  # a telephone number or an account in groups
    if not YEAR.match(numeral):
        return False
    modifies = _YEAR_MODIFIES.search(before) and text[end : end + 1] == " "
    return bool(modifies or _YEAR_BEFORE.search(before))
