"""Particulars that a report gives once of its event, whatever the construction: what went down,
what hit somebody, which force of nature killed, what a ship was laden with, what somebody died of.

A claim is of kind POLARITY with the slot as attribute and the filler's noun as value; `sort` says
how two fillers are held against each other (`checker.lexical.fillers`), `thing` whose it is where a
story may have several. Compared like sorts: only between articles that name a single one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.annotation import Annotation, Token
from checker.extract.happening import arguments, by_agent
from checker.extract.reading import Reading
from checker.lexical.fillers import group_of, is_load, sort_of
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType, Kind, Modality, Status
from checker.normalize.people import OFFICIALS, PERSON_NOUNS, PRIVATE

LOST, HIT, FORCE, CARGO, DIED_OF = (
    "craft that was lost", "vehicle that hit the victim", "force of nature", "cargo",
    "cause of death",
)  # fmt: skip
# What happens to a craft of which a story has one.
_LOSS = frozenset(
    "crash sink capsize ditch plunge founder overturn derail disappear vanish explode".split()
)
_LOSS_PHRASES = {
    "come": ("down",), "go": ("down", "missing"), "run": ("aground",), "catch": ("fire",),
    "plummet": (), "disintegrate": (), "nosedive": (),
}  # fmt: skip
_STRIKES = frozenset("hit strike slam smash plow plough".split())
_TAKEN = frozenset("hijack seize commandeer".split())
_LOSS_NOUNS = frozenset(
    "crash sinking wreck wreckage capsizing hijacking loss disappearance seizure".split()
)
# What vehicles and forces of nature do to people.
_HITS = frozenset("hit strike kill crush run knock mow drag flatten injure".split())
_FORCES = _HITS | frozenset(
    "bury sweep engulf catch surprise wash claim overwhelm destroy maul bite smash devastate "
    "trap batter".split()
)
_DIES = frozenset("die perish".split())
_ILL = frozenset("die succumb suffer have".split())
_CARRIES = frozenset("carry transport haul ship take ferry deliver load bring".split())
_FILLED = frozenset("load lade fill pack stack".split())
_LOAD_NOUNS = frozenset("cargo load shipment consignment".split())
_MEASURES = frozenset("tonne ton kilo kilogram barrel litre liter gallon sack crate".split())
_VERBS = (
    _LOSS | _TAKEN | _STRIKES | _FORCES | _DIES | _ILL | _CARRIES | _FILLED
    | frozenset(_LOSS_PHRASES) | frozenset("cause spill collide lose".split())
)  # fmt: skip
_NOUNS = _LOSS_NOUNS | _LOAD_NOUNS | _MEASURES | frozenset("wheel front cause board".split())
_ABOARD = frozenset(("aboard", "board"))
_OTHERS = frozenset("another other second third similar earlier previous".split())
# Said of a journey before this one.
_BEFORE = frozenset("bring take deliver ferry".split())
_CRAFTS = ("aircraft", "vessel")
# Stands for whoever a story is about, where a clause does not say whom it means.
WHOEVER = -2
# Sorts told by the noun alone: "left leg", "young man".
_BARE = frozenset(("body", "sex"))
_FEARED = frozenset("fear worry warn doubt deny".split())
_UNTOLD = frozenset((Modality.POSSIBLE, Modality.CONDITIONAL, Modality.DENIED, Modality.SCHEDULED))
# "Is bound for Rome with rice", "is believed to have caused it" tell all the same.
_TOLD_SO = {"load": frozenset((Modality.SCHEDULED,)), "cause": frozenset((Modality.POSSIBLE,))}
_VICTIMS = PERSON_NOUNS | PRIVATE | frozenset(
    "pedestrian cyclist bicyclist motorcyclist biker toddler baby infant schoolgirl schoolboy "
    "grandmother grandfather runner skater rider climber hiker skier trekker mountaineer guide "
    "villager resident group camp party tent worker miner crew dad mum couple family".split()
)  # fmt: skip


class Particular(NamedTuple):
    """`filler` fills the slot `name`; `sort` is how it is compared, `thing` whose it is, `value`
    what it stands for where that is not the noun itself, `to` where a way led.
    """

    name: str
    sort: str
    filler: Token
    thing: str = ""
    value: str = ""
    to: str = ""


def extract_particulars(reading: Reading) -> Iterator[Claim]:
    """One claim per filler of a slot."""
    a = reading.annotation
    for token in a.tokens:
        lemma = token.lemma
        if token.pos == "VERB" and lemma in _VERBS:
            found = _of_verb(reading, token)
        elif token.pos == "NOUN" and lemma in _NOUNS:
            found = _of_noun(reading, token)
        elif lemma in ("full", "laden") and token.pos == "ADJ":
            found = _full(reading, token)
        else:
            continue
        yield from particular_claims(reading, token, found)


def particular_claims(reading: Reading, at: Token, found: Iterable[Particular]) -> Iterator[Claim]:
    """Claims of the particulars that a word tells, as far as its clause holds them out as facts."""
    for slot in found:
        claim = _claim(reading, at, slot)
        if claim is not None:
            yield claim


# ---------------------------------------------------------------- constructions


def _of_verb(reading: Reading, verb: Token) -> Iterator[Particular]:
    a = reading.annotation
    lemma = verb.lemma
    subject, obj, passive = arguments(reading, verb)
    doer, done = (by_agent(a, verb.i), subject) if passive else (subject, obj)
    if lemma in _LOSS or (lemma in _LOSS_PHRASES and _has(a, verb, _LOSS_PHRASES[lemma])):
        yield from _typed(a, LOST, subject, _CRAFTS)
    if lemma in _STRIKES and not passive:
        yield from _typed(a, LOST, subject, _CRAFTS)
    if lemma in _TAKEN:
        yield from _typed(a, LOST, done, _CRAFTS)
    if lemma in _FORCES:
        if lemma in _HITS and _victim(reading, done):
            yield from _typed(a, HIT, doer, ("vehicle",))
        yield from _typed(a, FORCE, doer, ("hazard",))
    if lemma == "collide" and _victim(reading, subject):
        yield from _typed(a, HIT, after(a, verb, ("with",)), ("vehicle",))
    if lemma in _DIES or (lemma in _FORCES and passive and doer < 0):
        yield from _typed(a, FORCE, after(a, verb, ("in", "by")), ("hazard",))
    if lemma == "die":
        yield from _illness(reading, subject, after(a, verb, ("of", "from", "after")))
    elif lemma == "succumb":
        yield from _illness(reading, subject, after(a, verb, ("to",)))
    elif lemma == "kill":
        yield from _illness(reading, done, doer)
    elif lemma in ("suffer", "have") and _dies_too(a, verb):
        yield from _illness(reading, subject, done)
    elif lemma == "cause" and done >= 0 and a.tokens[done].lemma == "death":
        yield from _typed(a, FORCE, doer, ("hazard",))
        owner = a.child(done, "poss")
        yield from _illness(reading, owner.i if owner is not None else -1, doer)
    elif lemma in ("spill", "lose"):
        yield from _loads(a, doer if lemma == "spill" and not passive and obj < 0 else done)
    had = lemma in _BEFORE and any(k.lower == "had" for k in a.children(verb.i))
    if lemma in _CARRIES and not passive and not had and _carrier(reading, subject):
        yield from _loads(a, done)
    if lemma in _FILLED:
        holder = done if passive or lemma != "load" else -1
        yield from _loads(a, after(a, verb, ("with",))) if _carrier(reading, holder) else ()


def _of_noun(reading: Reading, noun: Token) -> Iterator[Particular]:
    a = reading.annotation
    lemma = noun.lemma
    if lemma in _LOSS_NOUNS:
        yield from _typed(a, LOST, after(a, noun, ("of",)), _CRAFTS)
        yield from _typed(a, LOST, _compound(a, noun), _CRAFTS)
    elif lemma in _LOAD_NOUNS:
        yield from _loads(a, after(a, noun, ("of",)))
        yield from _loads(a, _defined(a, noun))
    elif lemma in _MEASURES:
        if _ABOARD & {t.lower for t in a.words(a.sentence(noun.i))}:
            yield from _loads(a, noun.i)
    elif lemma == "cause":
        of = after(a, noun, ("of",))
        if of < 0 or a.tokens[of].lemma == "death":
            yield from _illness(reading, WHOEVER, _defined(a, noun))
    elif lemma == "board":
        above = a.head(noun.i)
        if above.lower == "on":
            yield from _typed(a, LOST, after(a, noun, ("of",)), _CRAFTS)
    elif lemma in ("wheel", "front"):
        yield from _typed(a, HIT, after(a, noun, ("of",)), ("vehicle",))


def _full(reading: Reading, adjective: Token) -> Iterator[Particular]:
    """ "The hold was full of rice", "a lorry laden with rice"."""
    a = reading.annotation
    above = a.head(adjective.i)
    holder = above if above.pos in ("NOUN", "PROPN") else a.child(above.i, "nsubj", "nsubjpass")
    if holder is not None and _carrier(reading, holder.i):
        yield from _loads(a, after(a, adjective, ("of", "with")))


def _defined(a: Annotation, noun: Token) -> int:
    """What a noun is said to be: "the cargo is rice", "rice is the cargo", "consists of rice"."""
    above = a.head(noun.i)
    if above.lemma == "consist" and noun.dep == "nsubj":
        return after(a, above, ("of",))
    if above.lemma != "be" or noun.dep not in ("nsubj", "attr"):
        return -1
    other = a.child(above.i, "attr" if noun.dep == "nsubj" else "nsubj")
    return other.i if other is not None else -1


def _dies_too(a: Annotation, verb: Token) -> bool:
    """Whether whoever suffers it dies of it in the same sentence."""
    joined = a.child(verb.i, "conj")
    return joined is not None and joined.lemma in _DIES


# ---------------------------------------------------------------- fillers


def _typed(a: Annotation, name: str, i: int, sorts: tuple[str, ...]) -> Iterator[Particular]:
    for token in joined(a, i):
        if token.pos == "PROPN" and not token.text.islower() and not _leads(a, token):
            continue
        sort = sort_of(_noun(a, token))
        if sort in sorts:
            yield Particular(name, sort, token)


def _loads(a: Annotation, i: int) -> Iterator[Particular]:
    for token in joined(a, i):
        inner = token
        if token.lemma.lower() in _LOAD_NOUNS | _MEASURES:
            of = after(a, token, ("of",))
            if of < 0:
                continue
            inner = a.tokens[of]
        common = inner.pos == "NOUN" or inner.text.islower()
        if common and is_load(_noun(a, inner)):
            yield Particular(CARGO, "load", inner)


def _illness(reading: Reading, who: int, i: int) -> Iterator[Particular]:
    """What a person died of, keyed by their surname."""
    a = reading.annotation
    thing = person_meant(reading, who)
    if thing is None:
        return
    for token in joined(a, i):
        if sort_of(_noun(a, token)) == "illness":
            yield Particular(DIED_OF, "illness", token, thing)


def joined(a: Annotation, i: int) -> list[Token]:
    """A noun and what is joined to it by "and"; nothing for "A or B"."""
    out: list[Token] = []
    token = a.tokens[i] if i >= 0 else None
    while token is not None:
        if token.pos in ("NOUN", "PROPN", "ADJ"):
            out.append(token)
        if any(k.lower == "or" for k in a.children(token.i)):
            return []
        token = a.child(token.i, "conj")
    return out


def _leads(a: Annotation, token: Token) -> bool:
    """Whether a word stands first in its sentence: a headline's first noun passes for a name."""
    return token.i == a.sentence(token.i).first


