"""Turns of phrase that say where somebody was instead, or why they did not come.

Further rows of `attendance_phrases.py`, and those of votes. Own list, from the wording of agency
and local reports.
"""

from __future__ import annotations

from checker.extract.attendance_pattern import (
    COME,
    KEPT,
    OCCASION,
    OWN,
    PLACE,
    PLURAL,
    Frame,
    frame,
)

# What ties "in hospital" to the day of the event; without it somebody may be there for years.
_THAT_DAY = (
    r"(?:that\s+(?:\w+\s+)?(?:day|evening|night|morning|afternoon|weekend)|at\s+the\s+time|on\s+the\s+day|"
    r"during\s+the|when\s+the|on\s+(?-i:[A-Z])[a-z]+day)\b"
)
# The same group under further names, for patterns of several turns.
_PLACE_2, _PLACE_3 = (PLACE.replace("?P<place>", f"?P<place{n}>") for n in (2, 3))
_BARE = rf"(?:(?!to\b|of\b|for\b|in\b|at\b|by\b)[\w'’-]+\s+){{0,2}}?(?:{PLURAL})\b"

WHEREABOUTS: tuple[Frame, ...] = (
    frame(
        "abroad|out of the country|overseas|out of town",
        r"\b(?P<v>was|were|is)\s+(?:still\s+|currently\s+|travell?ing\s+)?(?:abroad|out\s+of\s+(?:the\s+country|town)|overseas)\b",
        "absent",
    ),
    frame(
        "hospital|clinic",
        rf"\b(?P<v>was|were)\s+(?:still\s+)?(?:being\s+treated\s+)?in\s+(?:an?\s+|the\s+)?(?:hospital|clinic)\s+{_THAT_DAY}",
        "absent",
    ),
    frame(
        "in bed|bedridden|in sick",
        r"\b(?P<v>was|were|lay)\s+(?:ill\s+|sick\s+|confined\s+to\s+|in\s+)?(?:in\s+bed|bed\b|bedridden)|\b(?P<v2>called)\s+in\s+sick\b",
        "absent",
    ),
    frame(
        " on a | on an | on holiday| on vacation| on leave| on his | on her | on honeymoon",
        rf"\b(?P<v>was|were)\s+(?:still\s+|away\s+)?on\s+(?:(?:an?|{OWN})\s+(?:[\w-]+\s+){{0,2}}?(?:trip|visit|tour|"
        rf"holiday|vacation|honeymoon)|holiday|vacation|leave|honeymoon)\b(?:\s+(?:in|to)\s+(?:the\s+)?{PLACE})?",
        "absent", away=True,
    ),
    frame(
        "travelling|traveling|spent the|spent that|was in |were in |was still in ",
        rf"\b(?P<v>was|were)\s+travell?ing\s+(?:in|through)\s+{PLACE}|\b(?P<v2>spent)\s+(?:the|that)\s+(?:day|"
        rf"evening|night|weekend|morning|afternoon)\s+in\s+{_PLACE_2}|"
        rf"\b(?P<v3>was|were)\s+(?:still\s+)?in\s+{_PLACE_3}\s+{_THAT_DAY}",
        "absent", away=True,
    ),
    frame(
        "stuck|stranded",
        r"\b(?P<v>was|were)\s+(?:stuck|stranded)\s+(?:at|in|on)\s+(?:the|an?|[A-Z]|traffic|snow)",
        "absent",
    ),
    frame(
        "had flown|had left|had gone|left ",
        rf"\b(?P<v>had\s+(?:already\s+)?(?:flown|left|gone|travell?ed))\s+(?:(?:back\s+)?(?:to|for)\s+)?{PLACE}\s+(?:that\s+"
        rf"(?:morning|day)|(?:the\s+(?:day|evening|night)\s+before))|\b(?P<v2>left)\s+(?-i:[A-Z][\w-]+)\s+(?:the\s+"
        rf"(?:day|evening|night)\s+before\b|a\s+day\s+(?:earlier|before)\b)(?!\s+(?:his|her|their|the))",
        "absent", fact=True,
    ),
    frame(
        "message|greeting",
        rf"\b(?P<v>sent|recorded)\s+(?:an?|{OWN})\s+(?:\w+\s+)?(?:message|greetings?|letter|statement)\s+(?:that|which)\s+"
        rf"was\s+(?:read|played|shown)|\b(?P<v2>sent)\s+(?:an?|{OWN})\s+(?:recorded|pre-?recorded|video|taped|written)\s+"
        rf"(?:video\s+)?(?:message|greetings?|address)\b",
        "absent",
    ),
    frame(
        "by video|via video|online|video link|video from|via a video",
        r"\b(?P<v>spoke|speaking|speaks|was\s+connected|was\s+linked|followed|took\s+part|participated)\s+(?:(?:the|his|"
        r"her)\s+\w+\s+)?(?:by|via|over|through)\s+(?:an?\s+)?video\b|\b(?P<v2>took\s+part|participated|spoke)\s+online\b",
        "remote",
    ),
    frame(
        "nowhere|to be seen",
        r"\b(?P<v>was|were)\s+(?:nowhere\s+(?:to\s+be\s+(?:seen|found)|in\s+sight)|not\s+to\s+be\s+seen)\b",
        "absent", fact=True,
    ),
    frame(
        "instead|in his place|in her place|in their place|in his stead|in her stead",
        rf"\b(?P<v>sent|sends|dispatched)\s+(?:an?|{OWN}|the)\s+(?:[\w-]+\s+){{0,4}}?(?:instead|in\s+(?:his|her|their)\s+"
        rf"(?:place|stead))\b",
        "represented",
    ),
    frame(
        "travel|fly|come|go |journey|make it|made it",
        rf"\b(?P<v>{KEPT})\s+(?:travel|fly|come|go|journey|make\s+it|make\s+the\s+(?:trip|journey))\s+to\s+{PLACE}",
        "absent", fact=True, venue=True,
    ),
    frame(
        "never |from coming|from attending|from travel|from taking part",
        rf"\b(?P<v>never)\s+(?:arrived|came|showed\s+up|turned\s+up|made\s+it)(?=\s*[,.;]|\s*$|\s+(?:at|to)\s+{OCCASION})|"
        rf"\b(?P<v2>was|were|been)\s+(?:prevented|kept|stopped|barred)\s+(?:by\s+[\w ]{{,30}}?\s+)?"
        rf"from\s+(?:attending|coming|"
        rf"travell?ing|taking\s+part)\b",
        "absent", fact=True,
    ),
    frame(
        "skip|miss|boycott|snub|shun",
        rf"\b(?P<v>skips|misses|boycotts|snubs|shuns|to\s+skip|to\s+miss|to\s+boycott)\s+{_BARE}",
        "absent",
    ),
    frame("attends|at summit", rf"\b(?P<v>attends)\s+{_BARE}", "present"),
    frame(
        "one of ",
        r"\b(?P<v>was|is)\s+(?:also\s+)?one\s+of\s+(?:the|those)\s+(?:[\w-]+\s+){0,3}?(?:who\s+(?:came|attended|took\s+part|"
        r"turned\s+up|showed\s+up|were\s+(?:there|present))|present|in\s+attendance)\b",
        "present",
    ),
    frame(
        "arriv",
        rf"\b(?P<v>arrived)\s+(?:[\w-]+\s+){{0,3}}?(?:(?:before|after|for|during|in\s+time\s+for)\s+{OCCASION}|(?:late|early|"
        rf"on\s+time|by\s+(?:car|train|taxi|helicopter|bike|boat|bus))(?=\s*[,.;]|$|\s+(?:and|for|with)\b))",
        "present",
    ),
    frame(
        "did come|did attend|did show|did turn|did appear|did make",
        r"\b(?P<v>did)\s+(?:come|attend|show\s+up|turn\s+up|appear|make\s+it)\b",
        "present",
    ),
    frame(
        "at the back|at the rear|at the front",
        r"\b(?P<v>stood|sat)\s+at\s+the\s+(?:back|rear|front)\b",
        "present",
    ),
    # -- votes
    frame(
        "voted|vote in favour|vote for|vote against",
        r"\b(?P<v>voted|votes|cast\s+(?:his|her|their|its|a)\s+vote)\s+(?:for|against|in\s+favou?r|yes|no\b|with|to\s+(?:approve|"
        r"reject|pass|adopt|support|oppose)|down)\b",
        "voted", occasion="vote",
    ),
    frame(
        "abstain|abstention",
        r"\b(?P<v>abstained|abstains)\b(?!\s+from\s+(?!vot|the\s+vot|taking\s+sides))",
        "abstained", occasion="vote",
    ),
    frame(
        "not vote|n't vote|n’t vote|cast a|cast his|cast her|take part in the vot",
        r"\b(?P<v>did\s?n[o'’]t|did\s+not)\s+(?:vote|cast\s+(?:an?|his|her|their|its)\s+(?:vote|ballot))(?!\s+(?:for|against|in|"
        r"on|to|with))\b",
        "not voting", fact=True, occasion="vote",
    ),
    frame(
        "left the|walked out|stormed out|leave the",
        r"\b(?P<v>left|walked\s+out(?:\s+of)?|stormed\s+out(?:\s+of)?)\s+(?:the\s+(?:chamber|room|hall|plenary|session|assembly|"
        r"building)\s+)?(?:before|ahead\s+of|prior\s+to|shortly\s+before|just\s+before)\s+the\s+(?:\w+\s+)?(?:vote|ballot|voting)\b",
        "absent", fact=True, occasion="vote",
    ),
    frame(
        "in the chamber|in the dock|in the courtroom",
        r"\b(?P<v>was|were)\s*(?:n['’]t|not)\s+in\s+the\s+(?:chamber|dock|courtroom)\b",
        "absent", fact=True,
    ),
    # -- court
    frame(
        "to leave h|in his cell|in her cell",
        rf"\b(?P<v>refused|declined)\s+to\s+leave\s+{OWN}\s+(?:prison\s+)?cell\b|\b(?P<v2>remained|stayed)\s+in\s+{OWN}\s+(?:prison\s+)?cell\b",
        "absent", fact=True,
    ),
    frame(
        "to come to court|to court|in court",
        rf"\b(?P<v>{KEPT})\s+(?:come|appear|show\s+up|be\s+(?:present|brought)|go)\s+(?:to|in)\s+(?:the\s+)?court",
        "absent", fact=True,
    ),
    frame("absentia", r"\b(?P<v>tried|sentenced|convicted)\s+in\s+absentia\b", "absent"),
    frame(
        "appears in court|in court",
        r"\b(?P<v>appears|arrives)\s+(?:in|at)\s+court\b",
        "present", flips=True,
    ),
    frame(
        "failed to appear|fails to appear",
        rf"\b(?P<v>fails|failed)\s+to\s+(?:appear|show\s+up|{COME})\b",
        "absent", fact=True,
    ),
)  # fmt: skip
