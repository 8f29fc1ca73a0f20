"""Things known by their number: "Room 114", "Terminal 2", "Flight 370", "the 67th Precinct".

Two outlets that number one thing differently cannot both be right. A claim is of kind PLACE; the
value's category is "numbered", its name the noun with the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Annotation, Token
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Modality, Participant, Place

# Nouns that take a number as a name. A plural ("Terminals 1 and 2") names several and is left out.
NUMBERED = frozenset(
    "room terminal gate flight route highway interstate article section platform pier unit "
    "apartment suite floor line stage district precinct ward channel exit platoon lane berth dock "
    "hangar runway cell court courtroom block lot tower reactor sector zone track bus tram train "
    "hall studio chapter clause annex protocol resolution group pool stand checkpoint camp site "
    "shaft mine well battalion brigade regiment division squadron kilometre milepost mile "
    "marker local lodge squad".split()
)
# Names of bodies only with a capital: "Local 71", not "local 12-year-olds".
_CAPITAL = frozenset(("local", "lodge", "squad"))
_NUMBER = re.compile(r"^#?([A-Za-z]?-?\d{1,5}(?:[A-Za-z]|-[A-Z])?)$")
_ORDINAL = re.compile(r"^(\d{1,4})(?:st|nd|rd|th)$")
# Ordinals that count events rather than name things: "the 5th district" is kept, "3rd stage" too.
_ORDINAL_NOUNS = frozenset(
    "precinct district ward battalion brigade regiment division floor".split()
)


def extract_numbered(reading: Reading) -> Iterator[Claim]:
    """One claim per numbered thing, keyed by its noun."""
    a = reading.annotation
    for token in a.tokens:
        noun = token.lemma.lower()
        if noun not in NUMBERED or token.tag in ("NNS", "NNPS"):
            continue
        if noun in _CAPITAL and not token.text[0].isupper():
            continue
        number, span = _number(a, token)
        if not number:
            continue
        named = f"{_body(a, token)} {noun}".strip() if noun in _CAPITAL else noun
        yield reading.claim(
            Kind.PLACE, token.i, span, Place(f"{noun} {number}", (), "numbered"),
            subject=Participant(noun, noun, token.start, token.end), attribute=f"numbered {named}",
            keys=[f"numbered|{named}"], polarity=True, modality=Modality.HAPPENED, number=number,
        )  # fmt: skip


def _body(a: Annotation, noun: Token) -> str:
    """The first word of the name around it, in lower case: "Nurses Union Local 71", "Local 71 of
    the Nurses Union".
    """
    first = noun.i
    while first > a.sentence(noun.i).first and a.tokens[first - 1].text[:1].isupper():
        first -= 1
    if first < noun.i:
        return a.tokens[first].lower
    after = a.tokens[noun.i + 2 : noun.i + 5]
    named = next((t for t in after if t.text[:1].isupper()), None)
    return named.lower if after and after[0].lower == "of" and named is not None else ""


def _number(a: Annotation, noun: Token) -> tuple[str, tuple[int, int]]:
    """The number that names the noun and the offsets of both; "" where there is none."""
    after = a.tokens[noun.i + 1] if noun.i + 1 < len(a.tokens) else None
    same = after is not None and a.sentence_of[after.i] == a.sentence_of[noun.i]
    if after is not None and same and (found := _NUMBER.match(after.text)):
        following = a.tokens[after.i + 1] if after.i + 1 < len(a.tokens) else None
        # "in room 12 people died": the number counts what follows it.
        counts = following is not None and following.pos in ("NOUN", "ADJ") and after.head != noun.i
        if not counts:
            return found.group(1).upper().replace("-", ""), (noun.start, after.end)
    before = a.tokens[noun.i - 1] if noun.i else None
    if (
        before is not None
        and noun.lemma.lower() in _ORDINAL_NOUNS
        and (found := _ORDINAL.match(before.text))
    ):
        return found.group(1), (before.start, noun.end)
    return "", (0, 0)
