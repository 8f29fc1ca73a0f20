"""Turns of phrase that say who played and who did not: in the team, on the bench, injured.

Further rows of `attendance_phrases.py`, said of the "line-up": who looks on from the stands is at
the match and does not play. Own list, from the wording of match reports.
"""

from __future__ import annotations

from checker.extract.attendance_pattern import OWN, Frame, frame
from checker.normalize.occasions import LINE_UP

_SIDE = (
    rf"(?:(?:the|{OWN})\s+(?:\w+\s+)?(?:team|side|xi|eleven|line-?up|squad|attack|defence|defense|midfield)"
    r"|(?-i:[A-Z][\w-]+))"
)
_IN_TEAM = (
    r"(?:the\s+)?(?:\w+\s+)?(?:squad|team|line-?up|side|starting\s+(?:xi|eleven|five|fifteen))"
)
_AT_MATCH = (
    r"(?:\s+(?:the|this|that|a|[a-z]+day['’]s)\s+(?:\w+\s+)?(?:match|game|final|race|derby|tie))"
)

LINE_UPS: tuple[Frame, ...] = (
    frame(
        "scored|came on|played|substituted|booked|came off|limped|sent off|penalty",
        rf"\b(?P<v>scored|came\s+on\s+(?:as|for|in|at|after)|came\s+off\s+the\s+bench|limped\s+off|"
        rf"played\s+(?:the\s+)?(?:full|whole|entire|all|in\s+goal|both|90)|missed\s+a\s+penalty)\b|"
        rf"\b(?P<v2>was)\s+(?:substituted|sent\s+off|shown\s+a\s+(?:red|yellow)\s+card|"
        rf"booked\s+for\s+(?:a|an|{OWN})\b)",
        "present", occasion=LINE_UP,
    ),
    frame(
        "started|starting|captain|skippered|man of the|player of the|line-up|lineup|lined up|debut|"
        "back in the|returned|led the|set up",
        rf"\b(?P<v>started{_AT_MATCH}|started\s+(?:in\s+(?:goal|midfield|attack|defence)|at\s+(?:left|right|full|centre))|"
        rf"captained|skippered|lined\s+up\s+(?:in|at|for|alongside)|made\s+{OWN}\s+(?:\w+\s+)?debut|"
        rf"returned\s+to\s+{_SIDE}|led\s+the\s+(?:attack|line)|set\s+up\s+the\s+(?:\w+\s+)?(?:goal|winner|equaliser|equalizer))\b|"
        rf"\b(?P<v2>was|were)\s+(?:back\s+)?in\s+the\s+(?:starting\s+)?(?:line-?up|xi|eleven|team|side)\b|"
        rf"\b(?P<v3>was)\s+(?:named|voted|chosen)\s+(?:man|player|woman)\s+of\s+the\s+match\b",
        "present", occasion=LINE_UP, flips=True,
    ),
    frame(
        "suspended|ban|rested|dropped|ruled out|sidelined|unavailable|left out|omitted|injured|"
        "injur|out with|unused|fitness",
        rf"\b(?P<v>was|were|is|are)\s+(?:still\s+)?(?:suspended(?=\s*[,.;]|$|\s+(?:for|after|and|from)\b)|rested|"
        rf"dropped(?=\s*[,.;]|$|\s+(?:from|to|for|by)\b)|ruled\s+out|sidelined|unavailable|"
        rf"(?:left\s+out|omitted)\s+(?:of|from)\s+{_IN_TEAM}|left\s+out(?=\s*[,.;]|$)|injured(?=\s*[,.;]|$)|"
        rf"out\s+(?:with\s+an?|injured|through|because|suspended)|an\s+unused\s+substitute)\b|"
        rf"\b(?P<v2>served|serves|is\s+serving|was\s+serving)\s+(?:an?|the\s+\w+|{OWN})\s+(?:[\w-]+\s+){{0,2}}?(?:ban|"
        rf"suspension)\b|\b(?P<v3>failed)\s+an?\s+(?:late\s+)?fitness\s+test\b",
        "absent", occasion=LINE_UP,
    ),
    frame(
        "play|feature|not in the|bench|stands|substitute|squad|line-up|without",
        rf"\b(?P<v>did\s?n[o'’]t|did\s+not|could\s+not|couldn['’]t|never)\s+(?:play|feature)\b(?!\s+(?:a|an|any|the|"
        rf"well|badly|down|up|with|into|on\s))|\b(?P<v2>remained|stayed|sat|spent{_AT_MATCH})\s+on\s+the\s+"
        rf"(?:substitutes['’]\s+)?bench\b|\b(?P<v3>watched|sat)\s+(?:[\w-]+\s+){{0,3}}?(?:from|in)\s+(?:the\s+)?"
        rf"(?:\w+\s+)?stands?\b",
        "absent", occasion=LINE_UP, fact=True,
    ),
    frame(
        "in the squad|in the team",
        rf"\b(?P<v>was|were)\s*(?:n['’]t|not)\s+(?:even\s+)?(?:(?:included|named|selected)\s+)?in\s+{_IN_TEAM}\b",
        "absent", occasion=LINE_UP, fact=True,
    ),
)  # fmt: skip
