"""Who did what is done once: drafted the text, wrote the letter, nominated the winner, scored last.

A claim is of kind AGENT with the class of the deed as attribute. `extra` slots: `doers` (local
entity keys), `codes` (countries they are or speak for, as far as known), `once` (the class).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.extract.deed_phrases import deed_phrases
from checker.extract.reading import Reading
from checker.extract.whom import meant_by
from checker.lexical import is_hypernym
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType, Kind, Modality, Name, Participant, Token
from checker.normalize.people import PERSON_NOUNS
from checker.normalize.walks import walk_of

_TEXTS = "resolution text motion bill amendment draft proposal declaration statement petition"
_WORKS = "building bridge tower statue monument mural sculpture museum stadium portrait logo anthem"


class _Deed(NamedTuple):
    """Verbs with what they are done to.

    `by_patient`: one such deed per patient, a name or one of `objects`; else one per story.
    """

    name: str
    verbs: frozenset[str]
    objects: frozenset[str]
    by_patient: bool


def _deed(name: str, verbs: str, objects: str = "", by_patient: bool = False) -> _Deed:
    return _Deed(name, frozenset(verbs.split()), frozenset(objects.split()), by_patient)


# Without objects the patient is a named person or body. Own list: what is done by one party, once.
_DEEDS = (
    _deed("drafted", "draft table author sponsor submit introduce write pen initiate", _TEXTS),
    _deed("wrote the letter", "write send sign pen", "letter"),
    _deed("brokered", "broker mediate negotiate", "truce ceasefire deal accord agreement talk"),
    _deed(
        "chaired",
        "chair moderate co-chair cochair",
        "meeting session debate summit conference hearing talk committee council panel forum",
    ),
    _deed("scored the winner", "score convert net head", "winner"),
    _deed("scored the equaliser", "score convert net head", "equaliser equalizer leveller"),
    _deed("scored the opener", "score convert net head", "opener"),
    _deed("designed", "design paint compose sculpt", _WORKS),
    _deed("ordered", "order declare announce impose", "evacuation emergency curfew lockdown", True),
    _deed("presented", "present hand", "trophy cup medal", True),
    _deed("led", "lead head", "investigation inquiry probe search delegation mission", True),
    _deed("opened", "open inaugurate", "bridge exhibition museum stadium fair festival", True),
    _deed("commissioned", "commission", "report study survey poll", True),
    _deed(
        "proposed",
        "propose suggest table submit introduce",
        "fund plan idea ceasefire truce compromise scheme",
        True,
    ),
    _deed("vetoed", "veto block", "statement resolution text plan budget motion package accession"),
    _deed("called the meeting", "call convene", "meeting session summit"),
    _deed("opened", "open", "meeting session summit ceremony debate conference congress"),
    _deed("read out", "read", "statement verdict declaration message sentence"),
    _deed("ordered an inquiry", "order launch announce", "inquiry investigation probe"),
    _deed("drove", "drive", "car van vehicle truck lorry bus minibus taxi"),
    _deed("started the fire", "start light set ignite", "fire blaze"),
    _deed("owns", "own", "building warehouse house factory ship vessel hotel club shop farm", True),
    _deed("led", "lead command coordinate", "operation rescue", True),
    _deed("carried out", "carry", "attack bombing raid shooting strike"),
    _deed("identified", "identify", "body victim suspect remains"),
    _deed("shot", "shoot", by_patient=True),
    _deed("stabbed", "stab", by_patient=True),
    _deed("killed", "kill murder", by_patient=True),
    _deed("advised", "advise", by_patient=True),
    _deed("nominated", "nominate propose", by_patient=True),
    _deed("founded", "found establish", by_patient=True),
    _deed("succeeded", "succeed replace", by_patient=True),
    _deed("appointed", "appoint", by_patient=True),
)
_BY_VERB: dict[str, list[_Deed]] = {}
for _d in _DEEDS:
    for _v in _d.verbs:
        _BY_VERB.setdefault(_v, []).append(_d)
# Deeds of one party to another: "X beat Y" against "Y beat X". The name stands for all its verbs.
_MUTUAL = {
    verb: name
    for name, verbs in {
        "beat": "beat defeat thrash outpoint edge overcome", "buys": "buy acquire purchase",
        "stabbed the other": "stab", "shot the other": "shoot", "attacked": "attack punch hit bite",
        "sued": "sue", "overtook": "overtake", "replaced": "replace succeed",
    }.items()
    for verb in verbs.split()
}  # fmt: skip
# Deeds whose doer may be a pronoun: it is too often taken for the wrong one of two people.
_SURE = frozenset(("drafted", "wrote the letter", "brokered", "thought of", "nominated"))
# Of these, what is told before it is done.
_PLANNED = frozenset(("buys",))
# Offices that a place or body has one of.
SINGLE = frozenset(
    "mayor governor president premier chancellor sheriff king queen pope speaker chairman "
    "chairwoman minister ambassador".split()
)
# "It was Norway's brainchild", "an idea of Estonia", "a letter from the governor".
_IDEAS = frozenset("brainchild idea initiative invention".split())


def extract_doers(reading: Reading) -> Iterator[Claim]:
    """One claim per clause or noun that lays a deed of the table to somebody named."""
    a = reading.annotation
    for token in a.tokens:
        if token.pos == "VERB" and (token.lemma in _BY_VERB or token.lemma in _MUTUAL):
            yield from _of_verb(reading, token)
        elif token.pos == "NOUN" and token.lemma in _IDEAS:
            yield from _claim(reading, "thought of", token, _owners(reading, token), "")
        elif token.pos == "NOUN" and token.lemma == "letter":
            yield from _letter(reading, token)
    for told in deed_phrases(reading):
        yield from _claim(reading, told.name, told.at, _joined(reading, told.doer), "")


def _of_verb(reading: Reading, verb: Token) -> Iterator[Claim]:
    a = reading.annotation
    passive = a.child(verb.i, "nsubjpass")
    agent = a.child(verb.i, "agent")
    by = a.child(agent.i, "pobj") if agent is not None else None
    clause = reading.clause(verb.i)
    if passive is not None or (verb.tag == "VBN" and verb.dep == "acl"):
        patient = passive if passive is not None else a.head(verb.i)
        if patient.lower in ("which", "that", "who") and verb.dep == "relcl":
            patient = a.head(verb.i)
        who = by
    else:
        obj = a.child(verb.i, "dobj")
        who = a.tokens[clause.subject] if clause.subject >= 0 else None
        patient = obj if obj is not None else verb
    if who is None or patient is verb:
        return
    if verb.lemma in _MUTUAL:
        yield from _mutual(reading, verb, who, patient)
    for deed in _BY_VERB.get(verb.lemma, ()):
        if deed.objects:
            what = patient.lemma.lower()
            if what in deed.objects:
                key = what if deed.by_patient else ""
                yield from _claim(reading, deed.name, verb, _joined(reading, who), key)
            continue
        entity = reading.entities.get(meant_by(reading, patient).entity)
        if entity is not None and entity.name and entity.type is not EntityType.PLACE:
            # A pronoun is too often taken for the wrong one of two.
            key = "" if patient.pos == "PRON" else fold(entity.name.split()[-1])
            yield from _claim(reading, deed.name, verb, _joined(reading, who), key)


def _mutual(reading: Reading, verb: Token, who: Token, patient: Token) -> Iterator[Claim]:
    """ "X beat Y": the pair is the patient, so that "Y beat X" is held against it."""
    entities = [reading.entities.get(meant_by(reading, t).entity) for t in (who, patient)]
    names = [fold(e.name.split()[-1]) for e in entities if e is not None and e.name]
    if len(names) == 2 and names[0] != names[1] and "PRON" not in (who.pos, patient.pos):
        name = _MUTUAL[verb.lemma]
        pair = "-".join(sorted(names))
        yield from _claim(reading, name, verb, [who], pair, planned=name in _PLANNED)


def _letter(reading: Reading, token: Token) -> Iterator[Claim]:
    """ "A letter from the governor", "had given them to him in a letter"."""
    a = reading.annotation
    owners = _owners(reading, token, ("from", "by"))
    if not owners and token.dep == "pobj" and a.head(token.i).lower == "in":
        clause = reading.clause(token.i)
        # What somebody says in a letter is told of the speaker, not of whoever the clause names.
        if clause.subject >= 0 and a.tokens[clause.verb].lemma in ("give", "grant", "offer"):
            owners = _joined(reading, a.tokens[clause.subject])
    yield from _claim(reading, "wrote the letter", token, owners, "")


def _owners(
    reading: Reading, noun: Token, prepositions: tuple[str, ...] = ("of", "by")
) -> list[Token]:
    a = reading.annotation
    owner = a.child(noun.i, "poss")
    for prep in a.children(noun.i):
        if prep.dep in ("prep", "agent") and prep.lower in prepositions:
            owner = a.child(prep.i, "pobj") or owner
            if owner is not None and owner.pos == "VERB":  # "from Ana Lind offering help"
                owner = a.child(owner.i, "nsubj", "compound")
    return _joined(reading, owner) if owner is not None else []


def _joined(reading: Reading, token: Token) -> list[Token]:
    out = [token]
    for above in out:
        kids = reading.annotation.children(above.i)
        out += [k for k in kids if k.dep == "conj" and k.pos in ("PROPN", "NOUN")]
    return out


def _claim(  # noqa: PLR0917 - the slots of one claim
    reading: Reading, name: str, at: Token, doers: list[Token], patient: str, planned: bool = False
) -> Iterator[Claim]:
    clause = reading.clause(at.i)
    told = clause.modality is Modality.HAPPENED
    told = told or (planned and clause.modality in (Modality.SCHEDULED, Modality.POSSIBLE))
    if not doers or clause.negated or not told:
        return
    if name not in _SURE and any(t.pos == "PRON" for t in doers):
        return
    who = [meant_by(reading, t) for t in doers]
    keys = [_key(reading, t, p, name) for t, p in zip(doers, who, strict=True)]
    if not all(keys):
        return
    codes = {_code(reading, t, p.entity) for t, p in zip(doers, who, strict=True)}
    start, end = min(p.start for p in who), max(p.end for p in who)
    text = reading.annotation.text(start, end)
    yield reading.claim(
        Kind.AGENT, at.i, (start, end), Name(text), subject=who[0], attribute=name,
        keys=[f"once|{name}"], once=name, patient=patient,
        doers=" ".join(keys), codes="" if "" in codes else " ".join(sorted(codes)),
    )  # fmt: skip


def _key(reading: Reading, token: Token, who: Participant, deed: str) -> str:
    """The entity's key; "role:mayor" for an office that is held by one, "noun:neighbour" for a
    walk of life, "noun:IT" for whoever speaks for a country; "" for anybody else."""
    entity = reading.entities.get(who.entity)
    if entity is not None and entity.name:
        return entity.key
    definite = any(
        k.lower == "the" or k.dep == "poss" for k in reading.annotation.children(token.i)
    )
    single = token.lemma.lower() in SINGLE and token.tag == "NN" and definite
    if single:
        return f"role:{token.lemma.lower()}"
    if token.lemma.lower() in _SPEAKS_FOR:
        for kid in reading.annotation.children(token.i):
            country = reading.lexicon.country(kid.text) if kid.text[:1].isupper() else None
            if country is not None:
                return f"noun:{country.code}"
    if entity is None or not entity.name:
        # "The Islamic State group": a name that no mention holds.
        kids = reading.annotation.children(token.i)
        named = [t.lower for t in (*kids, token) if t.pos == "PROPN" and t.i <= token.i]
        if named and token.lemma.lower() in _BODIES:
            return "body:" + "-".join(fold(w) for w in named if w not in _BODIES)
    lemma = token.lemma.lower()
    walk = walk_of(lemma)
    if not walk and deed in _ANYBODY_S and _is_calling(lemma):
        walk = lemma
    return f"noun:{walk}" if walk else ""


# Deeds that anybody may do, once: whoever it was is told by what he or she is.
_ANYBODY_S = frozenset(("raised the alarm", "found the body", "took to hospital", "gave the tip"))
# Words for whoever did it, not for what they are.
_NOBODY_S = frozenset(
    "witness bystander onlooker caller survivor member leader somebody local citizen native "
    "spokesman spokeswoman spokesperson eyewitness viewer user informant source guest".split()
)


@lru_cache(maxsize=2_000)
def _is_calling(noun: str) -> bool:
    """Whether a noun says what somebody is: a warden, a pilot; a couple is two."""
    if noun in PERSON_NOUNS or noun in _NOBODY_S:
        return False
    return noun == "couple" or is_hypernym("person", noun, "n", 6)


_BODIES = frozenset("group bank agency party company front army brigade movement militia".split())
_SPEAKS_FOR = frozenset("delegation government envoy ambassador minister diplomat team".split())


def _code(reading: Reading, token: Token, key: str) -> str:
    """The country that a doer is, holds an office of, or is told to be of."""
    entity = reading.entities.get(key)
    if entity is None:
        return ""
    country = reading.lexicon.country(entity.name)
    if country is not None:
        return country.code
    owner = reading.annotation.child(token.i, "poss")
    country = reading.lexicon.country(owner.text) if owner is not None else None
    if country is not None:
        return country.code
    return next((of for r in entity.roles if (of := r.partition("|")[2]).isupper()), "")
