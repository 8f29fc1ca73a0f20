"""Towns with the state or country they are said to lie in: "Orsa Falls, Ohio", "the Ohio town of".

Datelines and running text alike. A claim is of kind PLACE with the attribute "lie", the town as its
subject and the state or country as value, so that two articles that put one town in two states are
held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Modality, Participant, Place

_WORD = r"[A-Z][\w’'.-]*[\w’']"
_NAME = rf"{_WORD}(?:[ ](?:of |de |the |am |sur )?{_WORD}){{0,3}}"
_STATE = r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}"
_SETTLEMENT = (
    r"(?:town|city|village|suburb|port|port city|resort|hamlet|municipality|island|township)"
)
_SIDE = r"(?:(?:north|south|east|west|central|north-?(?:east|west)|south-?(?:east|west))(?:ern)? )?"
_FORMS = (
    # "Orsa Falls, Ohio", "ORSA FALLS, Ohio (Wire) -"
    re.compile(rf"(?<!\w)(?P<town>{_NAME}), (?P<state>{_STATE})"),
    # "the Ohio town of Orsa Falls", "the western Ohio town of Orsa Falls"
    re.compile(rf"\bthe {_SIDE}(?P<state>{_STATE}) (?:\w+ )?{_SETTLEMENT} of (?P<town>{_NAME})"),
    # "Orsa Falls, a town of 6,200 in northern Ohio"
    re.compile(
        rf"(?<!\w)(?P<town>{_NAME}), an? (?:[\w-]+ ){{0,2}}{_SETTLEMENT}"
        rf"(?: of [\d,]+(?: people)?)? in {_SIDE}(?P<state>{_STATE})"
    ),
)
# What the first form holds, and what the others do.
_AFTER_COMMA = re.compile(r", [A-Z]")
_SETTLED = re.compile(rf" {_SETTLEMENT}")
# A list goes on: "Malmo, Sweden and Denmark" puts Malmo nowhere.
_LISTED = re.compile(r",? (?:and|or|&) (?:the )?[A-Z]|, (?:the )?[A-Z]\w+,? (?:and|or) ")
_LISTING = re.compile(r"(?:[A-Z]\w+, |\band |\bor )$")
_POSTAL = 2
# Words before a town's name, and words that no town's name begins with.
_OPENING = frozenset("in at from near outside around the across".split())
_NO_TOWN = frozenset(
    "meanwhile however today yesterday also then later now still earlier mr mrs ms dr president "
    "minister sen rep gov university court monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november "
    "december".split()
)


def extract_town_states(reading: Reading) -> Iterator[Claim]:
    """One claim per town and state (or country) named together."""
    a = reading.annotation
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        after_comma, settled = _AFTER_COMMA.search(text), _SETTLED.search(text)
        may_hold = (after_comma, settled and " of " in text, settled and ", a" in text)
        for number, form in enumerate(_FORMS):
            if not may_hold[number]:
                continue
            for found in form.finditer(text):
                if number == 0 and (
                    _LISTED.match(text[found.end("state") :])
                    or _LISTING.search(text[: found.start()])
                ):
                    continue
                claim = _claim(reading, sentence.start, found)
                if claim is not None:
                    yield claim


def _claim(reading: Reading, offset: int, found: re.Match[str]) -> Claim | None:
    written = found["state"]
    state, end = "", found.end("state")
    # "Orsa Falls, Ohio Governor Lind": the longest beginning that is a state.
    words = written.split(" ")
    for n in range(len(words), 0, -1):
        name = " ".join(words[:n])
        state = _state(reading, name, found.start("state") > found.start("town"))
        if state:
            end = found.start("state") + len(name)
            break
    town, begin = found["town"], found.start("town")
    while " " in town and town.split(" ", 1)[0].lower() in _OPENING:
        town = town.split(" ", 1)[1]
        begin = found.end("town") - len(town)
    who, _, home = town.partition(" of ")
    if home and " " in who:  # "Marta Lind of Orsa Falls"
        town, begin = home, found.end("town") - len(home)
    if (
        not state
        or not _may_be_town(town)
        or _state(reading, town)
        or _state(reading, town.title())
    ):
        return None
    start = offset + begin
    a = reading.annotation
    last = a.tokens[token_at(a, offset + found.end("town") - 1)]
    mention = reading.mention_at.get(last.i)
    entity = mention.entity if mention is not None else ""
    if entity and reading.entities[entity].roles:
        return None  # a person with a title
    subject = Participant(town, town.split()[-1].lower(), start, start + len(town), entity)
    if last.pos not in ("PROPN", "NOUN", "ADJ") or last.label in ("DATE", "TIME"):
        return None
    span = min(start, offset + found.start("state")), max(start + len(town), offset + end)
    return reading.claim(
        Kind.PLACE, last.i, span, Place(state, (), "named"), subject=subject, attribute="lie",
        keys=(f"lie {town.split()[-1].lower()}",), modality=Modality.HAPPENED, polarity=True,
        role="patient",
    )  # fmt: skip


def _may_be_town(name: str) -> bool:
    words = name.lower().replace(".", "").split()
    return words[0] not in _OPENING | _NO_TOWN


def _state(reading: Reading, name: str, by_name: bool = False) -> str:
    """The lower-case name of a state or country, "" for none; `by_name` leaves demonyms out.

    Two capitals are a postal code or a country's ("TN" is both Tennessee's and Tunisia's).
    """
    if len(name) == _POSTAL and name not in {"US", "UK"}:
        return ""
    region = reading.lexicon.region(name)
    if region is not None and not (by_name and name in region.demonyms):
        return region.name.lower()
    country = reading.lexicon.country(name)
    if country is None or (by_name and name in country.demonyms):
        return ""
    return country.name.lower()
