"""Who did what is done once: drafted the text, wrote the letter, nominated the winner, scored last.

A claim is of kind AGENT with the class of the deed as attribute. `extra` slots: `doers` (local
entity keys), `codes` (countries they are or speak for, as far as known), `once` (the class).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.annotation import Annotation, Token
from checker.extract.deed_phrases import deed_phrases
from checker.extract.deeds import (
    BY_DOER,
    BY_VERB,
    IDEAS,
    MUTUAL,
    PATIENT,
    PHRASAL,
    PLANNED,
    PRESUMED,
    SURE,
    Deed,
)
from checker.extract.equated import equated, person_at
from checker.extract.phrasal import phrasal
from checker.extract.reading import Reading
from checker.extract.successors import office_taker
from checker.extract.whom import meant_by
from checker.lexical import is_hypernym
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType, Kind, Modality, Name, Participant
from checker.normalize.people import PERSON_NOUNS
from checker.normalize.walks import walk_of

# Offices that a place or body has one of.
SINGLE = frozenset(
    "mayor governor president premier chancellor sheriff king queen pope speaker chairman "
    "chairwoman minister ambassador".split()
)


def extract_doers(reading: Reading) -> Iterator[Claim]:
    """One claim per clause or noun that lays a deed of the table to somebody named."""
    a = reading.annotation
    for token in a.tokens:
        if token.pos == "VERB":
            if token.lemma in BY_VERB or token.lemma in MUTUAL or token.lemma in PHRASAL:
                yield from _of_verb(reading, token)
            if token.lemma == "come":
                yield from _came_from(reading, token)
        elif token.pos == "NOUN" and token.lemma in IDEAS:
            yield from _claim(reading, "thought of", token, _owners(reading, token), "")
        elif token.pos == "NOUN" and token.lemma == "letter":
            yield from _letter(reading, token)
        if token.pos in ("NOUN", "PROPN"):
            if token.lemma in BY_DOER and token.tag in ("NN", "NNP"):
                yield from _of_noun(reading, token)
            if (taker := office_taker(reading, token)) is not None:
                yield from _claim(
                    reading, "succeeded", taker.at, [taker.who], taker.office, aside=not taker.told
                )
    for told in deed_phrases(reading):
        yield from _claim(reading, told.name, told.at, _joined(reading, told.doer), "")


def _of_verb(reading: Reading, verb: Token) -> Iterator[Claim]:
    a = reading.annotation
    passive = a.child(verb.i, "nsubjpass")
    agent = a.child(verb.i, "agent")
    by = a.child(agent.i, "pobj") if agent is not None else None
    patient: Token | None
    if passive is not None or (verb.tag == "VBN" and verb.dep == "acl"):
        patient = passive if passive is not None else a.head(verb.i)
        if patient.lower in ("which", "that", "who") and verb.dep == "relcl":
            patient = a.head(verb.i)
        who = by
    else:
        obj = a.child(verb.i, "dobj")
        who = _controller(a, verb) or _subject(reading, verb)
        patient = obj if obj is not None else verb
    if who is None:
        return
    if patient is verb:
        patient = _after_particle(a, verb) or _found_dead(a, verb)
        if patient is None:
            return
    named = equated(reading, who) if who.lemma in PERSON_NOUNS else None
    who = named.name if named is not None else who  # "the man who shot Hahn was named as X"
    if verb.lemma in MUTUAL:
        yield from _mutual(reading, verb, who, patient)
    for deed in _deeds_of(reading, verb):
        if deed.objects:
            what = patient.lemma.lower()
            if what in deed.objects:
                key = PATIENT.get(what, what) if deed.by_patient else ""
                yield from _claim(reading, deed.name, verb, _joined(reading, who), key)
            continue
        entity = reading.entities.get(meant_by(reading, patient).entity)
        if entity is not None and entity.name and entity.type is not EntityType.PLACE:
            # A pronoun is too often taken for the wrong one of two.
            key = "" if patient.pos == "PRON" else fold(entity.name.split()[-1])
        elif deed.name in PRESUMED and _is_the_one(a, patient):
            key = ""
        else:
            continue
        yield from _claim(reading, deed.name, verb, _joined(reading, who), key)


def _deeds_of(reading: Reading, verb: Token) -> list[Deed]:
    """The deeds that a verb may tell, by itself and with its particle."""
    deeds = BY_VERB.get(verb.lemma, [])
    if verb.lemma not in PHRASAL:
        return deeds
    whole = phrasal(reading.annotation, verb, verb.lemma)
    return deeds + BY_VERB.get(whole, []) if whole != verb.lemma else deeds


_CHOOSE = frozenset("choose appoint name pick hire select elect want call".split())


def _subject(reading: Reading, verb: Token) -> Token | None:
    """The subject; in "X came in after Y called, and found it", X, whom the comma goes back to."""
    a = reading.annotation
    above = a.head(verb.i)
    if verb.dep == "conj" and above.dep == "advcl" and a.child(verb.i, "nsubj") is None:
        cc = next((k for k in a.children(above.i) if k.dep == "cc" and k.i < verb.i), None)
        if cc is not None and a.tokens[cc.i - 1].text == ",":
            verb = a.head(above.i)
    subject = reading.clause(verb.i).subject
    return a.tokens[subject] if subject >= 0 else None


def _controller(a: Annotation, verb: Token) -> Token | None:
    """ "The board has chosen X to replace Y": X is to replace Y."""
    above = a.head(verb.i)
    if verb.dep not in ("xcomp", "advcl") or above.lemma not in _CHOOSE:
        return None
    return a.child(above.i, "dobj")


# Verbs whose patient stands after a preposition, with the particle before it.
_PARTICLED = {"take": ("over", ("from",)), "come": ("", ("upon", "across"))}


def _after_particle(a: Annotation, verb: Token) -> Token | None:
    """ "X takes over from Y", "came upon the body"."""
    if verb.lemma not in _PARTICLED:
        return None
    particle, prepositions = _PARTICLED[verb.lemma]
    kids = a.children(verb.i)
    if particle and not any(k.lower == particle for k in kids):
        return None
    preps = [k for k in kids if k.dep == "prep" and k.lower in prepositions]
    return a.child(preps[0].i, "pobj") if preps else None


def _found_dead(a: Annotation, verb: Token) -> Token | None:
    """The word "dead" in "found her dead"."""
    if verb.lemma not in ("find", "discover"):
        return None
    return next((k for k in a.children(verb.i) if k.lower in ("dead", "lifeless")), None)


def _came_from(reading: Reading, verb: Token) -> Iterator[Claim]:
    """ "The idea came from X"."""
    a = reading.annotation
    what = a.child(verb.i, "nsubj")
    key = PATIENT.get(what.lemma.lower(), "") if what is not None else ""
    if key not in ("plan", "text"):
        return
    preps = [k for k in a.children(verb.i) if k.dep == "prep" and k.lower == "from"]
    who = a.child(preps[0].i, "pobj") if preps else None
    if who is not None:
        name = "proposed" if key == "plan" else "drafted"
        yield from _claim(reading, name, verb, _joined(reading, who), key)


# Words before such a noun that do not make it somebody else's: "the overall winner".
_PLAIN = frozenset("the a his her its their eventual overall suspected alleged lone".split())


def _of_noun(reading: Reading, noun: Token) -> Iterator[Claim]:
    """ "The gunman, X, fled", "the author of the plan is X", "his successor will be X"."""
    a = reading.annotation
    kids = a.children(noun.i)
    before = [k for k in kids if k.i < noun.i and k.dep in ("det", "amod", "compound", "nummod")]
    if any(k.lower not in _PLAIN for k in before):
        return
    same = equated(reading, noun)
    if same is None or (not same.told and any(k.lower == "a" for k in before)):
        return
    ofs = [o for k in kids if k.dep == "prep" and k.lower == "of" and (o := a.child(k.i, "pobj"))]
    person = person_at(reading, same.name)
    for name, objects in BY_DOER[noun.lemma]:
        if not person and name not in ("proposed", "drafted"):
            continue
        what = ofs[0].lemma.lower() if ofs else ""
        if (what in objects) if objects else not what:
            patient = PATIENT.get(what, what) if name in ("proposed", "drafted") else ""
            yield from _claim(reading, name, noun, [same.name], patient, aside=not same.told)


def _is_the_one(a: Annotation, patient: Token) -> bool:
    """ "The guard", "his wife": one of the story's own, told without the name."""
    if patient.tag != "NN" or patient.lemma.lower() in PERSON_NOUNS or patient.lemma in BY_DOER:
        return patient.lower in ("him", "her")
    definite = any(k.lower == "the" or k.dep == "poss" for k in a.children(patient.i))
    definite = definite or a.sentence(patient.i).headline
    return definite and is_hypernym("person", patient.lemma.lower(), "n", 6)


