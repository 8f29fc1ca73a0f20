"""Who was hurt and who was not, whatever the construction: "broke two ribs", "none of the crew".

In: a `Reading`. Out: claims of kind POLARITY and of the attribute "who was hurt". "Nobody was hurt"
has the value "none" and whom it speaks of in the slot `group` ("" for anybody); of somebody who was
hurt the value is "some", and the slot `nouns` holds the words for him or her. `align/harm.py` holds
the two against each other. The same hurt is told of the person too, as an outcome of the
family "health" (`extract/outcomes.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from checker.annotation import Annotation, Token
from checker.extract.happening import arguments
from checker.extract.reading import Reading
from checker.extract.whom import meant_by
from checker.lexical import is_hypernym
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType, Kind, Modality, Participant, Status
from checker.normalize.body_parts import PARTS
from checker.normalize.people import PERSON_NOUNS
from checker.normalize.text_finder import TextFinder

HARM = "who was hurt"
# Characters between whoever was hurt and the verb, and words behind the verb, that a claim shows.
_SPAN = 80
_BEHIND = 7
# What is done to people that leaves them hurt and need not kill them.
_HURT = frozenset("injure wound hurt harm scald maul shoot stab burn graze trample scorch".split())
# What is hurt of oneself: with a part of the body behind it.
_OWN = frozenset("break fracture twist sprain dislocate hurt injure bruise cut burn".split())
_DEEDS = _HURT | _OWN
# How somebody is or gets away.
_BEING = frozenset("be escape emerge walk remain come return get survive".split())
_HAVE = frozenset("suffer sustain receive have nurse escape treat need require".split())
_HARMS = frozenset(
    "injury wound burn fracture bruise laceration concussion sprain graze cut casualty".split()
)
_BROKEN = frozenset("broken fractured shattered dislocated twisted sprained burnt burned".split())
_FINE = frozenset("unhurt unharmed uninjured unscathed".split())
_WELL = frozenset("well safe fine okay ok".split())
_NOBODY = frozenset("nobody none neither".split())
_EVERYBODY = frozenset("everyone everybody all both".split())
_NO = frozenset("no neither".split())
_EVERY = frozenset("all both every".split())
_ELSE = frozenset("else other others another further more".split())
# Said of how badly: "nobody was seriously hurt" leaves room for scratches.
_BADLY = frozenset("seriously badly severely critically gravely serious severe critical".split())
_DEAD = frozenset("dead death died dies die killed fatally body".split())
_UNTOLD = frozenset((Modality.POSSIBLE, Modality.CONDITIONAL, Modality.DENIED, Modality.SCHEDULED))
_HINTS = TextFinder(
    (
        *"injur wound hurt harm scald maul shot stab burn graze trampl scorch unscathed fractur "
        "broke bruis lacerat concuss sprain twisted dislocat casualt shatter".split(),
        "are well", "are safe", "is well", "is safe", "were safe", "were well", "was well",
    )
)  # fmt: skip


def extract_harm(reading: Reading) -> Iterator[Claim]:
    """One claim per person or group of whom a sentence tells it, and one of their health."""
    a = reading.annotation
    for sentence in a.sentences:
        if not _HINTS.found_in(a.sentence_lower(sentence)):
            continue
        for token in a.words(sentence):
            if token.pos in ("VERB", "AUX"):
                yield from _of_verb(reading, token)
            elif token.pos == "NOUN" and _is_harm(a, token):
                yield from _of_noun(reading, token)


def _of_verb(reading: Reading, verb: Token) -> Iterator[Claim]:
    a = reading.annotation
    lemma = verb.lemma
    if lemma in _BEING:
        words = _FINE | _WELL if lemma == "be" else _FINE
        subject = reading.clause(verb.i).subject
        if subject >= 0 and any(k.lower in words for k in a.children(verb.i)):
            if not reading.clause(verb.i).negated:
                yield from _none(reading, verb, a.tokens[subject], every=True)
            return
    if lemma not in _DEEDS:
        return
    subject, obj, passive = arguments(reading, verb)
    done = subject if passive else obj
    if lemma in _HURT and done >= 0 and passive:
        yield from _told(reading, verb, a.tokens[done])
    elif lemma in _OWN and obj >= 0 and not passive and a.tokens[obj].lemma.lower() in PARTS:
        owner = a.child(obj, "poss")
        if subject >= 0 and (owner is None or owner.lower in ("his", "her", "their")):
            yield from _told(reading, verb, a.tokens[subject])


def _is_harm(a: Annotation, noun: Token) -> bool:
    """ "Burns", "a broken wrist"."""
    lemma = noun.lemma.lower()
    if lemma in _HARMS:
        return True
    return lemma in PARTS and any(k.lower in _BROKEN for k in a.children(noun.i))


def _of_noun(reading: Reading, noun: Token) -> Iterator[Claim]:
    """ "Suffered burns", "had a broken wrist", "was taken away with burns", "no injuries"."""
    a = reading.annotation
    kids = a.children(noun.i)
    above = a.head(noun.i)
    if any(k.lower in _NO for k in kids):
        if not any(k.lower in _ELSE for k in kids):
            yield from _no_injuries(reading, noun)
        return
    if noun.dep == "dobj" and above.lemma in _HAVE - {"escape"}:
        subject, _, passive = arguments(reading, above)
        if subject >= 0 and not passive:
            yield from _told(reading, above, a.tokens[subject])
    elif noun.dep == "pobj" and above.lower in ("with", "for"):
        verb = a.head(above.i)
        if verb.pos != "VERB" or (above.lower == "for" and verb.lemma != "treat"):
            return
        subject, obj, passive = arguments(reading, verb)
        whom = subject if passive or obj < 0 else obj
        if whom >= 0:
            yield from _told(reading, verb, a.tokens[whom])


def _no_injuries(reading: Reading, noun: Token) -> Iterator[Claim]:
    a = reading.annotation
    to = next((k for k in a.children(noun.i) if k.lower in ("to", "among")), None)
    whom = a.child(to.i, "pobj") if to is not None else None
    if any(k.lower in _BADLY for k in a.children(noun.i)):
        return
    verb = a.head(noun.i)
    if verb.lemma in ("report", "be", "cause") and whom is None and noun.dep != "pobj":
        yield _claim(reading, noun, "none", reading.participant(noun.i), group="")
    elif whom is not None:
        yield _claim(reading, noun, "none", reading.participant(whom.i), group=whom.lemma.lower())


def _told(reading: Reading, verb: Token, who: Token) -> Iterator[Claim]:
    """Somebody was hurt, or nobody was."""
    a = reading.annotation
    clause = reading.clause(verb.i)
    if _quantity(a, who, _NOBODY, _NO):
        if not any(k.lower in _BADLY for k in a.children(verb.i)):
            yield from _none(reading, verb, who)
        return
    if clause.negated or clause.modality in _UNTOLD or _quantity(a, who, _EVERYBODY, _EVERY):
        return
    if who.tag in ("NNS", "NNPS") or who.lower in ("they", "we", "many", "some"):
        return
    if any(t.lower in _DEAD for t in a.words(a.sentence(verb.i))):
        return  # told by the families of outcomes
    person = _person(reading, who)
    if person is None:
        return
    nouns = {w.strip(",.'’").lower() for w in person.text.split()} | {person.head}
    entity = reading.entities.get(person.entity)
    if entity is not None:
        nouns |= {w for r in entity.roles for w in r.partition("|")[0].split()}
    yield _claim(reading, verb, "some", person, nouns=" ".join(sorted(n for n in nouns if n)))
    name = entity.name if entity is not None else ""
    words = [fold(w) for w in name.split() if len(w) > 2] or [person.head]
    yield reading.claim(
        Kind.POLARITY, verb.i, (verb.start, verb.end), Status("hurt"), subject=person,
        attribute="health", keys=[f"outcome|health|{w}" for w in words], polarity=True,
        modality=Modality.HAPPENED, family="health", matter="who",
    )  # fmt: skip


def _none(reading: Reading, verb: Token, who: Token, every: bool = False) -> Iterator[Claim]:
    """ "None of the crew was hurt", "all are well"; of a number of people nothing follows."""
    a = reading.annotation
    clause = reading.clause(verb.i)
    if clause.modality in _UNTOLD:
        return
    if every and not _quantity(a, who, _EVERYBODY, _EVERY):
        return
    if any(t.lower in _ELSE or t.dep == "relcl" for t in a.subtree(who.i)):
        return  # "all whom he held": of some
    of = next((k for k in a.children(who.i) if k.lower == "of"), None)
    inner = a.child(of.i, "pobj") if of is not None else None
    head = inner if inner is not None else who
    group = head.lemma.lower() if head.pos == "NOUN" and head.lower != "one" else ""
    if head.pos == "PROPN" or group in ("person", "people", "man", "woman", "life"):
        group = "" if group else head.lower
    yield _claim(reading, verb, "none", reading.participant(head.i), group=group)


def _quantity(a: Annotation, token: Token, words: frozenset[str], dets: frozenset[str]) -> bool:
    return token.lower in words or any(
        k.lower in dets for k in a.children(token.i) if k.i < token.i
    )


def _person(reading: Reading, token: Token) -> Participant | None:
    """Whom a word stands for; a pronoun for the one person of the sentence before."""
    a = reading.annotation
    found = meant_by(reading, token)
    if found.entity:
        entity = reading.entities.get(found.entity)
        return found if entity is None or entity.type is EntityType.PERSON else None
    if token.lower in ("he", "she"):
        noun = _before(reading, token)
        return replace(reading.participant(noun.i)) if noun is not None else None
    if token.pos == "NOUN" and is_somebody(token.lemma.lower()):
        return found
    if token.pos == "PROPN":
        return found if any(is_somebody(t.lower) for t in a.subtree(token.i)) else None
    return None


def _before(reading: Reading, token: Token) -> Token | None:
    """The one unnamed person of the sentence before a pronoun's."""
    a = reading.annotation
    number = a.sentence_of[token.i]
    if number == 0 or a.sentences[number - 1].headline:
        return None
    nouns = [
        t for t in a.words(a.sentences[number - 1])
        if t.tag == "NN" and t.dep in ("nsubj", "nsubjpass", "dobj") and is_somebody(t.lemma)
    ]  # fmt: skip
    return nouns[0] if len(nouns) == 1 else None


@lru_cache(maxsize=4_000)
def is_somebody(noun: str) -> bool:
    """Whether a common noun is of a person."""
    return noun in PERSON_NOUNS or is_hypernym("person", noun, "n", 7)


def _claim(reading: Reading, at: Token, value: str, who: Participant, **slots: str) -> Claim:
    a = reading.annotation
    start = min(at.start, who.start) if at.start - who.start < _SPAN else at.start
    end = max(at.end, who.end if 0 < who.end - at.end < _SPAN else at.end)
    inside = {t.i for t in a.subtree(at.i)} if at.pos in ("VERB", "AUX") else set()
    for token in a.tokens[at.i + 1 : at.i + _BEHIND]:
        if token.i not in inside or token.pos == "PUNCT":
            break
        end = max(end, token.end)
    return reading.claim(
        Kind.POLARITY, at.i, (start, end), Status(value), subject=who, attribute=HARM,
        keys=[HARM], polarity=True, modality=Modality.HAPPENED, family=HARM, matter="group",
        slots={k: v for k, v in slots.items() if v},
    )  # fmt: skip
