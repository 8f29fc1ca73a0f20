"""Where somebody is from: "Nora Lind, 40, of Aby", "she came from Aby", "an Aby man".

In: a `Reading` and one of its sentences. Out: phrases as `Found`, each with the token of whom it
tells; and which part that person has in the story, where the article shows one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Sentence
from checker.extract.happening_slots import TIME_NOUNS
from checker.extract.reading import Reading
from checker.extract.where_forms import Found, may_be_home
from checker.extract.where_streets import streets_of
from checker.model import Entity, EntityType, Mention
from checker.normalize.word_hints import WordHints

HOME = "home"
_NAME = (
    r"(?!The |A |An |His |Her |Mr|Mrs|Ms|Dr)"
    r"[A-Z][a-zà-ž]+(?:[ -](?:de |la |upon )?[A-Z][a-zà-ž]+){0,2}"
)
_WHO = (
    "man|woman|couple|teenager|teen|boy|girl|mother|father|grandmother|grandfather|family|resident|"
    "native|student|teacher|nurse|driver|farmer|pensioner|hiker|schoolboy|schoolgirl|runner|cyclist|"
    "accused|suspect|defendant|victim|gunman|attacker|killer|pilot|worker|soldier|singer"
)
_NO_TOWN = r"(?!['’]|\w| (?:[Pp]olice|University|College|Council|Hospital|United|City|FC))"
_AGE = r"(?:,? (?:aged )?\d{1,3})?"
# What stands behind a name or "he"; the age may stand between.
_BEHIND = re.compile(
    rf"{_AGE},?(?: (?:is|was|were|comes?|came|hails?|hailed)(?: originally)?)?,? (?:of|from) "
    rf"(?P<of>{_NAME}){_NO_TOWN}"
    rf"|{_AGE}(?:,? who)? (?:had )?(?:lives?|lived|resided?) (?:[a-z]+ )?in (?P<lived>{_NAME})"
    rf"{_NO_TOWN}"
    rf"|{_AGE}(?:,| is| was) an? (?:(?P<a>{_NAME}) (?:{_WHO})\b|(?:[a-z]+ ){{0,2}}?(?:{_WHO}) "
    rf"(?:of|from) (?P<kin>{_NAME}){_NO_TOWN})"
)
_DESCRIBED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he)(?: \d+-year-old| former| young| elderly)? "
    rf"(?P<a>{_NAME}) (?P<who>{_WHO})\b(?! band| group)"
    rf"|\b(?P<head>{_WHO}){_AGE},? (?:of|from) (?P<of>{_NAME}){_NO_TOWN}"
)
_HEADED = re.compile(rf"^(?P<a>{_NAME}) (?P<who>{_WHO})\b(?! band| group)")
_BEHIND_STREET = re.compile(rf"(?:,| in) (?P<town>{_NAME})")
# What a sentence that tells it holds: the name of a town behind a word, or who is from there.
_TOWN_HINT = re.compile(
    r"[A-Z](?:(?<=\bof .)|(?<=\bin .)|(?<=\bfrom .)|(?<=\blive .)|(?<=\blives .)|(?<=\blived .)|"
    r"(?<=\breside .)|(?<=\bresided .))"
)
_WHO_HINTS = WordHints(_WHO.split("|"), as_written=True)
_PEOPLE = ("name", "short", "pronoun")
# Who is from somewhere is a person, whatever the model takes the name for; a firm may be "of Aby".
_MAY_BE = (EntityType.PERSON, EntityType.OTHER, EntityType.ORGANISATION)
_THE = ("the ", "The ")  # "to the hut from Aby"
_PERSONAL = re.compile(r"\d|\b(?:comes?|came|hails?|hailed|lives?|lived|resided?|is|was|an?)\b")


def homes_told(reading: Reading, sentence: Sentence, text: str) -> Iterator[Found]:
    """Phrases of a sentence that say where somebody is from."""
    who_told = _WHO_HINTS.stand_in(text)
    if not who_told and not _TOWN_HINT.search(text):
        return
    a = reading.annotation
    told: set[int] = set()
    for mention in _persons(reading, sentence):
        m = _BEHIND.match(text, mention.end - sentence.start)
        thing = text[: mention.start - sentence.start].endswith(_THE)
        if m is None or thing:
            continue
        entity = reading.entities[mention.entity]
        if entity.type is not EntityType.ORGANISATION or _PERSONAL.search(m[0]):
            yield from _found(reading, sentence, m, mention.last - 1, told)
    for m in _DESCRIBED.finditer(text) if who_told else ():
        at = sentence.start + (m.start("who") if m["who"] else m.start("head"))
        who = next((t for t in a.words(sentence) if t.start >= at), None)
        if who is not None:
            yield from _found(reading, sentence, m, who.i, told)
    if sentence.headline and (m := _HEADED.match(text)) is not None:
        who = next(
            (t for t in a.words(sentence) if t.start >= sentence.start + m.start("who")), None
        )
        if who is not None:
            yield from _found(reading, sentence, m, who.i, told)


def _persons(reading: Reading, sentence: Sentence) -> Iterator[Mention]:
    """Mentions of people in a sentence, by name or pronoun."""
    i = sentence.first
    while i < sentence.last:
        mention = reading.mention_at.get(i)
        if mention is None:
            i += 1
            continue
        entity = reading.entities.get(mention.entity)
        if entity is not None and entity.type in _MAY_BE and mention.form in _PEOPLE:
            yield mention
        i = max(mention.last, i + 1)


def _found(
    reading: Reading, sentence: Sentence, match: re.Match[str], of: int, told: set[int]
) -> Iterator[Found]:
    """The town of a match, where it may be one and was not found before."""
    name = next(n for n in ("of", "lived", "a", "kin") if match.groupdict().get(n))
    start, end = (sentence.start + at for at in match.span(name))
    town = match[name]
    inside = reading.annotation.inside(sentence, start, end)
    if start in told or not inside or not may_be_home(reading, town):
        return
    if inside[-1].lemma.lower() in TIME_NOUNS or inside[-1].pos in ("ADJ", "NUM"):
        return
    street = streets_of(town)
    entity = None if street else reading.entity(inside[-1].i)
    if entity is not None and entity.type is EntityType.PERSON and _somebody(entity):
        return
    if name == "a" and _family(reading, town):
        return
    told.add(start)
    layers = {"street": street} if street else {"town": town.lower()}
    if street and (m := _BEHIND_STREET.match(match.string, match.end(name))) is not None:
        layers["town"] = m["town"].lower()
    found = Found(start, end, inside[-1].i, layers, {HOME}, of=of)
    body = entity is not None and entity.type is EntityType.ORGANISATION
    # "Eva Lund of Greenpeace": of the accused and of victims their town is told.
    if not body or part_of(reading, found):
        yield found


def _somebody(entity: Entity) -> bool:
    """Whether a name is surely a person's: the model takes many a lone town for one."""
    return " " in entity.name or bool(entity.roles)