def _mutual(reading: Reading, verb: Token, who: Token, patient: Token) -> Iterator[Claim]:
    """ "X beat Y": the pair is the patient, so that "Y beat X" is held against it."""
    entities = [reading.entities.get(meant_by(reading, t).entity) for t in (who, patient)]
    names = [fold(e.name.split()[-1]) for e in entities if e is not None and e.name]
    if len(names) == 2 and names[0] != names[1] and "PRON" not in (who.pos, patient.pos):
        name = MUTUAL[verb.lemma]
        pair = "-".join(sorted(names))
        yield from _claim(reading, name, verb, [who], pair)


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


def _claim(
    reading: Reading, name: str, at: Token, doers: list[Token], patient: str, *, aside: bool = False
) -> Iterator[Claim]:
    """`aside`: told beside what the clause says, whatever that is."""
    clause = reading.clause(at.i)
    told = clause.modality is Modality.HAPPENED
    planned = name in PLANNED and clause.modality in (Modality.SCHEDULED, Modality.POSSIBLE)
    if not doers or not (aside or ((told or planned) and not clause.negated)):
        return
    if name not in SURE and any(t.pos == "PRON" for t in doers):
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
    force = _force(reading, token)
    if force:
        return force
    entity = reading.entities.get(who.entity)
    if entity is not None and entity.name:
        return entity.key
    definite = any(
        k.lower == "the" or k.dep == "poss" for k in reading.annotation.children(token.i)
    )
    single = token.lemma.lower() in SINGLE and token.tag == "NN" and definite
    if single:
        return f"role:{token.lemma.lower()}"
    if token.lemma.lower() in _SPEAKS_FOR and (code := _country_beside(reading, token)):
        return f"noun:{code}"
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


