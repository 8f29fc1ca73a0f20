"""Where an amount stands in its clause: what it counts, which word governs it, in which role.

In: an annotation and the token of a numeral. Out: a `Frame` of token indices and lemmas.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.annotation import Annotation, Token
from checker.extract.quantity_words import (
    ADDING,
    COUNTERS,
    ENVOYS,
    HOSPITALS,
    LEAVING,
    LED,
    MEASURING,
    MORE,
    OTHER,
    PARTITIVE,
    STATES,
    TAKEN,
    UNDERGONE,
    UNDERWENT,
    WOUNDS,
)

_NOUN_DEPS = frozenset(("nummod", "amod", "nmod", "compound", "det", "appos", "quantmod", "poss"))


class Frame(NamedTuple):
    """`noun` is the counted noun (−1: the numeral stands alone), `phrase` the head of the whole
    phrase ("a total of 11 rounds": total), `governor` the word it depends on (−1: none),
    `relation` its role there: subject, object, passive, attr, adverb, prep:<preposition>, "".
    """

    noun: int
    phrase: int
    governor: int
    relation: str
    preposition: int
    partitive: bool
    other: bool
    more: bool


def frame_of(a: Annotation, first: int, last: int) -> Frame:
    """Frame of the amount whose numeral covers tokens first..last (inclusive)."""
    at = _head_inside(a, first, last)
    t = a.tokens[at]
    noun, partitive = _noun(a, at, last)
    if noun < 0:
        noun = _counted_before(a, t)
    phrase = noun if noun >= 0 and not partitive else at
    if partitive and noun >= 0 and not _definite(a, noun):
        partitive = False
    near = _beside(a, at, noun)
    # "a total of 11 rounds", "a group of 130 people": the outer noun has the role.
    top = a.tokens[phrase]
    while True:
        if top.dep in ("conj", "appos") and a.tokens[top.head].pos in (
            "NOUN",
            "PROPN",
            "NUM",
            "PRON",
        ):
            top = a.tokens[top.head]
            continue
        if top.dep == "dobj" and a.tokens[top.head].lemma == "include":
            # "The arms seized included seven rifles": the rifles were seized.
            whole = a.child(top.head, "nsubj")
            if whole is not None and whole.pos == "NOUN":
                top = whole
                continue
        if top.dep == "pobj":
            prep = a.tokens[top.head]
            outer = a.tokens[prep.head]
            if prep.lower == "including" and outer.pos == "VERB":
                held = a.child(outer.i, "dobj", "nsubjpass")
                outer = held if held is not None else outer
            if prep.lower == "including" and outer.pos in ("NOUN", "PROPN"):
                top = outer
                continue
            if prep.lower == "of" and (outer.lemma in MEASURING or outer.lemma in PARTITIVE):
                top = outer
                continue
        break
    governor, relation, preposition = _role(a, top)
    return Frame(
        noun,
        top.i if top.i != t.i else phrase,
        governor,
        relation,
        preposition,
        partitive,
        bool(near & OTHER),
        bool(near & MORE) or (governor >= 0 and a.tokens[governor].lemma in ADDING),
    )


_RECKONING = frozenset("put place estimate set reckon raise revise".split())


def _counted_before(a: Annotation, t: Token) -> int:
    """The noun of "the number of homes without power rose to 400", "put the number of dead at 43".

    In: the numeral that stands alone. Out: the token counted, −1 where the clause names none.
    """
    if t.dep == "pobj" and a.tokens[t.head].lower in ("to", "at", "as"):
        verb = a.tokens[a.tokens[t.head].head]
        if verb.pos not in ("VERB", "AUX"):
            # "Put the number of damaged houses in three districts at 900": the parser hangs "at"
            # on the districts.
            above = (k for k in a.ancestors(t.i) if k.lemma in _RECKONING)
            verb = next(above, verb)
    elif t.dep in ("attr", "dobj", "npadvmod"):
        verb = a.tokens[t.head]
    else:
        return -1
    if verb.pos not in ("VERB", "AUX"):
        return -1
    for k in a.children(verb.i):
        if k.dep in ("nsubj", "nsubjpass", "dobj") and k.i < t.i and k.lemma in COUNTERS:
            of = next((p for p in a.children(k.i) if p.lower == "of"), None)
            counted = a.child(of.i, "pobj") if of is not None else None
            if counted is not None and counted.pos in ("NOUN", "PROPN", "ADJ"):
                return counted.i
    return -1


def _head_inside(a: Annotation, first: int, last: int) -> int:
    """The numeral's own head: climb while the head still lies inside the numeral."""
    at = last
    while first <= a.tokens[at].head <= last and a.tokens[at].head != at:
        at = a.tokens[at].head
    return at


