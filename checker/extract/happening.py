"""The event that a time or place phrase is attached to: its classes and who took part.

In: a `Reading` and the token of a phrase. Out: a `Happening`, or None where the phrase belongs to
nothing that can be held against another article.
"""

from __future__ import annotations

from checker.annotation import Annotation, Token
from checker.extract.happening_slots import TIME_NOUNS, Happening, is_person, names_under, places_of
from checker.extract.phrasal import EFFECT, phrasal
from checker.extract.reading import Reading
from checker.normalize.event_classes import (
    ALSO,
    CARRIERS,
    DEADLY,
    DYING,
    END,
    IDLE_VERBS,
    IMPACT,
    LIGHT,
    MOTION,
    OCCUR,
    OPENING,
    PIECES,
    PLANNING,
    START,
    SUDDEN,
    SUFFERED,
    WORKS,
    noun_class,
    verb_class,
)

_PHASES = START | END
# "It happened": the event is named at most so many sentences before.
_BACK = 2


def happening_at(reading: Reading, i: int) -> Happening | None:
    """The event that the phrase at token i belongs to: the nearest event noun or verb above it."""
    a = reading.annotation
    at = a.tokens[i]
    loose = False
    for _ in range(12):
        if at.pos in ("VERB", "AUX") and at.dep not in ("aux", "auxpass"):
            told = of_verb(reading, at.i)
            # "Testified in the shooting on Friday": the time may be either's.
            sure = not loose or (told is not None and told.classes[0] in SUDDEN)
            return told if sure else None
        if at.pos in ("NOUN", "PROPN") and at.lemma.lower() not in TIME_NOUNS:
            found = of_noun(reading, at.i)
            if found is not None and (
                i < at.i or at.dep not in ("pobj", "dobj") or found.patient >= 0 or found.where
            ):
                return found
            loose = loose or found is not None
        if at.head == at.i:
            return None
        at = a.tokens[at.head]
    return None


def of_noun(reading: Reading, i: int) -> Happening | None:
    """An event noun with its "of", possessive and compound participants."""
    a = reading.annotation
    lemma = a.tokens[i].lemma.lower()
    name = noun_class(lemma)
    if not name and a.tokens[i].tag == "VBG":
        name = noun_class(a.tokens[i].lower)  # "fighting began"
    if lemma in CARRIERS:
        inner = (noun_class(k.lemma.lower()) for k in a.children(i) if k.dep == "compound")
        name = next((n for n in inner if n), name)
    if not name:
        return None
    owner = of = -1
    for k in a.children(i):
        if k.dep == "poss" and k.pos != "PRON" and k.lemma.lower() not in TIME_NOUNS:
            owner = k.i
        elif k.dep == "prep" and k.lower == "of" and of < 0:
            obj = a.child(k.i, "pobj")
            of = obj.i if obj is not None else -1
        elif k.dep == "compound" and k.pos == "PROPN" and owner < 0:
            owner = k.i if k.lemma.lower() not in TIME_NOUNS else owner
    # "Rome's purchase of grain": the owner does it; "Rome's fall": the owner suffers it.
    patient, agent = (of, owner) if of >= 0 else (owner, -1)
    if name == "visit" and owner >= 0 and of < 0:
        patient, agent = _goal(a, i), owner  # "her visit to Rome"
    return Happening(
        i, (name, *ALSO.get(name, ())), named_by(reading, patient), agent, "", places_of(reading, i)
    )


def _goal(a: Annotation, i: int) -> int:
    """What a visit leads to, −1 where that is not said, or where it leads to several."""
    to = next((k for k in a.children(i) if k.dep == "prep" and k.lower == "to"), None)
    goal = a.child(to.i, "pobj") if to is not None else None
    if goal is None or any(k.dep == "conj" for k in a.children(goal.i)):
        return -1
    return goal.i