def _force(reading: Reading, token: Token) -> str:
    """ "Colombian firefighters", "a boat of Benin's navy": whoever they were, of a country."""
    a = reading.annotation
    noun = token.lemma.lower()
    if noun in _CRAFT:
        ofs = [k for k in a.children(token.i) if k.dep == "prep" and k.lower in ("of", "from")]
        inner = a.child(ofs[0].i, "pobj") if ofs else None
        token, noun = (inner, inner.lemma.lower()) if inner is not None else (token, noun)
    code = _country_beside(reading, token) if noun in _FORCES else ""
    return f"noun:{code}" if code else ""


def _country_beside(reading: Reading, token: Token) -> str:
    for kid in reading.annotation.children(token.i):
        country = reading.lexicon.country(kid.text) if kid.text[:1].isupper() else None
        if country is not None:
            return country.code
    return ""


# Bodies that act for a country: of two countries they are two, whatever each is called.
_FORCES = frozenset(
    "navy army police coastguard coast-guard firefighter brigade troop soldier force rescuer team "
    "officer commando marine volunteer medic doctor".split()
)
_CRAFT = frozenset("boat vessel ship helicopter plane gunboat warship frigate unit patrol".split())
# Deeds that anybody may do, once: whoever it was is told by what he or she is.
_ANYBODY_S = frozenset(
    ("raised the alarm", "found the body", "took to hospital", "gave the tip", "rescued")
)
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
