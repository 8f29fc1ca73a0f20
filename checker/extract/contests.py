"""Who won and who lost a match, a final or an election, however it is told.

"X beat Y", "Y lost 3-1 to X", "X has been elected president", "victory went to X", "Y conceded".
A claim is of kind POLARITY, family "contest", with the passage as value; slots `winner` and
`loser` hold entity keys of the article, "" where the passage names none. Own list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Sentence
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.model import Claim, Entity, EntityType, Kind, Modality, Status
from checker.normalize.figure_occasions import occasions_of
from checker.normalize.first_letters import whole_words
from checker.normalize.needed_words import holds_parts, needed_parts
from checker.normalize.text_finder import TextFinder

_WORD = r"[A-Z](?:[\w’'-]+|\.)"
_NAME = rf"(?:[Tt]he )?{_WORD}(?: (?:of |de |van |von )?{_WORD}){{0,3}}"
_SCORE = r"(?:\d{1,2}\s?[-–]\s?\d{1,2} )?"
_BEAT = (
    r"(?:beat|beats|beaten|defeat|defeats|defeated|thrash(?:es|ed)?|overc[ao]mes?|overcome|"
    r"outclass(?:es|ed)|trounce[sd]|hammer(?:s|ed)|"
    r"edge[sd]?(?: out)?|knock(?:s|ed)? out|eliminate[sd]|ease[sd]? past|saw off|sees off|"
    r"cruise[sd]? past|swept aside|outpoint(?:s|ed))"
)
_WIN = r"(?:win|victory|triumph|success)"
_POST = r"(?:president|mayor|governor|chancellor|prime minister)"
_NEW_POST = rf"(?:the |a )?(?:new |next |first )?{_POST}"


class _Frame(NamedTuple):
    """A wording with groups w (winner) and l (loser); one of `words` stands in a match. `of_post`:
    what is won is a post or an election, which has one winner."""

    hints: tuple[str, ...]
    words: TextFinder
    needed: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]
    of_post: bool


def _frame(words: str, pattern: str, *, of_post: bool = False) -> _Frame:
    hints = tuple(words.split("|"))
    return _Frame(hints, TextFinder(hints), needed_parts(pattern), re.compile(pattern), of_post)


_FRAMES = (
    _frame(
        "beat|defeat|thrash|overc|outclass|trounce|hammer|edge|knock|eliminate|past|saw off|"
        "sees off|swept|outpoint",
        rf"(?P<w>{_NAME}) (?:have |has )?(?:narrowly |easily |comfortably )?{_BEAT} (?P<l>{_NAME})",
    ),
    _frame(
        " by ",
        rf"(?P<l>{_NAME}) (?:was|were|have been|has been|are|is) (?:narrowly |easily )?"
        rf"(?:beaten|defeated|knocked out|thrashed|eliminated|trounced) {_SCORE}by (?P<w>{_NAME})",
    ),
    _frame(
        "lost|lose|down|fell|slumped|crashed",
        rf"(?P<l>{_NAME}) (?:has |have )?(?:lost|loses|lose|went down|fell|slumped|crashed|go down)"
        rf"(?: out)? {_SCORE}to (?P<w>{_NAME})",
    ),
    _frame(
        "win|victory|triumph|success",
        rf"(?P<w>{_NAME}) [^.;,]{{3,30}}?\b{_WIN} (?:over|against) (?P<l>{_NAME})",
    ),
    _frame("conceded", rf"(?P<l>{_NAME}) (?:has |have )?conceded(?: defeat)? to (?P<w>{_NAME})"),
    _frame(
        "congratulated",
        rf"(?P<l>{_NAME}) (?:has )?congratulated (?P<w>{_NAME}) on (?:the|his|her|their|a) "
        r"(?:\w+ )?(?:victory|win|election|triumph)",
    ),
    _frame(
        "election|presidency|run-off|runoff",
        rf"(?P<w>{_NAME}) (?:have |has )?(?:won|wins|win|clinched|claimed|secured|took) "
        r"(?:the |a )?(?:(?:presidential |general |mayoral )?election|run-?off|presidency)\b",
        of_post=True,
    ),
    _frame(
        "won|win|clinched|claimed|secured|took",
        rf"(?P<w>{_NAME}) (?:have |has )?(?:won|wins|win|clinched|claimed|secured|took) "
        r"(?:the |a )?(?:[A-Z]\w+ )?(?:match|game|final|derby|cup|tie|title|race)\b",
    ),
    _frame(
        "won|win",
        rf"(?P<w>{_NAME}) (?:won|wins|win) (?:\d{{1,2}}\s?[-–]\s?\d{{1,2}}|"
        r"with \d[\d.]* ?per ?cent)",
    ),
    _frame(
        "winner",
        rf"(?P<w>{_NAME}) (?:ran out|emerged as|came out as|(?:was|has been|is) declared) "
        rf"(?:the )?{_SCORE}winners?\b",
    ),
    _frame("winner is|winner was", rf"[Tt]he winner (?:is|was) (?P<w>{_NAME})"),
    _frame(
        "on top|first|win|victory|triumph|success",
        rf"(?P<w>{_NAME}) (?:came out on top|came first|claimed (?:an? )?{_SCORE}{_WIN}|"
        rf"(?:secured|celebrated|sealed|earned) an? {_SCORE}{_WIN})",
    ),
    _frame(
        "went to",
        r"(?:[Vv]ictory|[Tt]he (?:match|game|final|election|presidency|title|cup)) went to "
        rf"(?P<w>{_NAME})",
    ),
    _frame(
        "win|victory|triumph|success",
        rf"\b(?:ended|finished|resulted) (?:in|with) an? {_SCORE}{_WIN} for "
        rf"(?P<w>{_NAME})",
    ),
    _frame(
        "won by", rf"\b(?:election|presidency|run-?off) was won by (?P<w>{_NAME})", of_post=True
    ),
    _frame(
        "elected",
        rf"(?P<w>{_NAME}) (?:(?:was|has been|is|gets) )?(?:re-?)?elected (?:as )?{_NEW_POST}\b",
        of_post=True,
    ),
    _frame(
        "new |next |becomes",
        rf"(?P<w>{_NAME}) (?:(?:is|will be|becomes|became) the (?:new|next)|becomes) {_POST}\b",
        of_post=True,
    ),
    _frame(
        "chose|elected|picked",
        rf"\b(?:[Vv]oters|[Tt]he people|[Ee]lectors|MPs|[Dd]eputies) (?:chose|elected|picked) "
        rf"(?P<w>{_NAME}) (?:as |to be )?{_NEW_POST}\b",
        of_post=True,
    ),
    _frame("beaten|knocked", rf"(?P<l>{_NAME}) (?:was|were) (?:beaten|knocked out)\b(?! by| up)"),
    _frame("lost|lose", rf"(?P<l>{_NAME}) (?:lost|lose|loses) \d{{1,2}}\s?[-–]\s?\d{{1,2}}"),
    _frame("suffered", rf"(?P<l>{_NAME}) suffered an? {_SCORE}(?:defeat|loss)\b"),
    _frame(
        "defeat|conceded",
        rf"(?P<l>{_NAME}) (?:has |have )?(?:conceded defeat|conceded the (?:race|election)|"
        r"(?:admitted|accepted|acknowledged) defeat)",
    ),
    # "Norvik 3-1 Tarnow"
    _frame(
        "-|–", rf"^(?P<a>{_NAME}) (?P<x>\d{{1,2}})\s?[-–]\s?(?P<y>\d{{1,2}}) (?P<b>{_NAME})\W*$"
    ),
)  # fmt: skip
_HINTS = TextFinder({word for frame in _FRAMES for word in frame.hints})
# Only where an article tells of a contest: nobody "beat" anybody else to a title.
_ARENA = re.compile(
    whole_words(
        r"elect(?:ions?|ed) presidency vot(?:e|es|ed|ers) polls ballots? match league cup goals? "
        r"striker coach tournament qualifier champion\w* referee semi-?final".split()
    )
    + r"\b"
)
_SORTS = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.OTHER)
_NOT_NOW = re.compile(
    whole_words(
        (
            *("yesterday's", "previously", "ago", "round of", "had", "first half", "first set"),
            *("primary", "previous", "until", "semi-?finals?", "quarter-?finals?"),
            "last (?:week|month|time|year|season)",
        )
    )
    + r"\b"
)


def extract_contests(reading: Reading) -> Iterator[Claim]:
    """One claim per passage that tells who won, who lost or who beat whom."""
    a = reading.annotation
    if not _ARENA.search(a.plain):
        return
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        low = a.sentence_lower(sentence)
        if not _HINTS.found_in(low) or _NOT_NOW.search(low):
            continue
        frames = [frame for frame in _FRAMES if frame.words.found_in(low)]
        for frame in frames:
            if not holds_parts(text, frame.needed):
                continue
            for match in frame.pattern.finditer(text):
                claim = _claim(reading, sentence, match, frame)
                if claim is not None:
                    yield claim


def _claim(
    reading: Reading, sentence: Sentence, match: re.Match[str], frame: _Frame
) -> Claim | None:
    low = match.string.lower()
    groups = match.groupdict()
    won, lost = ("w", "l") if "a" not in groups else ("a", "b")
    if "a" in groups:
        first, second = int(groups["x"]), int(groups["y"])
        if first == second:
            return None
        won, lost = ("a", "b") if first > second else ("b", "a")
    sides = [
        _entity(reading, sentence, match.end(g)) if groups.get(g) else None for g in (won, lost)
    ]
    winner, loser = sides
    if groups.get("w") and match.end("w") < match.end() and _is_object(reading, sentence, match):
        return None  # "won the Northern Cup with a 2-1 victory over Y"
    named = winner or loser
    if (
        named is None
        or winner == loser
        or any(groups.get(g) and s is None for g, s in zip((won, lost), sides, strict=True))
    ):
        return None
    start, end = match.span()
    at = token_at(
        reading.annotation, sentence.start + match.end(won if winner else lost) - 1, sentence
    )
    clause = reading.clause(min(at + 1, sentence.last - 1))
    if clause.negated or clause.modality not in (Modality.HAPPENED, Modality.SCHEDULED):
        return None
    if clause.modality is Modality.SCHEDULED and "will be the" not in low:
        return None
    if clause.event.past or clause.event.year or occasions_of(low, start, end, ""):
        return None
    return reading.claim(
        Kind.POLARITY, at, (sentence.start + start, sentence.start + end), Status("won"),
        subject=reading.participant(at), attribute="contest", keys=["contest"], polarity=True,
        modality=Modality.HAPPENED, family="contest", matter="contest",
        thing="post" if frame.of_post else "",
        winner=winner.key if winner else "", loser=loser.key if loser else "",
    )  # fmt: skip


def _is_object(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the name before the wording is what a verb before it is done to."""
    at = token_at(reading.annotation, sentence.start + match.end("w") - 1, sentence)
    return reading.annotation.tokens[at].dep == "dobj"


def _entity(reading: Reading, sentence: Sentence, end: int) -> Entity | None:
    """The named one whose name ends at an offset of the sentence; None for anything else."""
    at = token_at(reading.annotation, sentence.start + end - 1, sentence)
    mention = reading.mention_at.get(at)
    if mention is None or mention.form == "pronoun":
        return None
    entity = reading.entities.get(mention.entity)
    return entity if entity is not None and entity.name and entity.type in _SORTS else None
