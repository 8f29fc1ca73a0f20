"""Deeds told by a turn of phrase: who raised the alarm, scored last, claimed the attack.

In: a `Reading`. Out: the deed, the token of its doer and the words that tell. What a verb and its
object tell is in `doers.py`; here stand the forms that have none. Own list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Annotation, Sentence, Token
from checker.extract.attendance_parts import subject_of
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.normalize.needed_words import holds_parts, needed_in_lower
from checker.normalize.text_finder import TextFinder

_HELP = (
    r"(?:the\s+)?(?:police|emergency\s+services|fire\s+brigade|fire\s+service|fire\s+department|"
    r"firefighters|authorities|coastguard|emergency\s+number|for\s+help|911|999|112|000)"
)
_CONTEST = (
    r"(?:race|marathon|election|vote|title|final|tournament|championship|by-election|run-?off|"
    r"contest|competition|presidency)"
)
_GUNMAN = r"the\s+(?:suspected\s+|alleged\s+)?(?:gunman|shooter|attacker|assailant)"


class _Deed(NamedTuple):
    """`pattern` holds group `v`, of whose clause the doer is subject, or `who`, before the doer.

    Group `by` stands before the doer after all where it matches ("was raised by").
    """

    name: str
    hints: tuple[str, ...]
    needed: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]


def _deed(name: str, hints: str, pattern: str) -> _Deed:
    needed = needed_in_lower(pattern)
    return _Deed(name, tuple(hints.split("|")), needed, re.compile(pattern, re.IGNORECASE))


_DEEDS = (
    _deed(
        "raised the alarm", "alarm",
        r"\b(?P<v>raised|sounded|gave|set\s+off|pulled)\s+the\s+(?:fire\s+)?alarm\b|"
        r"\balarm\s+(?:[^.;]{1,40}?\s)?was\s+(?:raised|sounded|given|"
        r"activated|set\s+off|pulled)\s+(?P<by>by\s+)",
    ),
    _deed(
        "raised the alarm", "police|emergency|fire|authorities|911|999|112|000|coastguard",
        rf"\b(?P<v>called|alerted|rang|phoned|dialled|dialed|notified|contacted|telephoned)\s+{_HELP}\b|"
        rf"\b{_HELP}\s+(?:were|was|had\s+been)\s+(?:called|alerted|notified|contacted|tipped\s+off)\s+(?P<by>by\s+)",
    ),
    _deed(
        "raised the alarm", "flames|smoke|fire|blaze|glow",
        r"\b(?P<v>spotted|noticed|saw|discovered)\s+(?:the\s+)?(?:flames|smoke|fire|blaze|glow)\b|\b(?:flames|smoke|"
        r"fire|blaze|glow)(?:\s+(?:near|in|at|on)\s[\w ]{2,25})?\s+(?:were|was)\s+(?:first\s+)?"
        r"(?:spotted|noticed|seen|discovered)\s+(?P<by>by\s+)",
    ),
    _deed(
        "found the body", "found|discovered|dead|body|remains",
        r"\b(?P<v>found|discovered)\s+(?:the\s+(?:woman|man|victim|couple|boy|girl)['’]?s?|her|his|their|the)\s+"
        r"(?:(?:lifeless\s+|naked\s+)?bod(?:y|ies)|remains|corpses?|dead)\b|\b(?:bod(?:y|ies)|remains|corpses?)\s+"
        r"(?:was|were)\s+(?:found|discovered)\b[^.;]{0,50}?\s(?P<by>by\s+)|\bfound\s+dead\b[^.;]{0,60}?\s(?P<by2>by\s+)",
    ),
    _deed(
        "chaired", "chair|presid|led by|headed by",
        r"\b(?:chairmanship|presidency)\s+of\s+(?P<by>(?=(?:the\s+)?(?:[\w'’-]+\s+){0,4}?[A-Z]))|"
        r"\b(?:chaired|presided\s+over|moderated)\s+(?P<by2>by\s+)|\b(?P<v>presided\s+over|was\s+in\s+the\s+chair|"
        r"took\s+the\s+chair)\b(?=[^.;]{0,40}?\b(?:meeting|session|talks|summit|debate|conference|hearing|it|the\s+chair)\b)",
    ),
    _deed(
        "took to hospital", "hospital",
        r"\b(?P<v>drove|took|brought|carried|rushed|ferried)\s+(?:him|her|them|the\s+(?:boy|girl|man|woman|child|actor|"
        r"victim|baby|teen(?:ager)?))\s+(?:in\s+(?:his|her|their|a)\s+(?:\w+\s+){0,2}?(?:car|van|taxi|truck)\s+)?to\s+"
        r"(?:the\s+|a\s+)?(?:[\w'’.]+\s+){0,3}?hospital\b|\b(?:taken|driven|brought|rushed|carried)\s+to\s+"
        r"(?:the\s+|a\s+)?(?:[\w'’.]+\s+){0,3}?hospital\s+(?P<by>by\s+(?!ambulance|helicopter|car|air|private))",
    ),
    _deed(
        "claimed responsibility", "responsib",
        r"\b(?P<v>claimed|claims|has\s+claimed|took|accepted)\s+responsibility\b|\bresponsibility\b[^.;]{0,40}?\bwas\s+"
        r"claimed\s+(?P<by>by\s+)",
    ),
    _deed(
        "was blamed for the attack", "blame",
        r"\bblamed\s+(?P<by>)(?=[^.;]{1,60}?\bfor\s+the\s+(?:\w+\s+)?(?:attack|bombing|blast|explosion|killings?|raid|"
        r"strike|shelling|ambush)s?\b)",
    ),
    _deed(
        "scored the winner",
        "winner|winning goal|decisive goal|decider|only goal|goal by|goal from|header by",
        r"\b(?P<v>scored|netted|headed|hit|struck|grabbed|got|converted|fired|smashed|bundled)\s+(?:in\s+|home\s+)?"
        r"(?:the|a)\s+(?:[\w-]+\s+){0,2}?(?:winner|winning\s+goal|decisive\s+goal|decider|only\s+goal)\b|"
        r"\b(?:winner|winning\s+goal|decisive\s+goal|decider|only\s+goal)\s+(?:was\s+scored|came)\s+(?P<by>(?:by|from)\s+)|"
        r"\b[Aa]\s+(?:[\w-]+\s+)?(?:goal|header|strike)\s+(?P<by2>(?:by|from)\s+)(?=[^.;,]{3,30}?\s(?:decided|settled|"
        r"won|sealed|was\s+enough))",
    ),
    _deed(
        "scored the equaliser", "equali|level",
        r"\b(?P<v>equali[sz]ed|levelled|leveled|drew\s+level)\b|\b(?P<v2>scored|netted|headed|hit|struck|grabbed)\s+"
        r"(?:in\s+|home\s+)?the\s+(?:[\w-]+\s+){0,2}?(?:equali[sz]er|leveller)\b",
    ),
    _deed(
        "scored the opener", "opene|scoring|ahead|lead|deadlock|first goal",
        r"\b(?P<v>opened\s+the\s+scoring|broke\s+the\s+deadlock|"
        r"put\s+(?:the\s+)?[\w'’ ]{2,25}?\s+ahead|gave\s+(?:the\s+)?[\w'’ ]{2,25}?\s+the\s+lead|"
        r"scored\s+the\s+(?:(?:first|opening)\s+goal|"
        r"opener))\b|"
        r"\btook\s+the\s+lead\b[^.;]{0,30}?\s(?P<by>through\s+)",
    ),
    _deed(
        "was sent off", "sent off|red card|second yellow|dismissed|leave the",
        r"\b(?P<v>was\s+sent\s+off|was\s+shown\s+(?:a|the)\s+(?:straight\s+|second\s+)?(?:red|yellow)\s+card|was\s+"
        r"dismissed\s+for|received\s+a\s+(?:straight\s+)?red\s+card|saw\s+red|had\s+to\s+leave\s+the\s+"
        r"(?:field|pitch))\b|\blost\s+(?P<by>)(?=[A-Z][^.;,]{2,30}?\s+to\s+a\s+(?:straight\s+|second\s+)?(?:red|yellow)\s+card)",
    ),
    _deed(
        "missed a penalty", "penalty",
        r"\b(?P<v>missed|wasted|squandered)\s+(?:a|the)\s+(?:\w+\s+)?penalty\b|\bsaved\s+a\s+(?:\w+\s+)?penalty\s+"
        r"(?:taken\s+)?(?P<by>(?:by|from)\s+)",
    ),
    _deed(
        "was the best player", "of the match",
        r"\b(?P<v>was|were)\s+(?:named|voted|chosen)\s+(?:man|player|woman)\s+of\s+the\s+match\b",
    ),
    _deed(
        "confessed", "confess|admitted",
        r"\b(?P<v>confessed\s+to|admitted\s+(?:to\s+)?)\s*(?:the\s+)?(?:killing|murder|shooting|stabbing|theft|attack|"
        r"robbery|crime)\b",
    ),
    _deed(
        "reported it first", "first",
        r"\bfirst\s+reported\s+(?P<by>by\s+)|\b(?P<v>(?:was|were)\s+(?:the\s+)?first\s+to\s+report|first\s+reported|"
        r"reported\s+first)\b",
    ),
    _deed(
        "was the first to speak", "first to|first speaker",
        r"\b(?P<v>was|were)\s+the\s+first\s+(?:\w+\s+)?to\s+(?:speak|sign|congratulate|react|arrive)\b|\bfirst\s+"
        r"(?:to\s+(?:speak|sign|congratulate|react|arrive)|speaker)\s+(?:was|were)\s+(?P<by>)",
    ),
    _deed(
        "owns it", "belongs|owned",
        r"\b(?:building|warehouse|house|factory|ship|vessel|plane|hotel|club|shop|farm|mine|plant|bus|ferry)\s+"
        r"(?:which\s+|that\s+)?(?:belongs\s+(?P<by>to\s+)|(?:is|was)\s+owned\s+(?P<by2>by\s+))",
    ),
    _deed(
        "won", "won|win|first|victory|title|elected",
        rf"\b(?P<v>won|wins|took|takes|claimed|clinched)\s+(?:the\s+)?(?:[A-Z]\w+\s+)?{_CONTEST}\b|"
        r"\b(?P<v3>(?:was|were|is|been)\s+elected\s+(?:as\s+)?(?:the\s+)?(?:new\s+|next\s+)?"
        r"(?:president|mayor|governor|chancellor|pope)|(?:was|is|been)\s+declared\s+(?:the\s+)?"
        r"winner|emerged\s+as\s+(?:the\s+)?winner)\b|"
        r"\b(?P<v2>(?:finished|came|placed)\s+first|crossed\s+the\s+(?:finish(?:ing)?\s+)?line\s+first)\b|"
        rf"\b{_CONTEST}\s+was\s+won\s+(?P<by>by\s+)|\b(?:[Tt]he\s+winner\s+(?:was|is)|"
        r"(?:[Vv]ictory|[Ff]irst\s+(?:place|prize))\s+went\s+to)\s+(?P<by2>)",
    ),
    _deed(
        "attacked", "gunman|shooter|attacker|assailant",
        rf"\b(?:named|identified)\s+{_GUNMAN}\s+as\s+(?P<by>)|\b{_GUNMAN}\s+(?:was|has\s+been|is)\s+"
        r"(?:named|identified)\s+(?:by\s+(?:the\s+)?\w+\s+)?as\s+(?P<by2>)|"
        rf"\b(?P<v>(?:was|has\s+been|is)\s+(?:named|identified)\s+as\s+{_GUNMAN})",
    ),
    _deed(
        "gave the tip", "tip|call from",
        r"\b(?:tip-?off|tip|anonymous\s+call|call)\s+(?P<by>(?:from|by)\s+)(?=[^.;]{0,80}?)",
    ),
)  # fmt: skip
# Of a contest with classes or earlier runnings, "won the race" does not say which.
_CLASSED = re.compile(
    r"\b(?:wom[ae]n|men|girls?|boys?|juniors?|wheelchair|category|stage|heat|round|class|doubles|"
    r"last (?:year|time)|previous\w*|earlier|defending|would|could|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)
_HINTS = TextFinder({h for d in _DEEDS for h in d.hints})
# A tip or a call is told of only where it led to somebody.
_LED = re.compile(r"\b(?:led|leading|arrest|track|trail|identified)\b", re.IGNORECASE)


class Told(NamedTuple):
    """`at`: the word of the deed, in whose clause it is read."""

    name: str
    at: Token
    doer: Token


def deed_phrases(reading: Reading) -> Iterator[Told]:
    a = reading.annotation
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        low = a.sentence_lower(sentence)
        hints = _HINTS.found_in(low)
        if not hints:
            continue
        for deed in _DEEDS:
            if hints.isdisjoint(deed.hints) or not holds_parts(low, deed.needed):
                continue
            if deed.name == "gave the tip" and not (_LED.search(text) or "tip" in low):
                continue
            if deed.name == "won" and _CLASSED.search(text):
                continue
            for match in deed.pattern.finditer(text):
                found = _told(reading, sentence, deed.name, match)
                if found is not None:
                    yield found


def _told(reading: Reading, sentence: Sentence, name: str, match: re.Match[str]) -> Told | None:
    a = reading.annotation
    groups = match.groupdict()
    for group in ("by", "by2"):
        if groups.get(group) is not None:
            at = a.tokens[token_at(a, sentence.start + match.start(), sentence)]
            first = token_at(a, sentence.start + match.end(group), sentence)
            doer = _head_from(a, first, sentence)
            return Told(name, at, doer) if doer is not None else None
    group = next(g for g in ("v", "v2", "v3") if groups.get(g) is not None)
    at = a.tokens[token_at(a, sentence.start + match.start(group), sentence)]
    verb = a.head(at.i) if at.dep in ("aux", "auxpass") else at
    doer = subject_of(reading, verb)
    if doer is not None and doer.lower in ("who", "that", "which"):
        doer = a.head(verb.i)
    if doer is not None and doer.lower == "it":
        doer = a.child(a.head(doer.i).i, "attr")  # "it was the landlord who called"
    return Told(name, verb, doer) if doer is not None else None


def _head_from(a: Annotation, first: int, sentence: Sentence) -> Token | None:
    """The last noun of the phrase that begins at a token."""
    head = None
    for token in a.tokens[first : min(first + 9, sentence.last)]:
        if token.pos in ("NOUN", "PROPN"):
            head = token
        elif head is not None or token.pos not in ("DET", "ADJ", "NUM", "PRON", "PART", "ADV"):
            if token.text in ("'s", "’s", "-"):
                continue
            break
    return head
