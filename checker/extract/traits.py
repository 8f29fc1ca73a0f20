"""Traits that one thing of a story has once: a ship's flag, a car's make and colour, a jacket's.

A claim is of kind POLARITY with the trait's family as attribute and the trait as value; `thing`
says whose it is where a story may have several. Compared like sorts: only between articles that
name a single one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Sentence, Token
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Modality, Status
from checker.normalize.people import OFFICIALS, PRIVATE

_FLAG = re.compile(
    r"(?<!\w)(?:((?:[A-Z]\w+ )?[A-Z]\w+)[- ](?:flagged|registered)\b|"
    r"fl(?:ies|ying|ew) the ((?:[A-Z]\w+ )?[A-Z]\w+) flag\b|"
    r"flag of (?:the )?((?:[A-Z]\w+ )?[A-Z]\w+)|"
    r"under (?:the|a) ((?:[A-Z]\w+ )?[A-Z]\w+) flag\b|"
    r"registered in (?:the )?((?:[A-Z]\w+ )?[A-Z]\w+))"
)
_SHIP = re.compile(
    r"\b(?:ships?|vessel|tanker|boat|trawler|carrier|ferry|yacht|freighter|barge|tug|liner)\b"
)
COLOURS = frozenset(
    "white black red blue green yellow orange silver grey gray brown beige purple maroon".split()
)
MAKES = frozenset(
    "toyota ford honda nissan chevrolet chevy bmw mercedes audi volkswagen vw hyundai kia mazda "
    "subaru mitsubishi volvo renault peugeot citroen fiat opel skoda seat holden jeep dodge lexus "
    "tesla porsche jaguar suzuki vauxhall dacia chrysler buick cadillac lamborghini ferrari "
    "bentley maserati acura infiniti saab lada tata mahindra lincoln gmc pontiac bugatti mclaren "
    "rolls-royce hummer chevrolet isuzu".split()
)
VEHICLES = frozenset(
    "car sedan suv van truck pickup hatchback vehicle saloon jeep estate minivan coupe".split()
)
# What makes a car the one that the story is on.
_DRIVEN = re.compile(
    r"\b(?:suspects?|gunm[ae]n|robbers?|killers?|escapees?|fugitives?|driv(?:er|ing|en)|drove|fled|"
    r"fleeing|getaway|got away|made off|left in|taken from|stolen|stole|wanted|sought|seeking|"
    r"(?:looking|searching) for|crash\w*|collided|hit|struck|rammed|sped|rolled|overturned|"
    r"(?:run|ran|running) (?:over|down)|knocked|escaped|waiting|jump\w* in(?:to)?|"
    r"g[eo]t(?:ting)? into|climbed into|did not stop|failed to stop|hit-and-run|"
    r"abandoned|found in|followed|chase\w*|pursu\w+|description)\b",
    re.IGNORECASE,
)
_OTHER_CAR = re.compile(r"\b(?:second|another|other|third)\b", re.IGNORECASE)
# What descriptions of people give a colour of.
WORN = frozenset(
    "hoodie sweatshirt shirt t-shirt tshirt jacket jeans pants trousers cap hat coat dress skirt "
    "shorts sweater jumper scarf bandana backpack rucksack hair beard uniform jumpsuit suit gown "
    "helmet tie vest robe mask".split()
)
_HAIR = frozenset(("blond", "blonde"))
_ALIKE = {
    "gray": "grey", "blonde": "blond", "tshirt": "t-shirt", "trousers": "pants", "cap": "hat",
    "rucksack": "backpack", "jumper": "sweater", "hoodie": "sweatshirt", "jumpsuit": "uniform",
    "suit": "uniform",
}  # fmt: skip
# Words that may stand between a colour and what is worn.
_MIDDLE = frozenset(
    "hooded baseball leather denim long short curly knit bomber puffer dress prison jail inmate "
    "jail-issue".split()
)


def extract_traits(reading: Reading) -> Iterator[Claim]:
    """One claim per passage that gives a trait."""
    a = reading.annotation
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        if "flag" in text or "registered" in text:
            yield from _flags(reading, sentence, text)
    for token in a.tokens:
        if token.lower in COLOURS or token.lower in _HAIR:
            yield from _vehicle(reading, token)
            yield from _worn(reading, token)


def _flags(reading: Reading, sentence: Sentence, text: str) -> Iterator[Claim]:
    for found in _FLAG.finditer(text):
        name = next(g for g in found.groups() if g)
        if "registered" in found.group() and not _SHIP.search(text):
            continue  # companies and cars are registered too
        country = reading.lexicon.country(name) or reading.lexicon.country(name.split()[-1])
        if country is not None:
            start = sentence.start + found.start()
            yield from trait_claim(
                reading, "flag", country.code, start, sentence.start + found.end()
            )


def _vehicle(reading: Reading, token: Token) -> Iterator[Claim]:
    """ "A white Toyota", "a red sedan"."""
    a = reading.annotation
    word = token.lower
    if word not in COLOURS or token.i + 1 >= len(a.tokens):
        return
    after = a.tokens[token.i + 1 : token.i + 4]
    last = next((t for t in after if t.lower in MAKES or t.lower in VEHICLES), None)
    if last is None or any(
        t.pos not in ("NOUN", "PROPN", "ADJ") for t in after[: last.i - token.i]
    ):
        return
    sentence = a.sentence(token.i)
    text = a.sentence_text(sentence)
    if not _DRIVEN.search(text) or _OTHER_CAR.search(text):
        return  # any car that stands about
    if _of_somebody_else(reading, last):
        return
    colour = "grey" if word == "gray" else word
    end = after[-1].end if after[-1].pos == "PROPN" else last.end
    yield from trait_claim(reading, "vehicle's colour", colour, token.start, end)
    if last.lower in MAKES:
        make = {"chevy": "chevrolet", "vw": "volkswagen"}.get(last.lower, last.lower)
        yield from trait_claim(reading, "vehicle's make", make, token.start, end, colour)


# Whose cars a story tells of beside the one that it is on, and what is done with such.
_BYSTANDERS = (OFFICIALS | PRIVATE | frozenset("witness paramedic".split())) - frozenset(
    "driver motorist passenger".split()
)
_IN_THE_WAY = frozenset("block park own".split())


def _of_somebody_else(reading: Reading, car: Token) -> bool:
    """Whether a car is the police's or a passer-by's, or stands in the way."""
    a = reading.annotation
    verb = next((t for t in a.ancestors(car.i) if t.pos == "VERB"), None)
    holders = [t for t in a.ancestors(car.i)[:2] if t.pos == "NOUN"]
    if verb is not None and not (car.dep == "nsubj" and car.head == verb.i):
        subject = reading.clause(verb.i).subject
        if verb.lemma in _IN_THE_WAY:
            return True
        inside = a.head(car.i).lower in ("in", "with") or verb.lemma == "drive"
        holders += [a.tokens[subject]] if subject >= 0 and inside else []
    return any(t.lemma.lower() in _BYSTANDERS for t in holders)


def _worn(reading: Reading, token: Token) -> Iterator[Claim]:
    """ "A black hooded sweatshirt", "blond hair"."""
    a = reading.annotation
    for after in a.tokens[token.i + 1 : token.i + 4]:
        if after.lemma.lower() in WORN or after.lower in WORN:
            word = after.lower if after.lower in WORN else after.lemma.lower()
            colour = _ALIKE.get(token.lower, token.lower)
            thing = _ALIKE.get(word, word)
            yield from trait_claim(reading, "colour", colour, token.start, after.end, thing)
            return
        if after.lower not in _MIDDLE:
            return


def trait_claim(  # noqa: PLR0917 - the slots of one claim
    reading: Reading, family: str, trait: str, start: int, end: int, thing: str = ""
) -> Iterator[Claim]:
    a = reading.annotation
    at = next(t for t in a.tokens[_first(a.tokens, start) :] if t.end > start)
    clause = reading.clause(at.i)
    negated = clause.negated and not family.startswith("vehicle")  # "the red car did not stop"
    if negated or clause.modality in (Modality.POSSIBLE, Modality.CONDITIONAL):
        return
    yield reading.claim(
        Kind.POLARITY, at.i, (start, end), Status(trait), subject=reading.participant(at.i),
        attribute=family, keys=[f"trait|{family}|{thing}"], polarity=True,
        modality=Modality.HAPPENED, family=family, single="yes", thing=thing,
    )  # fmt: skip


def _first(tokens: tuple[Token, ...], start: int) -> int:
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if tokens[middle].end <= start else (low, middle)
    return low