def _noun(a: Annotation, at: int, last: int) -> tuple[int, bool]:
    """The counted noun and whether it stands after "of"."""
    t = a.tokens[at]
    if (
        last + 2 < len(a.tokens)
        and a.tokens[last + 1].text == "-"
        and a.tokens[last].end == a.tokens[last + 1].start
        and a.tokens[last + 2].pos in ("NOUN", "PROPN")
        and a.tokens[last + 2].start == a.tokens[last + 1].end
    ):
        return last + 2, False  # "a 297-page accord" counts pages
    if last + 1 < len(a.tokens) and a.tokens[last + 1].lower in ("times", "time"):
        return last + 1, False
    for prep in a.children(at):
        if prep.dep == "prep" and prep.lower == "of" and prep.i > at:
            obj = a.child(prep.i, "pobj")
            if obj is not None and obj.pos in ("NOUN", "PROPN", "PRON"):
                return obj.i, True
    if t.dep in _NOUN_DEPS and t.head != at:
        head = a.tokens[t.head]
        # "30 killed": the participle may be parsed as the noun's place; it is a state, no noun.
        if head.pos in ("NOUN", "PROPN", "SYM", "ADJ", "X") and head.i > at:
            return _outermost(a, head), False
        if head.tag == "CD" and head.dep in _NOUN_DEPS and a.tokens[head.head].i > head.i:
            return _outermost(a, a.tokens[head.head]), False
    # The parser may lose a noun right behind the numeral.
    nxt = a.tokens[last + 1] if last + 1 < len(a.tokens) else None
    if nxt is not None and nxt.lower in ("times", "time"):
        return nxt.i, False
    if nxt is not None and nxt.pos == "NOUN" and a.sentence_of[nxt.i] == a.sentence_of[at]:
        return _outermost(a, nxt), False
    if nxt is not None and nxt.dep in ("compound", "amod", "nmod") and t.head < at:
        # "VELM - Nineteen Danish sailors": the dateline has drawn the numeral to itself.
        head = a.tokens[nxt.head]
        if head.pos == "NOUN" and nxt.i < head.i <= nxt.i + 3:
            return _outermost(a, head), False
    return -1, False


def _outermost(a: Annotation, t: Token) -> int:
    while t.dep in ("compound", "nmod") and a.tokens[t.head].i > t.i and t.i + 4 >= t.head:
        t = a.tokens[t.head]
    if t.lemma in PARTITIVE:
        for prep in a.children(t.i):
            if prep.lower == "of":
                obj = a.child(prep.i, "pobj")
                if obj is not None:
                    return obj.i
    return t.i


def _definite(a: Annotation, noun: int) -> bool:
    """ "two of the vessels", "six of them": a part of something known."""
    t = a.tokens[noun]
    return t.pos == "PRON" or any(
        c.dep == "poss" or c.lower in ("the", "these", "those", "this", "that")
        for c in a.children(noun)
    )