def _noun(a: Annotation, token: Token) -> str:
    """The noun's lemma, with the noun before that tells its sort."""
    before = a.tokens[token.i - 1] if token.i else None
    own = before is not None and before.head == token.i and before.dep in ("compound", "amod")
    if own and before is not None and before.pos in ("NOUN", "ADJ", "VERB"):
        return f"{before.lemma.lower()} {token.lemma.lower()}"
    return token.lemma.lower()


def after(a: Annotation, above: Token, words: tuple[str, ...]) -> int:
    """The noun behind a preposition that hangs on a word, −1 where there is none."""
    for k in a.children(above.i):
        if k.dep in ("prep", "agent") and k.lower in words and k.i > above.i:
            obj = a.child(k.i, "pobj")
            if obj is not None:
                return obj.i
    return -1


def _is_another(a: Annotation, token: Token) -> bool:
    """ "A second lorry", "another ship"."""
    return any(k.lower in _OTHERS for k in a.children(token.i) if k.i < token.i)


def _compound(a: Annotation, noun: Token) -> int:
    own = (k for k in a.children(noun.i) if k.dep in ("compound", "nmod", "amod"))
    return next((k.i for k in own if k.pos == "NOUN" or k.text.islower()), -1)


def _has(a: Annotation, verb: Token, words: tuple[str, ...]) -> bool:
    return not words or any(k.lower in words for k in a.children(verb.i) if k.i > verb.i)


