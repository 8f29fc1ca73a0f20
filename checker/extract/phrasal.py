"""Verbs that another word makes into a verb of its own: open fire, take effect, pass away.

In: a verb token. Out: its lemma, joined by hyphens with the particle or the words of the idiom.
"""

from __future__ import annotations

from checker.annotation import Annotation, Token
from checker.normalize.event_classes import FINDING, RESPONDERS

# Verb and a word that it governs, directly or after a preposition.
_IDIOMS = {
    ("open", "fire"): "open-fire", ("take", "custody"): "take-into-custody",
    ("take", "effect"): "take-effect", ("come", "effect"): "come-into-effect",
    ("go", "effect"): "go-into-effect", ("come", "force"): "come-into-force",
    ("enter", "force"): "enter-into-force", ("go", "force"): "go-into-force",
    ("go", "trial"): "go-on-trial", ("stand", "trial"): "stand-trial",
    ("go", "sale"): "go-on-sale", ("tie", "knot"): "tie-the-knot", ("lay", "rest"): "lay-to-rest",
    ("come", "ashore"): "come-ashore", ("set", "sail"): "set-sail", ("catch", "fire"): "catch-fire",
}  # fmt: skip
EFFECT = frozenset(name for name in _IDIOMS.values() if name.endswith(("-effect", "-force")))
_IDIOMATIC = frozenset(verb for verb, _ in _IDIOMS)
_UPON = frozenset("upon across".split())
# Adverbs that make the verb another one, which the parser does not always call particles.
_LOOSE = {
    "pass": "away", "walk": "out", "break": "out", "slip": "out", "take": "back", "give": "back",
    "hand": "back", "step": "down", "stand": "down", "go": "down", "pull": "over", "call": "off",
    "put": "forward",
}  # fmt: skip


def phrasal(a: Annotation, verb: Token, lemma: str) -> str:
    """The lemma of a verb with what makes it another verb, else the lemma alone."""
    kids = a.children(verb.i)
    if lemma in _IDIOMATIC:
        for word in _governed(a, kids):
            if (lemma, word) in _IDIOMS:
                return _IDIOMS[lemma, word]
    if lemma == "call" and _called_out(a, verb):
        return "call-out"
    if lemma == "fire":
        return _fired(a, verb)
    if lemma == "apply" and not any(
        k.dep == "dobj" or (k.dep == "prep" and k.lower in ("for", "to")) for k in kids
    ):
        return "take-effect"
    if lemma in FINDING:
        prep = next((k.lower for k in kids if k.lower in _UPON), "")
        if prep:
            return f"{lemma}-{prep}"
    particle = a.child(verb.i, "prt")
    if particle is not None and lemma not in ("gun", "find"):
        return f"{lemma}-{particle.lower}"
    loose = _LOOSE.get(lemma)
    if loose and any(k.lower == loose and k.dep in ("advmod", "prep") for k in kids):
        return f"{lemma}-{loose}"  # the parser takes many a particle for an adverb
    return lemma


def _governed(a: Annotation, kids: tuple[Token, ...]) -> list[str]:
    """What a verb governs: objects, adverbs, and the nouns after its prepositions."""
    out = [k.lower for k in kids if k.dep in ("dobj", "advmod", "nsubjpass")]
    for k in kids:
        if k.dep == "prep" and (inner := a.child(k.i, "pobj")) is not None:
            out.append(inner.lower)
    return out


# What is fired when somebody shoots, and what is fired in an attack from afar.
_ROUNDS = frozenset("shot gunshot bullet round gun weapon pistol rifle handgun revolver".split())
_MISSILES = frozenset("rocket missile shell drone mortar torpedo".split())
_AIMED = frozenset("at on into upon".split())


def _fired(a: Annotation, verb: Token) -> str:
    """ "Shots were fired" is a shooting, "fired his aide" a dismissal; neither is a fire."""
    kids = a.children(verb.i)
    whom = next((k for k in kids if k.dep in ("dobj", "nsubjpass")), None)
    if whom is None:
        return "fire-at"
    noun = whom.lemma.lower()
    if noun in _ROUNDS:
        return "fire-at"
    if noun in _MISSILES:
        return "bombard"
    return "fire-at" if any(k.lower in _AIMED for k in kids if k.dep == "prep") else "sack"


def _called_out(a: Annotation, verb: Token) -> bool:
    """ "Police were called to the pier": the alarm was given."""
    who = a.child(verb.i, "nsubjpass")
    if who is None and verb.dep == "acl":
        who = a.head(verb.i)
    return who is not None and (who.lemma.lower() in RESPONDERS or who.lower == "police")