def _beside(a: Annotation, at: int, noun: int) -> set[str]:
    """Words beside the numeral and its noun, "more" of "more than" left out."""
    near = {a.tokens[i].lower for i in (at - 1, at + 1) if 0 <= i < len(a.tokens)}
    if noun >= 0:
        near |= {c.lower for c in a.children(noun)} | {a.tokens[noun].lower}
        if noun + 1 < len(a.tokens):
            # "six engines more than two hours": more than what follows
            after = a.tokens[noun + 1 : noun + 3]
            if not (len(after) == 2 and after[1].lower == "than"):
                near |= {after[0].lower} & {"more", "others"}
    near -= {"more"} if at > 0 and a.tokens[at - 1].lower == "than" else set()
    if at > 1 and a.tokens[at - 2].lower == "more" and a.tokens[at - 1].lower == "than":
        near.discard("more")
    return near


def _role(a: Annotation, t: Token) -> tuple[int, str, int]:
    """Governor, relation and preposition (−1) of a phrase head."""
    head = a.tokens[t.head]
    match t.dep:
        case "nsubj" | "csubj" | "expl":
            return head.i, "subject", -1
        case "nsubjpass":
            return head.i, "passive", -1
        case "dobj" | "obj" | "dative":
            return head.i, "object", -1
        case "attr" | "acomp" | "oprd":
            return head.i, "attr", -1
        case "npadvmod" | "advmod" | "advcl" | "nummod" | "quantmod":
            while head.pos in ("ADP", "ADV", "PART", "SCONJ") and head.head != head.i:
                head = a.tokens[head.head]
            return head.i, "adverb", -1
        case "pobj" | "pcomp":
            return a.tokens[head.head].i, f"prep:{head.lower}", head.i
        case "appos" | "conj" | "dep" | "nmod" | "compound" | "amod" | "poss":
            return head.i, t.dep, -1
    return -1, "", -1


