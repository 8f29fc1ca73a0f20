"""Keeps a title and its name in one sentence: "Const. Ito said" is not two sentences.

spaCy's English tokenizer knows "Gen." and "Gov." but takes the stop of "Capt.", "Const." or "Ave."
for the end of a sentence, and with it who said what is lost. Both lists are our own, of the ranks,
styles and street words that English-language papers shorten (AP and Guardian style guides).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.symbols import ORTH

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPONENT = "checker_abbreviations"

# Always followed by a name: never the last word of a sentence.
_BEFORE_NAMES = frozenset(
    "Const. Capt. Cpt. Sgt. Sgts. Cpl. Cllr. Supt. Det. Dets. Insp. Hon. Amb. Cmdr. Pvt. Brig. "
    "Maj. Lt. Lts. Col. Cols. Sens. Reps. Gens. Govs. Drs. Profs. Pres. Atty. Spc. Pfc. Pte. "
    "Tpr. Ofc. Msgr. Ald. Adm. Gen. Gov. Sen. Rep. Rev. Prof. Dr. Mr. Mrs. Ms. Messrs. Mt. Ft. "
    "Asst. Fr.".split()
)
# May end a sentence: only a following lower-case word shows that they do not.
_ANYWHERE = frozenset("Ave. Blvd. Rd. Hwy. dept. Dept. est. approx. St. Univ.".split())

# A time of day ends a sentence when one of these opens the next, or a clause; "p.m. Friday" and
# "p.m. Moscow time" go on.
_CLOCKS = frozenset(("a.m.", "p.m.", "m."))
_OPENERS = frozenset(
    "The A An He She It They We I His Her Their There This That These Those But And In On At "
    "When After Police".split()
)
_CLOCK_GOES_ON = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December Eastern Central Mountain Pacific "
    "Greenwich British Mon Tue Wed Thu Fri Sat Sun".split()
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
# How far a clause's subject reaches, in words.
_SUBJECT = 8


@Language.component(COMPONENT)
def join_abbreviations(doc: Doc) -> Doc:
    """Tells the parser, which comes next, where a sentence cannot begin."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        if before.text in _BEFORE_NAMES or (
            token.text[0].islower() and (before.text in _ANYWHERE or before.text[-1] in ",;-")
        ):
            token.is_sent_start = False
        elif before.text in _CLOCKS:
            if token.text in _OPENERS or (token.text.istitle() and _begins(token, before)):
                token.is_sent_start = True
            elif _of_time(token):
                token.is_sent_start = False
        elif _is_unit(before) and token.text[0].isupper():
            token.is_sent_start = True
    return doc


def _is_unit(token: Token) -> bool:
    """Whether a letter with a stop is the unit of an amount: "£15m.", "40 l.", "100 km/h."."""
    text = token.text
    if len(text) != 2 or text[1] != "." or not text[0].islower() or not token.i:
        return False
    return token.nbor(-1).like_num or token.nbor(-1).text[-1] == "/"


def _of_time(token: Token) -> bool:
    """Whether a word opens the name of a time zone: "Moscow time", "New York time"."""
    return any(t.lower_ == "time" for t in token.doc[token.i + 1 : token.i + 4])


def _begins(token: Token, clock: Token) -> bool:
    """Whether a word in a capital behind a time of day begins a clause of its own, and the time
    ends one: "at 7 p.m. Boston won" does neither."""
    if _is_unit(clock):
        return True
    if token.text in _CLOCK_GOES_ON or _of_time(token):
        return False
    doc = token.doc
    behind = doc[token.i : token.i + _SUBJECT]
    ahead = next((t.i for t in reversed(doc[: clock.i]) if t.text in ".!?"), -1)
    if not any(t.tag_ in _FINITE for t in doc[ahead + 1 : clock.i]):
        return False
    return any(t.tag_ in _FINITE for t in behind[1:])


def add_abbreviations(nlp: Language) -> None:
    """Teaches `nlp` the abbreviations: one token each, and no sentence begins after a title."""
    tokenizer: Any = nlp.tokenizer
    for text in sorted(_BEFORE_NAMES | _ANYWHERE):
        tokenizer.add_special_case(text, [{ORTH: text}])
    nlp.add_pipe(COMPONENT, before="parser")
