"""What time expressions look like: the tables of their words and the pattern that finds them.

`time_words.py` reads the matches; parts of the day are in minutes from midnight.
"""

from __future__ import annotations

import re

from checker.normalize.first_letters import by_first_letter
from checker.normalize.run_starts import RunStarts
from checker.normalize.word_hints import WordHints

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())

# Minutes from midnight that a part of the day covers as papers use the words: "morning" takes in
# the small hours, "night" runs on into them, and evening and afternoon share an hour.
PARTS = {
    "dawn": (240, 480), "daybreak": (240, 480), "morning": (0, 720), "noon": (705, 735),
    "midday": (660, 840), "lunchtime": (660, 870), "afternoon": (720, 1080),
    "dusk": (960, 1290), "evening": (1020, 1439), "night": (1080, 1800), "midnight": (1410, 1470),
    "dark": (990, 1740), "before dawn": (0, 480),
}  # fmt: skip
# Other words for parts of the day. Lunch is when people have it, not a time of its own.
OTHER_PARTS = {
    "first light": "dawn", "sunrise": "dawn", "sunup": "dawn", "sun-up": "dawn",
    "sunset": "dusk", "sundown": "dusk", "nightfall": "dusk", "twilight": "dusk",
    "lunch break": "lunchtime", "lunch hour": "lunchtime", "after dark": "dark",
    "before daybreak": "before dawn", "before sunrise": "before dawn",
    "before first light": "before dawn", "predawn": "before dawn", "pre-dawn": "before dawn",
}  # fmt: skip
# The same with "early" or "late" before them; "early Saturday" begins at midnight.
QUALIFIED = {
    ("early", ""): (0, 600), ("late", ""): (900, 1560),
    ("early", "morning"): (0, 570), ("late", "morning"): (540, 720), ("mid", "morning"): (480, 690),
    ("early", "afternoon"): (705, 930), ("late", "afternoon"): (870, 1110),
    ("mid", "afternoon"): (810, 990), ("early", "evening"): (990, 1230),
    ("late", "evening"): (1170, 1470), ("late", "night"): (1230, 1680),
    ("early", "night"): (1080, 1380),
}  # fmt: skip
# Minutes east of Greenwich. ET, CT, MT and PT, which stand for summer and winter time alike, are
# left out, and so is IST (India, Ireland, Israel): "local" keeps them from being compared.
ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "hkt": 480, "jst": 540, "aest": 600, "aedt": 660, "wib": 420, "sast": 120,
}  # fmt: skip
_OPEN_ZONES = "et ct mt pt ist".split()
ZONE_WORDS = {"eastern": "et", "central": "ct", "mountain": "mt", "pacific": "pt"}