def class_of(a: Annotation, frame: Frame, at: int, last: int) -> tuple[str, int]:
    """Class of what befell the counted ("killed"; "" unknown) and the token that says it."""
    tokens = a.tokens
    if frame.noun > last:
        # "The six missing sailors are feared dead" counts the missing.
        missing = next((k for k in a.children(frame.noun) if k.lower == "missing"), None)
        if missing is not None and last < missing.i < frame.noun:
            return "missing", missing.i
    # What follows the noun at once: "40 people dead", "20 wounded", "three arrested".
    after = (frame.noun if frame.noun > last else last) + 1
    while after < len(tokens) and tokens[after].lower in (
        "people",
        "others",
        "more",
        "were",
        "was",
        "are",
        "is",
        "have",
        "been",
        "had",
        "has",
        "being",
        "reported",
        "confirmed",
        "left",
        "feared",
        "also",
        "seriously",
        "badly",
        "critically",
        "severely",
        "gravely",
        "slightly",
        "lightly",
        "fatally",
        "dead",
    ):
        if tokens[after].lower == "dead":
            return "killed", after
        after += 1
    if after < len(tokens) and a.sentence_of[after] == a.sentence_of[at]:
        word = tokens[after]
        if word.lower in STATES and word.tag in ("VBN", "VBD", "JJ", "NN", "NNS"):
            return STATES[word.lower], after
        if (
            word.tag in ("VBN", "VBD")
            and word.lemma in UNDERGONE
            and (frame.relation in ("passive", "") or tokens[after].tag == "VBN")
        ):
            active = any(c.dep == "dobj" for c in a.children(after))
            if not active:
                return UNDERGONE[word.lemma], after
    # "Twelve shots" are fired; nobody is shot by the noun alone.
    shots = frame.noun >= 0 and tokens[frame.noun].lower == "shots"
    if frame.noun >= 0 and not shots and tokens[frame.noun].lemma.lower() in STATES:
        return STATES[tokens[frame.noun].lemma.lower()], frame.noun
    heads = dict.fromkeys(i for i in (frame.noun, frame.phrase) if i >= 0)
    for k in (k for i in heads for k in a.children(i)):
        if k.dep in ("acl", "amod", "relcl") and (k.lemma in UNDERGONE or k.lower in STATES):
            passive = (
                k.tag == "VBN"
                or k.dep == "amod"
                or any(c.dep in ("nsubjpass", "auxpass") for c in a.children(k.i))
            )
            if passive and k.tag != "VBG":
                return STATES.get(k.lower) or UNDERGONE[k.lemma], k.i
        if k.dep in ("acl", "relcl") and k.lemma in UNDERWENT:
            return UNDERWENT[k.lemma], k.i
    if frame.governor >= 0:
        g = tokens[frame.governor]
        if frame.relation in ("object", "passive") and g.lemma in UNDERGONE:
            return UNDERGONE[g.lemma], g.i
        if frame.relation == "subject" and g.lemma in UNDERWENT:
            return UNDERWENT[g.lemma], g.i
        if frame.relation in ("subject", "attr") and g.lemma == "be":
            for k in a.children(g.i):
                if k.dep in ("acomp", "attr") and k.lower in STATES:
                    return STATES[k.lower], k.i
        if g.lemma == "toll" and frame.relation == "prep:of":
            return "killed", g.i
        if frame.relation == "subject" and g.lemma in ("have", "suffer", "sustain", "receive"):
            hurt = next((k for k in a.children(g.i) if k.dep == "dobj" and k.lemma in WOUNDS), None)
            if hurt is not None:
                return "injured", hurt.i
        if frame.relation == "subject" and g.lemma == "be":
            held = next(
                (
                    k.i
                    for p in a.children(g.i)
                    if p.lower in ("in", "under")
                    for k in a.children(p.i)
                    if k.lemma in ("custody", "detention", "arrest")
                ),
                -1,
            )
            if held >= 0:
                return "arrested", held
        if frame.relation in ("passive", "object") and g.lemma in TAKEN:
            ward = _led_to(a, g.i, HOSPITALS)
            if ward >= 0:
                return "hospital", ward
        if frame.relation == "object" and g.lemma in ("force", "compel", "oblige", "order"):
            gone = next(
                (k for k in a.children(g.i) if k.dep in ("xcomp", "ccomp") and k.lemma in LEAVING),
                None,
            )
            if gone is not None:
                counted = tokens[frame.noun].lemma.lower() if frame.noun >= 0 else ""
                return ("expelled" if counted in ENVOYS else "evacuated"), gone.i
        if frame.relation in ("passive", "object") and g.lemma in LED:
            near = {
                k.lower
                for k in tokens[g.i + 1 : g.i + 9]
                if a.sentence_of[k.i] == a.sentence_of[at]
            }
            if "safety" in near or ("from" in near and frame.relation == "passive"):
                return "rescued", g.i
        if frame.relation == "object" and g.lemma in ("pull", "bring", "lift", "drag", "dig"):
            alive = next(
                (
                    k
                    for k in a.tokens[last + 1 : last + 8]
                    if k.lower in ("alive", "safe", "safely")
                ),
                None,
            )
            if alive is not None and a.sentence_of[alive.i] == a.sentence_of[at]:
                return "rescued", alive.i
        if frame.relation in ("prep:to", "prep:at", "attr", "object", "prep:from"):
            for k in a.children(g.i):
                if k.dep in ("nsubj", "nsubjpass", "dobj") and k.lemma == "toll" and k.i < at:
                    return "killed", k.i
    return "", -1


def _led_to(a: Annotation, verb: int, nouns: frozenset[str]) -> int:
    """The noun of a set that stands after "to" or "in" under a verb, −1 where none does."""
    for prep in a.children(verb):
        if prep.dep == "prep" and prep.lower in ("to", "in", "into", "at"):
            obj = a.child(prep.i, "pobj")
            if obj is not None and obj.lemma.lower() in nouns:
                return obj.i
    return -1