def _victim(reading: Reading, i: int) -> bool:
    """Whether a token stands for a person."""
    if i < 0:
        return False
    token = reading.annotation.tokens[i]
    if token.pos == "PRON":
        return token.lower not in ("it", "which", "that", "itself")
    entity = reading.entity(i)
    if entity is not None and entity.type is EntityType.PERSON:
        return True
    return token.lemma.lower() in _VICTIMS and token.lemma.lower() not in OFFICIALS


def _carrier(reading: Reading, i: int) -> bool:
    """Whether a token stands for what carries loads: a vessel, a plane, a lorry, a named ship."""
    if i < 0:
        return False
    a = reading.annotation
    token = a.tokens[i]
    if _is_another(a, token):
        return False
    if token.lemma.lower() in ("trailer", "hold", "wagon", "convoy"):
        return True
    if token.lower in ("she", "it", "which", "that"):
        return True
    if token.pos == "PROPN":
        entity = reading.entity(i)
        return entity is None or entity.type in (EntityType.OTHER, EntityType.ORGANISATION)
    return sort_of(_noun(a, token)) in ("vessel", "aircraft", "vehicle")


def person_meant(reading: Reading, who: int) -> str | None:
    """Whose particular it is: a surname, "" for whoever the story is about, the noun for somebody
    else of it ("his brother", "a cellmate"), None for several people.
    """
    if who < 0:
        return "" if who == WHOEVER else None
    if surname := _surname(reading, who):
        return surname
    a = reading.annotation
    token = a.tokens[who]
    if token.tag in ("NNS", "NNPS", "CD") or token.lower in ("they", "them", "we", "who"):
        return None
    if _is_another(a, token):
        return None
    words = {k.lower for k in a.children(who) if k.dep in ("det", "poss")}
    anybody = token.lemma.lower() in PERSON_NOUNS and words <= {"a", "an", "the"}
    known = token.pos == "PRON" or (token.pos == "NOUN" and words == {"the"})
    return "" if anybody or known else token.lemma.lower()