NUMBERS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0,
    "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0,
    "a couple of": 2.0, "a few": 4.0, "several": 5.0,
}  # fmt: skip

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = rf"(?:{_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_YEAR = r"(?:1[6-9]|20)\d\d(?!\d)"
_TH = r"(?:st|nd|rd|th)?"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ZONE = (
    r"(?:local\s+time|(?:eastern|central|pacific|mountain)(?:\s+(?:standard|daylight))?\s+time|"
    r"(?-i:[A-Z][a-z]{3,}(?:\s[A-Z][a-z]+)?)\s+time|"
    + "|".join(sorted([*ZONES, *_OPEN_ZONES], key=len, reverse=True))
    + r")"
)
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# "Half past six", "twenty to nine": minutes before or after the hour.
MINUTES = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20}
_PAST = r"(?i:half|(?:a\s+)?quarter|five|ten|twenty)"
_HEDGE = (
    r"(?P<hedge>about|around|approximately|approx\.?|roughly|some\s+time\s+around|nearly|almost|"
    r"just\s+before|just\s+after|shortly\s+before|shortly\s+after|soon\s+after|minutes\s+after|"
    r"minutes\s+before|a\s+little\s+(?:after|before)|some\s+time\s+after|sometime\s+after|"
    r"(?:just|shortly|a\s+little)\s+past|(?:moments|right|not\s+long)\s+(?:after|before))"
)
# How an expression begins. Most words of a sentence do not begin one and are passed over at once;
# tests hold this against the whole pattern.
_UNIT = "minute|hour|day|week|fortnight|month|year|decade"
# What follows a day's or an hour's digits; four of them are a year or an hour, and any number may
# begin "120 days ago".
_AFTER_DIGITS = (
    r"\s?[.:hH]\s?\d|\s?[aApP]\.?\s?[mM]|\s?[oO]['’]|(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z]|"
    r"\s+(?i:in|at|on)\s"
)
_DIGIT_LEADS = (
    rf"\d{{1,2}}(?:{_AFTER_DIGITS})|\d{{4}}(?!\d)|\d+\s+(?i:and\s+a\s+half\s+)?(?i:{_UNIT})"
)
# What follows an hour or a number in letters that begins one.
_AFTER_WORD = rf"(?:\s?o['’]|\s+(?:in|at|on|and|past|to|minutes)\s|\s+(?:{_UNIT}))"
_HOUR_WORDS = _HOURS.split("|")
_COUNTS = (
    r"an?\s+(?:couple|few|little|quarter|minute|hour|day|week|fortnight|month|year|decade)",
    *(word + _AFTER_WORD for word in (*_HOUR_WORDS, "several")),
)
# What follows "about" or "just" where a time begins.
_AFTER_HEDGE = (
    rf"\d|an?\s|{_HOURS}|several|than\s|the\s|time\s|before\s|after\s|past\s|half|quarter|twenty|"
    r"noon|mid"
)
_PART_LEADS = (
    *r"early\b late\b mid morning afternoon evening night pre-?dawn dawn daybreak dusk".split(),
    r"sun(?:\b|day|up|rise|set|down)",
    *("lunch", "twilight"),
    r"before\s+[dfs]",
    r"after\s+d",
    r"first\s+[lwd]",
)
_WORD_LEADS = (
    *(
        rf"{word}\b"
        for word in "last this next earlier later half quarter twenty noon small wee".split()
    ),
    *(
        rf"{word}\s+(?:{_AFTER_HEDGE})"
        for word in r"less more over nearly almost about around some sometime just only approx "
        r"approx\. approximately roughly shortly soon moments right".split()
    ),
    *(rf"{day[:3]}(?:\b|{day[3:]})" for day in WEEKDAYS),
    *r"tues\b thur\b thurs\b today yesterday tomorrow tonight overnight".split(),
    *(rf"{word}\s" for word in ("end", "beginning", "start", "minutes")),
    r"of\s+(?:last|this|next)",
    r"the\s+(?:end|beginning|start|middle|following|previous|early|small|wee)",
    r"not\s+long",
    r"between\s+\d",
    r"from\s+\d",
    r"the\s+day\s+(?:after|before)\s+(?:tom|yes)",
    r"day\s+(?:after|before)\s+(?:tom|yes)",
    *(
        rf"{word}\s+(?:(?:in|during|on|the)\s+)*(?:{'|'.join(_PART_LEADS)})"
        for word in ("in", "during", "on", "the")
    ),
    *_PART_LEADS,
)  # fmt: skip
_MONTH_LEADS = rf"(?:{_FULL}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![a-z])"
LEADS = rf"(?=(?:{_DIGIT_LEADS})|{by_first_letter((*_COUNTS, *_WORD_LEADS))}|{_MONTH_LEADS})"
# The same, as far as the first word of an expression tells.
STARTS = RunStarts(
    r"(?<!\d)\d(?:\d?[.:hHaApPoO]|\d?(?:st|nd|rd|th)?(?!\S)|\d{3}(?!\d)|\d+(?!\S))|\b(?:"
    + by_first_letter(
        (
            *(rf"{word}(?:\b|o['’])" for word in _HOUR_WORDS),
            *(
                words[0] + r"(?!\S)" if words[1:] else words[0]
                for words in (
                    lead.split(r"\s", 1) for lead in (_COUNTS[0], "several", *_WORD_LEADS)
                )
            ),
        )
    )
    + rf"|{_MONTH_LEADS})"
)
# "Just after dawn" is still that part of the day.
_NEAR = r"(?:just|shortly|soon|a\s+little|right|minutes|moments)\s+(?:after|before)"
# No expression begins inside a word, save digits written onto one ("at10am").
TOKEN = re.compile(
    rf"(?:\b|(?<!\d)(?=\d)){LEADS}(?:"
    + "|".join(
        (
            r"(?P<iso>\b(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)\b)",
            r"(?P<dots>\b(?P<dd>[0-3]?\d)\.\s?(?P<dm>[01]?\d)\.\s?(?P<dy>20\d\d)\b)",
            rf"(?P<mdy>\b(?P<m1>{_MONTH})\s*(?P<d1>\d\d?){_TH}(?![\d:.]\d|\d|\s*(?:[ap]\.?\s?m\b|percent|%))"
            rf"(?:\s?,?\s?(?P<y1>{_YEAR}))?)",
            rf"(?P<dmy>\b(?P<d2>\d\d?){_TH}\s+(?:of\s+)?(?P<m2>{_MONTH})(?:\s?,?\s?(?P<y2>{_YEAR}))?)",
            rf"(?P<my>\b(?:(?P<q3>(?i:early|mid|late|(?:the\s+)?(?:end|beginning|start|middle|(?:first|last)\s+(?:week|days))\s+of))[\s-]+)?"
            rf"(?P<m3>{_FULL})\b(?P<e3>-end)?(?:\s?,?\s?(?:of\s+)?(?P<y3>{_YEAR}))?)",
            r"(?P<relyear>\b(?i:(?:of\s+)?(?P<ry>last|this|next)\s+year)\b)",
            rf"(?P<lastday>\b(?i:(?P<lw>last|this|this\s+past|next|the\s+following|the\s+previous)\s+"
            rf"(?P<lwd>{WEEKDAY}))\b(?:['’]s)?)",
            rf"(?P<nightto>\b(?i:(?:in|during)\s+the\s+night\s+(?:from\s+{WEEKDAY}\s+)?(?:on)?to\s+"
            rf"(?P<nto>{WEEKDAY}))\b)",
            rf"(?P<weekday>\b(?i:{WEEKDAY})\b(?:['’]s)?)",
            # "Sat 3 May", "Mon., May 5": only before the date itself
            rf"(?P<shortday>\b(?P<sd>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?(?=,?\s(?:\d\d?\s{_MONTH}|{_MONTH}\s?\d)))",
            r"(?P<thispart>\b(?i:(?P<tw>this|last|yesterday|tomorrow|today)\s+(?P<tp>morning|afternoon|evening|night))\b)",
            r"(?P<farday>\b(?i:(?:the\s+)?day\s+(?P<fd>after\s+tomorrow|before\s+yesterday))\b)",
            r"(?P<day>\b(?i:today|yesterday|tomorrow|tonight|overnight)\b(?:['’]s)?)",
            r"(?P<span>\b(?i:(?P<sw>earlier\s+this|later\s+this|last|this|next|over\s+the)\s+(?P<su>weekend|week|month))\b(?:['’]s)?)",
            r"(?P<ago>\b(?i:(?:(?P<aq>less\s+than|more\s+than|over|nearly|almost|about|around|some|just|only)\s*)?"
            r"\b(?P<an>\d+|a\s+couple\s+of|a\s+few|several|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
            r"(?P<ah>\s+and\s+a\s+half)?\s+(?P<au>" + _UNIT + r")s?\s+ago)\b)",
            r"(?P<between>\b(?i:between|from)\s+(?P<b1>\d\d?)(?:[:.](?P<bm1>[0-5]\d))?\s?(?P<bh1>[ap]\.?\s?m\b\.?)?"
            r"\s+(?:and|to|until)\s+(?P<b2>\d\d?)(?:[:.](?P<bm2>[0-5]\d))?\s?(?P<bh2>[ap]\.?\s?m\b\.?))",
            rf"(?P<clock>(?:\b(?i:{_HEDGE})\s+)?(?<![\d$£€.,-])(?:"
            r"(?P<h>\d\d?)(?:\s?[:.]\s?(?P<mi>[0-5]\d))?\s?(?P<half>[ap]\.?\s?m\b\.?|[AP]\.?\s?M\b\.?)"
            r"|(?<=\bat\s)(?P<hdot>0\d|1[3-9]|2[0-3])\.(?P<midot>[0-5]\d)\b(?!\s*(?:%|per|pct|million|billion|euro))"
            r"|\b(?P<hh>0?[5-9]|1\d|2[0-3])\s?h\s?(?P<mih>[0-5]\d)\b"
            r"|(?P<h24>[01]?\d|2[0-3]):\s?(?P<mi24>[0-5]\d)(?![:\d])"
            rf"|(?P<h4>[01]\d|2[0-3])(?P<mi4>[0-5]\d)(?=\s?(?i:gmt|utc|hrs|hours|local\s+time|{'|'.join(_OPEN_ZONES)})\b)"
            r"|(?P<h5>[01]\d|2[0-3])(?P<mi5>[0-5]\d)(?=\s?\(\s?\d{4}\s?(?i:gmt|utc)\b)"
            rf"|\b(?P<past>{_PAST})(?:\s+minutes)?\s+(?P<way>(?i:past|to))\s+(?P<hp>\d\d?|(?i:{_HOURS}))"
            r"(?=\s+(?i:(?:on\s+\w+day|in\s+the|that)\s+(?:morning|afternoon|evening|night)|at\s+night)\b)"
            rf"|(?P<hoc>\d\d?|(?i:{_HOURS}))\s?o['’]\s?clock"
            rf"|\b(?P<hsp>\d\d?|(?i:{_HOURS}))"
            r"(?=\s+(?i:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)\b)"
            rf"|(?<=\bat\s)(?P<hsa>\d\d?|(?i:{_HOURS}))"
            rf"(?=\s+(?i:on\s+{WEEKDAY}\s+(?:morning|afternoon|evening|night))\b)"
            r"|\b(?P<named>(?i:noon|midnight|midday))\b(?!\s(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Mass)\b))"
            rf"(?:\s*(?i:hrs|hours)\b)?(?:\s*\(?(?P<zone>(?i:{_ZONE}))\b\)?)?)",
            rf"(?P<part>\b(?:(?i:(?P<nigh>{_NEAR}))\s+)?(?:(?i:in|during)\s+(?:the\s+)?)?(?:(?i:(?P<pq>early|late|mid(?:dle\s+of\s+the)?))[\s-]+)?(?:(?i:in\s+the|on)\s+)?"
            r"(?P<pp>(?i:morning|afternoon|evening|night|before\s+(?:dawn|daybreak|sunrise|first\s+light)|"
            r"pre-?dawn|after\s+dark|first\s+light|dawn|daybreak|dusk|lunchtime|"
            r"lunch[\s-](?:break|hour))|sun-?up|sun(?:rise|set|down)|nightfall|twilight)\b)",
            r"(?P<smallhours>\b(?i:(?:the\s+)?(?:early|small|wee)\s+hours)\b)",
            r"(?P<edge>\b(?i:(?P<ew>early|late))\b)",
            rf"(?P<year>\b{_YEAR}\b(?!\s*(?:,\s?\d{{3}}|\.\d|%|people|mile|kilomet|feet|met|block|[A-Z]\w+\.?\s(?:St|Ave|Road|Rd|Blvd|Boulevard|Drive|Lane|Street))))",
        )
    )
    + ")"
)  # fmt: skip
# Every expression holds a digit, the name of a month or, in lower case, one of these words; most
# sentences hold none and are not looked at further.
HINT = re.compile(
    r"(?:day|night|noon|morning|evening|dawn|daybreak|dusk|lunchtime|ago|overnight|hours|week|"
    r"light|dark|sun-?up|sunrise|sunset|sundown|nightfall|twilight|lunch[\s-](?:break|hour)|"
    r"weekend|month|year|tomorrow|o['’]\s?clock)(?:s|['’]s)?\b"
)
MONTH_NAMES = WordHints(_FULL.split("|"), as_written=True)
