"""How countries, parties and members voted, where a report names them in a list.

"Among those who abstained were A and B", "A joined B in voting no", "nine states, A and B among
them, opposed it", "A cast the only vote against", "with A abstaining": each name is one claim of
family "vote", as `states` makes from plain clauses ("A voted against it").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Sentence, Token
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.extract.states import voted_on
from checker.extract.whom import meant_by
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType, Kind, Modality, Status
from checker.normalize.first_letters import whole_words
from checker.normalize.needed_words import holds_parts, needed_parts
from checker.normalize.text_finder import TextFinder

_WORD = r"[A-Z][\w’'-]*(?:\.[A-Z]\.)*"
# Bounded, so that a page of names costs no more than its length.
_NAME = rf"(?:the )?{_WORD}(?: (?:of |the )?{_WORD}){{0,4}}"
_LIST = rf"\b{_NAME}(?:, {_NAME}){{0,15}}(?:,? (?:and|&) {_NAME})?"
_DONE = {
    "abstained": r"abstain(?:ed|s)?",
    "against": r"(?:voted|votes) (?:[Nn]o|against)|opposed|rejected|vetoed",
    "for": r"(?:voted|votes) (?:[Yy]es|for|in favou?r)|backed|supported",
}
_DOING = {
    "abstained": r"abstaining",
    "against": r"voting (?:[Nn]o|against)|opposing|rejecting|in opposition",
    "for": r"voting (?:[Yy]es|for|in favou?r)|backing|supporting|approving",
}
_NOUN = {
    "abstained": r"abstentions?",
    "against": r"(?:no|nay|negative|dissenting) votes?|votes? against|dissent",
    "for": r"(?:yes|positive) votes?|votes? in favou?r",
}
_VOTERS = (
    r"(?:(?:the |those |other )?(?:[\w-]+ ){0,2}?(?:countries|states|nations|members|member states|"
    r"delegations|governments|parties|lawmakers|senators|deputies|capitals)|those|the ones)"
)
_BARE = {
    "abstained": "abstain",
    "against": "vote (?:no|against)|oppose",
    "for": "vote (?:yes|for|in favou?r)|back|support",
}


class _Frame(NamedTuple):
    """A wording, and what every sentence holds that it is found in."""

    needed: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]


def _frames(stance: str) -> tuple[_Frame, ...]:
    """The wordings that name who took a stance; group `who` (and `with`) is the list of names."""
    done, doing, noun, bare = (table[stance] for table in (_DONE, _DOING, _NOUN, _BARE))
    who, gap = f"(?P<who>{_LIST})", "[^.;:]{0,40}?"
    did = rf"(?:(?:who|that|which) (?:{done})|{doing})"
    plain, side = done.split("|opposed")[0].split("|backed")[0], r"(?: \([A-Z][\w-]{0,7}\))?"
    chose = (
        rf"(?:preferred|chose|opted|decided|elected)(?: \w+ly)? "
        rf"(?:to |for |on )?(?:the |an? )?(?:{noun}|{bare})\b"
    )
    frames = (
        # "The Greens (GP), voted no", "Peru, which had wavered, abstained"
        rf"{who}{side},? (?:also |however |then )?(?:{plain})\b",
        rf"{who}{side}, (?:which|that|who|whose)\b[^.;]{{0,140}}?,(?: ha[sd])? "
        rf"(?:(?:{plain})\b|{chose})",
        rf"{who}{side},? (?:was|were)\b[^.;,]{{0,40}} (?:and|but) (?:{plain})\b",
        # "Among those who abstained were Peru and Chile", "the states voting against included …"
        rf"(?:[Aa]mong|[Oo]f) {_VOTERS} {did}{gap} (?:were|was) {who}",
        rf"{_VOTERS} {did}{gap} (?:included?|including|were) {who}",
        # "Peru was among the nine states that opposed it", "one of two to oppose it"
        rf"{who},? (?:was|were|are|is) (?:also )?(?:among|one of|two of|the only) "
        rf"{_VOTERS} (?:{did}|to (?:{bare}))\b",
        rf"{who} (?:had )?(?:joined|sided with) (?P<with>{_LIST}) in (?:{doing})",
        rf"\b[Ww]ith (?:only )?{who} (?:{doing})\b",
        rf"\b(?:[Oo]nly|[Aa]lone) (?P<who>{_NAME}) (?:{done})\b",
        # "nine states, among them Peru and Chile, opposed it"
        rf"{_VOTERS}(?:,| [-–—]) (?:including|among them|such as|namely)?,? ?{who}"
        rf"(?: among them)?(?:,| [-–—]) (?:{done})\b",
        rf"{who} cast (?:the |its |their |a )(?:only |lone |sole |single )?(?:{noun})\b",
        # "Peru preferred to abstain", "chose finally the abstention"
        rf"{who} (?:ha[sd] |have )?(?:\w+ly )?{chose}",
    )
    return tuple(_Frame(needed_parts(frame), re.compile(frame)) for frame in frames)


_FRAMES = {stance: _frames(stance) for stance in _DONE}
_CUES = TextFinder(("abst", "vot", "oppos", "reject", "veto", "back", "support"))
_CUE = re.compile(r"abst|\bvot|oppos|reject|veto|\bback|support", re.IGNORECASE)
# The list frames for backing and opposing are of votes only where the article speaks of one.
_VOTE = re.compile(
    whole_words(r"vot(?:e[sd]?|ing) abst(?:ain|ention)\w* ballot resolution".split()) + r"\b"
)


def extract_ballots(reading: Reading) -> Iterator[Claim]:
    """One claim per voter named in such a list, in text order within a sentence."""
    a = reading.annotation
    if not _VOTE.search(a.plain):
        return
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        if not _CUES.found_in(a.sentence_lower(sentence)) or not _CUE.search(text):
            continue
        told: set[int] = set()
        for stance, frames in _FRAMES.items():
            for frame in frames:
                if not holds_parts(text, frame.needed):
                    continue
                for match in frame.pattern.finditer(text):
                    yield from _claims(reading, sentence, stance, match, told)


def _claims(
    reading: Reading, sentence: Sentence, stance: str, match: re.Match[str], told: set[int]
) -> Iterator[Claim]:
    a = reading.annotation
    focus = sentence.start + match.start(), sentence.start + match.end()
    end = token_at(a, focus[1] - 1, sentence)
    verb = next((t for t in (a.tokens[end], a.head(end)) if t.pos == "VERB"), None)
    for group in match.re.groupindex:
        first = token_at(a, sentence.start + match.start(group), sentence)
        last = token_at(a, sentence.start + match.end(group) - 1, sentence)
        for token in a.tokens[first : last + 1]:
            if not _is_voter(reading, token) or token.i in told:
                continue
            clause = reading.clause(token.i)
            if clause.modality is not Modality.HAPPENED or clause.negated:
                continue
            told.add(token.i)
            who = meant_by(reading, token)
            entity = reading.entities.get(who.entity)
            word = fold(entity.name.split()[-1]) if entity else who.head
            yield reading.claim(
                Kind.POLARITY, token.i, focus, Status(stance), subject=who, attribute="vote",
                keys=[f"state|vote|{word}"], polarity=True, family="vote",
                on=voted_on(a, verb) if verb is not None else "",
            )  # fmt: skip


def _is_voter(reading: Reading, token: Token) -> bool:
    """Whether the token heads a name of the list: the last word of a mention that names a voter."""
    mention = reading.mention_at.get(token.i)
    if mention is None or mention.last - 1 != token.i or mention.form != "name":
        return False
    entity = reading.entities.get(mention.entity)
    return entity is not None and entity.type in (
        EntityType.PLACE,
        EntityType.ORGANISATION,
        EntityType.PERSON,
        EntityType.OTHER,
    )
