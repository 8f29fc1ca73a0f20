"""What turns of phrase of presence and absence are made of: their frame, and the words they share.

The tables of frames are `attendance_phrases.py`, `attendance_line_ups.py` and
`attendance_whereabouts.py`; `attendance_frames.py` reads them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.extract.attendance_words import OCCASIONS
from checker.normalize.needed_words import needed_in_lower

PLURAL = "|".join(sorted({f"{w}s?" for w in OCCASIONS}, key=len, reverse=True))
OCCASION = (
    r"(?:the|their|his|her|its|this|that|a|an|[a-z]+day['’]s)\s+"
    r"(?:(?!before\b|after\b|until\b|without\b|during\b|ahead\b)[\w'’-]+\s+){0,3}?"
    rf"(?:{PLURAL})\b"
)
PLACE = r"(?-i:(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?))"
OWN = r"(?:his|her|their|its)"
ROOM = (
    r"(?:the\s+)?(?:\w+\s+)?(?:court|courtroom|church|cathedral|mosque|chapel|chamber|audience|"
    r"congregation|stadium|arena|dock|gallery|galleries|stands|pews?|graveside|front\s+row|"
    r"meeting\s+room|conference\s+room|room|hall|podium|dais)"
)
COME = (
    r"(?:attend|come|be\s+there|be\s+present|be\s+in\s+(?:court|attendance)|travel|fly\s+in|make\s+it|"
    r"make\s+the\s+(?:trip|journey)|show\s+up|turn\s+up|turn\s+out|show|take\s+part|participate|"
    r"join|appear|go|assist)"
)
KEPT = (
    r"did\s?n[o'’]t|does\s?n[o'’]t|do\s?n[o'’]t|did\s+not|does\s+not|do\s+not|could\s+not|couldn['’]t|"
    r"can\s?not|can['’]t|ha[sd]\s+not|ha[sd]n['’]t|never|"
    r"(?:was|were|is|are|been)\s+(?:not\s+able|unable|unwilling|too\s+[a-z]+(?:\s+and\s+[a-z]+)?|"
    r"not\s+allowed|forbidden|not\s+permitted|not\s+well\s+enough|not\s+fit\s+enough)\s+to|"
    r"failed\s+to|refused\s+to|declined\s+to|chose\s+not\s+to|decided\s+not\s+to|opted\s+not\s+to|"
    r"elected\s+not\s+to|preferred\s+not\s+to|neglected\s+to"
)
# What may follow "did not come": the end of the phrase, or an occasion, or a reason.
ENDS = (
    r"(?=\s*(?:[,.;:!?\"”)]|$|and\b|but\b|because\b|due\b|after\b|as\b|for\b|since\b|owing\b|"
    r"despite\b|on\s|at\s|in\s+(?:person|court|church|public)\b|either\b|himself\b|herself\b|this\b|"
    rf"(?:to\s+|in\s+|on\s+|at\s+)?{OCCASION}))"
)
AFAR = (
    r"(?:by|via|through|over|on|using|with)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:video|videolink|video-?\s?link|"
    r"videoconference|video-?\s?conference|video\s+call|teleconference|zoom|skype|phone|telephone|"
    r"speakerphone|conference\s+call|satellite|live\s?stream)\b"
)


class Frame(NamedTuple):
    """`hints`: one of these lower-case words stands in a sentence that the pattern can match.

    `needed`: of each of these groups of texts the sentence holds one, in lower case.
    `as_written`: the pattern tells capitals; else it is matched on the text in lower case.

    `flips`: a negation turns the status round; without it a negated clause says nothing.
    `fact`: the words hold the negation themselves; `body`: said of countries and bodies only.
    `venue`: group `place` is where the occasion is held; `away`: where somebody was instead;
    `occasion`: what the words are said of whatever else is named beside them.
    """

    hints: tuple[str, ...]
    needed: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]
    as_written: bool
    status: str
    flips: bool = False
    venue: bool = False
    away: bool = False
    fact: bool = False
    body: bool = False
    occasion: str = ""


def frame(
    hints: str, pattern: str, status: str, *, flips: bool = False, venue: bool = False,
    away: bool = False, fact: bool = False, body: bool = False, occasion: str = "",
) -> Frame:  # fmt: skip
    as_written = "(?-i:" in pattern
    return Frame(
        tuple(hints.split("|")),
        needed_in_lower(pattern),
        re.compile(pattern, re.IGNORECASE if as_written else re.NOFLAG),
        as_written,
        status,
        flips,
        venue,
        away,
        fact,
        body,
        occasion,
    )