def _family(reading: Reading, name: str) -> bool:
    """ "The Lund family": a name that people of the article bear."""
    first = name.split(maxsplit=1)[0]
    people = (e for e in reading.entities.values() if e.type is EntityType.PERSON)
    return any(first in e.name.split()[1:] for e in people)


def part_of(reading: Reading, found: Found) -> str:
    """ "accused" or "victim", by the nearest word to the phrase, else to the person's mentions."""
    part = _nearest(reading.annotation.plain, found.start, found.end)
    mention = reading.mention_at.get(found.of) if found.of >= 0 else None
    if part or mention is None:
        return part
    text = reading.annotation.plain
    same = (m for m in reading.mentions if m.entity == mention.entity)
    parts = {_nearest(text, m.start, m.end) for m in same} - {""}
    return next(iter(parts)) if len(parts) == 1 else ""


def _nearest(text: str, first: int, last: int) -> str:
    """The part in the story that the nearest word about a stretch of a text gives."""
    low, high = max(0, first - _AROUND), last + _AROUND
    window = text[low:high].replace("\n", ".")
    start = first - low
    near = [
        (abs(m.start() - start), name)
        for name, pattern in (("accused", _ACCUSED), ("victim", _VICTIM))
        for m in pattern.finditer(window)
        if "." not in window[min(m.start(), start) + 3 : max(m.start(), start)]
    ]
    return min(near)[1] if near else ""


_AROUND = 70
_ACCUSED = re.compile(
    r"\b(?:trial|convict\w*|charg\w+|accused|guilty|arrest\w*|sentenc\w+|suspect|pleaded|jailed|"
    r"faces|booked|wanted|custody|denie[sd])\b"
)
_VICTIM = re.compile(
    r"\b(?:killed|died|dead|death of|shooting of|shooting|murder of|killing of|body|victim|missing|"
    r"injured|wounded|stabbing of|drowned)\b"
)
