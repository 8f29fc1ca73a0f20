"""What a time or place phrase is said of, as bare words: the loose counterpart of `happening.py`.

In: a `Reading` and the token of a phrase. Out: the words of its clause that carry the matter: the
verb with its particle, the nouns and names about it. Two outlets that word one fact differently
share some of these or their synonyms (`align/told.py` weighs them).
"""

from __future__ import annotations

from checker.annotation import Annotation, Token
from checker.extract.happening_slots import TIME_NOUNS
from checker.extract.phrasal import phrasal
from checker.extract.reading import Reading
from checker.normalize.event_classes import END, IDLE_VERBS, LIGHT, OCCUR, START, noun_class
from checker.normalize.matters import matters

# Verbs that open a frame for their complement: "expect to close", "is due to appear".
_FRAMES = (
    IDLE_VERBS - frozenset("speak talk call run lead receive hear hold stay offer".split())
) | {
    "have",
    "be",
    "do",
}
_UNDER = frozenset(
    "nsubj nsubjpass csubj dobj attr oprd dative prep pobj agent xcomp compound appos poss acl "
    "conj pcomp nmod advmod acomp relcl amod".split()
)
_STOP_VERB = frozenset("acl relcl xcomp pcomp conj csubj".split())
# Verbs that say of an event only that it was, began or ended.
_HELD = OCCUR | START | END | LIGHT | {"organise", "organize"}
# "A round of talks", "a series of blasts": the noun that counts another.
_PORTIONS = frozenset("round series wave number string spate day week session part".split())
# Nouns of a matter that are no events.
_BODIES = frozenset(
    "place court judge company firm business police officer school hospital clinic home house car "
    "vehicle ship boat vessel plane troop soldier body worker employee staff".split()
)
_ADVERBS = frozenset("free open shut alive dead guilty ready clear under".split())
# Verbs by which a thing done is made known: "announced that it had filed the suit".
_TELLING = frozenset("announce report confirm declare reveal disclose".split())
_DONE = frozenset("VBD VBN".split())
_TO_COME = frozenset("will would may might could can shall should 'll ’ll".split())
_BACK = frozenset("this that it these those they".split())
_CLIMB = 12
_DEPTH = 4
_MOST = 14


def topic_of(reading: Reading, i: int, skip: tuple[int, int]) -> tuple[str, ...]:
    """Words "v:break-off", "n:talk", "e:lisbon" of the clause about token i, `skip` left out.

    `skip` is the span of offsets of the phrase itself. Verbs that say little are left out; an
    empty tuple means that nothing tells what the phrase is said of.
    """
    a = reading.annotation
    verb = _verb_above(reading, i)
    top = verb if verb is not None else a.tokens[i]
    out: dict[str, None] = {}
    at = a.tokens[i]
    for _ in range(_CLIMB):  # nouns between the phrase and its verb are nearest to it
        if at.i in (top.i, at.head):
            break
        at = a.tokens[at.head]
        _take(reading, at, skip, out)
        if at.i != top.i and at.pos == "NOUN" and noun_class(at.lemma.lower()):
            _gather(reading, at, skip, out, 1)  # what the event noun is of
    _take(reading, top, skip, out)
    _gather(reading, top, skip, out, 0)
    if verb is not None and verb.dep in ("relcl", "acl"):
        _take(reading, a.head(verb.i), skip, out)
    if verb is not None and verb.dep in ("xcomp", "ccomp", "pcomp", "conj", "advcl"):
        subject = reading.clause(verb.i).subject
        if subject >= 0:
            _take(reading, a.tokens[subject], skip, out)
    if not out and verb is not None:
        _before(reading, verb, skip, out)
    return tuple(list(out)[:_MOST])


def _before(reading: Reading, verb: Token, skip: tuple[int, int], out: dict[str, None]) -> None:
    """ "For this they have until 2032": what "this" stands for is told in the sentence before."""
    a = reading.annotation
    sentence = a.sentence(verb.i)
    back = any(t.lower in _BACK for t in a.words(sentence))
    if not back or sentence.number == 0:
        return
    before = a.sentences[sentence.number - 1]
    root = next((t for t in a.words(before) if t.head == t.i), None)
    if root is not None:
        _take(reading, root, skip, out)
        _gather(reading, root, skip, out, 0)


def governors_of(reading: Reading, i: int) -> tuple[str, ...]:
    """The words that the phrase at token i is said of: the event noun it hangs on, and its verb.

    None of them where they say nothing by themselves ("was", "had").
    """
    a = reading.annotation
    at = a.tokens[i]
    out: list[str] = []
    for _ in range(_CLIMB):
        lemma = at.lemma.lower()
        if at.pos == "NOUN" and at.i != i and (noun_class(lemma) or matters(lemma)) and not out:
            out.append(f"n:{_counted(a, at).lemma.lower()}")
        if at.pos in ("VERB", "AUX") and at.dep not in ("aux", "auxpass"):
            whole = phrasal(a, at, lemma)
            if whole != lemma:
                out.append(f"v:{whole}")
            elif lemma not in _FRAMES:
                out.append(f"v:{lemma}")
            if not out or lemma in _HELD:
                out += _event_told(reading, at)
            if lemma in _TELLING:
                out += _made_known(a, at)
            elif not out and lemma == "be":
                out += _set_apart(a, at)
            break
        if at.head == at.i:
            break
        at = a.tokens[at.head]
    return tuple(out)


