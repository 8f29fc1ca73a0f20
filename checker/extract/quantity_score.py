"""Results of votes and games: "34 votes to 20", "by 33 voices against 21", "won 3-1", "310-299"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.annotation import Sentence
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Modality, Participant, Quantity
from checker.normalize.figure_occasions import occasions_of
from checker.normalize.needed_words import needed_words
from checker.normalize.numerals import NUMERAL, NUMERAL_LEADS, parse_numeral
from checker.normalize.word_hints import holds_digit

_VOTES = r"(?:votes?|voices?|ballots?|ayes|deputies|delegates|members|yes)"
_WORDED = re.compile(
    rf"\b(?:(?={NUMERAL_LEADS})(?:(?P<a>{NUMERAL})\s+{_VOTES}\s*(?:,\s*)?(?:to|against|and|with)\s+(?:(?:her|his)\s+)?(?P<b>{NUMERAL})"
    rf"(?!\s*(?:percent|%))(?:\s+(?:against|no)\b)?"
    rf"|(?P<e>{NUMERAL})\s+(?:\w+\s+)?vote[sd]?\s+(?:in\s+favou?r|for)(?:\s+it)?,?\s+(?:and\s+|with\s+)?"
    rf"(?P<f>{NUMERAL})\s+(?:voted\s+)?against\b)"
    rf"|(?:(?:votes?|ballot)\s+(?:of|was|by)|voted)\s+(?P<c>{NUMERAL})\s+to\s+(?P<d>{NUMERAL}))",
    re.IGNORECASE,
)
_POINTS = re.compile(r"(?:goal|set|frame|leg|point|trie)s? to ")
# "By three goals to one", "two sets to nil".
_GOALS = re.compile(
    rf"\b(?P<a>{NUMERAL})\s+(?:goals?|sets?|frames?|legs?|points?|tries)\s+to\s+"
    rf"(?P<b>{NUMERAL}|nil|none|love)\b",
    re.IGNORECASE,
)
# "The result was 57 to 30", "taken by 57 to 30", "won 3 to 1".
_ENDED_TO = re.compile(
    r"\b(?:(?:results?|votes?|ballot|tally|score|count|margin)\s*(?:was|is|of|by|,|:)|"
    r"(?:taken|passed|carried|approved|rejected|adopted|defeated|confirmed|decided|won|wins?|lost|"
    r"ended|finished|beat|beaten)(?:\s+[A-Z][\w’'-]+){0,3}(?:\s+by)?)\s+"
    rf"(?P<a>{NUMERAL})\s+to\s+(?P<b>{NUMERAL})"
    r"(?=\s*(?:[.,;:)!?]|$)|\s+(?:in|on|to|after|against|at|and|with|for|by|late|early|last)\b)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"[\deorxnty]\s+to\s+(?:\d|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fif|twen|nil)"
)
# "Norvik 3-1 Tarnow", "Norvik 3, Tarnow 1": how a headline gives a result.
_TITLE = re.compile(
    r"^(?:[A-Z][\w’'.]+\s+){1,3}(?:(?P<a>\d{1,2})\s?[-–]\s?(?P<b>\d{1,2})(?:\s+[A-Z][\w’'.]+){1,3}|"
    r"(?P<c>\d{1,2}),?\s+(?:[A-Z][\w’'.]+\s+){1,3}(?P<d>\d{1,2}))$"
)
# What tells an article on a match from one on a vote.
_PLAY = re.compile(
    r"\b(?:match|goals?|goalkeeper|striker|midfielder|league|cup|coach|team|game|innings|semi-?final|"
    r"scored|fans)\b"
)
# In lower case, what a sentence must hold to tell of a vote or a game.
_VOTING = re.compile(r"\b(?:vote[sd]?|voices?|ballots?|ayes|deputies|delegates|members)\b")
_VOTING_WORDS = needed_words(_VOTING.pattern)
_DASH = re.compile(r"\d\s?[-–]\s?\d")
_DASHED = re.compile(
    r"(?<![\w-])(?P<a>\d{1,3})\s?[-–]\s?(?P<b>\d{1,3})"
    r"(?![\w-]|\s*(?:percent|per cent|%|years?|miles|people|million|billion))"
)
_CONTEST = re.compile(
    r"\b(?:votes?|voted|ballot|passed|approved|rejected|elected|won|win|wins|beat|beats|lost|loss|"
    r"defeat\w*|lead\w*|led|victory|draw|drew|score\w*|ruling|decision|verdict|split|majority|margin|"
    r"senate|house|parliament|council|ended|ends|finished|finishes|result|whistle|full[\s-]time|"
    r"winners?|winning|beaten|beating|drawn|draws|down|fell|falls?|eased?|past|cruised?|coasted|held|"
    r"thrash\w*|overc[ao]me|edged?|hammer\w*|crush\w*|stun\w*|knock\w*|triumph\w*|success|losing|"
    r"loses?|downed|outplayed|trounced|routed|humbled|sank|sunk|upset|slump\w*|stalemate)\b"
)
_BALLOT = re.compile(
    r"\b(?:vot\w+|ballot|Senate|House|parliament|council|committee|ruling|court|bill|motion|"
    r"lawmakers|deputies|cabinet)\b",
    re.I,
)


def extract_scores(reading: Reading, sentence: Sentence, text: str) -> Iterator[Claim]:
    """One claim per side of a result: the winner's number and the loser's."""
    folded = reading.annotation.sentence_lower(sentence)
    voting = any(word in folded for word in _VOTING_WORDS) and _VOTING.search(folded)
    found = list(_WORDED.finditer(text)) if voting else []
    if not found and holds_digit(text) and _DASH.search(text) and _CONTEST.search(folded):
        found = _alone([m for m in _DASHED.finditer(text) if not _dated(text, m)], text)
    to = "to" in folded and not found
    if to and _TO.search(folded):
        found = list(_ENDED_TO.finditer(text))
    if to and not found and _POINTS.search(folded):
        found = list(_GOALS.finditer(text))
    if not found and sentence.number == 0 and (title := _TITLE.match(text.strip())) is not None:
        found = [title] if _PLAY.search(reading.article.text) else []
    for m in found:
        groups = m.groupdict()
        first = parse_numeral(groups["a"] or groups.get("c") or groups.get("e") or "")
        loser = groups["b"] or groups.get("d") or groups.get("f") or ""
        second = parse_numeral("0" if loser.lower() in _NIL else loser)
        if first is None or second is None or first.value == second.value == 0:
            continue
        ballot = m.re is _WORDED or (
            m.re is not _GOALS and _on_a_ballot(reading, text, max(first.value, second.value))
        )
        contest = "vote" if ballot else "game"
        if contest == "game" and _AT_A_STAGE.search(text, max(m.start() - 25, 0), m.end() + 35):
            contest = "stage"
        start = (
            m.start()
            if m.re in (_WORDED, _DASHED, _GOALS)
            else m.start("c" if m.group("a") is None else "a")
        )
        at = token_at(reading.annotation, sentence.start + start, sentence)
        verb = reading.annotation.tokens[reading.clause(at).verb].lemma.lower()
        end = m.end() if m.re is not _TITLE else m.end("d" if m.group("a") is None else "b")
        focus = (sentence.start + start, sentence.start + end)
        high, low = max(first.value, second.value), min(first.value, second.value)
        subject = reading.clause(at).subject
        subject = _winner(reading, subject)
        who = (
            reading.participant(subject)
            if subject >= 0
            else Participant("result", "result", *focus)
        )
        yield reading.claim(
            Kind.QUANTITY, at, focus, Quantity(high, high, "", True), subject=who,
            attribute=f"score:{contest}", keys=_KEYS.get(contest, {f"score|{contest}"}),
            noun="result", sort="score", verb=verb, against=f"{low:g}", grain="1",
            sum=f"{high + low:g}", points=f"{high:g}",
            scope=occasions_of(folded, m.start(), m.end(), ""), modality=_modality(reading, at),
            context=" ".join(sorted(_content(reading, sentence))),
        )  # fmt: skip


_NIL = frozenset(("nil", "none", "love"))
# Either side of a vote may be told alone.
_KEYS = {"vote": {"score|vote", "votes|for", "votes|against"}}


# Few games end with more.
_MANY = 20


# "Came from behind to beat them": they did.
_COMING = frozenset(
    "come fight recover rally hold battle bounce survive hang hit go manage strike score".split()
)


def _modality(reading: Reading, at: int) -> Modality | None:
    """None for that of the clause; what somebody came back to win has happened."""
    clause = reading.clause(at)
    verb = reading.annotation.tokens[clause.verb]
    above = reading.annotation.tokens[verb.head]
    if verb.dep not in ("advcl", "xcomp", "ccomp") or clause.modality is not Modality.POSSIBLE:
        return None
    came = above.tag == "VBD" and above.lemma in _COMING
    return Modality.HAPPENED if came and not clause.negated else None


def _on_a_ballot(reading: Reading, text: str, most: float) -> bool:
    """Whether a result is of votes: by its sentence, else by its size in an article on no match."""
    if _BALLOT.search(text):
        return True
    if most < _MANY:
        return False
    whole = reading.article.text
    return _PLAY.search(whole) is None and _BALLOT.search(whole) is not None


# The score before the end, of one of two legs, or of a part of the match.
_AT_A_STAGE = re.compile(
    r"\b(?:half[\s-]?time|interval|the\s+break|first\s+leg|second\s+leg|aggregate|extra\s+time|"
    r"penalt\w+|shoot-?out|led|leading|leads?|trail\w*|ahead|earlier|previous|"
    r"up|(?<!went )(?<!go )(?<!goes )down|from|tie-?break\w*|"
    r"(?:first|second|third|fourth|final|opening)\s+(?:set|quarter|period|frame|inning)|"
    r"last\s+(?:year|season|week))\b",
    re.IGNORECASE,
)
_RESULTS = frozenset("victory win triumph defeat loss success draw".split())


def _alone(found: list[re.Match[str]], text: str) -> list[re.Match[str]]:
    """Results that stand in no row: "6-4, 3-6, 7-5" are the sets of one match, not its result."""
    rows = {
        m
        for one, other in pairwise(found)
        if _IN_A_ROW.fullmatch(text, one.end(), other.start())
        for m in (one, other)
    }
    return [m for m in found if m not in rows]


_IN_A_ROW = re.compile(r"\s*(?:\([\d/–-]{1,5}\))?\s*(?:,|;|and)?\s*(?:and\s+)?")


def _winner(reading: Reading, subject: int) -> int:
    """ "Norvik's 2-1 victory": Norvik."""
    if subject < 0 or reading.annotation.tokens[subject].lemma.lower() not in _RESULTS:
        return subject
    owner = reading.annotation.child(subject, "poss")
    return owner.i if owner is not None else subject


_RECORD_BEFORE = re.compile(r"\b(?:to|record|record\s+of|record\s+is|record\s+was)\s+$", re.I)
_RECORD_BEHIND = re.compile(r"\s*(?:\(\s*\d+\s+KOs?|with\s+\d+\s+knock|record\b)", re.IGNORECASE)
_NAMED_RESULT = re.compile(
    r"\s+(?:\w+\s+)?(?:win|victory|defeat|loss|draw|triumph|success)\b", re.I
)


def _dated(text: str, m: re.Match[str]) -> bool:
    """Seasons, ages and dates look like results: "2006-07", "in the 18-24 group"; so do records
    of a career: "fell to 36-3", "58-3 with 51 knockouts".
    """
    if _RECORD_BEFORE.search(text, max(m.start() - 25, 0), m.start()):
        return _NAMED_RESULT.match(text, m.end()) is None
    if _RECORD_BEHIND.match(text, m.end()):
        return True
    after = text[m.end() : m.end() + 12].lower()
    return bool(re.match(r"[\s-]*(?:year|age|group|month|day|hour|foot|inch|mile|season)", after))


def _content(reading: Reading, sentence: Sentence) -> set[str]:
    return {
        t.lemma.lower()
        for t in reading.annotation.words(sentence)
        if t.pos in ("NOUN", "PROPN", "VERB")
    }