def of_verb(reading: Reading, i: int) -> Happening | None:
    """A verb with subject and object; "happened" and "began" stand for the event they name."""
    a = reading.annotation
    verb = a.tokens[i]
    lemma = verb.lemma.lower()
    subject, obj, passive = arguments(reading, verb)
    subject, obj = named_by(reading, subject), named_by(reading, obj)
    phase = ""
    whole = phrasal(a, verb, lemma)
    if (_occurs(a, verb, lemma) and whole != "open-fire") or whole in EFFECT:
        if lemma in START or lemma in END:
            phase = "end" if lemma in END else "start"
        elif a.child(i, "prt") is not None and lemma == "break":
            phase = "start"
        if lemma in _PHASES and obj >= 0 and not noun_class(_lemma(a, subject)):
            subject = obj
        found = _named_event(reading, i, subject)
        if found is not None:
            return found._replace(phase=phase, where=found.where | places_of(reading, i), verb=i)
        phase = "" if lemma in OPENING else phase
    told = _told_within(reading, verb, (subject, obj, passive))
    if told is not None:
        return told
    idle = whole == lemma and (lemma in IDLE_VERBS or lemma == "be")
    if idle or (subject < 0 and obj < 0):
        return None
    name = verb_class(whole)
    if whole == "open-fire" or whole in EFFECT:
        obj = -1
    if name == "release" and _lemma(a, obj if obj >= 0 else subject) in WORKS:
        name = "premiere"
    if name in SUDDEN and _under_way(a, verb):
        return None
    classes = [name, *ALSO.get(name, ())]
    if name in DEADLY and _fatal(a, verb):
        classes.append("kill")
    event = noun_class(_lemma(a, subject)) if subject >= 0 and not passive else ""
    if lemma in IMPACT and not passive and _lemma(a, subject) in ("it", "which"):
        back = _named_event(reading, i, subject)  # "A quake woke the town. It struck at 2 a.m."
        event = back.classes[0] if back is not None else event
    if event and lemma in IMPACT and event in SUDDEN:
        classes = [event, name] if event != name else [event]
        return Happening(
            i,
            tuple(classes),
            obj,
            -1,
            "",
            places_of(reading, i) | places_of(reading, subject) | names_under(reading, i, "dobj"),
            i,
        )
    if name == "publish" and _lemma(a, subject) in PIECES:
        outlet = _outlet(reading, subject)
        return Happening(i, ("publish",), subject, outlet, phase, frozenset(), i)
    if passive:
        agent = by_agent(a, i)
        return Happening(i, tuple(classes), subject, agent, phase, places_of(reading, i), i)
    if obj < 0 and (name in SUFFERED or whole in DYING):
        return Happening(i, tuple(classes), subject, -1, phase, places_of(reading, i), i)
    return Happening(i, tuple(classes), obj, subject, phase, places_of(reading, i), i)


def _outlet(reading: Reading, piece: int) -> int:
    """Who a published piece was given to: "told the Herald in an interview", "remarks to it"."""
    a = reading.annotation
    own = (a.child(k.i, "pobj") for k in a.children(piece) if k.lower in ("to", "with", "in"))
    verb = a.tokens[reading.clause(piece).verb]
    told = (k for k in a.children(verb.i) if k.dep in ("dobj", "dative"))
    for k in (*own, *told):
        if k is not None and k.pos == "PROPN":
            return k.i
    return -1


def named_by(reading: Reading, i: int) -> int:
    """The name set beside a noun for the same person: "his friend Ana Ruiz"."""
    if i < 0 or reading.entity(i) is not None:
        return i
    apposed = reading.annotation.child(i, "appos")
    return apposed.i if apposed is not None and apposed.pos == "PROPN" else i


def _told_within(reading: Reading, verb: Token, parts: tuple[int, int, bool]) -> Happening | None:
    """The event that a light verb's object or a clause of time names instead of the verb itself.

    "They carried out a raid", "she was at home when she was shot", "police made an arrest".
    """
    a = reading.annotation
    lemma = verb.lemma.lower()
    subject, obj, passive = parts
    noun = subject if passive else obj
    if lemma in LIGHT and noun >= 0:
        found = of_noun(reading, noun)
        if found is not None:
            doer = by_agent(a, verb.i) if passive else subject
            agent = found.agent if found.agent >= 0 else doer
            if found.patient < 0 and found.classes[0] in SUFFERED:
                found = found._replace(patient=doer, agent=-1)
            else:
                found = found._replace(agent=agent)
            return found._replace(where=found.where | places_of(reading, verb.i), verb=verb.i)
    if lemma in MOTION and subject >= 0:
        goal = _goal(a, verb.i)
        if goal >= 0 and a.tokens[goal].pos == "PROPN" and not is_person(reading, goal):
            return Happening(verb.i, ("visit",), goal, subject, verb=verb.i)
    if lemma in PLANNING and passive and subject >= 0:
        found = of_noun(reading, subject)  # "the trial is set for 4 June"
        if found is not None:
            return found._replace(where=found.where | places_of(reading, verb.i), verb=verb.i)
    if lemma == "appear" and any(
        k.dep == "prep" and any("court" in c.lower for c in a.children(k.i))
        for k in a.children(verb.i)
    ):
        return Happening(verb.i, ("appear-in-court",), subject, verb=verb.i)
    guilty = next((k for k in a.children(verb.i) if k.lower == "guilty"), None)
    if lemma == "find" and guilty is not None:
        inner = a.child(guilty.i, "nsubj")
        obj = inner.i if inner is not None else obj
        return Happening(verb.i, ("convict",), subject if passive else obj, verb=verb.i)
    if lemma in IDLE_VERBS or lemma == "be" or _under_way(a, verb):
        for k in a.children(verb.i):
            if k.dep == "advcl" and any(
                c.lower == "when" and c.dep in ("advmod", "mark") for c in a.children(k.i)
            ):
                found = of_verb(reading, k.i)
                if found is not None:
                    return found._replace(where=found.where | places_of(reading, verb.i))
    return None