def _surname(reading: Reading, i: int) -> str:
    """The family name of a person, "" where nobody named is meant."""
    entity = reading.entity(i) if i >= 0 else None
    if entity is None or entity.type is not EntityType.PERSON or not entity.name:
        return ""
    return fold(entity.name.split()[-1])


def _claim(reading: Reading, at: Token, slot: Particular) -> Claim | None:
    a = reading.annotation
    clause = reading.clause(at.i)
    if clause.negated or clause.modality in _UNTOLD - _TOLD_SO.get(slot.sort, frozenset()):
        return None
    if any(t.lemma in _FEARED for t in a.ancestors(at.i)):
        return None
    own = [k for k in a.children(slot.filler.i) if k.i < slot.filler.i]
    if _is_another(a, slot.filler) or any(k.lower == "no" for k in own):
        return None
    first = min([slot.filler, *(k for k in own if k.dep in ("compound", "amod"))])
    noun = slot.filler.lower if slot.sort in _BARE else _noun(a, slot.filler)
    value = slot.value or group_of(noun, slot.sort)
    return reading.claim(
        Kind.POLARITY, at.i, (first.start, slot.filler.end), Status(value),
        subject=reading.participant(at.i), attribute=slot.name,
        keys=[f"particular|{slot.name}"], polarity=True, modality=Modality.HAPPENED,
        family=slot.name, single="yes", sort=slot.sort, thing=slot.thing, to=slot.to,
    )  # fmt: skip