def _made_known(a: Annotation, verb: Token) -> list[str]:
    """ "Announced that it had filed a suit", "announced to end the deal": what was done then."""
    for k in a.children(verb.i):
        lemma = k.lemma.lower()
        if k.pos != "VERB" or k.dep not in ("ccomp", "xcomp") or lemma in _FRAMES:
            continue
        helpers = {c.lower for c in a.children(k.i) if c.dep in ("aux", "auxpass")}
        if helpers & _TO_COME or not (k.tag in _DONE or (k.dep == "xcomp" and "to" in helpers)):
            continue
        return [f"v:{phrasal(a, k, lemma)}"]
    return []


def _set_apart(a: Annotation, verb: Token) -> list[str]:
    """ "It was half past nine when she rang the police": what happened then."""
    kids = a.children(verb.i)
    if not any(k.lower == "it" and k.dep in ("nsubj", "expl") for k in kids):
        return []
    inner = [k for k in kids if k.i > verb.i]
    inner += [c for k in inner for c in a.children(k.i) if c.dep in ("relcl", "advcl", "acl")]
    for k in inner:
        lemma = k.lemma.lower()
        if k.pos == "VERB" and k.dep in ("advcl", "relcl", "ccomp", "acl") and lemma not in _FRAMES:
            return [f"v:{phrasal(a, k, lemma)}"]
    return []


def _event_told(reading: Reading, verb: Token) -> list[str]:
    """ "The ceremony took place", "gave a speech": the event is what the verb is said of."""
    a = reading.annotation
    obj = a.child(verb.i, "dobj")
    told = [reading.clause(verb.i).subject]
    told.insert(0 if verb.lemma.lower() in LIGHT else 1, obj.i if obj is not None else -1)
    nouns = [_counted(a, a.tokens[i]).lemma.lower() for i in told if i >= 0]
    nouns = [n for n, i in zip(nouns, [i for i in told if i >= 0], strict=True) if _is_noun(a, i)]
    first = next((n for n in nouns if noun_class(n)), "")
    first = first or next((n for n in nouns if matters(n) and n not in _BODIES), "")
    return [f"n:{first}"] if first else []


def _is_noun(a: Annotation, i: int) -> bool:
    return a.tokens[i].pos == "NOUN"


def _counted(a: Annotation, noun: Token) -> Token:
    """ "A round of talks": what the noun counts."""
    if noun.lemma.lower() not in _PORTIONS:
        return noun
    of = next((k for k in a.children(noun.i) if k.lower == "of"), None)
    inner = a.child(of.i, "pobj") if of is not None else None
    return inner if inner is not None and inner.pos == "NOUN" else noun


def _verb_above(reading: Reading, i: int) -> Token | None:
    a = reading.annotation
    at = a.tokens[i]
    for _ in range(_CLIMB):
        if at.pos in ("VERB", "AUX") and at.dep not in ("aux", "auxpass"):
            return at
        if at.head == at.i:
            return None
        at = a.tokens[at.head]
    return None


def _gather(
    reading: Reading, top: Token, skip: tuple[int, int], out: dict[str, None], depth: int
) -> None:
    if depth >= _DEPTH:
        return
    for k in reading.annotation.children(top.i):
        if k.dep not in _UNDER or skip[0] <= k.start < skip[1]:
            continue
        if k.pos == "VERB" and (k.dep not in _STOP_VERB or depth > 1):
            continue
        if k.pos == "VERB" and k.dep == "conj" and depth > 0:
            continue
        _take(reading, k, skip, out)
        _gather(reading, k, skip, out, depth + 1)


def _take(reading: Reading, t: Token, skip: tuple[int, int], out: dict[str, None]) -> None:
    if skip[0] <= t.start < skip[1]:
        return
    lemma = t.lemma.lower().rstrip(".")
    if t.pos == "VERB" or (t.pos == "AUX" and t.dep not in ("aux", "auxpass")):
        whole = phrasal(reading.annotation, t, lemma)
        if whole != lemma:
            out[f"v:{whole}"] = None
        elif lemma not in _FRAMES:
            out[f"v:{lemma}"] = None
    elif t.pos == "NOUN" and lemma not in TIME_NOUNS:
        out[f"n:{lemma}"] = None
    elif t.pos == "PROPN" and lemma not in TIME_NOUNS and len(lemma) > 1:
        out[f"e:{t.lower}"] = None
    elif t.pos in ("ADJ", "ADV") and lemma in _ADVERBS:
        out[f"a:{lemma}"] = None
    elif t.pos == "PRON":
        entity = reading.entity(t.i)
        if entity is not None and entity.name:
            out[f"e:{entity.name.split()[-1].lower()}"] = None