def _under_way(a: Annotation, verb: Token) -> bool:
    """ "Was burning": it went on at that time, and may have begun long before."""
    return verb.tag == "VBG" and any(k.dep == "aux" and k.lemma == "be" for k in a.children(verb.i))


def _fatal(a: Annotation, verb: Token) -> bool:
    """ "Shot dead", "stabbed to death", "fatally shot", "shot him, killing him"."""
    return any(
        k.lower in ("dead", "fatally")
        or (k.dep == "advcl" and k.lemma == "kill")
        or (k.lower == "to" and any(c.lower == "death" for c in a.children(k.i)))
        for k in a.children(verb.i)
    )


def _lemma(a: Annotation, i: int) -> str:
    return a.tokens[i].lemma.lower() if i >= 0 else ""


def _occurs(a: Annotation, verb: Token, lemma: str) -> bool:
    if lemma in OCCUR or lemma in START or lemma in END:
        return True
    if lemma == "take":
        return any(k.dep == "dobj" and k.lower == "place" for k in a.children(verb.i))
    if lemma == "break":
        return any(k.dep == "prt" and k.lower == "out" for k in a.children(verb.i))
    return lemma == "be"


def _named_event(reading: Reading, verb: int, subject: int) -> Happening | None:
    """The event that the subject names; a pronoun stands for the last one told of."""
    a = reading.annotation
    if subject < 0:
        return None
    token = a.tokens[subject]
    if token.lower not in ("it", "this", "that", "incident", "which"):
        return of_noun(reading, subject)
    first = a.sentences[max(0, a.sentence(verb).number - _BACK)].first
    for j in range(subject - 1, first - 1, -1):
        if a.tokens[j].pos == "NOUN" and noun_class(a.tokens[j].lemma.lower()) in SUDDEN:
            return of_noun(reading, j)
    return None


def arguments(reading: Reading, verb: Token) -> tuple[int, int, bool]:
    """Subject, object and whether the verb is passive."""
    a = reading.annotation
    subject = reading.clause(verb.i).subject if verb.pos in ("VERB", "AUX") else -1
    kids = a.children(verb.i)
    if subject < 0 and verb.dep == "pcomp" and a.head(verb.i).head != verb.head:
        # "was pronounced dead after being shot": the subject is that of the verb above
        above = a.tokens[a.head(verb.i).head]
        subject = reading.clause(above.i).subject if above.pos == "VERB" else -1
    if subject >= 0 and verb.dep == "relcl" and noun_class(_lemma(a, subject)):
        # "the killing of X, who was shot": "who" is the person, not the event
        who = any(k.lower == "who" for k in kids)
        of = next((k for k in a.children(subject) if k.lower == "of"), None)
        inner = a.child(of.i, "pobj") if of is not None else None
        subject = inner.i if who and inner is not None else subject
    obj = next((k.i for k in kids if k.dep in ("dobj", "attr", "oprd")), -1)
    passive = any(k.dep in ("nsubjpass", "auxpass") for k in kids)
    if verb.dep == "acl" and verb.tag == "VBN":
        passive = True
        subject = verb.head
    elif verb.dep == "advcl" and verb.tag == "VBN" and subject < 0 and not passive:
        passive = True  # "Founded in 1911, the firm ..."
        subject = reading.clause(verb.head).subject if verb.head != verb.i else -1
    elif verb.dep == "conj" and verb.tag == "VBN" and not passive and obj < 0:
        passive = any(k.dep == "auxpass" for k in a.children(verb.head))
    if obj >= 0 and a.tokens[obj].lower in TIME_NOUNS:
        obj = -1
    return subject, obj, passive


def by_agent(a: Annotation, verb: int) -> int:
    by = a.child(verb, "agent")
    who = a.child(by.i, "pobj") if by is not None else None
    return who.i if who is not None else -1
