"""Which country a person or a firm of a story is of, in whatever construction it is told.

Claims are traits (`traits.py`) of the attribute "nationality", with the country's code as value.
`thing` tells whose: a surname, an age, the one who died, the first word of a firm's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Token
from checker.extract.apposition import name_beside
from checker.extract.happening_slots import age_of
from checker.extract.reading import Reading
from checker.extract.traits import trait_claim
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType
from checker.normalize.people import PERSON_NOUNS, PRIVATE

# Nouns for people that a nationality stands before.
_PEOPLE = (PERSON_NOUNS | PRIVATE | frozenset(
    "climber national citizen dad mum mountaineer skier hiker diver swimmer holidaymaker soldier "
    "backpacker sailor journalist aid-worker priest nun businessman engineer".split()
)) - {"one", "other"}  # fmt: skip
_FIRMS = frozenset(
    "company firm supplier maker manufacturer carrier airline giant operator bank brand carmaker "
    "shipper producer builder contractor retailer conglomerate startup group publisher "
    "owner".split()
)
_DEAD = frozenset("victim deceased dead".split())
_DYING_SELF = frozenset("die fall drown perish".split())
_DYING = _DYING_SELF | {"kill"}
_COMING = frozenset("come hail be".split())
_PLACED = frozenset("base headquarter".split())
# Sentences that tell whom an article is about, and words that tell of more than one.
_LEAD = 5
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|both|second|another|other)\s+(?:[\w-]+\s+){0,2}?(?:people|persons|climbers?|"
    r"m[ae]n|wom[ae]n|victims?|bod(?:y|ies)|dead|deaths?|tourists?|divers?|skiers?|hikers?|nationals?|"
    r"citizens?|passengers?|soldiers?|others|died|killed|were|have)\b|\bothers\b",
    re.IGNORECASE,
)


def extract_nationalities(reading: Reading) -> Iterator[Claim]:
    """One claim per person or firm of which a passage gives the country."""
    a = reading.annotation
    for token in a.tokens:
        if not token.text[:1].isupper() or token.pos not in ("ADJ", "PROPN", "NOUN"):
            continue
        holder, last = _holder(reading, token)
        if holder is None:
            continue
        things = _whose(reading, holder)
        if not things:
            continue
        start, code = _country(reading, token)
        for thing in things if code else ():
            yield from trait_claim(reading, "nationality", code, start, last.end, thing)


def _country(reading: Reading, token: Token) -> tuple[int, str]:
    """Where the name of a country or people begins, and its code; "" where it is none."""
    a = reading.annotation
    before = a.tokens[token.i - 1]
    if before.pos == "PROPN" and before.head in (token.head, token.i):
        whole = reading.lexicon.country(f"{before.text} {token.text}".title())
        if whole is not None:
            return before.start, whole.code
    country = reading.lexicon.country(token.text.title())
    return token.start, country.code if country is not None else ""


def _holder(reading: Reading, token: Token) -> tuple[Token | None, Token]:
    """Who or what a country's word is said of, and the last word that says it."""
    a = reading.annotation
    head = a.head(token.i)
    after = a.tokens[token.i + 1 : token.i + 3]
    if len(after) == 2 and after[0].text == "-" and after[1].lower in ("based", "owned"):
        firm = a.head(after[1].i)
        return (firm, after[1]) if after[1].dep in ("amod", "compound", "nmod") else (None, token)
    if token.dep in ("amod", "compound", "nmod") and token.i < head.i and head.tag in ("NN", "NNP"):
        if head.lemma.lower() in _PEOPLE | _FIRMS:
            above = a.head(head.i)
            told = head.dep == "attr" and above.lemma == "be"
            subject = a.child(above.i, "nsubj") if told else None
            return subject or head, head
        # "German supplier Hansil": the firm's name heads the phrase.
        middle = a.tokens[token.i + 1]
        inside = middle.i < head.i and middle.lemma.lower() in _FIRMS
        return (head, middle) if inside and head.pos == "PROPN" else (None, token)
    if token.dep in ("acomp", "attr") and head.lemma == "be":
        return a.child(head.i, "nsubj"), token
    if token.dep == "pobj" and head.lower in ("from", "in"):
        above = a.head(head.i)
        if head.lower == "from" and above.lemma in _COMING:
            return a.child(above.i, "nsubj"), token
        if head.lower == "from" and above.lemma.lower() in _PEOPLE and above.tag == "NN":
            return above, token
        if head.lower == "in" and above.lemma in _PLACED:
            return a.child(above.i, "nsubjpass", "nsubj"), token
    return None, token


def _whose(reading: Reading, noun: Token) -> list[str]:
    """What tells the person or firm from others of the story; [] where nothing does."""
    out = []
    named = _named(reading, noun)
    entity = reading.entity(named.i) if named is not None else None
    if entity is not None and entity.name:
        person = entity.type is EntityType.PERSON
        firm = noun.lemma.lower() in _FIRMS or not person
        out.append(fold(entity.name.split()[0 if firm else -1]))
    if noun.lemma.lower() in _FIRMS:
        return out
    if age := age_of(reading, noun.i):
        out.append(age)
    if _is_dead(reading, noun):
        out.append("dead")
    return out


def _named(reading: Reading, noun: Token) -> Token | None:
    """The word of a name that a phrase goes with, or that it is itself."""
    a = reading.annotation
    if noun.pos in ("PROPN", "PRON"):
        entity = reading.entity(noun.i)
        return noun if entity is not None and entity.type is not EntityType.PLACE else None
    head = a.head(noun.i)
    if noun.lemma.lower() in _FIRMS:
        near = [k for k in a.children(noun.i) if k.dep == "appos" and k.pos == "PROPN"]
        near += [head] if noun.dep in ("appos", "compound", "nmod") and head.pos == "PROPN" else []
        after = a.tokens[noun.i + 1] if noun.i + 1 < len(a.tokens) else None
        near += [after] if after is not None and after.pos == "PROPN" else []
        return next((t for t in near if reading.entity(t.i) is not None), None)
    named = name_beside(reading, noun)
    if named is None and noun.dep == "appos":
        entity = reading.entity(head.i)
        named = head if entity is not None and entity.type is EntityType.PERSON else None
    return named


def _is_dead(reading: Reading, noun: Token) -> bool:
    """Whether a phrase means the one who died, where the first sentences tell of no other."""
    lemma = noun.lemma.lower()
    a = reading.annotation
    known = reading.memo.get(__name__)
    if known is None:
        known = reading.memo[__name__] = _the_dead(reading)
    if not known:
        return False
    head = a.head(noun.i)
    victim = noun.dep == "appos" and head.lemma.lower() in _DEAD
    dead = any(k.lower == "dead" for k in a.children(noun.i))
    entity = reading.entity(noun.i)
    name = fold(entity.name.split()[-1]) if entity is not None and entity.name else lemma
    # "A Danish climber found him" is another one.
    other = any(k.lower in ("a", "an") for k in a.children(noun.i)) and head.lemma not in _DYING
    return victim or dead or lemma in _DEAD or (name in known and not other)


def _the_dead(reading: Reading) -> frozenset[str]:
    """Nouns and surnames that die in the first sentences; none where several people do."""
    a = reading.annotation
    lead = a.sentences[:_LEAD]
    if _SEVERAL.search(a.text(lead[0].start, lead[-1].end)):
        return frozenset()
    out = set(_DEAD)
    told = False
    for token in a.tokens[: lead[-1].last]:
        if token.pos == "VERB" and token.lemma in _DYING:
            who = a.child(token.i, "nsubjpass") or (
                a.child(token.i, "nsubj")
                if token.lemma in _DYING_SELF
                else a.child(token.i, "dobj")
            )
            told = told or (who is not None and who.tag not in ("NNS", "NNPS", "PRP"))
            if who is not None and who.tag in ("NN", "NNP"):
                entity = reading.entity(who.i)
                name = entity.name if entity is not None else ""
                out.add(fold(name.split()[-1]) if name else who.lemma.lower())
    if told:  # the only one who is named
        people = {
            m.entity for m in reading.mentions if m.form == "name" and m.last <= lead[-1].last
        }
        found = [reading.entities[key] for key in sorted(people)]
        names = [e.name for e in found if e.type is EntityType.PERSON and e.name]
        out |= {fold(n.split()[-1]) for n in names if len(names) == 1}
    return frozenset(out)
